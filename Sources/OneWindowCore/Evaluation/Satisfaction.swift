/// The five levels of a rating (好差评满意度).
///
/// Two national tables number them in opposite directions: the rating exchange of the national platform counts 5 down
/// from the best, table A.8 of GB/T 39046-2020 counts 1 up from the best. Inside OneWindow only the names are used; at
/// the border a number is a ``RatingCode`` or a ``SatisfactionCode``. The raw values are those of what is stored.
public enum Satisfaction: UInt8, Sendable, CaseIterable, Comparable {
    /// Very dissatisfied (非常不满意): a bad rating (差评).
    case veryDissatisfied = 1
    /// Dissatisfied (不满意): a bad rating (差评).
    case dissatisfied = 2
    /// Basically satisfied (基本满意).
    case basicallySatisfied = 3
    /// Satisfied (满意).
    case satisfied = 4
    /// Very satisfied (非常满意).
    case verySatisfied = 5

    /// Whether it is a bad rating (差评), which needs a tag or a text.
    public var isBad: Bool { self <= .dissatisfied }

    public static func < (left: Satisfaction, right: Satisfaction) -> Bool { left.rawValue < right.rawValue }

    /// The level's stable name in JSON.
    public var name: String {
        switch self {
        case .veryDissatisfied: "veryDissatisfied"
        case .dissatisfied: "dissatisfied"
        case .basicallySatisfied: "basicallySatisfied"
        case .satisfied: "satisfied"
        case .verySatisfied: "verySatisfied"
        }
    }

    /// The codes of the tags that belong to this level on the national platform: the level's digit and a serial of two.
    public var tags: ClosedRange<UInt32> {
        switch self {
        case .verySatisfied: 510...517
        case .satisfied: 406...413
        case .basicallySatisfied: 307...314
        case .dissatisfied: 207...214
        case .veryDissatisfied: 108...115
        }
    }
}

/// A rating of one service act of a case (一次一评、一事一评).
public struct Rating: Sendable, Hashable {
    /// The case.
    public var number: CaseNumber
    /// The service act, numbered from 1 within the case.
    public var act: UInt32
    /// The level.
    public var level: Satisfaction
    /// The tags ticked, codes of the national platform.
    public var tags: [UInt32]
    /// What the applicant says, or empty; personal data.
    public var comment: String

    /// Creates a rating.
    public init(_ number: CaseNumber, act: UInt32, level: Satisfaction, tags: [UInt32] = [], comment: String = "") {
        self.number = number
        self.act = act
        self.level = level
        self.tags = tags
        self.comment = comment
    }
}
