/// A piece of an expression's text.
enum FeelToken: Equatable, Sendable {
    case end
    case number(FeelNumber)
    case string(String)
    /// Letters and digits; names of several words are put together by the parser, which knows the scope.
    case word(String)
    case symbol(FeelSymbol)
}

/// The signs of the language.
enum FeelSymbol: String, Sendable {
    case openParen = "("
    case closeParen = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case comma = ","
    case colon = ":"
    case dot = "."
    case dots = ".."
    case plus = "+"
    case minus = "-"
    case times = "*"
    case power = "**"
    case over = "/"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case question = "?"
    case at = "@"

    var comparison: FeelComparison? {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }
}

/// Takes a text apart, from wherever it is set to.
struct FeelLexer {
    let bytes: [UInt8]
    var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// The character at a place and its length in bytes; nil at the end. The bytes come from a `String`, so they are
    /// well formed, and a place within a character is only ever reached after its first byte was read as one.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for step in 1..<length { value = value << 6 | UInt32(byte(offset + step) & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The place after the white space and comments that begin at `offset`; the second part is false where a comment
    /// has no end.
    func skippingSpace(from offset: Int) -> (offset: Int, isClosed: Bool) {
        var offset = offset
        while let (scalar, length) = scalar(at: offset) {
            if FeelNames.isSpace(scalar) {
                offset += length
            } else if scalar == "/", byte(offset + 1) == UInt8(ascii: "/") {
                while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
            } else if scalar == "/", byte(offset + 1) == UInt8(ascii: "*") {
                offset += 2
                while offset < bytes.count,
                    bytes[offset] != UInt8(ascii: "*") || byte(offset + 1) != UInt8(ascii: "/")
                {
                    offset += 1
                }
                if offset >= bytes.count { return (offset, false) }
                offset += 2
            } else {
                break
            }
        }
        return (offset, true)
    }

    /// The next token and where it begins.
    mutating func next() throws(FeelError) -> (token: FeelToken, start: Int) {
        let (start, isClosed) = skippingSpace(from: position)
        guard isClosed else { throw FeelError(.openComment, at: position) }
        position = start
        guard let (scalar, length) = scalar(at: start) else { return (.end, start) }
        if FeelNames.isFirst(scalar) {
            let end = endOfWord(from: start)
            position = end
            return (.word(String(decoding: bytes[start..<end], as: UTF8.self)), start)
        }
        if scalar == "\"" { return (.string(try string()), start) }
        if isDigit(start) || (scalar == "." && isDigit(start + 1)) { return (.number(try number()), start) }
        for size in [2, 1] where start + size <= bytes.count {
            if let symbol = FeelSymbol(rawValue: String(decoding: bytes[start..<start + size], as: UTF8.self)) {
                position = start + size
                return (.symbol(symbol), start)
            }
        }
        let text = String(decoding: bytes[start..<min(start + length, bytes.count)], as: UTF8.self)
        throw FeelError(.badCharacter, at: start, text)
    }

    func endOfWord(from offset: Int) -> Int {
        var end = offset
        while let (scalar, length) = scalar(at: end), FeelNames.isPart(scalar) { end += length }
        return end
    }

    private func isDigit(_ offset: Int) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(offset))
    }

    private mutating func number() throws(FeelError) -> FeelNumber {
        let start = position
        while isDigit(position) { position += 1 }
        if byte(position) == UInt8(ascii: "."), isDigit(position + 1) {
            position += 1
            while isDigit(position) { position += 1 }
        }
        if byte(position) | 0x20 == UInt8(ascii: "e") {
            let sign = byte(position + 1)
            let first = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? position + 2 : position + 1
            if isDigit(first) {
                position = first
                while isDigit(position) { position += 1 }
            }
        }
        guard let number = FeelNumber(utf8: bytes[start..<position]) else { throw FeelError(.badNumber, at: start) }
        return number
    }

    /// A string from its opening quote to its closing one.
    private mutating func string() throws(FeelError) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                let scalar = try escape()
                text.append(contentsOf: Array(String(Character(scalar)).utf8))
            } else {
                text.append(byte)
                position += 1
            }
        }
        throw FeelError(.openString, at: start)
    }

    /// One escape: `\n \r \t \" \' \\`, `\uXXXX` (two of them for a pair of surrogates) or `\UXXXXXX`.
    private mutating func escape() throws(FeelError) -> Unicode.Scalar {
        let start = position
        let letter = byte(position + 1)
        position += 2
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): return Unicode.Scalar(letter)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard var value = hex(letter == UInt8(ascii: "u") ? 4 : 6) else { break }
            if (0xD800...0xDBFF).contains(value), byte(position) == UInt8(ascii: "\\"),
                byte(position + 1) == UInt8(ascii: "u")
            {
                position += 2
                guard let low = hex(4), (0xDC00...0xDFFF).contains(low) else { break }
                value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
            }
            if let scalar = Unicode.Scalar(value) { return scalar }
        default: break
        }
        throw FeelError(.badEscape, at: start)
    }

    private mutating func hex(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = hexDigit(byte(position)) else { return nil }
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    private func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte - 48)
        case 65...70: UInt32(byte - 55)
        case 97...102: UInt32(byte - 87)
        default: nil
        }
    }
}
