/// Decides on the erasure of personal data (个人信息删除), on lawful request and only of closed cases.
public enum ErasureDecider {
    /// The event of an erasure, or a rejection.
    public static func decide(
        by actor: Actor, on state: CaseState, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let resolved = try ResolvedActor(actor, in: context.registry)
        _ = try resolved.officer(with: .privacy)
        guard state.phase.isClosed else { throw Rejection(.wrongPhase, state.phase.name) }
        if state.erasedThrough == state.revision { throw Rejection(.alreadyErased, state.number.text) }
        return DecidedEvents(events: [DecidedEvent(.caseChanged(.personalDataErased))], actor: resolved.record)
    }
}
