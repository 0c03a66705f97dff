/// What a district has registered (登记库): its organisation and every version of every item.
///
/// A value: the engine builds it from the stored entries when it opens a database and swaps in a new one after each
/// change.
public struct Registry: Sendable {
    /// The agencies.
    public private(set) var agencies = RegistryTable<Agency>()
    /// The halls.
    public private(set) var halls = RegistryTable<Hall>()
    /// The windows.
    public private(set) var windows = RegistryTable<Window>()
    /// The posts.
    public private(set) var posts = RegistryTable<Post>()
    /// The officers, without their names.
    public private(set) var officers = RegistryTable<Officer>()
    /// The items by handle: the item with handle `h` stands at index `h - 1`.
    public private(set) var items: [ItemRecord] = []
    private var itemHandles: [ItemCode: Handle<ItemDefinition>] = [:]
    /// The rule sets of clocks that were loaded, oldest first; the shipped one is not among them.
    public private(set) var ruleSets: [LoadedRules] = []
    /// The notices of the calendar that were loaded, oldest first.
    public private(set) var notices: [LoadedNotice] = []
    private var holders: [Code: [Handle<Officer>]] = [:]
    /// The journal sequence of the newest event in this registry; the engine sets it.
    public var revision: UInt64 = 0

    /// Creates an empty registry.
    public init() {}

    /// The officers who hold a post, by their handles.
    public func holders(of post: Code) -> [Handle<Officer>] { holders[post] ?? [] }

    /// The handle of an item, or nil where no item has the code.
    public func item(_ code: ItemCode) -> Handle<ItemDefinition>? { itemHandles[code] }

    /// The item with a handle, or nil where there is none.
    public func item(_ handle: Handle<ItemDefinition>) -> ItemRecord? {
        let index = Int(handle.rawValue) - 1
        return items.indices.contains(index) ? items[index] : nil
    }

    /// A version of an item, or nil where there is none.
    public func definition(_ handle: Handle<ItemDefinition>, version: UInt32) -> ItemDefinition? {
        item(handle)?.version(version)?.definition
    }

    /// What a version of an item says of its type and region, without a copy of the rest; nil where there is none.
    func typeAndRegion(
        _ handle: Handle<ItemDefinition>, version: UInt32
    ) -> (type: ItemType, region: String)? {
        let (place, index) = (Int(handle.rawValue) - 1, Int(version) - 1)
        guard items.indices.contains(place), items[place].versions.indices.contains(index) else { return nil }
        return (items[place].versions[index].definition.type, items[place].versions[index].definition.region)
    }

    /// Whether an event follows on what is registered: its handle is known or the next, and a version is the item's
    /// next. What the deciders make always does; what was read from a damaged file may not.
    public func canApply(_ event: RegistryEvent) -> Bool {
        switch event {
        case .agencySet(let handle, let entry): return agencies.accepts(entry, at: handle)
        case .hallSet(let handle, let entry): return halls.accepts(entry, at: handle)
        case .windowSet(let handle, let entry): return windows.accepts(entry, at: handle)
        case .postSet(let handle, let entry): return posts.accepts(entry, at: handle)
        case .officerSet(let handle, let entry): return officers.accepts(entry, at: handle)
        case .itemVersionAdded(let handle, let version, _, let definition):
            if let known = item(handle) {
                return known.code == definition.code && Int(version) == known.versions.count + 1
            }
            return Int(handle.rawValue) == items.count + 1 && version == 1 && item(definition.code) == nil
        case .clockRulesSet(let loaded):
            return Int(loaded.edition) == Int(ClockRuleBook.baseEdition) + ruleSets.count + 1
        case .calendarLoaded(let loaded): return notices.last.map { $0.edition + 1 == loaded.edition } ?? true
        }
    }

