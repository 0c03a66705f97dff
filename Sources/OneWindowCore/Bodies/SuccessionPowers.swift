/// Works out what becomes of the grants of authority lists in a reform of bodies: for each item exactly one of them
/// stands in the place of each that was there. Changes nothing.
///
/// Grants are looked at in the order in which they were made, so that one that was passed on finds the successor of the
/// one above it. A grant that has ended gets one too where cases begun under it are to be finished under it.
struct SuccessionPowers {
    private let plan: SuccessionPlan
    private let day: CivilDate
    private let registry: Registry
    private let before: Set<Code>
    private let signing: (actor: ActorRecord, at: Instant)
    private var holdings: PowerHoldings
    /// Under what a grant passed on stands for an item, for grants that change; the others stand as they do.
    private var places: [Code: Places] = [:]
    private var doubtful: Set<Code> = []
    private var given: Set<Code> = []
    private var granted: UInt32 = 0
    /// What becomes of each grant that changes.
    private(set) var moves: [PowerMove] = []
    /// What has not exactly one successor.
    private(set) var doubts: [SuccessionDoubt] = []
    /// What carrying it out changes.
    private(set) var changes: [RegistryEvent] = []
    /// The bodies that exercise powers in the place of another one.
    private(set) var takers: [Code: Set<Code>] = [:]

    /// Who gives a power to whom, under which grant.
    private struct Terms: Hashable {
        var grantor: Code?
        var grantee: Code
        var under: Code?
    }

    /// Under what a grant that is passed on stands for an item.
    private enum Place: Hashable {
        case under(Code)
        /// The power is the grantor's own by now.
        case own
        /// The grant above is not about the item.
        case none
    }

    private struct Places {
        var byItem: [ItemCode: Place] = [:]
        var rest = Place.none
    }

    private enum Fate: Hashable {
        case goes(Terms)
        case merged(Place)
        case uncovered
    }

    /// The items of a grant that share a fate, in their order.
    private struct Share {
        let fate: Fate
        var items: [ItemCode] = []
    }

    /// What a reform does to the grants of a registry.
    static func moved(
        by plan: SuccessionPlan, on day: CivilDate, in registry: Registry, _ signing: (ActorRecord, Instant)?
    ) -> SuccessionPowers {
        var pass = SuccessionPowers(plan, day, registry, signing ?? (ActorRecord(.operatorOfHost), Instant(date: day)))
        pass.run()
        return pass
    }

    private init(
        _ plan: SuccessionPlan, _ day: CivilDate, _ registry: Registry, _ signing: (ActorRecord, Instant)
    ) {
        (self.plan, self.day, self.registry, self.signing) = (plan, day, registry, signing)
        before = Set(plan.predecessors)
        holdings = PowerHoldings(of: [], everything: false, from: day, in: registry)
    }

    private mutating func run() {
        let table = registry.authorities
        let touched = table.entries.filter { authority in
            guard isInForce(authority) else { return false }
            return table.chain(of: authority).contains { upper in
                before.contains(upper.grant.grantee) || upper.grant.grantor.map(before.contains) ?? false
            }
        }
        if touched.isEmpty { return }
        var bodies: Set<Handle<Agency>> = []
        var needsAll = false
        for authority in touched where authority.grant.isGeneral {
            guard let root = table.chain(of: authority).last?.grant else { continue }
            if root.kind == .statutory { needsAll = true }
            let asked = plan.successors + (root.grantor.map { [$0] } ?? [])
            bodies.formUnion(asked.compactMap { registry.agencies.handle($0) })
        }
        holdings = PowerHoldings(of: bodies, everything: needsAll, from: day, in: registry)
        for authority in touched { look(at: authority) }
    }

    /// Whether it holds, may come to hold, or has cases to be finished under it.
    private func isInForce(_ authority: Authority) -> Bool {
        switch authority.status(on: day) {
        case .succeeded: false
        case .withdrawn, .expired: authority.status != .succeeded && authority.grant.atEnd == .finish
        case .granted, .accepted, .suspended: authority.status != .succeeded
        }
    }

    // MARK: One grant

