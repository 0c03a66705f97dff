/// What the State Council's notice says of one year (放假安排): the days off on weekdays and the make-up working weekend
/// days.
public struct CalendarYear: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The notices, by document number or date of issue; a year amended while it ran has several.
    public let notices: [String]
    /// Days off that are not Saturdays or Sundays, as month × 100 + day, ascending.
    public let daysOff: [Int]
    /// Saturdays and Sundays that are worked (调休上班), and weekdays restored to work, as month × 100 + day, ascending.
    public let workdays: [Int]

    /// Creates the facts of a year.
    public init(year: Int, notices: [String], daysOff: [Int], workdays: [Int]) {
        self.year = year
        self.notices = notices
        self.daysOff = daysOff
        self.workdays = workdays
    }
}
