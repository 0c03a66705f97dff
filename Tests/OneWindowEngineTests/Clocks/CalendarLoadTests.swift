import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Loading a notice of the calendar")
struct CalendarLoadTests {
    private static let failure = StoreFailure(.storage, "the disk is full", underlying: 13)

    /// Cases of several items and phases, on 12 January 2026, some of them with warnings that are due.
    private func world() throws -> EngineFixture {
        let fixture = try EngineFixture()
        for place in 0..<6 {
            let number = try fixture.apply()
            try fixture.receive(number)
            if place > 0 { try fixture.act(number, .accept, by: TestDistrict.acceptor) }
            if place == 2 {
                try fixture.act(
                    number,
                    .suspend(ground: .testing, through: CivilDate(iso: "2026-01-20")!, notice: "1号", reason: ""),
                    by: TestDistrict.reviewer)
            }
            if place == 3 { try fixture.act(number, .extend(amount: 5, reason: "复杂"), by: TestDistrict.organHead) }
            if place == 4 { try fixture.act(number, .withdraw(reason: ""), by: .applicant) }
        }
        let waiting = try fixture.apply()
        try fixture.receive(waiting)
        try fixture.act(
            waiting, .notifySupplement(materials: [TestDistrict.proofMaterial], answerWorkdays: 9, reason: ""),
            by: TestDistrict.acceptor)
        fixture.clock.turn(days: 7)
        return fixture
    }

    private func load(_ notice: CalendarNotice, _ fixture: EngineFixture, id: String = "LOAD") -> Submission {
        fixture.submission(.loadCalendar(notice, reason: "通知"), by: .operatorOfHost, id: id)
    }

    private static let notices: [[[Int]]] = [
        [[115, 116], []], [[], [110, 111, 117, 118]], [[119, 120, 121], [117]], [[], []], [[1_210], []],
    ]

