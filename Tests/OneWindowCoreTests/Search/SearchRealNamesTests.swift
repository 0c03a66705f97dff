import Foundation
import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Search: the items of a real district")
struct SearchRealNamesTests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/data/guangan_items.csv").standardizedFileURL

    /// The codes and names; the file quotes none of them. Nil where the file is not there.
    private static func items() -> [(code: String, name: String)]? {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: search in a real district, shared/data/guangan_items.csv is absent")
            return nil
        }
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return (cells.first ?? "", cells.count > 1 ? cells[1] : "")
        }
    }

    @Test("each is found by two characters from its beginning, by their initials, and by its code")
    func each() throws {
        guard let items = Self.items() else { return }
        #expect(items.count == 1_135)
        let index = SearchIndex(
            items.enumerated().map { place, item in
                SearchEntry(item: Handle(UInt32(place + 1)), code: item.code, name: LocalizedText(item.name))
            })
        for (place, item) in items.enumerated() {
            let name = Array(SearchTextTests.read(item.name))
            let handle = Handle<ItemDefinition>(UInt32(place + 1))
            let start = String(name.prefix(2))
            let initials = name.prefix(4).map { character in
                PinyinTableTests.readings(character).sorted().first.map { String($0.prefix(1)) } ?? String(character)
            }
            for text in [start, initials.prefix(2).joined()] + (place % 10 == 0 ? [initials.joined()] : []) {
                // What stands behind 200 others of the same beginning is found with more of the name.
                let found = index.matches(text, limit: Limits.searchHits)
                #expect(found.isCut || found.matches.contains { $0.item == handle }, "\(text): \(item.name)")
            }
            guard place % 10 == 0 else { continue }
            #expect(index.matches(item.name).matches.contains { $0.item == handle && $0.rank == .exact })
            #expect(index.matches(item.code).matches.first?.rank == .exact)
        }
    }
}
