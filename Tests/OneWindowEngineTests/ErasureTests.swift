import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Personal data")
struct ErasureTests {
    private static let marker = CommandGenerator.marker

    /// Whether any stored byte outside of the personal rows spells the marker.
    private func leaks(_ content: MemoryContent) -> [String] {
        let needle = Array(Self.marker.utf8)
        func holds(_ bytes: [UInt8]) -> Bool {
            bytes.count >= needle.count
                && (0...bytes.count - needle.count).contains { Array(bytes[$0..<$0 + needle.count]) == needle }
        }
        var found: [String] = []
        for row in content.journal where holds(row.payload) { found.append("journal \(row.sequence)") }
        for row in content.caseRows where holds(row.body) { found.append("case \(row.id.rawValue)") }
        for row in content.registryRows where holds(row.body) { found.append("registry \(row.kind)/\(row.handle)") }
        for row in content.outcomeRows where holds(row.outcome) { found.append("outcome \(row.request)") }
        return found
    }

    @Test("erasing removes every text of the case and of no other, and the journal still proves itself")
    func erase() throws {
        let fixture = try EngineFixture()
        let number = try fixture.closed(name: Self.marker)
        let other = try fixture.closed(name: "李四")
        #expect(try fixture.engine.personalTexts(of: number).map(\.slot) == [.name, .reason])
        let digest = try fixture.engine.journalHead().digest
        try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer)
        #expect(try fixture.engine.personalTexts(of: number) == [])
        #expect(try fixture.engine.personalTexts(of: other).count == 2)
        #expect(fixture.store.scrubCount == 1)
        let report = try fixture.engine.check()
        #expect(report.isSound && report.digest != digest)
        #expect(try fixture.problems == [])
    }

    @Test("only closed cases, only by the privacy duty, only while there is something to erase")
    func rules() throws {
        let fixture = try EngineFixture()
        let open = try fixture.apply()
        #expect(fixture.rejection { try fixture.submit(.erase(open), by: TestDistrict.privacyOfficer) } == .wrongPhase)
        let number = try fixture.closed()
        for actor in TestDistrict.officers where actor != TestDistrict.privacyOfficer {
            #expect(fixture.rejection { try fixture.submit(.erase(number), by: actor) } == .dutyMissing)
        }
        for actor in [Actor.applicant, .agent, TestDistrict.kiosk, .operatorOfHost] {
            #expect(fixture.rejection { try fixture.submit(.erase(number), by: actor) } == .actorNotAllowed)
        }
        try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer)
        #expect(
            fixture.rejection { try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer) } == .alreadyErased)
    }

    @Test("what comes after an erasure can be erased again")
    func again() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        try fixture.receive(number)
        try fixture.act(number, .withdraw(reason: "不办了"), by: .applicant)
        try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer)
        try fixture.submit(.rate(Rating(number, act: 1, level: .satisfied, comment: "好")))
        #expect(try fixture.engine.personalTexts(of: number).map(\.text) == ["好"])
        #expect(try fixture.problems == [])
        try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer)
        #expect(try fixture.engine.personalTexts(of: number) == [])
        #expect(try fixture.problems == [])
    }

    @Test("personal texts stand in no journal row, state, outcome or error", arguments: seeds(6))
    func nowhereElse(seed: UInt64) throws {
        print("seed \(seed)")
        let store = MemoryStore()
        let engine = try TestDistrict.engine(on: store)
        var generator = CommandGenerator(seed: seed)
        var errors = 0
        for _ in 0..<150 {
            let submission = try generator.next(on: engine)
            do {
                generator.learn(try engine.submit(submission))
            } catch {
                errors += 1
                let text =
                    "\(error) \(error.summary) \(String(reflecting: error.rejection)) "
                    + String(describing: error.rejection)
                #expect(!text.contains(Self.marker), "\(text)")
            }
        }
        #expect(errors > 5)
        #expect(leaks(store.content) == [])
        #expect(store.content.personalRows.contains { $0.text.contains(Self.marker) })
        for row in store.content.personalRows {
            let text = PersonalText(PersonalSlot(rawValue: row.slot)!, row.text)
            #expect(row.text.isEmpty || !text.description.contains(row.text))
        }
    }

    @Test("a text over its limit is refused by its slot's name alone", arguments: PersonalSlot.allCases.prefix(6))
    func tooLong(slot: PersonalSlot) throws {
        let fixture = try EngineFixture()
        let long = Self.marker + String(repeating: "长", count: 3_000)
        var applicant = Applicant(name: "张三")
        switch slot {
        case .name: applicant.name = long
        case .identityNumber: applicant.identityNumber = long
        case .phone: applicant.phone = long
        case .address: applicant.address = long
        case .agentName: applicant.agentName = long
        default: applicant.agentIdentityNumber = long
        }
        let command = Command.apply(TestDistrict.application(for: TestDistrict.licence, applicant: applicant))
        #expect(throws: OneWindowError(Rejection(.tooLong, slot.name))) { try fixture.submit(command) }
    }
}
