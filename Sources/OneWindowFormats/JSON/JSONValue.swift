import FoundationEssentials
import OneWindowCore

/// A value of JSON as it was read: whole numbers are kept exact, the members of an object in no order.
enum JSONValue: Equatable {
    case null
    case flag(Bool)
    case integer(Int64)
    /// A number that is not whole, or that 64 bits do not hold. No format has one, so its value is not kept.
    case fraction
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
            return
        }
        // The decoder does not say what comes next, so the kinds are tried, the usual ones first.
        do {
            self = .text(try container.decode(String.self))
            return
        } catch DecodingError.typeMismatch {}
        do {
            self = .object(try container.decode([String: JSONValue].self))
            return
        } catch DecodingError.typeMismatch {}
        do {
            self = .array(try container.decode([JSONValue].self))
            return
        } catch DecodingError.typeMismatch {}
        if let number = try? container.decode(Int64.self) {
            self = .integer(number)
            return
        }
        do {
            self = .flag(try container.decode(Bool.self))
        } catch DecodingError.typeMismatch {
            _ = try container.decode(Double.self)
            self = .fraction
        }
    }
}

extension JSONValue {
    /// The most arrays and objects inside one another. The formats need eight.
    static let nestingAtMost = 32

    /// Reads JSON, UTF-8 only.
    ///
    /// The grammar is checked before the decoder sees the bytes: the decoder takes other encodings and a comma before a
    /// closing brace, does not say where it stopped, and nests as deep as the stack of a large thread.
    init(bytes: [UInt8], atMost limit: Int) throws(Rejection) {
        guard bytes.count <= limit else { throw Rejection(.tooLong, "json: \(limit) bytes") }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Self.malformed(at: Self.validPrefix(of: bytes), in: bytes)
        }
        switch JSONGrammar.check(bytes, nestingAtMost: Self.nestingAtMost) {
        case .sound: break
        case .nesting: throw Rejection(.tooMany, "json: nesting \(Self.nestingAtMost)")
        case .wrong(let offset): throw Self.malformed(at: offset, in: bytes)
        }
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch {
            // Half a surrogate pair, or a number that no double holds.
            throw Rejection(.malformedField, "json")
        }
    }

    /// The rejection that names a place by line and byte of the line, both from 1.
    private static func malformed(at offset: Int, in bytes: [UInt8]) -> Rejection {
        let before = bytes.prefix(offset)
        let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Rejection(.malformedField, "json:\(line):\(offset - start + 1)")
    }

    /// How many bytes are UTF-8 before the first that is not.
    private static func validPrefix(of bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var count = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
        return count
    }
}
