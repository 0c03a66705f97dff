/// Around a day, the days on which every hall keeps the same sessions from week to week: for these a table can answer
/// by the minute of the week.
struct OpeningDays {
    /// The days, with the one asked for among them.
    let days: ClosedRange<CivilDate>
    private let monday: CivilDate
    private let workdays: WorkCalendar

    /// How far a table reaches into days without anything special; a host asks again once they are over.
    private static let reach = 92

    /// Works the days out.
    ///
    /// A week with a legal holiday, a make-up day or an exception stands alone. Any other is taken together with the
    /// days before and after it, up to the first special one.
    init(around date: CivilDate, _ calendars: [OpeningCalendar], workdays: WorkCalendar) {
        let monday = date.moved(by: 1 - date.weekday)
        let sunday = monday.moved(by: 6)
        self.monday = monday
        self.workdays = workdays
        var first = CivilDate(dayNumber: .min)
        var last = CivilDate(dayNumber: .max)
        for exception in calendars.lazy.flatMap(\.exceptions) {
            if exception.through < monday {
                first = max(first, exception.through.moved(by: 1))
            } else if exception.from > sunday {
                last = min(last, exception.from.moved(by: -1))
            } else {
                (first, last) = (monday, sunday)
            }
        }
        if calendars.contains(where: { $0.onDaysOff == .closed }) {
            func isOrdinary(_ days: Int) -> Bool {
                if case .ordinary = LegalDay(monday.moved(by: days), in: workdays) { return true }
                return false
            }
            if (0...6).allSatisfy(isOrdinary) {
                let before = (1...Self.reach).first { !isOrdinary(-$0) } ?? Self.reach
                let after = (7...Self.reach).first { !isOrdinary($0) } ?? Self.reach
                first = max(first, monday.moved(by: 1 - before))
                last = min(last, monday.moved(by: after - 1))
            } else {
                (first, last) = (monday, sunday)
            }
        }
        days = first...last
    }

    /// The sessions of a hall in the week of the day.
    func week(of calendar: OpeningCalendar) -> OpeningWeek {
        var week = OpeningWeek()
        for weekday in 1...7 {
            week[weekday] = calendar.sessions(on: monday.moved(by: weekday - 1), workdays: workdays)
        }
        return week
    }
}
