import OneWindowSample
import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Sample packages")
struct SamplePackageTests {
    private static let registry: Registry = {
        var registry = Registry()
        let decided = try? RegistryDecider.decide(SampleDistrict.document(), registry: registry)
        for case .registryChanged(let event) in (decided ?? []).map(\.event) { registry.apply(event) }
        return registry
    }()
    private static let monday = CivilDate(year: 2026, month: 3, day: 9)!

    /// The guide of a package with answers given.
    private func plan(_ code: String, _ answers: [(String, String)]) throws -> (plan: PackagePlan, asked: Int) {
        let registry = Self.registry
        let version = try #require(Code(code).flatMap { registry.packages.version($0, on: Self.monday) })
        let held = try version.definition.members.map { member in
            let key = try #require(registry.published(member, on: Self.monday))
            let definition = try #require(registry.definition(key.item, version: key.version))
            return HeldDefinition(item: key.item, version: key.version, definition: definition)
        }
        var guide = Guide(try CompiledGuide(version.definition))
        #expect(guide.compiled.isExact)
        var asked = 0
        while let question = guide.question {
            asked += 1
            let answer = try #require(answers.first { $0.0 == question.code.text }?.1, "\(question.code)")
            try guide.answer(answer)
        }
        let maker = PlanMaker(
            version.definition, package: version.code, version: version.number, items: held,
            calendar: .china2019To2026, agencies: registry.agencies)
        return (maker.plan(try guide.outcome(), from: Self.monday), asked)
    }

    @Test("are published with the district, complete")
    func published() {
        #expect(
            Self.registry.packages.all(on: Self.monday).map(\.code.text)
                == ["PKG-RESTAURANT", "PKG-STORE", "PKG-SALON", "PKG-NEWBORN"])
        for version in Self.registry.packages.all(on: Self.monday) {
            let package = version.definition
            #expect(package.members.count >= 8 && package.form.count >= 8 && package.questions.count >= 6)
            #expect(package.decisions != nil && !package.notes.isEmpty && !package.edges.isEmpty)
        }
    }

    @Test("a restaurant of a company: what, in which order, until when, why")
    func restaurant() throws {
        let (plan, asked) = try plan(
            "PKG-RESTAURANT",
            [
                ("area", "350"), ("holder", "公司"), ("sign", "店面招牌"), ("food", "热食"), ("staff", "6"), ("drain", "市政管网"),
                ("network", "是"),
            ])
        // A shop of 350 square metres is checked wherever it is, so nobody asks on which floor.
        #expect(asked == 7)
        #expect(
            plan.steps.map(\.name.chinese) == [
                "公司登记（设立）", "一照一码户登记信息确认", "职工参保登记", "职工医疗保险参保登记", "店面招牌设置备案",
                "公众聚集场所投入使用、营业前消防安全检查", "餐饮服务食品经营许可（新办）", "城镇污水排入排水管网许可（新办）",
            ])
        #expect(plan.stages == [[0], [1, 2, 3, 4, 5, 6, 7]])
        #expect(plan.criticalPath == [0, 6] && plan.workdays == 7 && plan.due.description == "2026-03-18")
        #expect(plan.visits == 1 && plan.visitsSeparately == 3 && plan.isFeeKnown && plan.feeFen == 0)
        #expect(plan.steps[5].reasons.map(\.text) == ["area"] && plan.steps[6].reasons.isEmpty)
        #expect(plan.spared.map(\.name.chinese) == ["个体工商户登记（设立）", "设置大型户外广告审批（新办）"])
        let licence = try #require(plan.materials.first { $0.code.text == "licence" })
        #expect(licence.broughtForthBy == plan.steps[0].item && licence.items.count == 7)
        #expect(plan.materials.count < plan.materialsSeparately)
        #expect(plan.materials.count { $0.name.chinese.hasSuffix("申请表") } == 1)
    }

    @Test("a salon waits for the fire brigade only where that comes; a newborn's path is as long as its parents choose")
    func others() throws {
        let small = try plan(
            "PKG-SALON",
            [
                ("area", "60"), ("holder", "已有营业执照"), ("sign", "不设"), ("staff", "0"), ("below", "否"),
                ("service", "只理发"),
                ("air", "否"),
            ])
        #expect(small.plan.steps.map(\.name.chinese) == ["公共场所卫生许可（新办）"])
        #expect(!small.plan.materials.contains { $0.code.text == "test" })
        let child = try plan(
            "PKG-NEWBORN",
            [
                ("certificate", "否"), ("register", "本区"), ("insure", "是"), ("mother", "职工医保"), ("direct", "是"),
                ("married", "是"),
            ])
        #expect(child.plan.stages.map(\.count) == [1, 4, 1, 1])
        let birth = try #require(child.plan.materials.first { $0.code.text == "birth" })
        #expect(birth.broughtForthBy == child.plan.steps[0].item)
    }
}
