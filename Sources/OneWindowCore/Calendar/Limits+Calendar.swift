extension Limits {
    /// Years of a calendar, of a notice and of a layer.
    public static let calendarYears = 100
    /// Days in one list of a year: every day of a leap year.
    public static let calendarDays = 366
    /// Layers of a calendar. China has 155 autonomous regions, prefectures and counties.
    public static let calendarLayers = 200
    /// Notices that one year rests on.
    public static let calendarNotices = 16
    /// Sessions of an office's working day.
    public static let officeSessions = 8
    /// Doubts about a notice that are listed.
    public static let calendarDoubts = 1_000
}
