import OneWindowTesting
import Testing

@testable import OneWindowCore

/// Requests are counted with the calendar of the place they are brought in at (地方放假安排).
@Suite("Requests: the region whose calendar counts")
struct RequestRegionTests {
    private static let code = Code("enterprise")!
    private static let nanning = Code("H-NANNING")!
    private static let clerk = Code("O-NANNING")!
    /// An item of Guangxi without a hall's region.
    private static let item = ItemCode("GX-ITEM")!

    /// 壮族三月三 of 2025: 31 March and 1 April.
    private static let notice = CalendarNotice(
        years: [],
        layers: [
            CalendarLayer(
                region: "45", name: LocalizedText("壮族三月三"), basis: "广西壮族自治区少数民族习惯节日放假办法",
                years: [CalendarYear(year: 2025, notices: ["桂2025"], daysOff: [331, 401], workdays: [])])
        ])

    /// The test district with a hall in Nanning, a clerk who works there, and an item of Guangxi.
    private static let registry: Registry = {
        var document = TestDistrict.document
        document.halls.append(
            Hall(code: nanning, name: LocalizedText("南宁市政务服务中心"), level: .district, region: RegionCode("450100")))
        document.officers.append(
            .init(
                Officer(code: clerk, agency: TestDistrict.trade, hall: nanning, posts: [TestDistrict.requestPost]),
                name: "工作人员"))
        var definition = TestDistrict.licenceDefinition
        definition.code = item
        definition.region = "450000"
        document.items.append(.init(definition, effectiveFrom: TestDistrict.firstDay))
        var registry = Registry()
        for decided in try! RegistryDecider.decide(document, registry: registry) {
            if case .registryChanged(let event) = decided.event { registry.apply(event) }
        }
        return registry
    }()

    private let base = CalendarBook(base: .china2019To2026)
    /// Friday before the days off.
    private let now = Instant(iso: "2025-03-28T09:00:00+08:00")!

    private func layered() throws -> CalendarBook { try #require(base.appending(Self.notice, edition: 2)) }

    private func context(_ calendars: CalendarBook, at instant: Instant) -> DecisionContext {
        DecisionContext(
            registry: Self.registry, calendars: calendars, rules: ClockRuleBook(base: TestDistrict.rules),
            times: EventTimes(instant: instant))
    }

    private func opened(
        hall: Code? = nil, item: ItemCode? = nil, by actor: Actor = .applicant, _ calendars: CalendarBook
    ) throws -> ServiceRequest {
        var intake = TestDistrict.intake(Self.code)
        intake.hall = hall
        intake.item = item
        let decided = try RequestDecider.decide(
            intake, by: actor, following: nil, in: context(calendars, at: now)
        ) {
            .init(number: CaseNumber(requestOn: now.date, serial: 1), serial: 1, date: now.date)
        }.get()
        guard case .requestChanged(.opened(let opening, let clocks)) = decided.events[0].event else {
            throw Rejection(.unknownCommand)
        }
        return ServiceRequest(id: CaseID(1), opening: opening, clocks: clocks, times: EventTimes(instant: now))
    }

    private func due(_ state: ServiceRequest) -> String? { state.ledger.clock(.handling)?.due.description }

    @Test("the hall's region counts, else the item's, else that of the hall of who took it in, else the nation")
    func chosen() throws {
        let calendars = try layered()
        let atDesk = Actor.officer(Self.clerk, post: TestDistrict.requestPost)
        let rows: [(hall: Code?, item: ItemCode?, actor: Actor, region: String, due: String)] = [
            (nil, nil, .applicant, "", "2025-04-07"),
            (Self.nanning, nil, .applicant, "450100", "2025-04-09"),
            (Self.nanning, TestDistrict.licence, .applicant, "450100", "2025-04-09"),
            (nil, Self.item, .applicant, "450000", "2025-04-09"),
            (nil, TestDistrict.licence, atDesk, "370123", "2025-04-07"),
            (nil, nil, atDesk, "450100", "2025-04-09"),
            // The hall does not say where it is.
            (TestDistrict.districtHall, Self.item, .applicant, "450000", "2025-04-09"),
            (TestDistrict.districtHall, nil, .applicant, "", "2025-04-07"),
        ]
        for (place, row) in rows.enumerated() {
            let state = try opened(hall: row.hall, item: row.item, by: row.actor, calendars)
            #expect(state.opening.region == row.region, "row \(place)")
            #expect(due(state) == row.due, "row \(place)")
        }
    }

    @Test("the notice of a region moves the requests of that region and no other")
    func redated() throws {
        let calendars = try layered()
        let later = context(calendars, at: now)
        var local = try opened(hall: Self.nanning, base)
        #expect(due(local) == "2025-04-07")
        let event = try #require(Redating.event(moving: local, to: 2, at: now, in: later))
        guard case .requestChanged(let change) = event.event else { throw Rejection(.unknownCommand) }
        local.apply(change, times: EventTimes(instant: now), by: .timer)
        #expect(due(local) == "2025-04-09" && local.ledger.clock(.handling)?.calendarEdition == 2)
        #expect(try ServiceRequest(wireBytes: local.wireBytes) == local, "the region is stored")
        let number = try #require(local.ledger.clock(.handling)).number
        let explained = try #require(
            Explanation(
                clock: number, of: local, registry: Self.registry, calendars: calendars,
                rules: ClockRuleBook(base: TestDistrict.rules)))
        #expect(explained.agrees && explained.calendar.region == "45")
        let elsewhere = try opened(base)
        #expect(Redating.event(moving: elsewhere, to: 2, at: now, in: later) == nil)
    }

    /// A request at the hall in Nanning that was passed on at an instant.
    private func dispatched(at text: String, _ calendars: CalendarBook) throws -> ServiceRequest {
        let instant = try #require(Instant(iso: text + "+08:00"))
        var state = try opened(hall: Self.nanning, calendars)
        let work = RequestCommand.Work.dispatch(agency: nil, post: TestDistrict.reviewPost, reason: "")
        let decided = try RequestDecider.decide(
            RequestCommand(state.number, work), by: TestDistrict.requestClerk, on: state,
            in: context(calendars, at: instant))
        guard case .requestChanged(let change) = decided.events[0].event else { throw Rejection(.unknownCommand) }
        state.apply(change, times: EventTimes(instant: instant), by: decided.actor)
        return state
    }

    @Test("what is done to it later counts with the same calendar: its next clocks and the days for an answer")
    func later() throws {
        let calendars = try layered()
        // To be contacted the same day; on a Sunday, the next day of work.
        for (calendars, day) in [(calendars, "2025-04-02"), (base, "2025-03-31")] {
            let state = try dispatched(at: "2025-03-30T10:00:00", calendars)
            #expect(state.ledger.clock(.contact)?.due.description == day)
        }
        // Not contacted on Friday: warned of as the day ends, with two working days for an answer.
        for (calendars, last) in [(calendars, "2025-04-04T00:00:00"), (base, "2025-04-02T00:00:00")] {
            let state = try dispatched(at: "2025-03-28T10:00:00", calendars)
            let timer = try #require(state.ledger.timers.first)
            let event = RequestDecider.fire(timer, on: state, in: context(calendars, at: timer.due))
            guard case .requestChanged(.warned(let warning, _, _))? = event?.event else {
                throw Rejection(.unknownWarning)
            }
            #expect(warning.kind == .contact && warning.at.description.hasPrefix("2025-03-29T00:00:00"))
            #expect(warning.replyBy == Instant(iso: last + "+08:00"))
        }
    }
}
