import Glibc

/// Text that can be read more than once, chunk by chunk: UTF-8 without a mark.
protocol TextChunks: AnyObject {
    /// Goes back to the beginning.
    func rewind() throws(ItemFileError)
    /// The next bytes, or nil at the end. A chunk may end within a character.
    func next() throws(ItemFileError) -> [UInt8]?
}

/// Text in memory.
final class TextInMemory: TextChunks {
    private let bytes: [UInt8]
    private var isRead = false

    init(_ utf8: [UInt8]) {
        bytes = utf8
    }

    func rewind() { isRead = false }

    func next() -> [UInt8]? {
        defer { isRead = true }
        return isRead ? nil : bytes
    }
}

/// A file that is read chunk by chunk, so that it may be larger than memory.
///
/// Opening it reads it through once, because only the whole tells its encoding.
final class TextFile: TextChunks {
    private static let chunkBytes = 1 << 18

    private let descriptor: CInt
    private let stamp: Stamp
    /// Bytes of the file.
    let byteCount: Int
    /// Bytes read since it was rewound.
    private(set) var bytesRead = 0
    /// The first byte that is no white space or part of the mark, or nil where there is none.
    private(set) var firstByte: UInt8?
    private var hasMark = false
    /// Where the file is not UTF-8, so that it is read as GB18030.
    private var utf8Offset: Int?
    private var decoder: GB18030Decoder?

    /// What tells that a file was changed.
    private struct Stamp: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int

        init?(_ descriptor: CInt) {
            var info = stat()
            guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
            size = Int(info.st_size)
            seconds = info.st_mtim.tv_sec
            nanoseconds = info.st_mtim.tv_nsec
        }
    }

    /// Opens a file and finds its encoding.
    init(_ path: String) throws(ItemFileError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, let stamp = Stamp(descriptor) else {
            if descriptor >= 0 { close(descriptor) }
            throw .unreadable
        }
        self.stamp = stamp
        byteCount = stamp.size
        try findEncoding()
        try rewind()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    private func findEncoding() throws(ItemFileError) {
        var check = UTF8Check()
        var head: [UInt8] = []
        while let bytes = try read() {
            if head.count < 3 { head += bytes.prefix(3 - head.count) }
            if firstByte == nil {
                firstByte = bytes.first { $0 > 0x20 && !TextDecoding.mark.contains($0) }
            }
            check.take(bytes[...])
            if check.invalid != nil { break }
        }
        check.finish()
        hasMark = head == TextDecoding.mark
        utf8Offset = check.invalid
        guard let offset = check.invalid else { return }
        if hasMark { throw .invalidUTF8(offset: offset) }
        // Read through as GB18030 once, so that an error comes before anything was taken.
        try rewind()
        while try next() != nil {}
    }

    func rewind() throws(ItemFileError) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .unreadable }
        bytesRead = 0
        decoder = nil
        if let utf8Offset { decoder = try GB18030Decoder(utf8Offset: utf8Offset) }
    }

    func next() throws(ItemFileError) -> [UInt8]? {
        let isFirst = bytesRead == 0
        guard let bytes = try read() else {
            // What was checked is what was read: a file that somebody writes meanwhile is told.
            guard Stamp(descriptor) == stamp else { throw .changed }
            if let decoder {
                self.decoder = nil
                return try decoder.finish()
            }
            return nil
        }
        if let decoder { return try decoder.take(bytes) }
        return isFirst && hasMark ? Array(bytes.dropFirst(3)) : bytes
    }

    private func read() throws(ItemFileError) -> [UInt8]? {
        if Interrupt.isRequested { throw .stopped }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, count in
            // A whole chunk, so that the mark is never cut in two.
            count = 0
            while count < buffer.count {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    failed = true
                    break
                }
            }
        }
        if failed { throw .unreadable }
        bytesRead += bytes.count
        return bytes.isEmpty ? nil : bytes
    }
}
