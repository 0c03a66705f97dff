/// The columns of a routing table that stand for items which other bodies than their agency take under grants on a day
/// (授权路由列). Worked out when the table is compiled, so that routing itself knows of no grants.
///
/// A window that names a body takes what the body may accept, where its hall lies in the region of the grant; a window
/// for every agency takes what its hall's level takes, as ever.
struct GrantColumns: Sendable {
    /// A column: items of one agency that the same grants are about.
    struct Column: Sendable, Hashable {
        /// The agency of the items.
        let agency: UInt32
        /// The levels of hall that take them anyway.
        let levels: UInt8
        /// Their region, in which halls lie that say none.
        let region: RegionCode
        /// The grants, by their places among those that hold.
        let grants: [Int]
    }

    /// A grant that holds on the day and allows to accept.
    private struct Holding: Sendable {
        let grant: AuthorityGrant
        /// The handles of the items it names, where it names any.
        let items: Set<UInt32>?
        /// The kinds of window that name the body, by the place of their hall.
        let kinds: [Int: UInt8]
    }

    /// The columns, in the order in which the first item of each came.
    private(set) var columns: [Column] = []
    private var places: [Column: UInt32] = [:]
    private var holding: [Holding] = []
    /// The places of the grants that may be about items of an agency, by its handle.
    private var byAgency: [UInt32: [Int]] = [:]
    private var hallRegions: [RegionCode?] = []
    private var agencyCount = 0

    /// No grants.
    static let none = GrantColumns()

    private init() {}

    /// Finds the grants of a registry that hold on a day, and narrows the days to those on which the same do.
    init(_ registry: Registry, on date: CivilDate, _ first: inout CivilDate, _ last: inout CivilDate) {
        let table = registry.authorities
        guard !table.isEmpty else { return }
        agencyCount = registry.agencies.entries.count
        hallRegions = registry.halls.entries.map(\.region)
        var places: [Handle<Authority>: Int] = [:]
        for (index, authority) in table.entries.enumerated() {
            for day in authority.turningDays {
                if day <= date { first = max(first, day) } else { last = min(last, day.adding(days: -1)) }
            }
            let handle = Handle<Authority>(UInt32(index) + 1)
            guard table.holds(handle, on: date, for: .accept) else { continue }
            let kinds = Self.kinds(of: authority.grant.grantee, in: registry)
            guard !kinds.isEmpty else { continue }
            places[handle] = holding.count
            holding.append(Holding(grant: authority.grant, items: Self.items(of: authority, registry), kinds: kinds))
        }
        guard !holding.isEmpty else { return }
        for (index, agency) in registry.agencies.entries.enumerated() {
            let found = table.about(itemsOf: agency.code).compactMap { places[$0] }
            if !found.isEmpty { byAgency[UInt32(index) + 1] = found }
        }
    }

    private static func items(of authority: Authority, _ registry: Registry) -> Set<UInt32>? {
        guard case .items(let codes) = authority.grant.scope else { return nil }
        return Set(codes.compactMap { registry.item($0)?.rawValue })
    }

    private static func kinds(of agency: Code, in registry: Registry) -> [Int: UInt8] {
        var kinds: [Int: UInt8] = [:]
        for window in registry.windows.entries where window.kind == .comprehensive || window.kind == .dedicated {
            guard window.agencies.contains(agency), let hall = registry.halls.handle(window.hall) else { continue }
            kinds[Int(hall.rawValue) - 1, default: 0] |= 1 << window.kind.rawValue
        }
        return kinds
    }

    /// Whether no grant holds.
    var isEmpty: Bool { byAgency.isEmpty }

    /// The number of the column of an item, from 1; nil where it is that of its agency.
    mutating func column(ofItem item: UInt32, _ version: PackedVersion) -> UInt32? {
        guard let candidates = byAgency[version.agency] else { return nil }
        let grants = candidates.filter { place in
            if let items = holding[place].items { return items.contains(item) }
            if case .types(let types) = holding[place].grant.scope { return types.contains(version.type) }
            return true
        }
        guard !grants.isEmpty else { return nil }
        let column = Column(
            agency: version.agency, levels: version.levels, region: RegionCode(version.regionText) ?? .country,
            grants: grants)
        if let known = places[column] { return known }
        columns.append(column)
        let number = UInt32(agencyCount + columns.count)
        places[column] = number
        return number
    }

    /// The kinds of window of a hall that take the items of a column because they name a body that may accept them.
    func kinds(at hall: Int, of column: Column) -> UInt8 {
        let region = hallRegions[hall] ?? column.region
        return column.grants.reduce(0) { kinds, place in
            guard holding[place].grant.region.contains(region) else { return kinds }
            return kinds | (holding[place].kinds[hall] ?? 0)
        }
    }
}

extension Authority {
    /// The days on which it may begin or cease to hold.
    fileprivate var turningDays: [CivilDate] {
        [grant.from] + changes.dropFirst().map(\.day) + (grant.through.map { [$0.adding(days: 1)] } ?? [])
    }
}

extension AuthorityTable {
    /// Whether a grant, and every one above it, holds on a day and allows an act.
    func holds(_ handle: Handle<Authority>, on day: CivilDate, for act: AuthorityAct) -> Bool {
        guard let authority = self[handle] else { return false }
        return chain(of: authority).allSatisfy { authority in
            authority.grant.acts.contains(act) && authority.grant.from <= day && authority.status(on: day) == .accepted
        }
    }
}
