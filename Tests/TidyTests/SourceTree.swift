import Foundation

/// The source tree, as text.
enum SourceTree {
    struct File: Sendable, CustomStringConvertible {
        /// The path below the root.
        let path: String
        let lines: [String]

        var description: String { path }
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files below a folder of the root, in order.
    static func swiftFiles(below folder: String) -> [File] {
        let top = root.appending(path: folder)
        guard let walker = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil) else { return [] }
        var files: [File] = []
        for case let url as URL in walker where url.pathExtension == "swift" && !url.path.contains("/.build/") {
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            let path = String(url.path.dropFirst(root.path.count + 1))
            files.append(File(path: path, lines: text.components(separatedBy: "\n")))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// The modules that a file imports.
    static func imports(of file: File) -> Set<String> {
        var modules: Set<String> = []
        for line in file.lines {
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first,
                first.hasPrefix("@") || ["public", "internal", "private", "package"].contains(first)
            {
                words.removeFirst()
            }
            if words.count >= 2, words[0] == "import" { modules.insert(words[1]) }
        }
        return modules
    }
}
