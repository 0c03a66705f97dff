import OneWindowCore
import Testing

@Suite("Hit policies")
struct DecisionPolicyTests {
    /// x is at most 10: "a"; 5 and more: "b"; 8 and more: "c". Values rank c before b before a.
    private func table(
        _ policy: HitPolicy, _ aggregation: Aggregation? = nil, default standard: String = ""
    ) -> DecisionModel {
        model(
            policy, aggregation, inputs: [DecisionModel.Input("x", type: "number")],
            outputs: [DecisionTable.Output("y", values: ["\"c\"", "\"b\"", "\"a\""], standard: standard)],
            [(["<=10"], ["\"a\""]), ([">=5"], ["\"b\""]), (["[8..20)"], ["\"c\""])])
    }

    private static let rows: [(HitPolicy, Aggregation?, String, String, [Int])] = [
        (.unique, nil, "3", #""a""#, [0]), (.unique, nil, "6", "null", [0, 1]), (.unique, nil, "25", #""b""#, [1]),
        (.any, nil, "3", #""a""#, [0]), (.any, nil, "6", "null", [0, 1]),
        (.first, nil, "9", #""a""#, [0]), (.first, nil, "12", #""b""#, [1]),
        (.priority, nil, "9", #""c""#, [2]), (.priority, nil, "6", #""b""#, [1]), (.priority, nil, "1", #""a""#, [0]),
        (.ruleOrder, nil, "9", #"["a", "b", "c"]"#, [0, 1, 2]), (.ruleOrder, nil, "3", #"["a"]"#, [0]),
        (.outputOrder, nil, "9", #"["c", "b", "a"]"#, [2, 1, 0]),
        (.collect, nil, "12", #"["b", "c"]"#, [1, 2]), (.collect, .count, "9", "3", [0, 1, 2]),
        (.collect, .min, "9", #""a""#, [0, 1, 2]), (.collect, .max, "9", #""c""#, [0, 1, 2]),
        (.collect, .sum, "9", "null", [0, 1, 2]),
        (.unique, nil, "null", "null", []), (.collect, nil, "null", "[]", []), (.collect, .count, "null", "0", []),
        (.ruleOrder, nil, "null", "null", []),
    ]

    @Test("a value comes to what the policy says, by the rules it says", arguments: rows.indices)
    func policies(_ index: Int) throws {
        let (policy, aggregation, x, expected, rules) = Self.rows[index]
        let compiled = try table(policy, aggregation).compile()
        let outcome = try #require(compiled.evaluate("result", try given(["x": x])))
        #expect(outcome.value == (try feel(expected)), "\(policy) \(x)")
        #expect(outcome.steps.map(\.rules) == [rules], "\(policy) \(x)")
    }

    @Test("numbers that were collected are summed and compared")
    func numbers() throws {
        for (aggregation, expected) in [
            (Aggregation.sum, "600.5"), (.min, "100"), (.max, "300.5"), (.count, "3"),
        ] {
            let model = model(
                .collect, aggregation, inputs: [DecisionModel.Input("years")], outputs: [DecisionTable.Output()],
                [([">1"], ["100"]), ([">2"], ["200"]), ([">3"], ["300.5"])], type: "number")
            let compiled = try model.compile()
            #expect(compiled.evaluate("result", try given(["years": "4"]))?.value == (try feel(expected)))
        }
    }

    @Test("several outputs are a context, in the columns' order; defaults stand where no rule matches")
    func contexts() throws {
        let model = model(
            .priority, inputs: [DecisionModel.Input("x")],
            outputs: [
                DecisionTable.Output("Approved/Declined", values: ["\"yes\"", "\"no\""], standard: "\"no\""),
                DecisionTable.Output("rate", values: ["1", "2"], standard: "3"),
            ],
            [([">0"], ["\"no\"", "1"]), ([">0"], ["\"yes\"", "2"]), ([">0"], ["\"yes\"", "1"])])
        let compiled = try model.compile()
        let best = try #require(compiled.evaluate("result", try given(["x": "1"])))
        #expect(best.value.description == #"{"Approved/Declined": "yes", rate: 1}"#)
        #expect(best.steps.map(\.rules) == [[2]])
        let none = try #require(compiled.evaluate("result", try given(["x": "-1"])))
        #expect(none.value.description == #"{"Approved/Declined": "no", rate: 3}"#)
    }

    @Test("rules that agree may match together under any, and outputs are expressions")
    func anyOf() throws {
        let model = model(
            .any, inputs: [DecisionModel.Input("x"), DecisionModel.Input("y")],
            columns: [DecisionTable.Input("x + y")], outputs: [DecisionTable.Output()],
            [([">10"], ["x * 2"]), ([">20"], ["x + x"]), ([">30"], ["y"])])
        let compiled = try model.compile()
        #expect(compiled.evaluate("result", try given(["x": "15", "y": "10"]))?.value == .integer(30))
        let differ = try #require(compiled.evaluate("result", try given(["x": "15", "y": "20"])))
        #expect(differ.value == .null)
        #expect(differ.notes.map(\.kind) == [.outputsDiffer])
    }

    @Test("numbers and names of policies and aggregations are permanent")
    func numbersOfPolicies() {
        #expect(
            HitPolicy.allCases.map { "\($0.rawValue) \($0.name)" } == [
                "1 unique", "2 any", "3 priority", "4 first", "5 ruleOrder", "6 outputOrder", "7 collect",
            ])
        #expect(Aggregation.allCases.map { "\($0.rawValue) \($0.name)" } == ["1 sum", "2 min", "3 max", "4 count"])
        #expect(
            DecisionRule.allCases.map(\.rawValue) == Array(1...25) + Array(101...105))
        #expect(DecisionNote.Kind.allCases.map(\.rawValue) == Array(1...7))
    }
}
