public import OneWindowCore
internal import Synchronization

/// A hall's engine (引擎): takes commands, keeps the journal and the state, fires timers, answers queries.
///
/// It never reads a clock: the host passes the instant of every command and calls ``advance(to:)``. Any number of
/// threads may use one engine at once; their commands share commits. All calls may block on the disk.
public final class Engine: Sendable {
    let store: any Store
    let options: EngineOptions
    let queue = CommitQueue()
    let cache: DefinitionCache
    private let known: Mutex<Known>
    let searches = SearchShelf()

    private struct Known {
        var books: Books
        var table: RoutingTable?
        /// The end of the journal after the last commit of this engine: while it is still the end, nobody has changed
        /// the registry since.
        var end: UInt64?
    }

    /// Opens an engine on a store.
    ///
    /// - Throws: `invalid` where the rules of clocks in the options are not in order, `corrupt` or `unsupported` where
    ///   the store's registry cannot be read, and the store's failures.
    public init(store: any Store, options: EngineOptions) throws(OneWindowError) {
        if let first = options.rules.violations().first { throw OneWindowError(Rejection(.rulesNotInOrder, first)) }
        self.store = store
        self.options = options
        cache = DefinitionCache(capacity: options.definitionsAtHand)
        do {
            let registry = try store.read { (reader) throws(StoreFailure) in try RegistryLoader.load(from: reader) }
            known = Mutex(Known(books: try Books(options, registry)))
        } catch {
            throw OneWindowError(error)
        }
    }

    /// The newest edition of the legal calendar, nationwide.
    public var calendar: WorkCalendar { calendars.latest(region: "") }

    /// The legal calendar in all its editions.
    public var calendars: CalendarBook { known.withLock { $0.books.latest.calendars } }

    var books: Books { known.withLock { $0.books } }

    /// The rules of clocks in all their editions.
    public var clockRules: ClockRuleBook { known.withLock { $0.books.latest.rules } }

    // MARK: Commands

    /// Carries out a command: all of it durably, or nothing.
    ///
    /// - Returns: What it did. Sending the same request id again returns the first outcome.
    /// - Throws: `rejected`, `notFound`, `conflict`, `invalid` or `limit` where a rule says no (nothing is stored then,
    ///   and the same id
    ///   may be used again), and the store's failures.
    public func submit(_ submission: Submission) throws(OneWindowError) -> Receipt {
        try submit([submission])[0].get()
    }

    /// Carries out commands in order, as few commits as can be; each gets its own outcome, and one that is refused does
    /// not keep back the others.
    public func submit(_ submissions: [Submission]) -> [Result<Receipt, OneWindowError>] {
        let jobs = submissions.map { CommitQueue.Job($0) }
        queue.run(jobs) { commit($0) }
        return jobs.map { $0.outcome ?? .failure(OneWindowError(.internalFault, "a command was not carried out")) }
    }

    private func commit(_ jobs: [CommitQueue.Job]) {
        do {
            try transact { (pass) throws(StoreFailure) in
                for job in jobs { job.outcome = try pass.run(job.submission).mapError { OneWindowError($0) } }
            }
        } catch {
            if jobs.count > 1 && error.kind != .busy {
                // One command may be the cause: each gets a commit of its own.
                for job in jobs { commit([job]) }
            } else {
                for job in jobs { job.outcome = .failure(OneWindowError(error)) }
            }
        }
    }

    /// One write transaction. The registry is swapped in only when it was committed.
    func transact<Result>(
        _ body: (inout CommitPass) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        let (books, end) = known.withLock { ($0.books, $0.end) }
        let (result, pass) = try store.write { (writer) throws(StoreFailure) in
            var pass = try CommitPass(
                writer: writer, options: options, books: books, end: end, definitions: cache)
            let result = try body(&pass)
            return (result, pass)
        }
        publish(pass.books, end: pass.head.sequence)
        // The commit stands whatever becomes of the housekeeping, which the next commit tries again.
        if pass.didErase { try? store.scrub() }
        try? store.maintain()
        return result
    }

    private func publish(_ books: Books, end: UInt64?) {
        known.withLock { known in
            if books.revision > known.books.revision { known = Known(books: books) }
            // Only what was read under the same write lock says how far the registry is known.
            if books.revision == known.books.revision { known.end = end }
        }
    }

