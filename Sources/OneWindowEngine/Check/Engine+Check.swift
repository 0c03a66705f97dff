internal import OneWindowCore

extension Engine {
    /// Replays the journal and compares: digests, sequences, cases, registry, serials, timers, scores and personal
    /// texts.
    ///
    /// Reads one snapshot; others may write meanwhile. Memory grows with the number of cases.
    ///
    /// - Parameter progress: Called now and then with the rows read and the rows there are.
    public func check(
        progress: (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws(OneWindowError) -> CheckReport {
        try query { (reader) throws(StoreFailure) in
            var pass = CheckPass(reader: reader)
            try pass.run(progress)
            return pass.report
        }
    }
}

/// One check of one snapshot.
private struct CheckPass {
    let reader: any StoreReader
    var report = CheckReport()
    private var replay = Replay(keepingDefinitions: false)
    private var heads: [UInt64: ChainHead] = [:]
    private var seals: [SealKey: [UInt8]] = [:]
    private var revisions: [UInt64: UInt32] = [:]
    /// How many versions of items the journal brings.
    private var definitions = 0

    private struct SealKey: Hashable {
        let sequence: UInt64
        let slot: UInt8
        /// 0 for the registry: a text that was moved to another case is not the one that was sealed.
        let caseID: UInt64
    }

    init(reader: any StoreReader) {
        self.reader = reader
    }

    private mutating func find(_ rule: CheckRule, _ place: String) {
        guard report.findings.count < CheckReport.findingsAtMost else { return }
        report.findings.append(CheckFinding(rule: rule, place: place))
    }

    mutating func run(_ progress: (UInt64, UInt64) -> Void) throws(StoreFailure) {
        let total = try reader.journalHead().sequence
        var last = JournalHead.empty
        while true {
            let rows = try reader.journal(after: last.sequence, limit: 4_096)
            // A damaged table may hand out its rows in a circle.
            guard let end = rows.last, end.sequence > last.sequence else { break }
            for row in rows { last = try check(row, after: last) }
            progress(last.sequence, total)
        }
        report.rows = last.sequence
        report.digest = last.digest
        try compareCases()
        try compareRegistry()
        try compareCounters()
        try comparePersonal()
    }

    private mutating func check(_ row: JournalRow, after last: JournalHead) throws(StoreFailure) -> JournalHead {
        let place = "journal \(row.sequence)"
        let chain = heads[row.caseID?.rawValue ?? 0] ?? .empty
        if row.sequence != last.sequence + 1 { find(.sequenceGap, place) }
        if row.instant < last.instant { find(.instantOrder, place) }
        if row.previous != chain.sequence { find(.previousRow, place) }
        if ChainDigest.ofCase(after: chain.digest, row: row) != row.caseDigest { find(.caseDigest, place) }
        if ChainDigest.ofJournal(after: last.digest, caseDigest: row.caseDigest) != row.digest {
            find(.journalDigest, place)
        }
        heads[row.caseID?.rawValue ?? 0] = ChainHead(sequence: row.sequence, digest: row.caseDigest)
        if let entry = try? JournalEntry(row) {
            if replay.apply(entry) {
                for seal in entry.record.sealed {
                    let key = SealKey(
                        sequence: row.sequence, slot: seal.slot.rawValue, caseID: row.caseID?.rawValue ?? 0)
                    seals[key] = seal.digest
                }
                try compareDefinition(entry)
                if let id = row.caseID { revisions[row.sequence] = replay.matter(id)?.revision ?? 0 }
            } else {
                find(.orphanRow, place)
            }
        } else {
            find(.unreadableRow, place)
        }
        return JournalHead(sequence: row.sequence, instant: row.instant, digest: row.digest)
    }

    /// A definition is compared where the journal brings it, since keeping them all would take more memory than
    /// anything else.
    private mutating func compareDefinition(_ entry: JournalEntry) throws(StoreFailure) {
        guard case .registryChanged(let event) = entry.record.event, case .itemVersionAdded = event else { return }
        definitions += 1
        let expected = RegistryRow(event)
        let stored = try reader.registryRow(
            kind: expected.kind, handle: expected.handle, version: expected.version)
        if stored != expected { find(.registryState, "item \(expected.handle), version \(expected.version)") }
    }

    private mutating func compareCases() throws(StoreFailure) {
        var after: UInt64 = 0
        while true {
            let rows = try reader.cases(after: after, limit: 1_024)
            if rows.isEmpty { break }
            for row in rows {
                after = row.id.rawValue
                switch row.kind {
                case .application: report.cases += 1
                case .request: report.requests += 1
                case .licence: report.licences += 1
                }
                compare(row)
            }
        }
        guard report.cases + report.requests + report.licences != UInt64(replay.ids.count) else { return }
        for id in replay.ids where try reader.caseRow(id) == nil {
            find(.caseMissing, "case \(id.rawValue)")
        }
    }

    private mutating func compare(_ row: CaseRow) {
        let place = "case \(row.id.rawValue)"
        guard let expected = replay.matter(row.id) else { return find(.caseUnknown, place) }
        if row.body != expected.wireBytes { find(.caseState, place) }
        let index = CaseRow(expected, head: row.head)
        if row.number != index.number || row.phase != index.phase || row.hasRunningClocks != index.hasRunningClocks {
            find(.caseIndex, place)
        }
        if row.head != heads[row.id.rawValue] { find(.caseHead, place) }
    }

    private mutating func compareRegistry() throws(StoreFailure) {
        let head = try reader.registryHead()
        if head != heads[0] ?? .empty { find(.registryHead, "registry \(head.sequence)") }
        guard let stored = try? RegistryLoader.load(from: reader) else { return find(.registryState, "registry") }
        let expected = replay.registry
        if stored.agencies.entries != expected.agencies.entries { find(.registryState, "agencies") }
        if stored.halls.entries != expected.halls.entries { find(.registryState, "halls") }
        if stored.windows.entries != expected.windows.entries { find(.registryState, "windows") }
        if stored.posts.entries != expected.posts.entries { find(.registryState, "posts") }
        if stored.officers.entries != expected.officers.entries { find(.registryState, "officers") }
        if stored.items != expected.items { find(.registryState, "items") }
        if try reader.registryCount(kind: RegistryLoader.definitions) != definitions {
            find(.registryState, "definitions")
        }
        if stored.licenceTypes.entries != expected.licenceTypes.entries { find(.registryState, "types of licences") }
        if stored.signatureKeys.entries != expected.signatureKeys.entries { find(.registryState, "signature keys") }
        if stored.standards.entries != expected.standards.entries { find(.registryState, "standards") }
        if stored.ruleSets != expected.ruleSets { find(.registryState, "clock rules") }
        if stored.notices != expected.notices { find(.registryState, "calendar") }
        if stored.packages != expected.packages { find(.registryState, "packages") }
        if stored.authorities.entries != expected.authorities.entries { find(.registryState, "authorities") }
        if stored.bodies != expected.bodies { find(.registryState, "bodies") }
    }

    private mutating func compareCounters() throws(StoreFailure) {
        let serials = replay.serials.map { SerialRow(item: $0.key.item, date: $0.key.date, last: $0.value) }
        if Set(try reader.serials()) != Set(serials) { find(.serials, "serials") }
        var timers = replay.ids.compactMap { id in
            replay.matter(id)?.ledger.timers.first.map { TimerRow(due: $0.due, caseID: id) }
        }
        if let first = replay.registry.bodies.disputeTimers.first {
            timers.append(TimerRow(due: first.due, caseID: .registry))
        }
        let stored = try reader.dueTimers(through: Instant(milliseconds: .max), limit: Int(Int32.max))
        if stored != timers.sorted() { find(.timers, "timers") }
        try compareWarnings()
        try compareLicences()
        for row in try reader.scores() where replay.scores[row.subject] != row.score {
            find(.scores, "\(row.subject.kind)/\(row.subject.handle)")
        }
        if try reader.scores().count != replay.scores.count { find(.scores, "scores") }
    }

    private mutating func compareWarnings() throws(StoreFailure) {
        let expected =
            replay.cases.values.flatMap { state in state.warnings.map { WarningRow($0, of: state.id) } }
            + replay.requests.values.flatMap { state in state.ledger.warnings.map { WarningRow($0, of: state.id) } }
        var stored: [WarningRow] = []
        for status in UInt8.min...UInt8.max {
            stored += try reader.warnings(status: status, after: nil, limit: Int(Int32.max))
        }
        if stored != expected.sorted() { find(.warnings, "warnings") }
    }

    /// Every licence is found under its holder's number until that was erased, and nothing else is.
    private mutating func compareLicences() throws(StoreFailure) {
        var indexed = 0
        for licence in replay.licences.values.sorted(by: { $0.id < $1.id }) {
            guard let row = try reader.licenceRow(licence) else { continue }
            indexed += 1
            let before = LicenceRow(holder: row.holder, type: row.type, caseID: CaseID(row.caseID.rawValue - 1))
            let seen = try reader.licences(holder: row.holder, types: row.type...row.type, after: before, limit: 1)
            if seen.first != row { find(.licences, "licence \(licence.id.rawValue)") }
        }
        if try reader.licenceCount() != indexed { find(.licences, "licences") }
    }

    /// Each personal text matches its digest, and none is missing that its case did not erase.
    private mutating func comparePersonal() throws(StoreFailure) {
        try comparePersonal(of: nil)
        for id in replay.ids { try comparePersonal(of: id) }
        for (key, _) in seals.sorted(by: { ($0.key.sequence, $0.key.slot) < ($1.key.sequence, $1.key.slot) }) {
            let place = "journal \(key.sequence), slot \(key.slot)"
            guard let row = try reader.journalRow(key.sequence) else { continue }
            let erasedThrough = row.caseID.map { replay.erasedThrough($0) } ?? 0
            if erasedThrough < revisions[key.sequence] ?? .max { find(.personalMissing, place) }
        }
    }

    private mutating func comparePersonal(of id: CaseID?) throws(StoreFailure) {
        for row in try reader.personal(id) {
            let place = "journal \(row.sequence), slot \(row.slot)"
            let key = SealKey(sequence: row.sequence, slot: row.slot, caseID: id?.rawValue ?? 0)
            guard let digest = seals.removeValue(forKey: key) else {
                find(.personalUnexpected, place)
                continue
            }
            if ChainDigest.ofPersonal(salt: row.salt, text: row.text) != digest { find(.personalDigest, place) }
        }
    }
}
