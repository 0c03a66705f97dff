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
        guard let json = ResultJSON.data(item, on: day, registry: registry), let version = item.version(on: day) else {
            throw OneWindowError(Rejection(.itemNotPublished, text))
        }
        if output.json { return Console.line(json) }
        for line in ItemGuide(version.definition, registry: registry).lines(in: output.spoken) { Console.line(line) }
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
