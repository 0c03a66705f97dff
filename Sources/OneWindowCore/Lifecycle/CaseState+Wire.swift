extension CaseState: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, id.rawValue)
        writer.number(2, UInt64(revision))
        writer.message(3, opening)
        writer.number(4, UInt64(phase.rawValue))
        writer.number(5, UInt64(decision?.rawValue ?? 0))
        writer.flag(6, isDeemedAccepted)
        writer.number(7, UInt64(acceptedBy?.rawValue ?? 0))
        for material in materials { writer.number(8, UInt64(material) + 1) }
        writer.flag(9, noticed != nil)
        for material in noticed ?? [] { writer.number(10, UInt64(material) + 1) }
        writer.date(11, answerBy)
        writer.message(12, approval)
        writer.messages(13, clocks)
        writer.messages(14, timers)
        writer.messages(15, warnings)
        writer.messages(16, serviceActs)
        writer.message(17, milestones)
        writer.instant(18, lastActAt)
        writer.number(19, UInt64(erasedThrough))
        writer.flag(20, isDeemedRenewed)
        writer.number(21, UInt64(suspensionCount))
        for grant in grants { writer.number(22, UInt64(grant.rawValue)) }
        if let remote { writer.message(26, remote) }
        writer.messages(30, licences)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var id: UInt64 = 0
        var revision: UInt32 = 0
        var opening: CaseOpening?
        // The opening stands before all but these, since fields ascend: the rest is read in place.
        while opening == nil, let field = try reader.next() {
            switch field.number {
            case 1: id = try field.number()
            case 2: revision = try field.number()
            case 3: opening = try field.message(as: CaseOpening.self)
            case 4...Self.lastField: throw .missing(field: 3)
            default: break
            }
        }
        let nothing = Instant(milliseconds: 0)
        self.init(
            id: CaseID(id), opening: try required(opening, 3), phase: .draft, materials: [],
            milestones: Milestones(opened: nothing), lastActAt: nothing)
        self.revision = revision
        var seen: UInt32 = 0
        while let field = try reader.next() {
            try read(field)
            seen |= 1 << min(field.number, 31)
        }
        for needed: UInt32 in [4, 17, 18] where seen & 1 << needed == 0 { throw .missing(field: needed) }
    }

    private static let lastField: UInt32 = 30

    private mutating func read(_ field: WireReader.Field) throws(WireError) {
        switch field.number {
        case 4: phase = try field.known(as: CasePhase.self)
        case 5: decision = try field.known(as: CaseDecision.self)
        case 6: isDeemedAccepted = try field.flag()
        case 7: acceptedBy = try field.handle()
        case 8: materials.append(try field.optional())
        case 9: if try field.flag() { noticed = noticed ?? [] }
        case 10: noticed?.append(try field.optional())
        case 11: answerBy = try field.date()
        case 12: approval = try field.message()
        // A case has a few of these: room for them at once, not one by one.
        case 13:
            if ledger.clocks.isEmpty { ledger.clocks.reserveCapacity(8) }
            ledger.clocks.append(try field.message())
        case 14:
            if ledger.timers.isEmpty { ledger.timers.reserveCapacity(8) }
            ledger.timers.append(try field.message())
        case 15: ledger.warnings.append(try field.message())
        case 16: serviceActs.append(try field.message())
        case 17: milestones = try field.message()
        case 18: lastActAt = try field.instant()
        case 19: erasedThrough = try field.number()
        case 20: isDeemedRenewed = try field.flag()
        case 21: ledger.suspensionCount = try field.number()
        case 30: licences.append(try field.message())
        case 22: grants.append(try field.handle())
        case 26: remote = try field.message(as: RemoteHandling.self)
        default: break
        }
    }
}

extension CaseState.Milestones: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.instant(1, opened)
        writer.instant(2, submitted)
        writer.instant(3, received)
        writer.instant(4, accepted)
        writer.instant(5, decided)
        writer.instant(6, issued)
        writer.instant(7, closed)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var opened: Instant?
        var others = CaseState.Milestones(opened: Instant(milliseconds: 0))
        while let field = try reader.next() {
            switch field.number {
            case 1: opened = try field.instant()
            case 2: others.submitted = try field.instant()
            case 3: others.received = try field.instant()
            case 4: others.accepted = try field.instant()
            case 5: others.decided = try field.instant()
            case 6: others.issued = try field.instant()
            case 7: others.closed = try field.instant()
            default: break
            }
        }
        self = others
        self.opened = try required(opened, 1)
    }
}
