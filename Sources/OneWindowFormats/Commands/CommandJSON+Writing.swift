import OneWindowCore

extension JSONWriter {
    mutating func content(of actor: Actor) {
        member("capacity", actor.capacity)
        switch actor {
        case .officer(let code, let post):
            member("officer", code)
            member("post", post)
        case .device(let code): member("device", code)
        case .applicant, .agent, .operatorOfHost: break
        }
    }

    /// The members that a command has of its own.
    mutating func content(of command: Command) {
        switch command {
        case .register(let document):
            object("registry") { $0.content(of: document, tagged: RegistryJSON.schema) }
        case .loadRules(let rules, let reason):
            object("rules") { $0.content(of: rules, tagged: ClockRulesJSON.schema) }
            filled("reason", reason)
        case .loadCalendar(let notice, let reason):
            object("notice") { $0.content(of: notice, tagged: CalendarJSON.schema) }
            filled("reason", reason)
        case .arrange(let command): content(of: command)
        case .apply(let application): content(of: application)
        case .act(let command):
            member("case", command.number.text)
            member("expectedRevision", command.expectedRevision)
            content(of: command.work)
        case .rate(let rating):
            member("case", rating.number.text)
            member("act", rating.act)
            member("level", rating.level)
            numbers("tags", rating.tags)
            filled("comment", rating.comment)
        case .openRequest(let intake): content(of: intake)
        case .actOnRequest(let command): content(of: command)
        case .issueLicence(let issue): content(of: issue)
        case .actOnLicence(let command): content(of: command)
        case .erase(let number): member("case", number.text)
        case .authority(let command): content(of: command)
        }
    }

    private mutating func content(of application: Application) {
        member("item", application.item.text)
        member("channel", application.channel)
        member("hall", application.hall)
        codes("materials", application.materials)
        object("applicant") { writer in
            writer.member("name", application.applicant.name)
            writer.filled("identityNumber", application.applicant.identityNumber)
            writer.filled("phone", application.applicant.phone)
            writer.filled("address", application.applicant.address)
            writer.filled("agentName", application.applicant.agentName)
            writer.filled("agentIdentityNumber", application.applicant.agentIdentityNumber)
        }
        member("draft", application.asDraft)
        member("licenceExpiry", application.licenceExpiry)
        content(of: application.presented)
        member("region", application.region?.shortText)
    }

    private mutating func content(of work: CaseCommand.Work) {
        switch work {
        case .submit, .accept, .archive: break
        case .receive(let window, let waitedSince):
            member("window", window)
            member("waitedSince", waitedSince)
        case .notifySupplement(let materials, let answerWorkdays, let reason):
            codes("materials", materials)
            member("answerWorkdays", answerWorkdays)
            filled("reason", reason)
        case .supplement(let materials, let presented):
            codes("materials", materials)
            content(of: presented)
        case .refuseAcceptance(let ground, let competentBody, let reason):
            member("ground", ground)
            filled("competentBody", competentBody)
            filled("reason", reason)
        case .completeStep(let step, let opinion, let reason):
            member("step", step)
            member("opinion", opinion)
            filled("reason", reason)
        case .decide(let decision, let reason):
            member("decision", decision)
            filled("reason", reason)
        case .issue(let method, let window, let recipient):
            member("method", method)
            member("window", window)
            filled("recipient", recipient)
        case .withdraw(let reason): filled("reason", reason)
        default: clockContent(of: work)
        }
    }

    private mutating func clockContent(of work: CaseCommand.Work) {
        switch work {
        case .suspend(let ground, let through, let notice, let reason):
            member("ground", ground)
            member("through", through)
            filled("notice", notice)
            filled("reason", reason)
        case .resume(let number, let reason):
            member("suspension", number)
            filled("reason", reason)
        case .extend(let amount, let reason):
            member("amount", amount)
            filled("reason", reason)
        case .startClock(let rule, let day, let limit):
            member("rule", rule)
            member("on", day)
            if let limit { member("limit", limit) }
        case .stopClock(let number): member("clock", number)
        case .replyWarning(let number, let reply):
            member("warning", number)
            filled("reply", reply)
        case .appealWarning(let number, let reason), .upholdWarning(let number, let reason),
            .revokeWarning(let number, let reason):
            member("warning", number)
            filled("reason", reason)
        default: legContent(of: work)
        }
    }
}
