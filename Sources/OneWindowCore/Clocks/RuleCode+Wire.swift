/// The permanent numbers of the codes of shipped rules (随库规则代码编号): a clock stores one instead of the text, since
/// nearly every clock follows a shipped rule and every state and event holds clocks.
///
/// A code's number is its place, from 1. Codes are appended and never removed, also when no rule has them any more. A
/// code that has no number is stored as text, so a deployment's own rules need none.
enum RuleCodeNumbers {
    static let codes: [Code] = [
        .own("licence.step"), .own("licence.promise"), .own("licence.decision"), .own("licence.notice"),
        .own("licence.issue"), .own("item.step"), .own("item.promise"), .own("item.statutory"),
        .own("supplement.answer"), .own("licence.joint"), .own("joint.promise"), .own("licence.lower-review"),
        .own("inspection.assign"), .own("hearing.request"), .own("hearing.hold"), .own("hearing.notice"),
        .own("renewal.application"), .own("renewal.decision"), .own("package"), .own("request.simple"),
        .own("request.question"), .own("request.complaint"), .own("request.general"), .own("request.special"),
        .own("request.admission"), .own("request.contact"), .own("request.callback"),
    ]

    static func number(of code: Code) -> UInt8? { numbers[code] }

    private static let numbers: [Code: UInt8] = Dictionary(
        uniqueKeysWithValues: codes.enumerated().map { ($1, UInt8($0 + 1)) })
}

/// The rule of a clock: the number of its code, or the code where it has none.
enum RuleKey: Sendable, Hashable {
    /// A code of ``RuleCodeNumbers/codes``, by its place from 1.
    case shipped(UInt8)
    /// Any other.
    case own(Code)

    init(_ code: Code) {
        self = RuleCodeNumbers.number(of: code).map { .shipped($0) } ?? .own(code)
    }

    var code: Code {
        switch self {
        case .shipped(let number): RuleCodeNumbers.codes[Int(number) - 1]
        case .own(let code): code
        }
    }
}

extension WireWriter {
    /// Writes the rule of a clock: its number, or the text where it has none.
    mutating func rule(_ field: UInt32, _ rule: RuleKey) {
        switch rule {
        case .shipped(let number): self.number(field, UInt64(number))
        case .own(let code): text(field, code.text)
        }
    }
}

extension WireReader.Field {
    /// The value as the rule of a clock, stored as a number or as text.
    func rule() throws(WireError) -> RuleKey {
        guard content == nil else { return RuleKey(try code()) }
        guard value > 0, value <= UInt64(RuleCodeNumbers.codes.count) else {
            throw .unknownNumber(field: number, value: value)
        }
        return .shipped(UInt8(value))
    }
}
