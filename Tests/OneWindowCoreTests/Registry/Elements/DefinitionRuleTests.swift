import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Rules of publishing: the elements")
struct DefinitionRuleTests {
    /// A change that breaks a rule, and one that goes just as far as the rule allows.
    private struct Row: Sendable {
        let rule: RejectionCode
        let breaks: @Sendable (inout ItemDefinition) -> Void
        let keeps: @Sendable (inout ItemDefinition) -> Void
    }

    private static let law = LegalBasis(law: "收费目录", article: "第一条")
    private static let why = LocalizedText("原因", english: "why")
    private static let day = CivilDate(dayNumber: 20_454)

    private static let tolerant: @Sendable (inout ItemDefinition) -> Void = {
        $0.elements.tolerance = Tolerance(true, limit: TimeLimit(3))
        $0.materials[2].necessity = .tolerable
        $0.materials[2].details.gate = .secondary
    }

    private static let promising: @Sendable (inout ItemDefinition) -> Void = {
        $0.elements.promise.isOffered = true
        $0.elements.promise.form = .licence
        $0.elements.promise.verification = .siteCheck
        $0.elements.promise.textVersion = "2026-1"
    }

    private static let refusing: [Row] = [
        Row(rule: .visitsUnexplained) {
            $0.elements.visits = SiteVisits(1)
        } keeps: {
            $0.elements.visits = SiteVisits(1, explanation: why)
        },
        Row(rule: .feeWithoutBasis) {
            $0.elements.fee.isCharged = true
            $0.elements.fee.standards = [FeeStandard(why, fen: 1_000)]
        } keeps: {
            $0.elements.fee.isCharged = true
            $0.elements.fee.bases = [law]
            $0.elements.fee.standards = [FeeStandard(why, fen: 0)]
        },
        Row(rule: .feeWithoutStandard) {
            $0.elements.fee.isCharged = true
            $0.elements.fee.bases = [law]
        } keeps: {
            $0.elements.fee.isCharged = false
        },
        Row(rule: .entrustingBodyMissing) {
            $0.elements.body.powerSource = .entrustedFromAbove
        } keeps: {
            $0.elements.body.nature = .entrusted
            $0.elements.body.entrusting = "市局"
        },
        Row(rule: .toleranceNotPromised) {
            $0.caseType = .immediate
            $0.promisedLimit = TimeLimit(0)
            $0.stages = []
            $0.elements.tolerance = Tolerance(true)
        } keeps: {
            tolerant(&$0)
        },
        Row(rule: .toleranceOfPrimary) {
            tolerant(&$0)
            $0.materials[2].details.gate = .primary
        } keeps: {
            tolerant(&$0)
        },
        Row(rule: .toleranceTooLong) {
            tolerant(&$0)
            $0.elements.tolerance.limit = TimeLimit(($0.promisedLimit?.amount ?? 0) + 1)
        } keeps: {
            tolerant(&$0)
            $0.elements.tolerance.limit = $0.promisedLimit
        },
        Row(rule: .toleranceSensitive) {
            tolerant(&$0)
            $0.elements.sensitive = ChoiceSet<SensitiveField>([.ecology])
        } keeps: {
            $0.elements.sensitive = ChoiceSet<SensitiveField>([.ecology])
        },
        Row(rule: .promiseSensitive) {
            promising(&$0)
            $0.elements.sensitive = ChoiceSet<SensitiveField>([.finance])
        } keeps: {
            promising(&$0)
        },
        Row(rule: .promiseIncomplete) {
            promising(&$0)
            $0.elements.promise.verification = nil
        } keeps: {
            promising(&$0)
        },
        Row(rule: .crossProvinceWithoutForm) {
            $0.elements.modes = ChoiceSet<HandlingMode>([.crossProvince])
            $0.elements.crossRegion.area = .acrossPrefectures
            $0.elements.crossRegion.forms = ChoiceSet<CrossRegionForm>([.remoteReceipt])
        } keeps: {
            $0.elements.modes = ChoiceSet<HandlingMode>([.crossProvince])
            $0.elements.crossRegion.area = .acrossProvinces
            $0.elements.crossRegion.forms = ChoiceSet<CrossRegionForm>([.remoteReceipt])
        },
        Row(rule: .resultUnnamed) {
            $0.elements.results = [ItemResult(LocalizedText(""), type: .reply)]
        } keeps: {
            $0.elements.results = [ItemResult(why)]
        },
        Row(rule: .proofNotRetained) {
            $0.materials[1].details.isProof = true
        } keeps: {
            $0.materials[1].details.isProof = true
            $0.materials[1].details.retainedProof = Code("P-7")
        },
        Row(rule: .modeDisagrees) {
            $0.elements.modes = ChoiceSet<HandlingMode>([.atOnce])
        } keeps: {
            $0.elements.modes = ChoiceSet<HandlingMode>([.online, .oneVisit])
        },
        Row(rule: .statusUnexplained) {
            $0.elements.status = ItemStatus(.paused, since: day)
        } keeps: {
            $0.elements.status = ItemStatus(.paused, reason: why, since: day)
        },
        Row(rule: .successorsDisagree) {
            $0.elements.status = ItemStatus(.merged, reason: why, since: day)
        } keeps: {
            $0.elements.status = ItemStatus(.cancelled, reason: why, since: day)
        },
    ]

