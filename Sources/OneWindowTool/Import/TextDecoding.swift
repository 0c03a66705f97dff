import Glibc

/// The text of a file (文本编码): UTF-8 with or without its mark, or GB18030, which holds GBK and GB 2312.
///
/// A mark says UTF-8. Without one, what is valid UTF-8 is UTF-8, because Chinese text in GB18030 almost never is.
enum TextDecoding {
    /// The mark of UTF-8.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The file as UTF-8 bytes without a mark.
    static func utf8(of bytes: [UInt8]) throws(ItemFileError) -> [UInt8] {
        var check = UTF8Check()
        check.take(bytes[...])
        check.finish()
        let hasMark = bytes.starts(with: mark)
        guard let offset = check.invalid else { return hasMark ? Array(bytes.dropFirst(3)) : bytes }
        if hasMark { throw .invalidUTF8(offset: offset) }
        let decoder = try GB18030Decoder(utf8Offset: offset)
        var text = try decoder.take(bytes)
        text += try decoder.finish()
        return text
    }
}

/// Finds the first byte that is not part of valid UTF-8 (RFC 3629), chunk by chunk.
struct UTF8Check {
    /// The offset of the first sequence that is not valid, or nil where all was valid so far.
    private(set) var invalid: Int?
    private var offset = 0
    /// Where the sequence that is open began, how many bytes it still needs, and what the next may be.
    private var start = 0
    private var needed = 0
    private var next: ClosedRange<UInt8> = 0x80...0xBF

    /// Takes the next bytes.
    mutating func take(_ bytes: ArraySlice<UInt8>) {
        guard invalid == nil else { return }
        for byte in bytes {
            if needed > 0 {
                guard next.contains(byte) else { return invalid = start }
                needed -= 1
                next = 0x80...0xBF
            } else if byte >= 0x80 {
                guard begin(byte) else { return invalid = offset }
            }
            offset += 1
        }
    }

    /// Says that no more comes: a sequence that is open then is not valid.
    mutating func finish() {
        if needed > 0, invalid == nil { invalid = start }
    }

    /// Opens a sequence; false where the byte begins none.
    private mutating func begin(_ byte: UInt8) -> Bool {
        next = 0x80...0xBF
        switch byte {
        case 0xC2...0xDF: needed = 1
        case 0xE0: (needed, next) = (2, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: needed = 2
        case 0xED: (needed, next) = (2, 0x80...0x9F)
        case 0xF0: (needed, next) = (3, 0x90...0xBF)
        case 0xF1...0xF3: needed = 3
        case 0xF4: (needed, next) = (3, 0x80...0x8F)
        default: return false
        }
        start = offset
        return true
    }
}

/// Turns GB18030 into UTF-8, chunk by chunk.
final class GB18030Decoder {
    private let converter: TextConverter
    private let utf8Offset: Int

    /// - Parameter utf8Offset: The byte at which the file is not UTF-8, which an error names too.
    init(utf8Offset: Int) throws(ItemFileError) {
        guard let converter = TextConverter(from: "GB18030", to: "UTF-8") else { throw .gb18030Unavailable }
        self.converter = converter
        self.utf8Offset = utf8Offset
    }

    /// The next bytes in UTF-8; a character that is cut in two comes with the bytes behind it.
    func take(_ bytes: [UInt8]) throws(ItemFileError) -> [UInt8] {
        let text = converter.take(bytes)
        if let offset = converter.invalid { throw .unknownEncoding(utf8Offset: utf8Offset, gb18030Offset: offset) }
        return text
    }

    /// What is left at the end: nothing, unless the file ends within a character, which is an error.
    func finish() throws(ItemFileError) -> [UInt8] {
        if let offset = converter.open {
            throw .unknownEncoding(utf8Offset: utf8Offset, gb18030Offset: offset)
        }
        return []
    }
}
