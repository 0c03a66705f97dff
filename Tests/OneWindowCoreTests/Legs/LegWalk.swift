import OneWindowCore
import OneWindowTesting
import Testing

/// A case that is taken in at a far hall, led by deciders and appliers alone.
extension CaseWalk {
    static let farRegistry: Registry = {
        var registry = Registry()
        for decided in try! RegistryDecider.decide(TestDistrict.documentWithFarHalls, registry: registry) {
            if case .registryChanged(let event) = decided.event { registry.apply(event) }
        }
        return registry
    }()

    static let takeIn = CaseCommand.Work.takeIn(window: TestDistrict.farWindow, to: TestDistrict.districtHall)

    static func send(_ content: LegContent, to hall: Code? = nil, _ materials: [Code] = []) -> CaseCommand.Work {
        .dispatchLeg(LegOrder(content, to: hall, by: .courier, carrier: "邮政", tracking: "E1", materials: materials))
    }

    static let sendResult = send(.result, to: TestDistrict.farHall)
    static let sendProof = send(.supplement, [TestDistrict.proofMaterial])

    /// A case of the far hall, handed in.
    static func far(at text: String = "2026-03-02T09:00") throws -> CaseWalk {
        try CaseWalk(TestDistrict.remote, at: times(text), registry: farRegistry) {
            $0 = TestDistrict.remoteApplication
        }
    }

    /// A case of the far hall in a phase. Where it can be, something is on its way to the district in it.
    static func far(in phase: CasePhase) throws -> CaseWalk {
        var walk = try far()
        if phase == .submitted {
            try walk.act(takeIn, by: TestDistrict.farClerk)
            try walk.act(send(.application), by: TestDistrict.farClerk)
            return walk
        }
        try walk.receiveByLeg()
        try walk.act(notify, by: TestDistrict.acceptor)
        try walk.act(sendProof, by: TestDistrict.farClerk)
        if phase == .supplementing { return walk }
        try walk.act(supplement, by: .applicant)
        switch phase {
        case .notAccepted: try walk.act(refuse, by: TestDistrict.acceptor)
        case .withdrawn: try walk.act(.withdraw(reason: ""), by: TestDistrict.farClerk)
        case .received: break
        default: try walk.decideInDistrict(until: phase)
        }
        return walk
    }

    mutating func receiveByLeg() throws {
        try act(Self.takeIn, by: TestDistrict.farClerk)
        try act(Self.send(.application), by: TestDistrict.farClerk)
        try act(.receiveLeg(1, defects: []), by: TestDistrict.clerk)
    }

    /// From acceptance on to a phase.
    mutating func decideInDistrict(until phase: CasePhase) throws {
        try act(.accept, by: TestDistrict.acceptor)
        if phase == .underReview { return }
        try act(Self.step(TestDistrict.formalStep), by: TestDistrict.reviewer)
        try act(Self.step(TestDistrict.inspectionStep), by: TestDistrict.inspector)
        try act(Self.step(TestDistrict.opinionStep), by: TestDistrict.reviewer)
        if phase == .awaitingDecision { return }
        try act(.decide(.granted, reason: ""), by: TestDistrict.decider)
        if phase == .decided { return }
        try act(.issue(method: .electronic, window: nil, recipient: ""), by: TestDistrict.clerk)
        if phase == .archived { try act(.archive, by: TestDistrict.archivist) }
    }

    /// Every edge of handling elsewhere: in each phase something arrives, and something is lost.
    static func legEdges() throws -> Set<Edge> {
        var seen = Set<Edge>()
        for phase in CasePhase.allCases where phase != .draft && phase != .lapsed {
            let walk = try far(in: phase)
            try #require(walk.state.phase == phase)
            let last = try #require(walk.state.remote?.legs.last)
            for work in [CaseCommand.Work.receiveLeg(last.number, defects: []), .loseLeg(last.number, reason: "")] {
                var copy = walk
                try copy.act(work, by: TestDistrict.clerk)
                seen.formUnion(copy.edges)
            }
        }
        var walk = try far(in: .decided)
        try walk.act(sendResult, by: TestDistrict.clerk)
        seen.formUnion(walk.edges)
        for phase in [CasePhase.underReview, .awaitingDecision] {
            var walk = try far(in: phase)
            try walk.act(.callHalls([TestDistrict.thirdHall]), by: TestDistrict.acceptor)
            try walk.act(.contribute("已核查"), by: TestDistrict.thirdClerk)
            seen.formUnion(walk.edges)
        }
        return seen
    }
}
