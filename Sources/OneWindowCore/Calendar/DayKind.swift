/// What kind of day a day is (日期类型); permanent numbers.
public enum DayKind: UInt8, Sendable, CaseIterable {
    /// A working day (工作日).
    case workday = 1
    /// A weekly rest day (周休息日) that no notice names.
    case restDay = 2
    /// A day that a notice names as a day off (放假日), whatever its day of the week.
    case dayOff = 3
    /// A weekly rest day that is worked (调休上班).
    case makeUpWorkday = 4
    /// A day of which half is worked (半天工作日). It is a whole working day for limits in days; limits in working
    /// hours count its half alone (``OfficeHours``).
    case halfDay = 5

    /// Whether limits in working days count it.
    @inlinable
    public var isWorked: Bool {
        switch self {
        case .workday, .makeUpWorkday, .halfDay: true
        case .restDay, .dayOff: false
        }
    }
}
