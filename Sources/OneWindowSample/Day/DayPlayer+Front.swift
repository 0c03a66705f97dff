import OneWindowCore

/// What happens at windows, kiosks and desks, until a case is accepted or not.
extension DayPlayer {
    mutating func perform(_ planned: PlannedAct) {
        let index = planned.index
        let now = planned.at
        switch planned.act {
        case .arrive: arrive(index, now)
        case .apply: apply(index, now, occurredAt: nil)
        case .forward: apply(index, now, occurredAt: cases[index].arrivedAt)
        case .submit: submitDraft(index, now)
        case .receive: receive(index, now)
        case .front: front(index, now)
        case .leave: leave(index, now)
        case .supplement: supplement(index, now)
        case .accept: accept(index, now)
        case .step: step(index, now)
        case .decide: decide(index, now)
        case .issue: issue(index, now)
        case .archive: archive(index, now)
        case .withdraw: withdraw(index, now)
        case .rate(let act): rate(index, act, now)
        case .suspend: suspend(index, now)
        case .resume: resume(index, now)
        case .extend: extend(index, now)
        case .sendInspectors: sendInspectors(index, now)
        case .reply(let warning): reply(index, warning, now)
        case .appeal(let warning): appeal(index, warning, now)
        case .settle(let warning): settle(index, warning, now)
        case .issueLicence: issueLicence(index, now)
        case .fileDormancy(let place): fileDormancy(place, index, now)
        case .resumeBusiness(let place): resumeBusiness(place, index, now)
        }
    }

    func definition(of index: Int) -> ItemDefinition { document.items[cases[index].item].definition }

    private mutating func arrive(_ index: Int, _ now: Instant) {
        switch cases[index].channel {
        case .window:
            guard let hall = cases[index].hall else { return }
            let agency = definition(of: index).agency
            let staff = self.staff
            let window = floors[hall].arrive(index, agency: agency) { staff.takes(window: $0, agency: agency) }
            if let window { serve(index, at: window, now) }
        case .kiosk where crowd.happens(plan.offlineShare):
            plan(.forward, for: index, at: now.adding(minutes: crowd.number(30...240)))
        default:
            apply(index, now, occurredAt: nil)
        }
    }

    /// A window takes the next applicant: enters the application, receives the materials, looks at them.
    private mutating func serve(_ index: Int, at window: Int, _ now: Instant) {
        cases[index].window = window
        cases[index].clerk = staff.clerk(atWindow: window)
        apply(index, now, occurredAt: nil)
        let minutes = crowd.number(5...13)
        plan(.receive, for: index, at: now.adding(minutes: minutes - 2))
        plan(.front, for: index, at: now.adding(minutes: minutes))
        plan(.leave, for: index, at: now.adding(minutes: minutes))
    }

    private mutating func leave(_ index: Int, _ now: Instant) {
        guard let hall = cases[index].hall, let window = cases[index].window else { return }
        let staff = self.staff
        let next = floors[hall].release(window) { staff.takes(window: window, agency: $0) }
        if let next { serve(next, at: window, now) }
    }

    private mutating func apply(_ index: Int, _ now: Instant, occurredAt: Instant?) {
        let entry = cases[index]
        let definition = definition(of: index)
        var materials = definition.materials.map(\.code)
        if entry.fate == .supplement || entry.fate == .unanswered {
            materials.removeAll { $0 == missing(in: definition)?.code }
        }
        let isDraft = (entry.channel == .online || entry.channel == .mobile) && crowd.happens(plan.draftShare)
        var applicant = crowd.applicant()
        let presented = present(
            for: definition, index, wasCutOff: occurredAt != nil, in: &materials, by: &applicant)
        let application = Application(
            item: definition.code, channel: entry.channel, hall: entry.hall.map { document.halls[$0].code },
            materials: materials, applicant: applicant, asDraft: isDraft,
            licenceExpiry: licenceExpiry(for: definition, now), presented: presented)
        let actor: Actor
        if let clerk = entry.clerk {
            actor = .officer(clerk, post: staff.counterPost)
        } else if entry.channel == .kiosk, let hall = entry.hall, let device = Code("K-\(document.halls[hall].code)") {
            actor = .device(device)
        } else {
            actor = .applicant
        }
        submit(.apply(application), for: index, at: now, occurredAt: occurredAt, by: actor)
        if entry.clerk != nil { return }
        if isDraft {
            plan(.submit, for: index, at: now.adding(minutes: crowd.number(5...90)))
        } else {
            plan(.receive, for: index, at: time.adding(crowd.number(3...60), to: now.adding(minutes: 1)))
        }
    }

