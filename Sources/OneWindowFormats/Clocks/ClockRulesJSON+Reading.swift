import OneWindowCore

extension ClockRulesJSON {
    /// Reads a set that stands by itself or inside a command.
    static func rules(_ node: JSONNode) throws(Rejection) -> ClockRuleSet {
        let object = try node.object(allowing: [
            "schema", "rules", "ladders", "officeHours", "usualHours", "requests",
        ])
        try object.optional("schema")?.requireSchema(schema)
        var set = ClockRuleSet(
            rules: try object.required("rules").list(rule), ladders: try object.list("ladders", ladder),
            officeHours: try object.list("officeHours", officeHours),
            usualHours: try object.optional("usualHours")?.code())
        if let requests = object.optional("requests") { set.requests = try RequestCatalogueJSON.catalogue(requests) }
        return set
    }

    private static func rule(_ node: JSONNode) throws(Rejection) -> ClockRule {
        let object = try node.object(allowing: [
            "code", "name", "kind", "start", "scope", "budget", "counting", "bearer", "suspensions", "extensions",
            "expiry", "officeHours", "bases",
        ])
        return ClockRule(
            code: try object.required("code").code(), name: try object.required("name").name(),
            kind: try object.required("kind").choice(), start: try object.required("start").choice(),
            scope: try object.optional("scope").map(scope) ?? RuleScope(),
            budget: try budget(object.required("budget")),
            counting: try object.optional("counting").map(counting) ?? Counting(),
            bearer: try object.optional("bearer")?.choice() ?? .organ,
            suspensions: try object.list("suspensions", suspension),
            extensions: try object.list("extensions", permittedExtension),
            expiry: try object.optional("expiry")?.choice() ?? .late,
            officeHours: try object.optional("officeHours")?.code(),
            bases: try object.required("bases").list(RegistryJSON.legalBasis))
    }

    private static func scope(_ node: JSONNode) throws(Rejection) -> RuleScope {
        let object = try node.object(allowing: ["types", "joint", "condition", "categories"])
        return RuleScope(
            types: try object.list("types") { (node) throws(Rejection) in try node.itemType() },
            isJoint: try object.optional("joint")?.flag(),
            condition: try object.optional("condition")?.choice() ?? .always,
            categories: try object.list("categories", JSONNode.code))
    }

    private static func budget(_ node: JSONNode) throws(Rejection) -> Budget {
        let object = try node.object(allowing: ["from", "limit"])
        let source = try object.required("from").choice(BudgetSource.self)
        switch source {
        case .fixed: return .fixed(try RegistryJSON.timeLimit(object.required("limit")))
        case .statutory: return .statutory(otherwise: try object.optional("limit").map(RegistryJSON.timeLimit))
        case .promised, .step, .told:
            if let stray = object.optional("limit") { throw stray.rejection(.malformedField) }
            return source == .promised ? .promised : source == .step ? .step : .told
        }
    }

    /// How days are counted; what is left out is as the law counts.
    static func counting(_ node: JSONNode) throws(Rejection) -> Counting {
        let object = try node.object(allowing: ["countsFirstDay", "lastDay", "runsBackwards"])
        return Counting(
            countsFirstDay: try object.optional("countsFirstDay")?.flag() ?? false,
            lastDay: try object.optional("lastDay")?.choice() ?? .nextWorkday,
            runsBackwards: try object.optional("runsBackwards")?.flag() ?? false)
    }

    private static func suspension(_ node: JSONNode) throws(Rejection) -> SuspensionRule {
        let object = try node.object(allowing: ["ground", "most", "needsNotice", "basis"])
        return SuspensionRule(
            try object.required("ground").choice(), most: try object.optional("most")?.amount(from: 0),
            needsNotice: try object.optional("needsNotice")?.flag() ?? true,
            basis: try RegistryJSON.legalBasis(object.required("basis")))
    }

    private static func permittedExtension(_ node: JSONNode) throws(Rejection) -> ExtensionRule {
        let object = try node.object(allowing: ["approver", "most", "times", "basis"])
        return ExtensionRule(
            try object.required("approver").choice(), most: try object.required("most").amount(from: 1),
            times: try object.optional("times")?.integer(in: 1...99) ?? 1,
            basis: try RegistryJSON.legalBasis(object.required("basis")))
    }

    private static func ladder(_ node: JSONNode) throws(Rejection) -> Ladder {
        let object = try node.object(allowing: ["code", "kinds", "types", "rungs", "basis"])
        return Ladder(
            code: try object.required("code").code(), kinds: try object.required("kinds").choices(),
            types: try object.list("types") { (node) throws(Rejection) in try node.itemType() },
            rungs: try object.required("rungs").list(rung),
            basis: try RegistryJSON.legalBasis(object.required("basis")))
    }

    private static func rung(_ node: JSONNode) throws(Rejection) -> Ladder.Rung {
        let object = try node.object(allowing: [
            "level", "before", "after", "followsUnanswered", "replyWorkdays", "answeredBy",
        ])
        return Ladder.Rung(
            try object.required("level").choice(), at: try threshold(object),
            followsUnanswered: try object.optional("followsUnanswered")?.flag() ?? false,
            replyWorkdays: try object.optional("replyWorkdays")?.amount(from: 0),
            answeredBy: try object.optional("answeredBy")?.code())
    }

    private static func threshold(_ object: JSONObject) throws(Rejection) -> Ladder.Threshold? {
        guard let before = object.optional("before") else {
            guard let after = object.optional("after") else { return nil }
            let inner = try after.object(allowing: ["workdays"])
            return .after(workdays: try inner.required("workdays").amount(from: 0))
        }
        // A level has one threshold at most.
        if let both = object.optional("after") { throw both.rejection(.malformedField) }
        let inner = try before.object(allowing: ["workdays", "percent"])
        return .before(
            workdays: try inner.required("workdays").amount(from: 0),
            percent: try inner.optional("percent")?.integer(in: 0...100) ?? 0)
    }

    private static func officeHours(_ node: JSONNode) throws(Rejection) -> OfficeHours {
        let object = try node.object(allowing: ["code", "name", "sessions", "halfDaySessions", "basis"])
        return OfficeHours(
            code: try object.required("code").code(), name: try object.required("name").name(),
            sessions: try object.required("sessions").list(session),
            halfDaySessions: try object.list("halfDaySessions", session), basis: try object.text("basis"))
    }

    private static func session(_ node: JSONNode) throws(Rejection) -> OfficeHours.Session {
        let object = try node.object(allowing: ["opens", "closes"])
        return OfficeHours.Session(
            opens: try object.required("opens").minuteOfDay(), closes: try object.required("closes").minuteOfDay())
    }
}

extension JSONNode {
    /// An amount of days or hours up to the most that a limit may have.
    func amount(from least: Int) throws(Rejection) -> Int { try integer(in: least...Limits.limitDays) }
}
