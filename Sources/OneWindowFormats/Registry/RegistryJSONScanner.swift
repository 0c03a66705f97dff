public import OneWindowCore
public import OneWindowEngine

/// Takes a registry document apart while its bytes come in (分段读取登记文件): entry by entry, each with its line, so that a
/// document may be larger than memory and every fault names its line.
///
/// Only the frame of the document is looked at; an entry is read by ``RegistryJSON/item(_:)``, what stands beside the
/// items by ``RegistryJSON/document(beside:)``.
public struct RegistryJSONScanner {
    /// The most bytes of one entry.
    public static let entryBytesAtMost = 16 << 20

    /// A value of the document: an entry of a list, or a member that is no list.
    public struct Entry: Sendable, Hashable {
        /// The member it stands in, as it is written there.
        public let part: String
        /// Its place in the list, from 0; nil for a member that is no list.
        public let index: Int?
        /// The line on which it begins, from 1.
        public let line: Int
        /// The value, which nobody has looked into yet.
        public let bytes: [UInt8]
    }

    private enum State {
        case start, key, keyText, colon, value, list, entry, afterEntry, member, afterMember, end
    }

    private var state = State.start
    private var line = 1
    private var column = 0
    private var mark = 0
    private var part: [UInt8] = []
    private var parts: Set<[UInt8]> = []
    private var index = 0
    private var bytes: [UInt8] = []
    private var firstLine = 1
    private var depth = 0
    private var isInText = false
    private var isEscaped = false
    /// Whether a comma was taken, behind which something must come.
    private var needsNext = false

    /// Starts before the first byte.
    public init() {}

    /// Takes the next bytes of the document, in UTF-8, and gives the entries that end in them.
    ///
    /// - Throws: `invalid` with the line and the byte, as `json:3:17`, where the document's frame is not JSON; `limit`
    ///   where an entry is too long.
    public mutating func take(_ chunk: some Sequence<UInt8>) throws(OneWindowError) -> [Entry] {
        var found: [Entry] = []
        for byte in chunk {
            column += 1
            try take(byte, &found)
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 0
            }
        }
        return found
    }

    /// Says that the document has ended; `invalid` where it has not.
    public func finish() throws(OneWindowError) {
        guard state == .end else { throw malformed }
    }

    private var malformed: OneWindowError {
        OneWindowError(Rejection(.malformedField, "json:\(line):\(column)"))
    }

    private mutating func take(_ byte: UInt8, _ found: inout [Entry]) throws(OneWindowError) {
        switch state {
        case .keyText: return try takeKey(byte)
        case .entry, .member: return try takeValue(byte, &found)
        default: break
        }
        if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { return }
        switch (state, byte) {
        case (.start, _) where isMark(byte): break
        case (.start, UInt8(ascii: "{")): state = .key
        case (.key, UInt8(ascii: "\"")):
            needsNext = false
            part = []
            state = .keyText
        case (.key, UInt8(ascii: "}")) where !needsNext: state = .end
        case (.colon, UInt8(ascii: ":")): state = .value
        case (.value, UInt8(ascii: "[")):
            index = 0
            state = .list
        case (.value, _):
            start(.member)
            try takeValue(byte, &found)
        case (.list, UInt8(ascii: "]")) where !needsNext: state = .afterMember
        case (.list, _):
            needsNext = false
            start(.entry)
            try takeValue(byte, &found)
        case (.afterEntry, UInt8(ascii: ",")):
            needsNext = true
            state = .list
        case (.afterEntry, UInt8(ascii: "]")): state = .afterMember
        case (.afterMember, UInt8(ascii: ",")):
            needsNext = true
            state = .key
        case (.afterMember, UInt8(ascii: "}")): state = .end
        default: throw malformed
        }
    }

    /// The three bytes of the mark of UTF-8, before anything else.
    private mutating func isMark(_ byte: UInt8) -> Bool {
        let marks: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard line == 1, column == mark + 1, mark < 3, marks[mark] == byte else { return false }
        mark += 1
        return true
    }

    private mutating func start(_ next: State) {
        state = next
        bytes = []
        firstLine = line
        depth = 0
        isInText = false
        isEscaped = false
    }

    private mutating func takeKey(_ byte: UInt8) throws(OneWindowError) {
        if byte == UInt8(ascii: "\"") && !isEscaped {
            guard parts.insert(part).inserted else { throw malformed }
            state = .colon
            return
        }
        guard byte >= 0x20, part.count < 256 else { throw malformed }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        part.append(byte)
    }

    private mutating func takeValue(_ byte: UInt8, _ found: inout [Entry]) throws(OneWindowError) {
        if isInText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInText = false
            }
            return try keep(byte)
        }
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            if depth == 0 { return try end(byte, &found) }
            depth -= 1
        case UInt8(ascii: ","):
            if depth == 0 { return try end(byte, &found) }
        default: break
        }
        try keep(byte)
    }

    private mutating func keep(_ byte: UInt8) throws(OneWindowError) {
        guard bytes.count < Self.entryBytesAtMost else {
            throw OneWindowError(Rejection(.tooLong, "json:\(firstLine): \(Self.entryBytesAtMost) bytes"))
        }
        bytes.append(byte)
    }

    /// The end of a value, at the byte behind it.
    private mutating func end(_ byte: UInt8, _ found: inout [Entry]) throws(OneWindowError) {
        while let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x0D || last == 0x09 {
            bytes.removeLast()
        }
        guard !bytes.isEmpty else { throw malformed }
        let isEntry = state == .entry
        found.append(
            Entry(
                part: String(decoding: part, as: UTF8.self), index: isEntry ? index : nil, line: firstLine,
                bytes: bytes))
        index += 1
        state = isEntry ? .afterEntry : .afterMember
        try take(byte, &found)
    }
}

