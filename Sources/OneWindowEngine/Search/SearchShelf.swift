internal import OneWindowCore
internal import Synchronization

/// The indexes of an engine: built when they are first asked for, and anew once the registry or the day has left them
/// behind. While one is built, others who search wait; nobody else does.
final class SearchShelf: Sendable {
    private let indexes = Mutex<(dated: SearchTable?, newest: SearchTable?)>((nil, nil))

    /// Reads what versions of items say.
    typealias Reader = ([VersionKey]) throws(OneWindowError) -> [HeldDefinition?]

    /// The index of a registry on a day, or of the newest versions where no day is given.
    func table(of registry: Registry, on date: CivilDate?, _ read: Reader) throws(OneWindowError) -> SearchTable {
        try indexes.withLock { (indexes) throws(OneWindowError) in
            if let date {
                if let table = indexes.dated, table.holds(registry, on: date) { return table }
                let table = try SearchTable(registry, on: date, read)
                indexes.dated = table
                return table
            }
            if let table = indexes.newest, table.revision == registry.revision { return table }
            let table = try SearchTable(registry, on: nil, read)
            indexes.newest = table
            return table
        }
    }
}

/// An index of a registry's items, with what it holds for.
struct SearchTable: Sendable {
    let revision: UInt64
    let index: SearchIndex
    /// It holds for the days from the one to before the other, for all where there is none: no version takes effect in
    /// between. Not looked at where it is of the newest versions.
    private var first: CivilDate?
    private var end: CivilDate?

    /// How many definitions are read at once.
    private static let page = 2_048

    init(_ registry: Registry, on date: CivilDate?, _ read: SearchShelf.Reader) throws(OneWindowError) {
        revision = registry.revision
        var keys: [VersionKey] = []
        keys.reserveCapacity(registry.items.count)
        for item in registry.items {
            if let version = Self.version(of: item, on: date) { keys.append(VersionKey(item.handle, version.number)) }
            guard let date else { continue }
            for from in item.versions.compactMap(\.effectiveFrom) {
                if from <= date {
                    first = max(first ?? from, from)
                } else {
                    end = min(end ?? from, from)
                }
            }
        }
        var entries: [SearchEntry] = []
        entries.reserveCapacity(keys.count)
        for start in stride(from: 0, to: keys.count, by: Self.page) {
            for case let held? in try read(Array(keys[start..<min(start + Self.page, keys.count)])) {
                entries.append(SearchEntry(item: held.item, held.definition))
            }
        }
        index = SearchIndex(entries)
    }

    func holds(_ registry: Registry, on day: CivilDate) -> Bool {
        revision == registry.revision && first.map { $0 <= day } ?? true && end.map { day < $0 } ?? true
    }

    /// The version of an item that is searched: the one in effect on a day, or the newest where no day is given.
    static func version(of item: ItemRecord, on date: CivilDate?) -> ItemVersion? {
        if let date { item.version(on: date) } else { item.latest }
    }
}

extension SearchEntry {
    /// What an item's version is found by. The main item's name counts as a keyword.
    init(item: Handle<ItemDefinition>, _ definition: ItemDefinition) {
        self.init(
            item: item, code: definition.code.text, name: definition.name, aliases: definition.elements.aliases,
            keywords: definition.elements.keywords)
        let main = definition.mainItem
        if !main.isEmpty, main != definition.name.chinese { keywords.append(main) }
    }
}
