extension SearchIndex {
    /// The items that a text finds, the best first.
    ///
    /// Two characters or letters are enough. They may be Chinese characters, Latin words, digits, pinyin in whole
    /// syllables or initial letters, and any of them mixed, as `餐饮fw`; of a character with several readings each
    /// counts. Ordered by rank, then by weight, the shorter name and the older handle: equal questions to equal entries
    /// have equal answers. Nothing is found of a text that is ``SearchRefusal``.
    ///
    /// - Parameter limit: The most to return, 1 to ``Limits/searchHits``; what is outside is brought inside.
    public func matches(_ text: String, limit: Int = 20) -> SearchMatches {
        let limit = min(max(limit, 1), Limits.searchHits)
        let query: SearchQuery
        do { query = try SearchQuery(text) } catch {
            return SearchMatches(matches: [], isCut: false, refusal: error)
        }
        // One more than asked for tells whether there are more.
        let found = search(query, limit: limit + 1)
        return SearchMatches(
            matches: found.prefix(limit).map { match(for: $0) }, isCut: found.count > limit, refusal: nil)
    }

    private func match(for found: SearchPass.Found) -> SearchMatch {
        let item = Handle<ItemDefinition>(items[Int(found.entry)])
        guard found.field >= 0 else {
            return SearchMatch(item: item, rank: found.rank, field: .code, place: 0, units: 0..<found.count)
        }
        let field = fields[found.field]
        let start = found.start - Int(field.start)
        return SearchMatch(
            item: item, rank: found.rank, field: field.field, place: Int(field.place),
            units: start..<start + found.count)
    }

    private func search(_ query: SearchQuery, limit: Int) -> [SearchPass.Found] {
        SearchPass.with(query, self) { pass in
            var hits = SearchHits(entryCount: items.count, limit: limit)
            let units = query.places.map(\.unit)
            let coded = query.isLatin ? codes.find(units, entryCount: items.count, limit: limit) : ([], [])
            pass.findStarts(&hits, coded)
            if !hits.isFull { pass.findInside(&hits) }
            if query.mayBeRead {
                if !hits.isFull { pass.findRead(&hits, within: [SearchSlot.textStart], without: nil) }
                if !hits.isFull { pass.findRead(&hits, within: [], without: SearchSlot.textStart) }
            }
            return hits.found
        }
    }
}

/// The hits so far, the best first.
struct SearchHits {
    private(set) var found: [SearchPass.Found] = []
    private let limit: Int
    /// One bit an entry: whether it was found.
    private var marks: [UInt64]

    init(entryCount: Int, limit: Int) {
        self.limit = limit
        marks = [UInt64](repeating: 0, count: entryCount / 64 + 1)
    }

    var isFull: Bool { found.count >= limit }
    var room: Int { limit - found.count }

    func has(_ entry: UInt32) -> Bool { marks[Int(entry >> 6)] & 1 << UInt64(entry & 63) != 0 }

    /// Takes a hit where its entry has none yet and there is room.
    mutating func add(_ hit: SearchPass.Found) {
        guard !isFull, !has(hit.entry) else { return }
        marks[Int(hit.entry >> 6)] |= 1 << UInt64(hit.entry & 63)
        found.append(hit)
    }

    /// Takes hits of two lots that are each in the order of entries; the left one first for the same entry.
    mutating func add(merging left: [SearchPass.Found], _ right: [SearchPass.Found]) {
        var (one, other) = (0, 0)
        while one < left.count || other < right.count {
            if other == right.count || (one < left.count && left[one].entry <= right[other].entry) {
                add(left[one])
                one += 1
            } else {
                add(right[other])
                other += 1
            }
        }
    }
}

extension SearchPass {
    /// Whole texts and codes, then how they begin.
    func findStarts(_ hits: inout SearchHits, _ coded: (exact: [UInt32], longer: [UInt32])) {
        var (exact, prefix): ([Found], [Found]) = ([], [])
        var cursor = SearchCursor(fields)
        let (count, room) = (places.count, hits.room)
        scan(query.literalFilter(), within: [SearchSlot.textStart], without: nil) { position in
            guard exact.count < room else { return false }
            // Once there are enough beginnings, whole texts alone are looked for.
            guard prefix.count < room || endsAfter(count, from: position) else { return true }
            guard isLiteral(at: position) else { return true }
            let isWhole = units[position + count] == 0
            let field = cursor.move(to: position)
            let entry = fields[field].entry
            let hit = Found(
                entry: entry, field: field, start: position, count: count, rank: isWhole ? .exact : .prefix)
            if isWhole {
                if exact.last?.entry != entry { exact.append(hit) }
            } else if prefix.count < room, prefix.last?.entry != entry {
                prefix.append(hit)
            }
            return true
        }
        func code(_ entry: UInt32, _ rank: SearchRank) -> Found {
            Found(entry: entry, field: -1, start: 0, count: count, rank: rank)
        }
        hits.add(merging: exact, coded.exact.map { code($0, .exact) })
        hits.add(merging: prefix, coded.longer.map { code($0, .prefix) })
    }

    /// Whether a text that begins at a position has a length.
    private func endsAfter(_ count: Int, from position: Int) -> Bool {
        position + count < units.count && units[position + count] == 0
    }

    /// Within texts, as it stands: from the beginning of a word, then elsewhere.
    func findInside(_ hits: inout SearchHits) {
        var (words, others): ([Found], [Found]) = ([], [])
        var cursor = SearchCursor(fields)
        let (count, room) = (places.count, hits.room)
        let within = places[0].unit < 0x80 ? [SearchSlot.latin] : []
        scan(query.literalFilter(), within: within, without: SearchSlot.textStart) { position in
            guard isLiteral(at: position) else { return true }
            let startsWord = has(SearchSlot.wordStart, position)
            if !startsWord && others.count == room { return true }
            let field = cursor.move(to: position)
            let entry = fields[field].entry
            if hits.has(entry) { return true }
            let hit = Found(
                entry: entry, field: field, start: position, count: count, rank: startsWord ? .word : .substring)
            if startsWord {
                if words.last?.entry != entry { words.append(hit) }
                return words.count < room
            }
            if others.last?.entry != entry { others.append(hit) }
            return true
        }
        for hit in words { hits.add(hit) }
        for hit in others { hits.add(hit) }
    }

    /// By how texts are read, where they begin or elsewhere.
    func findRead(_ hits: inout SearchHits, within: [Int], without: Int?) {
        var cursor = SearchCursor(fields)
        let rank: SearchRank = without == nil ? .pinyinPrefix : .pinyinInside
        let shortcut = query.shortcut()
        scan(query.readFilter(), within: within, without: without) { position in
            if let shortcut, !shortcut.lets(units[position], units[position + 1]) { return true }
            guard let count = readCount(at: position) else { return true }
            let field = cursor.move(to: position)
            let entry = fields[field].entry
            if hits.has(entry) { return true }
            hits.add(Found(entry: entry, field: field, start: position, count: count, rank: rank))
            return !hits.isFull
        }
    }
}
