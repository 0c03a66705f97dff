import ArgumentParser
import Foundation
import OneWindow

/// `onewindow search`
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find items by name, pinyin or code. 事项检索",
        discussion: """
            Two characters or letters are enough: characters, pinyin in full or by initial letters, Latin words, the
            beginning of a code, and any of them mixed. What was met is marked on a terminal.

              onewindow search 食品经营 --database hall.db
              onewindow search spjy --database hall.db
              onewindow search 食品jingying --limit 5 --database hall.db
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "What to look for, at most 600 bytes.")
    var text: String

    @Option(help: ArgumentHelp("The most to list, 1 to 200.", valueName: "count"))
    var limit = 20

    @OptionGroup var day: DayOptions

    @Flag(help: "All items by their newest version, drafts among them.")
    var all = false

    func validate() throws {
        if !(1...Limits.searchHits).contains(limit) {
            throw ValidationError("--limit is a number from 1 to \(Limits.searchHits)")
        }
        if all, day.on != nil { throw ValidationError("--all and --on do not go together") }
    }

    func run() throws {
        let date = all ? nil : self.day.day
        try Console.run(output) {
            let answer = try database.open().search(text, limit: limit, onlyPublishedOn: date)
            if output.json {
                Console.line(ResultJSON.data(answer))
            } else {
                for line in Self.lines(answer, in: output.spoken, marking: isatty(1) == 1) { Console.line(line) }
            }
            if answer.refusal != nil { throw ExitCode.refused }
        }
    }

    /// The answer for people.
    ///
    /// - Parameter marking: Whether the part that was met is set apart by the codes of a terminal.
    static func lines(_ answer: SearchAnswer, in language: Language, marking: Bool) -> [String] {
        if let refusal = answer.refusal {
            let why = Bilingual(refusal.text(in: .chinese), refusal.text(in: .english))
            return [Words.Search.refused.filled([:], names: ["why": why]).text(in: language)]
        }
        if answer.hits.isEmpty { return [Words.Search.none.text(in: language)] }
        var lines = answer.hits.map { line($0, marking).text(in: language) }
        if answer.isCut { lines.append(Words.Search.more.text(in: language)) }
        return lines
    }

    private static func line(_ hit: SearchHit, _ marking: Bool) -> Bilingual {
        let met = marking ? hit.marked.marked("\u{1B}[1;4m", "\u{1B}[0m") : hit.marked.text
        var name = Bilingual(hit.name)
        var code = hit.code.text
        var through = Bilingual("", "")
        switch hit.field {
        case .name: name.chinese = met
        case .englishName: name.english = met
        case .code: code = met
        case .alias, .keyword: through = self.through(hit.field, met)
        }
        // A name met in the other language is shown beside the one that is read.
        let field = hit.field
        if field == .name, name.english != nil { through.english = self.through(field, met).english }
        if field == .englishName { through.chinese = self.through(field, met).chinese }
        return Words.Search.hit.filled(
            ["code": code],
            names: [
                "name": name, "through": through,
                "draft": hit.effectiveFrom == nil ? Words.Search.draft.both : Bilingual("", ""),
            ])
    }

    private static func through(_ field: SearchField, _ text: String) -> Bilingual {
        Words.Search.through.filled(
            ["text": text], names: ["field": Bilingual(field.text(in: .chinese), field.text(in: .english))])
    }
}

extension MarkedText {
    /// The whole text with something before and after the part.
    fileprivate func marked(_ opening: String, _ closing: String) -> String {
        part.isEmpty ? text : before + opening + part + closing + after
    }
}