    // MARK: Time

    /// Fires the timers due at or before an instant.
    ///
    /// Several threads and processes may call it at once; each timer fires once. What fires has the same effect
    /// whenever it is called.
    ///
    /// - Parameter limit: The most to fire, so that a call has an end after long downtime; call again while
    ///   `isComplete` is false.
    /// - Returns: How many fired, whether nothing more is due, and when the next timer is due.
    public func advance(
        to instant: Instant, limit: Int = Limits.firesPerAdvance
    ) throws(OneWindowError) -> AdvanceReport {
        // One look answers a call at which nothing is due, as most are.
        let (head, sweep, next) = try query { (reader) throws(StoreFailure) in
            (try reader.journalHead(), try reader.sweep(), try reader.nextTimer())
        }
        if let rejection = CommitPass.refusal(of: instant, after: head, options) { throw OneWindowError(rejection) }
        if sweep.isDone, next.map({ $0 > instant }) ?? true {
            return AdvanceReport(fired: 0, isComplete: true, next: next)
        }
        do {
            // A notice of the calendar may bring limits forward: cases still to be moved come first.
            if !sweep.isDone, try !sweepCases(atMost: limit).isDone {
                // A case still to be moved may have a timer that is due now.
                return AdvanceReport(fired: 0, isComplete: false, next: instant)
            }
            return try fire(through: instant, limit: limit)
        } catch {
            throw OneWindowError(error)
        }
    }

    private func fire(through instant: Instant, limit: Int) throws(StoreFailure) -> AdvanceReport {
        var fired = 0
        while fired < limit {
            let next = try nextDue()
            guard let next, next <= instant else { return AdvanceReport(fired: fired, isComplete: true, next: next) }
            let rows = min(Limits.commandsPerCommit, limit - fired)
            fired += try queue.alone { () throws(StoreFailure) in
                try transact { (pass) throws(StoreFailure) in
                    try pass.raise(through: instant) + pass.fire(through: instant, limit: rows)
                }
            }
        }
        let next = try nextDue()
        return AdvanceReport(fired: fired, isComplete: next.map { $0 > instant } ?? true, next: next)
    }

    private func nextDue() throws(StoreFailure) -> Instant? {
        try store.read { (reader) throws(StoreFailure) in try reader.nextTimer() }
    }

    // MARK: Registry and routing

    /// The registry as of the last commit this engine saw. A value: it does not change under the caller.
    public var registry: Registry { known.withLock { $0.books.registry } }

    /// Takes over what other processes have changed in the registry since.
    public func refresh() throws(OneWindowError) {
        do {
            let revision = registry.revision
            let newer = try store.read { (reader) throws(StoreFailure) -> Registry? in
                try reader.registryHead().sequence == revision ? nil : try RegistryLoader.load(from: reader)
            }
            if let newer { publish(try Books(options, newer), end: nil) }
        } catch {
            throw OneWindowError(error)
        }
    }

    /// The routing table for a day: keep it for many questions, and ask for it anew when the registry or the day
    /// changes.
    public func routingTable(on date: CivilDate) -> RoutingTable {
        known.withLock { known in
            if let table = known.table, table.registryRevision == known.books.revision, table.days.contains(date) {
                return table
            }
            let table = RoutingTable.compile(
                known.books.registry, on: date, workdays: known.books.latest.calendars.latest(region: ""))
            known.table = table
            return table
        }
    }

    /// Where an application for an item goes at an instant.
    public func route(_ item: ItemCode, from hall: Code?, channel: Channel, at instant: Instant) -> Route {
        let table = routingTable(on: instant.date)
        guard let handle = table.item(item) else { return Route.unknownItem }
        let place = hall.map { registry.halls.handle($0) ?? Handle(UInt32.max) }
        return table.route(item: handle, from: place, channel: channel, minuteOfWeek: instant.minuteOfWeek)
    }
}

/// What a call of ``Engine/advance(to:limit:)`` did.
public struct AdvanceReport: Sendable, Hashable {
    /// How many timers fired.
    public let fired: Int
    /// Whether nothing more is due.
    public let isComplete: Bool
    /// When the next timer is due, or nil where there is none; the instant of the call where cases are left to move.
    public let next: Instant?
}
