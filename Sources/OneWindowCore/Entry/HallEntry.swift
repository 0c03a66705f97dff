/// How an item stands to the hall (事项进驻情况).
public enum EntryState: UInt8, LabelledChoice {
    /// It is taken at a window of a hall (已进驻).
    case inHall = 1
    /// It stays outside, with reason and basis (豁免进驻).
    case exempt = 2
    /// It is neither (应进未进).
    case missing = 3

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .inHall: ChoiceLabel("inHall", "已进驻", "in the hall")
        case .exempt: ChoiceLabel("exempt", "豁免进驻", "exempt")
        case .missing: ChoiceLabel("missing", "应进未进", "missing")
        }
    }
}

/// A line of the entry register: an item, and how it stands to the hall on a day.
public struct HallEntry: Sendable, Hashable {
    /// The item.
    public let item: ItemCode
    /// The version in effect.
    public let version: UInt32
    /// The body that is competent, or nil where it is not registered.
    public let agency: Code?
    /// How it stands.
    public let state: EntryState
    /// Whether it is authorised in place (授权到位): an officer posted in a hall holds the post that decides. False where
    /// the item is not in the hall.
    public let isAuthorised: Bool
    /// The exemption, where there is one.
    public let note: EntryNote?
    /// The halls that take it, by their codes.
    public let halls: [Code]
    /// Whether the item's guide says that it is taken in the hall, which the register does not rely on.
    public let saysInHall: Bool
    /// The modes it is offered in: at once, online, nearby, in one visit, in another province.
    public let modes: ChoiceSet<HandlingMode>
}

/// The entry register on a day (进驻登记): every item that can be applied for, and the shares with their denominators.
public struct EntryRegister: Sendable, Hashable {
    /// The day.
    public let day: CivilDate
    /// The items that can be applied for on the day, in the order of their numbers.
    public internal(set) var lines: [HallEntry] = []

    /// The items that count: all but the exempt ones. The denominator of the share in the hall.
    public var due: Int { lines.count { $0.state != .exempt } }
    /// The items in the hall: the numerator of the share, and the denominator of the share authorised.
    public var entered: Int { lines.count { $0.state == .inHall } }
    /// The items that are exempt.
    public var exempt: Int { lines.count { $0.state == .exempt } }
    /// The items that are neither in the hall nor exempt.
    public var missing: Int { lines.count { $0.state == .missing } }
    /// The items in the hall that are authorised in place.
    public var authorised: Int { lines.count(where: \.isAuthorised) }

    /// Works the register out. Versions of items are those of the day; halls, windows, posts and officers are taken as
    /// they are registered now, since no history of them is kept.
    ///
    /// - Parameter definition: Asked for each version that is in effect.
    public static func on<Failure: Error>(
        _ day: CivilDate, in registry: Registry, definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> EntryRegister {
        var register = EntryRegister(day: day)
        let deciders = registry.postsHeldInHalls
        for record in registry.items {
            guard let version = record.version(on: day), version.isOpen else { continue }
            let definition = try definition(VersionKey(record.handle, version.number))
            register.lines.append(
                HallEntry(record.code, version, definition, on: day, in: registry, deciders: deciders))
        }
        return register
    }

    /// How one item stands to the hall on a day, or nil where it cannot be applied for then.
    public static func line<Failure: Error>(
        of item: ItemRecord, on day: CivilDate, in registry: Registry,
        definition: (VersionKey) throws(Failure) -> ItemDefinition?
    ) throws(Failure) -> HallEntry? {
        guard let version = item.version(on: day), version.isOpen else { return nil }
        let definition = try definition(VersionKey(item.handle, version.number))
        return HallEntry(
            item.code, version, definition, on: day, in: registry, deciders: registry.postsHeldInHalls)
    }
}

extension HallEntry {
    fileprivate init(
        _ item: ItemCode, _ version: ItemVersion, _ definition: ItemDefinition?, on day: CivilDate,
        in registry: Registry, deciders: Set<Code>
    ) {
        self.item = item
        self.version = version.number
        agency = version.agency.flatMap { registry.agencies[$0]?.code }
        halls = registry.halls(taking: version, of: agency)
        note = registry.bodies.entryNote(of: item).flatMap { $0.holds(on: day) ? $0 : nil }
        state = !halls.isEmpty ? .inHall : note != nil ? .exempt : .missing
        isAuthorised = !halls.isEmpty && definition?.decisionPost.map { deciders.contains($0) } ?? false
        saysInHall = definition?.elements.service.features.contains(.inHall) ?? false
        modes = definition?.elements.modes ?? ChoiceSet()
    }
}

extension Registry {
    /// The posts that an officer holds who works in a hall.
    fileprivate var postsHeldInHalls: Set<Code> {
        Set(officers.entries.filter { $0.hall != nil }.flatMap(\.posts))
    }

    /// The halls with a window that takes the items of a body, among those of the levels that take the item.
    fileprivate func halls(taking version: ItemVersion, of agency: Code?) -> [Code] {
        guard version.channels.contains(.window) else { return [] }
        var found: [Code] = []
        for window in windows.entries where window.kind == .comprehensive || window.kind == .dedicated {
            guard let hall = halls[window.hall], version.levels.contains(hall.level), !found.contains(hall.code)
            else { continue }
            if window.agencies.isEmpty || agency.map(window.agencies.contains) ?? false { found.append(hall.code) }
        }
        return found.sorted()
    }
}