    private static let advising: [Row] = [
        Row(rule: .articleMissing) {
            $0.legalBases = [LegalBasis(law: "法")]
        } keeps: {
            $0.legalBases = [law]
        },
        Row(rule: .bodyNatureMissing) { _ in
        } keeps: {
            $0.elements.body.nature = .statutory
        },
        Row(rule: .applicantsMissing) { _ in
        } keeps: {
            $0.elements.applicants = ApplicantClassSet([.enterprise])
        },
        Row(rule: .conditionsMissing) { _ in
        } keeps: {
            $0.elements.conditions.acceptance = [why]
        },
        Row(rule: .resultMissing) { _ in
        } keeps: {
            $0.elements.results = [ItemResult(why)]
        },
        Row(rule: .visitsMissing) { _ in
        } keeps: {
            $0.elements.visits = SiteVisits(0)
        },
        Row(rule: .onlineDepthDisagrees) {
            $0.elements.visits = SiteVisits(0)
            $0.elements.online.depth = .application
        } keeps: {
            $0.elements.visits = SiteVisits(0)
            $0.elements.online.depth = .full
        },
        Row(rule: .toleranceUnused) {
            $0.elements.tolerance.isAllowed = true
        } keeps: {
            tolerant(&$0)
        },
        Row(rule: .serviceInfoMissing) {
            $0.elements.service.contact = why
        } keeps: {
            $0.elements.service.contact = why
            $0.elements.service.supervision = why
        },
        Row(rule: .materialIssuerMissing) {
            $0.materials[1].source = .government
        } keeps: {
            for place in $0.materials.indices { $0.materials[place].details.issuer = "公安局" }
        },
        Row(rule: .feeUnstated) { _ in
        } keeps: {
            $0.elements.fee.isCharged = false
        },
        Row(rule: .reformDisagrees) {
            $0.elements.reform = .promise
        } keeps: {
            promising(&$0)
            $0.elements.reform = .promise
        },
    ]

    private func violations(_ change: (inout ItemDefinition) -> Void) -> [RejectionCode] {
        var document = TestDistrict.document
        change(&document.items[0].definition)
        var registry = Registry()
        if let code = Code("P-7") {
            let proof = RetainedProof(code: code, name: Self.why, basis: LegalBasis(law: "清单"))
            registry.apply(.bodiesChanged(.proofSet(Handle(1), proof)))
        }
        return RegistryDecider.violations(of: document, registry: registry).map(\.rejection.code)
    }

    @Test("a rule that refuses is broken by one change, and kept by one that goes as far", arguments: refusing.indices)
    func refuses(_ index: Int) {
        let row = Self.refusing[index]
        #expect(violations(row.breaks).contains(row.rule))
        #expect(violations(row.keeps) == [], "\(row.rule)")
    }

    @Test("advice is told and refuses nothing", arguments: advising.indices)
    func advises(_ index: Int) {
        let row = Self.advising[index]
        #expect(!violations(row.breaks).contains(row.rule))
        var broken = TestDistrict.licenceDefinition
        row.breaks(&broken)
        #expect(DefinitionCheck.advice(broken).contains { $0.code == row.rule }, "\(row.rule)")
        var kept = TestDistrict.licenceDefinition
        row.keeps(&kept)
        #expect(!DefinitionCheck.advice(kept).contains { $0.code == row.rule }, "\(row.rule)")
    }

