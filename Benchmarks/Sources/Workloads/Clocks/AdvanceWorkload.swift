import CLimits
import OneWindow

/// The passing of time over open cases: ticks at which nothing is due, and days on which timers fire.
public final class AdvanceWorkload {
    /// Running clocks of the file, and its cases.
    public let clocks: Int
    public let cases: Int
    // Closed before the files are removed.
    private let twins: Twins
    private let file: OpenCases
    /// How far time has come.
    private var now: Instant
    private var tape: Tape?
    private var until: Instant

    /// Prepares the files.
    ///
    /// - Parameter clocks: How many clocks run at least.
    public init(
        in directory: String, named name: String, clocks: Int, durability: SQLiteOptions.Durability
    ) throws {
        file = try OpenCases(in: directory, named: name, clocks: clocks, work: CaseWork())
        twins = try Twins(file, durability: durability)
        self.clocks = file.clocks
        cases = file.numbers.count
        now = file.instant
        until = now
    }

    // MARK: Ticks

    /// Ticks of a second at which nothing is due; the sum of the instants at which the next timer is.
    public func tick(_ count: Int) throws -> UInt64 {
        try twins.run { engine in
            var sum: UInt64 = 0
            for _ in 0..<count {
                let report = try engine.advance(to: now)
                guard report.fired == 0, report.isComplete, let next = report.next else {
                    throw Fault("something was due")
                }
                sum &+= UInt64(bitPattern: next.milliseconds)
            }
            return sum
        }
    }

    /// The same in C.
    public func tickLimit(_ count: Int) throws -> UInt64 {
        try twins.tickLimit(count, at: now)
    }

    // MARK: Firing

    /// Records what comes next, until a number of timers has fired: what the next ``fire()`` and ``fireLimit()`` do.
    /// How many fire.
    public func record(timers: Int) throws -> Int {
        var fired = 0
        var last = now
        tape = nil
        tape = try twins.record { engine in
            // A tick each time at which something is due, which is a midnight nearly always.
            while fired < timers, let next = try engine.nextTimer() {
                last = next
                fired += try Self.advance(engine, to: next)
            }
        }
        until = last
        return fired
    }

    private static func advance(_ engine: Engine, to instant: Instant) throws -> Int {
        // In a large file more is due at one midnight than one call fires.
        var fired = 0
        while true {
            let report = try engine.advance(to: instant)
            fired += report.fired
            if report.isComplete { return fired }
        }
    }

    /// Lets the library fire what was recorded; how many fired.
    public func fire() throws -> Int {
        try twins.run { engine in
            var fired = 0
            while let next = try engine.nextTimer(), next <= until { fired += try Self.advance(engine, to: next) }
            now = until
            return fired
        }
    }

    /// Writes the same rows in C.
    public func fireLimit() throws {
        guard let tape else { throw Fault("nothing was recorded") }
        try twins.runLimit(tape)
    }

    /// Closes both files and compares them.
    public func finish() throws -> UInt64 { try twins.finish() }
}
