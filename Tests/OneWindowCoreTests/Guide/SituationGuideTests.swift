import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Guide: situations of items")
struct SituationGuideTests {
    private static func code(_ text: String) -> Code { Code(text)! }

    private static func decision(_ name: String, _ expression: String) -> DecisionModel.Decision {
        DecisionModel.Decision(name, type: "boolean", logic: .expression(expression))
    }

    /// The licence: applies to shops of 20 square metres and more; an agent brings a paper; large ones are inspected.
    private static let licence: ItemDefinition = {
        var item = TestDistrict.licenceDefinition
        item.elements.conditions.granting = [LocalizedText("现场符合要求", english: "the place is in order")]
        var area = GuideQuestion(code("area"), LocalizedText("多大面积？"), input: "面积", kind: .number, most: 1_000)
        area.unit = LocalizedText("平方米", english: "m²")
        item.elements.situations.applies = "要许可"
        item.elements.situations.questions = [
            area, GuideQuestion(code("agent"), LocalizedText("请人代办吗？"), input: "代办"),
        ]
        item.elements.situations.elements = [
            SituationElement(.material, TestDistrict.proofMaterial.text, if: "代办人"),
            SituationElement(.granting, "现场符合要求", if: "大"),
        ]
        item.elements.situations.notes = [
            GuideNote(LocalizedText("不足二十平方米的，备案即可。"), if: "太小")
        ]
        item.elements.situations.decisions = DecisionModel(
            name: "许可", inputs: [.init("面积", type: "number"), .init("代办", type: "boolean")],
            decisions: [
                table("要许可", ">= 20"), table("大", ">= 300"), table("太小", "< 20"), decision("代办人", "代办"),
            ])
        return item
    }()

    private static func table(_ name: String, _ test: String) -> DecisionModel.Decision {
        let table = DecisionTable(
            .first, inputs: [.init("面积")], outputs: [.init(standard: "false")],
            rules: [.init(when: [test], then: ["true"])])
        return DecisionModel.Decision(name, type: "boolean", logic: .table(table))
    }

    private static func plan(_ guide: Guide, _ items: [ItemDefinition]) throws -> PackagePlan {
        let held = items.enumerated().map {
            HeldDefinition(item: Handle(UInt32($0) + 1), version: 1, definition: $1)
        }
        let maker = PlanMaker(
            guide.definition, package: nil, version: 1, items: held, calendar: .china2019To2026,
            agencies: RegistryTable())
        return maker.plan(try guide.outcome(), from: CivilDate(year: 2026, month: 3, day: 9)!)
    }

