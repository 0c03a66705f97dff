import CLimits
import OneWindow

/// The transitions of some callers, as the limit reads them.
final class LaneTape {
    private let tape: Tape
    private(set) var lanes: [UnsafeMutableBufferPointer<limit_group>] = []

    var limit: limit_tape { tape.limit }

    /// Carries out the lanes once with the library, turn by turn, on a file of their own, and notes what is written.
    init(recording submissions: [[Submission]], on path: String) throws {
        let store = RecordingStore(try SQLiteStore(path: path, options: .fast))
        let engine = try Engine(store: store, options: EngineOptions(salt: fixedSalt))
        var owners: [Int] = []
        for turn in 0..<(submissions.map(\.count).max() ?? 0) {
            for (lane, list) in submissions.enumerated() where turn < list.count {
                _ = try engine.submit(list[turn])
                owners.append(lane)
            }
        }
        guard owners.count == store.recording.groups.count else { throw Fault("a transition took several commits") }
        var recorded = submissions.map { _ in [limit_group]() }
        for (lane, group) in zip(owners, store.recording.groups) { recorded[lane].append(group) }
        tape = Tape(store.recording)
        for list in recorded { lanes.append(Tape.copy(list)) }
    }

    deinit {
        for lane in lanes { lane.deallocate() }
    }
}
