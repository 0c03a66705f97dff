/// Checks bytes against the grammar of RFC 8259, without keeping anything.
struct JSONGrammar {
    enum Verdict: Equatable {
        case sound
        /// More arrays and objects stand inside one another than is allowed.
        case nesting
        /// The byte at this offset, or the end there, cannot stand where it stands.
        case wrong(Int)
    }

    private enum Fault: Error {
        case nesting
        case wrong
    }

    private let bytes: [UInt8]
    private let nestingAtMost: Int
    private var position = 0

    static func check(_ bytes: [UInt8], nestingAtMost: Int) -> Verdict {
        var grammar = JSONGrammar(bytes: bytes, nestingAtMost: nestingAtMost)
        do {
            try grammar.value(depth: 0)
            grammar.space()
            return grammar.position == bytes.count ? .sound : .wrong(grammar.position)
        } catch .nesting {
            return .nesting
        } catch {
            return .wrong(grammar.position)
        }
    }

    private init(bytes: [UInt8], nestingAtMost: Int) {
        self.bytes = bytes
        self.nestingAtMost = nestingAtMost
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func space() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(Fault) {
        guard take(character) else { throw .wrong }
    }

    private mutating func value(depth: Int) throws(Fault) {
        space()
        switch next {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "\""): try text()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    private mutating func object(depth: Int) throws(Fault) {
        guard depth < nestingAtMost else { throw .nesting }
        try expect("{")
        space()
        if take("}") { return }
        repeat {
            space()
            try text()
            space()
            try expect(":")
            try value(depth: depth + 1)
            space()
        } while take(",")
        try expect("}")
    }

    private mutating func array(depth: Int) throws(Fault) {
        guard depth < nestingAtMost else { throw .nesting }
        try expect("[")
        space()
        if take("]") { return }
        repeat {
            try value(depth: depth + 1)
            space()
        } while take(",")
        try expect("]")
    }

    private mutating func word(_ text: StaticString) throws(Fault) {
        for offset in 0..<text.utf8CodeUnitCount {
            guard next == text.utf8Start[offset] else { throw .wrong }
            position += 1
        }
    }

    private mutating func text() throws(Fault) {
        try expect("\"")
        while let byte = next {
            guard byte >= 0x20 else { throw .wrong }
            position += 1
            if byte == UInt8(ascii: "\"") { return }
            if byte == UInt8(ascii: "\\") { try escape() }
        }
        throw .wrong
    }

    private mutating func escape() throws(Fault) {
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            position += 1
            for _ in 0..<4 {
                switch next {
                case .some(0x30...0x39), .some(0x41...0x46), .some(0x61...0x66): position += 1
                default: throw .wrong
                }
            }
        default: throw .wrong
        }
    }

    private mutating func number() throws(Fault) {
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
    }

    private mutating func digits() throws(Fault) {
        let start = position
        while case .some(0x30...0x39) = next { position += 1 }
        guard position > start else { throw .wrong }
    }
}
