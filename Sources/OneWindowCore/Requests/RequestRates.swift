/// How many requests were answered, resolved and to the requesters' satisfaction (响应率、解决率、满意率). Rates are
/// in ten-thousandths, and nil where there is nothing to divide by, never 0 or 100.
///
/// How a city weighs the three, and which requests it leaves out, changes from year to year; these are the plain
/// counts.
public struct RequestRates: Sendable, Hashable {
    /// Requests that were taken on: neither refused nor taken back.
    public private(set) var total: UInt64 = 0
    /// Of those, answered.
    public private(set) var answered: UInt64 = 0
    /// Of those answered, within every limit of dealing with them.
    public private(set) var onTime: UInt64 = 0
    /// Of those answered, rated by the requester.
    public private(set) var rated: UInt64 = 0
    /// Rated, and somebody responded.
    public private(set) var responded: UInt64 = 0
    /// Rated as resolved.
    public private(set) var resolved: UInt64 = 0
    /// Rated to satisfaction.
    public private(set) var satisfied: UInt64 = 0

    /// Creates empty counts.
    public init() {}

    /// Answered, of all (响应率).
    public var answeredRateBasisPoints: UInt64? { rate(answered, of: total) }
    /// Answered in time, of those answered (按时答复率).
    public var onTimeRateBasisPoints: UInt64? { rate(onTime, of: answered) }
    /// Resolved, of those rated (解决率).
    public var resolvedRateBasisPoints: UInt64? { rate(resolved, of: rated) }
    /// Satisfied, of those rated (满意率).
    public var satisfiedRateBasisPoints: UInt64? { rate(satisfied, of: rated) }

    private func rate(_ part: UInt64, of whole: UInt64) -> UInt64? { whole == 0 ? nil : part * 10_000 / whole }

    /// Counts one more request; what was refused or taken back is not counted.
    public mutating func add(_ request: ServiceRequest) {
        if request.phase == .refused || request.phase == .withdrawn { return }
        total += 1
        guard request.milestones.answered != nil else { return }
        answered += 1
        if request.isOnTime == true { onTime += 1 }
        guard let rating = request.rating else { return }
        rated += 1
        if rating.responded { responded += 1 }
        if rating.resolved { resolved += 1 }
        if rating.satisfied { satisfied += 1 }
    }

    /// Adds the counts of others.
    public mutating func add(_ others: RequestRates) {
        total += others.total
        answered += others.answered
        onTime += others.onTime
        rated += others.rated
        responded += others.responded
        resolved += others.resolved
        satisfied += others.satisfied
    }
}

/// The rates of the requests that came in within a period (诉求办理三率), by kind, category and agency.
public struct RequestRateTable: Sendable, Hashable {
    /// The first day of the period, by China time.
    public let from: CivilDate
    /// The last day of the period.
    public let through: CivilDate
    private var counts: [Key: RequestRates] = [:]

    /// What is counted together.
    public struct Key: Sendable, Hashable, Comparable {
        /// The kind.
        public let kind: RequestKind
        /// The category.
        public let category: Code
        /// The agency it was passed to; nil where it was passed to none.
        public let agency: Handle<Agency>?

        public static func < (left: Key, right: Key) -> Bool {
            (left.kind.rawValue, left.category, left.agency?.rawValue ?? 0)
                < (right.kind.rawValue, right.category, right.agency?.rawValue ?? 0)
        }
    }

    /// One line of the table.
    public struct Row: Sendable, Hashable {
        /// What is counted.
        public let key: Key
        /// How many.
        public let rates: RequestRates
    }

    /// Creates an empty table for a period.
    public init(from: CivilDate, through: CivilDate) {
        self.from = from
        self.through = through
    }

    /// Counts a request where it came in within the period.
    public mutating func add(_ request: ServiceRequest) {
        let day = request.milestones.opened.date
        guard from <= day, day <= through else { return }
        let key = Key(
            kind: request.opening.kind, category: request.opening.category, agency: request.dispatch?.agency)
        counts[key, default: RequestRates()].add(request)
    }

    /// The lines that count something, by kind, category and agency.
    public var rows: [Row] {
        counts.filter { $0.value.total > 0 }.map { Row(key: $0.key, rates: $0.value) }.sorted { $0.key < $1.key }
    }

    /// All requests of a kind together.
    public func rates(of kind: RequestKind) -> RequestRates { sum { $0.kind == kind } }

    /// All requests that were passed to an agency together.
    public func rates(of agency: Handle<Agency>) -> RequestRates { sum { $0.agency == agency } }

    /// All requests together.
    public var total: RequestRates { sum { _ in true } }

    private func sum(where fits: (Key) -> Bool) -> RequestRates {
        counts.reduce(into: RequestRates()) { sum, entry in if fits(entry.key) { sum.add(entry.value) } }
    }
}
