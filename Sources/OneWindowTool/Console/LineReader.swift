import Foundation
import OneWindow

/// Reads lines from a file or standard input without keeping more than a chunk of them; a line over the limit is cut
/// just past it, so that it is refused and not kept.
struct LineReader {
    /// A line with its number.
    struct Line {
        /// Its number, from 1; empty lines count.
        let number: Int
        /// Its bytes, without its end.
        let bytes: [UInt8]
    }

    private static let chunkBytes = 65_536

    private let handle: FileHandle
    private let bytesAtMost: Int
    private var rest: [UInt8] = []
    /// Where the next line begins in `rest`, and how far no end of it was found.
    private var start = 0
    private var searched = 0
    private var number = 0
    private var isCut = false
    private var isAtEnd = false

    init(path: String?, bytesAtMost: Int) throws {
        self.bytesAtMost = bytesAtMost
        guard let path else {
            handle = .standardInput
            return
        }
        guard let opened = FileHandle(forReadingAtPath: path) else {
            throw OneWindowError(.storage, "\(path) cannot be read")
        }
        handle = opened
    }

    /// Up to `count` lines that are not empty; none at the end. Returns what is there rather than wait for more.
    mutating func next(atMost count: Int) -> [Line] {
        var lines: [Line] = []
        while lines.count < count {
            if let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                take(upTo: end, &lines)
                start = end + 1
                searched = start
            } else if isAtEnd {
                take(upTo: rest.count, &lines)
                start = rest.count
                searched = start
                return lines
            } else if !lines.isEmpty {
                searched = rest.count
                return lines
            } else {
                read()
            }
        }
        return lines
    }

    private mutating func take(upTo end: Int, _ lines: inout [Line]) {
        guard end > start || !isAtEnd else { return }
        number += 1
        let line = rest[start..<end]
        if line.contains(where: { $0 > 0x20 }) { lines.append(Line(number: number, bytes: Array(line))) }
    }

    private mutating func read() {
        rest.removeSubrange(..<start)
        start = 0
        searched = rest.count
        let kept = rest.count
        let filled = [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, filled in
            filled = max(0, Foundation.read(handle.fileDescriptor, buffer.baseAddress, Self.chunkBytes))
        }
        isAtEnd = filled.isEmpty
        guard isCut || kept > bytesAtMost else { return rest.append(contentsOf: filled) }
        // The line is over the limit already: only its end still matters.
        isCut = true
        guard let end = filled.firstIndex(of: UInt8(ascii: "\n")) else { return }
        isCut = false
        rest.append(contentsOf: filled[end...])
    }
}
