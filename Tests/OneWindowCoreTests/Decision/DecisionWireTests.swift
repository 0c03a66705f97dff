import OneWindowCore
import OneWindowTesting
import Testing

/// Random models, sound or not.
struct DecisionModels {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func text() -> String {
        ["", "x", "经营面积", "number", "\"a\", \"b\"", "[1..10)", "x + 1", "-"][generator.below(8)]
    }

    private mutating func many<Element>(_ most: Int, _ make: (inout DecisionModels) -> Element) -> [Element] {
        let count = generator.below(most + 1)
        return (0..<count).map { _ in make(&self) }
    }

    private mutating func type(_ depth: Int) -> DecisionModel.TypeDefinition {
        DecisionModel.TypeDefinition(
            name: text(), base: text(), values: text(), components: depth > 2 ? [] : many(2) { $0.type(depth + 1) },
            isCollection: generator.chance(30))
    }

    private mutating func entry(_ depth: Int) -> DecisionLogic.Entry {
        DecisionLogic.Entry(text(), type: text(), logic: logic(depth))
    }

    mutating func logic(_ depth: Int) -> DecisionLogic {
        switch generator.below(depth > 2 ? 2 : 5) {
        case 0: return .expression(text())
        case 1: return .table(table())
        case 2: return .invocation(function: text(), arguments: many(2) { $0.entry(depth + 1) })
        case 3: return .context(many(3) { $0.entry(depth + 1) })
        default: return .list(many(3) { $0.logic(depth + 1) })
        }
    }

    mutating func table() -> DecisionTable {
        DecisionTable(
            generator.one(of: HitPolicy.allCases) ?? .first,
            aggregation: generator.chance(50) ? nil : generator.one(of: Aggregation.allCases),
            inputs: many(3) { DecisionTable.Input($0.text(), label: $0.text(), type: $0.text(), values: $0.text()) },
            outputs: many(2) { models in
                DecisionTable.Output(
                    models.text(), type: models.text(), values: models.many(3) { $0.text() }, standard: models.text())
            },
            rules: many(4) { models in
                DecisionTable.Rule(
                    when: models.many(3) { $0.text() }, then: models.many(2) { $0.text() }, note: models.text())
            })
    }

    mutating func model() -> DecisionModel {
        DecisionModel(
            name: text(), types: many(2) { $0.type(0) },
            inputs: many(3) { DecisionModel.Input($0.text(), type: $0.text(), values: $0.text()) },
            knowledge: many(2) { models in
                DecisionModel.Knowledge(
                    models.text(), type: models.text(),
                    parameters: models.many(2) { DecisionModel.Parameter($0.text(), type: $0.text()) },
                    requires: models.many(2) { $0.text() }, logic: models.logic(0))
            },
            decisions: many(3) { models in
                DecisionModel.Decision(
                    models.text(), type: models.text(), requires: models.many(2) { $0.text() }, logic: models.logic(0))
            })
    }
}

@Suite("Decision models in storage")
struct DecisionWireTests {
    @Test("a model comes back as it went", arguments: seeds(200))
    func roundTrip(_ seed: UInt64) throws {
        var models = DecisionModels(seed: seed)
        let model = models.model()
        let bytes = model.wireBytes
        #expect(try DecisionModel(wireBytes: bytes) == model)
        #expect(try DecisionModel(wireBytes: bytes).wireBytes == bytes)
    }

    @Test("damaged bytes and unsound models are refused and never trap", arguments: seeds(200))
    func damage(_ seed: UInt64) {
        var models = DecisionModels(seed: seed)
        let model = models.model()
        _ = try? model.compile()
        var bytes = model.wireBytes
        guard !bytes.isEmpty else { return }
        for _ in 0..<4 { bytes[models.generator.below(bytes.count)] = UInt8(models.generator.below(256)) }
        guard let other = try? DecisionModel(wireBytes: bytes) else { return }
        _ = try? other.compile()
    }

    @Test("bytes nested without end are refused")
    func nesting() {
        // An expression, then lists around it.
        var bytes: [UInt8] = [0x12, 0x03, 0x0A, 0x01, 0x31]
        for _ in 0..<2_000 {
            // A list in a list: element 2 of field 5.
            var inner = WireWriter()
            inner.blob(2, bytes)
            var outer = WireWriter()
            outer.blob(5, inner.bytes)
            bytes = outer.bytes
        }
        var decision = WireWriter()
        decision.text(1, "d")
        decision.blob(4, bytes)
        var model = WireWriter()
        model.blob(5, decision.bytes)
        #expect(throws: WireError.self) { try DecisionModel(wireBytes: model.bytes) }
    }
}
