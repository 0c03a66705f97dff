import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Random lives of licences")
struct LicenceHistoryTests {
    /// A random command on one of the licences.
    private func command(_ chance: inout SeededGenerator, _ numbers: [CaseNumber], _ today: CivilDate) -> Command {
        let types = [TestDistrict.businessLicence, TestDistrict.foodPermit, TestDistrict.stallPermit]
        guard let number = chance.one(of: numbers), chance.chance(80) else {
            let holder = LicenceHolder(identityNumber: chance.chance(50) ? "A1" : "B2")
            return .issueLicence(
                TestDistrict.issue(
                    types[chance.below(3)], on: today, through: today.adding(days: 30 + chance.below(900)),
                    holder: holder))
        }
        let through = today.adding(days: chance.below(1_300) - 5)
        let work: LicenceCommand.Work =
            switch chance.below(12) {
            case ..<4: .fileDormancy(through: through, address: "甲", reason: "")
            case 4: .resume(reason: "")
            case 5: .suspend(through: chance.chance(50) ? through : nil, basis: "依据", reason: "")
            case 6: .lift(reason: "")
            case ..<9: .renew(TestDistrict.terms(on: today, through: through))
            case 9: .revoke(.procedure, basis: "依据", reason: "")
            default: .cancel(chance.one(of: CancellationGround.allCases) ?? .other, basis: "", reason: "")
            }
        if chance.chance(6) { return .erase(number) }
        return .actOnLicence(LicenceCommand(number, work))
    }

    private func run(_ seed: UInt64, advancing: Bool) throws -> (MemoryStore, [Licence], Int) {
        let fixture = try LicenceFixture()
        var chance = SeededGenerator(seed: seed)
        var numbers: [CaseNumber] = []
        var done = 0
        for _ in 0..<150 {
            fixture.base.clock.turn(days: chance.below(25))
            let command = command(&chance, numbers, fixture.today)
            let isErasure = if case .erase = command { true } else { false }
            let actor = isErasure ? TestDistrict.privacyOfficer : TestDistrict.licensor
            if let receipt = try? fixture.base.submit(command, by: actor) {
                done += 1
                if let new = receipt.licenceReceipt, new.revision == 1 { numbers.append(new.number) }
            }
            if advancing { _ = try fixture.engine.advance(to: fixture.base.clock.now) }
        }
        _ = try fixture.engine.advance(to: fixture.base.clock.now)
        let report = try fixture.engine.check()
        #expect(report.findings == [], "seed \(seed)")
        return (fixture.base.store, try numbers.compactMap { try fixture.engine.licence($0) }, done)
    }

    @Test("a replay equals what is stored, and states do not depend on when the host calls", arguments: seeds(8))
    func replay(seed: UInt64) throws {
        let (_, often, done) = try run(seed, advancing: true)
        let (_, late, _) = try run(seed, advancing: false)
        #expect(done > 40 && often.count > 10)
        #expect(often == late)
        for licence in often {
            #expect(licence.phase.isClosed || !licence.ledger.timers.isEmpty)
            #expect(licence.changes.map(\.at) == licence.changes.map(\.at).sorted())
        }
    }
}
