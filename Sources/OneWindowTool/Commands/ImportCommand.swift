import ArgumentParser
import Foundation
import OneWindow

/// `onewindow import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load files into the registry. 导入", subcommands: [Items.self])

    /// `onewindow import items`
    struct Items: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "items",
            abstract: "Load items from CSV (UTF-8 or GB18030) or JSON, and tell every doubt. 导入事项",
            discussion: """
                Loads what can be loaded and loses nothing: each doubt comes with its line, column and rule. \
                Items that lack what publishing needs come in as drafts. Loading the same file again changes \
                nothing. The database is made when it is not there. A file that cannot be read leaves the \
                registry as it was.
                """)

        @Option(
            name: [.customLong("database"), .customShort("d")],
            help: ArgumentHelp("The database of the hall.", valueName: "file"))
        var path: String
        @OptionGroup var output: OutputOptions

        @Argument(help: "The file: .csv, or .json in the form ow.registry/1.")
        var file: String

        func run() throws {
            try Console.run(output) {
                let read: ItemImport
                do {
                    read = try ItemFile.read(file)
                } catch let error as ItemFileError {
                    Console.note("onewindow: \(file): \(error.message(in: output.spoken))")
                    throw ExitCode.failed
                }
                let engine = try Engine.open(path)
                let answer = try ItemLoader.load(read, into: engine, at: .now)
                if output.json { return try Console.json(answer) }
                Console.line(
                    Words.Tool.imported.filled([
                        "rows": "\(answer.rows)", "loaded": "\(answer.loaded)", "changed": "\(answer.changed)",
                        "unchanged": "\(answer.unchanged)",
                    ]).text(in: output.spoken))
                let word: Words.Tool = answer.doubts.isEmpty ? .noDoubts : .doubts
                Console.line(word.filled(["count": "\(answer.doubts.count)"]).text(in: output.spoken))
                for doubt in answer.doubts { Console.line("  " + doubt.message(in: output.spoken)) }
            }
        }
    }
}

/// Reads a file of items by its form.
enum ItemFile {
    static func read(_ path: String) throws -> ItemImport {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OneWindowError(.storage, "\(path) cannot be read")
        }
        let bytes = [UInt8](data)
        // JSON begins with a brace; a table never does.
        let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        guard first == UInt8(ascii: "{") else { return try ItemCSVReader.read(bytes) }
        let document = try RegistryJSON.document(from: bytes)
        return ItemImport(
            rows: document.items.count, document: document, doubts: [],
            itemLines: document.items.indices.map { _ in 0 })
    }
}

/// Loads what was read, and leaves out, with a doubt, what the registry refuses.
enum ItemLoader {
    /// What an import did.
    struct Answer: Encodable {
        /// Rows of items in the file.
        let rows: Int
        /// Items of the file that are in the registry now.
        let loaded: Int
        /// Items that got a new version.
        let changed: Int
        /// Items that were there already with the same content.
        let unchanged: Int
        /// Every doubt.
        let doubts: [ImportDoubt]
    }

    static func load(_ read: ItemImport, into engine: Engine, at instant: Instant) throws -> Answer {
        let before = engine.registry
        let (document, refused) = try settle(read, engine: engine)
        if document.count > 0 {
            guard let id = RequestID("import-\(instant.milliseconds)-\(ProcessInfo.processInfo.processIdentifier)")
            else {
                throw OneWindowError(.internalFault, "the request id of the import is malformed")
            }
            _ = try engine.submit(Submission(id: id, at: instant, by: .operatorOfHost, .register(document)))
        }
        let after = engine.registry
        func versions(_ registry: Registry, _ code: ItemCode) -> Int {
            registry.item(code).flatMap { registry.item($0) }?.versions.count ?? 0
        }
        let codes = document.items.map(\.definition.code)
        let loaded = codes.filter { after.item($0) != nil }
        let changed = loaded.filter { versions(after, $0) != versions(before, $0) }.count
        let doubts = (read.doubts + refused).enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
        return Answer(
            rows: read.rows, loaded: loaded.count, changed: changed, unchanged: loaded.count - changed, doubts: doubts)
    }

    /// The document without what the registry refuses: an item that cannot be published is kept as a draft, anything
    /// else is left out.
    private static func settle(_ read: ItemImport, engine: Engine) throws -> (RegistryDocument, [ImportDoubt]) {
        var document = read.document
        var lines = read.itemLines
        var doubts: [ImportDoubt] = []
        // Leaving an entry out can take the ground from under others, which the next round then finds; each round
        // shrinks the document.
        while document.count > 0 {
            let violations = try engine.violations(of: document)
            if violations.isEmpty { break }
            var dropped: [String: Set<Int>] = [:]
            var demoted: Set<Int> = []
            for violation in violations {
                let isItem = violation.part == "items"
                let line = isItem && lines.indices.contains(violation.index) ? lines[violation.index] : 0
                let column = isItem ? "" : "\(violation.part)[\(violation.index)]"
                doubts.append(
                    ImportDoubt(
                        line: line, column: column, rule: .registryRefuses,
                        subject:
                            "\(violation.rejection.code.rawValue) \(violation.rejection.code) "
                            + violation.rejection.subject
                    ))
                if isItem && document.items[violation.index].effectiveFrom != nil {
                    demoted.insert(violation.index)
                } else {
                    dropped[violation.part, default: []].insert(violation.index)
                }
            }
            for place in demoted { document.items[place].effectiveFrom = nil }
            document = document.without(dropped)
            lines = lines.enumerated().filter { !(dropped["items"]?.contains($0.offset) ?? false) }.map(\.element)
        }
        return (document, doubts)
    }
}

extension RegistryDocument {
    /// The document without the entries at the given places of its parts.
    fileprivate func without(_ dropped: [String: Set<Int>]) -> RegistryDocument {
        func kept<Entry>(_ entries: [Entry], _ part: String) -> [Entry] {
            guard let places = dropped[part] else { return entries }
            return entries.enumerated().filter { !places.contains($0.offset) }.map(\.element)
        }
        var document = self
        if dropped["document"] != nil { document = RegistryDocument() }
        document.agencies = kept(document.agencies, "agencies")
        document.halls = kept(document.halls, "halls")
        document.posts = kept(document.posts, "posts")
        document.windows = kept(document.windows, "windows")
        document.officers = kept(document.officers, "officers")
        document.items = kept(document.items, "items")
        return document
    }
}
