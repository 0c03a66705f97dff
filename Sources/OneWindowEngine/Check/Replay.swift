public import OneWindowCore

/// The state that a journal adds up to (重放): built from events alone, with the appliers that made the stored state.
public struct Replay: Sendable {
    /// The registry.
    public private(set) var registry: Registry
    /// The cases.
    public private(set) var cases: [CaseID: CaseState] = [:]
    /// The service requests.
    public private(set) var requests: [CaseID: ServiceRequest] = [:]
    /// The licences.
    public private(set) var licences: [CaseID: Licence] = [:]
    /// The last serial of each item and day.
    public private(set) var serials: [SerialKey: UInt32] = [:]
    /// The ratings.
    public private(set) var scores: [ScoreSubject: Score] = [:]

    /// An item and a day; item 0 stands for service requests, the highest number for licences.
    public struct SerialKey: Sendable, Hashable {
        /// The item.
        public let item: UInt32
        /// The day.
        public let date: CivilDate
    }

    /// Creates the state before the first event.
    ///
    /// - Parameter keepingDefinitions: Whether its registry keeps the definitions that events bring.
    public init(keepingDefinitions: Bool = true) {
        registry = Registry(keepingDefinitions: keepingDefinitions)
    }

    /// Applies a row's event; false where the row's case was never opened, or a registry entry does not follow on those
    /// before it.
    public mutating func apply(_ entry: JournalEntry) -> Bool {
        switch (entry.record.event, entry.caseID) {
        case (.registryChanged(let event), nil):
            guard registry.canApply(event) else { return false }
            registry.apply(event)
            registry.revision = entry.sequence
        case (.caseChanged(.opened(let opening)), let id?):
            guard matter(id) == nil else { return false }
            cases[id] = CaseState(id: id, opening: opening, times: entry.record.times)
            serials[SerialKey(item: opening.item.rawValue, date: opening.serialDate)] = opening.serial
        case (.caseChanged(let event), let id?):
            guard cases[id] != nil else { return false }
            cases[id]?.apply(event, times: entry.record.times, by: entry.record.actor)
            if case .rated(let number, let level, _) = event { count(number, level, id) }
        case (.requestChanged(.opened(let opening, let clocks)), let id?):
            guard matter(id) == nil else { return false }
            requests[id] = ServiceRequest(id: id, opening: opening, clocks: clocks, times: entry.record.times)
            serials[SerialKey(item: CommitPass.serialItem, date: opening.serialDate)] = opening.serial
        case (.requestChanged(let event), let id?):
            guard requests[id] != nil else { return false }
            requests[id]?.apply(event, times: entry.record.times, by: entry.record.actor)
        case (.licenceChanged(.issued(let opening, let terms)), let id?):
            guard matter(id) == nil else { return false }
            licences[id] = Licence(id: id, opening: opening, terms: terms, times: entry.record.times)
            guard opening.serial > 0 else { break }
            serials[SerialKey(item: CommitPass.serialLicence, date: opening.serialDate)] = opening.serial
        case (.licenceChanged(let event), let id?):
            guard licences[id] != nil else { return false }
            licences[id]?.apply(event, times: entry.record.times, by: entry.record.actor)
        default:
            return false
        }
        return true
    }

    private mutating func count(_ number: UInt32, _ level: Satisfaction, _ id: CaseID) {
        guard let state = cases[id], let act = state.serviceActs.first(where: { $0.number == number }) else { return }
        for subject in RatingDecider.subjects(of: act, in: state, registry: registry) {
            scores[subject, default: Score()].add(level)
        }
    }

    /// The case, service request or licence with an id.
    func matter(_ id: CaseID) -> (any Matter)? { cases[id] ?? requests[id] ?? licences[id] }

    /// The ids of all cases, service requests and licences, ascending.
    var ids: [CaseID] { (Array(cases.keys) + Array(requests.keys) + Array(licences.keys)).sorted() }

    /// The revision up to which the personal data of a case, service request or licence was erased.
    func erasedThrough(_ id: CaseID) -> UInt32 {
        cases[id]?.erasedThrough ?? requests[id]?.erasedThrough ?? licences[id]?.erasedThrough ?? 0
    }
}
