/// Reads rows of RFC 4180 with the physical line on which each starts.
///
/// Lines end with CRLF, LF or CR. A quoted field may hold line breaks, which count as lines, and doubled quotes.
/// Blank lines are passed over. A quote where RFC 4180 allows none is kept as a character, and the row says so.
struct CSVReader {
    /// A row (行).
    struct Row: Equatable {
        /// The physical line on which the row starts, counted from 1.
        var line: Int
        /// The fields as they stand, without the quotes around them.
        var fields: [String]
        /// Whether a quote stood where none may: inside an unquoted field, or before more text after a closing
        /// quote.
        var hasStrayQuote: Bool
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// Reads UTF-8 that has been checked; what is not valid would be replaced by U+FFFD.
    init(utf8 bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next row, or nil at the end. Throws ``ItemFileError/unclosedQuote(line:)`` with the line the field
    /// starts on.
    mutating func next() throws(ItemFileError) -> Row? {
        while takeLineBreak() {}
        guard position < bytes.count else { return nil }
        var row = Row(line: line, fields: [], hasStrayQuote: false)
        while true {
            row.fields.append(try field(strayQuote: &row.hasStrayQuote))
            if position < bytes.count, bytes[position] == Self.comma {
                position += 1
                continue
            }
            takeLineBreak()
            return row
        }
    }

    /// One field; stops before the comma, the line break or the end behind it.
    private mutating func field(strayQuote: inout Bool) throws(ItemFileError) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else {
            return plainText(strayQuote: &strayQuote)
        }
        var text = try quotedText()
        let rest = plainText(strayQuote: &strayQuote)
        if !rest.isEmpty {
            strayQuote = true
            text += rest
        }
        return text
    }

    private mutating func plainText(strayQuote: inout Bool) -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            if byte == Self.quote { strayQuote = true }
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedText() throws(ItemFileError) -> String {
        let startLine = line
        position += 1
        var start = position
        var text = ""
        while position < bytes.count {
            switch bytes[position] {
            case Self.quote:
                text += String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                guard position < bytes.count, bytes[position] == Self.quote else { return text }
                start = position
                position += 1
            case Self.lineFeed, Self.carriageReturn:
                takeLineBreak()
            default:
                position += 1
            }
        }
        throw .unclosedQuote(line: startLine)
    }

    @discardableResult
    private mutating func takeLineBreak() -> Bool {
        guard position < bytes.count else { return false }
        switch bytes[position] {
        case Self.lineFeed:
            position += 1
        case Self.carriageReturn:
            position += 1
            if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
        default:
            return false
        }
        line += 1
        return true
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
