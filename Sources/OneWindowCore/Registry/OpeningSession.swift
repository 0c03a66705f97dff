/// A stretch of one day during which the public is served (开放时段), in minutes after 00:00 China time.
///
/// A service that goes on past midnight is two sessions: one until 24:00, and one from 00:00 of the next day.
public struct OpeningSession: Sendable, Hashable {
    /// Minutes after 00:00 at which it begins, 0 to 1,439.
    public var opens: Int
    /// Minutes after 00:00 at which it ends, up to 1,440; that minute is no longer part of it.
    public var closes: Int

    /// Creates a session.
    public init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }

    /// Whether a minute of the day lies within it.
    public func contains(minute: Int) -> Bool { minute >= opens && minute < closes }
}

/// The sessions of an ordinary week (每周开放时间): a list for each day, empty where it is closed all day.
public struct OpeningWeek: Sendable, Hashable {
    /// Always seven lists, Monday first.
    private var days: [[OpeningSession]] = Array(repeating: [], count: 7)

    /// A week without any session.
    public init() {}

    /// A week with the same sessions on some of its days.
    ///
    /// - Parameter weekdays: 1 Monday to 7 Sunday (ISO 8601); other numbers are passed over.
    public init(_ weekdays: some Sequence<Int>, _ sessions: [OpeningSession]) {
        for weekday in weekdays { self[weekday] = sessions }
    }

    /// The week of plain opening hours: one session, the same on each of their weekdays.
    public init(_ hours: OpeningHours) {
        let session = OpeningSession(opens: hours.opens, closes: hours.closes)
        self.init((1...7).filter { hours.weekdays & (1 << UInt8($0 - 1)) != 0 }, [session])
    }

    /// The sessions of a weekday, 1 Monday to 7 Sunday (ISO 8601), earliest first. Any other number has none and
    /// takes none.
    public subscript(_ weekday: Int) -> [OpeningSession] {
        get { (1...7).contains(weekday) ? days[weekday - 1] : [] }
        set { if (1...7).contains(weekday) { days[weekday - 1] = newValue } }
    }
}
