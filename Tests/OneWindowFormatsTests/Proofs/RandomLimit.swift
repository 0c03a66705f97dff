import OneWindowTesting

@testable import OneWindowCore

/// A clock with a random history over a random calendar, for proofs.
struct RandomLimit {
    let clock: Clock
    let calendars: CalendarBook
    let rules: ClockRuleBook
    let region: String
    let at: Instant?

    init(_ random: inout SeededGenerator) throws {
        let calendar = try Self.calendar(&random)
        calendars = CalendarBook(base: calendar)
        region = calendar.region
        let unit: LimitUnit = random.chance(50) ? .workday : random.one(of: LimitUnit.allCases) ?? .workday
        let counting = Counting(
            countsFirstDay: random.chance(20), lastDay: random.one(of: Counting.LastDay.allCases) ?? .nextWorkday,
            runsBackwards: random.chance(10))
        let hours = Self.hours(&random)
        let rule = ClockRule(
            code: .own("random"), name: LocalizedText("时限", english: "limit"), kind: .other, start: .told,
            budget: .told, counting: counting, officeHours: hours.code, bases: [LegalBasis(law: "规定", article: "第一条")])
        rules = ClockRuleBook(base: ClockRuleSet(rules: [rule], officeHours: [hours]))

        let first = calendar.firstDay.adding(
            days: random.below(calendar.lastDay.days(since: calendar.firstDay) + 60) - 30)
        let start = Instant(date: first).adding(milliseconds: Int64(random.below(86_400_000)))
        let most = random.chance(5) ? 250 : 40
        var clock = Clock(
            number: UInt32(1 + random.below(9)), kind: .other, rule: RuleKey(rule.code), ruleEdition: 1, start: start,
            limit: TimeLimit(random.below(most + 1), unit), counting: counting)
        clock.suspensions = Self.suspensions(of: clock, &random)
        for _ in 0..<(random.chance(40) ? 1 + random.below(2) : 0) {
            clock.extensions.append(
                Extension(amount: random.below(16), approver: .organHead, officer: nil, at: start))
        }
        if random.chance(30) { clock.stoppedAt = start.adding(minutes: random.below(100 * 1_440)) }
        ClockWorks(type: nil, region: region, rules: rules, calendar: calendar).derive(&clock)
        self.clock = clock
        at = random.chance(60) ? start.adding(minutes: random.below(120 * 1_440) - 1_440) : nil
    }

    func explanation(number: String) -> Explanation? { explanation(of: clock, number: number) }

    func explanation(of clock: Clock, number: String) -> Explanation? {
        Explanation(
            clock, of: .init(number: number, region: region), at: at, warnings: [], registry: Registry(),
            calendars: calendars, rules: rules)
    }

    /// The clock with another ledger and the end that follows.
    func changed(_ change: (inout Clock) -> Void) -> Clock {
        var clock = clock
        change(&clock)
        let calendar = calendars.latest(region: region)
        ClockWorks(type: nil, region: region, rules: rules, calendar: calendar).derive(&clock)
        return clock
    }

    // MARK: Parts

    private static func suspensions(of clock: Clock, _ random: inout SeededGenerator) -> [Suspension] {
        var all: [Suspension] = []
        for number in 0..<(random.chance(60) ? random.below(5) : 0) {
            var day = clock.startDay.adding(days: random.below(70) - 4)
            // Some meet the one before, or miss it by a day.
            if let last = all.last, random.chance(40) { day = last.lastDay.adding(days: random.below(3) - 1) }
            // Some begin on what may be the last day.
            if random.chance(20) { day = clock.startDay.adding(days: clock.limit.amount) }
            let from = Instant(date: day).adding(milliseconds: Int64(random.below(86_400_000)))
            let told = Instant(date: from.date.adding(days: random.below(25)), minute: 1_440)
            let resumed = from.adding(milliseconds: Int64(random.below(20 * 86_400_000)))
            let through = random.chance(60) ? told : random.chance(10) ? from : resumed
            all.append(
                Suspension(
                    number: UInt32(number * 2 + 1), ground: random.one(of: SuspensionGround.allCases) ?? .other,
                    from: from, through: through, notice: "告字\(number)号"))
        }
        return all
    }

    private static func hours(_ random: inout SeededGenerator) -> OfficeHours {
        let noon = 660 + random.below(120)
        let opens = 480 + random.below(120)
        let whole = [
            OfficeHours.Session(opens: opens, closes: noon),
            OfficeHours.Session(
                opens: noon + random.below(90), closes: random.chance(10) ? 1_440 : 1_020 + random.below(90)),
        ]
        return OfficeHours(
            code: .own("office"), name: LocalizedText("作息"), sessions: whole,
            halfDaySessions: random.chance(70) ? [whole[0]] : [], basis: "规定")
    }

    private static func calendar(_ random: inout SeededGenerator) throws -> WorkCalendar {
        let first = 2020 + random.below(6)
        let count = 1 + random.below(3)
        let years = (first..<(first + count)).map { year($0, days: 30, &random) }
        var layer: CalendarLayer?
        if random.chance(40) {
            let begins = first + random.below(count)
            layer = CalendarLayer(
                region: "45", name: LocalizedText("地方安排"), basis: "办法",
                years: (begins...(begins + random.below(2))).map { year($0, days: 6, &random) })
        }
        var rests = WeeklyRests(random.chance(80) ? .weekend : .sunday)
        if random.chance(10) { rests = rests.changed(to: [.friday, .saturday], from: first + 1) }
        guard let calendar = WorkCalendar(edition: 1, years: years, rests: rests, layer: layer) else {
            throw NoCalendar()
        }
        return calendar
    }

    private struct NoCalendar: Error {}

    /// A year with so many days off, and fewer make-up and half days, each named once.
    private static func year(_ year: Int, days: Int, _ random: inout SeededGenerator) -> CalendarYear {
        var named: Set<Int> = []
        func some(_ count: Int) -> [Int] {
            var chosen: [Int] = []
            var month = 1 + random.below(12)
            var day = 1 + random.below(28)
            for _ in 0..<count {
                // Holidays stand side by side.
                day += 1
                if random.chance(25) || day > 28 {
                    month = 1 + random.below(12)
                    day = 1 + random.below(28)
                }
                if named.insert(month * 100 + day).inserted { chosen.append(month * 100 + day) }
            }
            return chosen.sorted()
        }
        return CalendarYear(
            year: year, notices: ["通知〔\(year)〕1号"], daysOff: some(days), workdays: some(days / 3),
            halfDays: some(days / 6))
    }
}
