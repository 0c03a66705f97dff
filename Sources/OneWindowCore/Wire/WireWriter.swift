/// Writes stored values: numbered fields in the wire format of Protocol Buffers (varint and length-delimited only).
///
/// The format is public and self-delimiting, so a program that knows nothing of OneWindow can take a journal apart
/// (`protoc
/// --decode_raw` does). Field numbers are permanent. Fields are written in ascending order and zero values are left
/// out, so that equal values have equal bytes.
///
/// A writer owns its memory and is never copied, so a byte costs a store and no look at who else might share it.
public struct WireWriter: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var room: Int
    /// How many bytes have been written.
    public private(set) var count = 0

    /// Creates an empty writer with room for a number of bytes; it grows where that is not enough.
    ///
    /// - Parameter capacity: By default room for a case on its way.
    public init(capacity: Int = 448) {
        room = max(capacity, 32)
        base = .allocate(capacity: room)
    }

    deinit { base.deallocate() }

    /// What has been written.
    public var bytes: [UInt8] { prefix(count) }

    /// The first of the bytes that have been written.
    func prefix(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            if let start = buffer.baseAddress { start.initialize(from: base, count: count) }
            initialized = count
        }
    }

    /// Makes sure that a number of bytes more can be written.
    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if room - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        room = max(2 * room, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
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
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { content(field, $0) }
        if isWritten == nil { Array(value.utf8).withUnsafeBufferPointer { content(field, $0) } }
    }

    /// Writes bytes; none are left out.
    public mutating func blob(_ field: UInt32, _ value: [UInt8]) {
        guard !value.isEmpty else { return }
        value.withUnsafeBufferPointer { content(field, $0) }
    }

    private mutating func content(_ field: UInt32, _ value: UnsafeBufferPointer<UInt8>) {
        varint(UInt64(field) << 3 | 2)
        varint(UInt64(value.count))
        reserve(value.count)
        if let start = value.baseAddress { (base + count).initialize(from: start, count: value.count) }
        count += value.count
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
        let place = count
        reserve(1)
        count += 1
        encode(&self)
        var rest = count - place - 1
        if rest >= 0x80 {
            let more = (Int.bitWidth - rest.leadingZeroBitCount - 1) / 7
            reserve(more)
            let start = base + place + 1
            (start + more).update(from: start, count: rest)
            count += more
        }
        var index = place
        while rest >= 0x80 {
            base[index] = UInt8(truncatingIfNeeded: rest) | 0x80
            rest >>= 7
            index += 1
        }
        base[index] = UInt8(truncatingIfNeeded: rest)
    }

    /// Writes a list of nested values, each under the same field number.
    public mutating func messages(_ field: UInt32, _ values: [some WireCodable]) {
        for value in values { message(field, value) }
    }

    @inline(__always)
    private mutating func varint(_ value: UInt64) {
        // A varint has at most ten bytes.
        reserve(10)
        if value < 0x80 {
            base[count] = UInt8(truncatingIfNeeded: value)
            count += 1
        } else {
            longVarint(value)
        }
    }

    /// Where there is room for it.
    private mutating func longVarint(_ value: UInt64) {
        var rest = value
        var end = base + count
        while rest >= 0x80 {
            end.pointee = UInt8(truncatingIfNeeded: rest) | 0x80
            rest >>= 7
            end += 1
        }
        end.pointee = UInt8(truncatingIfNeeded: rest)
        count = end + 1 - base
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
        var writer = WireWriter()
        encode(to: &writer)
        return writer.bytes
    }

    /// Reads a value from all of the bytes.
    public init(wireBytes: [UInt8]) throws(WireError) {
        self = try WireReader.read(wireBytes) { (reader) throws(WireError) in try Self(from: &reader) }
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
