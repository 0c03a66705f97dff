import Testing

@testable import OneWindowCore

@Suite("How search reads a text")
struct SearchTextTests {
    /// The units as text, words set apart where they are of letters and digits.
    static func read(_ text: String, words: Bool = false) -> String {
        var units: [UInt16] = []
        SearchText.forEachUnit(in: text) { unit, startsWord in
            if words, startsWord, !units.isEmpty { units.append(0x2F) }
            units.append(unit)
        }
        return String(decoding: units, as: UTF16.self)
    }

    @Test(
        "what counts of it",
        arguments: [
            ("", ""), (" ，。（）", ""), ("餐饮", "餐饮"), ("ＡＢ１２", "ab12"), ("Food Permit", "foodpermit"),
            ("企业投资（市级/县级）", "企业投资市级县级"), ("cān yǐn", "canyin"), ("LÜ nǚ", "lvnv"),
            ("511Z07-0010_06", "511z07001006"), ("Ⅲ级", "ⅲ级"), ("𫖯", "𫖯"), ("café", "cafe"),
            ("e\u{301}", "e"), ("😀餐", "餐"), ("Ω", "ω"), ("ひらがな", "ひらがな"), ("\u{0}\u{FFFF}", ""),
        ])
    func units(_ text: String, _ expected: String) {
        #expect(Self.read(text) == expected)
    }

    @Test("where words begin")
    func words() {
        #expect(Self.read("Food-business A级 x12y", words: true) == "food/business/a/级/x12y")
    }

    @Test(
        "a part is marked with what stands in between, and nothing out of range stops anything",
        arguments: [
            ("餐饮服务许可", 0..<2, "", "餐饮", "服务许可"), ("餐饮（服务）许可", 1..<4, "餐", "饮（服务", "）许可"),
            ("Food permit", 4..<7, "Food ", "per", "mit"), ("cafe\u{301} x", 2..<4, "ca", "fe\u{301}", " x"),
            ("俯𫖯仰", 1..<3, "俯", "𫖯", "仰"), ("（餐饮）", 0..<2, "（", "餐饮", "）"),
            ("餐饮", 1..<9, "餐", "饮", ""), ("餐饮", 2..<3, "餐饮", "", ""), ("餐饮", 0..<0, "餐饮", "", ""),
            ("", 0..<2, "", "", ""),
        ])
    func marked(_ text: String, _ units: Range<Int>, _ before: String, _ part: String, _ after: String) {
        let marked = SearchText.marked(text, units: units)
        #expect(marked == MarkedText(before: before, part: part, after: after))
        #expect(marked.text == text)
    }
}
