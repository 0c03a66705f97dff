/// What changed in the registry.
public enum RegistryEvent: Sendable, Hashable {
    /// An agency was registered or changed.
    case agencySet(Handle<Agency>, Agency)
    /// A hall was registered or changed.
    case hallSet(Handle<Hall>, Hall)
    /// A window was registered or changed.
    case windowSet(Handle<Window>, Window)
    /// A post was registered or changed.
    case postSet(Handle<Post>, Post)
    /// An officer was registered or changed; the name, where given, is personal data of this event.
    case officerSet(Handle<Officer>, Officer)
    /// An item got a version: published with the day from which it holds, or a draft.
    case itemVersionAdded(Handle<ItemDefinition>, version: UInt32, effectiveFrom: CivilDate?, ItemDefinition)
    /// A set of rules of clocks was loaded.
    case clockRulesSet(LoadedRules)
    /// A notice of the calendar was loaded; open clocks are moved to its edition.
    case calendarLoaded(LoadedNotice)
    /// A package got a version: published with the day from which it holds, or a draft.
    case packageVersionAdded(Handle<PackageVersion>, PackageVersion)
    /// A type of licences was registered or changed.
    case licenceTypeSet(Handle<LicenceType>, LicenceType)
    /// A public key of somebody who signs licences was registered.
    case signatureKeySet(Handle<SignatureKey>, SignatureKey)
    /// A standard got a version.
    case standardAdded(Handle<StandardRecord>, version: UInt32, Standard)
    /// A version of a standard was released or withdrawn: all its releases, the new one last.
    case standardReleased(Handle<StandardRecord>, version: UInt32, [StandardRelease])
    /// A power was granted, with the change that says by whom and why.
    case authorityGranted(Handle<Authority>, AuthorityGrant, AuthorityChange)
    /// Something was done to a grant.
    case authorityChanged(Handle<Authority>, AuthorityChange)
    /// Duty lists, the entry register, retained proofs or reforms of bodies changed.
    case bodiesChanged(BodiesEvent)
}

extension RegistryEvent {
    /// The event's permanent kind.
    var kind: EventKind {
        switch self {
        case .agencySet: .agencySet
        case .hallSet: .hallSet
        case .windowSet: .windowSet
        case .postSet: .postSet
        case .officerSet: .officerSet
        case .itemVersionAdded: .itemVersionAdded
        case .clockRulesSet: .clockRulesSet
        case .calendarLoaded: .calendarLoaded
        case .packageVersionAdded: .packageVersionAdded
        case .licenceTypeSet: .licenceTypeSet
        case .signatureKeySet: .signatureKeySet
        case .standardAdded: .standardAdded
        case .standardReleased: .standardReleased
        case .authorityGranted: .authorityGranted
        case .authorityChanged: .authorityChanged
        case .bodiesChanged(let event): event.kind
        }
    }

    func encode(to writer: inout WireWriter) {
        switch self {
        case .agencySet(let handle, let entry): Self.encode(handle, entry, to: &writer)
        case .hallSet(let handle, let entry): Self.encode(handle, entry, to: &writer)
        case .windowSet(let handle, let entry): Self.encode(handle, entry, to: &writer)
        case .postSet(let handle, let entry): Self.encode(handle, entry, to: &writer)
        case .officerSet(let handle, let entry): Self.encode(handle, entry, to: &writer)
        case .itemVersionAdded(let handle, let version, let effectiveFrom, let definition):
            Self.encode(handle, definition, to: &writer)
            writer.number(3, UInt64(version))
            writer.date(4, effectiveFrom)
        case .clockRulesSet(let loaded): loaded.encode(to: &writer)
        case .calendarLoaded(let loaded): loaded.encode(to: &writer)
        case .packageVersionAdded(let handle, let version): Self.encode(handle, version, to: &writer)
        case .licenceTypeSet(let handle, let entry): Self.encode(handle, entry, to: &writer)
        case .signatureKeySet(let handle, let entry): Self.encode(handle, entry, to: &writer)
        case .standardAdded(let handle, let version, let standard):
            StandardEntry(handle: handle, version: version, standard: standard).encode(to: &writer)
        case .standardReleased(let handle, let version, let releases):
            StandardEntry(handle: handle, version: version, releases: releases).encode(to: &writer)
        case .authorityGranted(let handle, let grant, let change):
            Self.encode(handle, grant, to: &writer)
            writer.message(3, change)
        case .authorityChanged(let handle, let change): Self.encode(handle, change, to: &writer)
        case .bodiesChanged(let event): event.encode(to: &writer)
        }
    }

    private static func encode<Subject>(
        _ handle: Handle<Subject>, _ entry: some WireCodable, to writer: inout WireWriter
    ) {
        writer.number(1, UInt64(handle.rawValue))
        writer.message(2, entry)
    }

