extension Explanation {
    /// An end worked out day by day, or stretch by stretch for limits in hours (逐日推算).
    public struct Derivation: Sendable, Hashable {
        /// The most days, or stretches, that are listed. Counting goes on beyond them.
        public static let listed = 20_000

        /// Budget and extensions, in the unit of the clock.
        public let total: Int
        /// The days in the order in which they were counted: from the start to the end, and backwards for a clock that
        /// runs backwards. Empty for limits in hours.
        public internal(set) var days: [Day] = []
        /// The stretches of time of a limit in hours, up to its end; empty for limits in days and for a clock that runs
        /// backwards.
        public internal(set) var stretches: [Stretch] = []
        /// Whether more days or stretches were counted than are listed.
        public internal(set) var isCut = false
        /// The last day of the budget before it was moved off a day that is no working day; nil for limits in hours.
        public internal(set) var counted: CivilDate?
        /// The end.
        public internal(set) var end: Instant
        /// How sure it is.
        public internal(set) var certainty: WorkCalendar.Certainty = .certain
        /// The latest day on which the end depends.
        var latest: CivilDate

        /// The last day in time.
        public var due: CivilDate { end.adding(milliseconds: -1).date }

        /// Whether the end was moved off a day that is no working day.
        public var wasMoved: Bool { counted.map { $0 != due } ?? false }

        /// Days that stand side by side and are of one kind and one verdict, taken together.
        public var runs: [Run] {
            var runs: [Run] = []
            for day in days {
                if let last = runs.last, last.goes(with: day) {
                    runs[runs.count - 1].last = day.date
                    runs[runs.count - 1].count = day.count
                } else {
                    runs.append(Run(first: day.date, last: day.date, day: day, count: day.count))
                }
            }
            return runs
        }
    }

    /// What is said of a day (计入与否); permanent numbers.
    public enum Verdict: UInt8, Sendable, CaseIterable {
        /// It counts.
        case counted = 1
        /// The clock starts on it, and that day does not count.
        case startDay = 2
        /// It is no working day.
        case restDay = 3
        /// The clock is suspended.
        case suspended = 4
        /// The budget is used up, and the end is being moved to a working day.
        case moved = 5

        /// The verdict's stable name in JSON.
        public var name: String {
            switch self {
            case .counted: "counted"
            case .startDay: "startDay"
            case .restDay: "restDay"
            case .suspended: "suspended"
            case .moved: "moved"
            }
        }
    }

    /// One day.
    public struct Day: Sendable, Hashable {
        /// The day.
        public let date: CivilDate
        /// What kind of day it is by the calendar.
        public let kind: DayKind
        /// Whether it counts, or why not.
        public let verdict: Verdict
        /// The suspension, by its number; nil where the verdict is another.
        public let suspension: UInt32?
        /// How many days count up to and with it.
        public let count: Int
    }

    /// Consecutive days that are alike.
    public struct Run: Sendable, Hashable {
        /// The first, in the order of counting.
        public let first: CivilDate
        /// The last.
        public fileprivate(set) var last: CivilDate
        /// What holds for each of them; the date and the count are those of the first.
        public let day: Day
        /// How many days count up to and with the last.
        public fileprivate(set) var count: Int

        fileprivate func goes(with next: Day) -> Bool {
            day.kind == next.kind && day.verdict == next.verdict && day.suspension == next.suspension
        }
    }

    /// A stretch of office time, or of time by the clock, of a limit in hours.
    public struct Stretch: Sendable, Hashable {
        /// Its beginning.
        public let from: Instant
        /// Its end.
        public let through: Instant
        /// The suspension because of which it does not count, by its number; nil where it counts.
        public let suspension: UInt32?
    }
}
