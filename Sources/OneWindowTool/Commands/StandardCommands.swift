import ArgumentParser
import Foundation
import OneWindow

/// `onewindow standard`
struct StandardCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standard", abstract: "Standards, manuals and rules, and where they hold. 标准库",
        subcommands: [List.self, Show.self, Load.self, Release.self])

    /// `onewindow standard list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "The standards that hold in a hall on a day. 现行标准")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Option(help: "The hall.") var hall: String
        @Option(help: "The item they must be about.") var item: String?
        @Option(help: "The post they must be for.") var post: String?
        @OptionGroup var day: DayOptions

        func run() throws {
            try Console.run(output) {
                let registry = try database.open().registry
                let hall = try LicenceCommandGroup.code(hall, "hall")
                guard registry.halls.handle(hall) != nil else {
                    throw OneWindowError(Rejection(.unknownHall, hall.text))
                }
                let day = self.day.day
                var item: ItemCode?
                if let text = self.item {
                    item = ItemCode(text)
                    if item == nil { throw OneWindowError(Rejection(.malformedField, "item")) }
                }
                if let item, registry.item(item) == nil { throw OneWindowError(Rejection(.unknownItem, item.text)) }
                let post = try post.map { try LicenceCommandGroup.code($0, "post") }
                if let post, registry.posts.handle(post) == nil {
                    throw OneWindowError(Rejection(.unknownPost, post.text))
                }
                let held = registry.standards(item: item, post: post, in: hall, on: day)
                if output.json { return Console.line(ResultJSON.data(held)) }
                if held.isEmpty { Console.line(Words.Licence.noStandard.text(in: output.spoken)) }
                for standard in held {
                    Console.line(StandardCommandGroup.line(standard.standard, standard.kind, output.spoken))
                }
            }
        }
    }

    /// `onewindow standard show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "All versions and releases of a standard. 标准详情")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The standard's code.") var code: String

        func run() throws {
            try Console.run(output) {
                let registry = try database.open().registry
                guard let record = registry.standards[try LicenceCommandGroup.code(code, "code")] else {
                    throw OneWindowError(Rejection(.unknownStandard, code))
                }
                if output.json { return Console.line(ResultJSON.data(record)) }
                for (standard, releases) in zip(record.versions, record.releases) {
                    Console.line(StandardCommandGroup.line(standard, nil, output.spoken))
                    let about = (standard.items.map(\.text) + standard.posts.map(\.text)).joined(separator: " ")
                    let facts = [standard.kind.name, standard.place, about].filter { !$0.isEmpty }
                    Console.line("  " + facts.joined(separator: "  "))
                    for release in releases {
                        let word = Words.Licence(release.kind).text(in: output.spoken)
                        let all = Words.Licence.allHalls.text(in: output.spoken)
                        let halls = release.halls.isEmpty ? all : release.halls.map(\.text).joined(separator: " ")
                        Console.line("  \(release.from)  \(word)  \(halls)")
                    }
                }
            }
        }
    }

    /// `onewindow standard load`
    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "load", abstract: "Load versions of standards from a registry document. 登记标准",
            discussion: "The file is a registry document with the parts standards and releases.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The file.") var file: String

        func run() throws {
            try Console.run(output) {
                let document = try RegistryJSON.document(from: InputFile.bytes(file))
                try StandardCommandGroup.register(document, database, output)
            }
        }
    }

    /// `onewindow standard release`
    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "release", abstract: "Release a version of a standard, hall by hall. 分厅施行")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The standard's code.") var code: String
        @Argument(help: "The version.") var edition: String
        @Option(help: "A hall; once for each. Default: every hall of its levels.") var hall: [String] = []
        @Option(help: "pilot, released or withdrawn.") var kind = "released"
        @Option(help: ArgumentHelp("The first day. Default: today.", valueName: "yyyy-mm-dd")) var from: CivilDate?

        func run() throws {
            try Console.run(output) {
                guard let kind = ReleaseKind.allCases.first(where: { $0.name == kind }) else {
                    throw OneWindowError(Rejection(.malformedField, "kind"))
                }
                let day = from ?? Instant.now.date
                var document = RegistryDocument()
                document.releases = [
                    .init(
                        try LicenceCommandGroup.code(code, "code"),
                        try LicenceCommandGroup.code(edition, "edition"),
                        StandardRelease(
                            kind, in: try hall.map { try LicenceCommandGroup.code($0, "hall") }, from: day))
                ]
                try StandardCommandGroup.register(document, database, output)
            }
        }
    }

    private static func register(
        _ document: RegistryDocument, _ database: DatabaseOptions, _ output: OutputOptions
    ) throws {
        guard let id = RequestID(UUID().uuidString) else { return }
        let receipt = try database.open().submit(
            Submission(id: id, at: .now, by: .operatorOfHost, .register(document)))
        if output.json { return Console.line(ResultJSON.data(receipt)) }
        Console.line(Words.Licence.loaded.filled(["count": "\(receipt.eventCount)"]).text(in: output.spoken))
    }

    private static func line(_ standard: Standard, _ kind: ReleaseKind?, _ language: Language) -> String {
        Words.Licence.standard.filled(
            ["code": standard.code.text, "edition": standard.edition.text],
            names: [
                "title": Bilingual(standard.title),
                "release": kind.map { Words.Licence($0).both }
                    ?? Bilingual(standard.effectiveFrom.description, standard.effectiveFrom.description),
            ]
        ).text(in: language)
    }
}
