internal import OneWindowCore

/// One write transaction's worth of commands and timers (事务处理): decide, apply, append, in order.
///
/// A command writes nothing before it is accepted, so a rejected one leaves no trace.
struct CommitPass {
    let writer: any StoreWriter
    let options: EngineOptions
    private(set) var books: Books
    let definitions: DefinitionReader
    var head: JournalHead
    /// Whether personal data was erased, so that auxiliary files must be scrubbed.
    private(set) var didErase = false

    /// - Parameters:
    ///   - books: The registry as the engine knows it, with its editions.
    ///   - end: The end of the journal at which that was the newest one, or nil where that is not known.
    ///   - definitions: Those that the engine has at hand.
    init(
        writer: any StoreWriter, options: EngineOptions, books: Books, end: UInt64?, definitions: DefinitionCache
    ) throws(StoreFailure) {
        self.writer = writer
        self.options = options
        head = try writer.journalHead()
        // Every change of the registry is a row of the journal, so an unchanged end needs no second look.
        if head.sequence == end {
            self.books = books
        } else if try writer.registryHead().sequence == books.revision {
            self.books = books
        } else {
            self.books = try Books(options, RegistryLoader.load(from: writer))
        }
        self.definitions = DefinitionReader(writer, cache: definitions, committed: self.books.registry)
    }

    // MARK: Commands

    /// Carries out a command, or says which rule refuses it.
    mutating func run(_ submission: Submission) throws(StoreFailure) -> Result<Receipt, Rejection> {
        if let stored = try writer.outcome(submission.id) {
            guard let outcome = try? StoredOutcome(wireBytes: stored) else {
                throw StoreFailure(.corrupt, "the stored outcome of a request cannot be read")
            }
            let id = outcome.caseID
            let row = if let id { try writer.caseRow(id) } else { nil as CaseRow? }
            return .success(Receipt(outcome, number: row?.number))
        }
        do {
            try submission.command.checkShape()
        } catch {
            return .failure(error)
        }
        let times: EventTimes
        switch Self.times(of: submission, after: head, options) {
        case .success(let found): times = found
        case .failure(let rejection): return .failure(rejection)
        }
        let context = books.context(times)
        switch submission.command {
        case .register, .loadRules, .loadCalendar, .authority, .arrange: return try register(submission, context)
        case .apply(let application): return try open(application, submission, context)
        case .openRequest(let intake): return try open(intake, submission, context)
        case .issueLicence(let issue): return try self.issue(issue, submission, context)
        case .act, .rate, .actOnRequest, .actOnLicence, .erase: return try change(submission, context)
        }
    }

    /// The times of a command: its instant is the later of the host's and the journal's last, within the tolerance.
    static func times(
        of submission: Submission, after head: JournalHead, _ options: EngineOptions
    ) -> Result<EventTimes, Rejection> {
        let last = head.instant
        if let rejection = refusal(of: submission.instant, after: head, options) { return .failure(rejection) }
        if let occurredAt = submission.occurredAt {
            guard Instant.supported.contains(occurredAt) else {
                return .failure(Rejection(.instantOutOfRange, "occurredAt"))
            }
            if occurredAt > submission.instant { return .failure(Rejection(.occurredInFuture, "occurredAt")) }
            // A difference of two supported instants cannot overflow, whatever the age allowed.
            if submission.instant.milliseconds - occurredAt.milliseconds > options.occurredAtMaxAge {
                return .failure(Rejection(.occurredTooLongAgo, "occurredAt"))
            }
        }
        return .success(EventTimes(instant: max(submission.instant, last), occurredAt: submission.occurredAt))
    }

    /// Why an instant of the host is not believed, or nil: it lies behind the journal, or absurdly far ahead of it.
    static func refusal(of instant: Instant, after head: JournalHead, _ options: EngineOptions) -> Rejection? {
        guard Instant.supported.contains(instant) else { return Rejection(.instantOutOfRange) }
        // A difference of two supported instants cannot overflow.
        let ahead = instant.milliseconds - head.instant.milliseconds
        if -ahead > options.instantTolerance { return Rejection(.clockBehind, head.instant.description) }
        if head.sequence > 0, ahead > options.mostAhead { return Rejection(.clockAhead, head.instant.description) }
        return nil
    }

