import OneWindowCore
import Testing

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
