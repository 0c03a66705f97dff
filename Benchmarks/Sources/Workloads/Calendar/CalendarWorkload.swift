import CLimits
import OneWindow
import OneWindowTesting

/// Limits in working days, and the two that find their last day: the library and the limit.
public final class CalendarWorkload {
    /// How questions follow one another.
    public enum Way: String, CaseIterable, Sendable {
        /// One after the other: throughput.
        case stream
        /// Each only after the answer before: latency.
        case dependent
    }

    /// Where a limit begins, and its working days.
    private struct Addition {
        var start: CivilDate
        var amount: Int32
    }

    /// Questions of one run.
    public let count: Int
    private let calendar: WorkCalendar
    private let additions: UnsafeMutableBufferPointer<Addition>
    private let limitAdditions: UnsafeMutableBufferPointer<limit_addition>
    private let limit: OpaquePointer

    /// The calendar that is shipped.
    public static func shipped(questions: Int) -> CalendarWorkload {
        CalendarWorkload(.china2019To2026, questions: questions)
    }

    /// As many years as a calendar can have, each with a few days off.
    public static func century(questions: Int) -> CalendarWorkload? {
        let years = (1_950..<2_050).map { year in
            CalendarYear(year: year, notices: [], daysOff: [101, 501, 1_001, 1_002, 1_003], workdays: [])
        }
        return WorkCalendar(edition: 1, years: years).map { CalendarWorkload($0, questions: questions) }
    }

    /// Limits of 1 to 60 working days from any day of the calendar, such that they end within it.
    init(_ calendar: WorkCalendar, questions count: Int) {
        self.count = count
        self.calendar = calendar
        let days = calendar.lastDay.days(since: calendar.firstDay) + 1
        // Day by day, by the kinds of days: that both sides agree also checks the library's tables.
        let worked = (0..<days).map { calendar.kind(of: calendar.firstDay.adding(days: $0)).isWorked ? UInt8(1) : 0 }
        limit = limit_calendar_make(
            calendar.firstDay.dayNumber, worked, UInt32(days), calendar.knownFrom.dayNumber,
            calendar.knownUntil.dayNumber)
        additions = .allocate(capacity: count)
        limitAdditions = .allocate(capacity: count)
        var generator = SeededGenerator(seed: 3)
        for place in 0..<count {
            // Sixty working days never take a hundred days, the longest holidays included.
            let start = calendar.firstDay.adding(days: generator.below(days - 100))
            let amount = Int32(1 + generator.below(60))
            additions.initializeElement(at: place, to: Addition(start: start, amount: amount))
            limitAdditions.initializeElement(at: place, to: limit_addition(start: start.dayNumber, amount: amount))
        }
    }

    deinit {
        limit_calendar_free(limit)
        additions.deallocate()
        limitAdditions.deallocate()
    }

    // MARK: The two sides; each returns the sum over its answers

    /// Answers all questions in C.
    public func runLimit(_ way: Way, zero: UInt32) -> UInt64 {
        switch way {
        case .stream: limit_calendar_stream(limit, limitAdditions.baseAddress, UInt32(count))
        case .dependent: limit_calendar_dependent(limit, limitAdditions.baseAddress, UInt32(count), zero)
        }
    }

    /// Answers all questions with the library.
    ///
    /// - Parameter zero: 0, which the compiler does not know: it ties a question to the answer before.
    public func run(_ way: Way, zero: UInt32) -> UInt64 {
        switch way {
        case .stream: stream()
        case .dependent: dependent(zero)
        }
    }

    private func stream() -> UInt64 {
        let calendar = self.calendar
        var sum: UInt64 = 0
        for addition in additions {
            sum &+= number(calendar.adding(workdays: Int(addition.amount), to: addition.start))
        }
        return sum
    }

    private func dependent(_ zero: UInt32) -> UInt64 {
        let calendar = self.calendar
        var sum: UInt64 = 0
        for addition in additions {
            let tie = Int32(bitPattern: UInt32(truncatingIfNeeded: sum) & zero)
            let start = CivilDate(dayNumber: addition.start.dayNumber &+ tie)
            sum &+= number(calendar.adding(workdays: Int(addition.amount), to: start))
        }
        return sum
    }
}

/// The same number as the limit makes of an answer.
@inline(__always)
private func number(_ answer: (date: CivilDate, certainty: WorkCalendar.Certainty)) -> UInt64 {
    UInt64(answer.certainty.rawValue) << 32 | UInt64(UInt32(bitPattern: answer.date.dayNumber))
}