    init?(kind: EventKind, from reader: inout WireReader) throws(WireError) {
        switch kind {
        case .agencySet: self = try Self.entry(from: &reader, RegistryEvent.agencySet)
        case .hallSet: self = try Self.entry(from: &reader, RegistryEvent.hallSet)
        case .windowSet: self = try Self.entry(from: &reader, RegistryEvent.windowSet)
        case .postSet: self = try Self.entry(from: &reader, RegistryEvent.postSet)
        case .officerSet: self = try Self.entry(from: &reader, RegistryEvent.officerSet)
        case .itemVersionAdded: self = try Self.itemVersion(from: &reader)
        case .clockRulesSet: self = .clockRulesSet(try LoadedRules(from: &reader))
        case .calendarLoaded: self = .calendarLoaded(try LoadedNotice(from: &reader))
        case .packageVersionAdded: self = try Self.entry(from: &reader, RegistryEvent.packageVersionAdded)
        case .licenceTypeSet: self = try Self.entry(from: &reader, RegistryEvent.licenceTypeSet)
        case .signatureKeySet: self = try Self.entry(from: &reader, RegistryEvent.signatureKeySet)
        case .standardAdded:
            let entry = try StandardEntry(from: &reader)
            self = .standardAdded(entry.handle, version: entry.version, try required(entry.standard, 2))
        case .standardReleased:
            let entry = try StandardEntry(from: &reader)
            self = .standardReleased(entry.handle, version: entry.version, entry.releases)
        case .authorityGranted: self = try Self.grant(from: &reader)
        case .authorityChanged: self = try Self.change(from: &reader)
        default:
            guard let event = try BodiesEvent(kind: kind, from: &reader) else { return nil }
            self = .bodiesChanged(event)
        }
    }

    private static func entry<Entry: WireCodable>(
        from reader: inout WireReader, _ make: (Handle<Entry>, Entry) -> RegistryEvent
    ) throws(WireError) -> RegistryEvent {
        var handle: Handle<Entry>?
        var entry: Entry?
        while let field = try reader.next() {
            switch field.number {
            case 1: handle = try field.handle()
            case 2: entry = try field.message(as: Entry.self)
            default: break
            }
        }
        return make(try required(handle, 1), try required(entry, 2))
    }

    private static func itemVersion(from reader: inout WireReader) throws(WireError) -> RegistryEvent {
        var handle: Handle<ItemDefinition>?
        var definition: ItemDefinition?
        var version: UInt32 = 0
        var effectiveFrom: CivilDate?
        while let field = try reader.next() {
            switch field.number {
            case 1: handle = try field.handle()
            case 2: definition = try field.message(as: ItemDefinition.self)
            case 3: version = try field.number()
            case 4: effectiveFrom = try field.date()
            default: break
            }
        }
        return .itemVersionAdded(
            try required(handle, 1), version: version, effectiveFrom: effectiveFrom, try required(definition, 2))
    }
}

extension RegistryEvent {
    /// The content as a row of the registry keeps it.
    public var storedBody: [UInt8] {
        var writer = WireWriter()
        encode(to: &writer)
        return writer.bytes
    }

    /// The key of the row that keeps the content: kind, handle, and for items the version, for grants the change.
    public var storedKey: (kind: UInt16, handle: UInt32, version: UInt32) {
        switch self {
        case .agencySet(let handle, _): (kind.rawValue, handle.rawValue, 0)
        case .hallSet(let handle, _): (kind.rawValue, handle.rawValue, 0)
        case .windowSet(let handle, _): (kind.rawValue, handle.rawValue, 0)
        case .postSet(let handle, _): (kind.rawValue, handle.rawValue, 0)
        case .officerSet(let handle, _): (kind.rawValue, handle.rawValue, 0)
        case .itemVersionAdded(let handle, let version, _, _): (kind.rawValue, handle.rawValue, version)
        case .clockRulesSet(let loaded): (kind.rawValue, loaded.edition, 0)
        case .calendarLoaded(let loaded): (kind.rawValue, loaded.edition, 0)
        case .packageVersionAdded(let handle, let version): (kind.rawValue, handle.rawValue, version.number)
        case .licenceTypeSet(let handle, _): (kind.rawValue, handle.rawValue, 0)
        case .signatureKeySet(let handle, _): (kind.rawValue, handle.rawValue, 0)
        case .standardAdded(let handle, let version, _): (kind.rawValue, handle.rawValue, version)
        case .standardReleased(let handle, let version, _): (kind.rawValue, handle.rawValue, version)
        case .authorityGranted(let handle, _, _): (kind.rawValue, handle.rawValue, 0)
        case .authorityChanged(let handle, let change): (kind.rawValue, handle.rawValue, change.number)
        case .bodiesChanged(let event): (kind.rawValue, event.storedNumber, 0)
        }
    }

    /// Reads the content of a row.
    public init(storedKind: UInt16, storedBody: [UInt8]) throws(WireError) {
        guard let kind = EventKind(rawValue: storedKind) else {
            throw .unknownNumber(field: 0, value: UInt64(storedKind))
        }
        let event = try WireReader.read(storedBody) { (reader) throws(WireError) in
            try RegistryEvent(kind: kind, from: &reader)
        }
        guard let event else {
            throw .unknownNumber(field: 0, value: UInt64(storedKind))
        }
        self = event
    }
}
