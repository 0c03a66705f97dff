import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// An item of one province is applied for in another before the National Day holiday of 2026.
@Suite("A case across provinces, from A to B and back")
struct LegStoryTests {
    private typealias District = TestDistrict

    private let hall: EngineFixture
    private let number: CaseNumber

    init() throws {
        hall = try EngineFixture()
        try hall.submit(.register(District.documentWithFarHalls), by: .operatorOfHost)
        hall.clock = VirtualClock(try #require(Instant(iso: "2026-09-28T10:00:00+08:00")))
        let receipt = try hall.submit(.apply(District.remoteApplication), by: District.farClerk)
        number = try #require(receipt.caseReceipt).number
    }

    private func act(_ text: String, _ work: CaseCommand.Work, by actor: Actor) throws {
        hall.clock = VirtualClock(try #require(Instant(iso: text + ":00+08:00")))
        try hall.act(number, work, by: actor)
    }

    private func code(_ work: CaseCommand.Work, by actor: Actor) -> RejectionCode? {
        hall.rejection { try hall.act(number, work, by: actor) }
    }

    private var state: CaseState {
        get throws { try #require(try hall.engine.find(number)) }
    }

    private func send(_ content: LegContent, _ tracking: String, to: Code? = nil) -> CaseCommand.Work {
        .dispatchLeg(LegOrder(content, to: to, by: .courier, carrier: "邮政", tracking: tracking))
    }

    /// To the hall of B, by a parcel that is lost in the holiday and sent again.
    private func bringToB() throws {
        let takeIn = CaseCommand.Work.takeIn(window: District.farWindow, to: District.districtHall)
        try act("2026-09-28T10:05", takeIn, by: District.farClerk)
        let receipt = try #require(try state.remote?.receipt)
        #expect(receipt.at == Instant(iso: "2026-09-28T10:05:00+08:00"))
        #expect(hall.engine.registry.halls[receipt.hall]?.code == District.farHall)
        try act("2026-09-28T16:00", send(.application, "E-1"), by: District.farClerk)
        #expect(code(send(.application, "E-9"), by: District.farClerk) == .legSettled)
        let receive = CaseCommand.Work.receive(window: District.comprehensiveWindow, waitedSince: nil)
        #expect(code(receive, by: District.clerk) == .notArrived)
        // Nobody's limit runs: five working days after A took it in, nothing is deemed accepted.
        try act("2026-10-12T09:00", .loseLeg(1, reason: "快件遗失"), by: District.farClerk)
        #expect(try state.clocks.isEmpty && state.phase == .submitted)
        try act("2026-10-12T09:30", send(.application, "E-2"), by: District.farClerk)
        try act("2026-10-14T11:00", .receiveLeg(2, defects: [District.proofMaterial]), by: District.clerk)
    }

    @Test("limits count from what B receives and accepts; the result comes back to A, in spite of a lost parcel")
    func story() throws {
        try bringToB()
        // Article 32: five working days from the receipt by the competent body, 14 October.
        #expect(try state.phase == .received)
        #expect(try state.clock(.acceptance)?.due == CivilDate(iso: "2026-10-21"))
        #expect(try state.milestones.received == Instant(iso: "2026-10-14T11:00:00+08:00"))
        #expect(code(.accept, by: District.farAcceptor) == .receivingHallOnly)
        try act(
            "2026-10-15T09:00", .notifySupplement(materials: [District.proofMaterial], answerWorkdays: 5, reason: "缺"),
            by: District.acceptor)
        let order = LegOrder(.supplement, by: .electronic, materials: [District.proofMaterial])
        try act("2026-10-16T09:00", .dispatchLeg(order), by: District.farClerk)
        try act("2026-10-16T09:10", .receiveLeg(3, defects: []), by: District.clerk)
        #expect(try state.clock(.acceptance)?.due == CivilDate(iso: "2026-10-23"))
        // Ten working days promised from acceptance, Monday 19 October.
        try act("2026-10-19T10:00", .accept, by: District.acceptor)
        #expect(try state.clock(.promised)?.due == CivilDate(iso: "2026-11-02"))
        try act("2026-10-20T10:00", step(District.formalStep), by: District.reviewer)
        try act("2026-10-21T10:00", step(District.inspectionStep), by: District.inspector)
        try act("2026-10-21T11:00", step(District.opinionStep), by: District.reviewer)
        try act("2026-10-22T10:00", .decide(.granted, reason: ""), by: District.decider)
        try bringBackToA()

        let remote = try #require(try state.remote)
        #expect(remote.legs.map(\.status) == [.lost, .arrived, .arrived, .lost, .arrived])
        #expect(remote.legs.map(\.dispatch.replaces) == [nil, 1, nil, nil, 4])
        #expect(try state.isOnTime == true)
        #expect(try hall.engine.check().findings.isEmpty)
        #expect(try hall.problems == [])
        let kinds = try hall.engine.history(of: number).map(\.record.event.kind)
        #expect(kinds.filter { $0 == .caseLegEnded }.count == 5 && kinds.filter { $0 == .caseLegDispatched }.count == 5)
    }

    private func step(_ code: Code) -> CaseCommand.Work { .completeStep(step: code, opinion: .agree, reason: "") }

    private func bringBackToA() throws {
        let issue = CaseCommand.Work.issue(method: .window, window: District.farWindow, recipient: "张三")
        #expect(code(issue, by: District.farClerk) == .notArrived)
        try act("2026-10-22T15:00", send(.result, "E-3", to: District.farHall), by: District.clerk)
        #expect(code(issue, by: District.farClerk) == .notArrived)
        try act("2026-10-26T09:00", .loseLeg(4, reason: "快件遗失"), by: District.clerk)
        try act("2026-10-26T10:00", send(.result, "E-4", to: District.farHall), by: District.clerk)
        try act("2026-10-28T10:00", .receiveLeg(5, defects: []), by: District.farClerk)
        try act("2026-10-28T14:00", issue, by: District.farClerk)
        #expect(try state.phase == .issued)
        try act("2026-10-30T10:00", .archive, by: District.archivist)
    }

    @Test("where B says nothing in five working days of its own receipt, the case is accepted from that day")
    func silence() throws {
        try bringToB()
        _ = try hall.engine.advance(to: try #require(Instant(iso: "2026-10-22T00:00:00+08:00")))
        #expect(try state.isDeemedAccepted)
        #expect(try state.milestones.accepted == Instant(iso: "2026-10-14T11:00:00+08:00"))
    }

    @Test("a refused act leaves no trace", arguments: [0, 1, 2])
    func noTrace(row: Int) throws {
        try bringToB()
        let works: [CaseCommand.Work] = [
            send(.application, "E-9"), .receiveLeg(2, defects: []), send(.result, "E-9", to: District.farHall),
        ]
        let before = try (hall.engine.events(after: 0, limit: 1_000).count, state)
        #expect(code(works[row], by: District.clerk) != nil)
        #expect(try hall.engine.events(after: 0, limit: 1_000).count == before.0 && state == before.1)
    }
}
