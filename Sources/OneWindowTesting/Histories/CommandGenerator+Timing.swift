internal import OneWindowCore
internal import OneWindowEngine

extension CommandGenerator {
    // MARK: Acts on clocks and warnings

    /// An act on the clocks or the warnings of a case, mostly one that is allowed; nil where something else is done.
    mutating func timing(_ state: CaseState) -> (Actor, CaseCommand.Work)? {
        if !state.warnings.isEmpty && chance.chance(35) { return warning(state) }
        guard state.phase == .underReview || state.phase == .awaitingDecision else { return nil }
        let isHousing = state.opening.agency == Handle(2)
        let officer = isHousing ? TestDistrict.housingDecider : TestDistrict.decider
        let isStopped = state.clocks.contains { $0.suspensions.contains { $0.through > clock.now } }
        if isStopped && chance.chance(35) {
            return (officer, .resume(suspension: state.suspensionCount, reason: text()))
        }
        guard chance.chance(35) else { return nil }
        switch chance.below(10) {
        case ..<5: return (officer, suspend())
        case ..<8:
            let heads = [TestDistrict.organHead, TestDistrict.organHead, TestDistrict.governmentHead]
            return (chance.one(of: heads) ?? TestDistrict.organHead, extend())
        case 8: return (officer, startClock())
        default:
            let told = state.clocks.last { $0.isRunning && $0.number > 3 }
            return (officer, .stopClock(told?.number ?? 1))
        }
    }

    private mutating func warning(_ state: CaseState) -> (Actor, CaseCommand.Work) {
        let warning = state.warnings.first { $0.status == .appealed } ?? chance.one(of: state.warnings)
        let number = warning?.number ?? 1
        if warning?.status == .appealed {
            let isUpheld = chance.chance(60)
            let reason = "\(Self.marker)查"
            return (
                TestDistrict.supervisor,
                isUpheld ? .upholdWarning(number, reason: reason) : .revokeWarning(number, reason: reason)
            )
        }
        let isHousing = state.opening.agency == Handle(2)
        let officer = isHousing ? TestDistrict.housingDecider : TestDistrict.decider
        switch chance.below(6) {
        case 0: return (officer, .replyWarning(number, reply: "\(Self.marker)已改"))
        case ..<4: return (officer, .appealWarning(number, reason: "\(Self.marker)有误"))
        case 4: return (TestDistrict.supervisor, .upholdWarning(number, reason: text()))
        default: return (TestDistrict.supervisor, .revokeWarning(number, reason: "\(Self.marker)撤"))
        }
    }

    private mutating func suspend() -> CaseCommand.Work {
        let grounds = chance.chance(70) ? SuspensionGround.article45 : SuspensionGround.allCases
        let ground = chance.one(of: grounds) ?? .hearing
        let last = clock.now.date.adding(days: chance.below(20) - (chance.chance(10) ? 3 : 0))
        return .suspend(
            ground: ground, through: last, notice: chance.chance(90) ? "特告〔2026〕\(chance.below(99))号" : "",
            reason: text())
    }

    private mutating func extend() -> CaseCommand.Work {
        .extend(amount: 1 + chance.below(chance.chance(90) ? 10 : 20), reason: text())
    }

    private mutating func startClock() -> CaseCommand.Work {
        let rules: [Code] = ["licence.lower-review", "hearing.request", "hearing.hold", "hearing.notice", "package"]
            .compactMap { Code($0) }
        let limits: [TimeLimit?] = [
            nil, TimeLimit(3), TimeLimit(9, .naturalDay), TimeLimit(30, .naturalHour), TimeLimit(12, .workingHour),
        ]
        let day = chance.chance(50) ? nil : clock.now.date.adding(days: chance.below(30) - 10)
        return .startClock(
            rule: chance.one(of: rules) ?? rules[0], on: day, limit: chance.one(of: limits) ?? nil)
    }

    /// Acts on clocks and warnings with any values at all.
    mutating func anythingTimed(_ state: CaseState) -> CaseCommand.Work {
        let numbers: [UInt32] = [0, 1, 2, 3, 99, .max]
        let number = chance.one(of: numbers) ?? 0
        switch chance.below(9) {
        case 0:
            let days: [Int32] = [.min, -719_163, 0, clock.now.date.dayNumber, 2_932_896, .max]
            return .suspend(
                ground: chance.one(of: SuspensionGround.allCases) ?? .other,
                through: CivilDate(dayNumber: chance.one(of: days) ?? 0), notice: text(), reason: text())
        case 1: return .resume(suspension: number, reason: text())
        case 2:
            let amounts = [Int.min, -1, 0, 1, 10, 15, Limits.limitDays, Limits.limitDays + 1, Int.max]
            return .extend(amount: chance.one(of: amounts) ?? 0, reason: text())
        case 3:
            let days: [Int32?] = [nil, .min, 0, .max]
            let day = chance.one(of: days) ?? nil
            let amounts = [Int.min, -1, 0, Limits.limitDays, Int.max]
            return .startClock(
                rule: TestDistrict.code("package"), on: day.map { CivilDate(dayNumber: $0) },
                limit: TimeLimit(chance.one(of: amounts) ?? 0, chance.one(of: LimitUnit.allCases) ?? .workday))
        case 4: return .stopClock(number)
        case 5: return .replyWarning(number, reply: text())
        case 6: return .appealWarning(number, reason: text())
        case 7: return .upholdWarning(number, reason: text())
        default: return .revokeWarning(number, reason: text())
        }
    }

    // MARK: Calendar and rules

    /// A notice of the calendar, which may say anything of this year or the next, or another set of rules.
    mutating func load(after calendar: WorkCalendar) -> (Actor, Command) {
        let actor = chance.chance(50) ? .operatorOfHost : TestDistrict.supervisor
        if chance.chance(25) { return (actor, .loadRules(rules(), reason: "办法 \(chance.below(99))")) }
        let newest = calendar.lastDay.parts.year
        let year = chance.chance(40) ? newest + 1 : min(newest, clock.now.date.parts.year)
        return (actor, .loadCalendar(CalendarNotice(years: [self.year(year)]), reason: "国办发明电 \(chance.below(99))"))
    }

    private mutating func year(_ year: Int) -> CalendarYear {
        let wished = [0, 5, 20, 60]
        var off = Set<Int>()
        var worked = Set<Int>()
        for _ in 0..<(chance.one(of: wished) ?? 0) {
            let (month, day) = (1 + chance.below(12), 1 + chance.below(28))
            guard let date = CivilDate(year: year, month: month, day: day) else { continue }
            if date.weekday > 5 { worked.insert(month * 100 + day) } else { off.insert(month * 100 + day) }
        }
        return CalendarYear(
            year: year, notices: ["zhengce/test"], daysOff: off.sorted(),
            workdays: worked.sorted().filter { _ in chance.chance(50) })
    }

    private mutating func rules() -> ClockRuleSet {
        var set = ClockRuleSet.shipped
        let reply = 1 + chance.below(6)
        for ladder in set.ladders.indices {
            for rung in set.ladders[ladder].rungs.indices {
                if set.ladders[ladder].rungs[rung].replyWorkdays != nil {
                    set.ladders[ladder].rungs[rung].replyWorkdays = reply
                }
                if case .after(let workdays)? = set.ladders[ladder].rungs[rung].threshold, workdays > 0 {
                    set.ladders[ladder].rungs[rung].threshold = .after(workdays: 1 + chance.below(5))
                }
            }
        }
        return set
    }
}