    private mutating func submitDraft(_ index: Int, _ now: Instant) {
        guard let number = cases[index].number else { return }
        submit(.act(CaseCommand(number, .submit)), for: index, at: now, by: .applicant)
        plan(.receive, for: index, at: time.adding(crowd.number(3...60), to: now.adding(minutes: 1)))
    }

    private mutating func receive(_ index: Int, _ now: Instant) {
        let entry = cases[index]
        let window = entry.window.map { document.windows[$0].code }
        if entry.clerk == nil {
            cases[index].clerk = staff.desk(ofHall: entry.hall, turn: index)
            plan(.front, for: index, at: time.adding(crowd.number(2...90), to: now.adding(minutes: 1)))
        }
        guard let clerk = cases[index].clerk else { return }
        work(
            .receive(window: window, waitedSince: window == nil ? nil : entry.arrivedAt), on: index, at: now, by: clerk,
            post: staff.counterPost)
        served(index, now.adding(minutes: 3))
    }

    /// The first look: accept, give the one-time notice, refuse to accept, or forget about it.
    private mutating func front(_ index: Int, _ now: Instant) {
        guard let clerk = cases[index].clerk else { return }
        let definition = definition(of: index)
        switch cases[index].fate {
        case .smooth, .refused, .late:
            accept(index, now)
        case .supplement, .unanswered:
            guard let missing = missing(in: definition) else { return }
            work(
                .notifySupplement(materials: [missing.code], answerWorkdays: 10, reason: "材料缺失，请补齐后再次提交"), on: index,
                at: now, by: clerk, post: staff.counterPost)
            if cases[index].fate == .supplement {
                plan(.supplement, for: index, at: time.adding(crowd.number(60...1_600), to: now.adding(minutes: 1)))
            }
        case .notAccepted:
            let isElsewhere = crowd.happens(5_000)
            work(
                .refuseAcceptance(
                    ground: isElsewhere ? .notCompetent : .notNeeded, competentBody: isElsewhere ? "市级主管部门" : "",
                    reason: isElsewhere ? "该事项由市级主管部门受理" : "该事项依法不需要办理"), on: index, at: now, by: clerk,
                post: staff.counterPost)
        case .withdrawn:
            if definition.stages.isEmpty {
                plan(.withdraw, for: index, at: now.adding(minutes: 2))
            } else {
                accept(index, now)
            }
        case .forgotten:
            // The law accepts it after five working days; the department finds it two days later.
            plan(.step, for: index, at: time.workday(7, after: now, minute: 600))
        }
    }

    private mutating func supplement(_ index: Int, _ now: Instant) {
        guard let number = cases[index].number, let missing = missing(in: definition(of: index)) else { return }
        submit(.act(CaseCommand(number, .supplement(materials: [missing.code]))), for: index, at: now, by: .applicant)
        plan(.accept, for: index, at: time.adding(crowd.number(5...120), to: now.adding(minutes: 1)))
    }

    private mutating func accept(_ index: Int, _ now: Instant) {
        guard let clerk = cases[index].clerk else { return }
        work(.accept, on: index, at: now, by: clerk, post: staff.counterPost)
        accepted(index, now)
    }

    func missing(in definition: ItemDefinition) -> Material? {
        definition.materials.first { $0.necessity != .optional }
    }

    /// Some of those who were served rate it, at once or never.
    mutating func served(_ index: Int, _ now: Instant) {
        cases[index].acts += 1
        if crowd.happens(plan.ratingShare) { plan(.rate(cases[index].acts), for: index, at: now) }
    }
}
