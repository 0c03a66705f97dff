import OneWindowCore
import OneWindowTesting
import Testing

/// A calendar as one would keep it on paper: which days are named, and by whom. Answers day by day.
struct CalendarModel {
    enum Naming { case off, whole, half }

    struct Layer {
        var years: Set<Int> = []
        var named: [CivilDate: Naming] = [:]
    }

    var years: [Int] = []
    var named: [CivilDate: Naming] = [:]
    var layers: [String: Layer] = [:]
    /// The weekly rest of each year covered, and before and after them.
    var rests: [Int: WeeklyRest] = [:]
    var restBefore: WeeklyRest
    var restAfter: WeeklyRest

    init(years: [CalendarYear], weeklyRest: WeeklyRest) {
        restBefore = weeklyRest
        restAfter = weeklyRest
        apply(CalendarNotice(years: years))
    }

    mutating func apply(_ notice: CalendarNotice) {
        let before = years.last ?? 0
        let given = notice.years.map(\.year)
        years = Set(years + given).sorted()
        for year in years where rests[year] == nil { rests[year] = restAfter }
        if let rest = notice.weeklyRest, let from = given.filter({ $0 > before }).min() ?? given.min() {
            for year in years where year >= from { rests[year] = rest }
            restAfter = rest
        }
        for facts in notice.years {
            named = named.filter { $0.key.parts.year != facts.year }
            Self.write(facts, into: &named) { $0 >= 100 }
        }
        for facts in notice.years { Self.write(facts, into: &named) { $0 < 100 } }
        for layer in notice.layers {
            var mine = Layer(years: Set(layer.years.map(\.year)))
            for facts in layer.years { Self.write(facts, into: &mine.named) { _ in true } }
            layers[layer.region] = layer.years.isEmpty ? nil : mine
        }
    }

    private static func write(
        _ facts: CalendarYear, into named: inout [CivilDate: Naming], where isMeant: (Int) -> Bool
    ) {
        for (days, naming) in [
            (facts.daysOff, Naming.off), (facts.workdays, .whole), (facts.halfDays, .half),
        ] {
            for day in days where isMeant(day) {
                let date =
                    day < 100
                    ? CivilDate(year: facts.year - 1, month: 12, day: day)
                    : CivilDate(year: facts.year, month: day / 100, day: day % 100)
                if let date { named[date] = naming }
            }
        }
    }

    func layer(for region: String) -> Layer? {
        layers.filter { region.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }?.value
    }

    func kind(of date: CivilDate, region: String) -> DayKind {
        let year = date.parts.year
        let isCovered = rests[year] != nil
        let rest = rests[year] ?? (year < years[0] ? restBefore : restAfter)
        let isRest = rest.contains(weekday: date.weekday)
        let naming = isCovered ? layer(for: region)?.named[date] ?? named[date] : nil
        switch naming {
        case .off: return .dayOff
        case .whole: return isRest ? .makeUpWorkday : .workday
        case .half: return .halfDay
        case nil: return isRest ? .restDay : .workday
        }
    }

    func isWorkday(_ date: CivilDate, region: String) -> Bool { kind(of: date, region: region).isWorked }

    func isCertain(_ date: CivilDate, region: String) -> Bool {
        let (year, month, day) = date.parts
        guard let last = years.last, rests[year] != nil, year < last || month * 100 + day <= 1_220 else { return false }
        return layer(for: region)?.years.contains(year) ?? true
    }

    /// Steps from day to day.
    func adding(_ amount: Int, to start: CivilDate, region: String) -> CivilDate {
        var date = start
        var left = abs(amount)
        while left > 0 {
            date = date.adding(days: amount > 0 ? 1 : -1)
            if isWorkday(date, region: region) { left -= 1 }
        }
        return date
    }
}

/// Calendars by chance, each as a book and as a model.
struct CalendarMaker {
    var chance: SeededGenerator

    init(seed: UInt64) {
        chance = SeededGenerator(seed: seed)
    }

    /// A book of several editions, with the model of each.
    mutating func book() throws -> (book: CalendarBook, models: [CalendarModel]) {
        let first = 1 + chance.below(2_400)
        let count = 1 + chance.below(4)
        let years = (0..<count).map { year(first + $0) }
        let rest = weeklyRest()
        let base = try #require(WorkCalendar(edition: 1, years: years, weeklyRest: rest))
        var book = CalendarBook(base: base)
        var model = CalendarModel(years: years, weeklyRest: rest)
        var models = [model]
        for edition in 0..<3 {
            let notice = notice(on: model)
            // Numbers need not follow one another.
            book = try #require(book.appending(notice, edition: UInt32(edition * 3 + 2)))
            model.apply(notice)
            models.append(model)
        }
        return (book, models)
    }

    mutating func notice(on model: CalendarModel) -> CalendarNotice {
        let next = (model.years.last ?? 0) + 1
        var years: [CalendarYear] = []
        if chance.chance(40), let known = chance.one(of: model.years), known != next - 1 { years.append(year(known)) }
        if chance.chance(70) || years.isEmpty { years.append(year(next, withDecemberBefore: chance.chance(50))) }
        var layers: [CalendarLayer] = []
        for region in ["45", "4501", "450103"] where chance.chance(40) {
            let first = model.years[0] - 1 + chance.below(3)
            layers.append(
                CalendarLayer(
                    region: region, name: LocalizedText("层"), basis: "条例",
                    years: (0..<chance.below(6)).map { year(first + 1 + $0) }))
        }
        return CalendarNotice(
            years: years, layers: layers, weeklyRest: chance.chance(20) ? weeklyRest() : nil)
    }

    mutating func weeklyRest() -> WeeklyRest {
        chance.chance(60) ? .weekend : WeeklyRest(rawValue: UInt8(chance.below(127)))
    }

    mutating func year(_ year: Int, withDecemberBefore: Bool = false) -> CalendarYear {
        var lists: [[Int]] = [[], [], []]
        var seen: Set<Int> = []
        for _ in 0..<chance.below(60) {
            var day = (1 + chance.below(12)) * 100 + 1 + chance.below(28)
            if withDecemberBefore, chance.chance(15) { day = 1 + chance.below(31) }
            if seen.insert(day).inserted { lists[chance.below(3)].append(day) }
        }
        return CalendarYear(
            year: year, notices: ["通知\(year)"], daysOff: lists[0], workdays: lists[1], halfDays: lists[2])
    }
}
