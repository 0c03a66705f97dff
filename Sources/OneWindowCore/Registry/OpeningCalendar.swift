/// When a hall or a window serves the public (开放日历): the sessions of an ordinary week, a rule for legal days off, and
/// days with sessions of their own (周末轮岗、延时服务、节假日值班).
///
/// It is a calendar of service and not of law. Limits are counted in the days of ``WorkCalendar``, which does not know
/// that this type exists: a Saturday on which a hall serves stays a rest day, and a working day on which it is shut
/// still counts (Administrative Licensing Law, article 82: working days without legal holidays).
///
/// What decides about a day, the first that applies: an exception; the rule for legal days off; the make-up working
/// day; the weekday.
public struct OpeningCalendar: Sendable, Hashable {
    /// The sessions of an ordinary week.
    public var weekly: OpeningWeek
    /// Days with sessions of their own, earliest first, none twice; at most ``Limits/openingExceptions``.
    public var exceptions: [OpeningException]
    /// What happens on days that the legal calendar takes off, and on those it makes up for.
    public var onDaysOff: DayOffRule
    /// The weekday whose sessions hold on a make-up working day (调休上班日), 1 Monday to 7 Sunday. The notices of the
    /// State Council say that such a day is worked, not as which weekday, so each place says it here.
    public var makeUpWeekday: UInt8
    /// The notice that sets these hours (公告), such as its number; may be empty. For people, without effect.
    public var basis: String

    /// Creates a calendar.
    public init(
        weekly: OpeningWeek, exceptions: [OpeningException] = [], onDaysOff: DayOffRule = .closed,
        makeUpWeekday: UInt8 = 1, basis: String = ""
    ) {
        self.weekly = weekly
        self.exceptions = exceptions
        self.onDaysOff = onDaysOff
        self.makeUpWeekday = makeUpWeekday
        self.basis = basis
    }

    /// The calendar of plain weekly hours, which know of no holiday: every day is as its weekday says.
    public init(_ hours: OpeningHours) {
        self.init(weekly: OpeningWeek(hours), onDaysOff: .asWeekday)
    }
}

/// What a place does on legal days off (节假日规则). The numbers are permanent.
public enum DayOffRule: UInt8, Sendable, CaseIterable {
    /// Closed on legal days off, open on make-up working days as on one of its weekdays. An ordinary weekend is no
    /// legal holiday: it has the sessions of its weekday, so that a Saturday rota may stand in the week.
    case closed = 1
    /// The legal calendar changes nothing: every day is as its weekday says.
    case asWeekday = 2
}

/// A day, or several on end, with sessions of their own (特别安排), in place of everything else a calendar says.
public struct OpeningException: Sendable, Hashable {
    /// The first day.
    public var from: CivilDate
    /// The last day, which is part of it.
    public var through: CivilDate
    /// The sessions on each of these days, earliest first; none where it is closed.
    public var sessions: [OpeningSession]
    /// Why, for the public to read: `周末轮岗`, `国庆值班`, `停电检修`.
    public var reason: LocalizedText

    /// Creates an exception; of one day where `through` is left out.
    public init(from: CivilDate, through: CivilDate? = nil, sessions: [OpeningSession], reason: LocalizedText) {
        self.from = from
        self.through = through ?? from
        self.sessions = sessions
        self.reason = reason
    }

    /// Whether a day is one of its days.
    public func contains(_ date: CivilDate) -> Bool { date >= from && date <= through }
}

extension OpeningCalendar {
    /// The exception that decides about a day, or nil where the week and the legal calendar do.
    public func exception(on date: CivilDate) -> OpeningException? { exceptions.first { $0.contains(date) } }

    /// The sessions of a day, earliest first; none where it is closed.
    ///
    /// - Parameter workdays: The legal calendar, asked which days are worked. Past what it knows, weekends are taken
    ///   as off and all other days as worked.
    public func sessions(on date: CivilDate, workdays: WorkCalendar) -> [OpeningSession] {
        if let exception = exception(on: date) { return exception.sessions }
        guard onDaysOff == .closed else { return weekly[date.weekday] }
        return switch LegalDay(date, in: workdays) {
        case .ordinary: weekly[date.weekday]
        case .dayOff: []
        case .makeUp: weekly[Int(makeUpWeekday)]
        }
    }
}

/// How the legal calendar sees a day beside the plain week.
enum LegalDay {
    /// As in any week: a weekday that is worked, or a weekend.
    case ordinary
    /// A legal day off: a weekday that is not worked, or a weekend that joins one.
    case dayOff
    /// A make-up working day: a Saturday or Sunday that is worked.
    case makeUp

    /// Works it out from which days are worked alone.
    ///
    /// A weekend belongs to a holiday where no working day lies between it and a weekday that is off: that is how the
    /// notices lay out the blocks of days off, and of "joined to the weekend" (与周末连休) as well.
    init(_ date: CivilDate, in workdays: WorkCalendar) {
        func isOff(_ days: Int) -> Bool { !workdays.isWorkday(date.moved(by: days)) }
        let weekday = date.weekday
        guard weekday >= 6 else {
            self = isOff(0) ? .dayOff : .ordinary
            return
        }
        guard isOff(0) else {
            self = .makeUp
            return
        }
        // The other day of the weekend, and the weekdays on its two sides.
        let joinsFriday = weekday == 6 ? isOff(-1) : isOff(-1) && isOff(-2)
        let joinsMonday = weekday == 7 ? isOff(1) : isOff(1) && isOff(2)
        self = joinsFriday || joinsMonday ? .dayOff : .ordinary
    }
}

extension CivilDate {
    /// The date a number of days later or earlier; stops at the ends of what a date can hold.
    func moved(by days: Int) -> CivilDate { CivilDate(dayNumber: Int32(clamping: Int(dayNumber) + days)) }
}
