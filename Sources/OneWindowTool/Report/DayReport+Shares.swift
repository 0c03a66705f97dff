/// A part of a whole. Without a whole there is no share: a rate of nothing is neither 0 nor 100 percent.
struct Share: Sendable, Equatable {
    /// The part.
    var part: Int
    /// The whole.
    var whole: Int

    /// Creates a share.
    init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// The share from 0 to 1, or nil where the whole is 0.
    var value: Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }

    /// Whether this is a smaller share than the other, compared without rounding.
    func isLess(than other: Share) -> Bool {
        part * other.whole < other.part * whole
    }
}

extension DayReport {
    /// Completed within the promised limit, of all completed.
    var onTimeShare: Share { Share(punctuality.onTime, of: punctuality.completed) }

    /// Good ratings of all ratings (好评率).
    var goodShare: Share { Share(ratings.good, of: ratings.rated) }

    /// Ratings of all services that could be rated (主动评价率), where their number is known.
    var activeShare: Share? { ratings.rateable.map { Share(ratings.rated, of: $0) } }

    /// All warnings.
    var warnings: Int { supervision.reminders + supervision.yellow + supervision.red + supervision.orders }

    /// Warnings for every thousand cases.
    var warningsPerThousand: Double? { cases > 0 ? Double(warnings) * 1_000 / Double(cases) : nil }

    /// Bytes of database for every case.
    var bytesPerCase: Int? {
        guard let bytes = engine.databaseBytes, cases > 0 else { return nil }
        return bytes / cases
    }

    /// Commands done in a second of wall time.
    var commandsPerSecond: Double? {
        guard let seconds = engine.seconds, seconds > 0 else { return nil }
        return Double(engine.commands) / seconds
    }

    /// The half hours from the first to the last in which a case came in.
    var busyHalfHours: ArraySlice<HalfHour> {
        halfHours.trimmed { $0.arrivals.total > 0 }
    }

    /// The half hours from the first to the last in which somebody waited.
    var waitingHalfHours: ArraySlice<HalfHour> {
        halfHours.trimmed { $0.meanWait != nil }
    }

    /// The ten halls with the most cases.
    var busiestHalls: ArraySlice<HallRow> {
        halls.sorted { ($0.cases, $1.name.chinese) > ($1.cases, $0.name.chinese) }.prefix(10)
    }

    /// The agencies, the one with the most cases first.
    var rankedAgencies: [AgencyRow] {
        agencies.sorted { ($0.cases, $1.name.chinese) > ($1.cases, $0.name.chinese) }
    }

    /// The ten items with the most cases.
    var busiestItems: ArraySlice<ItemRow> {
        items.sorted { ($0.cases, $1.name.chinese) > ($1.cases, $0.name.chinese) }.prefix(10)
    }
}

extension DayReport.AgencyRow {
    /// Completed within the promised limit, of all completed.
    var onTimeShare: Share { Share(onTime, of: completed) }
    /// Good ratings of all ratings.
    var goodShare: Share { Share(good, of: rated) }
}

extension Array {
    /// The elements from the first to the last that counts.
    fileprivate func trimmed(_ counts: (Element) -> Bool) -> ArraySlice<Element> {
        guard let first = firstIndex(where: counts), let last = lastIndex(where: counts) else { return [] }
        return self[first...last]
    }
}
