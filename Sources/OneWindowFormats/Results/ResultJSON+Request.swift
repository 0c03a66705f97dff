public import OneWindowCore
import OneWindowEngine

extension ResultJSON {
    /// A service request (诉求件), schema `ow.request/1`. Personal texts stand in it only where they are handed in.
    ///
    /// - Parameters:
    ///   - registry: Turns handles into codes.
    ///   - follows: The number of the case or request that it follows from, from
    ///     ``OneWindowEngine/Engine/number(of:)``.
    ///   - personal: The texts to show, from ``OneWindowEngine/Engine/personalTexts(of:)``. Whoever shows them answers
    ///     for it.
    public static func data(
        _ state: ServiceRequest, registry: Registry, follows: CaseNumber? = nil, personal: [PersonalText] = []
    ) -> [UInt8] {
        JSONWriter.bytes(capacity: 1_024) { writer in
            writer.member("schema", "ow.request/1")
            writer.member("number", state.number.text)
            writer.member("id", state.id.rawValue)
            writer.opening(of: state, follows, registry)
            writer.progress(of: state, registry)
            writer.outcome(of: state, registry)
            writer.clocks("clocks", state.ledger.clocks, registry)
            writer.array("warnings", state.ledger.warnings) { writer, warning in
                writer.object { $0.content(of: warning, registry) }
            }
            writer.timers("timers", state.ledger.timers)
            guard !personal.isEmpty else { return }
            writer.array("personal", personal) { writer, text in
                writer.object { writer in
                    writer.member("slot", text.slot)
                    writer.member("text", text.text)
                }
            }
        }
    }

