import ArgumentParser
import Foundation
import OneWindow

/// `onewindow import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load files into the registry. 导入", subcommands: [Items.self, Whole.self])

    /// `onewindow import items`
    struct Items: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "items",
            abstract: "Load items from CSV (UTF-8 or GB18030) or JSON, and tell every doubt. 导入事项",
            discussion: """
                Loads what can be loaded and loses nothing: each doubt comes with its line, column and rule. \
                Items that lack what publishing needs come in as drafts. Loading the same file again changes \
                nothing. The database is made when it is not there.

                The file is read and checked whole, then loaded in one transaction: a file that cannot be read, a full \
                disk or Ctrl-C leaves the registry as it was. Others who write to the database wait meanwhile.

                  onewindow import items items.csv --database hall.db
                  onewindow import items items.csv --trial --database hall.db
                """)

        @OptionGroup var options: ImportOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The file: .csv, or .json in the form ow.registry/1.")
        var file: String

        func run() throws { try ImportRun(file, isDocument: false, options, output).run() }
    }

    /// `onewindow import registry`
    struct Whole: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "registry",
            abstract: "Load agencies, halls, posts, windows, officers and items from JSON. 导入登记库",
            discussion: """
                Takes what `export registry` writes, of any size, and any document in the form ow.registry/1. \
                Otherwise it is as `import items`.

                  onewindow import registry registry.json --database hall.db
                """)

        @OptionGroup var options: ImportOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The file, in the form ow.registry/1.")
        var file: String

        func run() throws { try ImportRun(file, isDocument: true, options, output).run() }
    }
}

/// What both imports take.
struct ImportOptions: ParsableArguments {
    @Option(
        name: [.customLong("database"), .customShort("d")],
        help: ArgumentHelp("The database of the hall.", valueName: "file"))
    var path: String

    @Flag(help: "Tell what would be done, and change nothing. The database must be there.")
    var trial = false

    @Flag(help: "Show how far it is, also where standard error is no terminal.")
    var progress = false
}

/// One import, from the file to the answer.
struct ImportRun {
    private let file: String
    private let isDocument: Bool
    private let options: ImportOptions
    private let output: OutputOptions

    init(_ file: String, isDocument: Bool, _ options: ImportOptions, _ output: OutputOptions) {
        self.file = file
        self.isDocument = isDocument
        self.options = options
        self.output = output
    }

    func run() throws {
        Interrupt.listen()
        try Console.run(output) {
            do {
                let answer = try load(
                    try RegistryFile(file, isDocument: isDocument, progress: bar(.reading)))
                try tell(answer)
            } catch let error as ItemFileError {
                Console.note("onewindow: \(file): \(error.message(in: output.spoken))")
                throw error == .stopped ? ExitCode.stopped : ExitCode.failed
            }
        }
    }

    private func bar(_ word: Words.Transfer) -> ProgressBar {
        ProgressBar(word.text(in: output.spoken), isAlwaysShown: options.progress)
    }

    private func load(_ read: RegistryFile) throws -> ImportAnswer {
        var storage = SQLiteOptions()
        if options.trial { storage.mode = .existing }
        let engine = try Engine.open(options.path, storage: storage)
        let now = Instant.now
        guard let id = RequestID("import-\(now.milliseconds)-\(ProcessInfo.processInfo.processIdentifier)") else {
            throw OneWindowError(.internalFault, "the request id of the import is malformed")
        }
        var source = RegistryFileSource(read, registry: engine.registry, progress: bar(.loading))
        do throws(OneWindowError) {
            let report = try engine.load(&source, RegistryLoadOrder(id: id, at: now, isTrial: options.trial))
            return ImportAnswer(rows: read.rows, report, source.doubts.byLine)
        } catch {
            if source.wasStopped { throw ItemFileError.stopped }
            throw error
        }
    }

    private func tell(_ answer: ImportAnswer) throws {
        if output.json { return try Console.json(answer) }
        let spoken = output.spoken
        if options.trial { Console.line(Words.Transfer.trial.text(in: spoken)) }
        Console.line(
            Words.Tool.imported.filled([
                "rows": "\(answer.rows)", "loaded": "\(answer.loaded)", "changed": "\(answer.changed)",
                "unchanged": "\(answer.unchanged)",
            ]).text(in: spoken))
        if answer.otherChanges > 0 {
            Console.line(Words.Transfer.otherChanges.filled(["count": "\(answer.otherChanges)"]).text(in: spoken))
        }
        let word: Words.Tool = answer.doubts.isEmpty ? .noDoubts : .doubts
        Console.line(word.filled(["count": "\(answer.doubts.count)"]).text(in: spoken))
        for doubt in answer.doubts { Console.line("  " + doubt.message(in: spoken)) }
    }
}

/// What an import did.
struct ImportAnswer: Encodable {
    /// Rows or entries of items in the file.
    let rows: Int
    /// Of them, those that are in the registry now.
    let loaded: Int
    /// Of those, new versions.
    let changed: Int
    /// Of those, what was there already with the same content.
    let unchanged: Int
    /// Agencies, halls, posts, windows and officers that are new or changed.
    let otherChanges: Int
    /// Every doubt.
    let doubts: [ImportDoubt]

    init(rows: Int, _ report: RegistryLoadReport, _ doubts: [ImportDoubt]) {
        self.rows = rows
        loaded = report.items
        changed = report.newVersions
        unchanged = report.items - report.newVersions
        otherChanges = report.otherChanges
        self.doubts = doubts
    }
}
