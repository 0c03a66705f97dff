import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("codes: properties of credit and organisation codes")
struct CreditCodePropertyTests {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("any single change and any exchange of neighbours is found", arguments: seeds(20))
    func errors(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var code = (0..<17).map { _ in generator.one(of: Self.alphabet) ?? 0x30 }
            code.append(CreditCode.checkCharacter(after: code) ?? 0)
            #expect(CreditCode.passes(Self.text(code)))
            let place = generator.below(18)
            var changed = code
            changed[place] = generator.one(of: Self.alphabet.filter { $0 != code[place] }) ?? 0
            #expect(!CreditCode.passes(Self.text(changed)))
            let first = generator.below(17)
            var swapped = code
            swapped.swapAt(first, first + 1)
            if swapped != code { #expect(!CreditCode.passes(Self.text(swapped))) }
        }
    }

    @Test("any changed digit of an organisation code of digits is found", arguments: seeds(20))
    func organisations(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var code = (0..<8).map { _ in UInt8(0x30 + generator.below(10)) }
            code.append(OrganisationCode.checkCharacter(after: code) ?? 0)
            let whole = OrganisationCode(Self.text(code))
            #expect(whole?.text == Self.text(code))
            #expect(whole.flatMap { OrganisationCode($0.hyphenated) } == whole)
            let place = generator.below(8)
            code[place] = 0x30 + (code[place] - 0x30 + UInt8(1 + generator.below(9))) % 10
            #expect(OrganisationCode(Self.text(code)) == nil)
        }
    }

    @Test("who registered the holder, of which class, where")
    func parts() throws {
        let organ = try #require(CreditCode("11511301008778183N"))
        #expect(organ.registrar == .establishment && organ.bodyClass == .organ)
        #expect(organ.region?.shortText == "511301" && organ.organisation?.text == "008778183")
        let enterprise = try #require(CreditCode("91350100M000100Y43"))
        #expect(enterprise.registrar == .market && enterprise.bodyClass == .enterprise)
        #expect(CreditCode("12441500196720244T")?.bodyClass == .publicInstitution)
    }
}
