import OneWindowCore
import Testing

@Suite("What is wrong with a decision model")
struct DecisionDoubtTests {
    private typealias Decision = DecisionModel.Decision

    private static func one(_ logic: DecisionLogic, _ change: (inout DecisionModel) -> Void = { _ in }) -> DecisionModel
    {
        var model = DecisionModel(
            name: "", inputs: [DecisionModel.Input("x", type: "number")], decisions: [Decision("d", logic: logic)])
        change(&model)
        return model
    }

    private static func table(_ change: (inout DecisionTable) -> Void) -> DecisionModel {
        var table = DecisionTable(
            .collect, inputs: [DecisionTable.Input("x")], outputs: [DecisionTable.Output("y")],
            rules: [.init(when: [">0"], then: ["1"])])
        change(&table)
        return one(.table(table))
    }

    private static let rows: [(DecisionModel, DecisionRule, String)] = [
        (DecisionModel(name: ""), .nothingDecided, "decisions"),
        (one(.expression("x")) { $0.inputs[0].name = " " }, .nameMissing, "inputs[0].name"),
        (one(.expression("x")) { $0.inputs.append(.init("x")) }, .nameTwice, "inputs[1].name"),
        (one(.expression("x")) { $0.inputs[0].type = "tX" }, .unknownType, "inputs[0].type"),
        (
            one(.expression("x")) {
                $0.types = [
                    .init(name: "a", components: [.init(name: "m", base: "b")]),
                    .init(name: "b", base: "a", isCollection: true),
                ]
            }, .typeInItself, "types[1]"
        ),
        (
            one(.expression("x")) { $0.types = [.init(name: "t", base: "number", components: [.init(name: "a")])] },
            .typeTwofold, "types[0]"
        ),
        (one(.expression("x")) { $0.inputs[0].values = "[1..." }, .valuesMalformed, "inputs[0].values"),
        (one(.expression("x")) { $0.decisions[0].requires = ["y"] }, .unknownRequirement, "decisions[0].requires[0]"),
        (
            one(.expression("e")) { $0.decisions.append(Decision("e", logic: .expression("d"))) },
            .requirementInCircle, "decisions[0]"
        ),
        (one(.expression(" ")), .expressionMissing, "decisions[0].expression"),
        (one(.expression("x +")), .expressionMalformed, "decisions[0].expression"),
        (one(.expression("y")), .expressionMalformed, "decisions[0].expression"),
        (
            one(.context([.init("a", logic: .expression("1")), .init("a", logic: .expression("2"))])), .nameTwice,
            "decisions[0].context[1].name"
        ),
        (one(.invocation(function: "f", arguments: [])), .unknownFunction, "decisions[0].invoke"),
        (
            one(.invocation(function: "f", arguments: [.init("q", logic: .expression("1"))])) {
                $0.knowledge = [.init("f", logic: .expression("1"))]
            }, .unknownParameter, "decisions[0].with[0]"
        ),
        (table { $0.rules[0].when = [">"] }, .testMalformed, "decisions[0].rules[0].when[0]"),
        (table { $0.rules[0].when = ["\"a\""] }, .testMalformed, "decisions[0].rules[0].when[0]"),
        (table { $0.rules[0].when = [] }, .rowTooShort, "decisions[0].rules[0].when"),
        (table { $0.rules[0].then = ["1", "2"] }, .rowTooLong, "decisions[0].rules[0].then"),
        (table { $0.outputs = [] }, .outputMissing, "decisions[0].outputs"),
        (
            table {
                $0.aggregation = .sum
                $0.hitPolicy = .first
            }, .aggregationMisplaced, "decisions[0].aggregation"
        ),
        (
            table {
                $0.aggregation = .sum
                $0.outputs.append(.init("z"))
                $0.rules[0].then.append("2")
            }, .aggregationOfSeveral, "decisions[0].aggregation"
        ),
        (table { $0.hitPolicy = .priority }, .priorityUnknown, "decisions[0].outputs"),
        (table { $0.outputs[0].values = ["2", "3"] }, .outputNotAllowed, "decisions[0].rules[0].then[0]"),
    ]

    @Test("each is found at its place", arguments: rows.indices)
    func doubts(_ index: Int) {
        let (model, rule, place) = Self.rows[index]
        let found = model.doubts()
        #expect(found.contains { $0.rule == rule && $0.place == place }, "\(found.map { $0.message() })")
    }

    @Test("all are told at once")
    func all() {
        var model = Self.one(.expression("x +"))
        model.inputs.append(DecisionModel.Input("x"))
        model.decisions.append(Decision("e", type: "tE", logic: .expression("nothing of this")))
        #expect(model.doubts().map(\.rule) == [.nameTwice, .unknownType, .expressionMalformed, .expressionMalformed])
    }

    @Test("every rule has both texts")
    func texts() {
        for rule in DecisionRule.allCases {
            #expect(!rule.text(in: .english).isEmpty && !rule.text(in: .chinese).isEmpty)
        }
    }
}
