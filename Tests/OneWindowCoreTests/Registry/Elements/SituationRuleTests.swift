import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Rules of publishing: situations")
struct SituationRuleTests {
    /// An item whose third material depends on one question, and that is in order.
    static func item(_ change: (inout ItemSituations) -> Void = { _ in }) -> ItemDefinition {
        var item = TestDistrict.licenceDefinition
        item.elements.conditions.acceptance = [LocalizedText("有固定场所")]
        var situations = ItemSituations()
        situations.questions = [GuideQuestion(Code("agent")!, LocalizedText("请人代办吗？"), input: "代办")]
        situations.elements = [SituationElement(.material, TestDistrict.extraMaterial.text, if: "要委托书")]
        situations.decisions = DecisionModel(
            name: "许可", inputs: [.init("代办", type: "boolean")],
            decisions: [.init("要委托书", type: "boolean", logic: .expression("代办"))])
        change(&situations)
        item.elements.situations = situations
        return item
    }

    private struct Row: Sendable {
        let code: RejectionCode
        let subject: String
        let change: @Sendable (inout ItemSituations) -> Void
    }

    private static let rows: [Row] = [
        Row(code: .itemDecisionsBroken, subject: "decisions[0].expression") {
            $0.decisions?.decisions[0].logic = .expression("代办 and")
        },
        Row(code: .itemDecisionsBroken, subject: "decisions") {
            $0.decisions?.decisions = Array(repeating: .init("d", logic: .expression("1")), count: 1_001)
        },
        Row(code: .situationUnknown, subject: "material NONE") {
            $0.elements[0].name = "NONE"
        },
        Row(code: .situationUnknown, subject: "acceptance 无此条件") {
            $0.elements.append(SituationElement(.acceptance, "无此条件", if: "要委托书"))
        },
        Row(code: .situationUnknown, subject: "procedure hearing") {
            $0.elements.append(SituationElement(.procedure, "hearing", if: "要委托书"))
        },
        Row(code: .situationUnknown, subject: "没有的决策") { $0.elements[0].condition = "没有的决策" },
        Row(code: .situationUnknown, subject: "没有的决策") { $0.applies = "没有的决策" },
        Row(code: .situationUnknown, subject: "没有的决策") {
            $0.notes = [GuideNote(LocalizedText("说明"), if: "没有的决策")]
        },
        Row(code: .situationUnknown, subject: "要委托书") {
            $0.decisions = nil
            $0.questions = []
        },
        Row(code: .situationQuestionUnmatched, subject: "代办") { $0.questions = [] },
        Row(code: .situationQuestionUnmatched, subject: "代办") {
            $0.questions.append(GuideQuestion(Code("again")!, LocalizedText("再问？"), input: "代办"))
        },
        Row(code: .situationQuestionUnmatched, subject: "agent") { $0.questions[0].kind = .number },
        Row(code: .situationQuestionUnmatched, subject: "stray") {
            $0.questions.append(GuideQuestion(Code("stray")!, LocalizedText("多余？"), input: "多余"))
        },
        Row(code: .missingField, subject: "text") { $0.questions[0].text = LocalizedText("") },
    ]

    private func found(_ item: ItemDefinition, isDraft: Bool = false) -> [Rejection] {
        var document = TestDistrict.document
        document.items[0].definition = item
        if isDraft { document.items[0].effectiveFrom = nil }
        return RegistryDecider.violations(of: document, registry: Registry()).map(\.rejection)
    }

    @Test("what is in order is published", arguments: [SituationKind.material, .acceptance, .procedure])
    func sound(kind: SituationKind) {
        var item = Self.item {
            if kind == .acceptance { $0.elements.append(SituationElement(kind, "有固定场所", if: "要委托书")) }
            if kind == .procedure { $0.elements.append(SituationElement(kind, "hearing", if: "要委托书")) }
        }
        if kind == .procedure {
            item.timing.procedures = [
                SpecialProcedure(
                    .hearing, pausesStatutory: true, pausesPromised: true, needsNotice: true,
                    basis: LegalBasis(law: "行政许可法", article: "第四十五条"))
            ]
        }
        #expect(found(item) == [])
    }

    @Test("each violation is found and says where", arguments: rows.indices)
    func broken(_ index: Int) {
        let row = Self.rows[index]
        let found = found(Self.item(row.change))
        #expect(
            found.contains { $0.code == row.code && $0.subject.contains(row.subject) }, "\(row.code) \(row.subject)")
    }

    @Test("a draft may be unfinished, but not larger than what a definition may hold")
    func draft() {
        #expect(found(Self.item { $0.decisions = nil }, isDraft: true) == [])
        let many = Self.item {
            $0.elements = (0...Limits.situationElements).map { SituationElement(.material, "M\($0)", if: "d") }
        }
        #expect(found(many, isDraft: true).contains { $0.code == .tooMany })
    }

    @Test("the comparison of two versions tells what changed of them")
    func difference() {
        let lines = ItemDiff.lines(ItemDiff.between(TestDistrict.licenceDefinition, Self.item()), in: .chinese)
        #expect(lines.contains { $0.contains("情形") })
        let changed = Self.item { $0.questions[0].text = LocalizedText("委托他人吗？") }
        let change = ItemDiff.between(Self.item(), changed)
        #expect(change.map(\.path) == ["situations.questions.text"])
        let other = Self.item { $0.decisions?.decisions.append(.init("另", logic: .expression("true"))) }
        #expect(
            ItemDiff.lines(ItemDiff.between(Self.item(), other), in: .english).first?.contains("2 decisions") == true)
    }
}
