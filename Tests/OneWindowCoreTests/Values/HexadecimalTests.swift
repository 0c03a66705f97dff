import OneWindowCore
import Testing

@Suite("Hexadecimal digits")
struct HexadecimalTests {
    @Test(
        "two digits a byte, and nothing else",
        arguments: [
            ("", []), ("00", [0]), ("fF0a", [255, 10]), ("f", nil), ("0x", nil), ("+1", nil), (" 1", nil), ("1g", nil),
            ("零零", nil), ("１１", nil),
        ] as [(String, [UInt8]?)])
    func digits(text: String, bytes: [UInt8]?) {
        #expect([UInt8](hexadecimal: text) == bytes)
    }
}
