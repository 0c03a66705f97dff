import OneWindowCore

/// Office time (上班时间), for how long work takes in a played day: 9:00 to 18:00 on working days.
struct WorkTime {
    static let opens = 540
    static let closes = 1_080

    let calendar: WorkCalendar

    /// The instant at which `minutes` of office time have passed after `instant`.
    func adding(_ minutes: Int, to instant: Instant) -> Instant {
        var date = instant.date
        var minute = max(instant.minuteOfDay, Self.opens)
        var left = minutes
        while true {
            if calendar.isWorkday(date) && minute < Self.closes {
                let today = Self.closes - minute
                if left < today {
                    // Seconds are kept, so that cases do not pile up on whole minutes.
                    return Instant(date: date, minute: minute + left).adding(
                        milliseconds: instant.milliseconds % 60_000)
                }
                left -= today
            }
            date = date.adding(days: 1)
            minute = Self.opens
        }
    }

    /// The given minute of the `days`-th working day after an instant's day.
    func workday(_ days: Int, after instant: Instant, minute: Int) -> Instant {
        let date = calendar.adding(workdays: max(days, 1), to: instant.date).date
        return Instant(date: date, minute: minute).adding(milliseconds: instant.milliseconds % 60_000)
    }
}
