import CLimits
import OneWindow

/// The rows of all transitions of some lanes, as the limit reads them.
final class Tape {
    private(set) var lanes: [UnsafeMutableBufferPointer<limit_transition>] = []
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let timers: UnsafeMutableBufferPointer<limit_timer>

    var limit: limit_tape { limit_tape(bytes: bytes.baseAddress, timers: timers.baseAddress) }

    /// Carries out the lanes once with the library, turn by turn, on a file of their own, and notes what is written.
    init(recording submissions: [[Submission]], on path: String) throws {
        let store = RecordingStore(try SQLiteStore(path: path, options: .fast))
        let engine = try Engine(store: store, options: EngineOptions(salt: fixedSalt))
        var writer = Writer()
        var recorded = submissions.map { _ in [limit_transition]() }
        for turn in 0..<(submissions.map(\.count).max() ?? 0) {
            for (lane, list) in submissions.enumerated() where turn < list.count {
                store.rows = RecordedRows()
                _ = try engine.submit(list[turn])
                recorded[lane].append(try writer.transition(store.rows))
            }
        }
        bytes = .allocate(capacity: writer.bytes.count)
        _ = bytes.initialize(from: writer.bytes)
        timers = .allocate(capacity: max(writer.timers.count, 1))
        _ = timers.initialize(from: writer.timers)
        for list in recorded {
            let lane = UnsafeMutableBufferPointer<limit_transition>.allocate(capacity: list.count)
            _ = lane.initialize(from: list)
            lanes.append(lane)
        }
    }

    deinit {
        bytes.deallocate()
        timers.deallocate()
        for lane in lanes { lane.deallocate() }
    }

    private struct Writer {
        var bytes: [UInt8] = []
        var timers: [limit_timer] = []

        mutating func transition(_ rows: RecordedRows) throws -> limit_transition {
            guard let journal = rows.journal, let state = rows.state, !rows.request.isEmpty else {
                throw Fault("a transition has not written the rows it should")
            }
            let first = UInt32(timers.count)
            timers += (rows.removed + rows.added).map { limit_timer(due: $0.due.milliseconds, kind: Int64($0.kind)) }
            return limit_transition(
                case_id: Int64(state.id.rawValue), phase: Int64(state.phase), previous: Int64(journal.previous),
                kind: Int64(journal.kind), instant: journal.instant.milliseconds, payload: span(journal.payload),
                case_digest: span(journal.caseDigest), digest: span(journal.digest), body: span(state.body),
                request: span(Array(rows.request.utf8)), outcome: span(rows.outcome), first_timer: first,
                removed: UInt32(rows.removed.count), added: UInt32(rows.added.count))
        }

        private mutating func span(_ content: [UInt8]) -> limit_span {
            let span = limit_span(offset: UInt32(bytes.count), count: UInt32(content.count))
            bytes += content
            return span
        }
    }
}
