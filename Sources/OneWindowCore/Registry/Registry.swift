/// What a district has registered (登记库): its organisation and every version of every item.
///
/// A value: the engine builds it from the stored entries when it opens a database and swaps in a new one after each
/// change. Of the items it holds what routing and clocks ask for (``ItemVersion``); an engine's registry holds no
/// definitions, which are read when they are needed and handed to deciders with ``DecisionContext/holding(_:)``, to
/// others with ``holding(_:)``. A registry built by itself keeps them all.
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
    public private(set) var items = ItemTable()
    private var definitions: [VersionKey: HeldDefinition] = [:]
    private let keepsDefinitions: Bool
    /// The rule sets of clocks that were loaded, oldest first; the shipped one is not among them.
    public private(set) var ruleSets: [LoadedRules] = []
    /// The notices of the calendar that were loaded, oldest first.
    public private(set) var notices: [LoadedNotice] = []
    /// The packages (一件事).
    public private(set) var packages = PackageTable()
    /// The types of licences.
    public private(set) var licenceTypes = RegistryTable<LicenceType>()
    /// The public keys of those who sign licences.
    public private(set) var signatureKeys = RegistryTable<SignatureKey>()
    /// The standards, with their versions and releases.
    public private(set) var standards = RegistryTable<StandardRecord>()
    /// The authority lists: who may do what beside the agencies of the items.
    public private(set) var authorities = AuthorityTable()
    /// Duty lists, reforms of bodies, the entry register and the list of retained proofs.
    public private(set) var bodies = BodiesRegister()
    private var holders: [Code: [Handle<Officer>]] = [:]
    /// The journal sequence of the newest event in this registry; the engine sets it.
    public var revision: UInt64 = 0

    /// Creates an empty registry.
    ///
    /// - Parameter keepingDefinitions: Whether it keeps the definitions that events bring.
    public init(keepingDefinitions: Bool = true) {
        keepsDefinitions = keepingDefinitions
    }

    /// The officers who hold a post, by their handles.
    public func holders(of post: Code) -> [Handle<Officer>] { holders[post] ?? [] }

    /// The handle of an item, or nil where no item has the code.
    public func item(_ code: ItemCode) -> Handle<ItemDefinition>? { items.handle(code) }

    /// The code of an item, or nil where there is none.
    public func code(of handle: Handle<ItemDefinition>) -> ItemCode? { items.code(handle) }

    /// The item with a handle, or nil where there is none.
    public func item(_ handle: Handle<ItemDefinition>) -> ItemRecord? {
        let index = Int(handle.rawValue) - 1
        return items.indices.contains(index) ? items[index] : nil
    }

    /// Whether an item has a version.
    public func has(_ key: VersionKey) -> Bool {
        key.version >= 1 && Int(key.version) <= items.versionCount(key.item)
    }

    /// What a version of an item says in full, or nil where there is no such version, or its definition is not held
    /// here.
    public func definition(_ handle: Handle<ItemDefinition>, version: UInt32) -> ItemDefinition? {
        held(VersionKey(handle, version))?.definition
    }

    /// The same, lent: a definition is a large value.
    func held(_ key: VersionKey) -> HeldDefinition? { definitions[key] }

    /// The same registry with definitions at hand, such as those of the cases that are shown.
    public func holding(_ held: some Sequence<HeldDefinition>) -> Registry {
        var copy = self
        for definition in held { copy.definitions[definition.key] = definition }
        return copy
    }

    /// What a version of an item says of its type and region; nil where there is none.
    func typeAndRegion(
        _ handle: Handle<ItemDefinition>, version: UInt32
    ) -> (type: ItemType, region: String)? {
        items.version(version, of: handle).map { ($0.type, $0.regionText) }
    }

    /// What is stored of a version beside its definition, or nil where there is none.
    public func summary(of key: VersionKey) -> ItemSummary? {
        guard let packed = items.version(key.version, of: key.item), let code = items.code(key.item) else { return nil }
        return ItemSummary(code: code, version: ItemVersion(packed, number: key.version))
    }

    // MARK: Changing

    /// Whether an event follows on what is registered: its handle is known or the next, and a version is the item's
    /// next. What the deciders make always does; what was read from a damaged file may not.
    public func canApply(_ event: RegistryEvent) -> Bool {
        switch event {
        case .agencySet(let handle, let entry): return agencies.accepts(entry, at: handle)
        case .hallSet(let handle, let entry): return halls.accepts(entry, at: handle)
        case .windowSet(let handle, let entry): return windows.accepts(entry, at: handle)
        case .postSet(let handle, let entry): return posts.accepts(entry, at: handle)
        case .officerSet(let handle, let entry): return officers.accepts(entry, at: handle)
        case .itemVersionAdded(let handle, let version, let effectiveFrom, let definition):
            let version = ItemVersion(definition, number: version, effectiveFrom: effectiveFrom, in: self)
            return canAdd(version, definition.code, at: handle)
        case .clockRulesSet(let loaded):
            return Int(loaded.edition) == Int(ClockRuleBook.baseEdition) + ruleSets.count + 1
        case .calendarLoaded(let loaded): return notices.last.map { $0.edition + 1 == loaded.edition } ?? true
        case .packageVersionAdded(let handle, let version): return packages.accepts(version, at: handle)
        case .licenceTypeSet(let handle, let entry): return licenceTypes.accepts(entry, at: handle)
        case .signatureKeySet(let handle, let entry): return signatureKeys.accepts(entry, at: handle)
        case .standardAdded(let handle, let version, let standard):
            let known = standards[handle]
            return standards.accepts(known ?? StandardRecord(code: standard.code), at: handle)
                && (known?.code ?? standard.code) == standard.code
                && Int(version) == (known?.versions.count ?? 0) + 1
        case .standardReleased(let handle, let version, _):
            return standards[handle]?.versions.indices.contains(Int(version) - 1) ?? false
        case .authorityGranted(let handle, let grant, let change):
            return authorities.accepts(Authority(grant, granted: change), at: handle)
        case .authorityChanged(let handle, let change): return authorities.accepts(change, at: handle)
        case .bodiesChanged(let event): return bodies.canApply(event)
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
        case .packageVersionAdded(let handle, let version): packages.add(version, at: handle)
        case .licenceTypeSet(let handle, let entry): licenceTypes.set(entry, at: handle)
        case .signatureKeySet(let handle, let entry): signatureKeys.set(entry, at: handle)
        case .standardAdded(let handle, _, let standard):
            var record = standards[handle] ?? StandardRecord(code: standard.code)
            record.versions.append(standard)
            record.releases.append([])
            standards.set(record, at: handle)
        case .standardReleased(let handle, let version, let releases):
            guard var record = standards[handle] else { preconditionFailure("a standard is added first") }
            record.releases[Int(version) - 1] = releases
            standards.set(record, at: handle)
        case .authorityGranted(let handle, let grant, let change):
            authorities.add(Authority(grant, granted: change), at: handle)
        case .authorityChanged(let handle, let change): authorities.apply(change, at: handle)
        case .bodiesChanged(let event): bodies.apply(event)
        case .itemVersionAdded(let handle, let version, let effectiveFrom, let definition):
            let added = ItemVersion(definition, number: version, effectiveFrom: effectiveFrom, in: self)
            add(added, definition.code, at: handle)
            if keepsDefinitions {
                let held = HeldDefinition(item: handle, version: version, definition: definition)
                definitions[held.key] = held
            }
        }
    }

    /// Whether a stored version follows on what is registered, and names what is.
    public func canApply(_ summary: ItemSummary, at handle: Handle<ItemDefinition>) -> Bool {
        summary.version.agency.map { agencies[$0] != nil } ?? true
            && summary.version.post.map { posts[$0] != nil } ?? true
            && canAdd(summary.version, summary.code, at: handle)
    }

    /// Adds a stored version without its definition. False, and nothing is changed, where ``canApply(_:at:)`` is
    /// false.
    public mutating func apply(_ summary: ItemSummary, at handle: Handle<ItemDefinition>) -> Bool {
        guard canApply(summary, at: handle), let packed = PackedVersion(summary.version) else { return false }
        items.add(packed, code: summary.code, at: handle)
        return true
    }

    private func canAdd(_ version: ItemVersion, _ code: ItemCode, at handle: Handle<ItemDefinition>) -> Bool {
        guard PackedVersion(version) != nil else { return false }
        if Int(handle.rawValue) == items.count + 1 { return version.number == 1 && items.handle(code) == nil }
        return items.holds(code, at: handle) && Int(version.number) == items.versionCount(handle) + 1
    }

    private mutating func add(_ version: ItemVersion, _ code: ItemCode, at handle: Handle<ItemDefinition>) {
        guard let packed = PackedVersion(version) else { preconditionFailure("a region is up to 12 digits") }
        precondition(Int(version.number) == items.versionCount(handle) + 1, "versions are numbered without gaps")
        items.add(packed, code: code, at: handle)
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