    @Test("what the preview says is what loading does", arguments: notices.indices)
    func preview(place: Int) throws {
        let fixture = try world()
        let notice = try CalendarFixture.notice(Self.notices[place][0], Self.notices[place][1])
        let preview = try fixture.engine.previewCalendar(notice, at: fixture.clock.now)
        let digest = try fixture.engine.journalHead().digest
        let (receipt, moved) = try fixture.engine.loadCalendar(load(notice, fixture))
        #expect(try fixture.engine.journalHead().digest != digest && receipt.eventCount == 1)
        var (clocks, cases, answers) = (0, 0, 0)
        var shifts = [0, 0, 0]
        for entry in try Checkers.events(of: fixture.engine) {
            guard case .caseChanged(.redated(let edition, let changes, let replies)) = entry.record.event else {
                continue
            }
            #expect(edition == preview.edition && edition == 2)
            cases += 1
            clocks += changes.count
            answers += replies.count
            for change in changes {
                let before = try #require(try self.before(change.clock.number, entry, in: fixture.engine))
                let sign = change.clock.end > before.end ? 0 : change.clock.end < before.end ? 1 : 2
                shifts[sign] += 1
            }
        }
        #expect(cases == moved && clocks == preview.moved && answers == preview.answers)
        #expect(shifts == [preview.later, preview.earlier, preview.settled])
        #expect(try CalendarFixture.problems(of: fixture.engine) == [])
        if place < 3 { #expect(moved >= 4) } else { #expect(moved == 0) }
    }

    /// A clock as it was before an event.
    private func before(_ number: UInt32, _ entry: JournalEntry, in engine: Engine) throws -> Clock? {
        var replay = Replay()
        for earlier in try engine.events(after: 0, limit: 10_000) where earlier.sequence < entry.sequence {
            _ = replay.apply(earlier)
        }
        return entry.caseID.flatMap { replay.cases[$0]?.clock(number: number) }
    }

    @Test("a kill at any operation of load, sweep and advance loses nothing and doubles nothing")
    func kills() throws {
        let fixture = try world()
        let notice = try CalendarFixture.notice([], [110, 111, 117, 118])
        let submission = load(notice, fixture)
        let end = fixture.clock.now.adding(minutes: 30 * 1_440)
        func finish(_ store: MemoryStore) throws -> (cases: [CaseState], lines: [[CalendarFixture.Line]]) {
            let engine = try Engine(store: store, options: TestDistrict.options)
            _ = try engine.loadCalendar(submission)
            while try !engine.advance(to: end).isComplete {}
            #expect(try CalendarFixture.problems(of: engine) == [])
            return try CalendarFixture.outcome(of: engine)
        }
        let whole = try finish(MemoryStore(fixture.store.content))
        var operation = 0
        while true {
            let store = MemoryStore(fixture.store.content)
            let faulty = FaultyStore(store)
            let engine = try Engine(store: faulty, options: TestDistrict.options)
            faulty.fail(at: operation, with: Self.failure)
            if (try? engine.loadCalendar(submission)) != nil { _ = try? engine.advance(to: end) }
            let isPastEnd = faulty.isArmed
            // The process is gone; another opens the file.
            let other = try finish(store)
            #expect(other.cases == whole.cases && other.lines == whole.lines, "operation \(operation)")
            if isPastEnd { break }
            operation += 1
        }
        #expect(operation > 60)
    }

    @Test("a command that comes between the load and the sweep sees its case moved")
    func between() throws {
        let fixture = try world()
        let notice = try CalendarFixture.notice([114, 115, 116])
        try fixture.submit(.loadCalendar(notice, reason: "通知"), by: TestDistrict.supervisor)
        let number = try #require(try fixture.engine.cases(limit: 2).last).number
        let stale = try #require(try fixture.engine.find(number))
        #expect(stale.clock(.promised)?.due.description == "2026-01-19")
        let receipt = try fixture.act(
            number, .completeStep(step: TestDistrict.formalStep, opinion: .agree, reason: ""),
            by: TestDistrict.reviewer)
        let moved = try #require(try fixture.engine.find(number))
        #expect(moved.clock(.promised)?.due.description == "2026-01-22")
        #expect(moved.clock(.promised)?.calendarEdition == 2 && receipt.eventCount == 1)
        // The rest follows at the next call of advance, which says so although no timer is due.
        _ = try fixture.engine.advance(to: fixture.clock.now)
        #expect(try CalendarFixture.problems(of: fixture.engine) == [])
    }

    @Test("limits that a notice brings forward fire on time, even where nothing else was due")
    func forward() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply(TestDistrict.silent)
        try fixture.receive(number)
        fixture.clock.turn(days: 5)
        // Received on Monday the 5th: the five days end on the 12th; with work on the 10th and 11th on the 10th.
        let loadedAt = fixture.clock.now
        _ = try fixture.engine.loadCalendar(load(try CalendarFixture.notice([], [110, 111]), fixture))
        #expect(try fixture.engine.nextTimer() == Instant(iso: "2026-01-11T00:00:00+08:00"))
        #expect(loadedAt.date.description == "2026-01-10")
        _ = try fixture.engine.advance(to: Instant(iso: "2026-01-11T00:00:00+08:00")!)
        #expect(try fixture.engine.find(number)?.isDeemedAccepted == true)
    }