    /// The rates of requests in a period (诉求办理三率), schema `ow.requestRates/1`. Rates are in ten-thousandths, and left
    /// out where there is nothing to divide by.
    public static func data(_ table: RequestRateTable, registry: Registry) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.requestRates/1")
            writer.member("from", table.from)
            writer.member("through", table.through)
            writer.object("total") { $0.content(of: table.total) }
            writer.array("rows", table.rows) { writer, row in
                writer.object { writer in
                    writer.member("kind", row.key.kind)
                    writer.member("category", row.key.category)
                    writer.code("agency", row.key.agency, in: registry.agencies)
                    writer.content(of: row.rates)
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func opening(of state: ServiceRequest, _ follows: CaseNumber?, _ registry: Registry) {
        let opening = state.opening
        member("kind", opening.kind)
        member("category", opening.category)
        member("ruleEdition", opening.ruleEdition)
        member("channel", opening.channel)
        code("hall", opening.hall, in: registry.halls)
        if let item = opening.item { member("item", registry.code(of: item)?.text) }
        filled("region", opening.region)
        member("reportClass", opening.reportClass)
        member("follows", follows?.text)
        member("followsID", opening.follows?.rawValue)
        member("followsWarning", opening.warning)
    }

    fileprivate mutating func progress(of state: ServiceRequest, _ registry: Registry) {
        member("phase", state.phase)
        member("revision", state.revision)
        code("agency", state.dispatch?.agency, in: registry.agencies)
        let competent = registry.agency(ofDispatched: state)
        if competent != state.dispatch?.agency { code("competentAgency", competent, in: registry.agencies) }
        code("post", state.dispatch?.post, in: registry.posts)
        code("handler", state.handler, in: registry.officers)
        array("escalations", state.escalations) { writer, escalation in
            writer.object { $0.content(of: escalation, registry) }
        }
        if !state.grants.isEmpty {
            array("grants", state.grants) { writer, handle in
                if let code = registry.authorities[handle]?.code { writer.element(code.text) } else { writer.null() }
            }
        }
        member("reopenings", state.reopenings)
        member("isOnTime", state.isOnTime)
        member("lastActAt", state.lastActAt)
        if state.erasedThrough > 0 { member("erasedThrough", state.erasedThrough) }
        object("milestones") { writer in
            writer.member("opened", state.milestones.opened)
            writer.member("dispatched", state.milestones.dispatched)
            writer.member("taken", state.milestones.taken)
            writer.member("contacted", state.milestones.contacted)
            writer.member("answered", state.milestones.answered)
            writer.member("calledBack", state.milestones.calledBack)
            writer.member("closed", state.milestones.closed)
        }
    }

    fileprivate mutating func outcome(of state: ServiceRequest, _ registry: Registry) {
        member("refusal", state.refusal)
        member("negativeGround", state.negativeGround)
        code("confirmedBy", state.confirmedBy, in: registry.officers)
        if let finding = state.finding { object("finding") { $0.content(of: finding, registry) } }
        guard let rating = state.rating else { return }
        object("rating") { writer in
            writer.content(of: rating)
            writer.member("byCallback", state.isRatedByCallback)
        }
    }

    private mutating func content(of escalation: RequestEscalation, _ registry: Registry) {
        member("level", escalation.level)
        code("post", escalation.post, in: registry.posts)
        member("warning", escalation.warning)
        member("at", escalation.at)
    }

    private mutating func content(of finding: RequestFinding, _ registry: Registry) {
        member("result", finding.result)
        code("body", finding.body, in: registry.agencies)
        code("officer", finding.officer, in: registry.officers)
        member("measure", finding.measure)
    }

    fileprivate mutating func content(of rates: RequestRates) {
        member("requests", rates.total)
        member("answered", rates.answered)
        member("onTime", rates.onTime)
        member("rated", rates.rated)
        member("responded", rates.responded)
        member("resolved", rates.resolved)
        member("satisfied", rates.satisfied)
        member("answeredRate", rates.answeredRateBasisPoints)
        member("onTimeRate", rates.onTimeRateBasisPoints)
        member("resolvedRate", rates.resolvedRateBasisPoints)
        member("satisfiedRate", rates.satisfiedRateBasisPoints)
    }

    /// What an event of a service request holds.
    mutating func content(of event: RequestEvent, _ registry: Registry) {
        switch event {
        case .givenBack, .taken, .contacted, .negativeRejected, .closed, .withdrawn, .personalDataErased: break
        case .opened(let opening, let clocks):
            member("number", opening.number.text)
            member("kind", opening.kind)
            member("category", opening.category)
            member("channel", opening.channel)
            code("hall", opening.hall, in: registry.halls)
            filled("region", opening.region)
            member("reportClass", opening.reportClass)
            member("followsID", opening.follows?.rawValue)
            member("followsWarning", opening.warning)
            changes(clocks, registry)
        case .dispatched(let dispatch, let clocks):
            code("agency", dispatch.agency, in: registry.agencies)
            code("post", dispatch.post, in: registry.posts)
            changes(clocks, registry)
        case .answered(let ground, let clocks):
            member("ground", ground)
            changes(clocks, registry)
        case .negativeProposed(let ground): member("ground", ground)
        case .negativeConfirmed(let clocks), .reopened(let clocks): changes(clocks, registry)
        case .found(let finding): content(of: finding, registry)
        case .refused(let ground, let body):
            member("ground", ground)
            filled("competentBody", body)
        case .escalated(let escalation): content(of: escalation, registry)
        case .rated(let answers): content(of: answers)
        case .calledBack(let answers): if let answers { content(of: answers) }
        default: clockContent(of: event, registry)
        }
    }

    private mutating func clockContent(of event: RequestEvent, _ registry: Registry) {
        switch event {
        case .suspended(let suspension, let clocks):
            object("suspension") { $0.content(of: suspension) }
            changes(clocks, registry)
        case .resumed(let number, let clocks):
            member("suspension", number)
            changes(clocks, registry)
        case .extended(let granted, let clocks):
            object("extension") { $0.content(of: granted, registry) }
            changes(clocks, registry)
        case .redated(let edition, let clocks, let replies):
            member("calendarEdition", edition)
            changes(clocks, registry)
            self.replies(replies)
        case .warned(let warning, let timers, let escalation):
            object("warning") { $0.content(of: warning, registry) }
            self.timers("timers", timers)
            if let escalation { object("escalation") { $0.content(of: escalation, registry) } }
        case .warningReplied(let number), .warningAppealed(let number), .warningUpheld(let number):
            member("warning", number)
        case .warningRevoked(let number, let clocks):
            member("warning", number)
            changes(clocks, registry)
        default: break
        }
    }
}
