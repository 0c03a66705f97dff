/// A key from outside: a code of an agency, hall, window, post, officer, material or step.
///
/// One to ``Limits/codeBytes`` bytes of printable ASCII without spaces, quotes, `<`, `>`, `&` and backslash. Codes are
/// compared byte by byte.
public struct Code: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The code as it was given.
    public let text: String

    /// Creates a code, or returns nil where the text is not one.
    public init?(_ text: String) {
        guard isKey(text, bytesAtMost: Limits.codeBytes) else { return nil }
        self.text = text
    }

    private init(own text: StaticString) {
        self.text = text.description
    }

    /// A code that the library itself states.
    static func own(_ text: StaticString) -> Code { Code(own: text) }

    /// The code as it was given.
    public var description: String { text }

    public static func < (left: Code, right: Code) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// The code of an item (事项编码): national 12, 31 or 33 characters, or any provincial or older scheme as it is.
///
/// One to ``Limits/itemCodeBytes`` bytes of printable ASCII without spaces, quotes, `<`, `>`, `&` and backslash; kept
/// whole.
/// Source: ZWFW C0109.1-2018 and GB/T 39554.1-2020 for the national schemes.
public struct ItemCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The code as it was given.
    public let text: String

    /// Creates an item code, or returns nil where the text is not one.
    public init?(_ text: String) {
        guard isKey(text, bytesAtMost: Limits.itemCodeBytes) else { return nil }
        self.text = text
    }

    private init(own text: StaticString) {
        self.text = text.description
    }

    /// The code of a definition that says nothing yet.
    static let none = ItemCode(own: "-")

    /// The code as it was given.
    public var description: String { text }

    public static func < (left: ItemCode, right: ItemCode) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// The number of a case (办件编号), at most ``Limits/caseNumberBytes`` bytes (GB/T 39046-2020: `an..50`).
public struct CaseNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number as it is printed.
    public let text: String

    /// Creates a case number, or returns nil where the text is not one.
    public init?(_ text: String) {
        guard isKey(text, bytesAtMost: Limits.caseNumberBytes) else { return nil }
        self.text = text
    }

    /// Makes the number of the `serial`-th case of an item on a day.
    ///
    /// The item code, the date and a serial of at least four digits where that fits 50 characters. Otherwise a short
    /// handle of the item stands for its code, as `I27.20261120.0001`: item codes hold no such form, because the parts
    /// are set apart by points and the handle is the item's permanent number in this database.
    ///
    /// - Parameters:
    ///   - serial: 1 or more, counted per item and day of China time.
    public init(item code: ItemCode, handle: Handle<ItemDefinition>, date: CivilDate, serial: UInt32) {
        let tail = padded(Int(serial), to: 4)
        let whole = code.text + date.compactDescription + tail
        if whole.utf8.count <= Limits.caseNumberBytes {
            text = whole
        } else {
            text = "I\(handle.rawValue).\(date.compactDescription).\(tail)"
        }
    }

    /// Makes the number of the `serial`-th service request of a day, such as `SR20261121.0001`.
    ///
    /// - Parameter serial: 1 or more, counted per day of China time.
    public init(requestOn date: CivilDate, serial: UInt32) {
        text = "SR\(date.compactDescription).\(padded(Int(serial), to: 4))"
    }

    /// Makes the number of the `serial`-th licence of a day, such as `EL20261121.0001`.
    ///
    /// - Parameter serial: 1 or more, counted per day of China time.
    public init(licenceOn date: CivilDate, serial: UInt32) {
        text = "EL\(date.compactDescription).\(padded(Int(serial), to: 4))"
    }

    /// The number as it is printed.
    public var description: String { text }

    public static func < (left: CaseNumber, right: CaseNumber) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// The host's own id of a request: repeating it returns the first outcome. 1 to ``Limits/requestIDBytes`` bytes.
public struct RequestID: Sendable, Hashable, CustomStringConvertible {
    /// The id as it was given.
    public let text: String

    /// Creates a request id, or returns nil where the text is not one.
    public init?(_ text: String) {
        guard isKey(text, bytesAtMost: Limits.requestIDBytes) else { return nil }
        self.text = text
    }

    /// The id as it was given.
    public var description: String { text }
}

/// Whether a text may be a key: printable ASCII, and nothing that needs escaping in SQL, JSON, XML or a shell.
private func isKey(_ text: String, bytesAtMost limit: Int) -> Bool {
    let count = text.utf8.count
    guard count >= 1, count <= limit else { return false }
    // Stored keys are read again and again; a text of our own is one block of memory, which is faster than its
    // characters.
    return text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isKeyByte) } ?? text.utf8.allSatisfy(isKeyByte)
}

@inline(__always)
private func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"):
        false
    default: byte > 0x20 && byte < 0x7F
    }
}
