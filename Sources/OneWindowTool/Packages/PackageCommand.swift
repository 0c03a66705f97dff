import ArgumentParser
import OneWindow

/// `onewindow package`
struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Show a package, or list packages. 一件事",
        discussion: """
            With a code, the version in effect; without one, a line for each package.

              onewindow package --database hall.db
              onewindow package PKG-RESTAURANT --database hall.db
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The package's code.")
    var code: String?

    @OptionGroup var day: DayOptions

    func run() throws {
        try Console.run(output) {
            let engine = try database.open()
            let day = self.day.day
            let packages = engine.registry.packages
            guard let code else { return list(packages.all(on: day)) }
            guard let key = Code(code), let version = packages.version(key, on: day) else {
                throw OneWindowError(Rejection(.unknownPackage, code))
            }
            if output.json { return Console.line(ResultJSON.data(version)) }
            let guide = try engine.guide(code, on: day)
            for line in PackageSheet(version, guide.maker).lines(in: output.spoken) { Console.line(line) }
        }
    }

    private func list(_ versions: [PackageVersion]) {
        if output.json { return versions.forEach { Console.line(ResultJSON.data($0)) } }
        if versions.isEmpty { return Console.line(Words.Asking.none.text(in: output.spoken)) }
        for version in versions {
            let definition = version.definition
            let line = Words.Asking.packageLine.filled(
                ["code": version.code.text, "items": "\(definition.members.count)"],
                names: ["name": Bilingual(definition.name)])
            Console.line(line.text(in: output.spoken))
        }
    }
}

/// A package as lines of text for a terminal.
struct PackageSheet {
    private let version: PackageVersion
    private let maker: PlanMaker

    init(_ version: PackageVersion, _ maker: PlanMaker) {
        self.version = version
        self.maker = maker
    }

    /// The lines in a language.
    func lines(in language: Language) -> [String] {
        func word(_ word: Words.Asking, _ values: [String: String] = [:]) -> String {
            word.filled(values).text(in: language)
        }
        let package = version.definition
        let lead = maker.agencies[package.lead]?.name.text(in: language) ?? package.lead.text
        let since = version.effectiveFrom.map { "\($0)" } ?? "–"
        var lines = [
            package.name.text(in: language), package.code.text,
            word(.effective, ["version": "\(version.number)", "date": since]), "", "\(word(.lead)): \(lead)",
            "\(word(.failure)): \(package.failure.text(in: language))",
        ]
        if let limit = package.limit { lines.append("\(word(.limit)): \(limit.amount) \(limit.unit.name)") }
        lines += ["", "\(word(.items)):"]
        for (place, member) in package.members.enumerated() {
            let name = maker.items.indices.contains(place) ? maker.items[place].definition.name.text(in: language) : ""
            lines.append("  \(place + 1). \(name)  \(member.item)")
            var details: [String] = []
            let earlier = package.edges.filter { $0.then == member.item }.compactMap { edge in
                package.members.firstIndex { $0.item == edge.first }.map { "\($0 + 1)" }
            }
            if !earlier.isEmpty { details.append(word(.after, ["items": earlier.joined(separator: ", ")])) }
            if !member.condition.isEmpty { details.append(word(.condition, ["name": member.condition])) }
            if !details.isEmpty { lines.append("     " + details.joined(separator: " · ")) }
        }
        if !package.form.isEmpty {
            let uses = package.form.reduce(0) { $0 + $1.items.count }
            lines += ["", "\(word(.form)): " + word(.fields, ["n": "\(package.form.count)", "uses": "\(uses)"])]
            lines += package.form.map { "  - \($0.name.text(in: language))" }
        }
        if !package.questions.isEmpty {
            lines += ["", "\(word(.questions)):"]
            lines += package.questions.map { "  - \($0.text.text(in: language))  [\($0.code)]" }
        }
        return lines
    }
}
