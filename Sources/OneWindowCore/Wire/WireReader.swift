/// Reads stored values: the counterpart of ``WireWriter``.
///
/// Every length is checked, so bytes that were damaged end in an error and never in a trap. A reader and its fields
/// look into bytes that ``WireReader/read(_:_:)`` lends them, and copy none: a state has some hundred fields, and
/// counting references to its bytes for each of them took longer than reading it. Keep none beyond the closure.
public struct WireReader {
    private let bytes: UnsafePointer<UInt8>
    private var position: Int
    private let end: Int

    /// Lends a reader of all the bytes to a closure.
    public static func read<Result>(
        _ bytes: [UInt8], _ body: (inout WireReader) throws(WireError) -> Result
    ) throws(WireError) -> Result {
        try bytes.withUnsafeBufferPointer { (buffer) throws(WireError) in
            // An empty array has no place in memory; nothing is read from this one.
            var nothing: UInt8 = 0
            guard let base = buffer.baseAddress else {
                return try withUnsafePointer(to: &nothing) { (pointer) throws(WireError) in
                    var reader = WireReader(pointer, 0..<0)
                    return try body(&reader)
                }
            }
            var reader = WireReader(base, 0..<buffer.count)
            return try body(&reader)
        }
    }

    fileprivate init(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// One field: its number and its value.
    public struct Field {
        /// The field's number.
        public let number: UInt32
        /// The number, or how many bytes the content has.
        let value: UInt64
        /// Where the content starts; nil for a number.
        let content: UnsafePointer<UInt8>?

        /// The content, or nil for a number.
        var buffer: UnsafeBufferPointer<UInt8>? {
            content.map { UnsafeBufferPointer(start: $0, count: Int(value)) }
        }
    }

    /// The next field, or nil at the end.
    public mutating func next() throws(WireError) -> Field? {
        guard position < end else { return nil }
        let key = try varint()
        guard key >> 3 <= UInt64(UInt32.max), key >> 3 > 0 else { throw .malformed(field: 0) }
        let number = UInt32(key >> 3)
        let value = try varint()
        switch key & 7 {
        case 0:
            return Field(number: number, value: value, content: nil)
        case 2:
            guard value <= UInt64(end - position) else { throw .truncated }
            let start = position
            position += Int(value)
            return Field(number: number, value: value, content: bytes + start)
        default:
            throw .malformed(field: number)
        }
    }

    @inline(__always)
    private mutating func varint() throws(WireError) -> UInt64 {
        guard position < end else { throw .truncated }
        let byte = bytes[position]
        guard byte >= 0x80 else {
            position += 1
            return UInt64(byte)
        }
        return try longVarint()
    }

    private mutating func longVarint() throws(WireError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end {
            let byte = bytes[position]
            position += 1
            guard shift < 63 || byte <= 1 else { throw .malformed(field: 0) }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .truncated
    }
}

extension WireReader.Field {
    /// The value as a number.
    public func number<Value: FixedWidthInteger>(as type: Value.Type = Value.self) throws(WireError) -> Value {
        guard content == nil, let result = Value(exactly: value) else { throw .malformed(field: number) }
        return result
    }

    /// The value as a number that may be negative.
    public func signed() throws(WireError) -> Int64 {
        guard content == nil else { throw .malformed(field: number) }
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    /// The value of ``WireWriter/optional(_:_:)``.
    public func optional<Value: FixedWidthInteger>(as type: Value.Type = Value.self) throws(WireError) -> Value {
        guard content == nil, value > 0, let result = Value(exactly: value - 1) else { throw .malformed(field: number) }
        return result
    }

    /// The value as a case of an enumeration with permanent numbers.
    public func known<Value: RawRepresentable>(as type: Value.Type = Value.self) throws(WireError) -> Value
    where Value.RawValue: FixedWidthInteger {
        guard content == nil else { throw .malformed(field: number) }
        guard let raw = Value.RawValue(exactly: value), let result = Value(rawValue: raw) else {
            throw .unknownNumber(field: number, value: value)
        }
        return result
    }

    /// The value as a flag.
    public func flag() throws(WireError) -> Bool { try number(as: UInt64.self) != 0 }

    /// The value as an instant.
    public func instant() throws(WireError) -> Instant {
        let milliseconds = try signed()
        // What no date can name is damage, and would overflow where a day is worked out.
        guard Int32(exactly: milliseconds / 86_400_000) != nil else { throw .malformed(field: number) }
        return Instant(milliseconds: milliseconds)
    }

    /// The value as a date.
    public func date() throws(WireError) -> CivilDate {
        // Limits that start in the year 9999 end some years later; what lies far beyond is damage, and would overflow
        // where limits are counted.
        guard let day = Int32(exactly: try signed()), abs(Int(day)) <= 10_000_000 else {
            throw .malformed(field: number)
        }
        return CivilDate(dayNumber: day)
    }

    /// The value as a handle.
    public func handle<Subject>() throws(WireError) -> Handle<Subject> { Handle(try number()) }

    /// The value as a text; what is not UTF-8 is refused.
    public func text() throws(WireError) -> String {
        guard let buffer, let text = String(validating: buffer, as: UTF8.self) else {
            throw .malformed(field: number)
        }
        return text
    }

    /// The value as bytes.
    public func blob() throws(WireError) -> [UInt8] {
        guard let buffer else { throw .malformed(field: number) }
        return Array(buffer)
    }

    /// The value as a type of item.
    func itemType() throws(WireError) -> ItemType {
        guard let type = ItemType(try text()) else { throw .malformed(field: number) }
        return type
    }

    /// The value as a code.
    public func code() throws(WireError) -> Code {
        guard let code = Code(try text()) else { throw .malformed(field: number) }
        return code
    }

    /// A reader of a nested value, which looks into the bytes that were lent.
    func reader() throws(WireError) -> WireReader {
        guard let content else { throw .malformed(field: number) }
        return WireReader(content, 0..<Int(value))
    }

    /// Lends a reader of a nested value to a closure.
    func nested<Result>(
        _ body: (inout WireReader) throws(WireError) -> Result
    ) throws(WireError) -> Result {
        var reader = try reader()
        return try body(&reader)
    }

    /// The value as a nested value.
    public func message<Value: WireCodable>(as type: Value.Type = Value.self) throws(WireError) -> Value {
        try nested { (reader) throws(WireError) in try Value(from: &reader) }
    }
}

/// Unwraps a field that must have been there.
func required<Value>(_ value: Value?, _ field: UInt32) throws(WireError) -> Value {
    guard let value else { throw .missing(field: field) }
    return value
}