    private func decideRegistry(
        _ submission: Submission, in context: DecisionContext
    ) throws(StoreFailure) -> Result<DecidedEvents, Rejection> {
        switch submission.command {
        case .register(let document):
            let (registry, definitions) = (context.registry, definitions)
            return try RegisterDecider.decide(document, by: submission.actor, registry: registry) {
                (key) throws(StoreFailure) in try definitions.definition(key, of: registry)?.definition
            }
        case .loadRules, .loadCalendar, .authority:
            do {
                return .success(try Self.decideTiming(submission, in: context))
            } catch {
                return .failure(error)
            }
        case .arrange(let command):
            let (registry, definitions) = (context.registry, definitions)
            return try BodiesDecider.decide(command, by: submission.actor, in: context) {
                (key) throws(StoreFailure) in try definitions.definition(key, of: registry)?.definition
            }
        case .apply, .act, .rate, .openRequest, .actOnRequest, .issueLicence, .actOnLicence, .erase:
            return .failure(Rejection(.unknownCommand))
        }
    }

    private static func decideTiming(
        _ submission: Submission, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        switch submission.command {
        case .loadRules(let rules, let reason):
            try TimingDecider.decide(rules, reason: reason, by: submission.actor, in: context)
        case .loadCalendar(let notice, let reason):
            try TimingDecider.decide(notice, reason: reason, by: submission.actor, in: context)
        case .authority(let command): try AuthorityDecider.decide(command, by: submission.actor, in: context)
        default: throw Rejection(.unknownCommand)
        }
    }

    private mutating func register(
        _ submission: Submission, _ context: DecisionContext
    ) throws(StoreFailure) -> Result<Receipt, Rejection> {
        let decided: DecidedEvents
        // Limits of disputes that are over come first; with what is refused they are left to the next who looks.
        switch try decideRegistry(submission, in: raised(context)) {
        case .success(let events): decided = events
        case .failure(let rejection): return .failure(rejection)
        }
        var chain = try writer.registryHead()
        if !decided.events.isEmpty {
            _ = try raise(through: context.times.instant, recordedAt: context.times.instant, chain: &chain)
        }
        let first = try append(decided, context.times, chain: &chain)
        let receipt = Receipt(
            firstSequence: decided.events.isEmpty ? 0 : first, eventCount: UInt32(decided.events.count),
            instant: context.times.instant)
        guard !decided.events.isEmpty else { return .success(receipt) }
        try writer.putRegistryHead(chain)
        try writer.putOutcome(submission.id, StoredOutcome(receipt, caseID: nil).wireBytes)
        return .success(receipt)
    }

    /// Appends what was decided on the registry and takes it over; returns the sequence of its first event. The end of
    /// the chain is the caller's to keep.
    mutating func append(
        _ decided: DecidedEvents, _ times: EventTimes, chain: inout ChainHead
    ) throws(StoreFailure) -> UInt64 {
        // Who answers for a warning is who held the post when it was due.
        if decided.events.contains(where: \.changesPosts) { try settle(through: times.instant) }
        let first = head.sequence + 1
        guard !decided.events.isEmpty else { return first }
        var registry = books.registry
        let dueBefore = registry.bodies.disputeTimers.first?.due
        for event in decided.events {
            try append(event, times: times, by: decided.actor, to: nil, chain: &chain)
            guard case .registryChanged(let change) = event.event else { continue }
            registry.apply(change)
            switch change {
            case .calendarLoaded(let loaded):
                try books.append(loaded)
                try writer.putSweep(SweepRow(edition: loaded.edition, lastCase: 0))
            case .clockRulesSet(let loaded): books.append(loaded)
            default: break
            }
            try writer.putRegistry(RegistryRow(change))
            if let row = ItemRow(change, in: registry) { try writer.putItem(row) }
        }
        registry.revision = chain.sequence
        books.take(registry)
        try moveTimer(from: dueBefore)
        return first
    }

