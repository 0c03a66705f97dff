/// A reform of bodies as it was carried out (已实施的机构承接).
public struct AppliedSuccession: Sendable, Hashable, WireCodable {
    /// 1, 2, 3 … in the order in which they were carried out.
    public let number: UInt32
    /// What was planned.
    public let plan: SuccessionPlan
    /// When it was carried out, on its day or later.
    public let appliedAt: Instant

    init(number: UInt32, plan: SuccessionPlan, appliedAt: Instant) {
        self.number = number
        self.plan = plan
        self.appliedAt = appliedAt
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.message(2, plan)
        writer.instant(3, appliedAt)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: UInt32 = 0
        var plan: SuccessionPlan?
        var appliedAt: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: plan = try field.message(as: SuccessionPlan.self)
            case 3: appliedAt = try field.instant()
            default: break
            }
        }
        self.init(number: number, plan: try required(plan, 2), appliedAt: try required(appliedAt, 3))
    }
}

/// The reforms of bodies that were carried out, oldest first (机构沿革): who stands in whose place.
///
/// A body that ended never comes back under its code, so every chain has an end, and each rule of distribution names
/// one successor or leaves a thing where it is: on every day everything has exactly one body.
public struct SuccessionChain: Sendable, Hashable {
    /// The reforms, in the order in which they were carried out.
    public private(set) var applied: [AppliedSuccession] = []

    /// Creates an empty chain.
    public init() {}

    /// Whether no body has changed yet.
    public var isEmpty: Bool { applied.isEmpty }

    mutating func append(_ succession: AppliedSuccession) { applied.append(succession) }

    /// The body that stands in the place of another for something on a day; the body itself where nothing changed.
    ///
    /// - Parameters:
    ///   - subject: What is asked for.
    ///   - since: When the body was named. A transfer moves what was named before it was carried out, and nothing
    ///     named later, since the body goes on; one that ended is followed whenever it was named.
    ///   - day: The day for which it is asked; reforms that begin later do not count.
    public func body(
        _ body: Code, for subject: SuccessionSubject, since: Instant, on day: CivilDate
    ) -> Code {
        var current = body
        for succession in applied {
            let plan = succession.plan
            guard let from = plan.day, from <= day, plan.predecessors.contains(current),
                plan.kind.closes || since < succession.appliedAt
            else { continue }
            current = plan.successor(for: subject) ?? current
        }
        return current
    }

    /// The reforms that led from a body to the one that stands in its place, in order.
    public func steps(
        from body: Code, for subject: SuccessionSubject, since: Instant, on day: CivilDate
    ) -> [AppliedSuccession] {
        var current = body
        return applied.filter { succession in
            let before = current
            var alone = SuccessionChain()
            alone.append(succession)
            current = alone.body(before, for: subject, since: since, on: day)
            return current != before
        }
    }
}

extension Registry {
    /// The agency that answers for a case (现承办部门): the one it was opened with, or the one that stands in its place by
    /// the reforms that have begun on a day. The case itself is not changed: what follows from the reforms is worked
    /// out when it is asked for, and is the same whenever that is.
    ///
    /// - Parameter day: The day, or nil for the newest state.
    public func competentAgency(of state: CaseState, on day: CivilDate? = nil) -> Handle<Agency> {
        let successions = bodies.successions
        guard !successions.isEmpty, let agency = agencies[state.opening.agency] else { return state.opening.agency }
        let code = successions.body(
            agency.code, for: subject(of: state), since: state.milestones.opened, on: day ?? .latest)
        return agencies.handle(code) ?? state.opening.agency
    }

    /// The agency that answers for a service request: the one it was passed to, or the one that stands in its place;
    /// nil where it was passed to none.
    public func agency(ofDispatched request: ServiceRequest, on day: CivilDate? = nil) -> Handle<Agency>? {
        guard let handle = request.dispatch?.agency, let agency = agencies[handle] else { return nil }
        guard !bodies.successions.isEmpty else { return handle }
        let subject = subject(of: request)
        let since = request.milestones.dispatched ?? request.milestones.opened
        let code = bodies.successions.body(agency.code, for: subject, since: since, on: day ?? .latest)
        return agencies.handle(code) ?? handle
    }

    /// The agency that answers for a licence: the one that issued it, or the one that stands in its place.
    public func agency(ofIssued licence: Licence, on day: CivilDate? = nil) -> Handle<Agency> {
        let issuer = licence.opening.issuer
        guard !bodies.successions.isEmpty, let agency = agencies[issuer], let since = licence.changes.first?.at
        else { return issuer }
        var subject = SuccessionSubject.body
        if let item = licence.opening.item, let code = code(of: item.item),
            let known = typeAndRegion(item.item, version: item.version)
        {
            subject = .item(code, type: known.type, region: known.region)
        }
        let code = bodies.successions.body(agency.code, for: subject, since: since, on: day ?? .latest)
        return agencies.handle(code) ?? issuer
    }

    /// What a case is in a reform of bodies: its item as the pinned version has it.
    public func subject(of state: CaseState) -> SuccessionSubject {
        guard let code = code(of: state.opening.item),
            let known = typeAndRegion(state.opening.item, version: state.opening.version)
        else { return .body }
        return .item(code, type: known.type, region: known.region)
    }
    /// What a service request is in a reform of bodies: the item it is about, or the body's work as such.
    public func subject(of request: ServiceRequest) -> SuccessionSubject {
        guard let item = request.opening.item, let record = self.item(item), let version = record.latest else {
            return .body
        }
        return .item(record.code, type: version.type, region: version.region)
    }
}
