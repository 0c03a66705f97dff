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

    @OptionGroup var day: DayOptions

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
        try Console.run(output) {
            let engine = try database.open()
            let day = self.day.day
            if let code { return try guide(code, day, engine) }
            try list(day, engine)
        }
    }

    private func guide(_ text: String, _ day: CivilDate, _ engine: Engine) throws {
        let registry = engine.registry
        guard let code = ItemCode(text), let item = registry.item(code).flatMap({ registry.item($0) }) else {
            throw OneWindowError(Rejection(.unknownItem, text))
        }
        if diff.count == 2 { return try compare(item, diff[0], diff[1], engine) }
        if history { return try tell(item, engine) }
        guard let version = item.version(on: day),
            let definition = try engine.definition(item.handle, version: version.number)
        else {
            throw OneWindowError(Rejection(.itemNotPublished, text))
        }
        if advice {
            let doubts = DefinitionCheck.advice(definition, in: registry)
            for doubt in doubts { Console.line("\(doubt.code.rawValue)  \(doubt.message(in: output.spoken))") }
            return
        }
        if output.json { return Console.line(ResultJSON.data(version, definition, registry: registry)) }
        for line in ItemGuide(definition, registry: registry).lines(in: output.spoken) { Console.line(line) }
    }

    private func compare(
        _ item: OneWindowCore.ItemRecord, _ first: UInt32, _ second: UInt32, _ engine: Engine
    ) throws {
        guard let old = try engine.definition(item.handle, version: first),
            let new = try engine.definition(item.handle, version: second)
        else {
            let missing = item.version(first) == nil ? first : second
            throw OneWindowError(Rejection(.itemNotPublished, "\(item.code) \(missing)"))
        }
        let changes = ItemDiff.between(old, new)
        if output.json { return Console.line(ResultJSON.data(changes, of: item.code, from: first, to: second)) }
        if changes.isEmpty { Console.line(Words.Version.noChange.text(in: output.spoken)) }
        for line in ItemDiff.lines(changes, in: output.spoken) { Console.line(line) }
    }

    private func tell(_ item: OneWindowCore.ItemRecord, _ engine: Engine) throws {
        let keys = item.versions.map { VersionKey(item.handle, $0.number) }
        let versions = try zip(item.versions, engine.definitions(keys)).compactMap { version, held in
            held.map { (version, $0.definition) }
        }
        if output.json { return Console.line(ResultJSON.versions(versions, of: item.code)) }
        Console.line(Words.Version.heading.filled(["code": item.code.text]).text(in: output.spoken))
        for (version, definition) in versions {
            let status = definition.elements.status
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

    private func list(_ day: CivilDate, _ engine: Engine) throws {
        var count = 0
        let registry = engine.registry
        try engine.eachItem { item in
            if show(item, day, registry) { count += 1 }
        }
        if count == 0 && !output.json { Console.line(Words.Tool.noItem.text(in: output.spoken)) }
    }

    /// Shows an item in a line where it is searched for; says whether it is.
    private func show(_ item: RegisteredItem, _ day: CivilDate, _ registry: Registry) -> Bool {
        let current = item.record.version(on: day)
        guard let version = current ?? item.record.latest, let definition = item.definition(of: version) else {
            return false
        }
        let name = definition.name
        if let search, !item.record.code.text.contains(search), !name.chinese.contains(search),
            name.english?.lowercased().contains(search.lowercased()) != true
        {
            return false
        }
        if output.json {
            if current != nil { Console.line(ResultJSON.data(version, definition, registry: registry)) }
            return true
        }
        let agency = registry.agencies[definition.agency]?.name ?? LocalizedText(definition.agency.text)
        let draft = current == nil ? " [\(Words.Tool.itemDraft.text(in: output.spoken))]" : ""
        let line = Words.Tool.itemLine.filled(
            ["code": item.record.code.text], names: ["name": Bilingual(name), "agency": Bilingual(agency)])
        Console.line(line.text(in: output.spoken) + draft)
        return true
    }
}
