import FoundationEssentials
import OneWindow
import Testing

@testable import OneWindowFormats

/// The page that documents the formats, and what comes back when its commands are carried out on its registry.
struct FormatsPage {
    let documents: [[UInt8]]
    let commands: [[UInt8]]

    init(_ name: String = "Formats.md") throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let page = String(
            decoding: try Data(contentsOf: root.appending(path: "Sources/OneWindow/OneWindow.docc/\(name)")),
            as: UTF8.self)
        var documents: [[UInt8]] = []
        var commands: [[UInt8]] = []
        var block: (kind: String, lines: [String])?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let (kind, lines) = block {
                if line == "```" {
                    if kind == "json" { documents.append(Array(lines.joined(separator: "\n").utf8)) }
                    if kind == "jsonl" { commands += lines.map { Array($0.utf8) } }
                    block = nil
                } else {
                    block = (kind, lines + [line])
                }
            } else if line.hasPrefix("```") {
                block = (String(line.dropFirst(3)), [])
            }
        }
        self.documents = documents
        self.commands = commands
    }

    /// The documents with a schema tag.
    func documents(tagged schema: String) -> [[UInt8]] {
        documents.filter { document in
            guard let value = try? JSONValue(bytes: document, atMost: 1 << 20), case .object(let members) = value
            else {
                return false
            }
            return members["schema"] == .text(schema)
        }
    }

    /// Checks that every document on the page comes back; returns their schemas.
    ///
    /// - Parameter inputs: The schemas of documents that go in.
    func checkDocuments(butFor inputs: Set<String> = [RegistryJSON.schema]) throws -> Set<String> {
        let written = try outputs()
        let outputs = try written.map { try JSONValue(bytes: $0, atMost: 1 << 20) }
        var shown: Set<String> = []
        for document in documents {
            let value = try JSONValue(bytes: document, atMost: 1 << 20)
            guard case .object(let members) = value, case .text(let schema) = members["schema"] else {
                Issue.record("an example without a schema")
                continue
            }
            shown.insert(schema)
            guard !inputs.contains(schema) else { continue }
            guard !outputs.contains(value) else { continue }
            // Whoever keeps the page sees what it must say.
            let near = zip(written, outputs).filter { Self.isSameMatter($0.1, members) }.map(\.0)
            let texts = near.prefix(3).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
            Issue.record("\(String(decoding: document, as: UTF8.self)) does not come back, but this does:\n\(texts)")
        }
        return shown
    }

    /// Whether an output is about what an example is about: the same schema, row of the journal, number and revision.
    private static func isSameMatter(_ output: JSONValue, _ example: [String: JSONValue]) -> Bool {
        guard case .object(let members) = output else { return false }
        return ["schema", "sequence", "number", "case", "revision"].allSatisfy { members[$0] == example[$0] }
    }

    /// Everything that comes back, as it is written.
    func outputs() throws -> [[UInt8]] {
        try onEngine { (engine, outputs) in
            for entry in try engine.events(after: 0, limit: 1_000) {
                let number = try entry.caseID.flatMap { try engine.number(of: $0) }
                outputs.append(ResultJSON.data(entry, number: number, registry: try engine.registry(for: [entry])))
            }
            outputs += try questions(to: engine)
        }
    }

    /// The cases in the end, with the codes of a registry.
    func cases(registry: Registry) throws -> [[UInt8]] {
        try onEngine { (engine, outputs) in
            outputs = try engine.cases(limit: 100).map { ResultJSON.data($0, registry: registry) }
        }
    }

    private func onEngine(_ body: (Engine, inout [[UInt8]]) throws -> Void) throws -> [[UInt8]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let engine = try Engine.open(folder.appending(path: "page.ow").path) { options in
            options = EngineOptions(salt: { Array(repeating: 7, count: 16) })
        }
        var outputs: [[UInt8]] = []
        if let registry = documents(tagged: RegistryJSON.schema).first,
            let id = RequestID("r-01"), let start = Instant(iso: "2026-11-20T08:00:00+08:00")
        {
            let document = try RegistryJSON.document(from: registry)
            let receipt = try engine.submit(Submission(id: id, at: start, by: .operatorOfHost, .register(document)))
            outputs.append(ResultJSON.data(receipt))
        }
        for command in commands { outputs += try run(command, on: engine) }
        try body(engine, &outputs)
        return outputs
    }

    private func run(_ command: [UInt8], on engine: Engine) throws -> [[UInt8]] {
        let submission = try CommandJSON.submission(from: command)
        let receipt = try engine.submit(submission)
        var outputs = [ResultJSON.data(receipt)]
        outputs += try requests(receipt, on: engine)
        if let number = receipt.caseReceipt?.number, let state = try engine.find(number) {
            let registry = try engine.registry(for: state)
            outputs.append(ResultJSON.data(state, registry: registry))
            let personal = try engine.personalTexts(of: number)
            outputs.append(ResultJSON.data(state, registry: registry, personal: personal))
        }
        if let number = receipt.requestReceipt?.number, let state = try engine.request(number) {
            outputs.append(ResultJSON.data(state, registry: engine.registry))
        }
        return outputs
    }

    private func questions(to engine: Engine) throws -> [[UInt8]] {
        var outputs: [[UInt8]] = []
        let held = engine.registry.items.flatMap { item in item.versions.map { VersionKey(item.handle, $0.number) } }
        let registry = try engine.registry(holding: held)
        if let item = registry.items.first, let date = CivilDate(iso: "2026-11-20"), let hall = Code("H02") {
            let noon = Instant(date: date, minute: 720)
            outputs.append(ResultJSON.data(item, on: date, registry: registry) ?? [])
            for channel in [Channel.window, .online, .mail] {
                outputs.append(
                    ResultJSON.data(
                        engine.route(item.code, from: hall, channel: channel, at: noon), registry: registry))
            }
        }
        for text in ["jyxk", "食"] {
            outputs.append(ResultJSON.data(try engine.search(text, onlyPublishedOn: CivilDate(iso: "2026-11-20"))))
        }
        if let later = Instant(iso: "2026-12-22T12:00:00+08:00") {
            outputs.append(ResultJSON.data(try engine.advance(to: later)))
        }
        outputs += try rates(of: engine)
        outputs += try authorities(of: engine)
        outputs += try bodies(of: engine)
        outputs.append(ResultJSON.data(try engine.check()))
        for wrong in [
            "{'at':0,'actor':{'capacity':'officer','officer':'W0001','pots':'FRONT'},'command':'case.accept'}",
            "{'at':0",
            "{'at':'2026-12-22T15:00:00+08:00','actor':{'capacity':'agent'},'command':'case.submit','case':'X'}",
        ] {
            do throws(OneWindowError) {
                let submission = try CommandJSON.submission(from: wrong.json, request: RequestID("r-20"))
                outputs.append(ResultJSON.data(try engine.submit(submission)))
            } catch {
                outputs.append(ResultJSON.data(error))
            }
        }
        outputs.append(ResultJSON.data(OneWindowError(.busy, "the file is held by another connection")))
        for document in documents(tagged: CalendarJSON.schema) {
            let notice = try CalendarJSON.notice(from: document)
            outputs.append(CalendarJSON.data(notice.doubts(against: .china2019To2026)))
        }
        return outputs
    }
}
