import CLimits
import OneWindow
import OneWindowTesting

/// Searches among the names of items, and the two that answer them: the library and SQLite.
public final class SearchWorkload {
    /// What is typed.
    public enum Way: String, CaseIterable, Sendable {
        /// Two to four characters of a name; one in five is of no name.
        case characters
        /// Two to four initial letters of a name; one in five is of no name.
        case initials
        /// Syllables in full, the last begun, some characters among them.
        case pinyin
        /// The beginning of a code.
        case codes
        /// What was found to take longest: every pair of letters, triples of the most common letters, pairs of characters
        /// that stand everywhere but never side by side, long runs, syllables that everything begins with.
        case worst
    }

    /// How many names.
    public let count: Int
    /// Seconds that building the index took.
    public let buildSeconds: Double
    private let index: SearchIndex
    private let limit: OpaquePointer
    private let names: [[SearchNames.Word]]
    private let codes: [String]

    /// The most that each search returns.
    public static let hits = 20

    public init?(names count: Int) {
        self.count = count
        var generator = SeededGenerator(seed: 3)
        names = (0..<count).map { _ in SearchNames.name(&generator) }
        var codes: [String] = []
        for place in 0..<count {
            let tail = String(100_000_000 + place)
            codes.append("511Z0\(generator.below(9_000) + 1_000)-511602000000-000-11511301008\(tail)N-1-00")
        }
        self.codes = codes
        let entries = names.enumerated().map { place, words in
            SearchEntry(
                item: Handle(UInt32(place + 1)), code: codes[place], name: LocalizedText(words.map(\.text).joined()))
        }
        let start = ContinuousClock.now
        index = SearchIndex(entries)
        buildSeconds = (ContinuousClock.now - start).seconds
        guard let limit = limit_names_open() else { return nil }
        self.limit = limit
        for (place, words) in names.enumerated() {
            let initials = words.map(\.initials).joined()
            let name = words.map(\.text).joined()
            guard limit_names_add(limit, Int64(place + 1), name, initials) == 0 else { return nil }
        }
        guard limit_names_end(limit) == 0 else { return nil }
    }

    deinit { limit_names_close(limit) }

    /// The bytes of the index.
    public var byteCount: Int { index.byteCount }

    /// How many a search finds, at most ``hits``.
    public func run(_ text: String) -> Int { index.matches(text, limit: Self.hits).matches.count }

    /// The same in SQLite, by LIKE.
    public func runLimit(_ text: String, _ way: Way, withTrigrams: Bool = false) -> Int {
        Int(limit_names_find(limit, text, way == .initials ? 1 : 0, withTrigrams ? 1 : 0, UInt32(Self.hits)))
    }

    /// Texts to search for.
    public func questions(_ way: Way, count: Int) -> [String] {
        var generator = SeededGenerator(seed: 4)
        if way == .worst { return Array(Self.worst(&generator).prefix(count)) }
        return (0..<count).map { _ in question(way, &generator) }
    }

    private func question(_ way: Way, _ generator: inout SeededGenerator) -> String {
        let place = generator.below(count)
        let name = names[place]
        switch way {
        case .characters:
            return part(Array(name.map(\.text).joined()), Array("审许登备经生社会保证品业工地水长行"), &generator)
        case .initials: return part(Array(name.map(\.initials).joined()), Array("sxdbjczygqhfl"), &generator)
        case .pinyin:
            let syllables = name.flatMap(\.syllables)
            let start = generator.below(max(syllables.count - 1, 1))
            var parts = Array(syllables[start..<min(syllables.count, start + 1 + generator.below(3))])
            if generator.chance(30) { parts.insert(name[0].text, at: 0) }
            let text = parts.joined()
            return generator.chance(50) && text.count > 3 ? String(text.dropLast()) : text
        case .codes, .worst: return String(codes[place].prefix(2 + generator.below(30)))
        }
    }

    private func part(_ name: [Character], _ common: [Character], _ generator: inout SeededGenerator) -> String {
        let size = 2 + generator.below(3)
        if generator.chance(20) { return String((0..<size).map { _ in common[generator.below(common.count)] }) }
        let start = generator.below(max(name.count - size + 1, 1))
        return String(name[start..<min(name.count, start + size)])
    }

    private static func worst(_ generator: inout SeededGenerator) -> [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        var texts = letters.flatMap { one in letters.map { String([one, $0]) } }
        let common = Array("sxdbjczygqhfl")
        for _ in 0..<1_500 { texts.append(String((0..<3).map { _ in common[generator.below(common.count)] })) }
        let everywhere = Array("审批许可登记备案变更注销经营生产食品社会保险上山身手事始")
        for one in everywhere { texts += everywhere.map { String([one, $0]) } }
        for syllable in ["shi", "sheng", "shen", "zhi", "zhu", "xian", "jing", "shangshen", "shishi", "shenshen"] {
            texts += [syllable, syllable + "shi", syllable + "s", syllable + "sh", syllable + "zhx", "s" + syllable]
        }
        for size in [8, 16, 32, 63] {
            for letter in ["s", "sh", "shi", "z", "a", "zhi"] {
                texts.append(String(String(repeating: letter, count: size).prefix(size)))
            }
        }
        texts += ["51", "511", "511z", "11", "000", "511602"]
        return texts
    }
}

extension Duration {
    /// In seconds.
    public var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
