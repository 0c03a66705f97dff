/// Decides on applications (申请): whether a case can be opened, and under which version of the item.
public enum ApplicationDecider {
    /// What opening a case needs that only the engine can give.
    public typealias Opening = MatterOpening

    /// The event that opens the case, or a rejection. `opening` is asked for only when nothing else stands against it.
    public static func decide<Failure: Error>(
        _ application: Application, by actor: Actor, in context: DecisionContext,
        opening: (Handle<ItemDefinition>, ItemCode) throws(Failure) -> Opening
    ) throws(Failure) -> Result<DecidedEvents, Rejection> {
        let plan: Plan
        do {
            plan = try check(application, by: actor, in: context)
        } catch {
            return .failure(error)
        }
        let given = try opening(plan.item.handle, plan.item.code)
        let event = CaseEvent.opened(
            CaseOpening(
                number: given.number, item: plan.item.handle, version: plan.version.number, agency: plan.agency,
                channel: application.channel, hall: plan.hall, materials: plan.materials, serialDate: given.date,
                serial: given.serial, isDraft: application.asDraft, licenceExpiry: application.licenceExpiry,
                licences: plan.licences, region: plan.region))
        let decided = DecidedEvent(.caseChanged(event), personal: application.applicant.personal)
        return .success(DecidedEvents(events: [decided], actor: plan.actor))
    }

    private struct Plan {
        let item: ItemRecord
        let version: ItemVersion
        let agency: Handle<Agency>
        let hall: Handle<Hall>?
        let materials: [UInt32]
        let licences: [StandingLicence]
        let actor: ActorRecord
        let region: RegionCode?
    }

    private static func check(
        _ application: Application, by actor: Actor, in context: DecisionContext
    ) throws(Rejection) -> Plan {
        let registry = context.registry
        try application.checkShape()
        guard let handle = registry.item(application.item), let item = registry.item(handle) else {
            throw Rejection(.unknownItem, application.item.text)
        }
        var hall: (handle: Handle<Hall>, entry: Hall)?
        if let code = application.hall {
            guard let handle = registry.halls.handle(code), let entry = registry.halls[handle] else {
                throw Rejection(.unknownHall, code.text)
            }
            hall = (handle, entry)
        }
        let reuse = LicenceReuse(application.presented, in: context)
        try reuse.checkNames()
        let resolved = try ResolvedActor(actor, in: registry)
        try CaseDecider.check(resolved, for: .applicantOrOfficer(.intake))
        if let home = resolved.officer?.hall, let hall, home != hall.entry.code {
            throw Rejection(.wrongHall, home.text)
        }
        try reuse.checkPerson()
        try reuse.checkState()

        guard let version = item.version(on: context.times.occurredAt.date) else {
            throw Rejection(.itemNotPublished, item.code.text)
        }
        guard let definition = context.definition(VersionKey(handle, version.number)) else {
            throw Rejection(.itemNotPublished, item.code.text)
        }
        // Cases on their way go on under the version they were opened under; only new ones are refused.
        if let refusal = definition.refusal { throw Rejection(refusal, item.code.text) }
        guard let agency = registry.agencies.handle(definition.agency) else {
            throw Rejection(.unknownAgency, definition.agency.text)
        }
        guard definition.channels.contains(application.channel) else {
            throw Rejection(.channelNotOffered, item.code.text)
        }
        // What comes in outside the item's region lies where the item is for.
        let isOutside = hall?.entry.lies(outside: definition) ?? false
        let region = application.region ?? (isOutside ? nil : hall?.entry.region)
        let question = AuthorityQuestion(
            of: definition, region: region, on: context.times.occurredAt.date, to: AuthorityActSet([.accept]))
        if let hall, !definition.levels.contains(hall.entry.level),
            !registry.hasWindow(in: hall.entry.code, ofGranteeFor: question)
        {
            throw Rejection(.itemOutOfRange, hall.entry.code.text)
        }
        var record = resolved.record
        if let agency = resolved.post?.agency, agency != definition.agency,
            case .success(let grant)? = registry.authorities.standing(of: agency, for: question)
        {
            record.grant = grant
        }
        let (materials, licences) = try reuse.places(with: application.materials, in: definition)
        return Plan(
            item: item, version: version, agency: agency, hall: hall?.handle, materials: materials,
            licences: licences, actor: record, region: region)
    }
}

/// The discipline of the checklist (清单式受理): a material is asked for and taken only where the pinned version lists it
/// (Administrative Licensing Law article 31).
enum MaterialList {
    /// The places of materials on the list, ascending and once each, or a rejection that names the one not listed.
    static func places(of codes: [Code], in definition: ItemDefinition) throws(Rejection) -> [UInt32] {
        var places = Set<UInt32>()
        for code in codes {
            guard let place = definition.materials.firstIndex(where: { $0.code == code }) else {
                throw Rejection(.materialNotInList, code.text)
            }
            places.insert(UInt32(place))
        }
        return places.sorted()
    }

    /// The first material that must be there and is not, or nil.
    ///
    /// A case does not keep what the applicant answered to a guide. So what only some situations need is missing where
    /// a notice has asked for it, and not by itself.
    static func firstMissing(
        _ present: [UInt32], in definition: ItemDefinition, noticed: [UInt32] = [],
        where isWanted: (Material) -> Bool = { _ in true }
    ) -> Material? {
        for (place, material) in definition.materials.enumerated() where material.necessity != .optional {
            if present.contains(UInt32(place)) || !isWanted(material) { continue }
            if noticed.contains(UInt32(place)) || !definition.dependsOnSituation(material) { return material }
        }
        return nil
    }
}