    private mutating func open(
        _ application: Application, _ submission: Submission, _ context: DecisionContext
    ) throws(StoreFailure) -> Result<Receipt, Rejection> {
        let writer = self.writer
        let date = context.times.occurredAt.date
        let context = context.holding(try definition(for: application, on: date))
            .presenting(try held(application.presented, identity: application.applicant.identityNumber))
        let result = try ApplicationDecider.decide(application, by: submission.actor, in: context) {
            (handle, code) throws(StoreFailure) in
            // Two items whose codes run into one another could meet in one number; the next serial then is taken.
            var serial = try writer.serial(item: handle.rawValue, date: date)
            while true {
                serial += 1
                let number = CaseNumber(item: code, handle: handle, date: date, serial: serial)
                if try writer.caseID(number) == nil {
                    return MatterOpening(number: number, serial: serial, date: date)
                }
            }
        }
        let decided: DecidedEvents
        switch result {
        case .success(let events): decided = events
        case .failure(let rejection): return .failure(rejection)
        }
        guard let event = decided.events.first, case .caseChanged(.opened(let opening)) = event.event else {
            throw StoreFailure(.internalFault, "an application was decided without opening a case")
        }
        let id = CaseID(try writer.lastCaseID() + 1)
        let state = CaseState(id: id, opening: opening, times: context.times)
        var chain = ChainHead.empty
        let first = head.sequence + 1
        try append(event, times: context.times, by: decided.actor, to: id, chain: &chain)
        try writer.insertCase(CaseRow(state, head: chain))
        try writer.putSerial(SerialRow(item: opening.item.rawValue, date: opening.serialDate, last: opening.serial))
        let receipt = Receipt(firstSequence: first, eventCount: 1, instant: context.times.instant, matter: state)
        try writer.putOutcome(submission.id, StoredOutcome(receipt, caseID: id).wireBytes)
        return .success(receipt)
    }

    /// The definition that an application is decided by; nil where there is none in effect, which the decider finds.
    private func definition(
        for application: Application, on date: CivilDate
    ) throws(StoreFailure) -> HeldDefinition? {
        guard let handle = books.registry.item(application.item),
            let version = books.registry.item(handle)?.version(on: date)
        else { return nil }
        return try definitions.definition(VersionKey(handle, version.number), of: books.registry)
    }

    private mutating func change(
        _ submission: Submission, _ context: DecisionContext
    ) throws(StoreFailure) -> Result<Receipt, Rejection> {
        let number = submission.command.caseNumber
        let wanted = submission.command.subject
        guard let number, let row = try writer.caseRow(numbered: number), wanted.takes(row.kind) else {
            return .failure(Rejection(wanted.unknown, number?.text ?? ""))
        }
        switch row.kind {
        case .request:
            return try change(try row.request(), row, submission, context) { (state, context) throws(Rejection) in
                try Self.decide(submission, on: state, in: context)
            }
        case .licence:
            let licence = try row.licence()
            let isHolder = try isHolder(in: submission, of: licence)
            return try change(licence, row, submission, context) { (state, context) throws(Rejection) in
                try Self.decide(submission, on: state, isHolder: isHolder, in: context)
            }
        case .application:
            let context = context.presenting(try held(for: submission, of: row))
            return try change(try row.state(), row, submission, context) { (state, context) throws(Rejection) in
                try Self.decide(submission, on: state, in: context)
            }
        }
    }

    private mutating func change<State: Matter>(
        _ state: consuming State, _ row: CaseRow, _ submission: Submission, _ context: DecisionContext,
        _ decide: (State, DecisionContext) throws(Rejection) -> DecidedEvents
    ) throws(StoreFailure) -> Result<Receipt, Rejection> {
        var draft = CaseDraft(state: state, head: row.head, definitions: definitions)
        // What was due comes first, so that the outcome never depends on when the host called `advance`.
        try draft.bring(to: context.times.instant, recordedAt: context.times.instant, books)
        let context = context.holding(try draft.definition(in: books))
        let decided: DecidedEvents
        do throws(Rejection) {
            decided = try decide(draft.state, context)
        } catch {
            return .failure(error)
        }
        let first = head.sequence + 1 + UInt64(draft.pending.count)
        for event in decided.events { draft.apply(event, times: context.times, by: decided.actor) }
        try flush(draft)
        let receipt = Receipt(
            firstSequence: first, eventCount: UInt32(decided.events.count), instant: context.times.instant,
            matter: draft.state)
        try writer.putOutcome(submission.id, StoredOutcome(receipt, caseID: row.id).wireBytes)
        return .success(receipt)
    }

    private static func decide(
        _ submission: Submission, on state: CaseState, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        switch submission.command {
        case .act(let command): try CaseDecider.decide(command, by: submission.actor, on: state, in: context)
        case .rate(let rating): try RatingDecider.decide(rating, by: submission.actor, on: state, in: context)
        case .erase: try ErasureDecider.decide(by: submission.actor, on: state, in: context)
        default: throw Rejection(.unknownCommand)
        }
    }

