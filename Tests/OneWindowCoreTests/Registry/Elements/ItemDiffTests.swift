import OneWindowCore
import OneWindowTesting
import Testing

@Suite("What changed between two versions of an item")
struct ItemDiffTests {
    @Test("equal versions have no change, and every other pair has one for each field that differs")
    func complete() throws {
        for seed in seeds(80) {
            var generator = SeededGenerator(seed: seed)
            let old: ItemDefinition = try #require(RandomPart.make(percent: 60, using: &generator))
            #expect(ItemDiff.between(old, old).isEmpty)
            let new: ItemDefinition = try #require(RandomPart.make(percent: 60, using: &generator))
            let changes = ItemDiff.between(old, new)
            for (field, values) in zip(ItemDefinition.shape.fields, zip(old.tree, new.tree)) where !field.isInline {
                let isNamed = changes.contains { $0.places.first?.field == field.nameText }
                #expect(isNamed == (values.0 != values.1), "\(field.nameText)")
            }
            for (field, values) in zip(ItemElements.shape.fields, zip(old.elements.tree, new.elements.tree)) {
                let isNamed = changes.contains { $0.places.first?.field == field.nameText }
                #expect(isNamed == (values.0 != values.1), "\(field.nameText)")
            }
            for language in Language.allCases {
                let lines = ItemDiff.lines(changes, in: language)
                #expect(lines.count == changes.count && lines.allSatisfy { !$0.isEmpty })
            }
        }
    }

    @Test("the way back takes away what the way there added")
    func inverse() throws {
        for seed in seeds(40) {
            var generator = SeededGenerator(seed: seed)
            let old: ItemDefinition = try #require(RandomPart.make(using: &generator))
            let new: ItemDefinition = try #require(RandomPart.make(using: &generator))
            let (there, back) = (ItemDiff.between(old, new), ItemDiff.between(new, old))
            #expect(there.count { $0.kind == .added } == back.count { $0.kind == .removed })
            #expect(there.count { $0.kind == .removed } == back.count { $0.kind == .added })
        }
    }

    @Test("lines that a person reads")
    func lines() {
        let old = TestDistrict.licenceDefinition
        var new = old
        new.promisedLimit = TimeLimit(8)
        new.materials[0].copies = 2
        new.materials.remove(at: 1)
        new.elements.visits = SiteVisits(1, explanation: LocalizedText("核验原件", english: "originals are checked"))
        new.elements.keywords = ["餐饮"]
        new.elements.status = ItemStatus(.paused, reason: LocalizedText("系统升级", english: "upgrade"))
        let before = ItemWordsProbe.days(old.promisedLimit)
        let changes = ItemDiff.between(old, new)
        #expect(
            ItemDiff.lines(changes, in: .chinese) == [
                "承诺办结时限：由 \(before) 个工作日 改为 8 个工作日",
                "申请材料：取消 M-PROOF 证明（必要性必要、来源政府部门核发、原件份数1）",
                "申请材料「M-FORM 申请表」 · 复印件份数：新增 2",
                "到办事现场：新增 次数1、原因说明核验原件",
                "关键词：新增 餐饮",
                "事项状态：新增 状态暂停、原因系统升级",
            ])
        #expect(
            ItemDiff.lines(changes, in: .english).prefix(3) == [
                "promised limit: \(before) working days → 8 working days",
                "materials: removed M-PROOF 证明 (necessity necessary, source government body, originals 1)",
                "materials “M-FORM 申请表” · copies: added 2",
            ])
        #expect(changes.map(\.path).contains("materials.copies"))
    }

    @Test("an order alone is a change, and steps are known by their codes in whatever stage they stand")
    func order() {
        let old = TestDistrict.licenceDefinition
        var new = old
        new.materials.swapAt(0, 1)
        new.stages = [old.stages.flatMap { $0 }]
        let changes = ItemDiff.between(old, new)
        #expect(changes.map(\.kind) == [.reordered, .reordered])
        #expect(changes.map(\.path) == ["materials", "stages"])
        var skilled = old
        skilled.stages[1][0].limitWorkdays = 9
        #expect(ItemDiff.between(old, skilled).map(\.path) == ["stages.limitWorkdays"])
    }
}

/// The amount of a limit, for lines.
private enum ItemWordsProbe {
    static func days(_ limit: TimeLimit?) -> Int { limit?.amount ?? -1 }
}
