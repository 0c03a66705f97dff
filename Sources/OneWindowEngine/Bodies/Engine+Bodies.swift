public import OneWindowCore

// Duty lists, reforms of bodies and the entry register, by the registry as this engine last saw it.
extension Engine {
    /// What is out of order in the duty list on a day: gaps, overlaps, unknown bodies, each with its place.
    public func dutyFindings(on day: CivilDate) throws(OneWindowError) -> [DutyFinding] {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            let definitions = DefinitionReader(reader, cache: cache, keeps: false)
            return try DutyAnalysis.findings(in: registry, on: day) { (key) throws(StoreFailure) in
                try definitions.definition(key, of: registry)?.definition
            }
        }
    }

    /// How every item stands to the hall on a day. Reads the definition of each version in effect.
    public func entryRegister(on day: CivilDate) throws(OneWindowError) -> EntryRegister {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            let definitions = DefinitionReader(reader, cache: cache, keeps: false)
            return try EntryRegister.on(day, in: registry) { (key) throws(StoreFailure) in
                try definitions.definition(key, of: registry)?.definition
            }
        }
    }

    /// How one item stands to the hall on a day: in it, exempt or missing, authorised in place or not, and its modes.
    ///
    /// - Throws: `notFound` where no item has the code, `rejected` where it cannot be applied for on the day.
    public func hallEntry(of code: ItemCode, on day: CivilDate) throws(OneWindowError) -> HallEntry {
        let registry = registry
        guard let handle = registry.item(code), let item = registry.item(handle) else {
            throw OneWindowError(Rejection(.unknownItem, code.text))
        }
        let found = try query { (reader) throws(StoreFailure) in
            let definitions = DefinitionReader(reader, cache: cache)
            return try EntryRegister.line(of: item, on: day, in: registry) { (key) throws(StoreFailure) in
                try definitions.definition(key, of: registry)?.definition
            }
        }
        guard let found else { throw OneWindowError(Rejection(.itemNotPublished, code.text)) }
        return found
    }

    /// What a reform of bodies would move, with every doubt and the open cases that find a new body. Changes nothing.
    /// Reads every case.
    public func outlook(of plan: SuccessionPlan) throws(OneWindowError) -> SuccessionOutlook {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            let definitions = DefinitionReader(reader, cache: cache, keeps: false)
            let preview = try BodiesDecider.preview(plan, in: registry) { (key) throws(StoreFailure) in
                try definitions.definition(key, of: registry)?.definition
            }
            var outlook = SuccessionOutlook(preview: preview)
            guard preview.violations.isEmpty else { return outlook }
            try Self.eachMatter(reader) { (row) throws(StoreFailure) in
                switch row.kind {
                case .application: outlook.count(try row.state(), registry)
                case .request: outlook.count(try row.request(), registry)
                case .licence: break
                }
            }
            return outlook
        }
    }

    /// The cases that were decided within a period, both days included, by an officer who works in no hall (体外循环), in
    /// the order in which they were opened. Where an officer works is taken as it is registered now. Reads every case.
    public func decisionsOutside(
        from first: CivilDate, through last: CivilDate
    ) throws(OneWindowError) -> [OutsideDecision] {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            var found: [OutsideDecision] = []
            try Self.eachMatter(reader) { (row) throws(StoreFailure) in
                guard row.kind == .application else { return }
                let state = try row.state()
                guard let decided = state.milestones.decided?.date, first <= decided, decided <= last else { return }
                guard let officer = try Self.whoDecided(row, reader), let entry = registry.officers[officer],
                    entry.hall == nil
                else { return }
                found.append(
                    OutsideDecision(
                        number: state.number, item: registry.code(of: state.opening.item), officer: entry.code,
                        agency: registry.agencies[registry.competentAgency(of: state, on: decided)]?.code,
                        on: decided))
            }
            return found
        }
    }

    /// The officer in whose name a case was decided; nil where a limit decided it.
    private static func whoDecided(
        _ row: CaseRow, _ reader: any StoreReader
    ) throws(StoreFailure) -> Handle<Officer>? {
        for entry in try history(of: row, reader).reversed() {
            if case .caseChanged(.decided) = entry.record.event { return entry.record.actor.officer }
        }
        return nil
    }

    private static func eachMatter(
        _ reader: any StoreReader, _ body: (CaseRow) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        var last: UInt64 = 0
        while true {
            let rows = try reader.cases(after: last, limit: Limits.casesPerSweep)
            guard let end = rows.last, end.id.rawValue > last else { return }
            last = end.id.rawValue
            for row in rows { try body(row) }
        }
    }
}

/// What a reform of bodies would move, and the open cases and clocks that go with it (承接预览及在办件).
public struct SuccessionOutlook: Sendable {
    /// What moves in the registry, and the doubts.
    public let preview: SuccessionPreview
    /// The open cases and service requests by the body they go to, sorted by its code.
    public private(set) var shares: [SuccessionShare] = []

    init(preview: SuccessionPreview) {
        self.preview = preview
    }

    mutating func count(_ state: CaseState, _ registry: Registry) {
        guard !state.phase.isClosed else { return }
        let body = registry.competentAgency(of: state)
        guard let to = preview.successor(of: body, for: registry.subject(of: state), in: registry) else { return }
        add(to) { share in
            share.cases += 1
            share.clocks += state.clocks.count(where: \.isRunning)
        }
    }

    mutating func count(_ request: ServiceRequest, _ registry: Registry) {
        guard !request.phase.isClosed, let body = registry.agency(ofDispatched: request) else { return }
        guard let to = preview.successor(of: body, for: registry.subject(of: request), in: registry) else { return }
        add(to) { share in
            share.requests += 1
            share.clocks += request.ledger.clocks.count(where: \.isRunning)
        }
    }

    private mutating func add(_ body: Code, _ change: (inout SuccessionShare) -> Void) {
        let place = shares.firstIndex { $0.body >= body } ?? shares.count
        if place == shares.count || shares[place].body != body {
            shares.insert(SuccessionShare(body: body), at: place)
        }
        change(&shares[place])
    }
}

/// What a body takes over that is under way.
public struct SuccessionShare: Sendable, Hashable {
    /// The body.
    public let body: Code
    /// Open cases.
    public internal(set) var cases = 0
    /// Open service requests.
    public internal(set) var requests = 0
    /// Clocks that run in them; they go on as they are.
    public internal(set) var clocks = 0
}

/// A case that was decided outside the halls.
public struct OutsideDecision: Sendable, Hashable {
    /// The case.
    public let number: CaseNumber
    /// Its item.
    public let item: ItemCode?
    /// Who decided.
    public let officer: Code
    /// The body that was competent on the day.
    public let agency: Code?
    /// The day of the decision.
    public let on: CivilDate
}
