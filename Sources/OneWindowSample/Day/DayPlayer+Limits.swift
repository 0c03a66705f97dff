import OneWindowCore
import OneWindowEngine

/// What becomes of limits: stopped, extended, warned of.
extension DayPlayer {
    /// The last day of the licence that an application is to renew. A few come late: article 50 asks for thirty days.
    mutating func licenceExpiry(for definition: ItemDefinition, _ now: Instant) -> CivilDate? {
        guard definition.timing.isRenewal else { return nil }
        return now.date.adding(days: clerks.happens(600) ? clerks.number(20...29) : clerks.number(90...180))
    }

    // MARK: Before the review

    /// Begins the review of a case that was accepted, with what comes before its first step.
    mutating func beginReview(_ index: Int, _ now: Instant) {
        let definition = definition(of: index)
        cases[index].needsInspectors = definition.timing.needsInspection
        let isOrdinary = cases[index].fate == .smooth || cases[index].fate == .refused
        if isOrdinary, definition.type == .licence, clerks.happens(plan.extendedShare) {
            // More time is asked for on the last day, and the last step comes within what was granted.
            let promised = definition.promisedLimit?.amount ?? 0
            cases[index].lateUntil = time.workday(
                promised + clerks.number(1...4), after: now, minute: clerks.number(560...1_000))
            plan(.extend, for: index, at: time.workday(promised, after: now, minute: clerks.number(600...1_000)))
        } else if isOrdinary {
            cases[index].pause = pause(of: definition)
        }
        goOn(index, now)
    }

    private mutating func goOn(_ index: Int, _ now: Instant) {
        if cases[index].needsInspectors {
            plan(.sendInspectors, for: index, at: time.adding(clerks.number(5...60), to: now.adding(minutes: 1)))
        } else if cases[index].pause != nil {
            plan(.suspend, for: index, at: time.adding(clerks.number(5...60), to: now.adding(minutes: 1)))
        } else {
            plan(.step, for: index, at: stepTime(index, now))
        }
    }

    /// What stops the clocks of an item: its own special procedure mostly, a ground of article 45 now and then.
    private mutating func pause(of definition: ItemDefinition) -> SuspensionGround? {
        if let own = definition.timing.procedures.first { return clerks.happens(6_000) ? own.ground : nil }
        guard definition.type == .licence, clerks.happens(plan.suspendedShare) else { return nil }
        let grounds: [SuspensionGround] = [
            .expertReview, .expertReview, .expertReview, .testing, .testing, .inspection, .appraisal, .hearing,
        ]
        return grounds[clerks.place(in: grounds.count)]
    }

    /// The first post of the review that has somebody, and who.
    private func reviewer(of index: Int) -> (officer: Code, post: Code)? {
        guard let post = definition(of: index).steps.first?.post,
            let officer = staff.holder(of: post, turn: index)
        else { return nil }
        return (officer, post)
    }

    mutating func sendInspectors(_ index: Int, _ now: Instant) {
        cases[index].needsInspectors = false
        if let number = cases[index].number, let clock = try? engine.find(number)?.clock(.inspection),
            let (officer, post) = reviewer(of: index)
        {
            work(.stopClock(clock.number), on: index, at: now, by: officer, post: post)
        }
        goOn(index, now)
    }

    // MARK: Suspending and extending

    mutating func suspend(_ index: Int, _ now: Instant) {
        guard let ground = cases[index].pause, let (officer, post) = reviewer(of: index) else { return }
        cases[index].pause = nil
        let days = clerks.number(4...12)
        let last = time.workday(days, after: now, minute: 0).date
        work(
            .suspend(
                ground: ground, through: last, notice: "云澜特程告〔\(now.date.parts.year)〕\(index + 1)号",
                reason: "依法需要进行特别程序，所需时间已书面告知申请人"), on: index, at: now, by: officer, post: post)
        if clerks.happens(plan.resumedShare) {
            let minute = clerks.number(560...1_000)
            plan(.resume, for: index, at: time.workday(days - clerks.number(1...3), after: now, minute: minute))
        } else {
            plan(.step, for: index, at: stepTime(index, Instant(date: last, minute: 1_440)))
        }
    }

    mutating func resume(_ index: Int, _ now: Instant) {
        guard let (officer, post) = reviewer(of: index) else { return }
        work(.resume(suspension: 1, reason: "特别程序已完成"), on: index, at: now, by: officer, post: post)
        plan(.step, for: index, at: stepTime(index, now))
    }

    mutating func extend(_ index: Int, _ now: Instant) {
        let definition = definition(of: index)
        let key = definition.timing.isJoint ? "government.head" : definition.agency.text + ".head"
        guard let post = Code(key), let officer = staff.holder(of: post, turn: index) else { return }
        work(
            .extend(amount: definition.timing.isJoint ? 15 : 10, reason: "案情复杂，需要补充核实，理由已告知申请人"), on: index,
            at: now, by: officer, post: post)
    }

    // MARK: Warnings

    /// A warning was raised: whoever must answer does so, contests it, or lets it lie until the next level is raised.
    mutating func warned(_ index: Int, _ warning: Warning, after now: Instant) {
        guard warning.replyBy != nil, warning.post != nil else { return }
        let drawn = clerks.number(0...9_999)
        let at = time.adding(clerks.number(20...900), to: now)
        if drawn < plan.repliedShare {
            plan(.reply(warning.number), for: index, at: at)
        } else if drawn < plan.repliedShare + plan.appealedShare {
            plan(.appeal(warning.number), for: index, at: at)
        }
    }

    mutating func reply(_ index: Int, _ warning: UInt32, _ now: Instant) {
        guard let (officer, post) = reviewer(of: index) else { return }
        work(.replyWarning(warning, reply: "已安排专人跟进，尽快办结"), on: index, at: now, by: officer, post: post)
    }

    mutating func appeal(_ index: Int, _ warning: UInt32, _ now: Instant) {
        guard let (officer, post) = reviewer(of: index) else { return }
        work(.appealWarning(warning, reason: "延误因申请人未按约定配合现场核查"), on: index, at: now, by: officer, post: post)
        let minute = clerks.number(560...1_000)
        plan(.settle(warning), for: index, at: time.workday(clerks.number(1...3), after: now, minute: minute))
    }

    mutating func settle(_ index: Int, _ warning: UInt32, _ now: Instant) {
        guard let post = Code(OrganisationFacts.hallAgency + ".supervision"),
            let officer = staff.holder(of: post, turn: index)
        else { return }
        let work: CaseCommand.Work =
            clerks.happens(plan.revokedShare)
            ? .revokeWarning(warning, reason: "申诉理由成立") : .upholdWarning(warning, reason: "申诉理由不成立")
        self.work(work, on: index, at: now, by: officer, post: post)
    }
}
