import OneWindowCore
import OneWindowTesting

/// A service request led through its life by deciders and appliers alone, without an engine.
struct RequestWalk {
    static let registry: Registry = {
        var registry = Registry()
        for decided in try! RegistryDecider.decide(TestDistrict.document, registry: registry) {
            if case .registryChanged(let event) = decided.event { registry.apply(event) }
        }
        return registry
    }()

    struct Edge: Hashable {
        let act: RequestAct
        let from: RequestPhase?
        let to: RequestPhase
    }

    var state: ServiceRequest
    var now: Instant
    var rules = ClockRuleBook(base: TestDistrict.rules)
    var calendars = CalendarBook(base: .china2019To2026)
    private(set) var edges: [Edge] = []
    private(set) var events: [RequestEvent] = []

    static func instant(_ text: String) -> Instant { Instant(iso: text + "+08:00")! }

    /// Monday 2026-09-28, three days before the National Day holiday.
    init(_ category: StaticString = "complaint", at now: Instant = Self.instant("2026-09-28T09:00")) throws {
        let code = Code("\(category)")!
        let opened = try Self.open(TestDistrict.intake(code), at: now).get()
        guard case .requestChanged(.opened(let opening, let clocks)) = opened.events[0].event else {
            throw Rejection(.unknownCommand)
        }
        state = ServiceRequest(id: CaseID(1), opening: opening, clocks: clocks, times: EventTimes(instant: now))
        self.now = now
        edges = [Edge(act: .open, from: nil, to: state.phase)]
        events = [.opened(opening, clocks: clocks)]
    }

    static func open(
        _ intake: RequestIntake, by actor: Actor? = nil, at now: Instant = Self.instant("2026-09-28T09:00"),
        following: RequestDecider.Followed? = nil
    ) -> Result<DecidedEvents, Rejection> {
        let kind = TestDistrict.rules.requests.category(intake.category)?.kind
        let context = DecisionContext(
            registry: registry, calendars: CalendarBook(base: .china2019To2026),
            rules: ClockRuleBook(base: TestDistrict.rules), times: EventTimes(instant: now))
        return RequestDecider.decide(
            intake, by: actor ?? (kind == .superviseOrder ? TestDistrict.requestSupervisor : .applicant),
            following: following, in: context
        ) {
            .init(number: CaseNumber(requestOn: now.date, serial: 1), serial: 1, date: now.date)
        }
    }

    var context: DecisionContext {
        DecisionContext(registry: Self.registry, calendars: calendars, rules: rules, times: EventTimes(instant: now))
    }

    func rejection(of work: RequestCommand.Work, by actor: Actor) -> RejectionCode? {
        do throws(Rejection) {
            _ = try RequestDecider.decide(RequestCommand(state.number, work), by: actor, on: state, in: context)
            return nil
        } catch {
            return error.code
        }
    }

    mutating func act(_ work: RequestCommand.Work, by actor: Actor) throws {
        let before = state.phase
        let command = RequestCommand(state.number, work)
        let decided = try RequestDecider.decide(command, by: actor, on: state, in: context)
        for event in decided.events { apply(event, decided.actor) }
        edges.append(Edge(act: work.act, from: before, to: state.phase))
    }

    private mutating func apply(_ event: DecidedEvent, _ actor: ActorRecord) {
        guard case .requestChanged(let change) = event.event else { return }
        state.apply(change, times: context.times, by: actor)
        events.append(change)
    }

    /// Fires the next timer at the instant it is due.
    @discardableResult
    mutating func fire() -> TimerKind? {
        guard let timer = state.ledger.timers.first else { return nil }
        now = max(now, timer.due)
        let before = state.phase
        guard let event = RequestDecider.fire(timer, on: state, in: context) else { return nil }
        apply(event, .timer)
        edges.append(Edge(act: .warn, from: before, to: state.phase))
        return timer.kind
    }

    // MARK: Works that are right for a complaint about trade

    static let handler = TestDistrict.reviewer
    static let dispatch = RequestCommand.Work.dispatch(agency: nil, post: TestDistrict.reviewPost, reason: "")
    static let answer = RequestCommand.Work.answer(text: "已办理", ground: nil)
    static let no = RequestCommand.Work.answer(text: "不符合条件", ground: .conditionsNotMet)
    static let refuse = RequestCommand.Work.refuse(ground: .litigation, competentBody: "", reason: "已诉讼")
    static let finding = RequestCommand.Work.find(
        .established, body: TestDistrict.trade, officer: nil, measure: .correction, reason: "")
    static func rate(_ satisfied: Bool) -> RequestCommand.Work {
        .rate(RequestAnswers(responded: true, resolved: satisfied, satisfied: satisfied), comment: "")
    }

    /// A request in a phase.
    static func inPhase(_ phase: RequestPhase) throws -> RequestWalk {
        var walk = try RequestWalk()
        switch phase {
        case .registered: return walk
        case .refused: try walk.act(refuse, by: TestDistrict.requestClerk)
        case .withdrawn: try walk.act(.withdraw(reason: ""), by: .applicant)
        default:
            try walk.act(dispatch, by: TestDistrict.requestClerk)
            if phase == .dispatched { return walk }
            try walk.act(.take, by: handler)
            if phase == .inHand { return walk }
            if phase == .confirming {
                try walk.act(no, by: handler)
                return walk
            }
            try walk.act(answer, by: handler)
            if phase == .answered { return walk }
            try walk.act(finding, by: TestDistrict.requestSupervisor)
            try walk.act(.close, by: TestDistrict.requestClerk)
        }
        return walk
    }
}