    /// Changes the registry by what an event says. Never decides; ends the process where ``canApply(_:)`` is false.
    public mutating func apply(_ event: RegistryEvent) {
        switch event {
        case .agencySet(let handle, let entry): agencies.set(entry, at: handle)
        case .hallSet(let handle, let entry): halls.set(entry, at: handle)
        case .windowSet(let handle, let entry): windows.set(entry, at: handle)
        case .postSet(let handle, let entry): posts.set(entry, at: handle)
        case .officerSet(let handle, let entry):
            for post in officers[handle]?.posts ?? [] { holders[post]?.removeAll { $0 == handle } }
            for post in entry.posts { holders[post, default: []].append(handle) }
            officers.set(entry, at: handle)
        case .clockRulesSet(let loaded): ruleSets.append(loaded)
        case .calendarLoaded(let loaded): notices.append(loaded)
        case .itemVersionAdded(let handle, let version, let effectiveFrom, let definition):
            let index = Int(handle.rawValue) - 1
            if index == items.count {
                items.append(ItemRecord(handle: handle, code: definition.code))
                itemHandles[definition.code] = handle
            }
            precondition(items.indices.contains(index), "item handles are given without gaps")
            items[index].add(ItemVersion(number: version, effectiveFrom: effectiveFrom, definition: definition))
        }
    }
}

/// An entry of the registry that has a code.
public protocol Registrable: Sendable, Hashable {
    /// Its code.
    var code: Code { get }
}

extension Agency: Registrable {}
extension Hall: Registrable {}
extension Window: Registrable {}
extension Post: Registrable {}
extension Officer: Registrable {}

/// The entries of one kind, by handle and by code.
public struct RegistryTable<Entry: Registrable>: Sendable {
    /// The entries: the one with handle `h` stands at index `h - 1`.
    public private(set) var entries: [Entry] = []
    private var handles: [Code: Handle<Entry>] = [:]

    /// Creates an empty table.
    public init() {}

    /// The handle of a code, or nil where nothing has the code.
    public func handle(_ code: Code) -> Handle<Entry>? { handles[code] }

    /// The entry with a handle, or nil where there is none.
    public subscript(_ handle: Handle<Entry>) -> Entry? {
        let index = Int(handle.rawValue) - 1
        return entries.indices.contains(index) ? entries[index] : nil
    }

    /// The entry with a code, or nil where nothing has the code.
    public subscript(_ code: Code) -> Entry? { handles[code].flatMap { self[$0] } }

    /// The handle that the next new entry gets.
    var next: Handle<Entry> { Handle(UInt32(entries.count) + 1) }

    /// Whether an entry can stand at a handle: its own, or the next one for a code that has none.
    func accepts(_ entry: Entry, at handle: Handle<Entry>) -> Bool {
        if let known = handles[entry.code] { return known == handle }
        return handle == next
    }

    mutating func set(_ entry: Entry, at handle: Handle<Entry>) {
        let index = Int(handle.rawValue) - 1
        if index == entries.count {
            entries.append(entry)
        } else {
            precondition(entries.indices.contains(index), "handles are given without gaps")
            entries[index] = entry
        }
        handles[entry.code] = handle
    }
}

/// An item with all its versions.
public struct ItemRecord: Sendable, Hashable {
    /// Its permanent number.
    public let handle: Handle<ItemDefinition>
    /// Its code.
    public let code: ItemCode
    /// Its versions, published ones and drafts, oldest first: version `n` stands at index `n - 1`.
    public private(set) var versions: [ItemVersion] = []

    init(handle: Handle<ItemDefinition>, code: ItemCode) {
        self.handle = handle
        self.code = code
    }

    mutating func add(_ version: ItemVersion) {
        precondition(Int(version.number) == versions.count + 1, "versions are numbered without gaps")
        versions.append(version)
    }

    /// A version by its number, or nil where there is none.
    public func version(_ number: UInt32) -> ItemVersion? {
        let index = Int(number) - 1
        return versions.indices.contains(index) ? versions[index] : nil
    }

    /// The published version in effect on a day, or nil where none is.
    public func version(on date: CivilDate) -> ItemVersion? {
        var best: ItemVersion?
        for version in versions {
            guard let from = version.effectiveFrom, from <= date else { continue }
            if best?.effectiveFrom.map({ from >= $0 }) ?? true { best = version }
        }
        return best
    }

    /// The newest version, a draft or not.
    public var latest: ItemVersion? { versions.last }

    /// The latest day on which a published version takes effect, or nil where none is published.
    public var lastEffectiveDay: CivilDate? { versions.compactMap(\.effectiveFrom).max() }
}

/// One version of an item.
public struct ItemVersion: Sendable, Hashable {
    /// 1, 2, 3 … within the item.
    public let number: UInt32
    /// The day from which it holds, or nil for a draft.
    public let effectiveFrom: CivilDate?
    /// What it says.
    public let definition: ItemDefinition
}
