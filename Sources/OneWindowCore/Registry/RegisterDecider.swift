/// Decides who may load the registry: the host's operator, or an officer with the duty for it.
public enum RegisterDecider {
    /// The events of a document, or a rejection.
    public static func decide(
        _ document: RegistryDocument, by actor: Actor, registry: Registry
    ) throws(Rejection) -> DecidedEvents {
        try document.checkShape()
        let record: ActorRecord
        if actor == .operatorOfHost {
            record = ActorRecord(.operatorOfHost)
        } else {
            let resolved = try ResolvedActor(actor, in: registry)
            _ = try resolved.officer(with: .registry)
            record = resolved.record
        }
        return DecidedEvents(events: try RegistryDecider.decide(document, registry: registry), actor: record)
    }
}
