public import OneWindowCore

extension Engine {
    /// Loads a notice of the calendar and brings every open clock to the edition it makes, in transactions of
    /// ``Limits/casesPerSweep`` cases, between which other commands are carried out.
    ///
    /// Stopped half-way, by a kill or a full disk, it loses nothing: a command on a case moves that case first, and the
    /// next call of ``advance(to:limit:)`` goes on where it stopped.
    ///
    /// - Parameter progress: Called with how many cases moved so far, after each transaction.
    /// - Returns: What the command did, and how many cases moved.
    /// - Throws: `invalid` where the notice is not in order, and the store's failures.
    public func loadCalendar(
        _ submission: Submission, progress: (_ moved: Int) -> Void = { _ in }
    ) throws(OneWindowError) -> (receipt: Receipt, moved: Int) {
        let receipt = try submit(submission)
        do {
            return (receipt, try sweepCases(atMost: .max, progress).moved)
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Moves what a loaded notice has left to move, looking at about `most` cases. Says how many moved, and whether all
    /// were looked at.
    func sweepCases(
        atMost most: Int, _ progress: (_ moved: Int) -> Void = { _ in }
    ) throws(StoreFailure) -> SweepStep {
        var total = SweepStep(moved: 0, isDone: false)
        var left = most
        while !total.isDone, left > 0 {
            let step = try queue.alone { () throws(StoreFailure) in
                try transact { (pass) throws(StoreFailure) in try pass.sweep(limit: Limits.casesPerSweep) }
            }
            total.moved += step.moved
            total.isDone = step.isDone
            left -= min(left, Limits.casesPerSweep)
            progress(total.moved)
        }
        return total
    }

    /// What loading a notice would do to the clocks that run, without doing it.
    ///
    /// - Parameters:
    ///   - instant: When it would be loaded: what is late then counts as late.
    ///   - samples: How many moved clocks are listed.
    /// - Throws: `invalid` where the notice is not in order, and the store's failures.
    public func previewCalendar(
        _ notice: CalendarNotice, at instant: Instant, samples: Int = 20
    ) throws(OneWindowError) -> CalendarPreview {
        guard Instant.supported.contains(instant) else { throw OneWindowError(Rejection(.instantOutOfRange)) }
        let books = books
        let known = books.latest.calendars
        if let doubt = notice.doubts(against: known).first(where: { !$0.isWarning }) {
            throw OneWindowError(Rejection(.calendarNotInOrder, "\(doubt.place) \(doubt.rule.rawValue)"))
        }
        let edition = known.latestEdition + 1
        guard let book = known.appending(notice, edition: edition) else {
            throw OneWindowError(Rejection(.calendarNotInOrder, "years"))
        }
        let context = DecisionContext(
            registry: books.latest.registry, calendars: book, rules: books.latest.rules,
            times: EventTimes(instant: instant))
        return try query { (reader) throws(StoreFailure) in
            let definitions = DefinitionReader(reader, cache: cache)
            var preview = CalendarPreview(edition: edition)
            var after: UInt64 = 0
            while true {
                let rows = try reader.runningCases(after: after, limit: Limits.casesPerSweep)
                guard let last = rows.last else { return preview }
                after = last.id.rawValue
                for row in rows {
                    let head = row.head
                    if row.kind == .request {
                        let draft = CaseDraft(state: try row.request(), head: head, definitions: definitions)
                        try preview.count(draft, context, books, at: instant, samples: samples)
                    } else if row.kind == .application {
                        let draft = CaseDraft(state: try row.state(), head: head, definitions: definitions)
                        try preview.count(draft, context, books, at: instant, samples: samples)
                    }
                }
            }
        }
    }
}

/// What loading a notice would do (日历变更预览).
public struct CalendarPreview: Sendable, Hashable {
    /// The edition it would make.
    public let edition: UInt32
    /// The cases and service requests with running clocks.
    public private(set) var cases = 0
    /// The clocks that run.
    public private(set) var clocks = 0
    /// Clocks that would end later.
    public private(set) var later = 0
    /// Clocks that would end earlier.
    public private(set) var earlier = 0
    /// Clocks that would end on the same day, which was provisional and would be certain, or whose warnings would move.
    public private(set) var settled = 0
    /// Clocks in time now that would be late.
    public private(set) var becomeLate = 0
    /// Clocks late now that would be in time: their warnings can be taken back.
    public private(set) var noLongerLate = 0
    /// Warnings that would have to be answered later, or whose last day to answer, which was provisional, would be
    /// certain.
    public private(set) var answers = 0
    /// The first clocks that would move.
    public private(set) var samples: [Sample] = []

    /// A clock that would move.
    public struct Sample: Sendable, Hashable {
        /// Its case.
        public let number: CaseNumber
        /// What it measures.
        public let kind: ClockKind
        /// Its last day now.
        public let before: CivilDate
        /// Its last day then.
        public let after: CivilDate
    }

    init(edition: UInt32) {
        self.edition = edition
    }

    /// Clocks that would change in any way.
    public var moved: Int { later + earlier + settled }

    fileprivate mutating func count(
        _ stored: CaseDraft<some Matter>, _ context: DecisionContext, _ books: Books, at instant: Instant,
        samples most: Int
    ) throws(StoreFailure) {
        // What is due comes first, as it will when the notice is loaded.
        var draft = stored
        try draft.bring(to: instant, recordedAt: instant, books)
        let state = draft.state
        cases += 1
        clocks += state.ledger.clocks.count(where: \.isRunning)
        let changes: [ClockChange]
        switch state.redated(to: edition, at: instant, in: context)?.event {
        case .caseChanged(.redated(_, let moved, let replies)), .requestChanged(.redated(_, let moved, let replies)):
            changes = moved
            answers += replies.count
        default: return
        }
        for change in changes {
            guard let old = state.ledger.clock(number: change.clock.number) else { continue }
            let new = change.clock
            if new.end > old.end {
                later += 1
            } else if new.end < old.end {
                earlier += 1
            } else {
                settled += 1
            }
            if !old.isLate(at: instant) && new.isLate(at: instant) { becomeLate += 1 }
            if old.isLate(at: instant) && !new.isLate(at: instant) { noLongerLate += 1 }
            if samples.count < most {
                samples.append(Sample(number: state.number, kind: new.kind, before: old.due, after: new.due))
            }
        }
    }
}
