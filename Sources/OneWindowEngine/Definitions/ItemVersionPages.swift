public import OneWindowCore

/// Which versions of the items are wanted.
public enum VersionChoice: Sendable, Hashable {
    /// Of each item the published version in effect on a day, if there is one.
    case inEffect(CivilDate)
    /// All versions, drafts among them, oldest first.
    case all
}

/// The versions of all items, page by page, as they stood at one moment (分页读取事项): for lists and exports of any size.
///
/// Whatever is registered meanwhile is not among them: versions never change, so the registry of that moment and the
/// definitions read later go together. Memory holds one page.
public struct ItemVersionPages {
    /// The registry of that moment.
    public let registry: Registry
    /// How many items were gone through.
    public private(set) var itemsSeen = 0

    private let engine: Engine
    private let choice: VersionChoice

    /// Items of one page.
    private static let itemsPerPage = 512

    /// A version with what it says.
    public struct Page: Sendable {
        /// The versions, by item and number.
        public let versions: [RegistryDocument.ItemEntry]
        /// Items of the page that have no version of those wanted.
        public let itemsLeftOut: Int
    }

    /// Starts before the first item.
    public init(_ engine: Engine, _ choice: VersionChoice) {
        self.engine = engine
        self.choice = choice
        registry = engine.registry
    }

    /// The next page, or nil at the end.
    ///
    /// - Throws: `corrupt` where a definition cannot be read, and the store's failures.
    public mutating func next() throws(OneWindowError) -> Page? {
        let records = registry.items.dropFirst(itemsSeen).prefix(Self.itemsPerPage)
        guard !records.isEmpty else { return nil }
        var wanted: [(key: VersionKey, version: ItemVersion)] = []
        var leftOut = 0
        for record in records {
            let versions: [ItemVersion] =
                switch choice {
                case .inEffect(let day): record.version(on: day).map { [$0] } ?? []
                case .all: record.versions
                }
            if versions.isEmpty { leftOut += 1 }
            for version in versions { wanted.append((VersionKey(record.handle, version.number), version)) }
        }
        itemsSeen += records.count
        let held = try engine.definitions(wanted.map(\.key))
        var entries: [RegistryDocument.ItemEntry] = []
        entries.reserveCapacity(wanted.count)
        for (place, (key, version)) in wanted.enumerated() {
            guard let definition = held[place]?.definition else {
                throw OneWindowError(.corrupt, "version \(key.version) of item \(key.item.rawValue) has no definition")
            }
            entries.append(.init(definition, effectiveFrom: version.effectiveFrom, version: version.number))
        }
        return Page(versions: entries, itemsLeftOut: leftOut)
    }
}
