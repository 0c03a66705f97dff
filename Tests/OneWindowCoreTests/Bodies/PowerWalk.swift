import OneWindowCore
import OneWindowTesting
import Testing

/// The district with its town, whose bodies grant powers and are reformed, by deciders and appliers alone.
struct PowerWalk {
    static let trade = TestDistrict.trade
    static let housing = TestDistrict.housing
    static let town = TestDistrict.town
    static let day = BodiesWalk.day("2026-03-02")

    var registry: Registry
    var now = CaseWalk.times("2026-03-02T09:00")

    init(adding codes: [String] = ["A-NEW", "A-OTHER"]) throws {
        registry = AuthorityHall.base
        var document = RegistryDocument()
        document.agencies = codes.map { Agency(code: BodiesWalk.code($0), name: LocalizedText("部门 \($0)")) }
        for case .registryChanged(let event) in try RegistryDecider.decide(document, registry: registry).map(\.event) {
            registry.apply(event)
        }
    }

    var context: DecisionContext {
        DecisionContext(
            registry: registry, calendars: CalendarBook(base: .china2019To2026), rules: ClockRuleBook(base: .shipped),
            times: EventTimes(instant: now))
    }

    mutating func run(_ command: AuthorityCommand) throws {
        apply(try AuthorityDecider.decide(command, by: .operatorOfHost, in: context))
    }

    /// Grants and has it taken on.
    mutating func give(_ grant: AuthorityGrant) throws {
        try run(.init(.grant(grant), reason: "清单"))
        if grant.kind != .statutory { try run(.init(.accept(grant.code), day: max(grant.from, Self.day))) }
    }

    mutating func succeed(_ plan: SuccessionPlan) throws {
        let registry = registry
        let decided = try BodiesDecider.decide(.succeed(plan), by: .operatorOfHost, in: context) {
            (key) throws(Rejection) in registry.definition(key.item, version: key.version)
        }.get()
        apply(decided)
    }

    func preview(_ plan: SuccessionPlan) -> SuccessionPreview {
        BodiesDecider.preview(plan, in: registry) { registry.definition($0.item, version: $0.version) }
    }

    private mutating func apply(_ decided: DecidedEvents) {
        for case .registryChanged(let event) in decided.events.map(\.event) {
            #expect(registry.canApply(event), "\(event.storedKey)")
            let key = event.storedKey
            #expect((try? RegistryEvent(storedKind: key.kind, storedBody: event.storedBody)) == event)
            registry.apply(event)
        }
    }

    func answer(
        _ item: ItemCode = TestDistrict.licence, on day: CivilDate = Self.day, _ act: AuthorityAct = .decide
    ) throws -> AuthorityAnswer {
        try registry.authorities(
            AuthorityInquiry(item: item, region: TestDistrict.townRegion, on: day, act: act))
    }

    static func plan(
        _ kind: SuccessionKind, _ from: [Code], _ to: [String], rules: [SuccessionRule] = [], rest: String? = nil
    ) -> SuccessionPlan {
        SuccessionPlan(
            kind, from: from, to: to.map(BodiesWalk.code), on: day, basis: BodiesWalk.basis, rules: rules,
            rest: rest.map(BodiesWalk.code))
    }
}
