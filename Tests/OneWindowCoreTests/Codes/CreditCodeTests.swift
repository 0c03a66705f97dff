import Testing

@testable import OneWindowCore

@Suite("Credit and organisation codes")
struct CreditCodeTests {
    @Test(
        "codes that pass",
        arguments: [
            "91350100M000100Y43", "11511301008778183N", "11511301MB0T669970", "11450721MB15580811",
            "11440100007482575H", "11440000MB2D0164XH", "113708000043121241", "11370883MB2857374H",
            "12441500196720244T", "114401134554137174",
        ])
    func passes(_ text: String) throws {
        #expect(CreditCode.passes(text))
        let code = try #require(CreditCode(text))
        #expect(code.text == text)
        #expect(OrganisationCode.passes(code.organisationPart))
    }

    @Test(
        "codes that do not",
        arguments: [
            "", "113708012345678907", "91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y430",
            "91350100m000100Y43", "91350100O000100Y43", "TE5116020105116050",
            "11511301452259996u", "一二三四五六", "9135010 M000100Y43",
        ])
    func fails(_ text: String) {
        #expect(!CreditCode.passes(text))
        #expect(CreditCode(text) == nil)
    }

    @Test("one wrong character or two neighbours exchanged are found")
    func singleErrors() {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        let code = Array("91350100M000100Y43".utf8)
        for place in code.indices {
            for character in alphabet where character != code[place] {
                var other = code
                other[place] = character
                #expect(!CreditCode.passes(String(decoding: other, as: UTF8.self)))
            }
            if place + 1 < code.count, code[place] != code[place + 1] {
                var other = code
                other.swapAt(place, place + 1)
                #expect(!CreditCode.passes(String(decoding: other, as: UTF8.self)))
            }
        }
    }

    @Test(
        "a check character needs exactly seventeen characters before it",
        arguments: [
            ("91350100M000100Y4", UInt8(ascii: "3")), ("91350100M000100Y", nil), ("91350100M000100Y43", nil),
            ("", nil),
        ] as [(String, UInt8?)])
    func checkCharacter(_ text: String, _ expected: UInt8?) {
        #expect(CreditCode.checkCharacter(after: text.utf8) == expected)
    }

    @Test(
        "organisation codes",
        arguments: [
            ("083372204", "083372204"), ("00877836X", "00877836X"), ("71181655-9", "711816559"),
            ("76726532-X", "76726532X"), ("MB0T66997", "MB0T66997"), ("130501003", nil), ("083372205", nil),
            ("0833722-04", nil), ("08337220", nil), ("0833722044", nil), ("00877836x", nil), ("", nil),
        ] as [(String, String?)])
    func organisationCodes(_ text: String, _ expected: String?) {
        #expect(OrganisationCode(text)?.text == expected)
        #expect(OrganisationCode.passes(text) == (expected != nil))
    }
}
