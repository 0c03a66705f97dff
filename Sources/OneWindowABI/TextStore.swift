internal import COneWindow
internal import OneWindow
internal import Synchronization

/// The texts read out of one object: made when first asked for, with a NUL byte at the end, and kept as long as it.
final class TextStore: Sendable {
    enum Field: UInt8 {
        case code, name, agency, agencyName, type, law, article, number, item, day, post, subject, message, json, rule,
            clockDay, officer, before, part, after, receivingHall, competentHall, from, to, carrier, tracking
    }

    private struct Key: Hashable {
        let field: Field
        let index: Int
        let language: Int32
    }

    private struct Kept {
        let address: UInt
        let count: Int
    }

    private let kept = Mutex<[Key: Kept]>([:])

    deinit {
        kept.withLock { kept in
            for text in kept.values { UnsafeMutableRawPointer(bitPattern: text.address)?.deallocate() }
        }
    }

    func text(_ field: Field, _ index: Int = 0, language: Int32 = 0, _ make: () -> String) -> ow_text {
        keep(Key(field: field, index: index, language: language)) { Array(make().utf8) }
    }

    func json(_ index: Int = 0, _ make: () -> [UInt8]) -> ow_text {
        keep(Key(field: .json, index: index, language: 0), make)
    }

    private func keep(_ key: Key, _ make: () -> [UInt8]) -> ow_text {
        let found = kept.withLock { kept in
            if let known = kept[key] { return known }
            let text = Self.copy(make())
            kept[key] = text
            return text
        }
        return ow_text(bytes: UnsafePointer(bitPattern: found.address), size: found.count)
    }

    private static func copy(_ bytes: [UInt8]) -> Kept {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 1, alignment: 1)
        copy.copyBytes(from: bytes)
        copy[bytes.count] = 0
        return Kept(address: UInt(bitPattern: copy.baseAddress), count: bytes.count)
    }

    /// The texts that live as long as the process.
    static let forever = TextStore()
}

extension ow_text {
    /// A literal, which lives as long as the process and ends with a NUL byte.
    init(literal: StaticString) {
        let bytes = UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
        self.init(bytes: bytes, size: literal.utf8CodeUnitCount)
    }

    static var empty: ow_text { ow_text(literal: "") }
}

func language(_ number: Int32) -> Language { Int(number) == OW_LANGUAGE_ENGLISH ? .english : .chinese }

extension Language {
    var number: Int32 { self == .english ? Int32(OW_LANGUAGE_ENGLISH) : Int32(OW_LANGUAGE_CHINESE) }
}
