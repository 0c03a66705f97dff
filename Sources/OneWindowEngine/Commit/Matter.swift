internal import OneWindowCore

/// What has a row in table `cases`, a history and timers: a case, a service request, or a licence.
///
/// They share ids, the journal, timers, sweeps and side rows; the phase's number tells them apart.
protocol Matter: WireCodable {
    var id: CaseID { get }
    var number: CaseNumber { get }
    var ledger: ClockLedger { get }
    var revision: UInt32 { get }
    /// The permanent number of the phase: below ``RequestPhase/first`` for cases.
    var phaseNumber: UInt8 { get }
    /// The version of an item that its events are decided by; nil where they need none.
    var pinned: VersionKey? { get }

    /// Applies one of its own events; false where the event is of something else.
    mutating func change(by event: Event, times: EventTimes, _ actor: ActorRecord) -> Bool
    /// The event of a timer that is due.
    func fired(_ timer: CaseTimer, in context: DecisionContext) -> DecidedEvent?
    /// The event that brings its clocks to an edition of the calendar.
    func redated(to edition: UInt32, at instant: Instant, in context: DecisionContext) -> DecidedEvent?
}

extension CaseState: Matter {
    var phaseNumber: UInt8 { phase.rawValue }
    var pinned: VersionKey? { opening.pinned }

    mutating func change(by event: Event, times: EventTimes, _ actor: ActorRecord) -> Bool {
        guard case .caseChanged(let event) = event else { return false }
        apply(event, times: times, by: actor)
        return true
    }

    func fired(_ timer: CaseTimer, in context: DecisionContext) -> DecidedEvent? {
        CaseDecider.fire(timer, on: self, in: context)
    }

    func redated(to edition: UInt32, at instant: Instant, in context: DecisionContext) -> DecidedEvent? {
        Redating.event(moving: self, to: edition, at: instant, in: context)
    }
}

extension ServiceRequest: Matter {
    var phaseNumber: UInt8 { phase.rawValue }
    var pinned: VersionKey? { nil }

    mutating func change(by event: Event, times: EventTimes, _ actor: ActorRecord) -> Bool {
        guard case .requestChanged(let event) = event else { return false }
        apply(event, times: times, by: actor)
        return true
    }

    func fired(_ timer: CaseTimer, in context: DecisionContext) -> DecidedEvent? {
        RequestDecider.fire(timer, on: self, in: context)
    }

    func redated(to edition: UInt32, at instant: Instant, in context: DecisionContext) -> DecidedEvent? {
        Redating.event(moving: self, to: edition, at: instant, in: context)
    }
}

extension Licence: Matter {
    var phaseNumber: UInt8 { phase.rawValue }
    var pinned: VersionKey? { nil }

    mutating func change(by event: Event, times: EventTimes, _ actor: ActorRecord) -> Bool {
        guard case .licenceChanged(let event) = event else { return false }
        apply(event, times: times, by: actor)
        return true
    }

    func fired(_ timer: CaseTimer, in context: DecisionContext) -> DecidedEvent? {
        LicenceDecider.fire(timer, on: self, in: context)
    }

    func redated(to edition: UInt32, at instant: Instant, in context: DecisionContext) -> DecidedEvent? { nil }
}

/// What a row of table `cases` is.
enum MatterKind {
    case application, request, licence
}

extension CaseRow {
    init(_ state: some Matter, head: ChainHead) {
        self.init(
            id: state.id, number: state.number, phase: state.phaseNumber,
            hasRunningClocks: state.ledger.runs, body: state.wireBytes, head: head)
    }

    /// What it is.
    var kind: MatterKind {
        switch phase {
        case ..<RequestPhase.first: .application
        case ..<LicencePhase.first: .request
        default: .licence
        }
    }

    /// Its clocks, timers and warnings.
    func ledger() throws(StoreFailure) -> ClockLedger {
        switch kind {
        case .application: try state().ledger
        case .request: try request().ledger
        case .licence: try licence().ledger
        }
    }

    /// The state of a case, or a failure where the bytes are damaged.
    func state() throws(StoreFailure) -> CaseState { try matter() }

    /// The state of a service request, or a failure where the bytes are damaged.
    func request() throws(StoreFailure) -> ServiceRequest { try matter() }

    /// The state of a licence, or a failure where the bytes are damaged.
    func licence() throws(StoreFailure) -> Licence { try matter() }

    /// The state, or a failure where the bytes are damaged.
    func matter<State: Matter>() throws(StoreFailure) -> State {
        do {
            return try State(wireBytes: body)
        } catch {
            throw StoreFailure(.corrupt, "the state of case \(id.rawValue) cannot be read")
        }
    }
}
