import OneWindowCore
import OneWindowTesting
import Testing

@Suite("The life of a grant")
struct AuthorityLifeTests {
    private static let code = AuthorityHall.grant
    private static let steps: [AuthorityStep] = [.accept, .note, .suspend, .resume, .withdraw]

    private static func command(_ step: AuthorityStep, day: CivilDate? = nil) -> AuthorityCommand {
        let work: AuthorityCommand.Work =
            switch step {
            case .grant: .grant(TestDistrict.townGrant(code))
            case .accept: .accept(code)
            case .note: .note(code)
            case .suspend: .suspend(code)
            case .resume: .resume(code)
            case .withdraw, .succeed, .takeOver: .withdraw(code)
            }
        return AuthorityCommand(work, day: day, reason: "依据清单")
    }

    /// A grant in a status, as steps lead to it.
    private static func hall(in status: AuthorityStatus) throws -> AuthorityHall {
        var hall = AuthorityHall()
        let path: [AuthorityStep] =
            switch status {
            case .granted: []
            case .accepted, .expired: [.accept]
            case .suspended: [.accept, .suspend]
            case .withdrawn, .succeeded: [.accept, .withdraw]
            }
        for step in [.grant] + path { try hall.run(command(step)) }
        // The last day of the grant is 31 December 2026.
        if status == .expired { hall.now = CaseWalk.times("2027-01-01T00:00") }
        return hall
    }

    @Test("every status and step: the table, and nothing else")
    func table() throws {
        for status in AuthorityStatus.allCases where status != .succeeded {
            let hall = try Self.hall(in: status)
            #expect(try hall.authority().status(on: hall.now.date) == status)
            for step in Self.steps {
                let row = AuthorityTransition.table.first { $0.step == step && $0.from == status }
                let refusal = hall.rejection(of: Self.command(step))
                #expect(refusal == (row == nil ? .authorityStatus : nil), "\(step) from \(status)")
                guard let row else { continue }
                var after = hall
                try after.run(Self.command(step))
                #expect(try after.authority().status == row.to)
                #expect(try after.authority().changes.count == hall.authority().changes.count + 1)
            }
            #expect(hall.rejection(of: Self.command(.grant)) == .authorityKnown)
        }
    }

    @Test("who may do which step")
    func sides() throws {
        let everybody: [Actor] = [
            .operatorOfHost, TestDistrict.lister, TestDistrict.tradeLister, TestDistrict.townLister,
            TestDistrict.supervisor, TestDistrict.registrar, .applicant,
        ]
        let may: [AuthorityStep: [RejectionCode?]] = [
            .grant: [nil, nil, nil, .wrongAgency, .dutyMissing, .dutyMissing, .actorNotAllowed],
            .accept: [nil, .wrongAgency, .wrongAgency, nil, .dutyMissing, .dutyMissing, .actorNotAllowed],
            .note: [nil, nil, nil, .wrongAgency, nil, .dutyMissing, .actorNotAllowed],
            .suspend: [nil, nil, nil, .wrongAgency, .dutyMissing, .dutyMissing, .actorNotAllowed],
            .resume: [nil, nil, nil, .wrongAgency, .dutyMissing, .dutyMissing, .actorNotAllowed],
            .withdraw: [nil, nil, nil, .wrongAgency, .dutyMissing, .dutyMissing, .actorNotAllowed],
        ]
        let before: [AuthorityStep: AuthorityStatus] = [
            .accept: .granted, .note: .accepted, .suspend: .accepted, .resume: .suspended, .withdraw: .accepted,
        ]
        for (step, expected) in may {
            let hall = try before[step].map { try Self.hall(in: $0) } ?? AuthorityHall()
            for (actor, refusal) in zip(everybody, expected) {
                #expect(hall.rejection(of: Self.command(step), by: actor) == refusal, "\(step) by \(actor)")
            }
        }
    }

    @Test("the history keeps who, when and why, and a finding changes nothing else")
    func history() throws {
        var hall = try Self.hall(in: .granted)
        hall.now = CaseWalk.times("2026-03-03T10:00")
        try hall.run(.init(.accept(Self.code)), by: TestDistrict.townLister)
        try hall.run(.init(.note(Self.code), reason: "抽查：两件超期"), by: TestDistrict.supervisor)
        let authority = try hall.authority()
        #expect(authority.changes.map(\.step) == [.grant, .accept, .note])
        #expect(authority.changes.map(\.number) == [1, 2, 3])
        #expect(authority.findings.map(\.reason) == ["抽查：两件超期"])
        #expect(authority.changes[1].actor.officer == hall.registry.officers.handle(Code("O-T-LIST")!))
        #expect(authority.changes[2].day == CivilDate(iso: "2026-03-03"))
        #expect(authority.status == .accepted)
        #expect(hall.rejection(of: .init(.note(Self.code))) == .missingField)
        #expect(hall.rejection(of: .init(.note(Code("G-9")!), reason: "无")) == .unknownAuthority)
    }

    @Test("nothing is taken away for days that are over, and changes do not overtake each other")
    func backdated() throws {
        var hall = try Self.hall(in: .accepted)
        hall.now = CaseWalk.times("2026-06-10T09:00")
        for step in [AuthorityStep.suspend, .withdraw] {
            let yesterday = Self.command(step, day: CivilDate(iso: "2026-06-09"))
            #expect(hall.rejection(of: yesterday) == .authorityBackdated)
            #expect(hall.rejection(of: Self.command(step, day: CivilDate(iso: "2026-06-10"))) == nil)
        }
        try hall.run(Self.command(.suspend, day: CivilDate(iso: "2026-07-01")))
        #expect(hall.rejection(of: Self.command(.resume, day: CivilDate(iso: "2026-06-30"))) == .authorityBackdated)
        try hall.run(Self.command(.resume, day: CivilDate(iso: "2026-08-01")))
        let expected: [(String, AuthorityStatus)] = [
            ("2026-06-30", .accepted), ("2026-07-01", .suspended), ("2026-07-31", .suspended),
            ("2026-08-01", .accepted), ("2026-12-31", .accepted), ("2027-01-01", .expired),
        ]
        for (day, status) in expected {
            #expect(try hall.authority().status(on: #require(CivilDate(iso: day))) == status, "\(day)")
        }
    }

    @Test("the wire format keeps a grant and its history")
    func wire() throws {
        var hall = try Self.hall(in: .accepted)
        try hall.run(.init(.note(Self.code), reason: "检查"))
        let authority = try hall.authority()
        #expect(try Authority(wireBytes: authority.wireBytes) == authority)
        let scopes: [AuthorityScope] = [
            .all, .types([.licence, .benefit]), .items([TestDistrict.licence, TestDistrict.immediate]),
        ]
        for scope in scopes {
            let grant = TestDistrict.townGrant(Self.code) { grant in
                grant.scope = scope
                grant.region = .country
                grant.isGranteeOrgan = false
                grant.under = Code("G-0")
                grant.mayPassOn = true
                grant.through = nil
                grant.publishedOn = nil
            }
            #expect(try AuthorityGrant(wireBytes: grant.wireBytes) == grant)
        }
    }
}
