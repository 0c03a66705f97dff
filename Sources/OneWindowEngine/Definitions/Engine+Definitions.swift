public import OneWindowCore

// What items say in full: read from the store when it is asked for, since an engine's registry holds no definitions.
extension Engine {
    /// What a version of an item says, or nil where there is no such version.
    ///
    /// - Throws: `corrupt` where the version is there and its definition cannot be read, and the store's failures.
    public func definition(
        _ item: Handle<ItemDefinition>, version: UInt32
    ) throws(OneWindowError) -> ItemDefinition? {
        try definitions([VersionKey(item, version)])[0]?.definition
    }

    /// What the version says that a case keeps, or nil where there is none, which only damage can cause.
    public func definition(of state: CaseState) throws(OneWindowError) -> ItemDefinition? {
        try definition(state.opening.item, version: state.opening.version)
    }

    /// What versions say, read together, in the order in which they are asked for; nil where there is none.
    public func definitions(
        _ versions: some Collection<VersionKey>
    ) throws(OneWindowError) -> [HeldDefinition?] {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            let definitions = DefinitionReader(reader, cache: cache, keeps: versions.count <= 256)
            var found: [HeldDefinition?] = []
            found.reserveCapacity(versions.count)
            for version in versions { found.append(try definitions.definition(version, of: registry)) }
            return found
        }
    }

    /// The registry with definitions at hand: what texts and JSON about cases are made with.
    public func registry(holding versions: some Collection<VersionKey>) throws(OneWindowError) -> Registry {
        registry.holding(try definitions(Set(versions)).compactMap { $0 })
    }

    /// The registry with the definition that a case keeps at hand.
    public func registry(for state: CaseState) throws(OneWindowError) -> Registry {
        try registry(holding: [state.opening.pinned])
    }

    /// The registry with the definitions at hand that events name.
    public func registry(for entries: some Sequence<JournalEntry>) throws(OneWindowError) -> Registry {
        try registry(
            holding: entries.compactMap { entry in
                guard case .caseChanged(.opened(let opening)) = entry.record.event else { return nil }
                return opening.pinned
            })
    }

    /// Up to `limit` items after a handle with all that their versions say, in the order of their handles: for lists
    /// and exports, page by page.
    ///
    /// - Parameter after: The last item already seen; nil for the first page.
    public func items(
        after: Handle<ItemDefinition>? = nil, limit: Int
    ) throws(OneWindowError) -> [RegisteredItem] {
        let records = registry.items.dropFirst(Int(after?.rawValue ?? 0)).prefix(max(limit, 0))
        let keys = records.flatMap { record in record.versions.map { VersionKey(record.handle, $0.number) } }
        var held = try definitions(keys).makeIterator()
        return records.map { record in
            RegisteredItem(record: record, definitions: record.versions.compactMap { _ in held.next()??.definition })
        }
    }

    /// Every violation of a document, with the entry it stands in; empty where it can be loaded.
    public func violations(of document: RegistryDocument) throws(OneWindowError) -> [RegistryViolation] {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            let definitions = DefinitionReader(reader, cache: cache, keeps: false)
            return try RegistryDecider.violations(of: document, registry: registry) { (key) throws(StoreFailure) in
                try definitions.definition(key, of: registry)?.definition
            }
        }
    }
}

/// An item with all that its versions say.
public struct RegisteredItem: Sendable, Hashable {
    /// The item.
    public let record: ItemRecord
    /// What its versions say, oldest first: version `n` stands at index `n - 1`.
    public let definitions: [ItemDefinition]

    /// What a version says.
    public func definition(of version: ItemVersion) -> ItemDefinition? {
        let index = Int(version.number) - 1
        return definitions.indices.contains(index) ? definitions[index] : nil
    }
}
