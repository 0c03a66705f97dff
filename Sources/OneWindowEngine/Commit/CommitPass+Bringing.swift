internal import OneWindowCore

/// Bringing cases to an instant: timers that are due, and notices of the calendar.
extension CommitPass {
    /// Fires timers due at or before an instant, those of at most `limit` cases and all that they lead to; returns how
    /// many fired.
    mutating func fire(through instant: Instant, limit: Int) throws(StoreFailure) -> Int {
        let recordedAt = max(instant, head.instant)
        let writer = writer
        var fired = 0
        try bring(to: instant, recordedAt: recordedAt) { add throws(StoreFailure) in
            try writer.dueCases(through: instant, limit: limit) { part throws(StoreFailure) in
                let rows = part.compactMap(\.self)
                guard rows.count == part.count else { throw StoreFailure(.corrupt, "a timer belongs to no case") }
                add(rows)
            }
        } each: { brought throws(StoreFailure) in
            guard brought.entries > 0 else { throw StoreFailure(.corrupt, "a stored timer is not one of its case") }
            fired += brought.entries
        }
        return fired
    }

    /// Fires everything of cases that is due at or before an instant.
    mutating func settle(through instant: Instant) throws(StoreFailure) {
        while try !sweep(limit: Limits.casesPerSweep).isDone {}
        while try fire(through: instant, limit: Limits.commandsPerCommit) > 0 {}
    }

    /// Brings cases and requests to an instant, in order, and writes what that changed; `each` is told of every one.
    ///
    /// What a case becomes follows from its row alone, so a second thread works out those to come while this one
    /// writes. It reads no store: where a definition is not at hand, or something is wrong, this thread does it again.
    private mutating func bring(
        to instant: Instant, recordedAt: Instant, read: (_ add: ([CaseRow]) -> Void) throws(StoreFailure) -> Void,
        each: (BroughtCases.Case) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        let (books, definitions) = (books, definitions)
        let (cache, committed) = definitions.sources
        try Ahead.forEachBlock(helped: options.preparesAhead, read: read) { rows in
            let atHand = DefinitionReader(atHandIn: cache, committed: committed)
            return BroughtCases(rows, to: instant, recordedAt: recordedAt, books, atHand)
        } consume: { (rows, block) throws(StoreFailure) in
            var place = BroughtCases.Place()
            for (index, brought) in zip(rows.indices, block.cases) {
                if let brought {
                    try each(brought)
                    try write(brought, rows[index], of: block, at: &place)
                } else {
                    let (alone, brought) = try BroughtCases.of(
                        rows[index], to: instant, recordedAt: recordedAt, books, definitions)
                    var start = BroughtCases.Place()
                    try each(brought)
                    try write(brought, rows[index], of: alone, at: &start)
                }
            }
        }
    }

    /// Brings the next cases to the newest edition of the calendar: at most `limit` of them. Says how many moved, and
    /// whether all were looked at.
    mutating func sweep(limit: Int) throws(StoreFailure) -> SweepStep {
        let sweep = try writer.sweep()
        guard !sweep.isDone, let loaded = books.registry.notices.last else { return SweepStep(moved: 0, isDone: true) }
        let recordedAt = max(loaded.loadedAt, head.instant)
        var step = SweepStep(moved: 0, isDone: false)
        var last = sweep.lastCase
        let writer = writer
        // In parts, so that the second thread begins while the others are read.
        try bring(to: loaded.loadedAt, recordedAt: recordedAt) { add throws(StoreFailure) in
            var left = limit
            while left > 0, !step.isDone {
                let part = min(left, Limits.rowsPerPart)
                let rows = try writer.runningCases(after: last, limit: part)
                step.isDone = rows.count < part
                last = rows.last?.id.rawValue ?? last
                left -= part
                add(rows)
            }
        } each: { brought throws(StoreFailure) in
            if brought.wasMoved { step.moved += 1 }
        }
        if step.isDone { last = .max }
        try writer.putSweep(SweepRow(edition: loaded.edition, lastCase: last))
        return step
    }

    /// Writes a case of a block, whose parts begin at a place; moves that on.
    private mutating func write(
        _ brought: BroughtCases.Case, _ row: CaseRow, of block: BroughtCases, at place: inout BroughtCases.Place
    ) throws(StoreFailure) {
        guard brought.entries > 0 else { return }
        var chain = row.head
        for index in place.entry..<place.entry + brought.entries {
            let entry = block.entries[index]
            try append(block.bytes(entry.length, &place), entry.kind, entry.instant, to: row.id, chain: &chain)
        }
        place.entry += brought.entries
        try writer.updateCase(
            CaseRow(
                id: row.id, number: row.number, phase: brought.phase, hasRunningClocks: brought.hasRunningClocks,
                body: block.bytes(brought.bodyLength, &place), head: chain))
        place.warning += try brought.index.write(block.warnings[place.warning...], to: writer)
    }
}

/// What one step of a sweep did.
struct SweepStep {
    /// How many cases moved.
    var moved: Int
    /// Whether all cases were looked at.
    var isDone: Bool
}