    private mutating func look(at authority: Authority) {
        let grant = authority.grant
        guard let root = registry.authorities.chain(of: authority).last?.grant else { return }
        let holder = root.kind == .statutory ? nil : root.grantor
        let stays = Terms(grantor: grant.grantor, grantee: grant.grantee, under: grant.under)
        var shares: [Share] = []
        var holders: Set<Code> = []
        var isTakenAlong = true
        for item in items(of: grant, holder) {
            guard let (fate, to) = fate(of: grant, item.code, item.subjects, holder) else { return }
            if let to { holders.insert(to) }
            // What leaves with its holder leaves the grant by itself.
            if fate != .goes(stays) && to == holder { isTakenAlong = false }
            if let place = shares.firstIndex(where: { $0.fate == fate }) {
                shares[place].items.append(item.code)
            } else {
                shares.append(Share(fate: fate, items: [item.code]))
            }
        }
        guard let (general, to) = fate(of: grant, nil, [.body], holder) else { return }
        if shares.isEmpty {
            shares = [Share(fate: general)]
            if let to { holders.insert(to) }
        }
        if shares.allSatisfy({ $0.fate == .goes(stays) }) { return }
        let hasRest = shares.contains { $0.fate == .goes(stays) } || (grant.isGeneral && general == .goes(stays))
        let goesOn = isTakenAlong && hasRest
        let isWhole = grant.isGeneral && plan.kind.closes && shares.count == 1 && mayHaveAll(of: holder, holders)
        let moving = shares.filter { !goesOn || $0.fate != .goes(stays) }
        settle(authority, moving, goesOn: goesOn, isWhole: isWhole)
    }

    /// Whether a grant over all items of a body may be one over all of who has them now: over nothing it was not about.
    private func mayHaveAll(of holder: Code?, _ holders: Set<Code>) -> Bool {
        guard let holder else { return true }
        guard holders.count == 1, let now = holders.first else { return false }
        return now == holder || (plan.predecessors.count == 1 && holdings[registry.agencies.handle(now)].isEmpty)
    }

    /// The items a grant is about, of those that who holds the power has.
    private func items(of grant: AuthorityGrant, _ holder: Code?) -> [PowerItem] {
        let agency = holder.flatMap { registry.agencies.handle($0) }
        switch grant.scope {
        case .all: return holdings[agency]
        case .types(let types): return (holder == nil ? holdings.all : holdings[agency]).filter { $0.isOf(types) }
        case .items(let codes):
            return codes.compactMap { code in
                registry.item(code).flatMap { registry.item($0) }.flatMap { PowerItem($0, from: day, of: agency) }
            }
        }
    }

    /// What becomes of a grant for an item, with the body that holds its power from then on; nil and a doubt where that
    /// is not one thing.
    private mutating func fate(
        of grant: AuthorityGrant, _ item: ItemCode?, _ subjects: Set<SuccessionSubject>, _ holder: Code?
    ) -> (Fate, holder: Code?)? {
        var found: (Fate, holder: Code?)?
        for subject in subjects {
            var grantor: Code?
            var held: Code?
            guard let grantee = target(subject, of: grant.grantee, grant) else { return nil }
            if let body = grant.grantor {
                guard let to = target(subject, of: body, grant) else { return nil }
                grantor = to
            }
            if let holder {
                guard let to = target(subject, of: holder, grant) else { return nil }
                held = to
            }
            let now = fate(grantor, grantee, place(under: grant, item), held)
            if let found, found.0 != now || found.holder != held {
                doubt(.severalSuccessors, grant, [])
                return nil
            }
            found = (now, held)
        }
        return found
    }

    private func fate(_ grantor: Code?, _ grantee: Code, _ place: Place, _ holder: Code?) -> Fate {
        if grantee == holder { return .merged(.own) }
        if grantor == grantee { return .merged(place) }
        switch place {
        case .none: return .uncovered
        case .own: return .goes(Terms(grantor: grantor, grantee: grantee, under: nil))
        case .under(let code): return .goes(Terms(grantor: grantor, grantee: grantee, under: code))
        }
    }

    private func place(under grant: AuthorityGrant, _ item: ItemCode?) -> Place {
        guard let under = grant.under else { return .own }
        guard let places = places[under] else { return .under(under) }
        return item.flatMap { places.byItem[$0] } ?? places.rest
    }

    private mutating func target(_ subject: SuccessionSubject, of body: Code, _ grant: AuthorityGrant) -> Code? {
        guard before.contains(body) else { return body }
        let named = plan.named(for: subject)
        if named.count > 1 {
            doubt(.severalSuccessors, grant, named)
            return nil
        }
        if let only = named.first ?? plan.remainder { return only }
        if plan.kind == .transfer { return body }
        doubt(.noSuccessor, grant, [])
        return nil
    }

    private mutating func doubt(_ kind: SuccessionDoubtKind, _ grant: AuthorityGrant, _ candidates: [Code]) {
        guard doubtful.insert(grant.code).inserted else { return }
        doubts.append(
            SuccessionDoubt(kind: kind, part: .power, code: grant.code.text, candidates: candidates.sorted()))
    }

