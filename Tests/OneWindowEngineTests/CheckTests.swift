import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Self-check")
struct CheckTests {
    private struct Damage: Sendable {
        let name: String
        let rules: Set<CheckRule>
        let change: @Sendable (inout MemoryContent) -> Void

        init(_ name: String, _ rules: Set<CheckRule>, _ change: @escaping @Sendable (inout MemoryContent) -> Void) {
            self.name = name
            self.rules = rules
            self.change = change
        }

        static func journal(
            _ name: String, _ rules: Set<CheckRule>, _ change: @escaping @Sendable (inout JournalRow) -> Void
        ) -> Damage {
            Damage("journal \(name)", rules) { content in
                var rows = content.journal
                change(&rows[rows.count - 3])
                content.journal = rows
            }
        }

        static func theCase(
            _ name: String, _ rules: Set<CheckRule>, _ change: @escaping @Sendable (inout CaseRow) -> Void
        ) -> Damage {
            Damage("case \(name)", rules) { change(&$0.caseRows[0]) }
        }

        static func personal(
            _ name: String, _ rules: Set<CheckRule>, _ change: @escaping @Sendable (inout PersonalRow) -> Void
        ) -> Damage {
            Damage("personal \(name)", rules) { content in
                var rows = content.personalRows
                change(&rows[rows.count - 1])
                content.personalRows = rows
            }
        }
    }

