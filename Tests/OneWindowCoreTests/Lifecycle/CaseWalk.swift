import OneWindowCore
import OneWindowTesting
import Testing

/// A case led through its life by deciders and appliers alone, without an engine.
struct CaseWalk {
    /// An item of trade that is a licence without a review.
    static let plainLicence = ItemCode("PLAIN-LICENCE")!
    static let registry: Registry = {
        var document = TestDistrict.document
        var plain = TestDistrict.licenceDefinition
        plain.code = plainLicence
        plain.stages = []
        plain.materials = []
        document.items.append(.init(plain, effectiveFrom: TestDistrict.firstDay))
        var registry = Registry()
        for decided in try! RegistryDecider.decide(document, registry: registry) {
            if case .registryChanged(let event) = decided.event { registry.apply(event) }
        }
        return registry
    }()

    let registry: Registry
    var state: CaseState
    var now: Instant
    var occurredAt: Instant?
    var calendars = CalendarBook(base: .china2019To2026)
    var rules = ClockRuleBook(base: .shipped)
    /// What was done: act, phase before, phase after.
    private(set) var edges: [Edge] = []

    struct Edge: Hashable {
        let act: CaseAct
        let from: CasePhase?
        let to: CasePhase
    }

    static func times(_ text: String) -> Instant { Instant(iso: text + "+08:00")! }

    init(
        _ item: ItemCode = TestDistrict.licence, asDraft: Bool = false,
        at now: Instant = Self.times("2026-03-02T09:00"), rules: ClockRuleSet = .shipped,
        registry: Registry = Self.registry, _ change: (inout Application) -> Void = { _ in }
    ) throws {
        self.now = now
        self.registry = registry
        self.rules = ClockRuleBook(base: rules)
        var application = TestDistrict.application(for: item, asDraft: asDraft)
        change(&application)
        let context = DecisionContext(
            registry: registry, calendars: calendars, rules: self.rules, times: EventTimes(instant: now))
        let decided = try ApplicationDecider.decide(application, by: .applicant, in: context) { handle, code in
            .init(number: CaseNumber(item: code, handle: handle, date: now.date, serial: 1), serial: 1, date: now.date)
        }.get()
        guard case .caseChanged(.opened(let opening)) = decided.events[0].event else {
            throw Rejection(.unknownCommand)
        }
        state = CaseState(id: CaseID(1), opening: opening, times: context.times)
        edges = [Edge(act: .apply, from: nil, to: state.phase)]
    }

    var context: DecisionContext {
        DecisionContext(
            registry: registry, calendars: calendars, rules: rules,
            times: EventTimes(instant: now, occurredAt: occurredAt))
    }

    func rejection(of work: CaseCommand.Work, by actor: Actor, revision: UInt32? = nil) -> RejectionCode? {
        let command = CaseCommand(state.number, work, expectedRevision: revision)
        do throws(Rejection) {
            _ = try CaseDecider.decide(command, by: actor, on: state, in: context)
            return nil
        } catch {
            return error.code
        }
    }

    mutating func act(_ work: CaseCommand.Work, by actor: Actor) throws {
        let before = state.phase
        let decided = try CaseDecider.decide(CaseCommand(state.number, work), by: actor, on: state, in: context)
        apply(decided.events, decided.actor)
        edges.append(Edge(act: work.act, from: before, to: state.phase))
    }

    private mutating func apply(_ events: [DecidedEvent], _ actor: ActorRecord) {
        for event in events {
            guard case .caseChanged(let change) = event.event else { continue }
            let times = EventTimes(
                instant: now, occurredAt: occurredAt, effective: event.effective ?? context.times.effective)
            state.apply(change, times: times, by: actor)
        }
    }

    /// Fires the next timer at the instant it is due.
    @discardableResult
    mutating func fire() -> TimerKind? {
        guard let timer = state.timers.first else { return nil }
        let before = state.phase
        now = max(now, timer.due)
        occurredAt = timer.due
        defer { occurredAt = nil }
        guard let event = CaseDecider.fire(timer, on: state, in: context) else { return nil }
        apply([event], .timer)
        let act: CaseAct =
            switch event.event {
            case .caseChanged(.accepted): .deemAccepted
            case .caseChanged(.lapsed): .lapse
            case .caseChanged(.decided): .deemRenewed
            case .caseChanged(.clockStopped): .forfeit
            default: .warn
            }
        edges.append(Edge(act: act, from: before, to: state.phase))
        return timer.kind
    }

