import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("codes: citizen identity numbers")
struct CitizenNumberTests {
    @Test(
        "numbers that pass",
        arguments: [
            ("11010519491231002X", .citizen, "1949-12-31", .female, "110105000000"),
            ("11010519491231002x", .citizen, "1949-12-31", .female, "110105000000"),
            ("440524188001010014", .citizen, "1880-01-01", .male, "440524000000"),
            ("110105491231002", .legacy, "1949-12-31", .female, "110105000000"),
        ] as [(String, CitizenNumberKind, String, Sex, String)])
    func passing(_ text: String, _ kind: CitizenNumberKind, _ birth: String, _ sex: Sex, _ region: String) throws {
        let number = try #require(CitizenNumber(text))
        #expect(number.kind == kind && number.sex == sex)
        #expect(number.birth == CivilDate(iso: birth))
        #expect(number.region?.text == region)
        #expect(number.isVerified == (kind != .legacy))
        #expect(number.whole == text.uppercased())
    }

    @Test(
        "permits have the same form and no region",
        arguments: [
            ("81", .hongKong), ("82", .macau), ("83", .taiwan), ("91", .foreigner),
        ] as [(String, CitizenNumberKind)])
    func permits(_ prefix: String, _ kind: CitizenNumberKind) throws {
        let number = try #require(CitizenNumber(Self.complete(prefix + "000019900101001")))
        #expect(number.kind == kind && number.region == nil && number.isVerified)
    }

    @Test(
        "what is none",
        arguments: [
            "", "1", "110105194912310021", "11010519491231002Y", "11010519490229002X", "1101051949123100２X",
            "01010519491231002X", "11010519491231002", "110105491231X02", "11010549123100X", "110105491331002",
            "110105017912310020", "公民身份号码",
        ])
    func none(_ text: String) {
        #expect(CitizenNumber(text) == nil)
    }

    @Test("it is never printed whole by itself")
    func masked() throws {
        let number = try #require(CitizenNumber("11010519491231002X"))
        #expect("\(number)" == "11***************X")
        var dumped = ""
        dump(number, to: &dumped)
        for text in ["\(number)", String(reflecting: number), String(describing: [number]), dumped] {
            #expect(!text.contains("1949") && !text.contains("110105"))
        }
    }

    @Test("a changed character and swapped neighbours are found", arguments: seeds(20))
    func errors(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = Self.random(&generator)
            let bytes = Array(text.utf8)
            #expect(CitizenNumber(text) != nil)
            let place = Int.random(in: 0..<18, using: &generator)
            let other = Array("0123456789X".utf8).filter { $0 != bytes[place] }.randomElement(using: &generator) ?? 0
            var changed = bytes
            changed[place] = other
            #expect(CitizenNumber(String(decoding: changed, as: UTF8.self)) == nil)
            let first = Int.random(in: 0..<17, using: &generator)
            var swapped = bytes
            swapped.swapAt(first, first + 1)
            if swapped != bytes { #expect(CitizenNumber(String(decoding: swapped, as: UTF8.self)) == nil) }
        }
    }

    static func complete(_ digits: String) -> String {
        let check = CitizenNumber.checkCharacter(after: digits.utf8) ?? 0
        return digits + String(Unicode.Scalar(check))
    }

    static func random(_ generator: inout SeededGenerator) -> String {
        let region = Int.random(in: 110_000..<660_000, using: &generator)
        let birth = CivilDate(dayNumber: Int32.random(in: -25_000..<20_000, using: &generator))
        return complete(
            "\(region)\(birth.compactDescription)\(padded(Int.random(in: 1..<1_000, using: &generator), to: 3))")
    }
}
