import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Duty lists and disputes")
struct DutyTests {
    private static let trade = TestDistrict.trade
    private static let housing = TestDistrict.housing
    private static func code(_ text: String) -> Code { BodiesWalk.code(text) }

    private static func entry(
        _ code: String, _ item: ItemCode? = TestDistrict.licence, step: Code? = nil, lead: Code?, support: [Code] = []
    ) -> DutyEntry {
        DutyEntry(
            code: Self.code(code), item: item, step: step, matter: LocalizedText(item == nil ? "综合协调" : ""),
            holders: [DutyHolder(lead: lead, support: support, basis: BodiesWalk.basis)])
    }

    private static let ruling = DutyRuling(
        lead: housing, support: [trade], by: LocalizedText("区委编办"), basis: BodiesWalk.basis)

    private func findings(_ walk: BodiesWalk, on day: String = "2026-09-28") -> [DutyFinding] {
        DutyAnalysis.findings(in: walk.registry, on: BodiesWalk.day(day)) {
            walk.registry.definition($0.item, version: $0.version)
        }
    }

    static let rows: [([DutyEntry], DutyFindingKind, [Code])] = [
        ([entry("D", lead: nil)], .leadMissing, []),
        ([entry("D", lead: trade), entry("E", lead: housing)], .overlap, [trade, housing]),
        (
            [
                entry("D", step: TestDistrict.formalStep, lead: trade),
                entry("E", step: TestDistrict.formalStep, lead: housing),
            ], .overlap, [trade, housing]
        ),
        ([entry("D", nil, lead: trade), entry("E", nil, lead: housing)], .overlap, [trade, housing]),
        ([entry("D", lead: code("A-NONE"))], .unknownBody, [code("A-NONE")]),
        ([entry("D", ItemCode("NO-SUCH"), lead: trade)], .unknownItem, []),
        ([entry("D", step: code("NO-STEP"), lead: trade)], .unknownStep, []),
        ([entry("D", lead: trade, support: [housing, trade])], .repeatedBody, [trade]),
        ([entry("D", lead: housing)], .leadNotCompetent, [housing, trade]),
    ]

    @Test("gaps, overlaps and unknown names are found with their place", arguments: rows.indices)
    func analysis(_ index: Int) throws {
        let (entries, kind, bodies) = Self.rows[index]
        var walk = BodiesWalk()
        try walk.arrange(.setDuties(entries))
        let found = findings(walk).first { $0.kind == kind }
        #expect(found?.bodies == bodies)
        #expect(found?.duty == entries.last?.code)
    }

    @Test("an item that can be applied for and has no lead is a gap; a list in order has none")
    func gaps() throws {
        var walk = BodiesWalk()
        let open = walk.registry.items.filter { $0.version(on: BodiesWalk.day("2026-09-28")) != nil }
        #expect(findings(walk).count == open.count)
        let entries = open.enumerated().map { index, item in
            let agency = item.version(on: BodiesWalk.day("2026-09-28"))?.agency
            return Self.entry("D-\(index)", item.code, lead: agency.flatMap { walk.registry.agencies[$0]?.code })
        }
        try walk.arrange(.setDuties(entries))
        #expect(findings(walk) == [])
        // An entry that has ended counts no more.
        var ended = entries[0]
        ended.until = BodiesWalk.day("2026-09-27")
        try walk.arrange(.setDuties([ended]))
        #expect(findings(walk).map(\.kind) == [.itemWithoutLead])
        #expect(findings(walk, on: "2026-09-27") == [])
    }

    @Test("an item that is led step by step has a gap at each step that nobody leads, and is no gap itself")
    func stepGaps() throws {
        var walk = BodiesWalk()
        let item = TestDistrict.licence
        let record = try #require(walk.registry.item(item).flatMap { walk.registry.item($0) })
        let version = try #require(record.version(on: BodiesWalk.day("2026-09-28")))
        let steps = try #require(walk.registry.definition(record.handle, version: version.number)).steps.map(\.code)
        #expect(steps.count > 1)
        func own() -> [DutyFinding] { findings(walk).filter { $0.item == item } }
        try walk.arrange(.setDuties([Self.entry("D-0", step: steps[0], lead: Self.trade)]))
        #expect(own().map(\.kind) == Array(repeating: .stepWithoutLead, count: steps.count - 1))
        #expect(own().compactMap(\.step) == Array(steps.dropFirst()))
        try walk.arrange(
            .setDuties(
                steps.enumerated().map { Self.entry("D-\($0.offset)", step: $0.element, lead: Self.trade) }))
        #expect(own() == [])
    }

