import OneWindowCore
import OneWindowTesting
import Testing

@Suite("What may be granted")
struct AuthorityRuleTests {
    private func refusal(
        _ hall: AuthorityHall = AuthorityHall(), _ code: Code = AuthorityHall.grant,
        _ change: (inout AuthorityGrant) -> Void
    ) -> RejectionCode? {
        hall.rejection(of: .init(.grant(TestDistrict.townGrant(code, change)), reason: "赋权"))
    }

    @Test("the shape: names, days, scope, basis")
    func shape() {
        #expect(refusal { _ in } == nil)
        #expect(refusal { $0.acts = [] } == .missingField)
        #expect(refusal { $0.acts = AuthorityActSet(rawValue: 1 << 9) } == .missingField)
        #expect(refusal { $0.acts = AuthorityActSet(rawValue: 1 << 9 | 2) } == .malformedField)
        #expect(refusal { $0.grantor = nil } == .missingField)
        #expect(refusal { $0.through = CivilDate(iso: "2025-12-31") } == .malformedField)
        #expect(refusal { $0.from = CivilDate(dayNumber: .max) } == .malformedField)
        #expect(refusal { $0.scope = .items([]) } == .missingField)
        #expect(refusal { $0.scope = .types([.licence, .licence]) } == .duplicateEntry)
        #expect(refusal { $0.level = 8 } == .malformedField)
        #expect(refusal { $0.bases = [] } == .authorityWithoutBasis)
        #expect(refusal { $0.bases = [LegalBasis(law: "")] } == .missingField)
        #expect(refusal { $0.grantee = Code("A-NONE")! } == .unknownAgency)
        #expect(refusal { $0.scope = .items([ItemCode("NONE")!]) } == .unknownItem)
        #expect(refusal { $0.under = Code("G-0") } == .unknownAuthority)
        #expect(refusal { $0.grantee = TestDistrict.trade } == .authorityToItself)
    }

