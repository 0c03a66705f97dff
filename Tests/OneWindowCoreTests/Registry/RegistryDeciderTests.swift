import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Registry")
struct RegistryDeciderTests {
    private typealias District = TestDistrict

    /// One change of the district's document, and the rule it breaks.
    private struct Row: Sendable {
        let part: String
        let rule: RejectionCode
        let change: @Sendable (inout RegistryDocument) -> Void

        init(_ part: String, _ rule: RejectionCode, _ change: @escaping @Sendable (inout RegistryDocument) -> Void) {
            self.part = part
            self.rule = rule
            self.change = change
        }

        static func item(_ rule: RejectionCode, _ change: @escaping @Sendable (inout ItemDefinition) -> Void) -> Row {
            Row("items", rule) { change(&$0.items[0].definition) }
        }
    }

    private static let none = Code("NONE")!
    private static let long = String(repeating: "长", count: 334)

    private static let rows: [Row] = [
        Row("agencies", .missingField) { $0.agencies[0].name = LocalizedText("") },
        Row("agencies", .tooLong) { $0.agencies[0].name = LocalizedText(long) },
        Row("agencies", .tooLong) { $0.agencies[0].name = LocalizedText("名", english: long) },
        Row("halls", .missingField) { $0.halls[0].name = LocalizedText("") },
        Row("halls", .unknownReference) { $0.halls[1].parent = none },
        Row("halls", .malformedField) {
            $0.halls[1].parent = $0.halls[1].code; $0.halls.insert($0.halls[1], at: 1); $0.halls[1].parent = nil
        },
        Row("halls", .malformedField) { $0.halls[0].hours.closes = 1_441 },
        Row("halls", .malformedField) { $0.halls[0].hours.opens = -1 },
        Row("halls", .malformedField) { $0.halls[0].hours.weekdays = 128 },
        Row("posts", .unknownReference) { $0.posts[2].agency = none },
        Row("posts", .missingField) { $0.posts[0].name = LocalizedText("") },
        Row("windows", .unknownReference) { $0.windows[0].hall = none },
        Row("windows", .unknownReference) { $0.windows[0].agencies = [none] },
        Row("windows", .missingField) { $0.windows[1].agencies = [] },
        Row("officers", .unknownReference) { $0.officers[0].officer.agency = none },
        Row("officers", .unknownReference) { $0.officers[0].officer.hall = none },
        Row("officers", .unknownReference) { $0.officers[0].officer.posts = [none] },
        Row("officers", .tooMany) { $0.officers[0].officer.posts = Array(repeating: District.frontPost, count: 17) },
        Row("officers", .tooLong) { $0.officers[0].name = long },
        .item(.missingField) { $0.name = LocalizedText("") }, .item(.tooLong) { $0.mainItem = long },
        .item(.tooLong) { $0.legalBases = [LegalBasis(law: long)] }, .item(.malformedField) { $0.region = "37012A" },
        .item(.malformedField) { $0.region = "3701230000000" },
        .item(.tooMany) { definition in
            definition.materials = (0...Limits.materialsPerItem).map {
                Material(code: Code("M\($0)")!, name: LocalizedText("料"))
            }
        },
        .item(.tooMany) { $0.legalBases = Array(repeating: LegalBasis(law: "法"), count: Limits.legalBasesPerItem + 1) },
        .item(.missingField) { $0.stages.append([]) },
        .item(.malformedField) { $0.promisedLimit = TimeLimit(-1) },
        .item(.malformedField) { $0.statutoryLimit = TimeLimit(Limits.limitDays + 1) },
        .item(.malformedField) { $0.stages[0][0].limitWorkdays = -1 },
        .item(.malformedField) { $0.materials[0].copies = 100 },
        .item(.malformedField) { $0.materials[0].originals = -1 },
        .item(.duplicateEntry) { $0.materials.append($0.materials[0]) },
        .item(.duplicateEntry) { $0.stages.append($0.stages[0]) },
        .item(.licenceWithoutLaw) { $0.legalBases = [] }, .item(.channelMissing) { $0.channels = [] },
        .item(.levelMissing) { $0.levels = [] }, .item(.promiseMissing) { $0.promisedLimit = nil },
        .item(.immediateWithLimit) { $0.caseType = .immediate },
        .item(.promiseOverStatutory) { $0.promisedLimit = TimeLimit(21) },
        .item(.stepsOverPromise) { $0.promisedLimit = TimeLimit(5) }, .item(.unknownReference) { $0.agency = none },
        .item(.unknownReference) { $0.decisionPost = none }, .item(.decisionPostMissing) { $0.decisionPost = nil },
        .item(.postLacksDuty) { $0.decisionPost = District.reviewPost },
        .item(.wrongAgency) { $0.decisionPost = District.housingDecisionPost },
        .item(.unknownReference) { $0.stages[0][0].post = none },
        .item(.postLacksDuty) { $0.stages[0][0].post = District.frontPost },
        Row("items", .effectiveTooEarly) {
            $0.items.append(.init(TestDistrict.serviceDefinition(naturalDays: 3), effectiveFrom: TestDistrict.firstDay))
        },
    ]

    @Test(
        "each rule is broken by one change, is named with its place, and keeps the whole document out",
        arguments: rows.indices)
    func violation(index: Int) {
        let row = Self.rows[index]
        var document = District.document
        row.change(&document)
        let found = RegistryDecider.violations(of: document, registry: Registry())
        #expect(found.contains { $0.part == row.part && $0.rejection.code == row.rule }, "\(found)")
        #expect(throws: Rejection.self) { try RegistryDecider.decide(document, registry: Registry()) }
        if let first = found.first {
            #expect(throws: first.rejection) { try RegistryDecider.decide(document, registry: Registry()) }
        }
    }

