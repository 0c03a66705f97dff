import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Reforms of bodies: one successor for everything")
struct SuccessionTests {
    private static let trade = TestDistrict.trade
    private static let housing = TestDistrict.housing
    private static func code(_ text: String) -> Code { BodiesWalk.code(text) }
    private static let day = BodiesWalk.day("2026-09-28")

    private static func merger(to text: String, basis: LegalBasis? = BodiesWalk.basis) -> SuccessionPlan {
        SuccessionPlan(.merge, from: [trade, housing], to: [code(text)], on: day, basis: basis)
    }

    @Test("a merger moves items, posts, officers and windows, and closes the bodies")
    func merge() throws {
        var walk = BodiesWalk()
        try walk.addAgencies("A-NEW")
        let before = walk.registry
        try walk.arrange(.succeed(Self.merger(to: "A-NEW")))
        let after = walk.registry
        let new = Self.code("A-NEW")
        #expect(after.agencies[Self.trade]?.closedFrom == Self.day)
        #expect(after.agencies[Self.housing]?.closedFrom == Self.day)
        #expect(after.agencies[new]?.closedFrom == nil)
        #expect(after.posts.entries.allSatisfy { $0.agency == nil || $0.agency == new })
        #expect(after.officers.entries.allSatisfy { $0.agency == new })
        #expect(after.windows.entries.allSatisfy { $0.agencies.isEmpty || $0.agencies == [new] })
        for item in after.items {
            let version = item.version(on: Self.day)
            #expect(version.map { $0.agency == after.agencies.handle(new) } ?? true, "\(item.code)")
            // Versions of before stay as they were.
            for old in before.items[Int(item.handle.rawValue) - 1].versions {
                #expect(item.version(old.number) == old)
            }
        }
        // Nothing happens when the same plan comes again.
        let count = walk.events.count
        try walk.arrange(.succeed(Self.merger(to: "A-NEW")))
        #expect(walk.events.count == count)
    }

    @Test("a version to come and a draft go to the successor as well, on their own days")
    func laterVersions() throws {
        var walk = BodiesWalk(at: "2026-06-01T09:00")
        try walk.addAgencies("A-NEW")
        var plan = Self.merger(to: "A-NEW")
        plan.day = BodiesWalk.day("2026-06-01")
        try walk.arrange(.succeed(plan))
        let handle = try #require(walk.registry.agencies.handle(Self.code("A-NEW")))
        for code in [TestDistrict.service, TestDistrict.future] {
            let item = try #require(walk.registry.item(code).flatMap { walk.registry.item($0) })
            let version = try #require(item.version(on: TestDistrict.futureDay))
            #expect(version.agency == handle && version.effectiveFrom == TestDistrict.futureDay)
        }
        let service = try #require(walk.registry.item(TestDistrict.service))
        let limits = walk.registry.item(service)?.versions.map {
            walk.registry.definition(service, version: $0.number)?.promisedLimit?.amount
        }
        #expect(limits == [7, 5, 7, 5])
        let draft = try #require(walk.registry.item(TestDistrict.draft).flatMap { walk.registry.item($0) })
        #expect(draft.latest?.effectiveFrom == nil && draft.latest?.agency == handle)
    }

    @Test("a split follows the most exact rule; posts and officers go with their items")
    func split() throws {
        var walk = BodiesWalk()
        try walk.addAgencies("A-ONE", "A-TWO")
        let (one, two) = (Self.code("A-ONE"), Self.code("A-TWO"))
        var plan = SuccessionPlan(
            .split, from: [Self.housing], to: [one, two], on: Self.day, basis: BodiesWalk.basis,
            rules: [SuccessionRule(to: two, type: "20")], rest: one)
        var preview = walk.preview(plan)
        #expect(preview.isClear)
        let item = preview.moves.first { $0.part == .item }
        #expect(item?.code == TestDistrict.service.text && item?.to == [two])
        let post = preview.moves.first { $0.code == TestDistrict.housingDecisionPost.text }
        #expect(post?.to == [two])
        #expect(preview.moves.first { $0.code == "O-H-DECIDE" }?.to == [two])
        #expect(preview.moves.first { $0.code == TestDistrict.housingHeadPost.text }?.to == [one])
        // By its code is more exact than by its type.
        plan.rules.append(SuccessionRule(to: one, item: TestDistrict.service))
        preview = walk.preview(plan)
        #expect(preview.moves.first { $0.part == .item }?.to == [one])
        try walk.arrange(.succeed(plan))
        #expect(walk.registry.posts[TestDistrict.housingDecisionPost]?.agency == one)
    }

    @Test("every doubt is told before anything changes, and keeps the reform from being carried out")
    func doubts() throws {
        var walk = BodiesWalk()
        try walk.addAgencies("A-ONE", "A-TWO")
        let (one, two) = (Self.code("A-ONE"), Self.code("A-TWO"))
        // The licence is of type 01 and of region 370123: two rules, equally exact, that disagree.
        let plan = SuccessionPlan(
            .split, from: [Self.trade], to: [one, two], on: Self.day, basis: BodiesWalk.basis,
            rules: [SuccessionRule(to: one, type: "01"), SuccessionRule(to: two, region: "370100")], rest: one)
        let preview = walk.preview(plan)
        let licence = preview.doubts.first { $0.code == TestDistrict.licence.text }
        #expect(licence?.kind == .severalSuccessors && licence?.candidates == [one, two])
        #expect(walk.rejection(.succeed(plan))?.code == .successionDoubtful)
        // One post decides of items that go to two bodies.
        let shared = SuccessionPlan(
            .split, from: [Self.trade], to: [one, two], on: Self.day, basis: BodiesWalk.basis,
            rules: [SuccessionRule(to: two, type: "01")], rest: one)
        let found = walk.preview(shared).doubts
        #expect(found.contains { $0.kind == .severalSuccessors && $0.code == TestDistrict.decisionPost.text })
        // Named for one of them, the others have lost it.
        var named = shared
        named.rules.append(SuccessionRule(to: one, post: TestDistrict.decisionPost))
        #expect(walk.preview(named).doubts.contains { $0.kind == .postApart && $0.code == TestDistrict.licence.text })
    }

