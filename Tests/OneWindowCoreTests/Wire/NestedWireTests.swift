import Testing

@testable import OneWindowCore

@Suite("Nested values as they are stored")
struct NestedWireTests {
    /// A value that is one run of bytes.
    private struct Bytes: WireCodable, Equatable {
        var content: [UInt8]

        init(_ content: [UInt8]) { self.content = content }

        func encode(to writer: inout WireWriter) { writer.blob(1, content) }

        init(from reader: inout WireReader) throws(WireError) {
            content = []
            while let field = try reader.next() { content = try field.blob() }
        }
    }

    private struct Nested: WireCodable, Equatable {
        var first: Bytes
        var second: Bytes

        func encode(to writer: inout WireWriter) {
            writer.message(1, first)
            writer.message(2, second)
        }

        init(_ first: Bytes, _ second: Bytes) { (self.first, self.second) = (first, second) }

        init(from reader: inout WireReader) throws(WireError) {
            (first, second) = (Bytes([]), Bytes([]))
            while let field = try reader.next() {
                if field.number == 1 { first = try field.message() } else { second = try field.message() }
            }
        }
    }

    @Test("values larger than a writer's first room are written whole")
    func growth() throws {
        var writer = WireWriter(capacity: 0)
        let long = [UInt8](repeating: 7, count: 5_000)
        writer.nested(1) { inner in
            inner.blob(1, long)
            inner.nested(2) { $0.text(1, String(repeating: "期", count: 100)) }
            inner.blob(3, long)
        }
        let read = try WireReader.read(writer.bytes) { (reader) throws(WireError) in
            try reader.next()?.nested { (inner) throws(WireError) in
                (
                    try inner.next()?.blob(),
                    try inner.next()?.nested { (last) throws(WireError) in try last.next()?.text() },
                    try inner.next()?.blob()
                )
            }
        }
        #expect(read?.0 == long)
        #expect(read?.1 == String(repeating: "期", count: 100))
        #expect(read?.2 == long)
    }

    @Test(
        "a length is written in as many bytes as it takes, and no more",
        arguments: [0, 1, 125, 126, 127, 128, 16_379, 16_380, 16_381, 16_382, 16_383, 16_384, 2_097_151, 2_097_152])
    func lengths(count: Int) throws {
        let inner = Bytes([UInt8](repeating: 7, count: count))
        let value = Nested(inner, inner)
        let bytes = value.wireBytes
        #expect(try Nested(wireBytes: bytes) == value)
        // The same, put together from parts that are measured beforehand.
        var expected = WireWriter()
        let content = inner.wireBytes
        if content.isEmpty {
            expected.message(1, inner)
            expected.message(2, inner)
        } else {
            expected.blob(1, content)
            expected.blob(2, content)
        }
        #expect(bytes == expected.bytes)
    }
}
