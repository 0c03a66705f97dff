import Glibc
import OneWindow
import OneWindowSample

/// A file of accepted cases whose clocks run, opened over fourteen working days, and the copies of it that the library,
/// the limit and the recording work on.
final class OpenCases {
    let path: String
    /// The cases, in the order in which they were opened.
    let numbers: [CaseNumber]
    /// When the last of them was accepted.
    let instant = CaseWork.instant
    /// Running clocks of the file.
    let clocks: Int
    private let base: String
    private var copies: [String] = []

    /// Makes the file, by the engine's commands.
    ///
    /// - Parameter clocks: How many clocks run at least; a case has a few.
    init(in directory: String, named name: String, clocks: Int, work: CaseWork) throws {
        base = "\(directory)/\(name)"
        path = "\(base)-base.db"
        removeDatabase(path)
        let engine = try Engine.open(path, storage: .fast) { $0.salt = fixedSalt }
        let start = Instant(date: SampleDistrict.firstDay)
        _ = try engine.submit(
            Submission(id: RequestID.made("register"), at: start, by: .operatorOfHost, .register(work.document)))
        var numbers: [CaseNumber] = []
        var running = 0
        let days = 14
        for day in 1...days {
            let date = WorkCalendar.china2019To2026.adding(workdays: day - days, to: CaseWork.instant.date).date
            let at = Instant(date: date, minute: 600)
            while running < clocks * day / days {
                let opened = try Self.open(
                    min(4_096, max((clocks * day / days - running) / 3, 1)), from: numbers.count, at: at, engine, work)
                numbers += opened.numbers
                running += opened.clocks
            }
        }
        // What came due while they were opened.
        while try !engine.advance(to: instant).isComplete {}
        self.numbers = numbers
        self.clocks = running
    }

    deinit {
        for copy in copies { removeDatabase(copy) }
        removeDatabase(path)
    }

    /// A copy of the file, which is removed with this object.
    func copy(_ suffix: String) throws -> String {
        let copy = "\(base)-\(suffix).db"
        removeDatabase(copy)
        try SQLiteBackup.copy(from: path, to: copy)
        copies.append(copy)
        return copy
    }

    /// Opens some cases, receives and accepts them. Their numbers, and how many clocks they started.
    private static func open(
        _ count: Int, from first: Int, at instant: Instant, _ engine: Engine, _ work: CaseWork
    ) throws -> (numbers: [CaseNumber], clocks: Int) {
        func submit(_ prefix: String, _ actor: Actor, _ command: (Int) -> Command) throws -> [Receipt.CaseReceipt] {
            let submissions = try (0..<count).map { index in
                Submission(
                    id: try RequestID.made("\(prefix)-\(first + index)"), at: instant, by: actor, command(index))
            }
            return try engine.submit(submissions).map { outcome in
                guard let receipt = try outcome.get().caseReceipt else { throw Fault("a case has no receipt") }
                return receipt
            }
        }
        let numbers = try submit("open", work.counter) { _ in .apply(work.application) }.map(\.number)
        for (place, act) in work.acts.prefix(2).enumerated() {
            _ = try submit("act\(place)", act.actor) { .act(CaseCommand(numbers[$0], act.work)) }
        }
        var clocks = 0
        if let sample = numbers.first, let state = try engine.find(sample) {
            clocks = state.clocks.count(where: \.isRunning) * count
        }
        return (numbers, clocks)
    }
}

extension RequestID {
    /// An id that a benchmark makes up.
    static func made(_ text: String) throws -> RequestID {
        guard let id = RequestID(text) else { throw Fault("the request id is not one") }
        return id
    }
}

/// Removes a database and what stands beside it.
func removeDatabase(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-checkpoint"] { unlink(path + suffix) }
}
