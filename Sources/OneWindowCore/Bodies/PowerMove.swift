/// What becomes of a grant of an authority list in a reform of bodies (授权的承接).
public struct PowerMove: Sendable, Hashable {
    /// The grant.
    public let grant: Code
    /// Who granted it before; nil for a statutory power.
    public let grantor: Code?
    /// Who exercised it before.
    public let grantee: Code
    /// The grants that stand in its place from the day on, each item in one of them; empty where it ends for good.
    public let heirs: [AuthorityGrant]
    /// The items that need it no more: who granted and who exercised it are one body, which has them by itself.
    public let merged: [ItemCode]
    /// Why it ends; nil where it goes on for the items that stay.
    public let outcome: AuthorityOutcome?
}

/// The items of a body, as a reform looks at them: what it asks of each to find its successor.
struct PowerItem {
    let code: ItemCode
    /// The item as each version has it that counts from the day on; one where they agree.
    let subjects: Set<SuccessionSubject>

    init?(_ record: ItemRecord, from day: CivilDate, of holder: Handle<Agency>?) {
        let versions = record.inEffect(from: day).filter { holder == nil || $0.agency == holder }
        if versions.isEmpty { return nil }
        code = record.code
        subjects = Set(versions.map { .item(record.code, type: $0.type, region: $0.region) })
    }

    /// Whether it is of one of some types.
    func isOf(_ types: [ItemType]) -> Bool {
        subjects.contains { subject in
            if case .item(_, let type, _) = subject { types.contains(type) } else { false }
        }
    }
}

/// The items that general grants are about: read in one pass, and only for the bodies that such grants ask of.
struct PowerHoldings {
    /// By the agency of their versions.
    private var byAgency: [Handle<Agency>: [PowerItem]] = [:]
    /// All items; filled where a statutory power names types.
    private(set) var all: [PowerItem] = []

    /// Reads the items of some agencies, and all of them where that is asked for.
    init(of agencies: Set<Handle<Agency>>, everything: Bool, from day: CivilDate, in registry: Registry) {
        guard everything || !agencies.isEmpty else { return }
        let wanted = Set(agencies.map(\.rawValue))
        for place in registry.items.indices {
            var named: Set<UInt32> = []
            registry.items.eachVersion(at: place) { _, version in
                if wanted.contains(version.agency) { named.insert(version.agency) }
            }
            if named.isEmpty && !everything { continue }
            let record = registry.items[place]
            for agency in named.map({ Handle<Agency>($0) }) {
                if let item = PowerItem(record, from: day, of: agency) { byAgency[agency, default: []].append(item) }
            }
            if everything, let item = PowerItem(record, from: day, of: nil) { all.append(item) }
        }
    }

    subscript(_ agency: Handle<Agency>?) -> [PowerItem] { agency.flatMap { byAgency[$0] } ?? [] }
}
