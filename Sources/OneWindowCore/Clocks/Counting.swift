/// How the days of a limit are counted (期限计算规则): part of each clock, so that a clock can be derived again from itself
/// and a calendar.
public struct Counting: Sendable, Hashable {
    /// Whether the day it starts is counted; by default it is not.
    public var countsFirstDay: Bool
    /// What happens where the last day is no working day.
    public var lastDay: LastDay
    /// Whether it runs up to something instead of from something: «30 days before the licence ends».
    public var runsBackwards: Bool

    /// What happens where the last day is no working day (末日规则); permanent numbers. A limit in working days never ends
    /// on such a day.
    public enum LastDay: UInt8, Sendable, CaseIterable {
        /// It ends there all the same.
        case asCounted = 0
        /// It ends on the next working day.
        case nextWorkday = 1
        /// It ends on the working day before.
        case previousWorkday = 2

        /// The rule's stable name in JSON.
        public var name: String {
            switch self {
            case .asCounted: "asCounted"
            case .nextWorkday: "nextWorkday"
            case .previousWorkday: "previousWorkday"
            }
        }
    }

    /// Creates a way of counting; the shipped rules use the defaults where nothing else is said.
    public init(countsFirstDay: Bool = false, lastDay: LastDay = .nextWorkday, runsBackwards: Bool = false) {
        self.countsFirstDay = countsFirstDay
        self.lastDay = lastDay
        self.runsBackwards = runsBackwards
    }

    /// The number it is stored as: 0 for the default.
    var number: UInt64 {
        let last: UInt64 =
            switch lastDay {
            case .nextWorkday: 0
            case .asCounted: 1
            case .previousWorkday: 2
            }
        return (countsFirstDay ? 1 : 0) | (runsBackwards ? 2 : 0) | last << 2
    }

    init?(number: UInt64) {
        let last: LastDay? =
            switch number >> 2 {
            case 0: .nextWorkday
            case 1: .asCounted
            case 2: .previousWorkday
            default: nil
            }
        guard let last else { return nil }
        self.init(countsFirstDay: number & 1 != 0, lastDay: last, runsBackwards: number & 2 != 0)
    }
}
