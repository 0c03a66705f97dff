/// The clocks of a case or a service request, with their timers and warnings (时限台账).
///
/// A value that only events change; it never decides.
public struct ClockLedger: Sendable, Hashable {
    /// The clocks that were started, by their numbers.
    public internal(set) var clocks: [Clock] = []
    /// The timers that have not fired, in the order in which they will.
    public internal(set) var timers: [CaseTimer] = []
    /// The warnings raised.
    public internal(set) var warnings: [Warning] = []
    /// How many suspensions there were.
    public internal(set) var suspensionCount: UInt32 = 0

    /// The latest clock of a kind, or nil where none was started.
    public func clock(_ kind: ClockKind) -> Clock? { clocks.last { $0.kind == kind } }

    /// The clock with a number, or nil.
    public func clock(number: UInt32) -> Clock? { clocks.last { $0.number == number } }

    /// The warning with a number, or nil.
    public func warning(number: UInt32) -> Warning? { warnings.first { $0.number == number } }

    /// The highest warning that stands.
    public var highestWarning: WarningLevel? { warnings.filter(\.stands).map(\.level).max() }

    /// Whether one of the clocks runs.
    public var hasRunningClocks: Bool {
        for index in clocks.indices where clocks[index].isRunning { return true }
        return false
    }

    /// Whether a clock runs, or the time to answer a warning: what a notice of the calendar may move.
    public var runs: Bool { hasRunningClocks || awaitsAnswers }

    /// Whether the time to answer one of the warnings runs.
    public var awaitsAnswers: Bool {
        for index in warnings.indices where warnings[index].awaitsAnswer { return true }
        return false
    }

    /// Whether one of the running clocks, or a time to answer that runs, was derived with an edition of the calendar
    /// before a given one.
    public func isBehind(_ edition: UInt32) -> Bool {
        // By index: an element handed to a closure would be copied, and every case that is touched is asked.
        for index in clocks.indices where clocks[index].isRunning && clocks[index].calendarEdition < edition {
            return true
        }
        for index in warnings.indices where warnings[index].awaitsAnswer && warnings[index].replyEdition < edition {
            return true
        }
        return false
    }

    /// The highest warning that stands for the present breach of a clock.
    func raised(for clock: Clock) -> WarningLevel? {
        var highest: WarningLevel?
        for warning in warnings where warning.clock == clock.number && warning.breach == clock.breach {
            guard warning.stands else { continue }
            highest = highest.map { max($0, warning.level) } ?? warning.level
        }
        return highest
    }

    // MARK: What events do

    /// Puts clocks in place, each with its timers instead of those it had.
    mutating func set(_ changes: [ClockChange]) {
        // By index: an element of a loop, or one that is handed to a closure, is a copy.
        for change in changes.indices {
            let number = changes[change].clock.number
            if let index = clocks.indices.first(where: { clocks[$0].number == number }) {
                clocks[index] = changes[change].clock
                timers.removeAll { $0.belongs(to: number) }
            } else {
                clocks.append(changes[change].clock)
            }
            timers.append(contentsOf: changes[change].timers)
        }
        timers.sort()
    }

    /// Moves the time to answer warnings, with their timers.
    mutating func set(_ changes: [ReplyChange], edition: UInt32) {
        for change in changes {
            for index in warnings.indices where warnings[index].number == change.warning {
                warnings[index].replyBy = change.replyBy
                warnings[index].replyEdition = edition
                warnings[index].replyCertainty = change.certainty
            }
            for index in timers.indices
            where timers[index].kind == .replyOverdue && timers[index].target == change.warning {
                timers[index] = CaseTimer(due: change.replyBy, kind: .replyOverdue, target: change.warning)
            }
        }
        if !changes.isEmpty { timers.sort() }
    }

    /// Stops the running clocks that fit, with their timers.
    mutating func stop(at instant: Instant, where fits: (Clock) -> Bool) {
        for index in clocks.indices where clocks[index].isRunning && fits(clocks[index]) {
            clocks[index].stoppedAt = instant
            let number = clocks[index].number
            timers.removeAll { $0.belongs(to: number) }
        }
    }

    /// Stops all clocks, since what they measure is over. The answers that warnings ask for stay owed: closing a case
    /// answers nothing, and whoever is silent until it is closed is still warned of it.
    mutating func close(at instant: Instant) {
        stop(at: instant) { _ in true }
        timers.removeAll { $0.kind != .replyOverdue }
    }

    /// Counts a suspension and moves its clocks.
    mutating func suspend(_ suspension: Suspension, _ changes: [ClockChange]) {
        suspensionCount = max(suspensionCount, suspension.number)
        set(changes)
    }

    /// Moves clocks that were extended. More time settles the breach before: nobody has to answer for it any more.
    mutating func extend(_ changes: [ClockChange]) {
        for change in changes {
            let numbers = warnings.filter { $0.clock == change.clock.number }.map(\.number)
            timers.removeAll { $0.kind == .replyOverdue && numbers.contains($0.target) }
        }
        set(changes)
    }

    /// Raises a warning: the levels below it wait for no answer, and those up to it do not fire any more.
    mutating func warn(_ warning: Warning, _ replies: [CaseTimer]) {
        // Of earlier breaches too: a warning of one, still unanswered, would raise this level a second time.
        let below = warnings.filter { $0.clock == warning.clock && $0.level < warning.level }.map(\.number)
        warnings.append(warning)
        timers.removeAll { timer in
            if timer.kind == .replyOverdue { return below.contains(timer.target) }
            return timer.belongs(to: warning.clock) && timer.kind.level.map { $0 <= warning.level } ?? false
        }
        add(replies)
    }

    /// Says what became of a warning; nobody waits for its answer any more.
    mutating func settle(_ number: UInt32, _ status: Warning.Status) {
        for index in warnings.indices where warnings[index].number == number { warnings[index].status = status }
        timers.removeAll { $0.kind == .replyOverdue && $0.target == number }
    }

    private mutating func add(_ new: [CaseTimer]) {
        guard !new.isEmpty else { return }
        timers += new
        timers.sort()
    }
}
