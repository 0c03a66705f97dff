import OneWindowCore
import OneWindowTesting
import Testing

/// A licence taken through its life with the core alone.
struct LicenceWalk {
    let registry: Registry
    var state: Licence
    var now: Instant
    var events: [LicenceEvent] = []

    static let issuedOn = CivilDate(year: 2026, month: 1, day: 5)!

    /// The registry of the test district with its library.
    static let registry: Registry = {
        var registry = Registry()
        for document in [TestDistrict.document, TestDistrict.library] {
            guard let decided = try? RegistryDecider.decide(document, registry: registry) else {
                preconditionFailure("the test district cannot be loaded")
            }
            for event in decided { if case .registryChanged(let change) = event.event { registry.apply(change) } }
        }
        return registry
    }()

    static func context(_ now: Instant, _ registry: Registry = registry) -> DecisionContext {
        DecisionContext(
            registry: registry, calendars: CalendarBook(base: .china2019To2026), rules: ClockRuleBook(base: .shipped),
            times: EventTimes(instant: now))
    }

    init(_ issue: LicenceIssue, at now: Instant = Instant(date: issuedOn, minute: 600)) throws {
        registry = Self.registry
        self.now = now
        let decided = try LicenceDecider.decide(
            issue, by: TestDistrict.licensor, among: .init(), verifier: { _, _, _ in true }, in: Self.context(now)
        ) {
            LicenceDecider.Opening(number: CaseNumber(licenceOn: now.date, serial: 1), serial: 1, date: now.date)
        }.get()
        guard case .licenceChanged(.issued(let opening, let terms)) = decided.events[0].event else {
            throw Rejection(.unknownCommand)
        }
        state = Licence(id: CaseID(1), opening: opening, terms: terms, times: EventTimes(instant: now))
        events = [.issued(opening, terms)]
    }

    /// A business licence of five years.
    init(_ type: Code = TestDistrict.businessLicence, through: CivilDate? = nil) throws {
        try self.init(TestDistrict.issue(type, on: Self.issuedOn, through: through))
    }

    mutating func act(_ work: LicenceCommand.Work, by actor: Actor = TestDistrict.licensor) throws(Rejection) {
        let decided = try LicenceDecider.decide(
            LicenceCommand(state.number, work), by: actor, on: state, isHolder: true, verifier: { _, _, _ in true },
            in: Self.context(now))
        for event in decided.events { apply(event, ActorRecord(.officer)) }
    }

    func rejection(of work: LicenceCommand.Work, by actor: Actor = TestDistrict.licensor) -> RejectionCode? {
        var copy = self
        do {
            try copy.act(work, by: actor)
            return nil
        } catch {
            return error.code
        }
    }

    private mutating func apply(_ decided: DecidedEvent, _ actor: ActorRecord, at instant: Instant? = nil) {
        guard case .licenceChanged(let event) = decided.event else { return }
        events.append(event)
        state.apply(event, times: EventTimes(instant: instant ?? now), by: actor)
    }

    /// Fires what is due by an instant, and says how many timers that were.
    @discardableResult
    mutating func advance(to instant: Instant) -> Int {
        var fired = 0
        while let timer = state.ledger.timers.first, timer.due <= instant {
            guard let event = LicenceDecider.fire(timer, on: state, in: Self.context(timer.due)) else { return -1 }
            apply(event, .timer, at: timer.due)
            fired += 1
        }
        now = max(now, instant)
        return fired
    }

    @discardableResult
    mutating func advance(to date: String, minute: Int = 0) -> Int {
        advance(to: Instant(date: CivilDate(iso: date)!, minute: minute))
    }

    /// A licence in a phase.
    static func inPhase(_ phase: LicencePhase) throws -> LicenceWalk {
        var walk = try LicenceWalk()
        switch phase {
        case .valid: break
        case .dormant: try walk.act(dormancy(through: "2027-01-05"), by: .applicant)
        case .suspended: try walk.act(.suspend(through: nil, basis: "处罚决定", reason: ""))
        case .expired: walk.advance(to: Instant(date: walk.state.terms.validThrough!, minute: 1_440))
        case .revoked: try walk.act(.revoke(.fraud, basis: "撤销决定", reason: ""))
        case .cancelled: try walk.act(.cancel(.bodyEnded, basis: "", reason: ""))
        }
        return walk
    }

    static func dormancy(through: String, address: String = "城南路1号") -> LicenceCommand.Work {
        .fileDormancy(through: CivilDate(iso: through)!, address: address, reason: "疫情")
    }
}
