import Glibc

/// The text of a file (文本编码): UTF-8 with or without its mark, or GB18030, which holds GBK and GB 2312.
enum TextDecoding {
    /// The file as UTF-8 bytes without a mark.
    ///
    /// A mark says UTF-8. Without one, what is valid UTF-8 is UTF-8, because Chinese text in GB18030 almost never
    /// is.
    static func utf8(of bytes: [UInt8]) throws(ItemFileError) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let rest = Array(bytes.dropFirst(3))
            if let offset = firstInvalidUTF8(in: rest) { throw .invalidUTF8(offset: offset + 3) }
            return rest
        }
        guard let utf8Offset = firstInvalidUTF8(in: bytes) else { return bytes }
        switch convertFromGB18030(bytes) {
        case .converted(let text): return text
        case .invalid(let offset): throw .unknownEncoding(utf8Offset: utf8Offset, gb18030Offset: offset)
        case .unavailable: throw .gb18030Unavailable
        }
    }

    /// The offset of the first byte that is not part of valid UTF-8, or nil where all of it is.
    private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return offset
            }
        }
    }

    private enum Conversion {
        case converted([UInt8])
        case invalid(Int)
        case unavailable
    }

    private static func convertFromGB18030(_ bytes: [UInt8]) -> Conversion {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            return .unavailable
        }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2)
        let failure: Int? = source.withUnsafeMutableBufferPointer { buffer in
            var input = buffer.baseAddress
            var left = buffer.count
            while left > 0 {
                let before = left
                var code: CInt = 0
                text.append(contentsOf: convertChunk(converter, &input, &left, &code))
                // A full output buffer is the only failure after which the next chunk goes on.
                if code != 0, code != E2BIG || left == before { return buffer.count - left }
            }
            return nil
        }
        return failure.map { .invalid($0) } ?? .converted(text)
    }

    private static func convertChunk(
        _ converter: iconv_t, _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ code: inout CInt
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65_536) { output, written in
            var room = output.count
            output.withMemoryRebound(to: CChar.self) { chars in
                var next = chars.baseAddress
                if iconv(converter, &input, &left, &next, &room) == -1 { code = errno }
            }
            written = output.count - room
        }
    }
}
