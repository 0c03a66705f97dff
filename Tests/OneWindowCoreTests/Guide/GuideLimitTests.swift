import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Guide: limits")
struct GuideLimitTests {
    @Test("what cannot be laid out is asked in full, and only while it matters")
    func opaque() throws {
        var package = PackageDefinition(code: Code("P")!, name: LocalizedText("一件事"), lead: Code("A")!)
        package.questions = [
            GuideQuestion(Code("open")!, LocalizedText("开门吗？"), input: "开门"),
            GuideQuestion(Code("area")!, LocalizedText("多大？"), input: "面积", kind: .number),
        ]
        package.decisions = DecisionModel(
            name: "模型", inputs: [DecisionModel.Input("开门"), DecisionModel.Input("面积")],
            decisions: [
                .init("开", logic: .expression("开门")), .init("大", logic: .expression("面积 * 2 > 100")),
                .init("必", logic: .expression("true")),
            ])
        package.members = [PackageMember(ItemCode("I")!, if: "开")]
        package.materials = [MaterialCondition(Code("M")!, of: ItemCode("I")!, if: "大")]
        let compiled = try CompiledGuide(package)
        #expect(!compiled.isExact)
        var closed = Guide(compiled)
        try closed.answer("否", to: #require(Code("open")))
        #expect(closed.isFinished)
        var open = Guide(compiled)
        try open.answer("是", to: #require(Code("open")))
        #expect(open.question?.code.text == "area")
        #expect(throws: Rejection(.questionsRemain, "area")) { try open.outcome() }
        #expect(throws: Rejection(.answerNotAllowed, "area")) { try open.answer("很大") }
        #expect(throws: Rejection(.answerNotAllowed, "area")) { try open.answer("-1") }
        #expect(throws: Rejection(.unknownQuestion, "none")) { try open.answer("1", to: Code("none")!) }
        try open.answer("51")
        #expect(try open.outcome().materials.map(\.applies) == [true])
        #expect(throws: Rejection(.guideFinished, "P")) { try open.answer("1") }
    }

    @Test("30 questions and 100 rules: the next question comes at once, and the result is still that of the tables")
    func large() throws {
        var random = SeededGenerator(seed: 30)
        let package = RandomPackage(&random, questions: 30, rules: 30...36)
        let model = try #require(package.definition.decisions).compile()
        let clock = ContinuousClock()
        var compiled: CompiledGuide?
        let compiling = try clock.measure { compiled = try CompiledGuide(package.definition) }
        let guide = try #require(compiled)
        var (longest, count) = (Duration.zero, 0)
        for row in package.combinations(5, &random) {
            var run = Guide(guide)
            while let question = run.question {
                let place = package.definition.questions.firstIndex { $0.code == question.code }!
                longest = max(longest, try clock.measure { try run.answer(row[place], to: question.code) })
                count += 1
            }
            #expect(try run.outcome().members.map(\.applies) == package.truth(row, model))
        }
        print("30 questions: compiled in \(compiling), exact \(guide.isExact), \(count) answers, longest \(longest)")
    }
}
