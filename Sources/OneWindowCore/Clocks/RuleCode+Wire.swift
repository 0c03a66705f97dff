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

    static func number(of code: Code) -> UInt64? {
        codes.firstIndex(of: code).map { UInt64($0) + 1 }
    }
}

extension WireWriter {
    /// Writes the code of a rule: its number, or the text where it has none.
    mutating func rule(_ field: UInt32, _ code: Code) {
        if let number = RuleCodeNumbers.number(of: code) { self.number(field, number) } else { text(field, code.text) }
    }
}

extension WireReader.Field {
    /// The value as the code of a rule, stored as a number or as text.
    func rule() throws(WireError) -> Code {
        guard content == nil else { return try code() }
        guard value > 0, value <= UInt64(RuleCodeNumbers.codes.count) else {
            throw .unknownNumber(field: number, value: value)
        }
        return RuleCodeNumbers.codes[Int(value) - 1]
    }
}
