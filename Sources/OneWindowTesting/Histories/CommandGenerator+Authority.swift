internal import OneWindowCore

extension CommandGenerator {
    /// Something about an authority list between the two agencies: mostly one that is in order.
    mutating func authority() -> (Actor, Command) {
        let codes = [TestDistrict.code("G-1"), TestDistrict.code("G-2"), TestDistrict.code("G-3")]
        let code = chance.one(of: codes) ?? codes[0]
        let works: [AuthorityCommand.Work] = [
            .grant(grant(code)), .grant(grant(code)), .accept(code), .accept(code), .note(code), .suspend(code),
            .resume(code), .withdraw(code),
        ]
        let today = clock.now.date
        let day = chance.chance(70) ? nil : today.adding(days: chance.below(20) - 5)
        let command = AuthorityCommand(chance.one(of: works) ?? .note(code), day: day, reason: "清单调整")
        return (chance.chance(85) ? .operatorOfHost : anybody(), .authority(command))
    }

    private mutating func grant(_ code: Code) -> AuthorityGrant {
        let today = clock.now.date
        let kind = chance.one(of: AuthorityKind.allCases) ?? .delegated
        let scopes: [AuthorityScope] = [.all, .types([.licence]), .items([TestDistrict.licence])]
        let isFromTrade = chance.chance(80)
        let acts = AuthorityAct.allCases.filter { _ in chance.chance(80) }
        return AuthorityGrant(
            code: code, kind: kind,
            grantor: kind == .statutory ? nil : isFromTrade ? TestDistrict.trade : TestDistrict.housing,
            grantee: isFromTrade ? TestDistrict.housing : TestDistrict.trade, acts: AuthorityActSet(acts),
            scope: chance.one(of: scopes) ?? .all, region: .country, bases: [LegalBasis(law: "赋权清单")],
            publishedOn: today, from: today, through: chance.chance(50) ? nil : today.adding(days: chance.below(60)),
            mayPassOn: chance.chance(20), atEnd: chance.one(of: AuthorityEnd.allCases) ?? .finish)
    }
}
