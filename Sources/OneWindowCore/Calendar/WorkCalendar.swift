/// The legal working-day calendar (工作日历): weekly rest days, and the days off, make-up working days and half days of
/// each year's notices.
///
/// Limits counted in days use this calendar alone (Administrative Licensing Law article 82: limits are counted in
/// working days, statutory holidays not included); when a hall or a window is open is another matter
/// (``OpeningHours``), and so is at which hours an office works (``OfficeHours``).
///
/// A calendar is immutable and cheap to copy. Every question about days is answered from plain integers in constant
/// time, without allocation. Outside the years covered the weekly rest is all that is known, and the answers say so.
public struct WorkCalendar: Sendable {
    /// How sure an answer is.
    public enum Certainty: UInt8, Sendable {
        /// Every day counted is covered by a published notice.
        case certain = 1
        /// A day counted lies past what the notices cover: weekly rest days are days off there, no more is known.
        case provisional = 2
    }

    /// The permanent number of this edition; every computed date names the edition it was computed with.
    public let edition: UInt32
    /// The first day covered.
    public let firstDay: CivilDate
    /// The last day of the last year covered.
    public let lastDay: CivilDate
    /// The first day that is certain: the first one covered, or 1 January of the layer's first year if that is later.
    public let knownFrom: CivilDate
    /// The last day that is certain: the one that the notice of the last year states
    /// (``CalendarNotice/knownUntil``); else 20 December of the last year covered, because the notice for the next year
    /// may still turn days at the end of December into days off, as it did with 2022-12-31; or 31 December of the
    /// layer's last year where that is earlier.
    public let knownUntil: CivilDate

    /// Two tables in one, so that a copy shares one block of memory: the first ``countsEnd`` entries are the working
    /// days before `firstDay + i`, one entry more than there are days; then comes the day offset of the `k`-th working
    /// day, counted from 0.
    @usableFromInline let table: ContiguousArray<UInt16>
    @usableFromInline let countsEnd: Int
    let facts: CalendarFacts

    /// The region of the layer that is part of it; empty where there is none: the national calendar.
    public var region: String { facts.region }
    /// The national facts it was built from, one entry a year.
    public var years: [CalendarYear] { facts.years }
    /// The layer on top of them, or nil.
    public var layer: CalendarLayer? { facts.layer }
    /// The weekly rest days at the end of what it covers, and after it.
    public var weeklyRest: WeeklyRest { facts.rests.last }

    /// Builds the national calendar of consecutive years.
    ///
    /// Returns nil where there is no year or more than ``Limits/calendarYears``, the years do not follow one another, a
    /// day does not exist, a list is longer than ``Limits/calendarDays``, or the weekly rest leaves no day of work.
    public init?(edition: UInt32, years: [CalendarYear], weeklyRest: WeeklyRest = .weekend) {
        self.init(edition: edition, years: years, rests: WeeklyRests(weeklyRest), layer: nil)
    }

    init?(
        edition: UInt32, years: [CalendarYear], rests: WeeklyRests, layer: CalendarLayer?, horizon: CivilDate? = nil
    ) {
        guard let table = DayTable(years: years, rests: rests, layer: layer, horizon: horizon) else { return nil }
        self.edition = edition
        firstDay = table.firstDay
        lastDay = table.lastDay
        knownFrom = table.knownFrom
        knownUntil = table.knownUntil
        self.table = table.counts + table.ordinals
        countsEnd = table.counts.count
        facts = CalendarFacts(
            region: layer?.region ?? "", years: years, layer: layer, rests: rests, horizon: horizon,
            kinds: table.kinds, halfDays: table.halfDays)
    }
}

// MARK: - Working days

extension WorkCalendar {
    /// Whether a day is a working day. Outside the years covered, the weekly rest days are the only days off.
    @inlinable
    public func isWorkday(_ date: CivilDate) -> Bool {
        let place = date.days(since: firstDay)
        guard place >= 0, place < countsEnd &- 1 else { return isPlainWorkday(date) }
        return table[place &+ 1] > table[place]
    }

    /// The working days `d` with `start < d <= end` (the start day is not counted, the end day is); negative where
    /// `end` is earlier.
    @inlinable
    public func workdays(after start: CivilDate, through end: CivilDate) -> Int {
        count(before: end.days(since: firstDay) &+ 1) &- count(before: start.days(since: firstDay) &+ 1)
    }

    /// The `amount`-th working day after `start`, which itself is not counted; where the amount is negative the
    /// `-amount`-th working day before `start`; `start` itself, worked or not, where it is 0.
    ///
    /// Days before serve notices that must go out ahead of a date, as the hearing's (Administrative Licensing Law
    /// article 48).
    ///
    /// - Parameter amount: A number of working days. Limits are at most ``Limits/limitDays``; beyond what a
    ///   ``CivilDate`` can hold the result is the last or first date there is.
    /// - Returns: The day, and whether every day from the one to the other is certain.
    @inlinable
    public func adding(workdays amount: Int, to start: CivilDate) -> (date: CivilDate, certainty: Certainty) {
        // The way that nearly every limit takes; the rest is not worth the room it would take in the caller.
        guard amount > 0 else { return addingBack(amount, to: start) }
        let place = start.days(since: firstDay) &+ 1
        guard place >= 0, place < countsEnd else { return addingOutside(amount, to: start) }
        let index = countsEnd &+ Int(table[place]) &+ amount &- 1
        guard index >= countsEnd, index < table.count else { return addingOutside(amount, to: start) }
        let date = CivilDate(dayNumber: firstDay.dayNumber &+ Int32(truncatingIfNeeded: table[index]))
        return (date, start >= knownFrom && date <= knownUntil ? .certain : .provisional)
    }

