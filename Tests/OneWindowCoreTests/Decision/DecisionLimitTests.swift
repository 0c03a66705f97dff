import OneWindowCore
import Testing

@Suite("Hostile decision models")
struct DecisionLimitTests {
    private typealias Decision = DecisionModel.Decision

    @Test("too much of anything is refused before it is compiled")
    func size() {
        var limits = DecisionLimits()
        limits.entries = 3
        limits.rules = 4
        limits.columns = 2
        limits.cells = 10
        limits.modelBytes = 2_000
        limits.feel.textBytes = 100
        func doubts(_ model: DecisionModel) -> [DecisionRule] { model.doubts(limits).map(\.rule) }
        let four = (0..<4).map { DecisionModel.Input("i\($0)") }
        let one = [Decision("d", logic: .expression("1"))]
        #expect(doubts(DecisionModel(name: "", inputs: four, decisions: one)) == [.tooManyEntries])
        #expect(
            doubts(model(inputs: [.init("x")], outputs: [.init()], (0..<5).map { (["\($0)"], ["1"]) }))
                == [.tooManyEntries])
        #expect(
            doubts(
                model(
                    inputs: [.init("x"), .init("y")], outputs: [.init()],
                    (0..<4).map { (["\($0)", "-"], ["1"]) })) == [.tooManyCells])
        #expect(
            doubts(model(inputs: [.init("x"), .init("y"), .init("z")], outputs: [.init()], [])) == [.tooManyEntries])
        let long = String(repeating: "1+", count: 60) + "1"
        #expect(doubts(DecisionModel(name: "", decisions: [Decision("d", logic: .expression(long))])) == [.tooLong])
        let many = (0..<30).map { _ in DecisionLogic.expression(String(repeating: "1", count: 90)) }
        #expect(
            doubts(DecisionModel(name: "", decisions: [Decision("d", logic: .list(many))])).contains(.tooManyEntries))
    }

    @Test("logic and types inside one another end at a depth")
    func depth() {
        var logic = DecisionLogic.expression("1")
        for _ in 0..<40 { logic = .list([logic]) }
        #expect(DecisionModel(name: "", decisions: [Decision("d", logic: logic)]).doubts().map(\.rule) == [.tooDeep])
        var type = DecisionModel.TypeDefinition(name: "t", base: "number")
        for _ in 0..<40 { type = .init(name: "t", components: [type]) }
        let model = DecisionModel(name: "", types: [type], decisions: [Decision("d", logic: .expression("1"))])
        #expect(model.doubts().map(\.rule) == [.tooDeep])
    }

    @Test("types that name one another in a long chain are refused, not followed for ever")
    func chain() {
        let types = (0..<900).map { DecisionModel.TypeDefinition(name: "t\($0)", base: "t\($0 + 1)") }
        let model = DecisionModel(name: "", types: types, decisions: [Decision("d", logic: .expression("1"))])
        #expect(model.doubts().contains { $0.rule == .tooDeep })
    }

    @Test("functions that call one another deeply or in circles are refused")
    func calls() {
        let chain = (0..<40).map { index in
            DecisionModel.Knowledge(
                "f\(index) x", parameters: [.init("n")],
                logic: .expression(index == 39 ? "n" : "f\(index + 1) x(n) + f\(index + 1) x(n)"))
        }
        let deep = DecisionModel(name: "", knowledge: chain, decisions: [Decision("d", logic: .expression("f0 x(1)"))])
        #expect(deep.doubts().contains { $0.rule == .tooDeep })
        let circle = [
            DecisionModel.Knowledge("f", parameters: [.init("n")], logic: .expression("g(n)")),
            DecisionModel.Knowledge("g", parameters: [.init("n")], logic: .expression("f(n)")),
        ]
        let round = DecisionModel(name: "", knowledge: circle, decisions: [Decision("d", logic: .expression("f(1)"))])
        #expect(round.doubts().contains { $0.rule == .expressionMalformed })
    }

    @Test("what would take long to compile is refused, or asked later")
    func work() throws {
        var limits = DecisionLimits()
        limits.callSearch = 1_000
        let wordy = (0..<20).map { index in
            DecisionModel.Knowledge("f\(index)", logic: .expression(String(repeating: "1 + ", count: 20) + "1"))
        }
        let model = DecisionModel(name: "", knowledge: wordy, decisions: [Decision("d", logic: .expression("1"))])
        #expect(model.doubts() == [])
        #expect(model.doubts(limits).contains { $0.rule == .tooLong })

        // One cell of thousands of comparisons, in the text's length.
        let cell = (0..<9_000).map { "\($0 * 2)" }.joined(separator: ",")
        let table = OneWindowCoreTests.model(
            .first, inputs: [.init("x")], outputs: [.init("y", standard: "0")], [([cell], ["1"])])
        let compiled = try table.compile()
        #expect(compiled.evaluate("result", try given(["x": "16000"]))?.value == .integer(1))
        #expect(compiled.evaluate("result", try given(["x": "16001"]))?.value == .integer(0))
    }

    @Test("an evaluation without end is null and says so")
    func endless() throws {
        var limits = DecisionLimits()
        limits.feel.steps = 10_000
        let logic = DecisionLogic.expression("count(for a in 1..1000, b in 1..1000, c in 1..1000 return a * b * c)")
        let model = DecisionModel(
            name: "",
            decisions: [Decision("d", logic: logic), Decision("e", logic: .expression("if d = null then 1 else 2"))])
        let outcome = try #require(try model.compile(limits).evaluate("e", FeelContext()))
        #expect(outcome.value == .null)
        #expect(outcome.notes.map(\.kind) == [.budgetSpent])
    }

    @Test("a large table is compiled in bounded time and still right")
    func large() throws {
        let rules = (0..<5_000).map { (["[\($0 * 3)..\($0 * 3 + 2))", "\"k\($0 % 1_000)\""], ["\($0)"]) }
        let model = model(
            .first, inputs: [.init("x"), .init("k")], outputs: [DecisionTable.Output("y", standard: "-1")], rules)
        let compiled = try model.compile()
        let outcome = compiled.evaluate("result", try given(["x": "12001", "k": "\"k0\""]))
        #expect(outcome?.value == .integer(4_000))
        #expect(compiled.evaluate("result", try given(["x": "12001", "k": "\"k1\""]))?.value == .integer(-1))
    }
}
