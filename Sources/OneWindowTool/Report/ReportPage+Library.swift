import OneWindowCore

extension ReportPage {
    /// What was issued, how often it spared paper, and where standards hold.
    static func library(_ report: DayReport) -> HTML {
        guard let library = report.library else { return .empty }
        let rows = library.licences.map { row in
            "<tr><th scope=\"row\">\(row.name)</th><td>\(Figures.count(row.issued))</td></tr>" as HTML
        }
        let table: HTML =
            rows.isEmpty
            ? .empty
            : """
            <figure>
            <figcaption>\(Words.Library.byType)</figcaption>
            <table class="plain"><tbody>
            \(rows)
            </tbody></table>
            </figure>
            """
        return section("library", .library, libraryFindings(library), table)
    }

    /// The sentences of the libraries.
    static func libraryFindings(_ library: DayReport.Library) -> [Bilingual] {
        [
            Words.Library.issued.filled([
                "issued": Figures.count(library.issued), "reused": Figures.count(library.reused),
            ]),
            Words.Library.dormancies.filled([
                "filed": Figures.count(library.dormancies), "resumed": Figures.count(library.resumed),
                "dormant": Figures.count(library.dormant),
            ]),
            Words.Library.standards.filled([
                "standards": Figures.count(library.standards), "versions": Figures.count(library.versions),
                "halls": Figures.count(library.halls), "pilots": Figures.count(library.pilotHalls),
            ]),
        ]
    }
}
