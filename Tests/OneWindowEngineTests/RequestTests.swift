import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Service requests in an engine")
struct RequestTests {
    private let fixture: EngineFixture

    init() throws {
        fixture = try EngineFixture()
        // Monday 2026-01-05 was the opening; the requests come in at 9:00 of that day.
    }

    private func open(_ category: StaticString = "complaint", follows: CaseNumber? = nil) throws -> CaseNumber {
        var intake = TestDistrict.intake(try #require(Code("\(category)")))
        intake.follows = follows
        let receipt = try fixture.submit(.openRequest(intake))
        #expect(receipt.caseReceipt == nil)
        return try #require(receipt.requestReceipt).number
    }

    @discardableResult
    private func act(_ number: CaseNumber, _ work: RequestCommand.Work, by actor: Actor) throws -> Receipt {
        try fixture.submit(.actOnRequest(RequestCommand(number, work)), by: actor)
    }

    private func refusal(_ body: () throws -> Void) -> RejectionCode? {
        do {
            try body()
            return nil
        } catch {
            return (error as? OneWindowError)?.rejection?.code
        }
    }

    @Test("numbers have a series of their own; cases and requests share ids and are told apart")
    func numbers() throws {
        let first = try open()
        let theCase = try fixture.apply()
        let second = try open(follows: theCase)
        #expect(first.text == "SR20260105.0001" && second.text == "SR20260105.0002")
        let engine = fixture.engine
        #expect(try engine.cases(limit: 10).map(\.number) == [theCase])
        #expect(try engine.cases(limit: 1).map(\.number) == [theCase], "a request before it does not end the walk")
        #expect(try engine.requests(limit: 10).map(\.number) == [first, second])
        #expect(try engine.requests(after: 1, limit: 10).map(\.number) == [second])
        #expect(try engine.find(first) == nil && engine.request(theCase) == nil)
        #expect(try engine.history(of: first) == [] && engine.requestHistory(of: first).count == 1)
        #expect(try engine.request(second)?.opening.follows == engine.find(theCase)?.id)
        #expect(
            refusal { try fixture.act(first, .accept, by: TestDistrict.acceptor) } == .unknownCase)
        #expect(refusal { try act(theCase, .take, by: TestDistrict.reviewer) } == .unknownRequest)
        #expect(try engine.check().findings == [])
        #expect(try engine.check().requests == 2)
    }

