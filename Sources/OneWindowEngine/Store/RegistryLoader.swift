internal import OneWindowCore

/// Builds the registry from its stored entries and the summaries of its items.
enum RegistryLoader {
    /// The kind of the entries that hold definitions, which are not read here.
    static let definitions = EventKind.itemVersionAdded.rawValue

    /// Rows of one look at the store.
    private static let page = 4_096

    static func load(from reader: any StoreReader) throws(StoreFailure) -> Registry {
        var registry = Registry(keepingDefinitions: false)
        // Items name agencies and posts, which stand before them.
        try read(try reader.registryRows(kinds: 0...(definitions - 1)), into: &registry)
        var last: ItemRow?
        while true {
            let rows = try reader.itemRows(after: last, limit: page)
            for row in rows { try read(row, into: &registry) }
            last = rows.last
            if rows.count < page { break }
        }
        try read(try reader.registryRows(kinds: (definitions + 1)...UInt16.max), into: &registry)
        registry.revision = try reader.registryHead().sequence
        return registry
    }

    private static func read(_ rows: [RegistryRow], into registry: inout Registry) throws(StoreFailure) {
        for row in rows {
            guard let event = row.event, registry.canApply(event) else {
                throw StoreFailure(.corrupt, "registry entry \(row.kind)/\(row.handle) cannot be read")
            }
            registry.apply(event)
        }
    }

    private static func read(_ row: ItemRow, into registry: inout Registry) throws(StoreFailure) {
        let handle = Handle<ItemDefinition>(row.handle)
        guard let summary = try? ItemSummary(wireBytes: row.summary), summary.version.number == row.version,
            registry.apply(summary, at: handle)
        else { throw StoreFailure(.corrupt, "version \(row.version) of item \(row.handle) cannot be read") }
    }
}

extension RegistryRow {
    init(_ change: RegistryEvent) {
        let key = change.storedKey
        self.init(kind: key.kind, handle: key.handle, version: key.version, body: change.storedBody)
    }

    /// What the row holds, or nil where it cannot be read or is that of another entry.
    var event: RegistryEvent? {
        guard let event = try? RegistryEvent(storedKind: kind, storedBody: body),
            event.storedKey == (kind, handle, version)
        else { return nil }
        return event
    }
}

extension ItemRow {
    /// The summary of the version that a change has added to a registry; nil where it changed something else.
    init?(_ change: RegistryEvent, in registry: Registry) {
        guard case .itemVersionAdded(let handle, let version, _, _) = change,
            let summary = registry.summary(of: VersionKey(handle, version))
        else { return nil }
        self.init(handle: handle.rawValue, version: version, summary: summary.wireBytes)
    }
}
