import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Handling elsewhere as it is stored")
struct LegWireTests {
    private static let events: [CaseEvent] =
        TestLegs.events + [.cooperated(.called([Handle(3), Handle(4)])), .cooperated(.contributed(Handle(3)))]

    private func record(_ event: CaseEvent) -> EventRecord {
        let times = EventTimes(instant: Instant(milliseconds: 1_790_000_000_000))
        return EventRecord(times: times, actor: ActorRecord(.officer), sealed: [], event: .caseChanged(event))
    }

    private func read(_ event: CaseEvent, _ payload: [UInt8]) throws -> EventRecord {
        try EventRecord(
            kind: Event.caseChanged(event).kind.rawValue, instant: Instant(milliseconds: 1_790_000_000_000),
            payload: payload)
    }

    @Test("events come back equal, with the same bytes")
    func events() throws {
        try #require(Self.events.count == 7)
        for event in Self.events {
            let record = record(event)
            let back = try read(event, record.payload)
            #expect(back == record && back.payload == record.payload)
        }
    }

    @Test("states come back equal, with the same bytes, whatever has happened", arguments: CasePhase.allCases)
    func states(phase: CasePhase) throws {
        guard phase != .draft, phase != .lapsed else { return }
        var walk = try CaseWalk.far(in: phase)
        if phase == .underReview { try walk.act(.callHalls([TestDistrict.thirdHall]), by: TestDistrict.acceptor) }
        let bytes = walk.state.wireBytes
        let back = try CaseState(wireBytes: bytes)
        #expect(back == walk.state && back.wireBytes == bytes)
    }

    @Test("bytes that were cut off or changed end in an error or a value, never in a trap", arguments: seeds(2))
    func damage(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let state = try CaseWalk.far(in: .decided).state.wireBytes
        for length in state.indices { _ = try? CaseState(wireBytes: Array(state[..<length])) }
        for _ in 0..<3_000 {
            var bytes = state
            bytes[chance.below(bytes.count)] = UInt8(chance.below(256))
            if let state = try? CaseState(wireBytes: bytes) { _ = state.wireBytes }
            let drawn = chance.one(of: Self.events)
            let event = try #require(drawn)
            var payload = record(event).payload
            payload[chance.below(payload.count)] = UInt8(chance.below(256))
            if let record = try? read(event, payload) { _ = record.payload }
        }
    }
}

/// Values with every field set, taken from a walk.
private enum TestLegs {
    static let events: [CaseEvent] = {
        var found: [CaseEvent] = []
        guard let walk = try? CaseWalk.far() else { return [] }
        func note(_ work: CaseCommand.Work, _ actor: Actor, _ walk: inout CaseWalk) {
            let command = CaseCommand(walk.state.number, work)
            guard let decided = try? CaseDecider.decide(command, by: actor, on: walk.state, in: walk.context) else {
                return
            }
            for event in decided.events { if case .caseChanged(let change) = event.event { found.append(change) } }
            try? walk.act(work, by: actor)
        }
        var copy = walk
        note(CaseWalk.takeIn, TestDistrict.farClerk, &copy)
        note(CaseWalk.send(.application), TestDistrict.farClerk, &copy)
        note(.loseLeg(1, reason: ""), TestDistrict.farClerk, &copy)
        note(CaseWalk.send(.application, to: TestDistrict.districtHall), TestDistrict.farClerk, &copy)
        note(.receiveLeg(2, defects: [TestDistrict.proofMaterial]), TestDistrict.clerk, &copy)
        return found
    }()
}
