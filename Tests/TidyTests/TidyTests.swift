import Foundation
import Testing

@Suite("tidy: sizes, leftovers, documentation")
struct TidyTests {
    static let all = SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Tests")

    @Test("no file is long, no line is wide")
    func sizes() {
        for file in Self.all {
            #expect(file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines")
            for (number, line) in file.lines.enumerated() where line.count > 120 {
                // Tables of facts keep one fact a line.
                if file.path.contains("/Facts/") || file.path.contains("Catalogue") { continue }
                Issue.record("\(file.path):\(number + 1) has \(line.count) columns")
            }
        }
    }

    @Test("no function is long")
    func functions() {
        for file in Self.all where !file.path.contains("Catalogue") {
            var start: (line: Int, indent: Int)?
            for (number, line) in file.lines.enumerated() {
                let text = line.drop { $0 == " " }
                let indent = line.count - text.count
                if let open = start, line.hasPrefix(String(repeating: " ", count: open.indent) + "}"),
                    indent == open.indent
                {
                    let length = number - open.line + 1
                    #expect(length <= 65, "\(file.path):\(open.line + 1) has a function of \(length) lines")
                    start = nil
                }
                let isFunction = text.contains("func ") || text.hasPrefix("init(") || text.contains(" init(")
                let isCode = !text.hasPrefix("//") && !text.hasSuffix("}")
                if start == nil, isFunction, isCode, Self.hasBody(file.lines[number...]) { start = (number, indent) }
            }
        }
    }

    /// Whether a declaration opens a brace; a protocol's requirement does not.
    private static func hasBody(_ lines: ArraySlice<String>) -> Bool {
        lines.prefix(8).prefix { !$0.isEmpty }.contains { $0.hasSuffix("{") }
    }

    @Test("nothing is left over")
    func leftovers() {
        let markers = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]
        for file in Self.all {
            for (number, line) in file.lines.enumerated() {
                for marker in markers where line.contains(marker + ":") || line.contains("// " + marker) {
                    Issue.record("\(file.path):\(number + 1) holds \(marker)")
                }
                let isLibrary = file.path.hasPrefix("Sources/") && !file.path.hasPrefix("Sources/OneWindowTool")
                if isLibrary && line.contains("fatalError(") {
                    Issue.record("\(file.path):\(number + 1) holds fatalError")
                }
            }
        }
    }

    @Test("what is public is documented")
    func documentation() {
        for file in Self.all where file.path.hasPrefix("Sources/") {
            for (number, line) in file.lines.enumerated() {
                let text = line.trimmingCharacters(in: .whitespaces)
                guard text.hasPrefix("public "), !text.hasPrefix("public import"), !text.hasPrefix("public extension")
                else {
                    continue
                }
                // Requirements of protocols are documented at the protocol.
                let witnesses = [
                    "func encode(to", "init(from ", "static func <", "static func ==", "var description",
                    "mutating func next()",
                ]
                if witnesses.contains(where: { text.contains($0) }) { continue }
                if Self.isDocumentedElsewhere(file.path) { continue }
                var above = number - 1
                func trimmed(_ line: Int) -> String { file.lines[line].trimmingCharacters(in: .whitespaces) }
                while above >= 0, trimmed(above).hasPrefix("@") || trimmed(above).hasPrefix("// ") { above -= 1 }
                let before = above >= 0 ? file.lines[above].trimmingCharacters(in: .whitespaces) : ""
                #expect(before.hasPrefix("///"), "\(file.path):\(number + 1) is public without documentation")
            }
        }
    }

    /// The stores' methods carry the documentation of the `Store` protocol, the C functions that of the header.
    private static func isDocumentedElsewhere(_ path: String) -> Bool {
        path.contains("SQLiteStore.swift") || path.contains("OneWindowTesting/Stores/")
            || path.contains("Sources/OneWindowABI/")
    }
}
