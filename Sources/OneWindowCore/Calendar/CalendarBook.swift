/// Every edition of the calendar that a database has had (工作日历各版), oldest first.
///
/// A clock keeps the edition with which its days were counted, so no edition is ever taken away or changed: what a
/// notice says makes a new one. A book is immutable; appending makes another. All calendars are built when they are
/// appended, so asking for one costs a look through the layers and nothing is computed twice.
public struct CalendarBook: Sendable {
    private let all: [Edition]

    /// One edition: the national calendar, and one more for each layer.
    private final class Edition: Sendable {
        let notice: CalendarNotice?
        let national: WorkCalendar
        /// Longest region first, so that the first that fits is the one that holds.
        let regional: [WorkCalendar]

        init(notice: CalendarNotice?, national: WorkCalendar, regional: [WorkCalendar]) {
            self.notice = notice
            self.national = national
            self.regional = regional
        }

        var number: UInt32 { national.edition }

        func calendar(region: String) -> WorkCalendar {
            guard !region.isEmpty else { return national }
            // By index: an element handed to a closure would be copied, and every clock that is counted asks.
            for index in regional.indices where region.utf8.starts(with: regional[index].region.utf8) {
                return regional[index]
            }
            return national
        }
    }

    /// A book with one edition: that of the calendar.
    public init(base: WorkCalendar) {
        let national = WorkCalendar(
            edition: base.edition, years: base.years, rests: base.facts.rests, layer: nil, horizon: base.facts.horizon)
        all = [
            Edition(notice: nil, national: national ?? base, regional: base.layer == nil ? [] : [base])
        ]
    }

    private init(all: [Edition]) {
        self.all = all
    }

    private var latest: Edition { all[all.count - 1] }

    /// The number of the newest edition.
    public var latestEdition: UInt32 { latest.number }

    /// The calendar of an edition for a region code: that of the longest layer whose region the code begins with, or
    /// the national one. Nil where there is no such edition.
    ///
    /// - Parameter region: The region code of an item or hall (行政区划代码); empty for the national calendar.
    public func calendar(edition: UInt32, region: String) -> WorkCalendar? {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].number < edition { low = middle + 1 } else { high = middle }
        }
        guard low < all.count, all[low].number == edition else { return nil }
        return all[low].calendar(region: region)
    }

    /// The newest calendar for a region code, as ``calendar(edition:region:)``.
    public func latest(region: String) -> WorkCalendar {
        latest.calendar(region: region)
    }

    /// The editions, oldest first, each with the notice that made it; the first has none.
    public var editions: [(edition: UInt32, notice: CalendarNotice?)] {
        all.map { ($0.number, $0.notice) }
    }

    /// The layers of the newest edition, the longest region first, those of one length by region.
    public var layers: [CalendarLayer] { latest.regional.compactMap(\.layer) }

    /// The book with one edition more, or nil where the edition is not newer than the latest or the notice has an error
    /// (``CalendarNotice/doubts(against:)-(CalendarBook)`` lists them). Warnings do not hinder it.
    public func appending(_ notice: CalendarNotice, edition: UInt32) -> CalendarBook? {
        guard edition > latestEdition, !notice.doubts(against: self).contains(where: { !$0.isWarning }) else {
            return nil
        }
        let draft = CalendarDraft(notice, on: self)
        guard let national = draft.calendar(edition: edition, layer: nil) else { return nil }
        var regional: [WorkCalendar] = []
        for layer in draft.layers {
            guard let calendar = draft.calendar(edition: edition, layer: layer) else { return nil }
            regional.append(calendar)
        }
        return CalendarBook(all: all + [Edition(notice: notice, national: national, regional: regional)])
    }
}

/// What the newest edition of a book and a notice say together.
struct CalendarDraft {
    let years: [CalendarYear]
    let rests: WeeklyRests
    /// The last day that is certain, where that is stated.
    let horizon: CivilDate?
    /// The longest region first, those of one length by region.
    let layers: [CalendarLayer]

    init(_ notice: CalendarNotice, on book: CalendarBook) {
        let known = book.latest(region: "")
        years = Self.merge(notice.years, into: known.years)
        rests = Self.rests(notice, known)
        horizon = Self.horizon(notice, known)
        var layers: [String: CalendarLayer] = [:]
        for layer in book.layers + notice.layers { layers[layer.region] = layer }
        self.layers = layers.values.filter { !$0.years.isEmpty }.sorted { left, right in
            (right.region.utf8.count, left.region) < (left.region.utf8.count, right.region)
        }
    }

    func calendar(edition: UInt32, layer: CalendarLayer?) -> WorkCalendar? {
        WorkCalendar(edition: edition, years: years, rests: rests, layer: layer, horizon: horizon)
    }

    /// A stated horizon belongs to the last year as its notice left it: whoever replaces that year or appends another
    /// states it again, or the usual one holds.
    private static func horizon(_ notice: CalendarNotice, _ known: WorkCalendar) -> CivilDate? {
        if let stated = notice.knownUntil { return stated }
        let lastKnown = known.years.last?.year ?? 0
        return notice.years.contains { $0.year >= lastKnown } ? nil : known.facts.horizon
    }

    /// The known years with those of a notice in their place or after them, ascending, and with the days of month 0 in
    /// the December to which they belong.
    private static func merge(_ news: [CalendarYear], into known: [CalendarYear]) -> [CalendarYear] {
        var years: [Int: CalendarYear] = [:]
        for facts in known { years[facts.year] = facts }
        for facts in news { years[facts.year] = facts.keeping { $0 >= 100 } }
        for facts in news where facts.year > 1 {
            let december = facts.keeping { $0 > 0 && $0 < 100 }
            guard december.namesDays, let before = years[facts.year - 1] else { continue }
            years[facts.year - 1] = before.amended(byDecemberOf: december)
        }
        return years.values.sorted { $0.year < $1.year }
    }

    private static func rests(_ notice: CalendarNotice, _ known: WorkCalendar) -> WeeklyRests {
        guard let rest = notice.weeklyRest else { return known.facts.rests }
        let lastKnown = known.years.last?.year ?? 0
        let named = notice.years.map(\.year)
        guard let from = named.filter({ $0 > lastKnown }).min() ?? named.min() else { return known.facts.rests }
        return known.facts.rests.changed(to: rest, from: from)
    }
}

extension CalendarYear {
    /// Whether any list has a day.
    fileprivate var namesDays: Bool { !daysOff.isEmpty || !workdays.isEmpty || !halfDays.isEmpty }

    /// The same with some of the days only.
    fileprivate func keeping(_ isKept: (Int) -> Bool) -> CalendarYear {
        CalendarYear(
            year: year, notices: notices, daysOff: daysOff.filter(isKept), workdays: workdays.filter(isKept),
            halfDays: halfDays.filter(isKept))
    }

    /// This year as the notice for the next one leaves it: its days of month 0 are days of this December.
    fileprivate func amended(byDecemberOf next: CalendarYear) -> CalendarYear {
        let named = Set(List.allCases.flatMap(next.days))
        func list(_ list: List) -> [Int] {
            (days(list).filter { $0 / 100 != 12 || !named.contains($0 % 100) } + next.days(list).map { 1_200 + $0 })
                .sorted()
        }
        return CalendarYear(
            year: year, notices: notices + next.notices.filter { !notices.contains($0) },
            daysOff: list(.daysOff), workdays: list(.workdays), halfDays: list(.halfDays))
    }
}
