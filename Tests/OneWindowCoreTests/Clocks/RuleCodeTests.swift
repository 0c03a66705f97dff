import Testing

@testable import OneWindowCore

@Suite("Codes of rules as they are stored")
struct RuleCodeTests {
    @Test("every shipped rule has a number, and no two the same")
    func coverage() {
        let numbered = RuleCodeNumbers.codes
        #expect(Set(numbered).count == numbered.count)
        let missing = ClockRuleSet.shipped.rules.map(\.code).filter { !numbered.contains($0) }
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test("the numbers are permanent")
    func permanent() {
        let listed = [
            "licence.step", "licence.promise", "licence.decision", "licence.notice", "licence.issue", "item.step",
            "item.promise", "item.statutory", "supplement.answer", "licence.joint", "joint.promise",
            "licence.lower-review", "inspection.assign", "hearing.request", "hearing.hold", "hearing.notice",
            "renewal.application", "renewal.decision", "package", "request.simple", "request.question",
            "request.complaint", "request.general", "request.special", "request.admission", "request.contact",
            "request.callback",
        ]
        #expect(Array(RuleCodeNumbers.codes.map(\.text).prefix(listed.count)) == listed)
    }

    private func clock(_ code: Code) -> Clock {
        Clock(
            number: 1, kind: .promised, rule: RuleKey(code), ruleEdition: 1, start: Instant(milliseconds: 86_400_000),
            limit: TimeLimit(5), counting: Counting())
    }

    @Test("a code reads back as it was written, with a number or without")
    func roundTrip() throws {
        let own = try #require(Code("district.fast-track"))
        for code in RuleCodeNumbers.codes + [own] {
            let clock = clock(code)
            #expect(try Clock(wireBytes: clock.wireBytes) == clock)
        }
        let numbered = clock(RuleCodeNumbers.codes[0]).wireBytes
        #expect(numbered.count + own.text.utf8.count == clock(own).wireBytes.count)
    }

    @Test("a number that no code has is refused")
    func unknownNumber() {
        var writer = WireWriter()
        writer.number(1, 1)
        writer.number(2, 2)
        writer.number(3, UInt64(RuleCodeNumbers.codes.count) + 1)
        #expect(throws: WireError.unknownNumber(field: 3, value: UInt64(RuleCodeNumbers.codes.count) + 1)) {
            try Clock(wireBytes: writer.bytes)
        }
    }
}
