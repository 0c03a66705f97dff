import Crypto
import OneWindowCore

/// The digests that chain the journal (日志哈希链).
///
/// Integers are little-endian and of fixed width. A case's digest covers the one before it of the same case, and the
/// row's case, sequence, kind, instant and payload; the journal's digest covers the one before it and the row's case
/// digest. Whoever has a case's rows can check them without the rest of the journal, and whoever has noted one digest
/// of the journal can tell that nothing before it was changed.
///
/// The chain is not keyed: who can write the file can write a whole new chain. Digests noted elsewhere are what proves
/// against that.
enum ChainDigest {
    static func ofCase(after previous: [UInt8], row: JournalRow) -> [UInt8] {
        var hasher = SHA256()
        add(previous, to: &hasher)
        var header: (UInt64, UInt64, UInt64, Int64) = (
            (row.caseID?.rawValue ?? 0).littleEndian, row.sequence.littleEndian, UInt64(row.kind).littleEndian,
            row.instant.milliseconds.littleEndian
        )
        withUnsafeBytes(of: &header) { hasher.update(bufferPointer: $0) }
        add(row.payload, to: &hasher)
        return bytes(of: hasher.finalize())
    }

    static func ofJournal(after previous: [UInt8], caseDigest: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        add(previous, to: &hasher)
        add(caseDigest, to: &hasher)
        return bytes(of: hasher.finalize())
    }

    static func ofPersonal(salt: [UInt8], text: String) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: salt)
        hasher.update(data: Array(text.utf8))
        return bytes(of: hasher.finalize())
    }

    /// As one block of memory: as data, bytes are handed on region by region.
    private static func add(_ bytes: [UInt8], to hasher: inout SHA256) {
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// All at once: as a sequence a digest hands out byte by byte.
    private static func bytes(of digest: SHA256.Digest) -> [UInt8] {
        digest.withUnsafeBytes { Array($0) }
    }
}

extension [UInt8] {
    /// Lower-case hexadecimal digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(count * 2)
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
