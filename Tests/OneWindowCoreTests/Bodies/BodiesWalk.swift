import OneWindowCore
import OneWindowTesting
import Testing

/// A registry led through commands about duties and bodies, by deciders and appliers alone.
struct BodiesWalk {
    var registry = RequestWalk.registry
    var now: Instant
    private(set) var events: [RegistryEvent] = []

    /// Monday 2026-09-28, three days before the National Day holiday.
    init(at text: String = "2026-09-28T09:00") {
        now = RequestWalk.instant(text)
    }

    var context: DecisionContext {
        DecisionContext(
            registry: registry, calendars: CalendarBook(base: .china2019To2026),
            rules: ClockRuleBook(base: .shipped), times: EventTimes(instant: now))
    }

    mutating func arrange(_ command: BodiesCommand, by actor: Actor = .operatorOfHost) throws {
        let registry = registry
        let decided = try BodiesDecider.decide(command, by: actor, in: context) { (key) throws(Rejection) in
            registry.definition(key.item, version: key.version)
        }.get()
        for case .registryChanged(let event) in decided.events.map(\.event) { apply(event) }
    }

    mutating func load(_ document: RegistryDocument) throws {
        let decided = try RegistryDecider.decide(document, registry: registry)
        for case .registryChanged(let event) in decided.map(\.event) { apply(event) }
    }

    private mutating func apply(_ event: RegistryEvent) {
        #expect(registry.canApply(event), "\(event.storedKey)")
        registry.apply(event)
        events.append(event)
    }

    /// The rejection of a command, or nil where it is done.
    func rejection(_ command: BodiesCommand, by actor: Actor = .operatorOfHost) -> Rejection? {
        var copy = self
        do {
            try copy.arrange(command, by: actor)
            return nil
        } catch {
            return error as? Rejection
        }
    }

    func preview(_ plan: SuccessionPlan) -> SuccessionPreview {
        BodiesDecider.preview(plan, in: registry) { registry.definition($0.item, version: $0.version) }
    }

    static func code(_ text: String) -> Code { Code(text)! }
    static func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }
    static let basis = TestDistrict.bodiesBasis

    mutating func addAgencies(_ codes: String...) throws {
        var document = RegistryDocument()
        document.agencies = codes.map { Agency(code: Self.code($0), name: LocalizedText("部门 \($0)")) }
        try load(document)
    }
}