    @Test("a dispute is due after working days of the legal calendar; the default says that it is one")
    func clock() throws {
        var walk = BodiesWalk()
        try walk.arrange(.setDuties([Self.entry("D", lead: Self.trade)]))
        let dispute = BodiesCommand.openDispute(
            duty: Self.code("D"), parties: [Self.trade, Self.housing], question: LocalizedText("由谁牵头"))
        try walk.arrange(dispute)
        let opened = try #require(walk.registry.bodies.dispute(1))
        #expect(opened.terms == .shipped && opened.terms.isDefault && opened.terms.basis == nil)
        // 15 working days after Monday 2026-09-28: 29 and 30 September, then 8 to 10 October (a Saturday worked), …
        #expect(
            opened.due
                == CalendarBook(base: .china2019To2026).latest(region: "")
                .adding(workdays: 15, to: BodiesWalk.day("2026-09-28")).date)
        #expect(walk.rejection(dispute)?.code == .dutyInDispute)
        #expect(walk.rejection(.setDuties([Self.entry("D", lead: Self.housing)]))?.code == .dutyInDispute)
        let due = try #require(opened.due)
        #expect(walk.registry.bodies.overdueDisputes(on: due) == [])
        #expect(walk.registry.bodies.overdueDisputes(on: due.adding(days: 1)).map(\.number) == [1])

