internal import OneWindowCore
internal import OneWindowEngine

/// Rows to try a store with.
enum ConformanceRows {
    static func digest(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

    /// Bytes that a store might take for an end or for text.
    static let awkward: [UInt8] = [0, 255, 0, 39, 34, 92, 10, 13, 128, 0]

    static func journal(_ sequence: UInt64, caseID: UInt64? = nil) -> JournalRow {
        JournalRow(
            sequence: sequence, caseID: caseID.map { CaseID($0) }, previous: sequence / 2,
            kind: UInt16(sequence % 100) + 1,
            instant: Instant(milliseconds: Int64(sequence) * 1_000),
            payload: awkward + [UInt8(truncatingIfNeeded: sequence)],
            caseDigest: digest(UInt8(truncatingIfNeeded: sequence)),
            digest: digest(UInt8(truncatingIfNeeded: sequence &+ 1)))
    }

    static func number(_ text: String) throws(StoreFailure) -> CaseNumber {
        guard let number = CaseNumber(text) else { throw StoreFailure(.internalFault, "no case number") }
        return number
    }

    static func request(_ text: String) throws(StoreFailure) -> RequestID {
        guard let request = RequestID(text) else { throw StoreFailure(.internalFault, "no request id") }
        return request
    }

    static func theCase(
        _ id: UInt64, phase: UInt8 = 1, isRunning: Bool = false, body: [UInt8] = awkward
    ) throws(StoreFailure) -> CaseRow {
        CaseRow(
            id: CaseID(id), number: try number("N-\(id)"), phase: phase, hasRunningClocks: isRunning, body: body,
            head: ChainHead(sequence: id, digest: digest(UInt8(truncatingIfNeeded: id))))
    }

    static func timer(_ due: Int64, _ id: UInt64) -> TimerRow {
        TimerRow(due: Instant(milliseconds: due), caseID: CaseID(id))
    }

    static func warning(_ at: Int64, _ id: UInt64, status: UInt8 = 1, number: UInt32 = 1) -> WarningRow {
        WarningRow(status: status, at: Instant(milliseconds: at), caseID: CaseID(id), number: number)
    }

    static func personal(_ id: UInt64?, _ sequence: UInt64, _ slot: UInt8, _ text: String = "王\u{0}😀'\"") -> PersonalRow
    {
        PersonalRow(caseID: id.map { CaseID($0) }, sequence: sequence, slot: slot, salt: awkward, text: text)
    }

    static func score(_ levels: Satisfaction...) -> Score {
        var score = Score()
        for level in levels { score.add(level) }
        return score
    }

    /// One row of every kind.
    static func writeAll(_ seed: UInt64, _ writer: any StoreWriter) throws(StoreFailure) {
        try writer.append(journal(seed, caseID: seed))
        try writer.putRegistryHead(ChainHead(sequence: seed, digest: digest(UInt8(truncatingIfNeeded: seed))))
        try writer.putRegistry(RegistryRow(kind: 1, handle: UInt32(seed), version: 0, body: awkward))
        try writer.putItem(ItemRow(handle: UInt32(seed), version: 1, summary: awkward))
        try writer.insertCase(theCase(seed))
        try writer.putSerial(SerialRow(item: UInt32(seed), date: CivilDate(dayNumber: 1), last: 1))
        try writer.putOutcome(request("R-\(seed)"), awkward)
        try writer.addTimer(timer(Int64(seed), seed))
        try writer.addWarning(warning(Int64(seed), seed))
        try writer.putSweep(SweepRow(edition: UInt32(seed), lastCase: seed))
        try writer.putHolderSalt([UInt8(truncatingIfNeeded: seed)])
        try writer.addLicence(licence(7, 1, seed))
        try writer.putPersonal(personal(seed, seed, 1))
        try writer.putScore(ScoreRow(subject: .window(Handle(UInt32(seed))), score: score(.satisfied)))
    }

    static func licence(_ holder: UInt8, _ type: UInt32, _ id: UInt64) -> LicenceRow {
        LicenceRow(holder: [1] + [UInt8](repeating: holder, count: 32), type: type, caseID: CaseID(id))
    }

    /// Changes every row that ``writeAll(_:_:)`` wrote and can be changed.
    static func changeAll(_ seed: UInt64, _ writer: any StoreWriter) throws(StoreFailure) {
        try writer.append(journal(seed + 1))
        try writer.putRegistryHead(ChainHead(sequence: seed + 1, digest: digest(0)))
        try writer.putRegistry(RegistryRow(kind: 1, handle: UInt32(seed), version: 0, body: [1]))
        try writer.putItem(ItemRow(handle: UInt32(seed), version: 1, summary: [1]))
        try writer.updateCase(theCase(seed, phase: 9, body: [9]))
        try writer.putSerial(SerialRow(item: UInt32(seed), date: CivilDate(dayNumber: 1), last: 2))
        try writer.removeTimer(timer(Int64(seed), seed))
        try writer.removeWarning(warning(Int64(seed), seed))
        try writer.putSweep(SweepRow(edition: UInt32(seed), lastCase: .max))
        try writer.putHolderSalt([0])
        try writer.removeLicence(licence(7, 1, seed))
        try writer.erasePersonal(CaseID(seed))
        try writer.putScore(ScoreRow(subject: .window(Handle(UInt32(seed))), score: score(.satisfied, .satisfied)))
    }

    /// Everything that can be read, as text, so that two states of a store can be compared.
    static func contents(_ store: any Store, cases: [UInt64]) throws(StoreFailure) -> [String] {
        try store.read { (reader) throws(StoreFailure) in try contents(reader, cases: cases) }
    }

    static func contents(_ reader: any StoreReader, cases: [UInt64]) throws(StoreFailure) -> [String] {
        var lines = ["\(try reader.journalHead())", "\(try reader.registryHead())", "\(try reader.lastCaseID())"]
        for row in try reader.journal(after: 0, limit: 1_000) { lines.append("\(row)") }
        for row in try reader.registryRows() { lines.append("\(row)") }
        for row in try reader.itemRows(after: nil, limit: 1_000) { lines.append("\(row)") }
        for row in try reader.cases(after: 0, limit: 1_000) { lines.append("\(row)") }
        for row in try reader.serials() { lines.append("\(row)") }
        for row in try reader.dueTimers(through: Instant(milliseconds: .max), limit: 1_000) { lines.append("\(row)") }
        for row in try reader.warnings(status: 1, after: nil, limit: 1_000) { lines.append("\(row)") }
        if try reader.sweep() != .none { lines.append("\(try reader.sweep())") }
        let (salt, count) = (try reader.holderSalt(), try reader.licenceCount())
        if count > 0 || !salt.isEmpty { lines.append("\(salt) \(count)") }
        for row in try reader.licences(holder: licence(7, 1, 1).holder, types: 0...9, after: nil, limit: 1_000) {
            lines.append("\(row)")
        }
        for row in try reader.scores() { lines.append("\(row)") }
        for row in try reader.personal(nil) { lines.append("\(row)") }
        for id in cases {
            for row in try reader.personal(CaseID(id)) { lines.append("\(row)") }
            lines.append("\(try reader.outcome(request("R-\(id)")).map { "\($0)" } ?? "no outcome")")
        }
        return lines
    }
}
