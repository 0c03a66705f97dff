internal import OneWindowCore
internal import OneWindowEngine

extension CommandGenerator {
    /// Something about duties, bodies, the entry register or retained proofs, mostly what is allowed.
    mutating func arrange(_ registry: Registry) -> (Actor, Command) {
        let actor = chance.chance(50) ? .operatorOfHost : TestDistrict.establishmentOfficer
        let basis = chance.chance(90) ? TestDistrict.bodiesBasis : nil
        let codes = registry.agencies.entries.map(\.code)
        let body = chance.one(of: codes) ?? TestDistrict.trade
        let duty = chance.one(of: registry.bodies.duties.entries.map(\.code))
        switch chance.below(8) {
        case 0: return (actor, .arrange(.setDisputeTerms(DisputeTerms(workdays: 1 + chance.below(30), basis: basis))))
        case 1:
            let parties = Set(codes.suffix(2) + [body]).sorted()
            let none = TestDistrict.code("D-NONE")
            return (
                actor,
                .arrange(.openDispute(duty: duty ?? none, parties: parties, question: LocalizedText("由谁牵头")))
            )
        case 2:
            let number = UInt32(max(registry.bodies.disputes.count, 1))
            let ruling = DutyRuling(lead: body, by: LocalizedText("区编办"), basis: basis)
            return (actor, .arrange(.rule(dispute: number, ruling)))
        case 3:
            let note = EntryNote(
                item: chance.one(of: TestDistrict.itemCodes) ?? TestDistrict.licence,
                reason: LocalizedText("涉密 \(chance.below(3))"), basis: basis)
            return (actor, .arrange(.setEntries([note])))
        case 4:
            let proof = RetainedProof(
                code: TestDistrict.code("RP-1"), name: LocalizedText("证明 \(chance.below(3))"), basis: basis)
            return (actor, .arrange(.setProofs([proof])))
        case 5: return (actor, reform(registry, basis))
        default:
            let code = chance.chance(50) ? TestDistrict.code("D-1") : TestDistrict.code("D-2")
            let entry = DutyEntry(
                code: code, item: TestDistrict.licence, step: chance.chance(50) ? TestDistrict.formalStep : nil,
                holders: [DutyHolder(lead: chance.chance(80) ? body : nil, from: clock.now.date, basis: basis)])
            return (actor, .arrange(.setDuties([entry])))
        }
    }

    /// The newest body takes over from the one before it; every second time a body for the next is registered.
    private mutating func reform(_ registry: Registry, _ basis: LegalBasis?) -> Command {
        let open = registry.agencies.entries.filter { $0.closedFrom == nil }
        guard let from = open.first, let to = open.last, open.count > 2, chance.chance(90) else {
            var document = RegistryDocument()
            let next = Code("A-NEXT-\(registry.agencies.entries.count)") ?? TestDistrict.trade
            document.agencies = [Agency(code: next, name: LocalizedText("新组建部门"))]
            return .register(document)
        }
        let day = clock.now.date.adding(days: chance.chance(80) ? -chance.below(3) : 1)
        return .arrange(.succeed(SuccessionPlan(.merge, from: [from.code], to: [to.code], on: day, basis: basis)))
    }
}
