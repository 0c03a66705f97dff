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

    /// The most bytes of one row, so that a quote that is never closed does not take in a whole file.
    static let rowBytesAtMost = 32 << 20

    private let text: any TextChunks
    /// What was read and not yet taken: the row at hand, and what follows it.
    private var bytes: [UInt8] = []
    private var position = 0
    private var line = 1
    private var rowLine = 1
    private var isAtEnd = false

    /// Reads text from where it stands; what is not valid UTF-8 is replaced by U+FFFD.
    init(_ text: any TextChunks) {
        self.text = text
    }

    /// Reads text in memory.
    init(utf8 bytes: [UInt8]) {
        self.init(TextInMemory(bytes))
    }

    /// Whether there is a byte at the position; reads on where none is at hand.
    private mutating func hasByte() throws(ItemFileError) -> Bool {
        while position >= bytes.count, !isAtEnd {
            guard let chunk = try text.next() else {
                isAtEnd = true
                break
            }
            if bytes.isEmpty {
                bytes = chunk
            } else {
                guard bytes.count + chunk.count <= Self.rowBytesAtMost else { throw .rowTooLong(line: rowLine) }
                bytes.append(contentsOf: chunk)
            }
        }
        return position < bytes.count
    }

    /// The next row, or nil at the end. Throws ``ItemFileError/unclosedQuote(line:)`` with the line the field
    /// starts on, ``ItemFileError/rowTooLong(line:)``, and what reading the file throws.
    mutating func next() throws(ItemFileError) -> Row? {
        forget()
        while try takeLineBreak() { forget() }
        guard try hasByte() else { return nil }
        rowLine = line
        var row = Row(line: line, fields: [], hasStrayQuote: false)
        while true {
            row.fields.append(try field(strayQuote: &row.hasStrayQuote))
            if try hasByte(), bytes[position] == Self.comma {
                position += 1
                continue
            }
            try takeLineBreak()
            return row
        }
    }

    /// Lets go of the rows before, now and then; places within a row stay as they are.
    private mutating func forget() {
        guard position > 1 << 16 else { return }
        bytes.removeFirst(position)
        position = 0
    }

    /// One field; stops before the comma, the line break or the end behind it.
    private mutating func field(strayQuote: inout Bool) throws(ItemFileError) -> String {
        guard try hasByte(), bytes[position] == Self.quote else {
            return try plainText(strayQuote: &strayQuote)
        }
        var text = try quotedText()
        let rest = try plainText(strayQuote: &strayQuote)
        if !rest.isEmpty {
            strayQuote = true
            text += rest
        }
        return text
    }

    private mutating func plainText(strayQuote: inout Bool) throws(ItemFileError) -> String {
        let start = position
        while try hasByte() {
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
        while try hasByte() {
            switch bytes[position] {
            case Self.quote:
                text += String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                guard try hasByte(), bytes[position] == Self.quote else { return text }
                start = position
                position += 1
            case Self.lineFeed, Self.carriageReturn:
                try takeLineBreak()
            default:
                position += 1
            }
        }
        throw .unclosedQuote(line: startLine)
    }

    @discardableResult
    private mutating func takeLineBreak() throws(ItemFileError) -> Bool {
        guard try hasByte() else { return false }
        switch bytes[position] {
        case Self.lineFeed:
            position += 1
        case Self.carriageReturn:
            position += 1
            if try hasByte(), bytes[position] == Self.lineFeed { position += 1 }
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