    @Test("every violation is listed at once")
    func all() {
        let found = violations {
            $0.elements.visits = SiteVisits(2)
            $0.elements.fee.isCharged = true
            $0.materials[1].details.isProof = true
        }
        #expect(found == [.visitsUnexplained, .feeWithoutBasis, .feeWithoutStandard, .proofNotRetained])
    }

    @Test("every rule has its row, its number, a source, and stands once in the table")
    func table() {
        let codes = DefinitionRule.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for rule in DefinitionRule.all {
            #expect(!rule.source.isEmpty)
            #expect((651..<700).contains(rule.code.rawValue) || rule.code == .wrongAgency)
        }
        let rows = Set(Self.refusing.map(\.rule) + Self.advising.map(\.rule))
        let ofElements = Set(codes.filter { $0.rawValue >= 665 })
        #expect(ofElements == rows)
    }

    @Test("lengths, counts and ranges of the elements are held for drafts too")
    func shapes() {
        let long = String(repeating: "长", count: 3_000)
        let rows: [(RejectionCode, (inout ItemDefinition) -> Void)] = [
            (.tooLong, { $0.elements.visits.explanation = LocalizedText(long) }),
            (.tooLong, { $0.materials[0].details.issuer = long }),
            (.tooLong, { $0.legalBases[0].details.text = long }),
            (.tooLong, { $0.stages[0][0].result = LocalizedText(long) }),
            (.tooMany, { $0.elements.keywords = (0...Limits.elementEntries).map(String.init) }),
            (.duplicateEntry, { $0.elements.keywords = ["a", "a"] }),
            (.duplicateEntry, { $0.elements.topics = [ItemTopic(Code("T")!), ItemTopic(Code("T")!)] }),
            (.malformedField, { $0.elements.visits.count = -1 }),
            (.malformedField, { $0.elements.tolerance.limit = TimeLimit(-1) }),
            (.malformedField, { $0.elements.modes = ChoiceSet(rawValue: 1 << 40) }),
            (.malformedField, { $0.elements.fee.standards = [FeeStandard(Self.why, fen: -1)] }),
            (.missingField, { $0.elements.preconditions = [Precondition(LocalizedText(""))] }),
        ]
        for (rule, change) in rows {
            #expect(violations(change).contains(rule), "\(rule)")
            var document = TestDistrict.document
            change(&document.items[0].definition)
            document.items[0].effectiveFrom = nil
            let found = RegistryDecider.violations(of: document, registry: Registry())
            #expect(found.contains { $0.rejection.code == rule })
        }
    }

    @Test("what successors and review rules name is there")
    func references() {
        func found(_ rule: ReviewRule) -> [RejectionCode] { violations { $0.elements.reviewRules = [rule] } }
        let code = Code("R1")!
        #expect(found(ReviewRule(code, step: Code("NONE"), text: Self.why)) == [.unknownReference])
        #expect(found(ReviewRule(code, material: Code("NONE"), text: Self.why)) == [.unknownReference])
        #expect(found(ReviewRule(code, step: TestDistrict.formalStep, text: Self.why)) == [])
    }

    @Test("a limit in other days is compared only where it is certain, by a count over the calendar")
    func units() {
        let calendar = WorkCalendar.china2019To2026
        var most = [Int: Int]()
        for start in stride(from: Int32(17_900), to: 20_700, by: 3) {
            for amount in [1, 2, 3, 5, 10, 20, 60] {
                let end = calendar.adding(workdays: amount, to: CivilDate(dayNumber: start)).date
                most[amount] = max(most[amount] ?? 0, Int(end.dayNumber - start))
            }
        }
        #expect(most.allSatisfy { $0.value <= 2 * $0.key + 10 && $0.value >= $0.key })
        let over: (TimeLimit, TimeLimit) -> Bool = { promised, statutory in
            violations {
                $0.stages = []
                $0.promisedLimit = promised
                $0.statutoryLimit = statutory
            } == [.promiseOverStatutory]
        }
        #expect(over(TimeLimit(21), TimeLimit(20, .naturalDay)))
        #expect(!over(TimeLimit(20), TimeLimit(20, .naturalDay)))
        #expect(!over(TimeLimit(50, .naturalDay), TimeLimit(20)))
        #expect(over(TimeLimit(51, .naturalDay), TimeLimit(20)))
    }
}
