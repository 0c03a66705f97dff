import OneWindowTesting
import Testing

@testable import OneWindowTool

@Suite("Export: CSV rows")
struct CSVWriterTests {
    private static let letters = ["a", "申", ",", "\"", "\n", "\r", "\r\n", " ", "\\", "\u{301}", "\0", "；", "="]

    @Test("random tables come back, however the bytes come", arguments: UInt64(1)...6)
    func roundTrip(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let width = 1 + chance.below(5)
            var table: [[String]] = []
            for _ in 0..<chance.below(12) {
                var row: [String] = []
                for _ in 0..<width {
                    let letters = (0..<chance.below(5)).map { _ in Self.letters[chance.below(Self.letters.count)] }
                    row.append(letters.joined())
                }
                table.append(row)
            }
            let bytes = table.flatMap(CSVWriter.row)
            var reader = CSVReader(TextInPieces(bytes, size: 1 + chance.below(9)))
            var back: [[String]] = []
            while let row = try reader.next() {
                #expect(!row.hasStrayQuote)
                back.append(row.fields)
            }
            #expect(back.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } })
        }
    }

    @Test("a field is quoted where it must be and nowhere else")
    func quoting() {
        let rows: [([String], String)] = [
            ([""], "\"\"\r\n"), (["a", ""], "a,\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"),
            (["x\ny"], "\"x\ny\"\r\n"), ([" 申 "], " 申 \r\n"),
        ]
        for (fields, text) in rows { #expect(String(decoding: CSVWriter.row(fields), as: UTF8.self) == text) }
    }
}

/// Text in pieces of a few bytes, which cut characters in two.
final class TextInPieces: TextChunks {
    private let bytes: [UInt8]
    private let size: Int
    private var place = 0

    init(_ bytes: [UInt8], size: Int) {
        self.bytes = bytes
        self.size = size
    }

    func rewind() { place = 0 }

    func next() -> [UInt8]? {
        guard place < bytes.count else { return nil }
        defer { place += size }
        return Array(bytes[place..<min(bytes.count, place + size)])
    }
}