    private static func decide(
        _ submission: Submission, on state: ServiceRequest, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        switch submission.command {
        case .actOnRequest(let command):
            try RequestDecider.decide(command, by: submission.actor, on: state, in: context)
        case .erase: try ErasureDecider.decide(by: submission.actor, on: state, in: context)
        default: throw Rejection(.unknownCommand)
        }
    }

    // MARK: Writing

    private mutating func flush<State: Matter>(_ draft: CaseDraft<State>) throws(StoreFailure) {
        var chain = draft.head
        // By index: an event is a large value, and an element of a loop is a copy.
        for index in draft.pending.indices {
            let (times, actor) = (draft.pending[index].times, draft.pending[index].actor)
            try append(draft.pending[index].decided, times: times, by: actor, to: draft.state.id, chain: &chain)
            try follow(draft.pending[index].decided.event, on: draft.state)
        }
        try writer.updateCase(CaseRow(draft.state, head: chain))
        var warnings: [WarningRow] = []
        let index = IndexChanges(draft, &warnings)
        try index.write(warnings[...], to: writer)
    }

    /// What an event changes beside its case.
    private mutating func follow(_ event: Event, on state: some Matter) throws(StoreFailure) {
        switch event {
        case .caseChanged(.rated(let number, let level, _)):
            guard let state = state as? CaseState,
                let act = state.serviceActs.first(where: { $0.number == number })
            else { return }
            for subject in RatingDecider.subjects(of: act, in: state, registry: books.registry) {
                var score = try writer.score(subject)
                score.add(level)
                try writer.putScore(ScoreRow(subject: subject, score: score))
            }
        case .caseChanged(.personalDataErased), .requestChanged(.personalDataErased):
            try writer.erasePersonal(state.id)
            didErase = true
        case .licenceChanged(.personalDataErased):
            if let state = state as? Licence, let row = try writer.licenceRow(state) { try writer.removeLicence(row) }
            try writer.erasePersonal(state.id)
            didErase = true
        default: break
        }
    }

    mutating func append(
        _ decided: DecidedEvent, times: EventTimes, by actor: ActorRecord, to caseID: CaseID?, chain: inout ChainHead
    ) throws(StoreFailure) {
        let sequence = head.sequence + 1
        var sealed: [SealedText] = []
        for personal in decided.personal {
            let salt = options.salt()
            let digest = ChainDigest.ofPersonal(salt: salt, text: personal.text)
            sealed.append(SealedText(slot: personal.slot, digest: digest))
            try writer.putPersonal(
                PersonalRow(
                    caseID: caseID, sequence: sequence, slot: personal.slot.rawValue, salt: salt, text: personal.text))
        }
        let times = EventTimes(
            instant: times.instant, occurredAt: times.occurredAt, effective: decided.effective ?? times.effective)
        let payload = EventRecord.payload(of: decided.event, times: times, by: actor, sealed: sealed)
        try append(payload, decided.event.kind.rawValue, times.instant, to: caseID, chain: &chain)
    }

    /// Appends a row with both its digests.
    mutating func append(
        _ payload: [UInt8], _ kind: UInt16, _ instant: Instant, to caseID: CaseID?, chain: inout ChainHead
    ) throws(StoreFailure) {
        let sequence = head.sequence + 1
        var row = JournalRow(
            sequence: sequence, caseID: caseID, previous: chain.sequence, kind: kind, instant: instant,
            payload: payload, caseDigest: [], digest: [])
        row.caseDigest = ChainDigest.ofCase(after: chain.digest, row: row)
        row.digest = ChainDigest.ofJournal(after: head.digest, caseDigest: row.caseDigest)
        try writer.append(row)
        chain = ChainHead(sequence: sequence, digest: row.caseDigest)
        head = JournalHead(sequence: sequence, instant: instant, digest: row.digest)
    }
}

extension WarningRow {
    init(_ warning: Warning, of caseID: CaseID) {
        self.init(status: warning.status.rawValue, at: warning.at, caseID: caseID, number: warning.number)
    }
}

extension DecidedEvent {
    /// Whether it changes who holds a post.
    fileprivate var changesPosts: Bool {
        switch event {
        case .registryChanged(.officerSet), .registryChanged(.postSet): true
        default: false
        }
    }
}