    @Test("Licensing Law article 24: to another organ only, made public, never passed on")
    func licensing() {
        func entrust(_ change: (inout AuthorityGrant) -> Void) -> RejectionCode? {
            refusal { grant in
                grant.kind = .entrusted
                change(&grant)
            }
        }
        #expect(entrust { _ in } == nil)
        #expect(entrust { $0.isGranteeOrgan = false } == .entrusteeNotOrgan)
        #expect(entrust { $0.publishedOn = nil } == .authorityUnpublished)
        #expect(entrust { $0.publishedOn = CivilDate(iso: "2026-01-02") } == .authorityUnpublished)
        #expect(entrust { $0.publishedOn = CivilDate(iso: "2026-01-01") } == nil)
        #expect(entrust { $0.mayPassOn = true } == .redelegationForbidden)
        // Inspections are entrusted to public institutions as well.
        #expect(
            entrust { grant in
                grant.isGranteeOrgan = false
                grant.acts = AuthorityActSet([.inspect])
            } == nil)
    }

    @Test("Penalty Law articles 20 and 24: entrusted for a term; given to towns by a published decision")
    func penalties() {
        #expect(
            refusal { grant in
                grant.kind = .entrusted
                grant.acts = AuthorityActSet([.penalise])
                grant.through = nil
            } == .authorityWithoutTerm)
        #expect(
            refusal { grant in
                grant.acts = AuthorityActSet([.penalise])
                grant.through = nil
            } == nil)
        #expect(refusal { $0.publishedOn = nil } == .authorityUnpublished)
        #expect(
            refusal { grant in
                grant.kind = .delegated
                grant.publishedOn = nil
            } == nil)
    }

    @Test("who grants has the power: its own items, or a grant that may be passed on")
    func power() throws {
        #expect(refusal { $0.scope = .items([TestDistrict.service]) } == .grantorNotCompetent)
        #expect(refusal { $0.scope = .items([TestDistrict.licence, TestDistrict.immediate]) } == nil)
        func pass(
            under kind: AuthorityKind, mayPassOn: Bool, _ change: (inout AuthorityGrant) -> Void = { _ in }
        ) throws -> RejectionCode? {
            let hall = try AuthorityHall(granted: { grant in
                grant.kind = kind
                grant.mayPassOn = mayPassOn
            })
            return refusal(hall, Code("G-2")!) { grant in
                grant.kind = .delegated
                grant.grantor = TestDistrict.town
                grant.grantee = TestDistrict.otherTown
                grant.under = AuthorityHall.grant
                change(&grant)
            }
        }
        #expect(try pass(under: .entrusted, mayPassOn: false) == .redelegationForbidden)
        #expect(try pass(under: .empowered, mayPassOn: false) == .redelegationForbidden)
        #expect(try pass(under: .empowered, mayPassOn: true) == nil)
        #expect(try pass(under: .delegated, mayPassOn: true) == nil)
        // Without naming the grant it is no way round the prohibition.
        #expect(
            try pass(under: .empowered, mayPassOn: true) { grant in
                grant.under = nil
                grant.scope = .items([TestDistrict.licence])
            } == .redelegationForbidden)
        let wider: [(inout AuthorityGrant) -> Void] = [
            { $0.acts = AuthorityActSet([.accept, .penalise]) }, { $0.region = TestDistrict.districtRegion },
            { $0.through = nil }, { $0.through = CivilDate(iso: "2027-01-01") },
            { grant in
                grant.from = CivilDate(iso: "2025-12-31")!
                grant.publishedOn = CivilDate(iso: "2025-12-31")
            },
        ]
        for change in wider { #expect(try pass(under: .delegated, mayPassOn: true, change) == .authorityTooWide) }
        #expect(
            try pass(under: .delegated, mayPassOn: true) { $0.grantor = TestDistrict.housing } == .grantorNotCompetent)
    }

    @Test("what is passed on holds as long as what it rests on")
    func chain() throws {
        var hall = try AuthorityHall(granted: { $0.mayPassOn = true })
        let second = Code("G-2")!
        let grant = TestDistrict.townGrant(second) { grant in
            grant.kind = .delegated
            grant.grantor = TestDistrict.town
            grant.grantee = TestDistrict.otherTown
            grant.under = AuthorityHall.grant
        }
        try hall.run(.init(.grant(grant), reason: "再下放"))
        try hall.run(.init(.accept(second)))
        let all = [TestDistrict.trade, TestDistrict.town, TestDistrict.otherTown]
        #expect(try hall.answer().competent.map(\.agency) == all)
        try hall.run(.init(.suspend(AuthorityHall.grant), day: CivilDate(iso: "2026-05-01"), reason: "整改"))
        let answer = try hall.answer(on: "2026-05-01")
        #expect(answer.others.map(\.gap) == [.suspended, .upstream])
        #expect(try hall.answer(on: "2026-04-30").others.isEmpty)
    }

    /// Permanent: a number here is never changed and never used for anything else.
    static let codes: [(Int, RejectionCode)] = [
        (215, .unknownAuthority), (311, .authorityNotAccepted), (312, .authoritySuspended), (313, .authorityEnded),
        (314, .authorityNotBegun), (315, .authorityNotForAct), (316, .authorityElsewhere), (317, .authorityUpstream),
        (515, .authorityStatus), (516, .authorityKnown), (700, .redelegationForbidden), (701, .grantorNotCompetent),
        (702, .authorityWithoutBasis), (703, .entrusteeNotOrgan), (704, .authorityUnpublished),
        (705, .authorityWithoutTerm), (706, .authorityBackdated), (707, .authorityToItself), (708, .authorityTooWide),
    ]

    static let events: [(UInt16, EventKind, String)] = [
        (11, .authorityGranted, "registry.authorityGranted"), (12, .authorityChanged, "registry.authorityChanged"),
    ]

    @Test("permanent numbers")
    func numbers() {
        for (number, code) in Self.codes { #expect(RejectionCode(rawValue: number) == code) }
        for (number, kind, name) in Self.events {
            #expect(EventKind(rawValue: number) == kind && kind.name == name)
        }
        #expect(Duty(rawValue: 13) == .authority)
        #expect(AuthorityKind.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(AuthorityAct.allCases.map(\.name) == ["accept", "review", "decide", "inspect", "penalise"])
        #expect(AuthorityStatus.allCases.map(\.rawValue) == Array(1...6))
        #expect(AuthorityGap.allCases.map(\.rawValue) == Array(1...10))
        #expect(AuthorityStep.allCases.map(\.rawValue) == Array(1...8))
        #expect(AuthorityOutcome.allCases.map(\.name) == ["succeeded", "merged", "nothingLeft"])
        #expect(AuthorityEnd.allCases.map(\.name) == ["finish", "return"])
        let texts =
            AuthorityGap.allCases.flatMap { [$0.text(in: .chinese), $0.text(in: .english)] }
            + AuthorityKind.allCases.map { $0.text(in: .chinese) } + AuthorityAct.allCases.map { $0.text(in: .chinese) }
        #expect(texts.allSatisfy { !$0.isEmpty } && Set(texts).count == texts.count)
    }
}
