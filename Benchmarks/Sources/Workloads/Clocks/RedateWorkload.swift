import OneWindow
import OneWindowTesting

/// Notices of the calendar over open cases: each moves the clocks that run across a day that it frees, or gives back.
public final class RedateWorkload {
    /// Running clocks of the file, and its cases.
    public let clocks: Int
    public let cases: Int
    private let work: CaseWork
    // Closed before the files are removed.
    private let twins: Twins
    private let file: OpenCases
    private var notices = 0
    private var tape: Tape?
    /// The notice of the recording.
    private var recorded: Submission?

    /// Prepares the files.
    ///
    /// - Parameter clocks: How many clocks run at least.
    public init(
        in directory: String, named name: String, clocks: Int, durability: SQLiteOptions.Durability
    ) throws {
        work = try CaseWork()
        file = try OpenCases(in: directory, named: name, clocks: clocks, work: work)
        twins = try Twins(file, durability: durability)
        self.clocks = file.clocks
        cases = file.numbers.count
    }

    /// A notice: 2026 with one working day less, or as it was.
    private func notice(_ number: Int) throws -> Submission {
        let calendar = WorkCalendar.china2019To2026
        let day = calendar.adding(workdays: 1, to: file.instant.date).date.parts
        guard let known = calendar.years.last else { throw Fault("the calendar is empty") }
        let year = CalendarYear(
            year: known.year, notices: known.notices,
            daysOff: number % 2 == 0 ? known.daysOff : (known.daysOff + [day.month * 100 + day.day]).sorted(),
            workdays: known.workdays, halfDays: known.halfDays)
        return Submission(
            id: try RequestID.made("notice-\(number)"), at: file.instant, by: .operatorOfHost,
            .loadCalendar(CalendarNotice(years: [year]), reason: "示例"))
    }

    /// Records the next notice: what the next ``load()`` and ``loadLimit()`` do. How many cases move.
    public func record() throws -> Int {
        tape = nil
        notices += 1
        let notice = try notice(notices)
        var moved = 0
        tape = try twins.record { moved = try $0.loadCalendar(notice).moved }
        recorded = notice
        return moved
    }

    /// Lets the library load what was recorded; how many cases moved.
    public func load() throws -> Int {
        guard let recorded else { throw Fault("nothing was recorded") }
        return try twins.run { try $0.loadCalendar(recorded).moved }
    }

    /// Writes the same rows in C.
    public func loadLimit() throws {
        guard let tape else { throw Fault("nothing was recorded") }
        try twins.runLimit(tape)
    }

    /// Closes both files and compares them.
    public func finish() throws -> UInt64 { try twins.finish() }

    // MARK: Waiting

    /// How long commands of another thread took while a notice was loaded.
    public struct Waits {
        /// Seconds that loading took.
        public let loading: Double
        /// Cases that it moved.
        public let moved: Int
        /// Seconds that each command took, in order.
        public let commands: [Double]
    }

    /// Loads a first notice on a copy of the file, while another thread carries out commands: steps of cases that are
    /// anywhere among those to be moved.
    public func waits(durability: SQLiteOptions.Durability) throws -> Waits {
        var storage = SQLiteOptions()
        storage.durability = durability
        let path = try file.copy("waits")
        let engine = try Engine.open(path, storage: storage) { $0.salt = fixedSalt }
        let notice = try notice(1)
        var generator = SeededGenerator(seed: 9)
        let visited = file.numbers.shuffled(using: &generator)
        let step = work.acts[2]
        let instant = file.instant
        let submissions = try visited.prefix(20_000).enumerated().map { index, number in
            Submission(
                id: try RequestID.made("step-\(index)"), at: instant, by: step.actor,
                .act(CaseCommand(number, step.work)))
        }
        let outcome = Collected<(loading: Double, moved: Int)>()
        let times = Collected<Double>()
        let failures = Collected<String>()
        Threads.run(2) { thread in
            do {
                if thread == 0 {
                    var moved = 0
                    let loading = try seconds { moved = try engine.loadCalendar(notice).moved }
                    outcome.add((loading, moved))
                } else {
                    for submission in submissions where outcome.all.isEmpty {
                        times.add(try seconds { _ = try engine.submit(submission) })
                    }
                }
            } catch {
                failures.add("\(error)")
                outcome.add((0, 0))
            }
        }
        if let failure = failures.all.first { throw Fault(failure) }
        guard let loaded = outcome.all.first else { throw Fault("the notice was not loaded") }
        return Waits(loading: loaded.loading, moved: loaded.moved, commands: times.all)
    }
}

/// Seconds that something took.
private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}
