import Testing

@testable import OneWindowTool

@Suite("Import: encodings")
struct ImportTextDecodingTests {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// 区教体局 in GB 2312, which GB18030 holds.
    private static let agency: [UInt8] = [199, 248, 189, 204, 204, 229, 190, 214]
    /// 𠮷, which GB18030 writes in four bytes and GBK does not have.
    private static let fourBytes: [UInt8] = [0x95, 0x34, 0xB2, 0x35]

    private static let texts: [([UInt8], String)] = [
        ([], ""),
        (mark, ""),
        (Array("ascii".utf8), "ascii"),
        (Array("区教体局".utf8), "区教体局"),
        (mark + Array("区教体局".utf8), "区教体局"),
        (agency, "区教体局"),
        (Array("a,".utf8) + agency + [10], "a,区教体局\n"),
        (agency + fourBytes, "区教体局𠮷"),
    ]

    @Test("found from the bytes", arguments: texts)
    func decodes(_ bytes: [UInt8], _ text: String) throws {
        #expect(try TextDecoding.utf8(of: bytes) == Array(text.utf8))
    }

    @Test("a text longer than one chunk of the converter")
    func longText() throws {
        let bytes = Array(repeatElement(Self.agency, count: 20_000).joined())
        let text = String(repeating: "区教体局", count: 20_000)
        #expect(try TextDecoding.utf8(of: bytes) == Array(text.utf8))
        #expect(throws: ItemFileError.unknownEncoding(utf8Offset: 0, gb18030Offset: bytes.count)) {
            try TextDecoding.utf8(of: bytes + [0xFF, 0xFF])
        }
    }

    private static let refused: [([UInt8], ItemFileError)] = [
        (mark + Array("ab".utf8) + agency, .invalidUTF8(offset: 5)),
        ([0x61, 0xFF, 0x62], .unknownEncoding(utf8Offset: 1, gb18030Offset: 1)),
        (agency + [0x80 + 0x7F], .unknownEncoding(utf8Offset: 0, gb18030Offset: 8)),
        (Array("区".utf8) + [0x61, 0xC4], .unknownEncoding(utf8Offset: 4, gb18030Offset: 4)),
        (agency + [0xC7], .unknownEncoding(utf8Offset: 0, gb18030Offset: 8)),
        ([0xFF, 0xFE, 0x69, 0x00], .unknownEncoding(utf8Offset: 0, gb18030Offset: 0)),
    ]

    @Test("refused with the byte", arguments: refused)
    func refuses(_ bytes: [UInt8], _ error: ItemFileError) {
        #expect(throws: error) { try TextDecoding.utf8(of: bytes) }
    }
}
