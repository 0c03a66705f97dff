internal import OneWindowCore

/// Builds the registry from its stored entries.
enum RegistryLoader {
    static func load(from reader: any StoreReader) throws(StoreFailure) -> Registry {
        var registry = Registry()
        for row in try reader.registryRows() {
            guard let event = try? RegistryEvent(storedKind: row.kind, storedBody: row.body),
                event.storedKey == row.key,
                registry.canApply(event)
            else { throw StoreFailure(.corrupt, "registry entry \(row.kind)/\(row.handle) cannot be read") }
            registry.apply(event)
        }
        registry.revision = try reader.registryHead().sequence
        return registry
    }
}

extension RegistryRow {
    /// The key as ``RegistryEvent/storedKey`` gives it.
    fileprivate var key: (kind: UInt16, handle: UInt32, version: UInt32) { (kind, handle, version) }
}
