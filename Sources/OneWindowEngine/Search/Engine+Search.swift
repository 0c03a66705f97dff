public import OneWindowCore

extension Engine {
    /// Finds items (事项检索) by name, other name, keyword, pinyin and code, as ``SearchIndex/matches(_:limit:)`` does: two
    /// characters or letters are enough.
    ///
    /// The registry is the one this engine last saw. The first search after it has changed builds the index anew, some
    /// tenths of a second for 100,000 items; others who search meanwhile wait.
    ///
    /// - Parameters:
    ///   - text: What the person has typed, at most ``Limits/searchTextBytes`` bytes.
    ///   - limit: The most to return, 1 to ``Limits/searchHits``; what is outside is brought inside.
    ///   - date: Only items with a version in effect on the day, by the texts of that version; nil searches the newest
    ///     version of every item, drafts among them.
    /// - Throws: `rejected` where the day is out of range.
    public func search(
        _ text: String, limit: Int = 20, onlyPublishedOn date: CivilDate? = nil
    ) throws(OneWindowError) -> SearchAnswer {
        if let date, !Instant.supported.contains(Instant(date: date, minute: 0)) {
            throw OneWindowError(Rejection(.instantOutOfRange))
        }
        let registry = registry
        let table = try searches.table(of: registry, on: date) { (keys) throws(OneWindowError) in
            try definitions(keys)
        }
        let found = table.index.matches(text, limit: limit)
        let versions = found.matches.map { match in
            registry.item(match.item).flatMap { SearchTable.version(of: $0, on: date) }
        }
        let keys = zip(found.matches, versions).map { VersionKey($0.item, $1?.number ?? 0) }
        let hits = zip(zip(found.matches, versions), try definitions(keys)).compactMap { found, held in
            found.1.flatMap { version in held.flatMap { SearchHit(found.0, version, $0.definition) } }
        }
        return SearchAnswer(hits: hits, isCut: found.isCut, refusal: found.refusal)
    }
}

/// What a search found.
public struct SearchAnswer: Sendable, Hashable {
    /// The items, the best first, each once.
    public let hits: [SearchHit]
    /// Whether more items match than were asked for.
    public let isCut: Bool
    /// Why nothing was looked for, or nil where it was.
    public let refusal: SearchRefusal?
}

/// An item that was found.
public struct SearchHit: Sendable, Hashable {
    /// The item.
    public let item: Handle<ItemDefinition>
    /// Its code.
    public let code: ItemCode
    /// The version that was searched.
    public let version: UInt32
    /// The day from which that version holds, or nil for a draft.
    public let effectiveFrom: CivilDate?
    /// Its name.
    public let name: LocalizedText
    /// How well the text was met.
    public let rank: SearchRank
    /// Which of its texts was met.
    public let field: SearchField
    /// That text with the part that was met, for a screen that marks it.
    public let marked: MarkedText

    init?(_ match: SearchMatch, _ version: ItemVersion, _ definition: ItemDefinition) {
        let entry = SearchEntry(item: match.item, definition)
        guard let text = entry.text(match.field, match.place) else { return nil }
        item = match.item
        code = definition.code
        self.version = version.number
        effectiveFrom = version.effectiveFrom
        name = definition.name
        rank = match.rank
        field = match.field
        marked = SearchText.marked(text, units: match.units)
    }
}