    private static let damages: [Damage] = [
        .journal("sequence", [.sequenceGap, .caseDigest]) { $0.sequence += 100 },
        .journal("case", [.caseDigest, .previousRow]) { $0.caseID = CaseID(1) },
        .journal("case to registry", [.orphanRow]) { $0.caseID = nil },
        .journal("case unknown", [.orphanRow]) { $0.caseID = CaseID(99) },
        .journal("previous", [.previousRow]) { $0.previous += 1 },
        .journal("kind", [.caseDigest]) { $0.kind = EventKind.caseArchived.rawValue },
        .journal("unknown kind", [.unreadableRow, .caseDigest]) { $0.kind = 60_000 },
        .journal("instant", [.caseDigest]) { $0.instant = $0.instant.adding(milliseconds: 1) },
        .journal("earlier instant", [.instantOrder]) { $0.instant = Instant(milliseconds: 0) },
        .journal("payload", [.caseDigest]) { $0.payload[$0.payload.count - 1] ^= 1 },
        .journal("no payload", [.caseDigest]) { $0.payload = [] },
        .journal("case digest", [.caseDigest, .journalDigest]) { $0.caseDigest[0] ^= 1 },
        .journal("digest", [.journalDigest]) { $0.digest[31] ^= 1 },
        Damage("journal row removed", [.sequenceGap]) { $0.journal.remove(at: $0.journal.count - 3) },
        Damage("journal rows swapped", [.caseDigest, .previousRow]) { content in
            var rows = content.journal
            let (left, right) = (rows.count - 3, rows.count - 4)
            (rows[left].sequence, rows[right].sequence) = (rows[right].sequence, rows[left].sequence)
            content.journal = rows
        },
        Damage("journal end removed", [.caseHead, .caseState]) { $0.journal.removeLast() },
        Damage("journal row doubled", [.caseDigest, .previousRow]) { content in
            var row = content.journal[content.journal.count - 1]
            row.sequence += 1
            content.journal.append(row)
        },
        Damage("registry journal removed", [.sequenceGap]) { $0.journal.removeFirst() },
        .theCase("body", [.caseState]) { $0.body[$0.body.count - 1] ^= 1 },
        .theCase("no body", [.caseState]) { $0.body = [] },
        .theCase("phase", [.caseIndex]) { $0.phase += 1 },
        .theCase("number", [.caseIndex]) { $0.number = CaseNumber("OTHER")! },
        .theCase("id", [.caseUnknown]) { $0.id = CaseID(77) }, .theCase("head", [.caseHead]) { $0.head.sequence += 1 },
        .theCase("head digest", [.caseHead]) { $0.head.digest[0] ^= 1 },
        Damage("case removed", [.caseMissing]) { $0.caseRows.removeFirst() },
        Damage("registry head", [.registryHead]) { $0.registryHead.sequence += 1 },
        Damage("registry head digest", [.registryHead]) { $0.registryHead.digest[0] ^= 1 },
        Damage("registry body", [.registryState]) { $0.registryRows[0].body[4] ^= 1 },
        Damage("registry handle", [.registryState]) { $0.registryRows[0].handle = 50 },
        Damage("registry kind", [.registryState]) { $0.registryRows[0].kind = 3 },
        Damage("registry entry removed", [.registryState]) { $0.registryRows.removeLast() },
        Damage("definition", [.registryState]) { content in
            guard let place = content.registryRows.firstIndex(where: { $0.kind == 6 }) else { return }
            content.registryRows[place].body[20] ^= 1
        },
        Damage("definition of nobody", [.registryState]) { content in
            content.registryRows.append(RegistryRow(kind: 6, handle: 99, version: 1, body: [1]))
        },
        Damage("summary", [.registryState]) { $0.itemRows[0].summary[3] ^= 1 },
        Damage("summary says another day", [.registryState]) { content in
            let bytes = content.itemRows[0].summary
            guard let place = bytes.firstIndex(of: 3 << 3) else { return }
            content.itemRows[0].summary[place + 1] ^= 2
        },
        Damage("summary removed", [.registryState]) { $0.itemRows.removeLast() },
        Damage("summary doubled", [.registryState]) { content in
            var row = content.itemRows[0]
            row.version += 1
            content.itemRows.append(row)
        },
        Damage("serial", [.serials]) { $0.serialRows[0].last += 1 },
        Damage("serial removed", [.serials]) { $0.serialRows.removeFirst() },
        Damage("timer", [.timers]) { $0.setTimers([]) },
        Damage("timer moved", [.timers]) {
            $0.setTimers(
                $0.timers.map { TimerRow(due: $0.due.adding(milliseconds: 1), caseID: $0.caseID) })
        },
        Damage("warning of nobody", [.warnings]) {
            $0.warnings.append(WarningRow(status: 1, at: Instant(milliseconds: 1), caseID: CaseID(1), number: 99))
        },
        Damage("score", [.scores]) { $0.scoreRows[0].score.add(.satisfied) },
        Damage("score removed", [.scores]) { $0.scoreRows.removeFirst() },
        Damage("score of nobody", [.scores]) {
            $0.scoreRows.append(ScoreRow(subject: .window(Handle(60)), score: Score()))
        },
        .personal("text", [.personalDigest]) { $0.text += "x" },
        .personal("salt", [.personalDigest]) { $0.salt[0] ^= 1 },
        .personal("slot", [.personalMissing, .personalUnexpected]) { $0.slot = PersonalSlot.phone.rawValue },
        .personal("sequence", [.personalMissing, .personalUnexpected]) { $0.sequence += 1 },
        .personal("case", [.personalMissing, .personalUnexpected]) { $0.caseID = CaseID(1) },
        Damage("a licence indexed", [.licences]) {
            $0.licences = [LicenceRow(holder: [1], type: 1, caseID: CaseID(1))]
        },
        Damage("personal removed", [.personalMissing]) { $0.personalRows.removeLast() },
        Damage("personal of the registry removed", [.personalMissing]) { $0.personalRows.removeFirst() },
    ]

    private static let sound: MemoryContent? = {
        guard let fixture = try? EngineFixture(), let first = try? fixture.apply(), let second = try? fixture.apply()
        else { return nil }
        try? fixture.receive(first)
        _ = try? fixture.submit(.rate(Rating(first, act: 1, level: .satisfied)))
        try? fixture.receive(second)
        _ = try? fixture.act(second, .accept, by: TestDistrict.acceptor)
        _ = try? fixture.act(second, .withdraw(reason: "不办了"), by: .applicant)
        return fixture.store.content
    }()