    @Test("every rule of definitions has a row")
    func coverage() {
        // Those of the elements, from 665 on, have theirs in DefinitionRuleTests.
        let ofDefinitions = Set(RejectionCode.allCases.filter { (651...661).contains($0.rawValue) })
        #expect(ofDefinitions.subtracting(Self.rows.map(\.rule)).isEmpty)
    }

    @Test("an empty document is refused, and one over the limit")
    func size() {
        #expect(throws: Rejection(.noFieldGiven)) {
            try RegistryDecider.decide(RegistryDocument(), registry: Registry())
        }
        var document = RegistryDocument()
        document.agencies = Array(
            repeating: Agency(code: District.trade, name: LocalizedText("局")), count: Limits.registryEntries + 1)
        #expect(throws: Rejection(.tooMany, "200000")) { try RegistryDecider.decide(document, registry: Registry()) }
    }

    private func apply(_ document: RegistryDocument, to registry: inout Registry) throws -> Int {
        let events = try RegistryDecider.decide(document, registry: registry)
        for decided in events {
            guard case .registryChanged(let event) = decided.event else { continue }
            #expect(registry.canApply(event))
            registry.apply(event)
        }
        return events.count
    }

    @Test("what is registered already makes no event; what changed makes one and keeps its handle")
    func reload() throws {
        var registry = Registry()
        #expect(try apply(District.document, to: &registry) == District.document.count)
        var again = District.document
        #expect(try apply(again, to: &registry) == 0)
        again.agencies[1].name = LocalizedText("住房局")
        let before = registry.agencies.handle(District.housing)
        #expect(try apply(again, to: &registry) == 1)
        #expect(registry.agencies.handle(District.housing) == before)
        #expect(registry.agencies[District.housing]?.name.chinese == "住房局")
        #expect(registry.agencies.entries.count == 2)
    }

    @Test(
        "the version of a day is the newest of those that hold by then",
        arguments: [
            ("2024-12-31", UInt32?.none), ("2025-01-01", 1), ("2026-06-30", 1), ("2026-07-01", 2), ("2099-01-01", 2),
        ])
    func versions(day: String, number: UInt32?) throws {
        let registry = CaseWalk.registry
        let item = try #require(registry.item(District.service).flatMap { registry.item($0) })
        #expect(item.version(on: CivilDate(iso: day)!)?.number == number)
    }

    @Test("of two versions from one day the later one holds, and a draft never does")
    func sameDay() throws {
        var registry = Registry()
        _ = try apply(District.document, to: &registry)
        var document = RegistryDocument()
        document.items = [
            .init(District.serviceDefinition(naturalDays: 3), effectiveFrom: District.futureDay),
            .init(District.serviceDefinition(naturalDays: 9), effectiveFrom: nil),
        ]
        #expect(try apply(document, to: &registry) == 2)
        let item = try #require(registry.item(District.service).flatMap { registry.item($0) })
        #expect(item.version(on: District.futureDay)?.number == 3)
        #expect(item.latest?.number == 4 && item.latest?.effectiveFrom == nil)
        let draft = try #require(registry.item(District.draft).flatMap { registry.item($0) })
        #expect(draft.version(on: District.futureDay) == nil && draft.versions.count == 1)
    }

    @Test("the level of a hall cannot change, so that no circle of parents can arise")
    func level() throws {
        var registry = Registry()
        _ = try apply(District.document, to: &registry)
        var document = RegistryDocument()
        document.halls = [Hall(code: District.streetHall, name: LocalizedText("街道"), level: .district)]
        #expect(throws: Rejection(.malformedField, "H-STREET level")) {
            try RegistryDecider.decide(document, registry: registry)
        }
    }

    @Test("an event that does not follow on what is registered is told apart")
    func canApply() throws {
        let registry = CaseWalk.registry
        let agency = Agency(code: Code("A-NEW")!, name: LocalizedText("新"))
        #expect(registry.canApply(.agencySet(Handle(3), agency)))
        for handle in [UInt32(0), 1, 4, .max] {
            #expect(!registry.canApply(.agencySet(Handle(handle), agency)), "\(handle)")
        }
        let known = try #require(registry.items.first)
        let definition = try #require(registry.definition(known.handle, version: 1))
        #expect(registry.canApply(.itemVersionAdded(known.handle, version: 2, effectiveFrom: nil, definition)))
        for version in [UInt32(0), 1, 3] {
            #expect(
                !registry.canApply(.itemVersionAdded(known.handle, version: version, effectiveFrom: nil, definition)))
        }
        #expect(!registry.canApply(.itemVersionAdded(Handle(99), version: 1, effectiveFrom: nil, definition)))
    }

    @Test(
        "the registry is loaded by the host's operator or an officer with the duty",
        arguments: [
            (Actor.operatorOfHost, RejectionCode?.none), (District.registrar, nil), (.applicant, .actorNotAllowed),
            (District.kiosk, .actorNotAllowed), (District.clerk, .dutyMissing),
            (.officer(Code("O-CLERK")!, post: Code("P-REGISTRY")!), .postNotHeld),
        ])
    func loaders(actor: Actor, code: RejectionCode?) {
        do throws(Rejection) {
            _ = try RegisterDecider.decide(District.document, by: actor, registry: CaseWalk.registry)
            #expect(code == nil)
        } catch {
            #expect(error.code == code)
        }
    }
}
