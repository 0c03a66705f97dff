/// Decides who may load the registry: the host's operator, or an officer with the duty for it.
public enum RegisterDecider {
    /// The events of a document, or a rejection. `definition` is asked for those that the document seems to repeat.
    public static func decide<Failure: Error>(
        _ document: RegistryDocument, by actor: Actor, registry: Registry,
        definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> Result<DecidedEvents, Rejection> {
        let record: ActorRecord
        do throws(Rejection) {
            try document.checkShape()
            record = try self.record(of: actor, in: registry)
        } catch {
            return .failure(error)
        }
        return try RegistryDecider.decide(document, registry: registry, definition: definition)
            .map { DecidedEvents(events: $0, actor: record) }
    }

    /// The events of a document, or a rejection. The registry holds all its definitions.
    public static func decide(
        _ document: RegistryDocument, by actor: Actor, registry: Registry
    ) throws(Rejection) -> DecidedEvents {
        let held = { (key: VersionKey) in registry.definition(key.item, version: key.version) }
        return try decide(document, by: actor, registry: registry, definition: held).get()
    }

    private static func record(of actor: Actor, in registry: Registry) throws(Rejection) -> ActorRecord {
        if actor == .operatorOfHost { return ActorRecord(.operatorOfHost) }
        let resolved = try ResolvedActor(actor, in: registry)
        _ = try resolved.officer(with: .registry)
        return resolved.record
    }
}