        // Other terms hold for what is opened from then on.
        let terms = DisputeTerms(workdays: 5, basis: BodiesWalk.basis)
        try walk.arrange(.setDisputeTerms(terms))
        #expect(walk.registry.bodies.dispute(1)?.due == due)
        try walk.arrange(.setDuties([Self.entry("E", nil, lead: Self.trade)]))
        try walk.arrange(
            .openDispute(duty: Self.code("E"), parties: [Self.trade, Self.housing], question: LocalizedText("边界")))
        // 29 and 30 September, then the holiday through 7 October: 8, 9 and Saturday 10 October are worked.
        #expect(walk.registry.bodies.dispute(2)?.due == BodiesWalk.day("2026-10-10"))
        #expect(walk.registry.bodies.dispute(2)?.terms == terms)
    }

    @Test("the limit of a dispute is noted once when it is over, and moves with the calendar")
    func timer() throws {
        var walk = BodiesWalk()
        try walk.arrange(.setDisputeTerms(DisputeTerms(workdays: 2, basis: BodiesWalk.basis)))
        try walk.arrange(.setDuties([Self.entry("D", lead: Self.trade)]))
        try walk.arrange(
            .openDispute(duty: Self.code("D"), parties: [Self.trade, Self.housing], question: LocalizedText("由谁牵头")))
        let end = RequestWalk.instant("2026-10-01T00:00")
        #expect(walk.registry.bodies.disputeTimers == [DisputeTimer(due: end, dispute: 1)])
        #expect(walk.registry.bodies.overdue(at: end.adding(milliseconds: -1)).isEmpty)
        let due = try #require(walk.registry.bodies.overdue(at: end).first)
        #expect(due.at == end && due.decided.actor == .timer)
        // A notice that takes 30 September away moves the limit behind the holiday.
        let known = try #require(WorkCalendar.china2019To2026.years.last)
        let notice = CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: known.notices + ["测试"], daysOff: known.daysOff + [930], workdays: known.workdays)
        ])
        let decided = try TimingDecider.decide(notice, reason: "通知", by: .operatorOfHost, in: walk.context)
        for case .registryChanged(let event) in decided.events.map(\.event) {
            let key = event.storedKey
            #expect(try RegistryEvent(storedKind: key.kind, storedBody: event.storedBody) == event)
            walk.registry.apply(event)
        }
        let moved = try #require(walk.registry.bodies.dispute(1))
        #expect(moved.due == BodiesWalk.day("2026-10-08") && moved.calendarEdition == 2)
        let later = RequestWalk.instant("2026-10-09T00:00")
        #expect(walk.registry.bodies.disputeTimers == [DisputeTimer(due: later, dispute: 1)])
        for case .registryChanged(let event) in walk.registry.bodies.overdue(at: later).flatMap(\.decided.events)
            .map(\.event)
        {
            let key = event.storedKey
            #expect(try RegistryEvent(storedKind: key.kind, storedBody: event.storedBody) == event)
            walk.registry.apply(event)
        }
        #expect(walk.registry.bodies.dispute(1)?.missed == BodiesWalk.day("2026-10-08"))
        #expect(walk.registry.bodies.overdue(at: later).isEmpty && walk.registry.bodies.disputeTimers.isEmpty)
        walk.now = later
        try walk.arrange(.rule(dispute: 1, Self.ruling))
        #expect(walk.registry.bodies.disputeTimers.isEmpty)
    }

    @Test("a ruling changes the list from its day, and settles the dispute")
    func ruling() throws {
        var walk = BodiesWalk()
        try walk.arrange(.setDuties([Self.entry("D", lead: Self.trade)]))
        try walk.arrange(
            .openDispute(
                duty: Self.code("D"), parties: [Self.trade, Self.housing], question: LocalizedText("由谁牵头")),
            by: TestDistrict.reviewer)
        walk.now = RequestWalk.instant("2026-10-12T09:00")
        var ruling = Self.ruling
        ruling.from = BodiesWalk.day("2026-11-01")
        // The officer of establishment belongs to a body that is a party.
        #expect(
            walk.rejection(.rule(dispute: 1, ruling), by: TestDistrict.establishmentOfficer)?.code == .partyMayNotRule)
        try walk.arrange(.rule(dispute: 1, ruling))
        let entry = try #require(walk.registry.bodies.duties[Self.code("D")])
        #expect(entry.holder(on: BodiesWalk.day("2026-10-31"))?.lead == Self.trade)
        #expect(entry.holder(on: BodiesWalk.day("2026-11-01"))?.lead == Self.housing)
        #expect(entry.holder(on: BodiesWalk.day("2026-11-01"))?.support == [Self.trade])
        #expect(walk.registry.bodies.dispute(1)?.ruling?.on == BodiesWalk.day("2026-10-12"))
        #expect(walk.rejection(.rule(dispute: 1, Self.ruling))?.code == .disputeSettled)
        #expect(walk.registry.bodies.overdueDisputes(on: BodiesWalk.day("2027-10-31")) == [])
    }

    static let refused: [(BodiesCommand, RejectionCode)] = [
        (.setDuties([]), .noFieldGiven), (.setDuties([entry("D", lead: nil), entry("D", lead: nil)]), .duplicateEntry),
        (.setDuties([DutyEntry(code: code("D"))]), .dutyWithoutSubject),
        (.setDisputeTerms(DisputeTerms(workdays: 0, basis: BodiesWalk.basis)), .malformedField),
        (.setDisputeTerms(DisputeTerms(workdays: 5, basis: nil)), .bodyBasisMissing),
        (.setDisputeTerms(.shipped), .malformedField),
        (.openDispute(duty: code("N"), parties: [trade, housing], question: LocalizedText("q")), .unknownDuty),
        (.openDispute(duty: code("B"), parties: [trade, code("N")], question: LocalizedText("q")), .unknownAgency),
        (.openDispute(duty: code("B"), parties: [trade], question: LocalizedText("q")), .partiesTooFew),
        (.openDispute(duty: code("B"), parties: [trade, trade], question: LocalizedText("q")), .duplicateEntry),
        (.openDispute(duty: code("B"), parties: [trade, housing], question: LocalizedText("")), .missingField),
        (.rule(dispute: 9, ruling), .unknownDispute),
    ]

    @Test("what is not in order is refused", arguments: refused.indices)
    func notInOrder(_ index: Int) throws {
        var walk = BodiesWalk()
        try walk.arrange(.setDuties([Self.entry("B", lead: Self.trade)]))
        #expect(walk.rejection(Self.refused[index].0)?.code == Self.refused[index].1)
    }

    @Test("a reform passes the duty on, lead and co-operators, from its day")
    func succession() throws {
        var walk = BodiesWalk()
        try walk.addAgencies("A-NEW")
        try walk.arrange(.setDuties([Self.entry("D", lead: Self.trade, support: [Self.housing])]))
        try walk.arrange(
            .succeed(
                SuccessionPlan(
                    .merge, from: [Self.trade, Self.housing], to: [Self.code("A-NEW")],
                    on: BodiesWalk.day("2026-09-28"), basis: BodiesWalk.basis)))
        let entry = try #require(walk.registry.bodies.duties[Self.code("D")])
        #expect(entry.holder(on: BodiesWalk.day("2026-09-27"))?.bodies == [Self.trade, Self.housing])
        #expect(entry.holder(on: BodiesWalk.day("2026-09-28"))?.bodies == [Self.code("A-NEW")])
        #expect(walk.rejection(.setDuties([Self.entry("E", lead: Self.trade)]))?.code == .bodyClosed)
    }
}
