import ArgumentParser
import OneWindow
import OneWindowCore

/// `onewindow item`
struct ItemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item",
        abstract: "Show an item's guide, or list items. 办事指南",
        discussion: """
            With a code, the guide of the version in effect; without one, a line for each item.

              onewindow item --search 食品 --database hall.db

            With --diff, what changed between two versions of an item; with --history, all its versions; with \
            --advice, the doubts about the version in effect.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The item's code.")
    var code: String?

    @Option(help: ArgumentHelp("List only items whose code or name contains this.", valueName: "text"))
    var search: String?

    @Option(help: ArgumentHelp("The day, such as 2026-03-09. Default: today.", valueName: "date"))
    var on: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Tell what changed from one version to another.", valueName: "from to"))
    var diff: [UInt32] = []

    @Flag(help: "List the versions of the item.")
    var history = false

    @Flag(help: "List the doubts about the item's definition, which refuse nothing.")
    var advice = false

    func validate() throws {
        if !diff.isEmpty, diff.count != 2 { throw ValidationError("--diff takes two versions, as --diff 1 2") }
        if code == nil, !diff.isEmpty || history || advice {
            throw ValidationError("--diff, --history and --advice need an item's code")
        }
    }

    func run() throws {
        let date = try on.map { text in
            guard let date = CivilDate(iso: text) else { throw ValidationError("--on is a date, as 2026-03-09") }
            return date
        }
        try Console.run(output) {
            let registry = try database.open().registry
            let day = date ?? Instant.now.date
            if let code { return try guide(code, day, registry) }
            list(day, registry)
        }
    }

    private func guide(_ text: String, _ day: CivilDate, _ registry: Registry) throws {
        guard let code = ItemCode(text), let item = registry.item(code).flatMap({ registry.item($0) }) else {
            throw OneWindowError(Rejection(.unknownItem, text))
        }
        if diff.count == 2 { return try compare(item, diff[0], diff[1]) }
        if history { return tell(item) }
        guard let json = ResultJSON.data(item, on: day, registry: registry), let version = item.version(on: day) else {
            throw OneWindowError(Rejection(.itemNotPublished, text))
        }
        if advice {
            let doubts = DefinitionCheck.advice(version.definition, in: registry)
            for doubt in doubts { Console.line("\(doubt.code.rawValue)  \(doubt.message(in: output.spoken))") }
            return
        }
        if output.json { return Console.line(json) }
        for line in ItemGuide(version.definition, registry: registry).lines(in: output.spoken) { Console.line(line) }
    }

    private func compare(_ item: OneWindowCore.ItemRecord, _ first: UInt32, _ second: UInt32) throws {
        guard let old = item.version(first), let new = item.version(second) else {
            let missing = item.version(first) == nil ? first : second
            throw OneWindowError(Rejection(.itemNotPublished, "\(item.code) \(missing)"))
        }
        let changes = ItemDiff.between(old.definition, new.definition)
        if output.json { return Console.line(ResultJSON.data(changes, of: item.code, from: first, to: second)) }
        if changes.isEmpty { Console.line(Words.Version.noChange.text(in: output.spoken)) }
        for line in ItemDiff.lines(changes, in: output.spoken) { Console.line(line) }
    }

    private func tell(_ item: OneWindowCore.ItemRecord) {
        if output.json { return Console.line(ResultJSON.versions(of: item)) }
        Console.line(Words.Version.heading.filled(["code": item.code.text]).text(in: output.spoken))
        for version in item.versions {
            let status = version.definition.elements.status
            let state =
                status.isOpen
                ? ""
                : Words.Version.state.filled(
                    [:],
                    names: [
                        "state": Bilingual(status.state.label.text), "reason": Bilingual(status.reason),
                    ]
                ).text(in: output.spoken)
            let word: Words.Version = version.effectiveFrom == nil ? .draft : .published
            let places = [
                "number": "\(version.number)", "day": version.effectiveFrom?.description ?? "", "state": state,
            ]
            Console.line(word.filled(places).text(in: output.spoken))
            if !status.successors.isEmpty {
                let codes = status.successors.map(\.text).joined(separator: ", ")
                Console.line(Words.Version.successors.filled(["codes": codes]).text(in: output.spoken))
            }
        }
    }

    private func list(_ day: CivilDate, _ registry: Registry) {
        var count = 0
        for item in registry.items {
            guard let definition = (item.version(on: day) ?? item.latest)?.definition else { continue }
            let name = definition.name
            if let search, !item.code.text.contains(search), !name.chinese.contains(search),
                name.english?.lowercased().contains(search.lowercased()) != true
            {
                continue
            }
            count += 1
            if output.json {
                if let json = ResultJSON.data(item, on: day, registry: registry) { Console.line(json) }
                continue
            }
            let agency = registry.agencies[definition.agency]?.name ?? LocalizedText(definition.agency.text)
            let draft = item.version(on: day) == nil ? " [\(Words.Tool.itemDraft.text(in: output.spoken))]" : ""
            let line = Words.Tool.itemLine.filled(
                ["code": item.code.text], names: ["name": Bilingual(name), "agency": Bilingual(agency)])
            Console.line(line.text(in: output.spoken) + draft)
        }
        if count == 0 && !output.json { Console.line(Words.Tool.noItem.text(in: output.spoken)) }
    }
}
