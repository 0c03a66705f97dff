import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("codes: what a code may be")
struct CodeReadingTests {
    @Test(
        "kinds, what is sound first",
        arguments: [
            ("11450721MB155808114000104002000", [.item], true),
            ("113708000043121241", [.creditCode], true),
            ("113708012345678907", [.creditCode], false),
            ("91350100M000100Y43", [.creditCode], true),
            ("711816559", [.organisationCode, .region], true),
            ("71181655-9", [.organisationCode], true),
            ("11010519491231002X", [.citizenNumber], true),
            ("110105194912310021", [.citizenNumber], false),
            ("110105491231002", [.citizenNumber], false),
            ("440113", [.region], true),
            ("511602000000", [.region, .item], true),
            ("370123020002", [.item, .region], true),
            ("12441500196720244T3442199806003202206230068", [.caseNumber], true),
            ("1137080123456789074000104002000202206230068", [.caseNumber], false),
            ("SR20261121.0001", [.caseNumber], true),
            ("I27.20261120.0001", [.caseNumber], true),
            ("511Z07001006-511602000000-000-11511301008778183N-1-00", [.item], true),
            ("hello", [.item], false),
            ("", [.item], false),
        ] as [(String, [CodeKind], Bool)])
    func kinds(_ text: String, _ kinds: [CodeKind], _ isSound: Bool) {
        let readings = CodeReading.all(of: text)
        #expect(readings.map(\.kind) == kinds)
        #expect(readings.first?.isSound == isSound)
        #expect(readings.contains { $0.isSound } == isSound)
    }

    @Test("the parts of a code, with what they mean")
    func fields() throws {
        let reading = try #require(CodeReading.all(of: "12441500196720244T3442199806003").first)
        func value(_ name: CodeFieldName) -> String? { reading.fields.first { $0.name == name }?.value }
        #expect(value(.scheme) == "nationalImplementation" && value(.profile) == "guangdong")
        #expect(value(.type) == "21" && value(.nationalType) == "20" && value(.level) == "3")
        #expect(value(.directory) == "44" && value(.main) == "806" && value(.sub) == "003")
        let type = try #require(reading.fields.first { $0.name == .type }?.meaning)
        #expect(type == LocalizedText("公共服务", english: "public service"))
    }

    @Test("an identity number is shown masked, right or wrong", arguments: seeds(20))
    func masked(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = CitizenNumberTests.random(&generator)
            let wrong = String(text.dropLast()) + (text.last == "1" ? "2" : "1")
            for number in [text, wrong] {
                let readings = CodeReading.all(of: number)
                #expect(readings.contains { $0.kind == .citizenNumber })
                for reading in readings where reading.kind == .citizenNumber || !reading.isSound {
                    let shown = [reading.text] + reading.fields.map(\.value)
                    #expect(shown.allSatisfy { !$0.contains(number.dropFirst(6).prefix(8)) })
                }
            }
        }
    }

    @Test("a profile that is named counts for item codes")
    func profile() throws {
        let code = "511Z07001006-511602000000-000-11511301008778183N-1-00"
        let reading = try #require(CodeReading.all(of: code, in: .national2018).first)
        #expect(reading.doubts == [.schemeNotOfProfile, .tooLong])
    }

    /// Characters that codes are made of, and some that they are not.
    private static let characters = Array("0123456789012345678901ABCXYZTMNabcx-_.SRI é事\u{0}").map(String.init)

    @Test("nothing that comes in stops it", arguments: seeds(20))
    func hostile(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let lengths = [0, 1, 9, 10, 12, 15, 16, 18, 31, 33, 43, 50, 55, 100]
        for _ in 0..<200 {
            let length = generator.chance(70) ? lengths[generator.below(lengths.count)] : generator.below(120)
            let text = (0..<length).map { _ in generator.one(of: Self.characters) ?? "" }.joined()
            let readings = CodeReading.all(of: text)
            #expect(!readings.isEmpty)
            let parts = ItemCodeParts(of: text)
            #expect(parts.text == text)
            _ = CreditCodeFinding(in: text)
            _ = CaseNumber(text)?.parts
            _ = OrganisationCode(text)?.hyphenated
            _ = CreditCode(text)?.region
            _ = BasicCode(text)?.doubts(in: .national2018)
            for code in [BasicCode(text)?.text, ImplementationCode(text)?.text, HandlingCode(text)?.text] {
                #expect(code == nil || code == text)
            }
        }
        let bytes = (0..<64).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        #expect(!CodeReading.all(of: String(decoding: bytes, as: UTF8.self)).isEmpty)
    }
}
