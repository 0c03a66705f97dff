/// The type of an item (事项类型), GB/T 39046-2020 table A.1.
///
/// Provinces extend the table from 11 and 21 on, and put letters in its place; such codes are kept as they are.
public struct ItemType: Sendable, Hashable, CustomStringConvertible {
    /// The code: two digits in the national table, up to four characters anywhere.
    public let code: String

    /// Creates a type, or returns nil where the text is not one to four ASCII letters and digits. One digit is padded:
    /// `1` is `01`.
    public init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy {
            ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122)
        }
        guard isPlain, (1...4).contains(text.utf8.count) else { return nil }
        code = text.utf8.count == 1 && (text.utf8.first ?? 0) <= 57 ? "0" + text : text
    }

    private init(national code: String) {
        self.code = code
    }

    /// A type that the library itself states.
    static func own(_ code: StaticString) -> ItemType { ItemType(national: code.description) }

    /// Administrative licence (行政许可): the clocks of the Administrative Licensing Law bind.
    public static let licence = ItemType(national: "01")
    /// Benefit or payment (行政给付).
    public static let benefit = ItemType(national: "05")
    /// Confirmation (行政确认).
    public static let confirmation = ItemType(national: "07")
    /// Reward (行政奖励).
    public static let reward = ItemType(national: "08")
    /// Adjudication (行政裁决).
    public static let adjudication = ItemType(national: "09")
    /// Other power (其他行政权力); filings are usually here.
    public static let other = ItemType(national: "10")
    /// Public service (公共服务).
    public static let publicService = ItemType(national: "20")

    /// The code.
    public var description: String { code }
}

/// How a case of an item is done (办件类型), GB/T 39046-2020 table A.6.
public enum CaseType: UInt8, Sendable, CaseIterable {
    /// Done on the spot (即办件).
    case immediate = 1
    /// Done within the promised limit (承诺件).
    case promised = 2
}

/// The way an application comes in (办理形式). 1–4 and 9 are those of GB/T 39046-2020 table A.5; kiosks have a number of
/// their own.
public enum Channel: UInt8, Sendable, CaseIterable {
    /// At a window (窗口办理).
    case window = 1
    /// Online from a computer (电脑端网上办理).
    case online = 2
    /// From a mobile phone (移动端网上申请).
    case mobile = 3
    /// By post or courier (快递申请).
    case mail = 4
    /// At a self-service kiosk (自助终端).
    case kiosk = 5
    /// Any other (其他).
    case other = 9

    /// The bit of this channel in a ``ChannelSet``.
    @inlinable
    public var bit: UInt16 { 1 << UInt16(rawValue) }
}

/// A set of channels.
public struct ChannelSet: OptionSet, Sendable, Hashable {
    /// One bit a channel, at the position of its number.
    public let rawValue: UInt16

    /// Creates a set from its bits.
    @inlinable
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Creates a set of channels.
    public init(_ channels: [Channel]) {
        rawValue = channels.reduce(0) { $0 | $1.bit }
    }

    /// Whether a channel is in the set.
    @inlinable
    public func contains(_ channel: Channel) -> Bool {
        rawValue & channel.bit != 0
    }

    /// The channels in the order of their numbers.
    public var channels: [Channel] { Channel.allCases.filter(contains) }
}

/// The level of a hall (大厅层级).
public enum HallLevel: UInt8, Sendable, CaseIterable {
    /// District or county (区县), exercise level 4 of GB/T 39046-2020 table A.2.
    case district = 4
    /// Street or town (街道、镇), exercise level 5.
    case street = 5
    /// Community or village (社区、村), exercise level 6.
    case community = 6

    /// The bit of this level in a ``HallLevelSet``.
    @inlinable
    public var bit: UInt8 { 1 << rawValue }
}

/// A set of hall levels: where an item is taken (通办范围 within a district).
public struct HallLevelSet: OptionSet, Sendable, Hashable {
    /// One bit a level, at the position of its number.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    @inlinable
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Creates a set of levels.
    public init(_ levels: [HallLevel]) {
        rawValue = levels.reduce(0) { $0 | $1.bit }
    }

    /// Whether a level is in the set.
    @inlinable
    public func contains(_ level: HallLevel) -> Bool {
        rawValue & level.bit != 0
    }

    /// The levels in the order of their numbers.
    public var levels: [HallLevel] { HallLevel.allCases.filter(contains) }
}

