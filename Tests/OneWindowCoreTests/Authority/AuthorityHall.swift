import OneWindowCore
import OneWindowTesting
import Testing

/// The district with its town, and authority lists changed by deciders and appliers alone.
struct AuthorityHall {
    static let base: Registry = {
        var registry = Registry()
        for decided in try! RegistryDecider.decide(TestDistrict.documentWithTown, registry: registry) {
            if case .registryChanged(let event) = decided.event { registry.apply(event) }
        }
        return registry
    }()

    static let grant = Code("G-1")!

    var registry = Self.base
    var now = CaseWalk.times("2026-03-02T09:00")

    init(at now: Instant = CaseWalk.times("2026-03-02T09:00")) { self.now = now }

    /// The district with one grant to the town, taken on since 1 January.
    init(granted change: (inout AuthorityGrant) -> Void, at now: Instant = CaseWalk.times("2026-03-02T09:00")) throws {
        self.now = now
        try run(.init(.grant(TestDistrict.townGrant(Self.grant, change)), reason: "赋权"))
        try run(.init(.accept(Self.grant), day: CivilDate(iso: "2026-01-01")))
    }

    var context: DecisionContext {
        DecisionContext(
            registry: registry, calendars: CalendarBook(base: .china2019To2026), rules: ClockRuleBook(base: .shipped),
            times: EventTimes(instant: now))
    }

    func rejection(of command: AuthorityCommand, by actor: Actor = .operatorOfHost) -> RejectionCode? {
        do throws(Rejection) {
            _ = try AuthorityDecider.decide(command, by: actor, in: context)
            return nil
        } catch {
            return error.code
        }
    }

    mutating func run(_ command: AuthorityCommand, by actor: Actor = .operatorOfHost) throws {
        for decided in try AuthorityDecider.decide(command, by: actor, in: context).events {
            guard case .registryChanged(let event) = decided.event else { continue }
            #expect(registry.canApply(event))
            // What is stored is read again as the same.
            let key = event.storedKey
            #expect(try RegistryEvent(storedKind: key.kind, storedBody: event.storedBody) == event)
            registry.apply(event)
        }
    }

    func authority(_ code: Code = Self.grant) throws -> Authority { try #require(registry.authorities[code]) }

    func answer(
        _ item: ItemCode = TestDistrict.licence, _ region: RegionCode? = TestDistrict.townRegion,
        on day: String = "2026-03-02", _ act: AuthorityAct = .decide
    ) throws -> AuthorityAnswer {
        let day = try #require(CivilDate(iso: day))
        return try registry.authorities(AuthorityInquiry(item: item, region: region, on: day, act: act))
    }

    /// The reason why the only grant does not help; nil where it does.
    func gap(
        _ item: ItemCode = TestDistrict.licence, _ region: RegionCode? = TestDistrict.townRegion,
        on day: String = "2026-03-02", _ act: AuthorityAct = .decide
    ) throws -> AuthorityGap? {
        let answer = try answer(item, region, on: day, act)
        #expect(answer.competent.count + answer.others.count == 1 + registry.authorities.entries.count)
        return answer.others.first?.gap
    }
}
