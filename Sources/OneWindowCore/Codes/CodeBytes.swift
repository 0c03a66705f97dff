/// Reads the bytes of a text where they lie; nothing is copied for a text of Swift's own.
func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return ContiguousArray(text.utf8).withUnsafeBufferPointer(body)
}

/// A part of a text. Up to 15 bytes stand in the string itself.
func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// A part of a key, whose characters are one byte each; empty where the places lie outside.
func part(of key: String, _ places: Range<Int>) -> String {
    withBytes(of: key) { bytes in
        places.upperBound <= bytes.count ? text(bytes[places]) : ""
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Whether it is an ASCII capital letter.
    @inline(__always) var isCapital: Bool { self >= 0x41 && self <= 0x5A }

    /// Whether it is a digit or capital letter.
    @inline(__always) var isCodeCharacter: Bool { isDigit || isCapital }

    /// Whether it is a digit or a letter of either case.
    @inline(__always) var isAlphanumeric: Bool { isDigit || (self & 0xDF).isCapital }
}

/// The number that digits stand for, or nil where they are none or more than 18.
func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18, bytes.allSatisfy(\.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