    @Test("sent again, a command has its first outcome")
    func repeats() throws {
        let command = Command.openRequest(TestDistrict.intake(try #require(Code("complaint"))))
        let first = try fixture.submit(command, id: "same")
        var again = try fixture.submit(command, id: "same")
        #expect(again.isRepeat)
        again.isRepeat = false
        #expect(again == first)
        #expect(try fixture.engine.requests(limit: 10).count == 1)
    }

    @Test("each warning is raised and each escalation made once, however often time is advanced")
    func escalatesOnce() throws {
        let number = try open("enterprise")
        let late = TestDistrict.opening.adding(minutes: 60 * 24 * 40)
        _ = try fixture.engine.advance(to: late)
        _ = try fixture.engine.advance(to: late)
        let state = try #require(try fixture.engine.request(number))
        #expect(state.ledger.warnings.map(\.level) == [.reminder, .yellow, .red, .superviseOrder])
        #expect(state.escalations.map(\.level) == [1, 2])
        #expect(state.revision == 5)
        #expect(try fixture.engine.nextTimer() == nil)
        #expect(try Checkers.problems(of: fixture.engine) == [])
    }

    @Test("whether time is advanced every day or never, the request is the same")
    func schedule() throws {
        let other = try EngineFixture()
        var numbers: [CaseNumber] = []
        for (place, one) in [fixture, other].enumerated() {
            let code = try #require(Code("enterprise"))
            let opened = try one.submit(.openRequest(TestDistrict.intake(code)))
            numbers.append(try #require(opened.requestReceipt).number)
            for _ in 0..<30 {
                one.clock.turn(days: 1)
                if place == 0 { _ = try one.engine.advance(to: one.clock.now) }
            }
            let dispatch = RequestCommand.Work.dispatch(agency: nil, post: TestDistrict.reviewPost, reason: "")
            try one.submit(
                .actOnRequest(RequestCommand(numbers[place], dispatch)), by: TestDistrict.requestClerk)
        }
        #expect(try fixture.engine.request(numbers[0]) == other.engine.request(numbers[1]))
    }

    @Test("a notice of the calendar moves the open limits of requests, once, and their timers with them")
    func redating() throws {
        fixture.clock.turn(days: 357)
        #expect(fixture.clock.now.date == CivilDate(iso: "2026-12-28"))
        let number = try open()
        let before = try #require(try fixture.engine.request(number)?.ledger.clock(.handling))
        #expect(before.certainty == .provisional)
        let year = CalendarYear(year: 2027, notices: ["测试通知"], daysOff: [101, 104, 105], workdays: [])
        let load = fixture.submission(
            .loadCalendar(CalendarNotice(years: [year]), reason: "测试"), by: .operatorOfHost)
        let preview = try fixture.engine.previewCalendar(CalendarNotice(years: [year]), at: fixture.clock.now)
        #expect(preview.cases == 1 && preview.later == 2)
        #expect(try fixture.engine.loadCalendar(load).moved == 1)
        let state = try #require(try fixture.engine.request(number))
        let after = try #require(state.ledger.clock(.handling))
        #expect(after.end > before.end && after.certainty == .certain && after.calendarEdition == 2)
        #expect(state.ledger.timers == state.ledger.timers.sorted() && state.revision == 2)
        #expect(try fixture.engine.requestHistory(of: number).last?.record.event.kind == .requestRedated)
        #expect(try fixture.engine.check().findings == [])
    }

    @Test("what the requester said is in no state and no journal row, and is gone after an erasure")
    func erasure() throws {
        let number = try open()
        #expect(try fixture.engine.personalTexts(of: number).map(\.slot) == [.name, .phone, .request])
        #expect(refusal { try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer) } == .wrongPhase)
        try act(number, .withdraw(reason: "已解决"), by: .applicant)
        let body = try #require(fixture.store.content.caseRows.last?.body)
        #expect(!String(decoding: body, as: UTF8.self).contains("李四"))
        for row in fixture.store.content.journal {
            #expect(!String(decoding: row.payload, as: UTF8.self).contains("李四"))
        }
        try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer)
        #expect(try fixture.engine.personalTexts(of: number) == [])
        #expect(fixture.store.scrubCount > 0)
        #expect(refusal { try fixture.submit(.erase(number), by: TestDistrict.privacyOfficer) } == .alreadyErased)
        #expect(try fixture.engine.check().findings == [])
    }

    @Test("the rates of a period are those of its requests")
    func rates() throws {
        let number = try open("suggestion")
        _ = try open("suggestion")
        let dispatch = RequestCommand.Work.dispatch(agency: nil, post: TestDistrict.reviewPost, reason: "")
        try act(number, dispatch, by: TestDistrict.requestClerk)
        try act(number, .take, by: TestDistrict.reviewer)
        try act(number, .answer(text: "采纳", ground: nil), by: TestDistrict.reviewer)
        let answers = RequestAnswers(responded: true, resolved: true, satisfied: false)
        try act(number, .rate(answers, comment: ""), by: .applicant)
        let day = TestDistrict.opening.date
        let table = try fixture.engine.requestRates(from: day, through: day)
        #expect(table.total.total == 2 && table.total.answeredRateBasisPoints == 5_000)
        #expect(table.total.resolvedRateBasisPoints == 10_000 && table.total.satisfiedRateBasisPoints == 0)
        #expect(try fixture.engine.requestRates(from: day.adding(days: 1), through: day.adding(days: 9)).rows == [])
    }

    @Test("a request whose stored state was changed is found")
    func damage() throws {
        let number = try open()
        fixture.store.damage { content in
            var rows = content.caseRows
            rows[0].body[rows[0].body.count - 1] ^= 1
            content.caseRows = rows
        }
        let rules = try fixture.engine.check().findings.map(\.rule)
        #expect(rules.contains(.caseState), "\(number)")
    }
}
