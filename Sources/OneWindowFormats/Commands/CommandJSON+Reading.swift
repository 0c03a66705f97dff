import OneWindowCore

extension CommandJSON {
    static func submission(
        _ object: JSONObject, request: RequestID?, instant: Instant?, now: Instant?
    ) throws(Rejection) -> Submission {
        try object.optional("schema")?.requireSchema(schema)
        let node = try object.required("command")
        guard let name = CommandName(rawValue: try node.text()) else { throw node.rejection(.unknownCommand) }
        try object.allow(name.members)
        let id: RequestID
        if let request { id = request } else { id = try object.required("request").requestID() }
        let at: Instant
        if let instant {
            at = instant
        } else if let now, object.optional("at") == nil {
            at = now
        } else {
            at = try object.required("at").instant()
        }
        return Submission(
            id: id, at: at, occurredAt: try object.optional("occurredAt")?.instant(),
            by: try actor(object.required("actor")), try command(name, object))
    }

    private static func actor(_ node: JSONNode) throws(Rejection) -> Actor {
        let object = try node.object(allowing: ["capacity", "officer", "post", "device"])
        let capacity = try object.required("capacity")
        switch try capacity.choice(Capacity.self) {
        case .officer:
            try object.allow(["capacity", "officer", "post"])
            return .officer(try object.required("officer").code(), post: try object.required("post").code())
        case .device:
            try object.allow(["capacity", "device"])
            return .device(try object.required("device").code())
        case .applicant:
            try object.allow(["capacity"])
            return .applicant
        case .agent:
            try object.allow(["capacity"])
            return .agent
        case .operatorOfHost:
            try object.allow(["capacity"])
            return .operatorOfHost
        case .timer:
            // Nobody outside acts as the engine.
            throw capacity.rejection(.malformedField)
        }
    }

