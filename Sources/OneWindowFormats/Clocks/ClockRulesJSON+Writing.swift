import OneWindowCore

extension JSONWriter {
    /// The members of a set.
    mutating func content(of rules: ClockRuleSet, tagged schema: String) {
        member("schema", schema)
        array("rules", rules.rules) { writer, rule in writer.object { $0.content(of: rule) } }
        array("ladders", rules.ladders) { writer, ladder in writer.object { $0.content(of: ladder) } }
        array("officeHours", rules.officeHours) { writer, hours in
            writer.object { writer in
                writer.member("code", hours.code)
                writer.member("name", hours.name)
                writer.sessions("sessions", hours.sessions)
                writer.sessions("halfDaySessions", hours.halfDaySessions)
                writer.filled("basis", hours.basis)
            }
        }
        member("usualHours", rules.usualHours)
        categories("requests", rules.requests)
    }

    /// The members of a rule. A scope and a way of counting that say nothing are left out.
    mutating func content(of rule: ClockRule) {
        member("code", rule.code)
        member("name", rule.name)
        member("kind", rule.kind)
        member("start", rule.start)
        if rule.scope != RuleScope() { object("scope") { $0.content(of: rule.scope) } }
        object("budget") { writer in
            writer.member("from", BudgetSource(rule.budget))
            switch rule.budget {
            case .fixed(let limit): writer.member("limit", limit)
            case .statutory(let otherwise): writer.member("limit", otherwise)
            case .promised, .step, .told: break
            }
        }
        counting("counting", rule.counting)
        member("bearer", rule.bearer)
        array("suspensions", rule.suspensions) { writer, suspension in
            writer.object { writer in
                writer.member("ground", suspension.ground)
                writer.member("most", suspension.most)
                writer.member("needsNotice", suspension.needsNotice)
                writer.member("basis", suspension.basis)
            }
        }
        array("extensions", rule.extensions) { writer, permitted in
            writer.object { writer in
                writer.member("approver", permitted.approver)
                writer.member("most", permitted.most)
                writer.member("times", permitted.times)
                writer.member("basis", permitted.basis)
            }
        }
        member("expiry", rule.expiry)
        member("officeHours", rule.officeHours)
        array("bases", rule.bases) { writer, basis in writer.object { $0.content(of: basis) } }
    }

    private mutating func content(of scope: RuleScope) {
        array("types", scope.types) { $0.element($1.code) }
        member("joint", scope.isJoint)
        member("condition", scope.condition)
        codes("categories", scope.categories)
    }

    /// How days are counted; left out where it is as the law counts.
    mutating func counting(_ name: StaticString, _ counting: Counting) {
        guard counting != Counting() else { return }
        object(name) { writer in
            writer.member("countsFirstDay", counting.countsFirstDay)
            writer.member("lastDay", counting.lastDay)
            writer.member("runsBackwards", counting.runsBackwards)
        }
    }

    private mutating func content(of ladder: Ladder) {
        member("code", ladder.code)
        array("kinds", ladder.kinds) { $0.element($1.jsonName) }
        array("types", ladder.types) { $0.element($1.code) }
        array("rungs", ladder.rungs) { writer, rung in writer.object { $0.content(of: rung) } }
        member("basis", ladder.basis)
    }

    private mutating func content(of rung: Ladder.Rung) {
        member("level", rung.level)
        switch rung.threshold {
        case .before(let workdays, let percent):
            object("before") { writer in
                writer.member("workdays", workdays)
                writer.member("percent", percent)
            }
        case .after(let workdays): object("after") { $0.member("workdays", workdays) }
        case nil: break
        }
        member("followsUnanswered", rung.followsUnanswered)
        member("replyWorkdays", rung.replyWorkdays)
        member("answeredBy", rung.answeredBy)
    }

    private mutating func sessions(_ name: StaticString, _ sessions: [OfficeHours.Session]) {
        array(name, sessions) { writer, session in
            writer.object { writer in
                writer.minute("opens", session.opens)
                writer.minute("closes", session.closes)
            }
        }
    }

    mutating func member(_ name: StaticString, _ basis: LegalBasis?) {
        guard let basis else { return }
        object(name) { $0.content(of: basis) }
    }
}
