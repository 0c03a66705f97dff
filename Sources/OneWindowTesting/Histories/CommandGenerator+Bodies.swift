internal import OneWindowCore
internal import OneWindowEngine

extension CommandGenerator {
    /// Something about duties, bodies, the entry register or retained proofs, mostly what is allowed.
    mutating func arrange(_ registry: Registry) -> (Actor, Command) {
        var actor = bodiesChance.chance(50) ? .operatorOfHost : TestDistrict.establishmentOfficer
        if bodiesChance.chance(5) { actor = TestDistrict.clerk }
        let basis = bodiesChance.chance(90) ? TestDistrict.bodiesBasis : nil
        let codes = registry.agencies.entries.map(\.code)
        let body = bodiesChance.one(of: codes) ?? TestDistrict.trade
        let duty = bodiesChance.one(of: registry.bodies.duties.entries.map(\.code))
        switch bodiesChance.below(8) {
        case 0:
            let terms = DisputeTerms(workdays: 1 + bodiesChance.below(30), basis: basis)
            return (actor, .arrange(.setDisputeTerms(terms)))
        case 1:
            let parties = registry.agencies.entries.filter { $0.closedFrom == nil }.map(\.code).suffix(2)
            let none = TestDistrict.code("D-NONE")
            return (
                actor,
                .arrange(.openDispute(duty: duty ?? none, parties: Array(parties), question: LocalizedText("由谁牵头")))
            )
        case 2:
            let number = UInt32(max(registry.bodies.disputes.count, 1))
            let lead = registry.agencies.entries.last { $0.closedFrom == nil }?.code ?? body
            let ruling = DutyRuling(lead: lead, by: LocalizedText("区编办"), basis: basis)
            return (.operatorOfHost, .arrange(.rule(dispute: number, ruling)))
        case 3:
            let note = EntryNote(
                item: bodiesChance.one(of: TestDistrict.itemCodes) ?? TestDistrict.licence,
                reason: LocalizedText("涉密 \(bodiesChance.below(3))"), basis: basis)
            return (actor, .arrange(.setEntries([note])))
        case 4:
            let proof = RetainedProof(
                code: TestDistrict.code("RP-1"), name: LocalizedText("证明 \(bodiesChance.below(3))"), basis: basis)
            return (actor, .arrange(.setProofs([proof])))
        case 5: return (actor, reform(registry, basis))
        default:
            let code = bodiesChance.chance(50) ? TestDistrict.code("D-1") : TestDistrict.code("D-2")
            let entry = DutyEntry(
                code: code, item: TestDistrict.licence, step: bodiesChance.chance(50) ? TestDistrict.formalStep : nil,
                holders: [DutyHolder(lead: bodiesChance.chance(80) ? body : nil, from: clock.now.date, basis: basis)])
            return (actor, .arrange(.setDuties([entry])))
        }
    }

    /// The newest body takes over from the one before it; every second time a body for the next is registered.
    private mutating func reform(_ registry: Registry, _ basis: LegalBasis?) -> Command {
        let open = registry.agencies.entries.filter { $0.closedFrom == nil }
        guard let from = open.first, let to = open.last, open.count > 2, bodiesChance.chance(90) else {
            var document = RegistryDocument()
            let next = Code("A-NEXT-\(registry.agencies.entries.count)") ?? TestDistrict.trade
            document.agencies = [Agency(code: next, name: LocalizedText("新组建部门"))]
            return .register(document)
        }
        let day = clock.now.date.adding(days: bodiesChance.chance(80) ? -bodiesChance.below(3) : 1)
        return .arrange(.succeed(SuccessionPlan(.merge, from: [from.code], to: [to.code], on: day, basis: basis)))
    }
}
