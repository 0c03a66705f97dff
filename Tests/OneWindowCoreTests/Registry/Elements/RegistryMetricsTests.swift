import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Figures over items, and what a change saved")
struct RegistryMetricsTests {
    private static func item(
        _ number: Int, _ change: (inout ItemDefinition) throws -> Void
    ) throws -> ItemDefinition {
        let code = try #require(ItemCode("ITEM-\(1_000 + number)"))
        let agency = try #require(Code("A"))
        var item = ItemDefinition(
            code: code, name: LocalizedText("事项\(number)"), agency: agency, type: .publicService,
            promisedLimit: TimeLimit(0))
        try change(&item)
        return item
    }

    private static func materials(_ count: Int, proofs: Int = 0) throws -> [Material] {
        try (0..<count).map { number in
            var material = Material(code: try #require(Code("M\(number)")), name: LocalizedText("材料\(number)"))
            material.details.isProof = number < proofs
            material.details.retainedProof = number < proofs ? Code("P\(number)") : nil
            return material
        }
    }

    @Test("the figures of a city: two working days, two materials at most, 99.95 % online, one trip at most offline")
    func city() throws {
        let items = try (0..<2_000).map { number in
            try Self.item(number) { item in
                // Limits of 0 to 4 working days in equal numbers: two on average.
                item.promisedLimit = TimeLimit(number % 5)
                item.statutoryLimit = TimeLimit(20)
                item.caseType = number % 5 == 0 ? .immediate : .promised
                item.materials = try Self.materials(number % 3)
                item.channels = number == 77 ? ChannelSet([.window]) : ChannelSet([.window, .online])
                item.elements.online.depth = number % 2 == 0 ? .full : .application
                item.elements.visits = SiteVisits(number % 2)
            }
        }
        let metrics = RegistryMetrics(of: items)
        #expect(metrics.items == 2_000)
        #expect(metrics.promised.hundredths == 200 && metrics.promised.count == 2_000)
        #expect(metrics.mostMaterials == 2)
        #expect(metrics.online == MetricShare(1_999, of: 2_000))
        #expect(metrics.online.basisPoints == 9_995)
        #expect(metrics.offlineAtMostOneVisit == MetricShare(1_000, of: 1_000))
        #expect(metrics.atMostOneVisit == MetricShare(2_000, of: 2_000))
        #expect(metrics.compression.basisPoints == 9_000)
        #expect(metrics.immediate == MetricShare(400, of: 2_000))
        #expect(metrics.fullyOnline == MetricShare(1_000, of: 2_000))
        #expect(metrics.visits.hundredths == 50)
    }

    @Test("46 % fewer proofs and 227 preconditions")
    func proofs() throws {
        let before = try (0..<250).map { number in
            try Self.item(number) { item in
                item.materials = try Self.materials(4, proofs: 2)
                item.elements.preconditions = number < 227 ? [Precondition(LocalizedText("前置审批"))] : []
            }
        }
        // 500 proofs become 270: 20 items keep both, 230 keep one.
        let after = try (0..<250).map { number in
            let (count, proofs) = number < 20 ? (4, 2) : (3, 1)
            return try Self.item(number) { $0.materials = try Self.materials(count, proofs: proofs) }
        }
        let saving = RegistrySaving(before: before, after: after)
        #expect(saving.proofs == MetricShare(230, of: 500))
        #expect(saving.proofs.basisPoints == 4_600)
        #expect(saving.preconditions == MetricShare(227, of: 227))
        #expect(saving.compared == 250 && saving.rows.count == 230)
        #expect(saving.materials == 230)
    }

    @Test("each of the four is saved item by item and in all, and what grew is below 0")
    func four() throws {
        let step = StepDefinition(
            code: try #require(Code("S")), name: LocalizedText("审查"), post: try #require(Code("P")))
        let before = [
            try Self.item(1) {
                $0.promisedLimit = TimeLimit(10)
                $0.stages = [[step]]
                $0.materials = try Self.materials(5)
                $0.elements.visits = SiteVisits(2)
            }, try Self.item(2) { $0.promisedLimit = TimeLimit(3) }, try Self.item(3) { _ in },
        ]
        let after = [
            try Self.item(1) {
                $0.promisedLimit = TimeLimit(4)
                $0.materials = try Self.materials(2)
                $0.elements.visits = SiteVisits(0)
            }, try Self.item(2) { $0.promisedLimit = TimeLimit(5) }, try Self.item(4) { _ in },
        ]
        let saving = RegistrySaving(before: before, after: after)
        #expect([saving.workdays, saving.steps, saving.materials, saving.visits] == [4, 1, 3, 2])
        #expect(saving.rows.map(\.workdays) == [6, -2])
        #expect(saving.rows.map(\.visits) == [2, nil])
        #expect(saving.added.map(\.text) == ["ITEM-1004"] && saving.removed.map(\.text) == ["ITEM-1003"])
        let back = RegistrySaving(before: after, after: before)
        #expect(back.workdays == -saving.workdays && back.visits == -saving.visits)
    }

    @Test("a denominator is what was counted: other units, what is not stated and what is paused are left out")
    func denominators() throws {
        let items = [
            try Self.item(1) { $0.promisedLimit = TimeLimit(30, .naturalDay) },
            try Self.item(2) { $0.promisedLimit = TimeLimit(0, .naturalDay) },
            try Self.item(3) { $0.promisedLimit = nil },
            try Self.item(4) { $0.elements.status.state = .paused },
        ]
        let metrics = RegistryMetrics(of: items)
        #expect(metrics.items == 3)
        #expect(metrics.promised.count == 1 && metrics.promised.hundredths == 0)
        #expect(metrics.statutory.hundredths == nil)
        #expect(metrics.visits.count == 0 && metrics.atMostOneVisit.basisPoints == nil)
        #expect(RegistryMetrics(of: [ItemDefinition]()).online.basisPoints == nil)
    }

    @Test("what takes no applications is not counted, and what is new or gone is named")
    func closed() {
        let open = TestDistrict.licenceDefinition
        var paused = open
        paused.elements.status = ItemStatus(
            .paused, reason: LocalizedText("停用"), since: TestDistrict.firstDay, successors: [])
        #expect(RegistryMetrics(of: [open, paused]).items == 1)
        var saving = RegistrySaving()
        saving.add(before: open, after: paused)
        saving.add(before: nil, after: TestDistrict.serviceDefinition())
        saving.add(before: paused, after: nil)
        #expect(saving.removed == [open.code])
        #expect(saving.added == [TestDistrict.serviceDefinition().code])
        #expect(saving.compared == 0)
    }
}
