/// Decides what a document changes in the registry.
///
/// One pass in the order agencies, halls, posts, windows, officers, items, types of licences, keys, standards and
/// releases; each entry sees those before it. All or
/// nothing: the first violation rejects the document. ``RegistryReview`` lists them all without changing anything.
public enum RegistryDecider {
    /// The events that bring the registry to what the document says; none where it says nothing new. The registry
    /// holds all its definitions.
    public static func decide(_ document: RegistryDocument, registry: Registry) throws(Rejection) -> [DecidedEvent] {
        let held = { (key: VersionKey) in registry.definition(key.item, version: key.version) }
        return try decide(document, registry: registry, definition: held).get()
    }

    /// The same where the registry holds no definitions: `definition` is asked for those that a document seems to
    /// repeat, and for no others.
    public static func decide<Failure: Error>(
        _ document: RegistryDocument, registry: Registry,
        definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> Result<[DecidedEvent], Rejection> {
        var pass = RegistryPass(registry: registry)
        let violations = try pass.run(document, stopsAtFirst: true, definition)
        return violations.first.map { .failure($0.rejection) } ?? .success(pass.events)
    }

    /// Every violation of a document, with the entry it stands in; empty where it can be loaded. The registry holds all
    /// its definitions.
    ///
    /// Entries that refer to a refused entry are listed as well.
    public static func violations(of document: RegistryDocument, registry: Registry) -> [RegistryViolation] {
        violations(of: document, registry: registry) { registry.definition($0.item, version: $0.version) }
    }

    /// The same where the registry holds no definitions: `definition` is asked for those that a document seems to
    /// repeat, and for no others.
    public static func violations<Failure: Error>(
        of document: RegistryDocument, registry: Registry,
        definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> [RegistryViolation] {
        var pass = RegistryPass(registry: registry)
        return try pass.run(document, stopsAtFirst: false, definition)
    }
}

/// A rule that an entry of a document breaks.
public struct RegistryViolation: Sendable, Hashable {
    /// The part of the document: `agencies`, `halls`, `posts`, `windows`, `officers`, `items`, `packages`,
    /// `licenceTypes`, `signatureKeys`, `standards` or `releases`.
    public let part: String
    /// The entry's place in that part, from 0.
    public let index: Int
    /// The rule.
    public let rejection: Rejection
}

/// One pass over a document, on a working copy of the registry.
private struct RegistryPass {
    var registry: Registry
    var events: [DecidedEvent] = []
    private var violations: [RegistryViolation] = []
    /// The versions that this document adds, by the place of their items in it.
    private var added: [VersionKey: Int] = [:]

    init(registry: Registry) {
        self.registry = registry
    }

    mutating func run<Failure: Error>(
        _ document: RegistryDocument, stopsAtFirst: Bool, _ definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> [RegistryViolation] {
        guard document.count <= Limits.registryEntries else {
            return [
                RegistryViolation(
                    part: "document", index: 0, rejection: Rejection(.tooMany, "\(Limits.registryEntries)"))
            ]
        }
        guard document.count > 0 else {
            return [RegistryViolation(part: "document", index: 0, rejection: Rejection(.noFieldGiven))]
        }
        each(document.agencies, "agencies", stopsAtFirst) { pass, entry in pass.agency(entry) }
        each(document.halls, "halls", stopsAtFirst) { pass, entry in pass.hall(entry) }
        each(document.posts, "posts", stopsAtFirst) { pass, entry in pass.post(entry) }
        each(document.windows, "windows", stopsAtFirst) { pass, entry in pass.window(entry) }
        each(document.officers, "officers", stopsAtFirst) { pass, entry in pass.officer(entry) }
        for (index, entry) in document.items.enumerated() {
            if stopsAtFirst && !violations.isEmpty { break }
            let found = try item(entry, at: index, of: document, definition)
            violations += found.map { RegistryViolation(part: "items", index: index, rejection: $0) }
        }
        for (index, entry) in document.packages.enumerated() {
            if stopsAtFirst && !violations.isEmpty { break }
            let found = try package(entry, of: document, definition)
            violations += found.map { RegistryViolation(part: "packages", index: index, rejection: $0) }
        }
        each(document.licenceTypes, "licenceTypes", stopsAtFirst) { pass, entry in pass.licenceType(entry) }
        each(document.signatureKeys, "signatureKeys", stopsAtFirst) { pass, entry in pass.signatureKey(entry) }
        each(document.standards, "standards", stopsAtFirst) { pass, entry in pass.standard(entry) }
        each(document.releases, "releases", stopsAtFirst) { pass, entry in pass.release(entry) }
        return violations
    }

    private mutating func each<Entry>(
        _ entries: [Entry], _ part: String, _ stopsAtFirst: Bool, _ body: (inout RegistryPass, Entry) -> [Rejection]
    ) {
        for (index, entry) in entries.enumerated() {
            if stopsAtFirst && !violations.isEmpty { return }
            for rejection in body(&self, entry) {
                violations.append(RegistryViolation(part: part, index: index, rejection: rejection))
            }
        }
    }

    private mutating func emit(_ event: RegistryEvent, personal: [PersonalText] = []) {
        registry.apply(event)
        events.append(DecidedEvent(.registryChanged(event), personal: personal))
    }

    private func check(_ name: LocalizedText, of code: Code) -> [Rejection] {
        if name.chinese.isEmpty { return [Rejection(.missingField, "\(code) name")] }
        let isLong = name.chinese.utf8.count > Limits.nameBytes || (name.english?.utf8.count ?? 0) > Limits.nameBytes
        return isLong ? [Rejection(.tooLong, "\(code) name")] : []
    }

    /// Why a body may not be named anew, or nil: it is there no more. What names it already may go on doing so.
    private func closed(
        _ agency: Code?, before: Code? = nil, from day: CivilDate? = nil
    ) -> Rejection? {
        guard let agency, agency != before, let closedFrom = registry.agencies[agency]?.closedFrom else { return nil }
        return (day ?? closedFrom) >= closedFrom ? Rejection(.bodyClosed, agency.text) : nil
    }

    private mutating func agency(_ entry: Agency) -> [Rejection] {
        let found = check(entry.name, of: entry.code)
        var entry = entry
        entry.closedFrom = registry.agencies[entry.code]?.closedFrom
        if found.isEmpty && registry.agencies[entry.code] != entry {
            emit(.agencySet(registry.agencies.handle(entry.code) ?? registry.agencies.next, entry))
        }
        return found
    }

    private mutating func hall(_ entry: Hall) -> [Rejection] {
        var found = check(entry.name, of: entry.code)
        if let parent = entry.parent {
            if let upper = registry.halls[parent] {
                // A parent of a higher level rules out a circle.
                if upper.level >= entry.level { found.append(Rejection(.malformedField, "\(entry.code) parent")) }
            } else {
                found.append(Rejection(.unknownReference, "\(entry.code) \(parent)"))
            }
        }
        if !(0...1_440).contains(entry.hours.opens) || !(0...1_440).contains(entry.hours.closes)
            || entry.hours.opens >= entry.hours.closes || entry.hours.weekdays > 127
        {
            found.append(Rejection(.malformedField, "\(entry.code) hours"))
        }
        found += OpeningCheck.violations(of: entry.opening, at: entry.code)
        if let known = registry.halls[entry.code], known.level != entry.level {
            found.append(Rejection(.malformedField, "\(entry.code) level"))
        }
        if found.isEmpty && registry.halls[entry.code] != entry {
            emit(.hallSet(registry.halls.handle(entry.code) ?? registry.halls.next, entry))
        }
        return found
    }

    private mutating func post(_ entry: Post) -> [Rejection] {
        var found = check(entry.name, of: entry.code)
        if let agency = entry.agency, registry.agencies.handle(agency) == nil {
            found.append(Rejection(.unknownReference, "\(entry.code) \(agency)"))
        }
        if found.isEmpty && registry.posts[entry.code] != entry {
            if let closed = closed(entry.agency, before: registry.posts[entry.code]?.agency) { return [closed] }
            emit(.postSet(registry.posts.handle(entry.code) ?? registry.posts.next, entry))
        }
        return found
    }

    private mutating func window(_ entry: Window) -> [Rejection] {
        var found: [Rejection] = []
        if registry.halls.handle(entry.hall) == nil {
            found.append(Rejection(.unknownReference, "\(entry.code) \(entry.hall)"))
        }
        for agency in entry.agencies where registry.agencies.handle(agency) == nil {
            found.append(Rejection(.unknownReference, "\(entry.code) \(agency)"))
        }
        if entry.kind == .dedicated && entry.agencies.isEmpty {
            found.append(Rejection(.missingField, "\(entry.code) agencies"))
        }
        found += OpeningCheck.violations(of: entry.opening, at: entry.code)
        if found.isEmpty && registry.windows[entry.code] != entry {
            let known = registry.windows[entry.code]?.agencies ?? []
            for agency in entry.agencies where !known.contains(agency) {
                if let closed = closed(agency) { return [closed] }
            }
            emit(.windowSet(registry.windows.handle(entry.code) ?? registry.windows.next, entry))
        }
        return found
    }

    private mutating func officer(_ named: RegistryDocument.NamedOfficer) -> [Rejection] {
        let entry = named.officer
        var found: [Rejection] = []
        if registry.agencies.handle(entry.agency) == nil {
            found.append(Rejection(.unknownReference, "\(entry.code) \(entry.agency)"))
        }
        if let hall = entry.hall, registry.halls.handle(hall) == nil {
            found.append(Rejection(.unknownReference, "\(entry.code) \(hall)"))
        }
        for post in entry.posts where registry.posts.handle(post) == nil {
            found.append(Rejection(.unknownReference, "\(entry.code) \(post)"))
        }
        if entry.posts.count > Limits.postsPerOfficer { found.append(Rejection(.tooMany, "\(entry.code) posts")) }
        if named.name.utf8.count > Limits.nameBytes { found.append(Rejection(.tooLong, "\(entry.code) name")) }
        if found.isEmpty && registry.officers[entry.code] != entry {
            if let closed = closed(entry.agency, before: registry.officers[entry.code]?.agency) { return [closed] }
            let handle = registry.officers.handle(entry.code) ?? registry.officers.next
            emit(.officerSet(handle, entry), personal: PersonalText.list((.name, named.name)))
        }
        return found
    }

    private mutating func licenceType(_ entry: LicenceType) -> [Rejection] {
        let found = LibraryCheck.violations(of: entry)
        if found.isEmpty && registry.licenceTypes[entry.code] != entry {
            emit(.licenceTypeSet(registry.licenceTypes.handle(entry.code) ?? registry.licenceTypes.next, entry))
        }
        return found
    }

    private mutating func signatureKey(_ entry: SignatureKey) -> [Rejection] {
        let found = LibraryCheck.violations(of: entry, in: registry)
        if found.isEmpty && registry.signatureKeys.handle(entry.code) == nil {
            emit(.signatureKeySet(registry.signatureKeys.next, entry))
        }
        return found
    }

    private mutating func standard(_ entry: Standard) -> [Rejection] {
        let found = LibraryCheck.violations(of: entry, in: registry)
        let record = registry.standards[entry.code]
        if found.isEmpty && record?.version(entry.edition) == nil {
            let handle = registry.standards.handle(entry.code) ?? registry.standards.next
            emit(.standardAdded(handle, version: UInt32(record?.versions.count ?? 0) + 1, entry))
        }
        return found
    }

    private mutating func release(_ entry: RegistryDocument.ReleaseEntry) -> [Rejection] {
        do {
            guard let made = try LibraryCheck.releases(adding: entry, in: registry) else { return [] }
            emit(.standardReleased(made.handle, version: made.version, made.releases))
            return []
        } catch {
            return [error]
        }
    }

    private mutating func item<Failure: Error>(
        _ entry: RegistryDocument.ItemEntry, at index: Int, of document: RegistryDocument,
        _ stored: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> [Rejection] {
        let definition = entry.definition
        let record = registry.item(definition.code).flatMap { registry.item($0) }
        func isKnown(_ version: ItemVersion) throws(Failure) -> Bool {
            guard let record, version.fits(definition) else { return false }
            let key = VersionKey(record.handle, version.number)
            // What the document itself has added is not stored yet.
            if let place = added[key] { return document.items[place].definition == definition }
            return try stored(key) == definition
        }
        // An export of all versions is loaded again: an older draft or version must not become the newest one.
        if let number = entry.version, let known = record?.version(number),
            known.effectiveFrom == entry.effectiveFrom, try isKnown(known)
        {
            return []
        }
        var found = DefinitionCheck.shape(of: definition)
        if let effectiveFrom = entry.effectiveFrom {
            if !Instant.supported.contains(Instant(date: effectiveFrom)) {
                found.append(Rejection(.malformedField, "\(definition.code) effectiveFrom"))
            }
            if let record, let last = record.lastEffectiveDay, effectiveFrom < last {
                // A document may hold a whole history, and be loaded again.
                for version in record.versions where version.effectiveFrom == effectiveFrom {
                    if try isKnown(version) { return [] }
                }
                found.append(Rejection(.effectiveTooEarly, definition.code.text))
            }
            found += DefinitionCheck.publishing(definition, in: registry)
        }
        guard found.isEmpty else { return found }
        if let latest = record?.latest, entry.effectiveFrom == nil || entry.effectiveFrom == latest.effectiveFrom {
            if try isKnown(latest) { return [] }
        }
        // A version of before may still be added to a history; nothing new is given to a body that ended.
        if let closed = closed(definition.agency, from: entry.effectiveFrom) { return [closed] }
        let handle = record?.handle ?? Handle(UInt32(registry.items.count) + 1)
        let number = UInt32(record?.versions.count ?? 0) + 1
        emit(.itemVersionAdded(handle, version: number, effectiveFrom: entry.effectiveFrom, definition))
        added[VersionKey(handle, number)] = index
        return []
    }

    private mutating func package<Failure: Error>(
        _ entry: RegistryDocument.PackageEntry, of document: RegistryDocument,
        _ stored: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> [Rejection] {
        let definition = entry.definition
        let known = registry.packages.versions(definition.code)
        var found = PackageCheck.shape(of: definition)
        if let day = entry.effectiveFrom {
            // A document may hold a whole history, and be loaded again.
            if known.contains(where: { $0.effectiveFrom == day && $0.definition == definition }) { return [] }
            if !Instant.supported.contains(Instant(date: day)) {
                found.append(Rejection(.malformedField, "\(definition.code) effectiveFrom"))
            }
            if let last = known.compactMap(\.effectiveFrom).max(), day < last {
                found.append(Rejection(.effectiveTooEarly, definition.code.text))
            }
            var items: [ItemCode: ItemDefinition] = [:]
            for member in definition.members.prefix(Limits.packageMembers) {
                guard let key = registry.published(member, on: day) else { continue }
                // What the document itself has added is not stored yet.
                if let place = added[key] {
                    items[member.item] = document.items[place].definition
                } else {
                    items[member.item] = try stored(key)
                }
            }
            found += PackageCheck.publishing(definition, in: registry, items: items)
        } else if known.last?.definition == definition {
            return []
        }
        guard found.isEmpty else { return found }
        let handle = registry.packages.handle(definition.code) ?? registry.packages.next
        let version = PackageVersion(
            number: UInt32(known.count) + 1, effectiveFrom: entry.effectiveFrom, definition)
        emit(.packageVersionAdded(handle, version))
        return []
    }
}

extension Registry {
    /// The version of an item that a package means on a day, or nil where it is not published.
    public func published(_ member: PackageMember, on day: CivilDate) -> VersionKey? {
        guard let handle = item(member.item), let record = item(handle) else { return nil }
        let version = member.version == 0 ? record.version(on: day) : record.version(UInt32(clamping: member.version))
        guard let version, version.effectiveFrom != nil else { return nil }
        return VersionKey(handle, version.number)
    }
}

extension HallLevel: Comparable {
    /// A smaller number is a higher level of government.
    public static func < (left: HallLevel, right: HallLevel) -> Bool { left.rawValue < right.rawValue }
}
