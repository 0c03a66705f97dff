/// Decides on the erasure of personal data (个人信息删除), on lawful request and only of closed cases and service
/// requests, and of licences that are over.
public enum ErasureDecider {
    /// The event of an erasure, or a rejection.
    public static func decide(
        by actor: Actor, on state: CaseState, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let record = try check(
            actor, isClosed: state.phase.isClosed, phase: state.phase.name,
            isErased: state.erasedThrough == state.revision, state.number, context)
        return DecidedEvents(events: [DecidedEvent(.caseChanged(.personalDataErased))], actor: record)
    }

    /// The event of an erasure, or a rejection.
    public static func decide(
        by actor: Actor, on state: ServiceRequest, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let record = try check(
            actor, isClosed: state.phase.isClosed, phase: state.phase.name,
            isErased: state.erasedThrough == state.revision, state.number, context)
        return DecidedEvents(events: [DecidedEvent(.requestChanged(.personalDataErased))], actor: record)
    }

    /// The event of an erasure, or a rejection.
    public static func decide(
        by actor: Actor, on state: Licence, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let record = try check(
            actor, isClosed: state.phase.isClosed, phase: state.phase.name,
            isErased: state.erasedThrough == state.revision, state.number, context)
        return DecidedEvents(events: [DecidedEvent(.licenceChanged(.personalDataErased))], actor: record)
    }

    private static func check(
        _ actor: Actor, isClosed: Bool, phase: String, isErased: Bool, _ number: CaseNumber, _ context: DecisionContext
    ) throws(Rejection) -> ActorRecord {
        let resolved = try ResolvedActor(actor, in: context.registry)
        _ = try resolved.officer(with: .privacy)
        guard isClosed else { throw Rejection(.wrongPhase, phase) }
        if isErased { throw Rejection(.alreadyErased, number.text) }
        return resolved.record
    }
}
