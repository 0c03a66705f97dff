import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Input that means harm")
struct HostileInputTests {
    private static let tooManyBytes = OneWindowError(Rejection(.tooLong, "json: \(Limits.commandBytes) bytes"))
    private static let tooDeep = OneWindowError(Rejection(.tooMany, "json: nesting 32"))

    @Test("a command of 10 MB is refused unread")
    func long() throws {
        let text = String(repeating: "长", count: 10 << 20 / 3)
        #expect(throws: Self.tooManyBytes) { try CommandJSON.submission(from: "{'command':'\(text)'}".json) }
        #expect(Self.tooManyBytes.family == .limit)
        let fits = Array(repeating: UInt8(ascii: " "), count: Limits.commandBytes)
        #expect(throws: OneWindowError(Rejection(.malformedField, "json:1:\(Limits.commandBytes + 1)"))) {
            try CommandJSON.submission(from: fits)
        }
        #expect(throws: Self.tooManyBytes) { try CommandJSON.submission(from: fits + [32]) }
    }

    @Test("a document may hold a text of 10 MB; whether it may be registered is for the rules")
    func longText() throws {
        let text = String(repeating: "a", count: 10 << 20)
        let document = try RegistryJSON.document(from: "{'agencies':[{'code':'A','name':'\(text)'}]}".json)
        #expect(document.agencies.first?.name.chinese.utf8.count == 10 << 20)
    }

    @Test("nesting", arguments: [33, 512, 100_000, 1_000_000])
    func deep(_ depth: Int) {
        let arrays = Array(repeating: UInt8(ascii: "["), count: depth)
        #expect(throws: Self.tooDeep) { try CommandJSON.submission(from: arrays) }
        #expect(throws: Self.tooDeep) { try RegistryJSON.document(from: arrays) }
        let objects = String(repeating: "{'a':", count: min(depth, 100_000)).json
        #expect(throws: Self.tooDeep) { try CommandJSON.submission(from: objects) }
    }

    @Test("nesting that is allowed")
    func nesting() throws {
        let text = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        _ = try JSONValue(bytes: text.json, atMost: 1_000)
    }

    @Test(
        "bytes that are not UTF-8",
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xBD], [0x80],
        ] as [[UInt8]])
    func encoding(_ bytes: [UInt8]) {
        let data = "{'command':\n'张".json + bytes + "'}".json
        #expect(throws: OneWindowError(Rejection(.malformedField, "json:2:5"))) {
            try CommandJSON.submission(from: data)
        }
        #expect(throws: OneWindowError(Rejection(.malformedField, "json:2:5"))) {
            try RegistryJSON.document(from: data)
        }
    }

    @Test("UTF-16 is not taken")
    func wide() {
        let bytes = "{}".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(throws: OneWindowError(Rejection(.malformedField, "json:1:2"))) {
            try RegistryJSON.document(from: bytes)
        }
    }

    @Test("of a name that stands twice the first counts")
    func twice() throws {
        let document = try RegistryJSON.document(from: "{'agencies':[{'code':'A','code':'B','name':'n'}]}".json)
        #expect(document.agencies.map(\.code.text) == ["A"])
    }

    @Test("changed bytes are read or refused, and what was read can be written and read again", arguments: 0..<8)
    func mutations(_ seed: Int) throws {
        var random = Random(state: UInt64(seed) + 1)
        let documents = [RegistryJSON.data(try FormatsFixture.document())]
        let commands = try FormatsFixture.submissions().map(CommandJSON.data)
        let rules = ClockRulesJSON.data(try FormatsFixture.rules())
        for round in 0..<600 {
            let document = random.mutate(documents[0])
            if let read = try? RegistryJSON.document(from: document) {
                #expect(try RegistryJSON.document(from: RegistryJSON.data(read)) == read)
            }
            // The set is long: an eighth of the rounds is enough.
            if round.isMultiple(of: 8), let read = try? ClockRulesJSON.rules(from: random.mutate(rules)) {
                #expect(try ClockRulesJSON.rules(from: ClockRulesJSON.data(read)) == read)
                _ = read.violations()
            }
            let command = random.mutate(commands[random.below(commands.count)])
            if let read = try? CommandJSON.submission(from: command) {
                #expect(try CommandJSON.submission(from: CommandJSON.data(read)) == read)
            }
        }
    }
}

/// Numbers that look random and are the same in every run (xorshift64*).
private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 2_685_821_657_736_338_717) >> 33) % max(limit, 1)
    }

    /// One to three changes: a bit, a byte, a cut, a run copied elsewhere, a character of the grammar, a number grown.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(3) {
            let place = below(bytes.count)
            guard bytes.indices.contains(place) else { return bytes }
            switch below(7) {
            case 0: bytes[place] ^= 1 << UInt8(below(8))
            case 1: bytes[place] = UInt8(below(256))
            case 2: bytes.removeSubrange(place..<min(place + 1 + below(8), bytes.count))
            case 3:
                bytes.insert(contentsOf: bytes[place..<min(place + below(40), bytes.count)], at: below(bytes.count))
            case 4: bytes[place] = Array("{}[]:,\"\\-0eE.".utf8)[below(13)]
            case 5:
                if let digit = bytes[place...].firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) {
                    bytes.insert(contentsOf: Array("9223372036854775807".utf8.prefix(1 + below(19))), at: digit)
                }
            default: bytes.removeLast(below(bytes.count))
            }
        }
        return bytes
    }
}
