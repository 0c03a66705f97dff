/// Whether a plan of a reform is in order by itself and with the bodies that are registered.
enum SuccessionCheck {
    static func violations(of plan: SuccessionPlan, in registry: Registry) -> [Rejection] {
        var found = ElementShapeCheck.violations(of: plan, at: "succession")
        guard found.isEmpty else { return found }
        for code in plan.predecessors + plan.successors {
            guard let agency = registry.agencies[code] else {
                found.append(Rejection(.unknownAgency, code.text))
                continue
            }
            // A body that ended has found its successor, and comes back under no name.
            if agency.closedFrom != nil { found.append(Rejection(.bodyClosed, code.text)) }
        }
        found += shape(of: plan)
        if plan.basis.map(\.law.isEmpty) ?? true { found.append(Rejection(.bodyBasisMissing, "succession")) }
        return found + rules(of: plan, in: registry)
    }

    /// Who is named fits how they follow.
    private static func shape(of plan: SuccessionPlan) -> [Rejection] {
        let (before, after) = (plan.predecessors, plan.successors)
        let isApart = Set(before).isDisjoint(with: after)
        let fits =
            switch plan.kind {
            case .merge: after.count == 1 && plan.rules.isEmpty && (plan.rest.map { after.contains($0) } ?? true)
            case .split: before.count == 1 && after.count >= 2
            case .transfer: !plan.rules.isEmpty && plan.rest == nil
            }
        var found = isApart && fits ? [] : [Rejection(.successionMisshapen, plan.kind.name)]
        if plan.kind == .split, plan.rest.map({ !after.contains($0) }) ?? true {
            found.append(Rejection(.successorMissing, "rest"))
        }
        return found
    }

    /// Each rule says one kind of thing, and gives it to somebody who takes part.
    private static func rules(of plan: SuccessionPlan, in registry: Registry) -> [Rejection] {
        var found: [Rejection] = []
        // In a transfer a rule may also say what stays.
        let takers = Set(plan.successors + (plan.kind == .transfer ? plan.predecessors : []))
        if plan.kind == .transfer, plan.predecessors.count > 1,
            plan.rules.contains(where: { plan.predecessors.contains($0.to) })
        {
            found.append(Rejection(.successionMisshapen, "rules"))
        }
        for (index, rule) in plan.rules.enumerated() {
            let names = [rule.item != nil, rule.post != nil, rule.officer != nil, rule.duty != nil].count { $0 }
            let isOfItems = rule.post == nil && rule.officer == nil && rule.duty == nil
            let isRegion = rule.region.utf8.count != 1 && rule.region.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
            let isFit = isOfItems || (rule.type.isEmpty && rule.region.isEmpty)
            let isType = rule.type.isEmpty || ItemType(rule.type) != nil
            if rule.isBlank || names > 1 || !isRegion || !isFit || !isType {
                found.append(Rejection(.malformedField, "rules[\(index)]"))
            }
            if !takers.contains(rule.to) { found.append(Rejection(.successorMissing, "rules[\(index)] \(rule.to)")) }
            if let item = rule.item, registry.item(item) == nil {
                found.append(Rejection(.unknownItem, item.text))
            }
            if let post = rule.post, registry.posts[post] == nil { found.append(Rejection(.unknownPost, post.text)) }
            if let officer = rule.officer, registry.officers[officer] == nil {
                found.append(Rejection(.unknownOfficer, officer.text))
            }
            if let duty = rule.duty, registry.bodies.duties[duty] == nil {
                found.append(Rejection(.unknownDuty, duty.text))
            }
        }
        return found
    }
}