    /// How sure it is whether a day is a working day.
    @inlinable
    public func certainty(of date: CivilDate) -> Certainty {
        date >= knownFrom && date <= knownUntil ? .certain : .provisional
    }

    /// How sure it is which of the days from one to another, both included, are working days.
    @inlinable
    public func certainty(from first: CivilDate, through last: CivilDate) -> Certainty {
        min(first, last) >= knownFrom && max(first, last) <= knownUntil ? .certain : .provisional
    }

    /// What kind of day a day is. Outside the years covered, a working day or a weekly rest day.
    public func kind(of date: CivilDate) -> DayKind {
        let place = date.days(since: firstDay)
        guard place >= 0, place < facts.kinds.count else { return isPlainWorkday(date) ? .workday : .restDay }
        return facts.kinds[place]
    }

    /// The notices that say what a day is: those of the layer's year, or the layer's basis where it names none, for a
    /// day that the layer names; else those of the national year. None where the day is provisional.
    public func notices(for date: CivilDate) -> [String] {
        guard certainty(of: date) == .certain, let first = years.first?.year else { return [] }
        let (year, month, day) = date.parts
        if let layer, let facts = layer.years.first(where: { $0.year == year }),
            CalendarYear.List.allCases.contains(where: { facts.days($0).contains(month * 100 + day) })
        {
            return facts.notices.isEmpty ? [layer.basis] : facts.notices
        }
        return years.indices.contains(year - first) ? years[year - first].notices : []
    }
}

// MARK: - Places and ordinals

extension WorkCalendar {
    /// How many working days the years covered have.
    private var workdaysCovered: Int { table.count - countsEnd }

    /// Working days before the day at a place, which is counted from the first day covered and may lie outside.
    @inlinable
    func count(before place: Int) -> Int {
        guard place >= 0, place < countsEnd else { return countOutside(before: place) }
        return Int(table[place])
    }

    @usableFromInline
    func countOutside(before place: Int) -> Int {
        let first = Int(firstDay.dayNumber)
        if place < 0 {
            let weeks = PlainWeeks(facts.rests.first)
            return weeks.count(through: first + place - 1) - weeks.count(through: first - 1)
        }
        let weeks = PlainWeeks(facts.rests.last)
        return workdaysCovered + weeks.count(through: first + place - 1)
            - weeks.count(through: Int(lastDay.dayNumber))
    }

    /// The working day with so many working days covered before it; negative for days before those covered.
    func workday(ordinal: Int) -> CivilDate {
        if ordinal >= 0, ordinal < workdaysCovered {
            return firstDay.adding(days: Int(table[countsEnd + ordinal]))
        }
        // No date is so far away, and sums of it stay far from what a word holds.
        let ordinal = min(max(ordinal, -1 << 40), 1 << 40)
        let day: Int
        if ordinal < 0 {
            let weeks = PlainWeeks(facts.rests.first)
            day = weeks.day(count: weeks.count(through: Int(firstDay.dayNumber) - 1) + ordinal + 1)
        } else {
            let weeks = PlainWeeks(facts.rests.last)
            day = weeks.day(count: weeks.count(through: Int(lastDay.dayNumber)) + ordinal - workdaysCovered + 1)
        }
        return CivilDate(dayNumber: Int32(clamping: day))
    }

    /// ``adding(workdays:to:)`` forwards, also where it begins or ends outside the years covered.
    @usableFromInline
    func addingOutside(_ amount: Int, to start: CivilDate) -> (date: CivilDate, certainty: Certainty) {
        let amount = min(max(amount, -1 << 40), 1 << 40)
        let date = workday(ordinal: count(before: start.days(since: firstDay) + 1) + amount - 1)
        return (date, certainty(from: start, through: date))
    }

    /// ``adding(workdays:to:)`` backwards, or nowhere.
    @usableFromInline
    func addingBack(_ amount: Int, to start: CivilDate) -> (date: CivilDate, certainty: Certainty) {
        guard amount < 0 else { return (start, certainty(of: start)) }
        // Counted from the eve, so that the start is no more counted than on the way forward.
        let date = workday(ordinal: count(before: start.days(since: firstDay)) + max(amount, -1 << 40))
        return (date, certainty(from: date, through: start))
    }

    @usableFromInline
    func isPlainWorkday(_ date: CivilDate) -> Bool {
        let rest = date < firstDay ? facts.rests.first : facts.rests.last
        return !rest.contains(weekday: date.weekday)
    }
}
