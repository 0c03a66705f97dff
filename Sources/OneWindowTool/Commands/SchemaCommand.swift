import ArgumentParser
import OneWindow

/// `onewindow schema`
struct SchemaCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "JSON Schemas of what is loaded. 数据格式",
        subcommands: [SchemaItemCommand.self])
}

/// `onewindow schema item`
struct SchemaItemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item",
        abstract: "The JSON Schema (draft 2020-12) of an item's definition. 事项要素数据格式",
        discussion: "It is JSON with and without --json.")

    @OptionGroup var output: OutputOptions

    func run() throws {
        Console.line(ItemSchemaJSON.data())
    }
}
