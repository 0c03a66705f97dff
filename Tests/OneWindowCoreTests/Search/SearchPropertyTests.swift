import OneWindowTesting
import Testing

@testable import OneWindowCore

/// The index against a scan that tries everything: written from the description alone, slow and plain.
@Suite("Search: the index answers as a plain scan does")
struct SearchPropertyTests {
    private static let alphabet = Array("行长重会单参安西阿嗯餐饮登记審鏉ab1x12（）的a安阿")
    private static let typed = Array("hangxingchzsaeiwnl12行安嗯餐长ab")

    private static func text(_ characters: [Character], _ count: Int, _ generator: inout SeededGenerator) -> String {
        String((0..<count).map { _ in characters[generator.below(characters.count)] })
    }

    private static func entries(_ generator: inout SeededGenerator) -> [SearchEntry] {
        (1...60).map { number in
            var entry = SearchEntry(
                item: Handle(UInt32(number)), code: text(Array("aA1x2-"), 1 + generator.below(5), &generator),
                name: LocalizedText(text(alphabet, generator.below(9), &generator)),
                weight: UInt32(generator.below(2)))
            if generator.chance(30) { entry.name.english = text(Array("hang an ba"), 8, &generator) }
            if generator.chance(30) { entry.aliases = [text(alphabet, 4, &generator), text(alphabet, 3, &generator)] }
            if generator.chance(20) { entry.keywords = [text(alphabet, 2, &generator)] }
            return entry
        }
    }

    /// Texts to ask for: by chance, a part of a name, and a part of a name as it is read.
    private static func question(_ entries: [SearchEntry], _ generator: inout SeededGenerator) -> String {
        if generator.chance(30) { return text(typed, 1 + generator.below(6), &generator) }
        let name = Array(entries[generator.below(entries.count)].name.chinese)
        let start = generator.below(name.count + 1)
        var text = ""
        for character in name[start..<min(name.count, start + 1 + generator.below(5))] {
            let readings = PinyinTableTests.readings(character).sorted()
            guard generator.chance(60), let reading = generator.one(of: readings) else {
                text.append(character)
                continue
            }
            text += generator.chance(40) ? String(reading.prefix(1)) : reading
        }
        return generator.chance(20) ? String(text.dropLast()) : text
    }

    @Test(arguments: seeds(25))
    func agree(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let entries = Self.entries(&generator)
        let index = SearchIndex(entries)
        for _ in 0..<60 {
            let question = Self.question(entries, &generator)
            let limit = 1 + generator.below(70)
            let answer = index.matches(question, limit: limit)
            let expected = PlainSearch(question).search(entries)
            #expect(answer.refusal != nil || answer.isCut == (expected.count > limit), "\(question) \(limit)")
            #expect(answer.matches == Array(expected.prefix(limit)), "\(question) \(limit)")
            #expect(answer == index.matches(question, limit: limit))
        }
    }

    @Test("whatever is asked, nothing stops", arguments: seeds(8))
    func hostile(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let index = SearchIndex(Self.entries(&generator))
        for _ in 0..<200 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<generator.below(80) {
                if let scalar = Unicode.Scalar(UInt32(generator.below(0x11_0000))) { scalars.append(scalar) }
                if generator.chance(30) { scalars.append("h") }
            }
            let text = String(scalars)
            let found = index.matches(text, limit: generator.below(300) - 20)
            #expect(found.matches.count <= Limits.searchHits)
            let marked = SearchText.marked(text, units: generator.below(9)..<9 + generator.below(9))
            #expect(marked.text == text)
        }
        let long = String(repeating: "zhangshan", count: 60)
        #expect(index.matches(long).refusal == nil)
        let longest = SearchIndex([SearchEntry(item: Handle(1), code: long, name: LocalizedText(long))])
        #expect(longest.matches(long).matches.count == 1)
    }
}

/// The plain scan.
private struct PlainSearch {
    let query: [Character]

    init(_ text: String) {
        query = Array(SearchTextTests.read(text))
    }

    func search(_ entries: [SearchEntry]) -> [SearchMatch] {
        guard query.count > 1 else { return [] }
        let found = entries.compactMap { entry in best(entry).map { (entry, $0) } }
        return found.sorted { left, right in
            if left.1.rank != right.1.rank { return left.1.rank < right.1.rank }
            if left.0.weight != right.0.weight { return left.0.weight > right.0.weight }
            let (one, other) = (length(left.0), length(right.0))
            return one != other ? one < other : left.0.item < right.0.item
        }.map(\.1)
    }

    private func length(_ entry: SearchEntry) -> Int { SearchTextTests.read(entry.name.chinese).count }

    private func best(_ entry: SearchEntry) -> SearchMatch? {
        var best: SearchMatch?
        func offer(_ rank: SearchRank, _ field: SearchField, _ place: Int, _ units: Range<Int>) {
            if let best, best.rank <= rank { return }
            best = SearchMatch(item: entry.item, rank: rank, field: field, place: place, units: units)
        }
        func look(_ text: String?, _ field: SearchField, _ place: Int = 0) {
            guard let text else { return }
            let (units, starts) = Self.words(text)
            for start in units.indices {
                let rest = Array(units[start...])
                if rest.starts(with: query) {
                    let whole: SearchRank = rest.count == query.count ? .exact : .prefix
                    let within: SearchRank = starts[start] ? .word : .substring
                    offer(start == 0 ? whole : within, field, place, start..<start + query.count)
                }
                if query.contains(where: { ("a"..."z").contains($0) }), let count = read(rest[...], query[...]) {
                    offer(start == 0 ? .pinyinPrefix : .pinyinInside, field, place, start..<start + count)
                }
            }
        }
        look(entry.name.chinese, .name)
        for (place, alias) in entry.aliases.enumerated() { look(alias, .alias, place) }
        look(entry.name.english, .englishName)
        for (place, keyword) in entry.keywords.enumerated() { look(keyword, .keyword, place) }
        let code = Array(SearchTextTests.read(entry.code))
        if code.starts(with: query) { offer(code == query ? .exact : .prefix, .code, 0, 0..<query.count) }
        return best
    }

    private static func words(_ text: String) -> (units: [Character], starts: [Bool]) {
        let marked = Array(SearchTextTests.read(text, words: true))
        var (units, starts): ([Character], [Bool]) = ([], [])
        for place in marked.indices where marked[place] != "/" {
            units.append(marked[place])
            starts.append(place == 0 || marked[place - 1] == "/")
        }
        return (units, starts)
    }

    /// The fewest units of a text that are read as all of a query, or nil.
    private func read(_ text: ArraySlice<Character>, _ wanted: ArraySlice<Character>) -> Int? {
        if wanted.isEmpty { return 0 }
        guard let first = text.first else { return nil }
        var ways: Set<Int> = []
        if first == wanted.first { ways.insert(1) }
        let letters = String(wanted.prefix { ("a"..."z").contains($0) })
        for reading in PinyinTableTests.readings(first) where !letters.isEmpty {
            if letters.hasPrefix(reading) { ways.insert(reading.count) }
            if letters.first == reading.first { ways.insert(1) }
            if ["zh", "ch", "sh"].contains(reading.prefix(2)), letters.hasPrefix(reading.prefix(2)) { ways.insert(2) }
            if letters.count == wanted.count, reading.hasPrefix(letters) { ways.insert(letters.count) }
        }
        return ways.compactMap { way in read(text.dropFirst(), wanted.dropFirst(way)).map { $0 + 1 } }.min()
    }
}