    // MARK: What stands in its place

    private mutating func settle(_ authority: Authority, _ shares: [Share], goesOn: Bool, isWhole: Bool) {
        let grant = authority.grant
        var now = Places(rest: goesOn ? .under(grant.code) : .none)
        var heirs: [AuthorityGrant] = []
        var merged: [ItemCode] = []
        var isMerged = false
        for share in shares {
            switch share.fate {
            case .uncovered: break
            case .merged(let place):
                isMerged = true
                merged += share.items
                for item in share.items { now.byItem[item] = place }
                if share.items.isEmpty || isWhole { now.rest = place }
            case .goes(let terms):
                for scope in scopes(of: share, grant, isWhole) {
                    let heir = heir(of: grant, terms, scope, at: heirs.count)
                    heirs.append(heir)
                    if isWhole { now.rest = .under(heir.code) }
                    if case .items(let items) = scope { for item in items { now.byItem[item] = .under(heir.code) } }
                    let hasMoved = before.contains(grant.grantee) && heir.grantee != grant.grantee
                    if hasMoved { takers[grant.grantee, default: []].insert(heir.grantee) }
                }
            }
        }
        places[grant.code] = now
        let ends: AuthorityOutcome = heirs.isEmpty ? (isMerged ? .merged : .nothingLeft) : .succeeded
        let outcome = goesOn ? nil : ends
        moves.append(
            PowerMove(
                grant: grant.code, grantor: grant.grantor, grantee: grant.grantee, heirs: heirs, merged: merged,
                outcome: outcome))
        for heir in heirs { take(heir, of: authority) }
        guard let outcome, let handle = registry.authorities.handle(grant.code) else { return }
        changes.append(
            .authorityChanged(
                handle,
                change(
                    UInt32(authority.changes.count) + 1, .succeed,
                    AuthoritySuccession(reform: reform, ending: grant.code, outcome))))
    }

    private func scopes(of share: Share, _ grant: AuthorityGrant, _ isWhole: Bool) -> [AuthorityScope] {
        if isWhole { return [grant.scope] }
        return stride(from: 0, to: share.items.count, by: Limits.itemsPerGrant).map { start in
            .items(Array(share.items[start..<min(start + Limits.itemsPerGrant, share.items.count)]))
        }
    }

    private mutating func heir(
        of grant: AuthorityGrant, _ terms: Terms, _ scope: AuthorityScope, at place: Int
    ) -> AuthorityGrant {
        var heir = grant
        heir.code = code(for: grant.code, place)
        (heir.grantor, heir.grantee, heir.under) = (terms.grantor, terms.grantee, terms.under)
        heir.scope = scope
        heir.from = max(grant.from, day)
        return heir
    }

    /// The number of a new grant: the old one's with the reform's, short of that the reform's with a count.
    private mutating func code(for grant: Code, _ place: Int) -> Code {
        var attempt = place
        while true {
            let end = attempt == 0 ? "" : ".\(attempt + 1)"
            let code = Code("\(grant)-R\(reform)\(end)") ?? Code("R\(reform)\(end)") ?? grant
            if registry.authorities.handle(code) == nil, given.insert(code).inserted { return code }
            attempt += 1
        }
    }

    /// It begins where the old one was, and what was recorded of that for later days goes over to it.
    private mutating func take(_ heir: AuthorityGrant, of authority: Authority) {
        let handle = Handle<Authority>(registry.authorities.next.rawValue + granted)
        granted += 1
        let took = AuthoritySuccession(
            reform: reform, takingOver: authority.code, standing: authority.standing(on: day))
        changes.append(.authorityGranted(handle, heir, change(1, .takeOver, took)))
        for (index, later) in authority.changes.filter({ $0.step != .grant && $0.day > day }).enumerated() {
            let again = AuthorityChange(
                number: UInt32(index) + 2, step: later.step, day: later.day, reason: later.reason, actor: later.actor,
                at: later.at)
            changes.append(.authorityChanged(handle, again))
        }
    }

    private func change(
        _ number: UInt32, _ step: AuthorityStep, _ succession: AuthoritySuccession
    ) -> AuthorityChange {
        AuthorityChange(
            number: number, step: step, day: day, reason: plan.basis?.law ?? "", actor: signing.actor, at: signing.at,
            succession: succession)
    }

    private var reform: UInt32 { UInt32(registry.bodies.successions.applied.count) + 1 }
}

extension AuthorityGrant {
    /// Whether it names no items one by one.
    fileprivate var isGeneral: Bool { if case .items = scope { false } else { true } }
}
