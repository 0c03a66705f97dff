internal import OneWindowCore

/// Builds the registry from its stored entries.
enum RegistryLoader {
    static func load(from reader: any StoreReader) throws(StoreFailure) -> Registry {
        var registry = Registry()
        for row in try reader.registryRows() {
            do {
                registry.apply(try RegistryEvent(storedKind: row.kind, storedBody: row.body))
            } catch {
                throw StoreFailure(.corrupt, "registry entry \(row.kind)/\(row.handle) cannot be read")
            }
        }
        registry.revision = try reader.registryHead().sequence
        return registry
    }
}
