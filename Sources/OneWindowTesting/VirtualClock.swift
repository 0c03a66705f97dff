public import OneWindowCore

/// A clock that is turned by hand. Nothing in a test waits: time moves when the test says so.
public struct VirtualClock: Sendable, Hashable {
    /// What the clock shows.
    public private(set) var now: Instant

    /// Starts a clock.
    public init(_ start: Instant) {
        now = start
    }

    /// Starts a clock at an hour and minute of a day in China time, or returns nil where there is no such day.
    public init?(_ year: Int, _ month: Int, _ day: Int, hour: Int = 9, minute: Int = 0) {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        now = Instant(date: date, minute: hour * 60 + minute)
    }

    /// Turns the clock on by milliseconds and returns what it shows then.
    @discardableResult
    public mutating func turn(milliseconds: Int64) -> Instant {
        now = now.adding(milliseconds: milliseconds)
        return now
    }

    /// Turns the clock on by minutes and returns what it shows then.
    @discardableResult
    public mutating func turn(minutes: Int) -> Instant {
        now = now.adding(minutes: minutes)
        return now
    }

    /// Turns the clock on by days and returns what it shows then.
    @discardableResult
    public mutating func turn(days: Int) -> Instant {
        turn(minutes: days * 1_440)
    }

    /// Turns the clock on to a minute of a day in China time, never back, and returns what it shows then.
    @discardableResult
    public mutating func turn(to date: CivilDate, minute: Int = 540) -> Instant {
        now = max(now, Instant(date: date, minute: minute))
        return now
    }
}
