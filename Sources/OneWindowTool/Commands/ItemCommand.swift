import ArgumentParser
import OneWindow

/// `onewindow item`
struct ItemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item",
        abstract: "Show an item's guide, or list items. 办事指南",
        discussion: """
            With a code, the guide of the version in effect; without one, a line for each item.

              onewindow item --search 食品 --database hall.db
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The item's code.")
    var code: String?

    @Option(help: ArgumentHelp("List only items whose code or name contains this.", valueName: "text"))
    var search: String?

    @Option(help: ArgumentHelp("The day, such as 2026-03-09. Default: today.", valueName: "date"))
    var on: String?

    func run() throws {
        let date = try on.map { text in
            guard let date = CivilDate(iso: text) else { throw ValidationError("--on is a date, as 2026-03-09") }
            return date
        }
        try Console.run(output) {
            let engine = try database.open()
            let day = date ?? Instant.now.date
            if let code { return try guide(code, day, engine) }
            try list(day, engine)
        }
    }

    private func guide(_ text: String, _ day: CivilDate, _ engine: Engine) throws {
        let registry = engine.registry
        guard let code = ItemCode(text), let item = registry.item(code).flatMap({ registry.item($0) }) else {
            throw OneWindowError(Rejection(.unknownItem, text))
        }
        guard let version = item.version(on: day),
            let definition = try engine.definition(item.handle, version: version.number)
        else {
            throw OneWindowError(Rejection(.itemNotPublished, text))
        }
        if output.json { return Console.line(ResultJSON.data(version, definition, registry: registry)) }
        for line in ItemGuide(definition, registry: registry).lines(in: output.spoken) { Console.line(line) }
    }

    private func list(_ day: CivilDate, _ engine: Engine) throws {
        var count = 0
        var last: Handle<ItemDefinition>?
        while true {
            let page = try engine.items(after: last, limit: 1_024)
            guard let end = page.last else { break }
            last = end.record.handle
            for item in page where show(item, day, engine.registry) { count += 1 }
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
