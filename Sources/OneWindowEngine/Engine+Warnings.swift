public import OneWindowCore

extension Engine {
    /// Warnings across all cases, oldest first within each status.
    ///
    /// - Parameters:
    ///   - filter: Which.
    ///   - last: The last warning already seen, to go on behind it; nil for the first.
    ///   - limit: The most to return.
    public func warnings(
        _ filter: WarningFilter = WarningFilter(), after last: RaisedWarning? = nil, limit: Int
    ) throws(OneWindowError) -> [RaisedWarning] {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            var found: [RaisedWarning] = []
            for status in filter.statuses.sorted(by: { $0.rawValue < $1.rawValue }) {
                if let last, last.warning.status.rawValue > status.rawValue { continue }
                var after = last.flatMap { $0.warning.status == status ? $0.row : nil }
                while found.count < limit {
                    let rows = try reader.warnings(status: status.rawValue, after: after, limit: 256)
                    guard let end = rows.last else { break }
                    after = end
                    for row in rows where found.count < limit {
                        guard let state = try reader.caseRow(row.caseID)?.state(),
                            let warning = state.warning(number: row.number),
                            let clock = state.clock(number: warning.clock)
                        else { throw StoreFailure(.corrupt, "a stored warning is not one of its case") }
                        let raised = RaisedWarning(state, warning, clock, registry)
                        if filter.fits(raised, registry) { found.append(raised) }
                    }
                }
            }
            return found
        }
    }
}

/// Which warnings to list. What is nil does not matter.
public struct WarningFilter: Sendable, Hashable {
    /// What became of them; by default those that nobody has answered.
    public var statuses: Set<Warning.Status>
    /// The level.
    public var level: WarningLevel?
    /// The post that must answer.
    public var post: Code?
    /// The agency of the case.
    public var agency: Code?

    /// Creates a filter.
    public init(
        statuses: Set<Warning.Status> = [.open], level: WarningLevel? = nil, post: Code? = nil, agency: Code? = nil
    ) {
        self.statuses = statuses
        self.level = level
        self.post = post
        self.agency = agency
    }

    func fits(_ raised: RaisedWarning, _ registry: Registry) -> Bool {
        if let level, raised.warning.level != level { return false }
        if let post, raised.warning.post.flatMap({ registry.posts[$0]?.code }) != post { return false }
        if let agency, raised.agency != agency { return false }
        return true
    }
}

/// A warning with the case and the clock it was raised for.
public struct RaisedWarning: Sendable, Hashable {
    /// The case.
    public let number: CaseNumber
    /// Its id in this database.
    public let caseID: CaseID
    /// Its item; nil where the registry does not know it.
    public let item: ItemCode?
    /// Its agency.
    public let agency: Code?
    /// The warning.
    public let warning: Warning
    /// The clock as it is now.
    public let clock: Clock

    init(_ state: CaseState, _ warning: Warning, _ clock: Clock, _ registry: Registry) {
        number = state.number
        caseID = state.id
        item = registry.definition(state.opening.item, version: state.opening.version)?.code
        agency = registry.agencies[state.opening.agency]?.code
        self.warning = warning
        self.clock = clock
    }

    /// Whether the clock ends at another time than when the warning was raised: a newer calendar, a suspension or an
    /// extension has moved it, and the warning may have to be taken back.
    public var hasMoved: Bool { clock.end != warning.end }

    var row: WarningRow { WarningRow(warning, of: caseID) }
}
