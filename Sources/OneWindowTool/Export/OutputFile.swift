import Foundation
import OneWindow

/// A file that is written beside its place and put there when it is whole; what stops before leaves the old one.
final class OutputFile {
    private let path: String
    private let staged: String
    private var descriptor: CInt
    /// Bytes written.
    private(set) var byteCount = 0

    init(_ path: String) throws(OneWindowError) {
        self.path = path
        staged = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
        descriptor = open(staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OneWindowError(.storage, "\(path) cannot be written") }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(staged)
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws(OneWindowError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OneWindowError(.storage, "\(path) cannot be written: the disk may be full") }
            done += count
        }
        byteCount += bytes.count
    }

    /// Puts the file in its place.
    func finish() throws(OneWindowError) {
        guard fsync(descriptor) == 0, rename(staged, path) == 0 else {
            throw OneWindowError(.storage, "\(path) cannot be put in place")
        }
        close(descriptor)
        descriptor = -1
    }
}
