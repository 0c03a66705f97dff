import Glibc
import Testing

@testable import OneWindowCore

@Suite("Readings of characters")
struct PinyinTableTests {
    /// The characters of GB 2312 as the C library knows them.
    private static func gb2312() -> [UInt16] {
        guard let converter = iconv_open("UTF-16LE", "GB2312"), converter != iconv_t(bitPattern: -1) else { return [] }
        defer { iconv_close(converter) }
        var found: [UInt16] = []
        for row in UInt8(0xB0)...0xF7 {
            for cell in UInt8(0xA1)...0xFE {
                var (input, inputLeft) = ([CChar(bitPattern: row), CChar(bitPattern: cell)], 2)
                var (output, room) = ([CChar](repeating: 0, count: 8), 8)
                input.withUnsafeMutableBufferPointer { input in
                    output.withUnsafeMutableBufferPointer { output in
                        var (from, to) = (input.baseAddress, output.baseAddress)
                        _ = iconv(converter, &from, &inputLeft, &to, &room)
                    }
                }
                guard room == 6, inputLeft == 0 else { continue }
                found.append(UInt16(UInt8(bitPattern: output[0])) | UInt16(UInt8(bitPattern: output[1])) << 8)
            }
        }
        return found
    }

    @Test("every character of GB 2312 has a reading, and no other has one")
    func complete() throws {
        let characters = Self.gb2312()
        try #require(characters.count == 6_763)
        #expect(characters.allSatisfy { PinyinTable.shared.readingCount(of: $0) > 0 })
        let all = PinyinTable.range.filter { PinyinTable.shared.readingCount(of: $0) > 0 }
        #expect(Set(all) == Set(characters))
    }

    @Test(
        "characters and their readings",
        arguments: [
            ("行", "heng hang xing"), ("银", "yin"), ("重", "chong zhong"), ("庆", "qing"), ("会", "hui kuai"),
            ("计", "ji"), ("长", "chang zhang"), ("单", "chan dan shan"), ("参", "can cen shen"), ("女", "nv"),
            ("绿", "lu lv"), ("略", "lue lve"), ("虐", "nue nve"), ("六", "liu lu"), ("安", "an"), ("双", "shuang"),
            ("广", "guang"), ("市", "shi"), ("阿", "a e"), ("厦", "sha xia"), ("乐", "le yue"), ("嗯", "n ng"),
            ("證", ""), ("a", ""), ("。", ""),
        ])
    func readings(_ character: String, _ expected: String) {
        let found = Self.readings(Character(character))
        #expect(found == Set(expected.split(separator: " ").map(String.init)))
    }

    static func readings(_ character: Character) -> Set<String> {
        guard let scalar = character.unicodeScalars.first, let unit = UInt16(exactly: scalar.value) else { return [] }
        let table = PinyinTable.shared
        return Set(
            table.places(of: unit).map { place in
                let syllable = table.reading(place)
                return String(
                    decoding: (0..<syllable.count).map { UInt8(syllable.letters >> (8 * UInt64($0)) & 0xFF) },
                    as: UTF8.self)
            })
    }

    @Test("syllables are distinct, of one to six letters, and of those of the language")
    func syllables() {
        let syllables = PinyinTable.shared.syllables
        #expect(Set(syllables.map(\.letters)).count == syllables.count)
        #expect((400...420).contains(syllables.count))
        #expect(syllables.allSatisfy { (1...6).contains($0.count) })
    }

    @Test(
        "traditional forms",
        arguments: [
            ("餐飲服務", "餐饮服务"), ("臺灣", "台湾"), ("會計", "会计"), ("售後", "售后"), ("發證", "发证"), ("乾坤", "乾坤"),
        ])
    func traditional(_ text: String, _ simplified: String) {
        #expect(SearchTextTests.read(text) == simplified)
    }
}
