import OneWindowCore

/// What happens behind the windows, from acceptance to the archive.
extension DayPlayer {
    mutating func accepted(_ index: Int, _ now: Instant) {
        let definition = definition(of: index)
        if cases[index].fate == .withdrawn {
            plan(.withdraw, for: index, at: now.adding(minutes: crowd.number(2...8)))
            return
        }
        guard !definition.stages.isEmpty else {
            plan(.decide, for: index, at: now.adding(minutes: crowd.number(2...25)))
            return
        }
        if cases[index].fate == .late {
            let promised = definition.promisedLimit?.amount ?? 0
            cases[index].lateUntil = time.workday(
                promised + crowd.number(1...4), after: now, minute: crowd.number(560...1_000))
        }
        beginReview(index, now)
    }

    /// When the next step is done: within its fair share of the promise, or on the day a late case at last comes on.
    mutating func stepTime(_ index: Int, _ now: Instant) -> Instant {
        let definition = definition(of: index)
        let steps = definition.steps.count
        if let late = cases[index].lateUntil, cases[index].nextStep == steps - 1, late > now { return late }
        let day = WorkTime.closes - WorkTime.opens
        let budget = (definition.promisedLimit?.amount ?? 1) * day / max(steps, 1)
        let minutes = budget * crowd.number(5...70) / 100
        // Nearly all keep the limit of the step as well.
        let own = definition.steps[cases[index].nextStep].limitWorkdays.map { $0 * day * 9 / 10 } ?? minutes
        let isSlow = clerks.happens(plan.slowStepShare)
        return time.adding(max(2, isSlow ? minutes : min(minutes, own)), to: now.adding(minutes: 1))
    }

    mutating func step(_ index: Int, _ now: Instant) {
        let definition = definition(of: index)
        let steps = definition.steps
        let place = cases[index].nextStep
        guard place < steps.count else { return decide(index, now) }
        cases[index].nextStep += 1
        let isLast = place == steps.count - 1
        let disagrees = isLast && cases[index].fate == .refused
        if let officer = staff.holder(of: steps[place].post, turn: index + place) {
            work(
                .completeStep(
                    step: steps[place].code, opinion: disagrees ? .disagree : .agree,
                    reason: disagrees ? "现场条件不符合规定要求" : ""), on: index, at: now, by: officer, post: steps[place].post)
        }
        if isLast {
            plan(.decide, for: index, at: time.adding(crowd.number(2...45), to: now.adding(minutes: 1)))
        } else {
            plan(.step, for: index, at: stepTime(index, now))
        }
    }

    mutating func decide(_ index: Int, _ now: Instant) {
        guard let post = definition(of: index).decisionPost, let officer = staff.holder(of: post, turn: index) else {
            return
        }
        let isRefused = cases[index].fate == .refused
        work(
            .decide(isRefused ? .refused : .granted, reason: isRefused ? "申请不符合法定条件，可依法申请行政复议或提起诉讼" : ""),
            on: index, at: now, by: officer, post: post)
        if !isRefused { planLicence(index, now) }
        let isSoon = definition(of: index).stages.isEmpty && cases[index].channel == .window
        let minutes = isSoon ? crowd.number(3...15) : crowd.number(20...300)
        plan(.issue, for: index, at: time.adding(minutes, to: now.adding(minutes: 1)))
    }

    mutating func issue(_ index: Int, _ now: Instant) {
        let hall = cases[index].hall
        let atWindow = cases[index].channel == .window && crowd.happens(6_500)
        if atWindow, let hall, let window = staff.issuingWindow(ofHall: hall, turn: index),
            let officer = staff.issuer(ofHall: hall, turn: index)
        {
            work(
                .issue(method: .window, window: document.windows[window].code, recipient: "本人"), on: index, at: now,
                by: officer, post: staff.issuingPost)
        } else if let officer = staff.issuer(ofHall: 0, turn: index) {
            let method: IssueMethod = crowd.happens(7_500) ? .electronic : .mail
            work(
                .issue(method: method, window: nil, recipient: ""), on: index, at: now, by: officer,
                post: staff.issuingPost)
        }
        served(index, now.adding(minutes: crowd.number(2...30)))
        plan(.archive, for: index, at: time.adding(crowd.number(60...900), to: now.adding(minutes: 31)))
    }

    mutating func archive(_ index: Int, _ now: Instant) {
        guard let post = staff.archivePost(of: definition(of: index).agency),
            let officer = staff.holder(of: post, turn: index)
        else { return }
        work(.archive, on: index, at: now, by: officer, post: post)
    }

    mutating func withdraw(_ index: Int, _ now: Instant) {
        guard let number = cases[index].number else { return }
        submit(.act(CaseCommand(number, .withdraw(reason: "申请人改变计划"))), for: index, at: now, by: .applicant)
    }

    mutating func rate(_ index: Int, _ act: UInt32, _ now: Instant) {
        guard let number = cases[index].number else { return }
        let (level, tags) = crowd.opinion()
        submit(.rate(Rating(number, act: act, level: level, tags: tags)), for: index, at: now, by: .applicant)
    }
}
