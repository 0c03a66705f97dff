/// Writes JSON on one line, members in the order in which they are written.
///
/// A member whose value is nil is left out.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var separates = false

    init(capacity: Int = 1_024) {
        bytes.reserveCapacity(capacity)
    }

    /// The bytes of one object.
    static func bytes(capacity: Int = 1_024, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(capacity: capacity)
        writer.object(body)
        return writer.bytes
    }

    // MARK: Elements and whole values

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        open("{")
        body(&self)
        close("}")
    }

    mutating func element(_ text: String) {
        separate()
        quote(text)
    }

    mutating func element(_ number: some BinaryInteger) {
        separate()
        raw(String(number))
    }

    mutating func element(_ flag: Bool) {
        separate()
        raw(flag ? "true" : "false")
    }

    mutating func null() {
        separate()
        raw("null")
    }

    // MARK: Members

    mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    mutating func array<Elements: Sequence>(
        _ name: StaticString, _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        key(name)
        array(elements, body)
    }

    mutating func array<Elements: Sequence>(
        _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        open("[")
        for element in elements { body(&self, element) }
        close("]")
    }

    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        element(text)
    }

    mutating func member(_ name: StaticString, _ number: (some BinaryInteger)?) {
        guard let number else { return }
        key(name)
        element(number)
    }

    mutating func member(_ name: StaticString, _ flag: Bool?) {
        guard let flag else { return }
        key(name)
        separate()
        raw(flag ? "true" : "false")
    }

    /// A member whose name came from outside.
    mutating func member(named name: String, _ text: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        separates = false
        element(text)
    }

    /// A member whose value `body` writes, one only.
    mutating func key(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        body(&self)
    }

    mutating func null(_ name: StaticString) {
        key(name)
        null()
    }

    // MARK: Bytes

    private mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        separates = false
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        separates = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        separates = true
    }

    private mutating func separate() {
        if separates { bytes.append(UInt8(ascii: ",")) }
        separates = true
    }

    private mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Escapes what RFC 8259 says must be, and nothing else.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0x08: raw("\\b")
            case 0x09: raw("\\t")
            case 0x0A: raw("\\n")
            case 0x0C: raw("\\f")
            case 0x0D: raw("\\r")
            case 0..<0x20:
                raw(byte < 0x10 ? "\\u000" : "\\u001")
                raw(String(byte & 15, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
