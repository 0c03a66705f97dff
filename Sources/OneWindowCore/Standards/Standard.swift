/// What kind of document it is (标准类别); permanent numbers.
public enum StandardKind: UInt8, Sendable, CaseIterable {
    /// A standard (标准).
    case standard = 1
    /// A manual (手册).
    case manual = 2
    /// A rule (制度).
    case rule = 3

    /// The kind's stable name in JSON.
    public var name: String {
        switch self {
        case .standard: "standard"
        case .manual: "manual"
        case .rule: "rule"
        }
    }
}

/// A version of a standard, manual or rule of service (标准文件). A registry entry: versions are added and never change.
///
/// The text itself lies elsewhere; the library keeps its place and its digest. Exams and training name the code.
public struct Standard: Sendable, Hashable {
    /// Its code, which all its versions share.
    public var code: Code
    /// The name of this version, such as `2026-1`, unique within the code.
    public var edition: Code
    /// Its title.
    public var title: LocalizedText
    /// What kind of document it is.
    public var kind: StandardKind
    /// The levels of halls that it is written for: district, street or town, community or village.
    public var levels: HallLevelSet
    /// The first day on which it can hold anywhere.
    public var effectiveFrom: CivilDate
    /// SHA-256 of the text.
    public var digest: [UInt8]
    /// Where the text is: an address or a path that the deployment understands.
    public var place: String
    /// The items it is about; empty where it is about no item in particular.
    public var items: [ItemCode]
    /// The posts it is for; empty where it is for no post in particular.
    public var posts: [Code]

    /// Creates a version.
    public init(
        code: Code, edition: Code, title: LocalizedText, kind: StandardKind = .standard, levels: HallLevelSet,
        effectiveFrom: CivilDate, digest: [UInt8], place: String = "", items: [ItemCode] = [], posts: [Code] = []
    ) {
        self.code = code
        self.edition = edition
        self.title = title
        self.kind = kind
        self.levels = levels
        self.effectiveFrom = effectiveFrom
        self.digest = digest
        self.place = place
        self.items = items
        self.posts = posts
    }

    /// Whether it says something about an item at a post. One that names no items is about all, one that names no posts
    /// for all; nil asks for none in particular.
    func concerns(_ item: ItemCode?, _ post: Code?) -> Bool {
        (item.map { items.isEmpty || items.contains($0) } ?? true)
            && (post.map { posts.isEmpty || posts.contains($0) } ?? true)
    }
}

/// How a version of a standard comes into force or goes (施行方式); permanent numbers.
public enum ReleaseKind: UInt8, Sendable, CaseIterable {
    /// Tried out (试点).
    case pilot = 1
    /// Released (施行).
    case released = 2
    /// No longer in force (停止施行).
    case withdrawn = 3

    /// The kind's stable name in JSON.
    public var name: String {
        switch self {
        case .pilot: "pilot"
        case .released: "released"
        case .withdrawn: "withdrawn"
        }
    }
}

/// A step of the release of a version of a standard (分厅施行): first in pilot halls, then more widely, hall by hall.
public struct StandardRelease: Sendable, Hashable {
    /// How.
    public var kind: ReleaseKind
    /// The halls; empty means every hall of its levels.
    public var halls: [Code]
    /// The first day.
    public var from: CivilDate

    /// Creates a release.
    public init(_ kind: ReleaseKind, in halls: [Code] = [], from: CivilDate) {
        self.kind = kind
        self.halls = halls
        self.from = from
    }
}

/// A standard with its versions and how they were released, as the registry holds it.
public struct StandardRecord: Sendable, Hashable, Registrable {
    /// Its code.
    public let code: Code
    /// Its versions, in the order in which they were added: version `n` stands at index `n - 1`.
    public internal(set) var versions: [Standard] = []
    /// The releases of each version, in the order in which they were made.
    public internal(set) var releases: [[StandardRelease]] = []

    /// The number of the version with a name, or nil.
    public func version(_ edition: Code) -> UInt32? {
        versions.firstIndex { $0.edition == edition }.map { UInt32($0) + 1 }
    }

    /// How a version stands in a hall on a day: nil where it was not released there. Of releases that begin on one day
    /// the later one counts.
    public func standing(of version: UInt32, in hall: Code, on date: CivilDate) -> ReleaseKind? {
        let place = Int(version) - 1
        guard versions.indices.contains(place), versions[place].effectiveFrom <= date else { return nil }
        var best: StandardRelease?
        for release in releases[place] where release.from <= date {
            guard release.halls.isEmpty || release.halls.contains(hall) else { continue }
            if best.map({ $0.from <= release.from }) ?? true { best = release }
        }
        return best?.kind
    }
}

/// A standard that holds somewhere on a day.
public struct HeldStandard: Sendable, Hashable {
    /// Its number in the registry.
    public let handle: Handle<StandardRecord>
    /// The number of the version, from 1.
    public let version: UInt32
    /// What it says.
    public let standard: Standard
    /// Whether it is tried out there, or released.
    public let kind: ReleaseKind
}

extension Registry {
    /// The standards that hold in a hall on a day, for an item and at a post where those are given; by code.
    ///
    /// Of each standard the newest version that is tried out or released there counts; older ones are replaced by it.
    public func standards(
        item: ItemCode? = nil, post: Code? = nil, in hall: Code, on date: CivilDate
    ) -> [HeldStandard] {
        guard let level = halls[hall]?.level else { return [] }
        var held: [HeldStandard] = []
        for (index, record) in standards.entries.enumerated() {
            for (place, standard) in record.versions.enumerated().reversed() {
                let version = UInt32(place) + 1
                guard standard.levels.contains(level),
                    let kind = record.standing(of: version, in: hall, on: date), kind != .withdrawn
                else { continue }
                if standard.concerns(item, post) {
                    held.append(
                        HeldStandard(
                            handle: Handle(UInt32(index) + 1), version: version, standard: standard, kind: kind))
                }
                break
            }
        }
        return held.sorted { $0.standard.code < $1.standard.code }
    }
}

extension Limits {
    /// Items or posts of a standard, and halls of one release.
    public static let standardLinks = 1_000
    /// Releases of one version of a standard.
    public static let standardReleases = 1_000
}
