import OneWindowCore
import Testing

@Suite("Gaps, overlaps and rules without effect")
struct DecisionAnalysisTests {
    private func doubts(
        _ policy: HitPolicy, default standard: String = "", values: String = "", _ rules: [([String], [String])]
    ) -> [String] {
        let model = model(
            policy, inputs: [DecisionModel.Input("面积", type: "number"), DecisionModel.Input("类型", type: "string")],
            columns: [DecisionTable.Input("面积"), DecisionTable.Input("类型", values: values)],
            outputs: [DecisionTable.Output("y", standard: standard)], rules)
        return model.doubts().map { doubt in
            let subject = doubt.subject.text(in: .english)
            return
                "\(doubt.rule) \(doubt.place.dropFirst("decisions[0].".count))\(subject.isEmpty ? "" : ": ")\(subject)"
        }
    }

    @Test("a complete table has none")
    func complete() {
        #expect(
            doubts(.unique, [(["<60", "-"], ["1"]), ([">=60", "\"a\""], ["2"]), ([">=60", "not(\"a\")"], ["3"])]) == [])
        #expect(doubts(.first, [(["<60", "-"], ["1"]), (["-", "-"], ["2"])]) == [])
        #expect(
            doubts(.unique, values: "\"a\", \"b\"", [(["-", "\"a\""], ["1"]), (["-", "\"b\""], ["2"])]) == [])
    }

    @Test("what no rule answers is named")
    func gaps() {
        #expect(doubts(.unique, [(["<60", "-"], ["1"]), ([">60", "-"], ["2"])]) == ["gap rules: 面积 60"])
        #expect(
            doubts(.unique, values: "\"a\", \"b\"", [(["<60", "-"], ["1"]), ([">=60", "\"a\""], ["2"])]) == [
                "gap rules: 面积 60, 类型 \"b\""
            ])
        #expect(doubts(.unique, [(["-", "\"a\""], ["1"])]) == ["gap rules: 面积 -, 类型 not(…)"])
        #expect(doubts(.unique, default: "0", [(["<60", "-"], ["1"])]) == [])
        #expect(doubts(.collect, [(["<60", "-"], ["1"])]) == [])
    }

    @Test("rules that both match are named, under any only where they differ")
    func overlaps() {
        let rules = [(["<=60", "-"], ["1"]), ([">=60", "-"], ["2"])]
        #expect(doubts(.unique, rules) == ["overlap rules[1]: with rule 1, where 面积 60, 类型 -"])
        #expect(doubts(.any, rules) == ["overlap rules[1]: with rule 1, where 面积 60, 类型 -"])
        #expect(doubts(.any, [(["<=60", "-"], ["1"]), ([">=60", "-"], ["1"])]) == [])
        #expect(doubts(.first, rules) == [])
    }

    @Test("rules that can never answer are named")
    func unreached() {
        #expect(
            doubts(.first, [([">10", "-"], ["1"]), ([">20", "\"a\""], ["2"]), (["-", "-"], ["3"])]) == [
                "neverReached rules[1]: rule 1 answers first"
            ])
        #expect(
            doubts(.first, values: "\"a\", \"b\"", [(["-", "\"c\""], ["1"]), (["-", "-"], ["2"])]) == [
                "neverReached rules[0]"
            ])
    }

    @Test("the search ends when its steps are spent, and says so")
    func bounded() {
        var limits = DecisionLimits()
        limits.analysisSteps = 500
        let rules = (0..<60).map { (["[\($0)..\($0 + 2))", "\"\($0 % 7)\""], ["\($0)"]) }
        let model = model(
            .unique, inputs: [DecisionModel.Input("x"), DecisionModel.Input("y")], outputs: [DecisionTable.Output()],
            rules)
        #expect(model.doubts(limits).contains { $0.rule == .analysisCut })
    }
}
