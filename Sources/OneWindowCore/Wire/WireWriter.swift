/// Writes stored values: numbered fields in the wire format of Protocol Buffers (varint and length-delimited only).
///
/// The format is public and self-delimiting, so a program that knows nothing of OneWindow can take a journal apart
/// (`protoc
/// --decode_raw` does). Field numbers are permanent. Fields are written in ascending order and zero values are left
/// out, so that equal values have equal bytes.
public struct WireWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Creates an empty writer.
    public init() {}

    /// Creates an empty writer with room for a number of bytes.
    public init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes a number; 0 is left out.
    public mutating func number(_ field: UInt32, _ value: UInt64) {
        guard value != 0 else { return }
        varint(UInt64(field) << 3)
        varint(value)
    }

    /// Writes a number that may be negative (zigzag); 0 is left out.
    public mutating func signed(_ field: UInt32, _ value: Int64) {
        number(field, UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    /// Writes a number that may be absent: present values are stored plus one, so that 0 can be told from nothing.
    public mutating func optional(_ field: UInt32, _ value: UInt64?) {
        if let value { number(field, value + 1) }
    }

    /// Writes an instant, or nothing.
    public mutating func instant(_ field: UInt32, _ value: Instant?) {
        if let value {
            varint(UInt64(field) << 3)
            let milliseconds = value.milliseconds
            varint(UInt64(bitPattern: (milliseconds << 1) ^ (milliseconds >> 63)))
        }
    }

    /// Writes a date, or nothing.
    public mutating func date(_ field: UInt32, _ value: CivilDate?) {
        if let value {
            varint(UInt64(field) << 3)
            let day = Int64(value.dayNumber)
            varint(UInt64(bitPattern: (day << 1) ^ (day >> 63)))
        }
    }

    /// Writes a flag; false is left out.
    public mutating func flag(_ field: UInt32, _ value: Bool) {
        number(field, value ? 1 : 0)
    }

    /// Writes a text; an empty one is left out.
    public mutating func text(_ field: UInt32, _ value: String) {
        guard !value.isEmpty else { return }
        varint(UInt64(field) << 3 | 2)
        varint(UInt64(value.utf8.count))
        bytes.append(contentsOf: value.utf8)
    }

    /// Writes bytes; none are left out.
    public mutating func blob(_ field: UInt32, _ value: [UInt8]) {
        guard !value.isEmpty else { return }
        varint(UInt64(field) << 3 | 2)
        varint(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    /// Writes a nested value, also where it is empty.
    public mutating func message(_ field: UInt32, _ value: some WireCodable) {
        nested(field) { value.encode(to: &$0) }
    }

    /// Writes a nested value that a closure writes, also where it is empty.
    mutating func nested(_ field: UInt32, _ encode: (inout WireWriter) -> Void) {
        varint(UInt64(field) << 3 | 2)
        // Written in place, without a buffer of its own: the length nearly always takes the one byte that is kept for
        // it.
        let place = bytes.count
        bytes.append(0)
        encode(&self)
        var rest = bytes.count - place - 1
        if rest >= 0x80 {
            let more = (Int.bitWidth - rest.leadingZeroBitCount - 1) / 7
            bytes.insert(contentsOf: repeatElement(0, count: more), at: place)
        }
        var index = place
        while rest >= 0x80 {
            bytes[index] = UInt8(truncatingIfNeeded: rest) | 0x80
            rest >>= 7
            index += 1
        }
        bytes[index] = UInt8(truncatingIfNeeded: rest)
    }

    /// Writes a list of nested values, each under the same field number.
    public mutating func messages(_ field: UInt32, _ values: [some WireCodable]) {
        for value in values { message(field, value) }
    }

    @inline(__always)
    private mutating func varint(_ value: UInt64) {
        if value < 0x80 { bytes.append(UInt8(truncatingIfNeeded: value)) } else { longVarint(value) }
    }

    private mutating func longVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// A value that is stored.
public protocol WireCodable {
    /// Writes the value's fields.
    func encode(to writer: inout WireWriter)
    /// Reads the value; unknown fields are skipped, so that an older library reads what a newer one added.
    init(from reader: inout WireReader) throws(WireError)
}

extension WireCodable {
    /// The stored bytes of the value.
    public var wireBytes: [UInt8] {
        // Room for a case on its way, so that the buffer does not grow step by step.
        var writer = WireWriter(capacity: 448)
        encode(to: &writer)
        return writer.bytes
    }

    /// Reads a value from all of the bytes.
    public init(wireBytes: [UInt8]) throws(WireError) {
        var reader = WireReader(wireBytes)
        try self.init(from: &reader)
    }
}

/// Stored bytes that are not what they must be.
public enum WireError: Error, Sendable, Hashable {
    /// The bytes end inside a field.
    case truncated
    /// A field has not the form it must have.
    case malformed(field: UInt32)
    /// A field that must be there is not.
    case missing(field: UInt32)
    /// A number that this version of the library does not know: the data was written by a newer one, or is damaged.
    case unknownNumber(field: UInt32, value: UInt64)
}