    @Test("a transfer moves what it names, and the body goes on")
    func transfer() throws {
        var walk = BodiesWalk()
        let plan = SuccessionPlan(
            .transfer, from: [Self.housing], to: [Self.trade], on: Self.day, basis: BodiesWalk.basis,
            rules: [SuccessionRule(to: Self.trade, item: TestDistrict.service)])
        try walk.arrange(.succeed(plan))
        let registry = walk.registry
        #expect(registry.agencies[Self.housing]?.closedFrom == nil)
        let item = try #require(registry.item(TestDistrict.service).flatMap { registry.item($0) })
        #expect(item.version(on: Self.day)?.agency == registry.agencies.handle(Self.trade))
        #expect(registry.posts[TestDistrict.housingDecisionPost]?.agency == Self.trade)
        #expect(registry.posts[TestDistrict.housingHeadPost]?.agency == Self.housing)
        #expect(registry.windows[TestDistrict.dedicatedWindow]?.agencies == [Self.housing, Self.trade])
    }

    static let refused: [(RejectionCode, @Sendable (inout SuccessionPlan) -> Void)] = [
        (.unknownAgency, { $0.successors = [code("A-NONE")] }),
        (.missingField, { $0.basis = LegalBasis(law: "", article: "1") }),
        (.missingField, { $0.day = nil }), (.missingField, { $0.predecessors = [] }),
        (.successionMisshapen, { $0.successors = [trade] }),
        (.successionMisshapen, { $0.successors = [code("A-NEW"), code("A-OTHER")] }),
        (.successionMisshapen, { $0.kind = .transfer }), (.successionNotYet, { $0.day = day.adding(days: 1) }),
        (
            .successorMissing,
            {
                $0 = SuccessionPlan(
                    .split, from: [trade], to: [code("A-NEW"), code("A-OTHER")], on: day, basis: BodiesWalk.basis)
            }
        ),
    ]

    @Test("a plan that is not in order is refused", arguments: refused.indices)
    func notInOrder(_ index: Int) throws {
        var walk = BodiesWalk()
        try walk.addAgencies("A-NEW", "A-OTHER")
        var plan = Self.merger(to: "A-NEW")
        Self.refused[index].1(&plan)
        #expect(walk.rejection(.succeed(plan))?.code == Self.refused[index].0)
    }

    @Test("a body that ended is named by nothing new, and a document does not bring it back")
    func closed() throws {
        var walk = BodiesWalk()
        try walk.addAgencies("A-NEW")
        try walk.arrange(.succeed(Self.merger(to: "A-NEW")))
        var document = RegistryDocument()
        document.agencies = [Agency(code: Self.trade, name: LocalizedText("旧局"))]
        try walk.load(document)
        #expect(walk.registry.agencies[Self.trade]?.closedFrom == Self.day)
        let officer = Officer(code: Self.code("O-X"), agency: Self.trade, posts: [])
        let window = Window(code: Self.code("W-X"), hall: TestDistrict.districtHall, agencies: [Self.trade])
        let post = Post(code: Self.code("P-X"), name: LocalizedText("岗"), agency: Self.trade, duties: [])
        var draft = TestDistrict.licenceDefinition
        draft.name = LocalizedText("改")
        let documents: [(inout RegistryDocument) -> Void] = [
            { $0.officers = [.init(officer, name: "某")] }, { $0.windows = [window] }, { $0.posts = [post] },
            { $0.items = [.init(draft, effectiveFrom: nil)] },
        ]
        for change in documents {
            var document = RegistryDocument()
            change(&document)
            #expect(throws: Rejection(.bodyClosed, Self.trade.text)) { try walk.load(document) }
        }
        #expect(walk.rejection(.succeed(Self.merger(to: "A-NEW")))?.code == nil)
        var again = Self.merger(to: "A-NEW")
        again.day = Self.day.adding(days: -1)
        #expect(walk.rejection(.succeed(again))?.code == .bodyClosed)
    }

    @Test("a region of a rule holds the regions within it")
    func regions() {
        let plan = SuccessionPlan(
            .split, from: [Self.trade], to: [Self.housing], on: Self.day, basis: nil,
            rules: [SuccessionRule(to: Self.housing, region: "511600000000")], rest: Self.trade)
        let rows: [(String, Code)] = [
            ("511602", Self.housing), ("511602000000", Self.housing), ("5116", Self.housing), ("511502", Self.trade),
            ("", Self.trade),
        ]
        for (region, body) in rows {
            let subject = SuccessionSubject.item(TestDistrict.licence, type: .licence, region: region)
            #expect(plan.successor(for: subject) == body, "\(region)")
        }
    }

    @Test("only who may, may")
    func permission() throws {
        var walk = BodiesWalk()
        try walk.addAgencies("A-NEW")
        let command = BodiesCommand.succeed(Self.merger(to: "A-NEW"))
        #expect(walk.rejection(command, by: .applicant)?.code == .actorNotAllowed)
        #expect(walk.rejection(command, by: TestDistrict.registrar)?.code == .dutyMissing)
        #expect(walk.rejection(command, by: TestDistrict.establishmentOfficer) == nil)
    }
}
