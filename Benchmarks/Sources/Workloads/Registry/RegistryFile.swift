import OneWindow
import OneWindowTesting

/// A database with a province of items by chance: two materials, two steps and a law each, published in documents of
/// many entries by the engine's own command.
public struct RegistryFile {
    public let path: String
    public let items: Int

    private static let agencies = 40
    private static let entriesPerDocument = 25_000
    private static let day = CivilDate(iso: "2026-03-09")
    private static let instant = Instant(iso: "2026-03-09T10:00:00+08:00")

    /// Makes the file where it is not there.
    public init(in directory: String, items: Int) throws {
        path = "\(directory)/registry-\(items).ow"
        self.items = items
        removeDatabase(path)
        let engine = try Engine.open(path, storage: .fast) { $0.salt = fixedSalt }
        try Self.load(Self.organisation(), "organisation", into: engine)
        var generator = SeededGenerator(seed: 4)
        var next = 0
        while next < items {
            var document = RegistryDocument()
            for number in next..<min(next + Self.entriesPerDocument, items) {
                document.items.append(.init(try Self.item(number, &generator), effectiveFrom: Self.day))
            }
            try Self.load(document, "items-\(next)", into: engine)
            next += document.items.count
        }
    }

    /// An engine on the file, and its table of a day.
    public struct Opened {
        let engine: Engine
        let table: RoutingTable

        /// Asks for the table again.
        public func route() { _ = engine.routingTable(on: table.days.lowerBound) }
    }

    /// Opens it, and asks for the table of a day.
    public func open() throws -> Opened {
        let engine = try Engine.open(path) { $0.salt = fixedSalt }
        return Opened(engine: engine, table: engine.routingTable(on: try Self.required(Self.day)))
    }

    /// Changes one item: a new version of it.
    public func change(_ opened: Opened, turn: Int) throws {
        let engine = opened.engine
        var document = RegistryDocument()
        let item = Handle<ItemDefinition>(UInt32(turn * 7_919 % items) + 1)
        guard var definition = try engine.definition(item, version: 1) else { throw Fault("an item is not there") }
        definition.name = LocalizedText("改后的事项 \(turn)")
        document.items.append(.init(definition, effectiveFrom: Self.day))
        try Self.load(document, "change-\(turn)-\(engine.registry.revision)", into: engine)
    }

    private static func load(_ document: RegistryDocument, _ id: String, into engine: Engine) throws {
        let submission = Submission(
            id: try required(RequestID(id)), at: try required(instant), by: .operatorOfHost, .register(document))
        _ = try engine.submit(submission)
    }

    private static func organisation() throws -> RegistryDocument {
        var document = RegistryDocument()
        let hall = try code("H-1")
        document.halls = [Hall(code: hall, name: LocalizedText("政务服务中心"), level: .district, hours: .office)]
        for number in 1...agencies {
            let agency = try code("A-\(number)")
            document.agencies.append(Agency(code: agency, name: LocalizedText("部门 \(number)")))
            for (kind, duty) in [("R", Duty.review), ("D", .decision)] {
                document.posts.append(
                    Post(
                        code: try code("P-\(kind)-\(number)"), name: LocalizedText("岗位"), agency: agency,
                        duties: DutySet([duty])))
            }
        }
        document.windows = [Window(code: try code("W-1"), hall: hall, kind: .comprehensive, agencies: [])]
        return document
    }

    private static func item(_ number: Int, _ generator: inout SeededGenerator) throws -> ItemDefinition {
        let agency = Int.random(in: 1...agencies, using: &generator)
        let high = String(generator.next() | 1 << 63, radix: 16, uppercase: true)
        let review = try code("P-R-\(agency)")
        return ItemDefinition(
            code: try required(ItemCode(high + "440000" + String(number + 100_000_000))),
            name: LocalizedText("第\(number)号事项的许可（新设、变更、延续）", english: "Licence of matter \(number)"),
            mainItem: "许可类事项", agency: try code("A-\(agency)"), type: .licence,
            region: "44\(1_000 + number % 9_000)", legalBases: [LegalBasis(law: "《中华人民共和国行政许可法》", article: "第三十二条")],
            statutoryLimit: TimeLimit(20), promisedLimit: TimeLimit(10), levels: HallLevelSet([.district, .street]),
            channels: ChannelSet([.window, .online, .mobile, .kiosk]),
            materials: [
                Material(code: try code("M-1"), name: LocalizedText("申请书")),
                Material(code: try code("M-2"), name: LocalizedText("身份证明")),
            ],
            stages: [
                [StepDefinition(code: try code("S-1"), name: LocalizedText("审查"), post: review, limitWorkdays: 3)],
                [StepDefinition(code: try code("S-2"), name: LocalizedText("复核"), post: review, limitWorkdays: 2)],
            ], decisionPost: try code("P-D-\(agency)"))
    }

    private static func code(_ text: String) throws -> Code { try required(Code(text)) }

    static func required<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Fault("a value of the benchmark is not one") }
        return value
    }
}
