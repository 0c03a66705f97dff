import Foundation
import OneWindowTesting
import Testing

@testable import OneWindowTool

@Suite("Import: files larger than memory would like")
struct TextFileTests {
    private func text(_ bytes: [UInt8], in folder: ToolRunner.Folder) throws -> [UInt8] {
        let path = folder.path("text")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let file = try TextFile(path)
        #expect(file.byteCount == bytes.count)
        var text: [UInt8] = []
        // Twice, since tables are read twice.
        for _ in 0..<2 {
            try file.rewind()
            text = []
            while let chunk = try file.next() { text += chunk }
        }
        return text
    }

    @Test("chunk by chunk it is the same text, whatever the encoding", arguments: UInt64(1)...3)
    func chunks(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let folder = try ToolRunner.Folder()
        let letters = ["申", "a", "𠮷", "\n", "é", "许可", ","]
        let string = (0..<400_000).map { _ in letters[chance.below(letters.count)] }.joined()
        let utf8 = Array(string.utf8)
        #expect(try text(utf8, in: folder) == utf8)
        #expect(try text(TextDecoding.mark + utf8, in: folder) == utf8)
        let converter = try #require(TextConverter(from: "UTF-8", to: "GB18030"))
        #expect(try text(converter.take(utf8), in: folder) == utf8)
        #expect(try TextDecoding.utf8(of: converter.take(utf8)) == utf8)
    }

    @Test("where the bytes are wrong is the same in chunks and in one", arguments: UInt64(1)...6)
    func invalid(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            var bytes = Array("申a𠮷é许".utf8)
            for _ in 0..<chance.below(4) { bytes[chance.below(bytes.count)] = UInt8(chance.below(256)) }
            var whole = UTF8Check()
            whole.take(bytes[...])
            whole.finish()
            var pieces = UTF8Check()
            for byte in bytes { pieces.take([byte][...]) }
            pieces.finish()
            #expect(whole.invalid == pieces.invalid)
            #expect((whole.invalid == nil) == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }

    @Test("what is no plain file, and encodings that are mixed, are told")
    func refused() throws {
        let folder = try ToolRunner.Folder()
        #expect(throws: ItemFileError.unreadable) { try TextFile(folder.path("none")) }
        #expect(throws: ItemFileError.unreadable) { try TextFile(folder.url.path) }
        let mixed = Array("事项".utf8) + [199, 248, 189, 204] + Array("部".utf8)
        #expect(throws: ItemFileError.self) { try text(mixed, in: folder) }
    }

    @Test("a row longer than its limit is told with its line; long fields below it are not")
    func longRows() throws {
        let header = Array("item_code,name,agency\n".utf8)
        let field = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let long = header + Array("A,".utf8) + field + Array(",乙\nB,".utf8) + Array("甲\0,乙\n".utf8)
        let read = try ItemCSVReader.read(long)
        #expect(read.document.items.count == 2)
        #expect(Set(read.doubts.map(\.rule)).isSuperset(of: [.textTooLong, .controlCharacter]))
        let open = header + Array("A,\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: CSVReader.rowBytesAtMost)
        var doubts = DoubtList()
        #expect(throws: ItemFileError.rowTooLong(line: 2)) {
            _ = try ItemCSVReader(TextInPieces(open, size: 1 << 18), doubts: &doubts)
        }
    }
}
