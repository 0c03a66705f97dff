import Glibc

/// Turns text from one encoding into another with the C library, chunk by chunk.
final class TextConverter {
    private let handle: iconv_t
    /// Bytes of a character that is not whole yet.
    private var rest: [CChar] = []
    /// Bytes converted.
    private var converted = 0
    /// The offset of the first byte that is no text in this encoding, or nil.
    private(set) var invalid: Int?

    /// Nil where the C library does not know one of the encodings.
    init?(from source: String, to target: String) {
        guard let handle = iconv_open(target, source), handle != iconv_t(bitPattern: -1) else { return nil }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    /// The offset of a character that has begun and is not whole, or nil.
    var open: Int? { rest.isEmpty ? nil : converted }

    /// The next bytes in the other encoding, as far as their characters are whole.
    func take(_ bytes: [UInt8]) -> [UInt8] {
        guard invalid == nil else { return [] }
        var source = rest + bytes.map { CChar(bitPattern: $0) }
        rest = []
        var text: [UInt8] = []
        text.reserveCapacity(source.count * 3 / 2)
        let left = source.withUnsafeMutableBufferPointer { buffer in
            var input = buffer.baseAddress
            var left = buffer.count
            while left > 0 {
                let before = left
                var code: CInt = 0
                text.append(contentsOf: chunk(&input, &left, &code))
                if code == EINVAL { break }
                // A full output buffer is the only other failure after which the next chunk goes on.
                if code != 0, code != E2BIG || left == before {
                    invalid = converted + buffer.count - left
                    return 0
                }
            }
            return left
        }
        converted += source.count - left
        rest = Array(source.suffix(left))
        return text
    }

    private func chunk(
        _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ code: inout CInt
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65_536) { output, written in
            var room = output.count
            output.withMemoryRebound(to: CChar.self) { chars in
                var next = chars.baseAddress
                if iconv(handle, &input, &left, &next, &room) == -1 { code = errno }
            }
            written = output.count - room
        }
    }
}