    private static func command(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> Command {
        switch name {
        case .load: return .register(try RegistryJSON.document(object.required("registry")))
        case .loadRules:
            return .loadRules(try ClockRulesJSON.rules(object.required("rules")), reason: try object.text("reason"))
        case .loadCalendar:
            return .loadCalendar(
                try CalendarJSON.notice(object.required("notice")), reason: try object.text("reason"))
        case .apply: return .apply(try application(object))
        case .rate: return .rate(try rating(object))
        case .erase: return .erase(try object.required("case").caseNumber())
        case .openRequest: return .openRequest(try intake(object))
        case .issueLicence: return .issueLicence(try licenceIssue(object))
        case .dutiesSet, .dutyTerms, .dutyDispute, .dutyRule, .succeed, .entriesSet, .proofsSet:
            return .arrange(try arrangement(name, object))
        default:
            if name.isOfAuthority { return .authority(try AuthorityJSON.command(name, object)) }
            if name.isOfRequest { return .actOnRequest(try requestCommand(name, object)) }
            if name.isOfLicence { return .actOnLicence(try licenceCommand(name, object)) }
            let number = try object.required("case").caseNumber()
            let revision: UInt32? = try object.optional("expectedRevision")?.integer()
            return .act(CaseCommand(number, try work(name, object), expectedRevision: revision))
        }
    }

    private static func application(_ object: JSONObject) throws(Rejection) -> Application {
        Application(
            item: try object.required("item").itemCode(), channel: try object.required("channel").choice(),
            hall: try object.optional("hall")?.code(), materials: try object.list("materials", JSONNode.code),
            applicant: try applicant(object.required("applicant")),
            asDraft: try object.optional("draft")?.flag() ?? false,
            licenceExpiry: try object.optional("licenceExpiry")?.date(), presented: try presented(object),
            region: try object.optional("region")?.region())
    }

    private static func applicant(_ node: JSONNode) throws(Rejection) -> Applicant {
        let object = try node.object(allowing: [
            "name", "identityNumber", "phone", "address", "agentName", "agentIdentityNumber",
        ])
        return Applicant(
            name: try object.required("name").text(), identityNumber: try object.text("identityNumber"),
            phone: try object.text("phone"), address: try object.text("address"),
            agentName: try object.text("agentName"), agentIdentityNumber: try object.text("agentIdentityNumber"))
    }

    private static func rating(_ object: JSONObject) throws(Rejection) -> Rating {
        let number = try object.required("case").caseNumber()
        let act: UInt32 = try object.required("act").integer()
        return Rating(
            number, act: act, level: try satisfaction(try object.required("level")),
            tags: try object.list("tags") { (node) throws(Rejection) in try node.integer() },
            comment: try object.text("comment"))
    }

    /// A level by its name, or by a code with the table it is of. A number alone is refused: two national tables
    /// count in opposite directions.
    private static func satisfaction(_ node: JSONNode) throws(Rejection) -> Satisfaction {
        if let name = try? node.text() {
            guard let level = Satisfaction.allCases.first(where: { $0.name == name }) else {
                throw node.rejection(.malformedField)
            }
            return level
        }
        let object = try node.object(allowing: ["table", "code"])
        let place = try object.required("table")
        guard let table = SatisfactionTable(rawValue: try place.text()) else { throw place.rejection(.malformedField) }
        let code: UInt8 = try object.required("code").integer(in: 1...5)
        guard let level = table.level(of: code) else { throw node.rejection(.malformedField) }
        return level
    }

    private static func work(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> CaseCommand.Work {
        switch name {
        case .submit: return .submit
        case .accept: return .accept
        case .archive: return .archive
        case .receive:
            return .receive(
                window: try object.optional("window")?.code(),
                waitedSince: try object.optional("waitedSince")?.instant())
        case .notifySupplement:
            return .notifySupplement(
                materials: try object.required("materials").list(JSONNode.code),
                answerWorkdays: try object.optional("answerWorkdays")?.integer(in: 1...Limits.limitDays),
                reason: try object.text("reason"))
        case .supplement:
            let presented = try presented(object)
            // Where a licence stands for all that was missing, there is nothing on paper.
            let materials =
                presented.uses.isEmpty
                ? try object.required("materials").list(JSONNode.code) : try object.list("materials", JSONNode.code)
            return .supplement(materials: materials, presented: presented)
        case .refuseAcceptance:
            return .refuseAcceptance(
                ground: try object.required("ground").choice(), competentBody: try object.text("competentBody"),
                reason: try object.text("reason"))
        case .completeStep:
            return .completeStep(
                step: try object.required("step").code(), opinion: try object.required("opinion").choice(),
                reason: try object.text("reason"))
        case .decide: return .decide(try object.required("decision").choice(), reason: try object.text("reason"))
        case .issue:
            return .issue(
                method: try object.required("method").choice(), window: try object.optional("window")?.code(),
                recipient: try object.text("recipient"))
        case .withdraw: return .withdraw(reason: try object.text("reason"))
        default: return try clockWork(name, object)
        }
    }

    private static func clockWork(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> CaseCommand.Work {
        switch name {
        case .suspend:
            return .suspend(
                ground: try object.required("ground").choice(), through: try object.required("through").date(),
                notice: try object.text("notice"), reason: try object.text("reason"))
        case .resume:
            return .resume(
                suspension: try object.required("suspension").integer(), reason: try object.text("reason"))
        case .extend:
            return .extend(
                amount: try object.required("amount").integer(in: 1...Limits.limitDays),
                reason: try object.text("reason"))
        case .startClock:
            return .startClock(
                rule: try object.required("rule").code(), on: try object.optional("on")?.date(),
                limit: try object.optional("limit").map(RegistryJSON.timeLimit))
        case .stopClock: return .stopClock(try object.required("clock").integer())
        case .replyWarning:
            return .replyWarning(try object.required("warning").integer(), reply: try object.text("reply"))
        case .appealWarning:
            return .appealWarning(try object.required("warning").integer(), reason: try object.text("reason"))
        case .upholdWarning:
            return .upholdWarning(try object.required("warning").integer(), reason: try object.text("reason"))
        case .revokeWarning:
            return .revokeWarning(try object.required("warning").integer(), reason: try object.text("reason"))
        default: return try legWork(name, object)
        }
    }
}
