/// The code of a region (行政区划代码): GB/T 2260 down to counties, the statistical code below them.
///
/// Two digits for the province, two for the prefecture, two for the county, three for the town or street, three for the
/// village or community; what is left out is zero, so `440113`, `440113000` and `440113000000` are one code. All zeros
/// are the country. Codes change from year to year: see ``RegionTable``.
public struct RegionCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The twelve digits as a number.
    private let value: UInt64

    private init(value: UInt64) {
        self.value = value
    }

    /// Creates a code from 2, 4, 6, 9 or 12 digits, or returns nil where the text is anything else or a part of the
    /// country without its province.
    public init?(_ text: String) {
        guard let value = withBytes(of: text, { Self.value(of: $0) }) else { return nil }
        self.value = value
    }

    private static func value(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard [2, 4, 6, 9, 12].contains(bytes.count), let number = number(bytes) else { return nil }
        let padded = (bytes.count..<12).reduce(UInt64(number)) { value, _ in value * 10 }
        return padded == 0 || padded >= RegionLevel.province.unit ? padded : nil
    }

    /// The country (全国): all zeros.
    public static let country = RegionCode(value: 0)

    /// The twelve digits.
    public var text: String {
        let digits = String(value)
        return String(repeating: "0", count: 12 - digits.utf8.count) + digits
    }

    /// The digits that the level needs: 6 down to counties, 9 for a town or street, 12 for a village or community.
    public var shortText: String { part(of: text, 0..<max(6, level.digits)) }

    /// The twelve digits.
    public var description: String { text }

    /// The level: that of the last part which is not zero.
    public var level: RegionLevel {
        RegionLevel.allCases.first { value % $0.unit == 0 } ?? .village
    }

    /// The code of the region of a level that this one belongs to, or nil where this one lies above it. At its own
    /// level a region is its own answer.
    ///
    /// Where a level has no region of its own, as counties in a prefecture that has none, the answer is the region
    /// above.
    public func ancestor(at level: RegionLevel) -> RegionCode? {
        guard self.level >= level else { return nil }
        return RegionCode(value: value / level.unit * level.unit)
    }

    /// The regions above this one, the nearest first and the country last.
    public var ancestors: [RegionCode] {
        var found: [RegionCode] = []
        for level in RegionLevel.allCases.reversed() where level < self.level {
            guard let region = ancestor(at: level), region != found.last else { continue }
            found.append(region)
        }
        return found
    }

    /// Whether a region is this one or lies in it.
    public func contains(_ other: RegionCode) -> Bool {
        other.value / level.unit == value / level.unit
    }

    /// The province (省级), or nil for the country.
    public var province: RegionCode? { ancestor(at: .province) }

    /// What kind of town or street it is or lies in, by its three digits; nil above that level, and where the digits
    /// are of no class.
    public var townshipClass: TownshipClass? { TownshipClass(digits: Int(value / 1_000 % 1_000)) }

    /// What kind of village or community it is, by its last three digits; nil above that level, and where the digits
    /// are of no class.
    public var villageClass: VillageClass? { VillageClass(digits: Int(value % 1_000)) }

    public static func < (left: RegionCode, right: RegionCode) -> Bool { left.value < right.value }
}

/// The level of a region (行政区划级别), by the digits that are needed to name it.
public enum RegionLevel: UInt8, Sendable, CaseIterable, Comparable {
    /// The country (国家).
    case country = 0
    /// A province, autonomous region, municipality or special region (省级).
    case province = 2
    /// A prefecture or city (地级).
    case prefecture = 4
    /// A county or district (县级).
    case county = 6
    /// A town, township or street (乡级).
    case township = 9
    /// A village or community (村级).
    case village = 12

    /// The digits that name a region of this level.
    public var digits: Int { Int(rawValue) }

    /// What the digits below this level count up to.
    var unit: UInt64 {
        switch self {
        case .country: 1_000_000_000_000
        case .province: 10_000_000_000
        case .prefecture: 100_000_000
        case .county: 1_000_000
        case .township: 1_000
        case .village: 1
        }
    }

    public static func < (left: RegionLevel, right: RegionLevel) -> Bool { left.rawValue < right.rawValue }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}

/// The class of a region of the level of towns in the statistical code, by its three digits.
public enum TownshipClass: UInt8, Sendable, CaseIterable {
    /// 001 to 099: a street (街道).
    case street = 1
    /// 100 to 199: a town (镇).
    case town = 2
    /// 200 to 399: a township (乡).
    case township = 3
    /// 400 to 599: a zone, farm or the like that stands in the place of one (类似乡级单位).
    case special = 4

    init?(digits: Int) {
        switch digits {
        case 1...99: self = .street
        case 100...199: self = .town
        case 200...399: self = .township
        case 400...599: self = .special
        default: return nil
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}

/// The class of a region of the level of villages in the statistical code, by its three digits.
public enum VillageClass: UInt8, Sendable, CaseIterable {
    /// 001 to 199: a residents' committee (居委会).
    case residents = 1
    /// 200 to 399: a villagers' committee (村委会).
    case villagers = 2
    /// 400 to 499: what stands in the place of a residents' committee (类似居委会).
    case likeResidents = 3
    /// 500 to 599: what stands in the place of a villagers' committee (类似村委会).
    case likeVillagers = 4

    init?(digits: Int) {
        switch digits {
        case 1...199: self = .residents
        case 200...399: self = .villagers
        case 400...499: self = .likeResidents
        case 500...599: self = .likeVillagers
        default: return nil
        }
    }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}
