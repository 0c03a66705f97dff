/// Decides on the duty list and on disputes about it.
enum DutyDecider {
    /// The entries that are new or changed. A body that nobody registered may stand in a list, for the analysis to
    /// find; one that ended may not be given a duty anew.
    static func set(_ entries: [DutyEntry], in registry: Registry) throws(Rejection) -> [RegistryEvent] {
        var register = registry.bodies
        let changed = entries.filter { register.duties[$0.code] != $0 }
        for entry in changed where register.isInDispute(entry.code) {
            throw Rejection(.dutyInDispute, entry.code.text)
        }
        for entry in changed {
            guard let holder = entry.last(through: .latest) else { continue }
            for body in holder.bodies {
                guard let closed = registry.agencies[body]?.closedFrom else { continue }
                if entry.until.map({ $0 >= closed }) ?? true { throw Rejection(.bodyClosed, body.text) }
            }
        }
        for entry in changed where entry.item == nil && entry.matter.chinese.isEmpty {
            throw Rejection(.dutyWithoutSubject, entry.code.text)
        }
        var events: [RegistryEvent] = []
        for entry in changed {
            let event = BodiesEvent.dutySet(register.duties.handle(entry.code) ?? register.duties.next, entry)
            register.apply(event)
            events.append(.bodiesChanged(event))
        }
        return events
    }

    /// A dispute starts its clock on the day on which it is opened, by the terms that hold then.
    static func open(
        _ duty: Code, _ parties: [Code], _ question: LocalizedText, in context: DecisionContext
    ) throws(Rejection) -> [RegistryEvent] {
        let registry = context.registry
        guard registry.bodies.duties[duty] != nil else { throw Rejection(.unknownDuty, duty.text) }
        for body in parties where registry.agencies[body] == nil { throw Rejection(.unknownAgency, body.text) }
        for body in parties where registry.agencies[body]?.closedFrom != nil {
            throw Rejection(.bodyClosed, body.text)
        }
        if registry.bodies.isInDispute(duty) { throw Rejection(.dutyInDispute, duty.text) }
        if Set(parties).count < 2 { throw Rejection(.partiesTooFew, duty.text) }
        let number = registry.bodies.disputes.count + 1
        var dispute = DutyDispute(number: number, duty: duty, parties: parties, question: question)
        let day = context.times.occurredAt.date
        let calendar = context.calendars.latest(region: "")
        dispute.openedOn = day
        dispute.terms = registry.bodies.disputeTerms
        dispute.due = dispute.due(in: calendar)
        dispute.calendarEdition = Int(calendar.edition)
        return [.bodiesChanged(.dutyDisputed(dispute))]
    }

    /// A ruling settles the dispute and gives the duty to who leads from then on.
    static func rule(
        _ number: UInt32, _ ruling: DutyRuling, in context: DecisionContext
    ) throws(Rejection) -> [RegistryEvent] {
        let register = context.registry.bodies
        guard let dispute = register.dispute(number) else { throw Rejection(.unknownDispute, "\(number)") }
        guard let handle = register.duties.handle(dispute.duty), var entry = register.duties[handle] else {
            throw Rejection(.unknownDuty, dispute.duty.text)
        }
        let bodies = [ruling.lead] + ruling.support
        for body in bodies where context.registry.agencies[body] == nil {
            throw Rejection(.unknownAgency, body.text)
        }
        if dispute.ruling != nil { throw Rejection(.disputeSettled, "\(number)") }
        for body in bodies where context.registry.agencies[body]?.closedFrom != nil {
            throw Rejection(.bodyClosed, body.text)
        }
        if bodies.count != Set(bodies).count { throw Rejection(.duplicateEntry, "ruling support") }
        try BodiesDecider.requireBasis(ruling.basis, "ruling")
        var ruling = ruling
        ruling.on = context.times.occurredAt.date
        let from = ruling.from ?? context.times.occurredAt.date
        ruling.from = from
        // What was said of the days from then on is settled by the ruling.
        entry.holders.removeAll { $0.from.map { $0 >= from } ?? false }
        entry.holders.append(
            DutyHolder(lead: ruling.lead, support: ruling.support, from: from, basis: ruling.basis))
        return [.bodiesChanged(.dutyRuled(dispute: number, ruling)), .bodiesChanged(.dutySet(handle, entry))]
    }
}

extension DutyDispute {
    /// The last day for a ruling by an edition of the calendar.
    fileprivate func due(in calendar: WorkCalendar) -> CivilDate? {
        openedOn.map { calendar.adding(workdays: terms.workdays, to: $0).date }
    }
}

extension BodiesRegister {
    /// What is noted of the limits that are over at an instant, each with when it was, earliest first.
    public func overdue(at instant: Instant) -> [(at: Instant, decided: DecidedEvents)] {
        disputeTimers.prefix { $0.due <= instant }.compactMap { timer in
            guard let limit = dispute(timer.dispute)?.due else { return nil }
            let event = BodiesEvent.disputeOverdue(dispute: timer.dispute, limit: limit)
            return (
                timer.due, DecidedEvents(events: [DecidedEvent(.registryChanged(.bodiesChanged(event)))], actor: .timer)
            )
        }
    }

    /// The events that bring the limits of disputes without a ruling to an edition of the calendar.
    func redated(to calendar: WorkCalendar) -> [RegistryEvent] {
        disputes.enumerated().compactMap { index, dispute in
            guard dispute.ruling == nil, let due = dispute.due(in: calendar), due != dispute.due else { return nil }
            return .bodiesChanged(
                .disputeRedated(dispute: UInt32(index) + 1, due: due, edition: calendar.edition))
        }
    }

    /// Whether a dispute about an entry of the duty list waits for its ruling.
    func isInDispute(_ duty: Code) -> Bool { disputes.contains { $0.duty == duty && $0.ruling == nil } }

    /// The disputes without a ruling whose last day has passed, in the order in which they were opened.
    public func overdueDisputes(on day: CivilDate) -> [DutyDispute] {
        disputes.filter { $0.ruling == nil && $0.isOverdue(on: day) }
    }
}
