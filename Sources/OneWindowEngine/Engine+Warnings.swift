public import OneWindowCore

extension Engine {
    /// Warnings across all cases and service requests, oldest first within each status.
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
                        let raised = try RaisedWarning(row, reader.caseRow(row.caseID), registry)
                        if filter.fits(raised, registry) { found.append(raised) }
                    }
                }
            }
            return found
        }
    }

    /// The command that does something about a warning: of a service request where the number is one's, else of a case.
    ///
    /// A number that nothing has makes a command on a case, which is refused with `unknownCase`. What a number stands
    /// for never changes, so the command holds however much later it is submitted.
    ///
    /// - Parameters:
    ///   - work: What is done.
    ///   - warning: The number of the warning within the case or request.
    ///   - number: The number of the case or request.
    public func command(
        _ work: WarningWork, on warning: UInt32, of number: CaseNumber
    ) throws(OneWindowError) -> Command {
        if try request(number) != nil { return .actOnRequest(RequestCommand(number, work.onRequest(warning))) }
        return .act(CaseCommand(number, work.onCase(warning)))
    }
}

/// Which warnings to list. What is nil does not matter.
public struct WarningFilter: Sendable, Hashable {
    /// What became of them; by default those that nobody has answered.
    public var statuses: Set<Warning.Status>
    /// Whether only those are wanted that ask for an answer; reminders usually do not.
    public var asksForAnswer = false
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
        if asksForAnswer && raised.warning.replyBy == nil { return false }
        if let level, raised.warning.level != level { return false }
        if let post, raised.warning.post.flatMap({ registry.posts[$0]?.code }) != post { return false }
        if let agency, raised.agency != agency { return false }
        return true
    }
}

/// A warning with the case or service request and the clock it was raised for.
public struct RaisedWarning: Sendable, Hashable {
    /// The number of the case or request.
    public let number: CaseNumber
    /// Its id in this database.
    public let caseID: CaseID
    /// The item of the case; nil for a request.
    public let item: ItemCode?
    /// The category of the request; nil for a case.
    public let category: Code?
    /// The agency that answers for it; nil where a request was not passed on yet.
    public let agency: Code?
    /// The warning.
    public let warning: Warning
    /// The clock as it is now.
    public let clock: Clock

    init(_ row: WarningRow, _ stored: CaseRow?, _ registry: Registry) throws(StoreFailure) {
        guard let stored else { throw StoreFailure(.corrupt, "a stored warning belongs to no case") }
        let ledger: ClockLedger
        if stored.kind == .request {
            let state = try stored.request()
            ledger = state.ledger
            item = nil
            category = state.opening.category
            agency = state.dispatch?.agency.flatMap { registry.agencies[$0]?.code }
        } else {
            let state = try stored.state()
            ledger = state.ledger
            item = registry.code(of: state.opening.item)
            category = nil
            agency = registry.agencies[state.opening.agency]?.code
        }
        guard let warning = ledger.warning(number: row.number), let clock = ledger.clock(number: warning.clock) else {
            throw StoreFailure(.corrupt, "a stored warning is not one of its case")
        }
        number = stored.number
        caseID = stored.id
        self.warning = warning
        self.clock = clock
    }

    /// Whether the clock ends at another time than when the warning was raised: a newer calendar, a suspension or an
    /// extension has moved it, and the warning may have to be taken back.
    public var hasMoved: Bool { clock.end != warning.end }

    var row: WarningRow { WarningRow(warning, of: caseID) }
}
