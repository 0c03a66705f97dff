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
        for place in 0..<40 {
            let receipt = try first.submit(TestDistrict.submission("A-\(place)", at: 60))
            let number = try #require(receipt.caseReceipt).number
            _ = try first.submit(
                Submission(
                    id: RequestID("R-\(place)")!, at: TestDistrict.opening.adding(minutes: 61), by: TestDistrict.clerk,
                    .act(CaseCommand(number, .receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil)))))
        }
        let known = try #require(WorkCalendar.china2019To2026.years.last)
        let notice = CalendarNotice(years: [
            CalendarYear(
                year: 2026, notices: known.notices + ["测试"], daysOff: known.daysOff + [107], workdays: known.workdays)
        ])
        let load = Submission(
            id: RequestID("LOAD")!, at: TestDistrict.opening.adding(minutes: 62), by: .operatorOfHost,
            .loadCalendar(notice, reason: "通知"))
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