    /// Loads a notice now and moves the clocks. Says whether any moved.
    @discardableResult
    mutating func load(_ notice: CalendarNotice) throws -> Bool {
        let edition = calendars.latestEdition + 1
        calendars = try #require(calendars.appending(notice, edition: edition))
        guard let event = Redating.event(moving: state, to: edition, at: now, in: context) else { return false }
        apply([event], .timer)
        edges.append(Edge(act: .redate, from: state.phase, to: state.phase))
        return true
    }

    /// Fires what is due at or before an instant, which then is now.
    mutating func go(to text: String) {
        let instant = Self.times(text)
        while let timer = state.timers.first, timer.due <= instant, fire() != nil {}
        now = instant
    }

    // MARK: Works that are right for the licence

    static let receive = CaseCommand.Work.receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil)
    static let notify = CaseCommand.Work.notifySupplement(
        materials: [TestDistrict.proofMaterial], answerWorkdays: 3, reason: "缺")
    static let supplement = CaseCommand.Work.supplement(materials: [TestDistrict.proofMaterial])
    static let refuse = CaseCommand.Work.refuseAcceptance(ground: .other, competentBody: "", reason: "不符合")
    static let issue = CaseCommand.Work.issue(method: .mail, window: nil, recipient: "")
    static func step(_ code: Code, _ opinion: Opinion = .agree) -> CaseCommand.Work {
        .completeStep(step: code, opinion: opinion, reason: opinion == .agree ? "" : "不同意")
    }

    /// A case of the licence in a phase.
    ///
    /// - Parameter waiting: Whether it lies two days after its receipt, so that the clocks of receipt are warned of.
    static func inPhase(
        _ phase: CasePhase, rules: ClockRuleSet = .shipped, waiting: Bool = false
    ) throws -> CaseWalk {
        var walk = try CaseWalk(asDraft: phase == .draft, rules: rules)
        if phase == .draft || phase == .submitted { return walk }
        if phase == .withdrawn && !waiting {
            try walk.act(.withdraw(reason: ""), by: .applicant)
            return walk
        }
        try walk.act(receive, by: TestDistrict.clerk)
        if waiting { walk.go(to: "2026-03-04T09:00") }
        switch phase {
        case .received: return walk
        case .withdrawn:
            try walk.act(.withdraw(reason: ""), by: .applicant)
            return walk
        case .supplementing, .lapsed:
            try walk.act(notify, by: TestDistrict.acceptor)
            while phase == .lapsed, walk.state.phase != .lapsed, walk.fire() != nil {}
            return walk
        case .notAccepted:
            try walk.act(refuse, by: TestDistrict.acceptor)
            return walk
        default: break
        }
        try walk.act(.accept, by: TestDistrict.acceptor)
        if phase == .underReview { return walk }
        try walk.act(step(TestDistrict.formalStep), by: TestDistrict.reviewer)
        try walk.act(step(TestDistrict.inspectionStep), by: TestDistrict.inspector)
        try walk.act(step(TestDistrict.opinionStep), by: TestDistrict.reviewer)
        if phase == .awaitingDecision { return walk }
        try walk.act(.decide(.granted, reason: ""), by: TestDistrict.decider)
        if phase == .decided { return walk }
        try walk.act(issue, by: TestDistrict.clerk)
        if phase == .issued { return walk }
        try walk.act(.archive, by: TestDistrict.archivist)
        return walk
    }

    /// A renewal asked for in time, on which nothing is decided before the licence ends.
    static func deemedRenewed(from phase: CasePhase) throws -> CaseWalk {
        var walk = try CaseWalk(TestDistrict.renewal, at: times("2026-03-02T09:00")) {
            $0.licenceExpiry = CivilDate(iso: "2026-04-10")
        }
        try walk.act(receive, by: TestDistrict.clerk)
        if phase == .received {
            try walk.act(
                .notifySupplement(materials: [TestDistrict.extraMaterial], answerWorkdays: nil, reason: ""),
                by: TestDistrict.acceptor)
            walk.go(to: "2026-04-10T09:00")
            try walk.act(.supplement(materials: [TestDistrict.extraMaterial]), by: .applicant)
        } else {
            try walk.act(.accept, by: TestDistrict.acceptor)
            if phase == .awaitingDecision { try walk.act(step(TestDistrict.formalStep), by: TestDistrict.reviewer) }
        }
        while walk.state.phase == phase, walk.fire() != nil {}
        return walk
    }
}