    @Test("an expiry that a notice puts into the past fires at once, and what it starts follows the new calendar")
    func expiryBroughtForward() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply(TestDistrict.silent)
        try fixture.receive(number)
        fixture.clock.turn(days: 7)
        let store = MemoryStore(fixture.store.content)
        let submission = load(try CalendarFixture.notice([], [110, 111]), fixture)
        _ = try fixture.engine.loadCalendar(submission)
        let state = try #require(try fixture.engine.find(number))
        #expect(state.isDeemedAccepted && state.clocks.allSatisfy { $0.kind == .acceptance || $0.calendarEdition == 2 })
        #expect(state.clock(.promised)?.due.description == "2026-01-10")
        let end = fixture.clock.now.adding(minutes: 20 * 1_440)
        _ = try fixture.engine.advance(to: end)
        // The same where nobody calls anything in between.
        let other = try Engine(store: store, options: TestDistrict.options)
        _ = try other.submit(submission)
        _ = try other.advance(to: end)
        let (left, right) = (try CalendarFixture.outcome(of: fixture.engine), try CalendarFixture.outcome(of: other))
        #expect(left.cases == right.cases && left.lines == right.lines)
    }

    @Test("a case that no notice moves gets no event, however many are loaded")
    func unmoved() throws {
        let fixture = try world()
        _ = try fixture.engine.advance(to: fixture.clock.now)
        let before = try Checkers.cases(of: fixture.engine)
        for place in 0..<5 {
            let notice = try CalendarFixture.notice([1_201 + place])
            let (_, moved) = try fixture.engine.loadCalendar(load(notice, fixture, id: "LOAD-\(place)"))
            #expect(moved == 0)
        }
        #expect(try Checkers.cases(of: fixture.engine) == before)
        #expect(fixture.engine.calendars.latestEdition == 6)
    }

    @Test("more cases than one transaction moves", .timeLimit(.minutes(2)))
    func manyCases() throws {
        let fixture = try EngineFixture()
        let most = Limits.casesPerSweep + 50
        for place in 0..<most {
            let submission = fixture.submission(.apply(TestDistrict.application(for: TestDistrict.silent)))
            let number = try #require(try fixture.engine.submit(submission).caseReceipt).number
            if place % 2 == 0 { try fixture.receive(number) }
        }
        var steps: [Int] = []
        let notice = try CalendarFixture.notice([112])
        let (_, moved) = try fixture.engine.loadCalendar(load(notice, fixture)) { steps.append($0) }
        #expect(moved == most / 2 && steps.last == moved)
        #expect(try Checkers.movingProblems(of: fixture.engine) == [])
        // A second load on top, begun before the first sweep would have been done, sweeps all again.
        _ = try fixture.engine.submit(load(try CalendarFixture.notice([]), fixture, id: "LOAD-2"))
        _ = try fixture.engine.submit(load(try CalendarFixture.notice([113]), fixture, id: "LOAD-3"))
        // Cut short before all are moved, it asks to be called again at once, whatever the next timer says.
        let cut = try fixture.engine.advance(to: fixture.clock.now, limit: 0)
        #expect(cut.fired == 0 && !cut.isComplete && cut.next == fixture.clock.now)
        #expect(try #require(try fixture.engine.nextTimer()) > fixture.clock.now)
        #expect(try fixture.engine.advance(to: fixture.clock.now).isComplete)
        #expect(try Checkers.movingProblems(of: fixture.engine) == [])
    }

    @Test("who may load, and what is refused")
    func refusals() throws {
        let fixture = try world()
        let notice = try CalendarFixture.notice([])
        for (actor, code) in [(TestDistrict.registrar, RejectionCode.dutyMissing), (.applicant, .actorNotAllowed)] {
            #expect(
                fixture.rejection { try fixture.submit(.loadCalendar(notice, reason: "通知"), by: actor) } == code)
            #expect(fixture.rejection { try fixture.submit(.loadRules(.shipped, reason: "办法"), by: actor) } == code)
        }
        let bad = CalendarNotice(years: [CalendarYear(year: 2030, notices: ["x"], daysOff: [], workdays: [])])
        func refused(_ command: Command) -> RejectionCode? {
            fixture.rejection { try fixture.submit(command, by: .operatorOfHost) }
        }
        #expect(refused(.loadCalendar(bad, reason: "通知")) == .calendarNotInOrder)
        #expect(refused(.loadCalendar(notice, reason: "")) == .missingField)
        #expect(refused(.loadRules(ClockRuleSet(rules: []), reason: "办法")) == .rulesNotInOrder)
        #expect(fixture.rejection { _ = try fixture.engine.previewCalendar(bad, at: fixture.clock.now) } != nil)
        for milliseconds in [Int64.min, .max] {
            let instant = Instant(milliseconds: milliseconds)
            #expect(
                fixture.rejection { _ = try fixture.engine.previewCalendar(notice, at: instant) } == .instantOutOfRange)
        }
    }
}