/// What a limit is counted in (时限单位).
public enum LimitUnit: UInt8, Sendable, CaseIterable {
    /// Working days (工作日).
    case workday = 1
    /// Natural days (自然日).
    case naturalDay = 2
    /// Hours of the office hours that the rule names (工作小时).
    case workingHour = 3
    /// Hours by the clock (自然小时).
    case naturalHour = 4

    /// The unit's stable name in JSON.
    public var name: String {
        switch self {
        case .workday: "workday"
        case .naturalDay: "naturalDay"
        case .workingHour: "workingHour"
        case .naturalHour: "naturalHour"
        }
    }

    /// Whether it counts days.
    public var isDays: Bool { self == .workday || self == .naturalDay }
}

/// A limit (时限): an amount of days or hours.
public struct TimeLimit: Sendable, Hashable {
    /// 0 to ``Limits/limitDays``; 0 days mean the same day.
    public var amount: Int
    /// What it is counted in.
    public var unit: LimitUnit

    /// Creates a limit.
    public init(_ amount: Int, _ unit: LimitUnit = .workday) {
        self.amount = amount
        self.unit = unit
    }
}

/// What a post may do (职责).
public enum Duty: UInt8, Sendable, CaseIterable {
    /// Receive materials at a window (收件).
    case intake = 1
    /// Accept or refuse to accept, give the one-time notice (受理).
    case acceptance = 2
    /// Do a step of the review (审查).
    case review = 3
    /// Decide (决定).
    case decision = 4
    /// Issue results (出件).
    case issuing = 5
    /// Archive (归档).
    case archiving = 6
    /// Keep the registry: items, organisation, officers (事项管理).
    case registry = 7
    /// Erase personal data on lawful request (个人信息删除, Personal Information Protection Law article 47).
    case privacy = 8
    /// Approve extensions as head of the organ (行政机关负责人), Administrative Licensing Law article 42 (1).
    case organHead = 9
    /// Approve extensions as head of the government of the level (本级人民政府负责人), article 42 (2).
    case governmentHead = 10
    /// Supervise: confirm and take back warnings, order, load the calendar and the rules of clocks (监察).
    case supervision = 11
    /// Take in and pass on requests and complaints, and ask how they went (诉求受理).
    case requests = 12
    /// Keep authority lists: grant, take on, take back (权责清单管理).
    case authority = 13
    /// Issue licences and change them: suspend, renew, revoke, cancel (证照管理).
    case licences = 14
    /// Say which body does what: keep duty lists, rule on disputes, carry out reforms of bodies (机构编制管理).
    case establishment = 15

    /// The bit of this duty in a ``DutySet``.
    public var bit: UInt16 { 1 << UInt16(rawValue) }
}

/// A set of duties.
public struct DutySet: OptionSet, Sendable, Hashable {
    /// One bit a duty, at the position of its number.
    public let rawValue: UInt16

    /// Creates a set from its bits.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Creates a set of duties.
    public init(_ duties: [Duty]) {
        rawValue = duties.reduce(0) { $0 | $1.bit }
    }

    /// Whether a duty is in the set.
    public func contains(_ duty: Duty) -> Bool {
        rawValue & duty.bit != 0
    }

    /// The duties in the order of their numbers.
    public var duties: [Duty] { Duty.allCases.filter(contains) }
}

/// The kind of a window (窗口类型).
public enum WindowKind: UInt8, Sendable, CaseIterable {
    /// Takes any item of its range (综合窗口).
    case comprehensive = 1
    /// Takes the items of named agencies (专窗).
    case dedicated = 2
    /// Hands out results (出件窗口).
    case issuing = 3
    /// Answers questions (咨询窗口).
    case enquiry = 4
}

/// Whether a material must be there (材料必要性).
public enum Necessity: UInt8, Sendable, CaseIterable {
    /// Necessary (必要).
    case necessary = 1
    /// Not necessary (非必要).
    case optional = 2
    /// May be handed in later under tolerance acceptance (容缺后补). Until a case is accepted that way it is needed like a
    /// necessary one.
    case tolerable = 3
}

/// Where a material comes from (材料来源).
public enum MaterialSource: UInt8, Sendable, CaseIterable {
    /// From the applicant (申请人自备).
    case applicant = 10
    /// Issued by a government body (政府部门核发).
    case government = 20
    /// Any other (其他).
    case other = 99
}
