import ArgumentParser
import Foundation
import OneWindow

/// `onewindow export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the registry to a file, for every portal. 导出",
        subcommands: [Items.self, Whole.self])

    /// `onewindow export items`
    struct Items: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "items",
            abstract: "Write the items to JSON or CSV, every element of them. 导出事项",
            discussion: """
                The end of the name says which: .json or .csv. What is written can be loaded again and gives the same \
                definitions. Without --all-versions it is the versions in effect on a day. JSON holds the agencies \
                and posts too, so that published items stay published where nothing is registered yet.

                The file is written beside its place and then put there: what stops before leaves the old one.

                  onewindow export items items.json --database hall.db
                  onewindow export items items.csv --all-versions --bom --database hall.db
                """)

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The file to write: .json or .csv.")
        var file: String

        @OptionGroup var day: DayOptions

        @Flag(help: "All versions, drafts among them.")
        var allVersions = false

        @Option(help: ArgumentHelp("The encoding of CSV: utf-8 or gb18030.", valueName: "name"))
        var encoding = TableEncoding.utf8

        @Flag(help: "Begin CSV in UTF-8 with its mark, which spreadsheets look for.")
        var bom = false

        @Flag(help: "Show how far it is, also where standard error is no terminal.")
        var progress = false

        func validate() throws {
            if allVersions, day.on != nil { throw ValidationError("--all-versions and --on do not go together") }
            if !isTable, !file.lowercased().hasSuffix(".json") {
                throw ValidationError("the file is called .json or .csv")
            }
            if !isTable, bom || encoding != .utf8 { throw ValidationError("JSON is UTF-8 without a mark") }
            if bom, encoding != .utf8 { throw ValidationError("--bom is the mark of UTF-8") }
        }

        private var isTable: Bool { file.lowercased().hasSuffix(".csv") }

        func run() throws {
            let day = self.day.day
            let versions = allVersions ? VersionChoice.all : .inEffect(day)
            let run = ExportRun(file, isProgressShown: progress, output)
            try Console.run(output) {
                let engine = try database.open()
                if isTable {
                    var table = try ItemTable(engine, versions, encoding: encoding, withMark: bom)
                    try run.run { () throws(OneWindowError) in try table.next() }
                } else {
                    var export = RegistryExport(engine, .items, versions: versions)
                    try run.run { () throws(OneWindowError) in
                        try export.next().map { ($0, ExportState(export)) }
                    }
                }
            }
        }
    }

    /// `onewindow export registry`
    struct Whole: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "registry",
            abstract: "Write everything registered to JSON: agencies to items, all versions. 导出登记库",
            discussion: """
                What `import registry` takes. Names of officers are personal data and are written with --personal \
                only; without them an import keeps the officers and their posts.

                  onewindow export registry registry.json --database hall.db
                """)

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The file to write.")
        var file: String

        @Flag(help: "Write the names of officers too.")
        var personal = false

        @Flag(help: "Show how far it is, also where standard error is no terminal.")
        var progress = false

        func run() throws {
            let run = ExportRun(file, isProgressShown: progress, output)
            try Console.run(output) {
                let engine = try database.open()
                let names = personal ? try engine.officerNames() : [:]
                var export = RegistryExport(engine, .registry(names: names), versions: .all)
                try run.run { () throws(OneWindowError) in try export.next().map { ($0, ExportState(export)) } }
            }
        }
    }
}

/// The encodings of a table.
enum TableEncoding: String, ExpressibleByArgument {
    case utf8 = "utf-8"
    case gb18030
}

/// How far an export is.
struct ExportState {
    var items = 0
    var itemsSeen = 0
    var versions = 0
    var leftOut = 0

    init() {}

    init(_ export: RegistryExport) {
        items = export.itemCount
        itemsSeen = export.itemsSeen
        versions = export.versionsWritten
        leftOut = export.itemsLeftOut
    }
}

/// One export: piece by piece into a file that takes its place at the end.
struct ExportRun {
    private let file: String
    private let output: OutputOptions
    private let progress: ProgressBar

    init(_ file: String, isProgressShown: Bool, _ output: OutputOptions) {
        self.file = file
        self.output = output
        progress = ProgressBar(Words.Transfer.writing.text(in: output.spoken), isAlwaysShown: isProgressShown)
        Interrupt.listen()
    }

    func run(_ next: () throws(OneWindowError) -> ([UInt8], ExportState)?) throws {
        let target = try OutputFile(file)
        var state = ExportState()
        while let (bytes, now) = try next() {
            if Interrupt.isRequested {
                Console.note("onewindow: \(file): \(Words.Transfer.exportStopped.text(in: output.spoken))")
                throw ExitCode.stopped
            }
            try target.write(bytes)
            state = now
            progress.show(state.itemsSeen, of: state.items)
        }
        try target.finish()
        let answer = Answer(
            file: file, versions: state.versions, leftOut: state.leftOut, bytes: target.byteCount)
        if output.json { return try Console.json(answer) }
        Console.line(
            Words.Transfer.exported.filled(["file": file, "count": "\(state.versions)"]).text(in: output.spoken))
        if state.leftOut > 0 {
            Console.line(
                Words.Transfer.leftOut.filled(["count": "\(state.leftOut)"]).text(in: output.spoken))
        }
    }

    /// What was written.
    private struct Answer: Encodable {
        let file: String
        let versions: Int
        let leftOut: Int
        let bytes: Int
    }
}
