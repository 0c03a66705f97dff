internal import OneWindowCore

/// Reads definitions within one transaction: from the cache, else from the store.
///
/// An object, since every case that is touched holds it, and a registry is a large value to copy.
final class DefinitionReader {
    /// Nil where only what is at hand may be given.
    private let reader: (any StoreReader)?
    private let cache: DefinitionCache
    /// In a write transaction the registry as it was before: what the transaction adds may yet be rolled back, and is
    /// not kept.
    private let committed: Registry?
    private let keeps: Bool

    /// - Parameters:
    ///   - committed: In a write transaction the registry before it; nil in a read transaction, which sees what was
    ///     committed and nothing else.
    ///   - keeps: Whether what is read goes into the cache; a list of all items would drive out everything else.
    init(_ reader: any StoreReader, cache: DefinitionCache, committed: Registry? = nil, keeps: Bool = true) {
        self.reader = reader
        self.cache = cache
        self.committed = committed
        self.keeps = keeps
    }

    /// One that reads nothing, and so serves any thread: it gives what the cache holds and fails otherwise.
    init(atHandIn cache: DefinitionCache, committed: Registry?) {
        reader = nil
        self.cache = cache
        self.committed = committed
        keeps = false
    }

    /// What ``init(atHandIn:committed:)`` takes, and another thread may have.
    var sources: (cache: DefinitionCache, committed: Registry?) { (cache, committed) }

    /// The definition of a version that a registry knows; nil where it knows no such version.
    ///
    /// - Throws: `corrupt` where the version is known and its definition is not there or cannot be read.
    func definition(
        _ key: VersionKey, of registry: @autoclosure () -> Registry
    ) throws(StoreFailure) -> HeldDefinition? {
        let isKept = committed?.has(key) ?? true
        if isKept, let held = cache.find(key) { return held }
        guard let reader else { throw StoreFailure(.internalFault, "not at hand") }
        let stored = try reader.registryRow(
            kind: RegistryLoader.definitions, handle: key.item.rawValue, version: key.version)
        guard let stored else {
            guard registry().has(key) else { return nil }
            throw Self.unreadable(key)
        }
        guard case .itemVersionAdded(let item, let version, _, let definition)? = stored.event else {
            throw Self.unreadable(key)
        }
        let held = HeldDefinition(item: item, version: version, definition: definition)
        if isKept && keeps { cache.put(held) }
        return held
    }

    private static func unreadable(_ key: VersionKey) -> StoreFailure {
        StoreFailure(.corrupt, "the definition of version \(key.version) of item \(key.item.rawValue) cannot be read")
    }
}