    private static func asked(_ guide: inout Guide, _ answers: [String: String]) throws -> [String] {
        var asked: [String] = []
        while let question = guide.question {
            asked.append(question.code.text)
            try guide.answer(#require(answers[question.code.text]))
        }
        return asked
    }

    @Test("an item is guided by its own decisions: what applies, what is brought, what is told, and why")
    func own() throws {
        let compiled = try CompiledGuide(PackageDefinition(of: Self.licence), items: [Self.licence])
        #expect(compiled.isExact)
        var small = Guide(compiled)
        #expect(try Self.asked(&small, ["area": "19"]) == ["area"])
        let nothing = try Self.plan(small, [Self.licence])
        #expect(nothing.steps.isEmpty && nothing.spared.map(\.reasons) == [[Self.code("area")]])
        #expect(nothing.materials.isEmpty && nothing.notes.map(\.chinese) == ["不足二十平方米的，备案即可。"])
        var large = Guide(compiled)
        #expect(try Set(Self.asked(&large, ["area": "300", "agent": "否"])) == ["area", "agent"])
        let plan = try Self.plan(large, [Self.licence])
        #expect(
            plan.steps.count == 1
                && plan.materials.map(\.code) == [
                    TestDistrict.formMaterial, TestDistrict.extraMaterial,
                ])
        #expect(
            plan.notes == [
                LocalizedText("准予条件：现场符合要求", english: "Condition of granting: the place is in order")
            ])
        #expect(plan.answers.count == 2)
        var agent = Guide(compiled)
        #expect(try Self.asked(&agent, ["area": "20", "agent": "是"]).count == 2)
        let brought = try Self.plan(agent, [Self.licence])
        let proof = try #require(brought.materials.first { $0.code == TestDistrict.proofMaterial })
        #expect(proof.reasons.map(\.text) == ["area", "agent"] && brought.notes.isEmpty)
    }

    /// A package that asks for the area too, under another input name, and needs the licence of food alone.
    private static func package() -> PackageDefinition {
        var package = PackageDefinition(
            code: code("P"), name: LocalizedText("一件事"), lead: code("A"),
            members: [PackageMember(TestDistrict.licence, if: "做餐饮")])
        var area = licence.elements.situations.questions[0]
        area.input = "经营面积"
        area.text = LocalizedText("店面多大？")
        package.questions = [GuideQuestion(code("food"), LocalizedText("做餐饮吗？"), input: "餐饮"), area]
        package.materials = [MaterialCondition(TestDistrict.proofMaterial, of: TestDistrict.licence, if: "较大")]
        package.decisions = DecisionModel(
            name: "一件事", inputs: [.init("餐饮", type: "boolean"), .init("经营面积", type: "number")],
            decisions: [decision("做餐饮", "餐饮"), decision("较大", "经营面积 >= 100")])
        return package
    }

    @Test("inside a package its decisions join the package's, and each question is asked once")
    func joined() throws {
        let compiled = try CompiledGuide(Self.package(), items: [Self.licence])
        #expect(compiled.definition.questions.map(\.code.text) == ["food", "area", "agent"])
        var other = Guide(compiled)
        #expect(try Self.asked(&other, ["food": "否", "area": "5", "agent": "否"]) == ["food"])
        #expect(try Self.plan(other, [Self.licence]).steps.isEmpty)
        // The proof is brought where the package and the item both ask for it.
        for (area, agent, isBrought) in [("100", "是", true), ("99", "是", false), ("100", "否", false)] {
            var guide = Guide(compiled)
            for (question, answer) in [("food", "是"), ("area", area), ("agent", agent)] {
                try guide.answer(answer, to: Self.code(question))
            }
            #expect(guide.isFinished)
            let plan = try Self.plan(guide, [Self.licence])
            let proof = plan.materials.first { $0.code == TestDistrict.proofMaterial }
            #expect((proof != nil) == isBrought)
            if isBrought { #expect(proof.map { Set($0.reasons.map(\.text)) } == ["food", "area", "agent"]) }
        }
        // Where the package does not need the item, what its situations tell is not told either.
        var none = Guide(compiled)
        try none.answer("否", to: Self.code("food"))
        #expect(try Self.plan(none, [Self.licence]).notes.isEmpty)
    }

    @Test("a question of the same code with other answers is asked by itself")
    func apart() throws {
        var package = Self.package()
        package.questions[1].most = 5_000
        let compiled = try CompiledGuide(package, items: [Self.licence])
        #expect(compiled.definition.questions.map(\.code.text) == ["food", "area", "area-2", "agent"])
        var long = Self.licence
        let name = Self.code(String(repeating: "q", count: Limits.codeBytes))
        package.questions[1].code = name
        long.elements.situations.questions[0].code = name
        let codes = try CompiledGuide(package, items: [long]).definition.questions.map(\.code)
        #expect(Set(codes).count == 4)
    }

    @Test("more questions than one guide can hold are refused, and a package that would ask them is not published")
    func many() throws {
        var item = TestDistrict.licenceDefinition
        let names = (0..<Limits.guideQuestions).map { "q\($0)" }
        item.elements.situations.questions = names.map { GuideQuestion(Self.code($0), LocalizedText($0), input: $0) }
        item.elements.situations.decisions = DecisionModel(
            name: "m", inputs: names.map { .init($0, type: "boolean") },
            decisions: [Self.decision("d", names.joined(separator: " and "))])
        _ = try CompiledGuide(PackageDefinition(of: item), items: [item])
        #expect(throws: DecisionDoubts.self) { try CompiledGuide(Self.package(), items: [item]) }
        let found = PackageCheck.publishing(Self.package(), in: Registry(), items: [item.code: item])
        #expect(found.contains(Rejection(.tooMany, "P questions")))
    }

    @Test("the result is that of the decisions with every answer given", arguments: seeds(20))
    func truth(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let compiled = try CompiledGuide(Self.package(), items: [Self.licence])
        for _ in 0..<40 {
            let (food, agent) = (Bool.random(using: &random), Bool.random(using: &random))
            let area = [0, 19, 20, 99, 100, 299, 300, 1_000].randomElement(using: &random) ?? 0
            var guide = Guide(compiled)
            let answers = ["food": food ? "是" : "否", "area": "\(area)", "agent": agent ? "是" : "否"]
            #expect(try Self.asked(&guide, answers).count <= 3)
            let plan = try Self.plan(guide, [Self.licence])
            #expect(plan.steps.count == (food && area >= 20 ? 1 : 0))
            let proof = plan.materials.contains { $0.code == TestDistrict.proofMaterial }
            #expect(proof == (food && area >= 100 && agent))
            #expect(plan.notes.count == (food && (area < 20 || area >= 300) ? 1 : 0))
        }
    }
}
