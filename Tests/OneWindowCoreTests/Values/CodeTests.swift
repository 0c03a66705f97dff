import OneWindowCore
import Testing

@Suite("Codes and case numbers")
struct CodeTests {
    @Test("each key has its own length, in bytes")
    func lengths() {
        let text = { (count: Int) in String(repeating: "A", count: count) }
        #expect(Code(text(1)) != nil && Code(text(50)) != nil && Code(text(51)) == nil)
        #expect(ItemCode(text(100)) != nil && ItemCode(text(101)) == nil)
        #expect(CaseNumber(text(50)) != nil && CaseNumber(text(51)) == nil)
        #expect(RequestID(text(64)) != nil && RequestID(text(65)) == nil)
        #expect(Code("") == nil && ItemCode("") == nil && CaseNumber("") == nil && RequestID("") == nil)
    }

    @Test("exactly the printable ASCII that needs no escaping may stand in a key")
    func alphabet() {
        let refused = Set("\"'\\<>& ".unicodeScalars.map(\.value))
        for value in UInt32(0)...0x17F {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isAllowed = value > 0x20 && value < 0x7F && !refused.contains(value)
            #expect((Code(String(Character(scalar))) != nil) == isAllowed, "U+\(String(value, radix: 16))")
        }
        #expect(Code("A\r\nB") == nil && Code("é") == nil && Code("王") == nil && Code("A\u{0}") == nil)
    }

    @Test("codes are compared byte by byte")
    func order() throws {
        let codes = try ["Z", "a", "A", "10", "9", "a1"].map { try #require(Code($0)) }
        #expect(codes.sorted().map(\.text) == ["10", "9", "A", "Z", "a", "a1"])
        #expect(Code("a") != Code("A"))
    }

    @Test(
        "a case number is item code, day and serial where that fits 50 characters, else the item's handle",
        arguments: [
            // Characters of the code, serial, whether the code stands whole.
            (12, UInt32(1), true), (31, 1, true), (33, 9_999, true), (38, 9_999, true), (38, 10_000, false),
            (39, 1, false),
            (37, 10_000, true), (70, 1, false), (100, UInt32.max, false), (28, UInt32.max, true),
        ])
    func caseNumber(length: Int, serial: UInt32, isWhole: Bool) throws {
        let code = try #require(ItemCode(String(repeating: "7", count: length)))
        let date = try #require(CivilDate(iso: "2026-11-20"))
        let number = CaseNumber(item: code, handle: Handle(27), date: date, serial: serial)
        let digits = String(repeating: "0", count: max(0, 4 - String(serial).count)) + String(serial)
        #expect(number.text == (isWhole ? code.text + "20261120" + digits : "I27.20261120.\(digits)"))
        #expect(CaseNumber(number.text) == number)
    }

    @Test("numbers of different items, days and serials differ")
    func distinct() throws {
        let day = try #require(CivilDate(iso: "2026-11-20"))
        var seen = Set<CaseNumber>()
        var count = 0
        for (handle, length) in [12, 31, 38, 39, 70].enumerated() {
            let code = try #require(ItemCode(String(repeating: "7", count: length)))
            for offset in 0..<3 {
                for serial in [UInt32(1), 2, 9_999, 10_000, 99_999] {
                    seen.insert(
                        CaseNumber(
                            item: code, handle: Handle(UInt32(handle) + 1), date: day.adding(days: offset),
                            serial: serial))
                    count += 1
                }
            }
        }
        #expect(seen.count == count)
    }
}
