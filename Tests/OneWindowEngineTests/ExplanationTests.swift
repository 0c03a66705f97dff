import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Explanations from an engine")
struct EngineExplanationTests {
    private let head = Code("HEAD")!

    /// A licence that was accepted, suspended and extended.
    private func suspended(on fixture: EngineFixture) throws -> CaseNumber {
        var document = RegistryDocument()
        document.posts = [
            Post(
                code: head, name: LocalizedText("负责人"), agency: TestDistrict.trade, duties: DutySet([.organHead]))
        ]
        document.officers = [
            .init(Officer(code: Code("O-HEAD")!, agency: TestDistrict.trade, posts: [head]), name: "负责人")
        ]
        try fixture.submit(.register(document), by: .operatorOfHost)
        let number = try fixture.apply()
        try fixture.receive(number)
        try fixture.act(number, .accept, by: TestDistrict.acceptor)
        fixture.clock.turn(minutes: 2 * 1_440)
        let last = CivilDate(year: 2026, month: 1, day: 12)!
        try fixture.act(
            number, .suspend(ground: .expertReview, through: last, notice: "告字1号", reason: "评审"),
            by: TestDistrict.reviewer)
        try fixture.act(
            number, .extend(amount: 3, reason: "案情复杂"), by: .officer(Code("O-HEAD")!, post: head))
        return number
    }

    @Test("every clock of a case is explained, and agrees; what is not there is nil")
    func clocks() throws {
        let fixture = try EngineFixture()
        let number = try suspended(on: fixture)
        let all = try fixture.engine.explanations(of: number, at: fixture.clock.now)
        let state = try #require(try fixture.engine.find(number))
        #expect(all.map(\.clock) == state.clocks)
        #expect(all.allSatisfy { $0.agrees })
        #expect(all.allSatisfy { $0.rule != nil && $0.subject.item == TestDistrict.licence && $0.standing != nil })
        let statutory = try #require(all.last { $0.clock.kind == .statutory })
        #expect(statutory.suspensions.first?.basis?.article == "第四十五条")
        #expect(statutory.extensions.first?.officer == Code("O-HEAD"))
        #expect(statutory.extensions.first?.basis?.article == "第四十二条第一款")
        #expect(try fixture.engine.explain(number, clock: statutory.clock.number, at: fixture.clock.now) == statutory)
        #expect(try fixture.engine.explain(number, clock: 99) == nil)
        let nobody = try #require(CaseNumber("X"))
        #expect(try fixture.engine.explain(nobody, clock: 1) == nil)
        #expect(try fixture.engine.explanations(of: nobody).isEmpty)
    }

    @Test("each clock is explained with the edition it names, before and after a notice, warnings included")
    func editions() throws {
        let fixture = try EngineFixture()
        let number = try suspended(on: fixture)
        let before = try fixture.engine.explanations(of: number)
        let year = try #require(fixture.engine.calendar.years.last)
        // A day in the middle of the limits becomes a day off.
        let amended = CalendarYear(
            year: year.year, notices: year.notices + ["通知2号"], daysOff: year.daysOff + [120],
            workdays: year.workdays, halfDays: year.halfDays)
        _ = try fixture.engine.loadCalendar(
            fixture.submission(
                .loadCalendar(CalendarNotice(years: [amended]), reason: "调整"), by: .operatorOfHost))
        let after = try fixture.engine.explanations(of: number)
        #expect(after.allSatisfy { $0.agrees })
        #expect(Set(before.map(\.calendar.edition)) == [1])
        // The clock of acceptance had stopped; it keeps its edition.
        #expect(after.first?.calendar.edition == 1)
        let running = try #require(after.last { $0.clock.kind == .statutory })
        #expect(running.calendar.edition == 2)
        #expect(running.calendar.years.last?.national.notices.last == "通知2号")
        let old = try #require(before.last { $0.clock.kind == .statutory })
        #expect(running.derivation.due > old.derivation.due)

        fixture.clock.turn(minutes: 60 * 1_440)
        _ = try fixture.engine.advance(to: fixture.clock.now)
        let late = try #require(
            try fixture.engine.explain(number, clock: running.clock.number, at: fixture.clock.now))
        #expect(late.agrees)
        #expect(late.standing?.isLate == true)
        #expect(!late.warnings.isEmpty)
        #expect(try fixture.problems.isEmpty)
    }

    @Test("every clock of a service request is explained as those of a case are, with its category and warnings")
    func requests() throws {
        let fixture = try EngineFixture()
        let intake = TestDistrict.intake(try #require(Code("complaint")))
        let number = try #require(try fixture.submit(.openRequest(intake)).requestReceipt).number
        func act(_ work: RequestCommand.Work, by actor: Actor) throws {
            try fixture.submit(.actOnRequest(RequestCommand(number, work)), by: actor)
        }
        try act(.dispatch(agency: nil, post: TestDistrict.reviewPost, reason: ""), by: TestDistrict.requestClerk)
        try act(.take, by: TestDistrict.reviewer)
        let last = try #require(CivilDate(iso: "2026-01-12"))
        try act(.suspend(ground: .appraisal, through: last, notice: "告字2号", reason: "鉴定"), by: TestDistrict.reviewer)
        try act(.extend(amount: 3, reason: "案情复杂"), by: TestDistrict.requestSupervisor)
        fixture.clock.turn(minutes: 60 * 1_440)
        _ = try fixture.engine.advance(to: fixture.clock.now)

        let state = try #require(try fixture.engine.request(number))
        let all = try fixture.engine.explanations(of: number, at: fixture.clock.now)
        #expect(all.map(\.clock) == state.ledger.clocks && all.count > 1)
        #expect(all.allSatisfy { $0.agrees && $0.rule != nil })
        #expect(all.allSatisfy { $0.subject.number == number.text && $0.subject.category?.code == Code("complaint") })
        let handling = try #require(all.first { $0.clock.kind == .handling })
        #expect(handling.suspensions.first?.basis?.law == "测试规则")
        #expect(handling.extensions.first?.officer == Code("O-R-SUPERVISE"))
        #expect(handling.standing?.isLate == true)
        #expect(!handling.warnings.isEmpty && handling.warnings.allSatisfy { $0.clock == handling.clock.number })
        #expect(
            try fixture.engine.explain(number, clock: handling.clock.number, at: fixture.clock.now) == handling)
        #expect(try fixture.engine.explain(number, clock: 99) == nil)
        let chinese = handling.text(in: .chinese)
        #expect(chinese.contains("诉求编号  \(number.text)") && !chinese.contains("办件编号"))
        #expect(chinese.contains("诉求类别  投诉（complaint）"))
        #expect(handling.text(in: .english).contains("Complaint (complaint)"))
        #expect(try fixture.engine.hasClocks(number))
        #expect(try !fixture.engine.hasClocks(try #require(CaseNumber("SR-NONE"))))
    }
}