    @Test("what was not touched is sound")
    func untouched() throws {
        let content = try #require(Self.sound)
        let engine = try Engine(store: MemoryStore(content), options: TestDistrict.options)
        let report = try engine.check()
        #expect(report.isSound && report.rows == UInt64(content.journalCount) && report.cases == 2)
        #expect(report.digest == content.journal.last?.digest)
    }

    @Test("each damage is found and named", arguments: damages.indices)
    func damaged(index: Int) throws {
        let damage = Self.damages[index]
        let store = MemoryStore(try #require(Self.sound))
        let engine = try Engine(store: store, options: TestDistrict.options)
        store.damage(damage.change)
        let found = Set(try engine.check().findings.map(\.rule))
        #expect(damage.rules.isSubset(of: found), "\(damage.name): \(found)")
    }

    @Test("any byte changed in any payload is found", arguments: seeds(1))
    func anyByte(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let content = try #require(Self.sound)
        for (place, row) in content.journal.enumerated() {
            for _ in 0..<4 {
                let store = MemoryStore(content)
                let engine = try Engine(store: store, options: TestDistrict.options)
                let byte = chance.below(row.payload.count)
                let bit = UInt8(1) << UInt8(chance.below(8))
                store.damage { $0.journal[place].payload[byte] ^= bit }
                #expect(try !engine.check().isSound, "row \(place + 1), byte \(byte)")
            }
        }
    }

    @Test("every rule is broken by one of the damages, and has a text in both languages", arguments: CheckRule.allCases)
    func rules(rule: CheckRule) {
        #expect(Self.damages.contains { $0.rules.contains(rule) })
        #expect(!rule.text(in: .english).isEmpty && !rule.text(in: .chinese).isEmpty)
    }

    @Test("a damaged registry entry is corrupt when the database is opened, never a trap")
    func openDamaged() throws {
        let content = try #require(Self.sound)
        for place in content.registryRows.indices {
            for byte in stride(from: 0, to: content.registryRows[place].body.count, by: 3) {
                let store = MemoryStore(content)
                store.damage { $0.registryRows[place].body[byte] ^= 0x11 }
                do throws(OneWindowError) {
                    _ = try Engine(store: store, options: TestDistrict.options)
                } catch {
                    #expect(error.family == .corrupt)
                }
            }
        }
        for place in content.itemRows.indices {
            for byte in content.itemRows[place].summary.indices {
                for bit in 0..<8 {
                    let store = MemoryStore(content)
                    store.damage { $0.itemRows[place].summary[byte] ^= 1 << UInt8(bit) }
                    do throws(OneWindowError) {
                        let engine = try Engine(store: store, options: TestDistrict.options)
                        _ = engine.routingTable(on: TestDistrict.firstDay)
                    } catch {
                        #expect(error.family == .corrupt)
                    }
                }
            }
        }
    }

    @Test("a case whose state cannot be read is corrupt, and the others go on working")
    func damagedState() throws {
        let content = try #require(Self.sound)
        let store = MemoryStore(content)
        let engine = try Engine(store: store, options: TestDistrict.options)
        store.damage { $0.caseRows[0].body = [0xFF, 0xFF] }
        #expect(throws: OneWindowError.self) { try engine.find(content.caseRows[0].number) }
        #expect(try engine.find(content.caseRows[1].number) != nil)
        let submission = Submission(
            id: RequestID("D")!, at: TestDistrict.opening.adding(minutes: 90), by: .applicant,
            .act(CaseCommand(content.caseRows[0].number, .withdraw(reason: ""))))
        do throws(OneWindowError) {
            _ = try engine.submit(submission)
            Issue.record("it was carried out")
        } catch {
            #expect(error.family == .corrupt)
        }
    }
}
