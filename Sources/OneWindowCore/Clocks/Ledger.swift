/// A stretch of time that a clock does not count (中止): from the day it begins, which still counts, to the day it ends,
/// which does not.
///
/// It has an end from the start: the applicant was told in writing how long it takes (Administrative Licensing Law
/// article 45), and time beyond that is the organ's own. Resuming earlier moves the end forward.
public struct Suspension: Sendable, Hashable {
    /// 1, 2, 3 … within the case; one suspension stops several clocks under one number.
    public let number: UInt32
    /// Why.
    public let ground: SuspensionGround
    /// When it begins.
    public let from: Instant
    /// When it ends: 24:00 of the last day the applicant was told of, or the instant of resuming.
    public internal(set) var through: Instant
    /// The number of the written notice to the applicant.
    public let notice: String

    /// Creates a suspension.
    public init(number: UInt32, ground: SuspensionGround, from: Instant, through: Instant, notice: String) {
        self.number = number
        self.ground = ground
        self.from = from
        self.through = through
        self.notice = notice
    }

    /// The day it begins: the last that is counted.
    public var firstDay: CivilDate { from.date }
    /// The last day that is not counted.
    public var lastDay: CivilDate { through.adding(milliseconds: -1).date }
}

/// More time, granted by whom the law names (延长).
public struct Extension: Sendable, Hashable {
    /// How much, in the unit of the clock.
    public let amount: Int
    /// In which role it was granted.
    public let approver: ApproverRole
    /// Who granted it.
    public let officer: Handle<Officer>?
    /// When.
    public let at: Instant

    /// Creates an extension.
    public init(amount: Int, approver: ApproverRole, officer: Handle<Officer>?, at: Instant) {
        self.amount = amount
        self.approver = approver
        self.officer = officer
        self.at = at
    }
}

/// Whose approval a rule asks for (批准主体); permanent numbers.
public enum ApproverRole: UInt8, Sendable, CaseIterable {
    /// The head of the organ that decides (本行政机关负责人).
    case organHead = 1
    /// The head of the government of the same level (本级人民政府负责人).
    case governmentHead = 2
    /// Whoever supervises (监察机构), for limits no law sets.
    case supervisor = 3

    /// The duty a post must have.
    var duty: Duty {
        switch self {
        case .organHead: .organHead
        case .governmentHead: .governmentHead
        case .supervisor: .supervision
        }
    }

    /// The role's stable name in JSON.
    public var name: String {
        switch self {
        case .organHead: "organHead"
        case .governmentHead: "governmentHead"
        case .supervisor: "supervisor"
        }
    }
}

extension Suspension: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.number(2, UInt64(ground.rawValue))
        writer.instant(3, from)
        writer.instant(4, through)
        writer.text(5, notice)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: UInt32 = 0
        var ground: SuspensionGround?
        var from: Instant?
        var through: Instant?
        var notice = ""
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: ground = try field.known()
            case 3: from = try field.instant()
            case 4: through = try field.instant()
            case 5: notice = try field.text()
            default: break
            }
        }
        self.init(
            number: number, ground: try required(ground, 2), from: try required(from, 3),
            through: try required(through, 4), notice: notice)
    }
}

extension Extension: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(amount))
        writer.number(2, UInt64(approver.rawValue))
        writer.number(3, UInt64(officer?.rawValue ?? 0))
        writer.instant(4, at)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var amount = 0
        var approver: ApproverRole?
        var officer: Handle<Officer>?
        var at: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: amount = Int(try field.number(as: UInt16.self))
            case 2: approver = try field.known()
            case 3: officer = try field.handle()
            case 4: at = try field.instant()
            default: break
            }
        }
        self.init(amount: amount, approver: try required(approver, 2), officer: officer, at: try required(at, 4))
    }
}
