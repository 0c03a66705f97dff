@testable import OneWindowCore

/// A way to tamper with a proof.
enum Damage: String, CaseIterable {
    case dueOneDayLater, dueOneDayEarlier, endAMillisecondLater, suspensionDropped, suspensionLonger, holidayRemoved
    case makeUpWorkdayRemoved, extensionDoubled, startEarlier, budgetLarger, certaintyFlipped, derivedOfAnother
    case standingBetter, yearDropped

    /// Whether it could be done to this proof so that what follows from the facts is another.
    func apply(
        to proof: inout [String: Any], _ limit: RandomLimit, _ explanation: Explanation
    ) throws -> Bool {
        guard var facts = proof["facts"] as? [String: Any], var derived = proof["derived"] as? [String: Any],
            var recorded = proof["recorded"] as? [String: Any]
        else { return false }
        defer {
            proof["facts"] = facts
            proof["derived"] = derived
            proof["recorded"] = recorded
        }
        let derivation = explanation.derivation
        switch self {
        case .dueOneDayLater, .dueOneDayEarlier, .endAMillisecondLater:
            let delta: Int64 = self == .endAMillisecondLater ? 1 : self == .dueOneDayLater ? 86_400_000 : -86_400_000
            let end = derivation.end.adding(milliseconds: delta)
            derived["end"] = end.description
            derived["due"] = end.adding(milliseconds: -1).date.description
            recorded["end"] = end.description
        case .suspensionDropped, .suspensionLonger:
            return change(&facts, &derived, limit, explanation)
        case .holidayRemoved: return remove("daysOff", .dayOff, &facts, derivation)
        case .makeUpWorkdayRemoved: return remove("workdays", .makeUpWorkday, &facts, derivation)
        case .extensionDoubled:
            guard var extensions = facts["extensions"] as? [[String: Any]],
                let last = extensions.last, limit.clock.extensions.last?.amount ?? 0 > 0
            else { return false }
            extensions.append(last)
            facts["extensions"] = extensions
        case .startEarlier:
            guard limit.clock.limit.unit != .workingHour else { return false }
            facts["start"] = limit.clock.start.adding(milliseconds: -86_400_000).description
        case .budgetLarger: facts["amount"] = limit.clock.limit.amount + 1
        case .certaintyFlipped:
            derived["certain"] = derivation.certainty == .provisional
            recorded["certain"] = derivation.certainty == .provisional
        case .derivedOfAnother:
            let longer = limit.changed {
                $0.extensions.append(Extension(amount: 3, approver: .organHead, officer: nil, at: $0.start))
            }
            derived["end"] = longer.end.description
            derived["due"] = longer.due.description
            recorded["end"] = longer.end.description
            return longer.end != limit.clock.end
        case .standingBetter:
            guard var standing = derived["standing"] as? [String: Any], let left = standing["remaining"] as? Int else {
                return false
            }
            standing["remaining"] = left + 1
            derived["standing"] = standing
        case .yearDropped:
            guard var calendar = facts["calendar"] as? [String: Any], let years = calendar["years"] as? [Any],
                let last = explanation.calendar.years.last?.national.year, derivation.days.last?.date.parts.year == last
            else { return false }
            calendar["years"] = Array(years.dropLast())
            facts["calendar"] = calendar
        }
        return true
    }

    private func change(
        _ facts: inout [String: Any], _ derived: inout [String: Any], _ limit: RandomLimit, _ explanation: Explanation
    ) -> Bool {
        guard var stated = facts["suspensions"] as? [[String: Any]], var counted = derived["suspended"] as? [Any],
            let suspension = limit.clock.suspensions.first
        else { return false }
        let isDropped = self == .suspensionDropped
        let longer = suspension.through.adding(milliseconds: 5 * 86_400_000)
        let clock = limit.changed { clock in
            if isDropped { clock.suspensions.removeFirst() } else { clock.suspensions[0].through = longer }
        }
        // One that another covers, or that begins too late, changes nothing.
        guard let other = limit.explanation(of: clock, number: ""), other.derivation != explanation.derivation else {
            return false
        }
        if isDropped {
            stated.removeFirst()
            counted.removeFirst()
        } else {
            stated[0]["through"] = longer.description
        }
        facts["suspensions"] = stated
        derived["suspended"] = counted
        return true
    }

    /// Takes a day that was looked at off the national list, where no layer names it.
    private func remove(
        _ list: String, _ kind: DayKind, _ facts: inout [String: Any], _ derivation: Explanation.Derivation
    ) -> Bool {
        guard var calendar = facts["calendar"] as? [String: Any], var years = calendar["years"] as? [[String: Any]]
        else { return false }
        let dates = Set(derivation.days.filter { $0.kind == kind }.map(\.date.description))
        for index in years.indices {
            guard var days = years[index][list] as? [String], let date = days.first(where: dates.contains) else {
                continue
            }
            let local = years[index]["local"] as? [String: Any] ?? [:]
            guard !local.values.contains(where: { ($0 as? [String])?.contains(date) ?? false }) else { continue }
            days.removeAll { $0 == date }
            years[index][list] = days
            calendar["years"] = years
            facts["calendar"] = calendar
            return true
        }
        return false
    }
}
