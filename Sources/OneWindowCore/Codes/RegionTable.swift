/// A table of regions with the days on which their codes hold (行政区划代码表). No national list is shipped.
public struct RegionTable: Sendable, Hashable {
    /// A region's code and name for a stretch of days.
    public struct Entry: Sendable, Hashable {
        /// The code.
        public var code: RegionCode
        /// The name.
        public var name: LocalizedText
        /// The first day on which the code holds.
        public var validFrom: CivilDate
        /// The first day on which it holds no longer, or nil while it does.
        public var validTo: CivilDate?
        /// The code that the region has from `validTo` on, or nil where there is none.
        public var successor: RegionCode?

        /// Creates an entry.
        public init(
            code: RegionCode, name: LocalizedText, validFrom: CivilDate, validTo: CivilDate? = nil,
            successor: RegionCode? = nil
        ) {
            self.code = code
            self.name = name
            self.validFrom = validFrom
            self.validTo = validTo
            self.successor = successor
        }

        /// Whether the code holds on a day.
        public func holds(on day: CivilDate) -> Bool {
            day >= validFrom && validTo.map { day < $0 } ?? true
        }
    }

    /// The entries by code, and those of one code by their first day.
    public let entries: [Entry]

    /// Creates a table. Entries that end before they begin are left out.
    public init(_ entries: [Entry]) {
        self.entries =
            entries.filter { entry in entry.validTo.map { entry.validFrom < $0 } ?? true }
            .sorted { ($0.code, $0.validFrom) < ($1.code, $1.validFrom) }
    }

    /// The entry of a code on a day, or nil where the code does not hold then.
    public func entry(_ code: RegionCode, on day: CivilDate) -> Entry? {
        entries(of: code).last { $0.holds(on: day) }
    }

    /// The entries that have a name on a day; several regions may share one.
    public func entries(named name: String, on day: CivilDate) -> [Entry] {
        entries.filter { ($0.name.chinese == name || $0.name.english == name) && $0.holds(on: day) }
    }

    /// The code that a region had or has on a day, given a code it had at any time: the code itself where it holds
    /// then, else what it was succeeded by or had come from. Nil where the table does not say.
    ///
    /// Where regions were merged, the one code answers for all that went into it; back in time from a merged region
    /// there are several codes and the answer is nil.
    public func code(of region: RegionCode, on day: CivilDate) -> RegionCode? {
        if entry(region, on: day) != nil { return region }
        return later(of: region, on: day) ?? earlier(of: region, on: day)
    }

    private func later(of region: RegionCode, on day: CivilDate) -> RegionCode? {
        var code = region
        for _ in 0..<Self.stepsAtMost {
            let ended = entries(of: code).last { entry in entry.validTo.map { $0 <= day } ?? false }
            guard let next = ended?.successor else { return nil }
            if entry(next, on: day) != nil { return next }
            code = next
        }
        return nil
    }

    private func earlier(of region: RegionCode, on day: CivilDate) -> RegionCode? {
        var code = region
        for _ in 0..<Self.stepsAtMost {
            let before = Set(entries.filter { $0.successor == code }.map(\.code))
            guard before.count == 1, let only = before.first else { return nil }
            if entry(only, on: day) != nil { return only }
            code = only
        }
        return nil
    }

    /// Steps from one code to the next; what needs more goes in a circle.
    private static let stepsAtMost = 64

    private func entries(of code: RegionCode) -> ArraySlice<Entry> {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return entries[low...].prefix { $0.code == code }
    }
}
