/// A level of satisfaction as GB/T 39046-2020 table A.8 numbers it (满意度代码): **1 very satisfied to 5 very
/// dissatisfied**.
///
/// The rating exchange of the national platform counts the other way round: ``RatingCode``. The two are types of their
/// own, so that a number of one table cannot stand where the other is meant; ``Satisfaction`` converts.
public struct SatisfactionCode: RawRepresentable, Sendable, Hashable {
    /// 1 to 5.
    public let rawValue: UInt8

    /// Creates a code, or returns nil where the number is not 1 to 5.
    public init?(rawValue: UInt8) {
        guard (1...5).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// The code of a level.
    public init(_ level: Satisfaction) {
        rawValue = 6 - level.rawValue
    }
}

/// A level of satisfaction as the rating exchange of the national platform numbers it (好差评等级代码): **5 very satisfied
/// to 1 very dissatisfied**, the opposite of ``SatisfactionCode``.
public struct RatingCode: RawRepresentable, Sendable, Hashable {
    /// 1 to 5.
    public let rawValue: UInt8

    /// Creates a code, or returns nil where the number is not 1 to 5.
    public init?(rawValue: UInt8) {
        guard (1...5).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// The code of a level.
    public init(_ level: Satisfaction) {
        rawValue = level.rawValue
    }
}

extension Satisfaction {
    /// The level of a code of GB/T 39046-2020 table A.8.
    public init(_ code: SatisfactionCode) {
        self = Self.levels[Int(5 - code.rawValue)]
    }

    /// The level of a code of the rating exchange.
    public init(_ code: RatingCode) {
        self = Self.levels[Int(code.rawValue - 1)]
    }

    /// The code in GB/T 39046-2020 table A.8.
    public var satisfactionCode: SatisfactionCode { SatisfactionCode(self) }

    /// The code in the rating exchange.
    public var ratingCode: RatingCode { RatingCode(self) }

    /// The levels from the worst to the best.
    private static let levels: [Satisfaction] = [
        .veryDissatisfied, .dissatisfied, .basicallySatisfied, .satisfied, .verySatisfied,
    ]
}

/// A table that numbers levels of satisfaction (满意度代码表). The raw values are the stable names in JSON.
public enum SatisfactionTable: String, Sendable, CaseIterable {
    /// GB/T 39046-2020 table A.8: 1 is the best.
    case a8
    /// The rating exchange of the national platform: 5 is the best.
    case exchange

    /// The level of a code in this table, or nil where the code is not 1 to 5.
    public func level(of code: UInt8) -> Satisfaction? {
        switch self {
        case .a8: SatisfactionCode(rawValue: code).map { Satisfaction($0) }
        case .exchange: RatingCode(rawValue: code).map { Satisfaction($0) }
        }
    }
}
