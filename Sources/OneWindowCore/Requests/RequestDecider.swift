/// Decides on everything done to a service request (诉求决策). Reads, never changes.
///
/// Checks are made in the order of ``RejectionFamily``.
public enum RequestDecider {
    /// What opening a request needs that only the engine can give.
    public typealias Opening = MatterOpening

    /// The case or request that a new one follows from.
    public struct Followed: Sendable {
        /// Its id.
        public let id: CaseID
        /// Its warnings.
        public let warnings: [Warning]

        /// Creates one.
        public init(id: CaseID, warnings: [Warning]) {
            self.id = id
            self.warnings = warnings
        }
    }

    /// The event that opens a request, or a rejection. `opening` is asked for only when nothing stands against it.
    ///
    /// - Parameter followed: What has the number in ``RequestIntake/follows``; nil where nothing has.
    public static func decide<Failure: Error>(
        _ intake: RequestIntake, by actor: Actor, following followed: Followed?, in context: DecisionContext,
        opening: () throws(Failure) -> Opening
    ) throws(Failure) -> Result<DecidedEvents, Rejection> {
        let plan: Plan
        do {
            plan = try check(intake, by: actor, following: followed, in: context)
        } catch {
            return .failure(error)
        }
        let given = try opening()
        let first = RequestOpening(
            number: given.number, category: plan.category.code, kind: plan.category.kind,
            ruleEdition: context.rules.latestEdition, channel: intake.channel, hall: plan.hall, item: plan.item,
            reportClass: intake.reportClass, follows: followed?.id, warning: intake.warning, serialDate: given.date,
            serial: given.serial, region: plan.region)
        let clocks = RequestClocks(ClockLedger(), plan.category.code, region: plan.region, context)
            .started(by: .intake, at: context.times.effective)
        let event = DecidedEvent(.requestChanged(.opened(first, clocks: clocks)), personal: intake.personal)
        return .success(DecidedEvents(events: [event], actor: plan.actor))
    }

    private struct Plan {
        let category: RequestCategory
        let hall: Handle<Hall>?
        let item: Handle<ItemDefinition>?
        let region: String
        let actor: ActorRecord
    }

    private static func check(
        _ intake: RequestIntake, by actor: Actor, following followed: Followed?, in context: DecisionContext
    ) throws(Rejection) -> Plan {
        try intake.checkShape()
        let registry = context.registry
        guard let category = context.rules.latest.requests.category(intake.category) else {
            throw Rejection(.unknownCategory, intake.category.text)
        }
        let hall = try intake.hall.map { (code) throws(Rejection) in
            guard let handle = registry.halls.handle(code) else { throw Rejection(.unknownHall, code.text) }
            return handle
        }
        let item = try intake.item.map { (code) throws(Rejection) in
            guard let handle = registry.item(code) else { throw Rejection(.unknownItem, code.text) }
            return handle
        }
        if let number = intake.follows, followed == nil { throw Rejection(.unknownCase, number.text) }
        if let warning = intake.warning, followed?.warnings.contains(where: { $0.number == warning }) != true {
            throw Rejection(.unknownWarning, "\(warning)")
        }
        let resolved = try ResolvedActor(actor, in: registry)
        // Orders are given by those who supervise; everything else anybody may bring in.
        let isOrder = category.kind == .superviseOrder
        try CaseDecider.check(resolved, for: isOrder ? .officer(.supervision) : .applicantOrOfficer(.requests))
        if category.kind == .cannotGetDone && intake.reportClass == nil {
            throw Rejection(.reportClassRequired, category.code.text)
        }
        return Plan(
            category: category, hall: hall, item: item, region: region(hall, item, resolved.officer, in: context),
            actor: resolved.record)
    }

    /// Whose calendar counts: the region of the hall, else of the item as it is on the day, else of the hall of the
    /// officer who takes the request in; empty where none of them says.
    private static func region(
        _ hall: Handle<Hall>?, _ item: Handle<ItemDefinition>?, _ officer: Officer?, in context: DecisionContext
    ) -> String {
        let registry = context.registry
        if let region = hall.flatMap({ registry.halls[$0]?.region }) { return region.shortText }
        let record = item.flatMap { registry.item($0) }
        let version = record?.version(on: context.times.occurredAt.date) ?? record?.latest
        if let region = version?.region, !region.isEmpty { return region }
        return officer?.hall.flatMap { registry.halls[$0]?.region }?.shortText ?? ""
    }

    /// The events of a command, or a rejection.
    public static func decide(
        _ command: RequestCommand, by actor: Actor, on state: ServiceRequest, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let work = command.work
        try work.checkShape()
        if context.times.occurredAt < state.lastActAt { throw Rejection(.occurredBeforeLastAct, state.number.text) }
        let resolved = try ResolvedActor(actor, in: context.registry)
        let pass = RequestPass(state: state, context: context, resolved: resolved)
        try pass.checkNames(in: work)
        // Every row of one act names the same role, so it can be checked before the phase is.
        if let role = RequestTransition.role(of: work.act) { try CaseDecider.check(resolved, for: role) }
        var record = resolved.record
        record.grant = try pass.checkPlace(of: work)
        if let expected = command.expectedRevision, expected != state.revision {
            throw Rejection(.revisionConflict, state.number.text)
        }
        guard RequestTransition.allows(work.act, from: state.phase) else {
            throw Rejection(.wrongPhase, state.phase.name)
        }
        let event = try pass.event(for: work)
        let decided = DecidedEvent(.requestChanged(event), personal: work.personal)
        return DecidedEvents(events: [decided], actor: record)
    }
}

/// The clocks that an act on a request starts and moves.
struct RequestClocks {
    let category: Code
    let context: DecisionContext
    let moves: ClockMoves

    init(_ ledger: ClockLedger, _ category: Code, region: String, _ context: DecisionContext) {
        self.category = category
        self.context = context
        moves = ClockMoves(
            ledger: ledger, procedures: [], subject: category.text,
            works: ClockWorks(
                type: nil, region: region, rules: context.rules, calendar: context.calendars.latest(region: region)),
            now: context.times.occurredAt)
    }

    /// The clocks that an event starts; of the kinds given only, where some are.
    func started(by start: ClockStart, at instant: Instant, kinds: [ClockKind] = []) -> [ClockChange] {
        var changes: [ClockChange] = []
        for rule in context.rules.latest.rules(startedBy: start, for: category) {
            guard kinds.isEmpty || kinds.contains(rule.kind), case .fixed(let limit) = rule.budget else { continue }
            changes.append(moves.started(rule, at: instant, limit: limit, given: UInt32(changes.count) + 1))
        }
        return changes
    }
}