/// What is wrong with an entry of a document, and where.
public struct RegistryJSONFault: Error, Sendable, Hashable {
    /// The line: of the byte that cannot stand there, or the one on which the entry begins.
    public let line: Int
    /// The place within the document, such as `items[3].materials[0].code`.
    public let place: String
    /// The rule.
    public let rejection: Rejection
}

extension RegistryJSON {
    /// Reads an item that a scanner gave.
    public static func item(
        _ entry: RegistryJSONScanner.Entry
    ) throws(RegistryJSONFault) -> RegistryDocument.ItemEntry {
        let place = entry.index.map { JSONPath.element(.member(.root, entry.part), $0) } ?? .root
        let value: JSONValue
        do {
            value = try JSONValue(bytes: entry.bytes, atMost: RegistryJSONScanner.entryBytesAtMost)
        } catch {
            let line = entry.line + (lineWithin(error.subject) ?? 1) - 1
            throw RegistryJSONFault(line: line, place: place.description, rejection: error)
        }
        do {
            return try item(JSONNode(value, path: place))
        } catch {
            throw RegistryJSONFault(line: entry.line, place: error.subject, rejection: error)
        }
    }

    /// Reads what stands beside the items: all entries that a scanner gave but those of `items`.
    ///
    /// - Throws: The fault with its line; a document with one wrong agency is not read, since items build on it.
    public static func document(
        beside entries: [RegistryJSONScanner.Entry]
    ) throws(RegistryJSONFault) -> RegistryDocument {
        do {
            return try document(from: joined(entries))
        } catch {
            let rejection = error.rejection ?? Rejection(.malformedField, "json")
            let found = entries.first { entry in
                let place = entry.index.map { "\(entry.part)[\($0)]" } ?? entry.part
                guard rejection.subject.hasPrefix(place) else { return false }
                return !(rejection.subject.dropFirst(place.count).first.map { $0.isLetter || $0.isNumber } ?? false)
            }
            throw RegistryJSONFault(line: found?.line ?? 0, place: rejection.subject, rejection: rejection)
        }
    }

    private static func joined(_ entries: [RegistryJSONScanner.Entry]) throws(OneWindowError) -> [UInt8] {
        var bytes = Array("{".utf8)
        var open: String?
        for entry in entries {
            // Each by itself, so that no entry can reach into the next.
            do throws(Rejection) {
                _ = try JSONValue(bytes: entry.bytes, atMost: RegistryJSONScanner.entryBytesAtMost)
            } catch {
                let place = entry.index.map { "\(entry.part)[\($0)]" } ?? entry.part
                throw OneWindowError(Rejection(error.code, place))
            }
            if let open, open == entry.part, entry.index != nil {
                bytes.append(UInt8(ascii: ","))
            } else {
                if open != nil { bytes.append(UInt8(ascii: "]")) }
                if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(contentsOf: Array("\"\(entry.part)\":".utf8))
                open = entry.index == nil ? nil : entry.part
                if open != nil { bytes.append(UInt8(ascii: "[")) }
            }
            bytes.append(contentsOf: entry.bytes)
        }
        if open != nil { bytes.append(UInt8(ascii: "]")) }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// The line in a subject such as `json:3:17`.
    private static func lineWithin(_ subject: String) -> Int? {
        let pieces = subject.split(separator: ":")
        return pieces.count == 3 && pieces[0] == "json" ? Int(pieces[1]) : nil
    }
}
