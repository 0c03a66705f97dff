import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowSQLite

@Suite("Several stores on one file: timers and notices")
struct SharedTimersTests {
    private func options() -> SQLiteOptions { .quick(busyTimeout: 20_000) }

    @Test("several engines that load a notice and advance at once move and warn every case once")
    func sharing() throws {
        let folder = try Folder()
        let first = try TestDistrict.engine(on: try SQLiteStore(path: folder.file(), options: options()))
        try TestDistrict.receive(40, on: first)
        let load = try TestDistrict.notice()
        _ = try first.submit(load)
        let engines = try (0..<3).map { _ in
            try Engine(
                store: try SQLiteStore(path: folder.file(), options: options()), options: TestDistrict.options)
        }
        let end = TestDistrict.opening.adding(minutes: 40 * 1_440)
        let errors = Collected<String>()
        Threads.run(3) { thread in
            do {
                // The same notice by the same request id: whoever comes second learns that it was done.
                if thread == 0 { _ = try engines[0].loadCalendar(load) }
                while try !engines[thread].advance(to: end, limit: 7).isComplete {}
            } catch {
                // The notice of the one may come after the journal was taken forward by another.
                if (error as? OneWindowError)?.rejection?.code != .clockBehind { errors.add("\(error)") }
            }
        }
        #expect(errors.all == [])
        while try !first.advance(to: end).isComplete {}
        #expect(try Checkers.problems(of: first) == [])
        #expect(try Checkers.movingProblems(of: first) == [])
        for state in try Checkers.cases(of: first) {
            #expect(state.isDeemedAccepted)
            let kinds = try first.history(of: state.number).map(\.record.event.kind)
            #expect(kinds.count { $0 == .caseRedated } == 1 && kinds.count { $0 == .caseAccepted } == 1)
            let keys = state.warnings.map { "\($0.clock) \($0.breach) \($0.level)" }
            #expect(Set(keys).count == keys.count && state.highestWarning == .superviseOrder)
        }
    }
}
