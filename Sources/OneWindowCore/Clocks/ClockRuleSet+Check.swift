extension ClockRuleSet {
    /// Everything that is out of order in a set, as places such as `rules[2].budget`; none where it can be loaded.
    public func violations() -> [String] {
        guard [rules.count, ladders.count, officeHours.count].allSatisfy({ $0 <= Limits.clockRules }) else {
            return ["rules: too many"]
        }
        var found: [String] = []
        if rules.isEmpty { found.append("rules: none") }
        if let twice = firstRepeated(rules.map(\.code)) { found.append("rules: \(twice) twice") }
        if let twice = firstRepeated(ladders.map(\.code)) { found.append("ladders: \(twice) twice") }
        if let twice = firstRepeated(officeHours.map(\.code)) { found.append("officeHours: \(twice) twice") }
        for (index, rule) in rules.enumerated() { found += violations(of: rule).map { "rules[\(index)].\($0)" } }
        for (index, ladder) in ladders.enumerated() {
            found += Self.violations(of: ladder).map { "ladders[\(index)].\($0)" }
        }
        for (index, hours) in officeHours.enumerated() {
            found += hours.violations().filter { !$0.isWarning }.map { "officeHours[\(index)].\($0.place)" }
        }
        if let usualHours {
            if !officeHours.contains(where: { $0.code == usualHours }) {
                found.append("usualHours: \(usualHours) unknown")
            }
        } else {
            // An item may state a limit in working hours at any time; it must be countable.
            found.append("usualHours: missing")
        }
        return found + requests.violations(with: rules)
    }

    private func violations(of rule: ClockRule) -> [String] {
        var found: [String] = []
        if rule.name.chinese.isEmpty { found.append("name") }
        if rule.bases.isEmpty || rule.bases.contains(where: { $0.law.isEmpty }) { found.append("bases") }
        if let code = rule.officeHours, !officeHours.contains(where: { $0.code == code }) {
            found.append("officeHours: \(code) unknown")
        }
        let range = 0...Limits.limitDays
        switch rule.budget {
        case .fixed(let limit), .statutory(let limit?):
            if !range.contains(limit.amount) { found.append("budget") }
        case .promised, .statutory(nil), .step, .told: break
        }
        for suspension in rule.suspensions {
            if suspension.basis.law.isEmpty { found.append("suspensions: \(suspension.ground.name) without basis") }
            if let most = suspension.most, !range.contains(most) {
                found.append("suspensions: \(suspension.ground.name)")
            }
        }
        for permitted in rule.extensions {
            if permitted.basis.law.isEmpty { found.append("extensions: without basis") }
            if !(1...Limits.limitDays).contains(permitted.most) || !(1...99).contains(permitted.times) {
                found.append("extensions: \(permitted.approver.name)")
            }
        }
        // What silence brings about is the business of the clocks of receipt and of licences alone.
        switch (rule.expiry, rule.kind) {
        case (.deemedAccepted, .acceptance), (.deemedRenewed, .renewal), (.lapsed, .supplement): break
        case (.late, _), (.forfeited, _): break
        default: found.append("expiry: \(rule.expiry.name) does not fit \(rule.kind.name)")
        }
        return found
    }

    private static func violations(of ladder: Ladder) -> [String] {
        var found: [String] = []
        if ladder.kinds.isEmpty { found.append("kinds") }
        if ladder.basis.law.isEmpty { found.append("basis") }
        if ladder.rungs.isEmpty { found.append("rungs") }
        for (lower, upper) in zip(ladder.rungs, ladder.rungs.dropFirst()) where lower.level >= upper.level {
            found.append("rungs: \(upper.level.name) does not rise")
        }
        for (index, rung) in ladder.rungs.enumerated() {
            if rung.threshold == nil && !rung.followsUnanswered { found.append("rungs[\(index)]: never raised") }
            let workdays: Int
            switch rung.threshold {
            case .before(let least, let percent):
                workdays = least
                if !(0...100).contains(percent) { found.append("rungs[\(index)].percent") }
            case .after(let after): workdays = after
            case nil: workdays = 0
            }
            if !(0...Limits.limitDays).contains(workdays) { found.append("rungs[\(index)].workdays") }
            if let reply = rung.replyWorkdays, !(0...Limits.limitDays).contains(reply) {
                found.append("rungs[\(index)].replyWorkdays")
            }
            if rung.followsUnanswered && (index == 0 || ladder.rungs[index - 1].replyWorkdays == nil) {
                found.append("rungs[\(index)]: the one below asks for no answer")
            }
        }
        return found
    }
}
