extension Licence: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, id.rawValue)
        writer.number(2, UInt64(revision))
        writer.message(3, opening)
        writer.number(4, UInt64(phase.rawValue))
        writer.message(5, terms)
        writer.number(6, UInt64(version))
        if let dormancy { writer.message(7, dormancy) }
        writer.number(8, UInt64(dormantDays))
        if let suspension { writer.message(9, suspension) }
        writer.number(10, UInt64(revocation?.rawValue ?? 0))
        writer.number(11, UInt64(cancellation?.rawValue ?? 0))
        writer.messages(12, changes)
        writer.messages(13, ledger.timers)
        writer.instant(14, lastActAt)
        writer.number(15, UInt64(erasedThrough))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var id: UInt64 = 0
        var opening: LicenceOpening?
        var phase: LicencePhase?
        var terms: LicenceTerms?
        var lastActAt: Instant?
        var rest: [WireReader.Field] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: id = try field.number()
            case 3: opening = try field.message(as: LicenceOpening.self)
            case 4: phase = try field.known()
            case 5: terms = try field.message(as: LicenceTerms.self)
            case 14: lastActAt = try field.instant()
            default: rest.append(field)
            }
        }
        self.init(
            id: CaseID(id), opening: try required(opening, 3), phase: try required(phase, 4),
            terms: try required(terms, 5), changes: [], lastActAt: try required(lastActAt, 14))
        for field in rest { try read(field) }
    }

    private mutating func read(_ field: WireReader.Field) throws(WireError) {
        switch field.number {
        case 2: revision = try field.number()
        case 6: version = try field.number()
        case 7: dormancy = try field.message(as: Dormancy.self)
        case 8: dormantDays = try field.number()
        case 9: suspension = try field.message(as: LicenceSuspension.self)
        case 10: revocation = try field.known(as: RevocationGround.self)
        case 11: cancellation = try field.known(as: CancellationGround.self)
        case 12: changes.append(try field.message())
        case 13: ledger.timers.append(try field.message())
        case 15: erasedThrough = try field.number()
        default: break
        }
    }
}

extension LicenceOpening: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, number.text)
        writer.number(2, UInt64(type.rawValue))
        writer.number(3, UInt64(issuer.rawValue))
        writer.number(4, UInt64(holder.rawValue))
        writer.number(5, UInt64(item?.item.rawValue ?? 0))
        writer.number(6, UInt64(item?.version ?? 0))
        writer.number(7, caseID?.rawValue ?? 0)
        writer.date(8, serialDate)
        writer.number(9, UInt64(serial))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: CaseNumber?
        var type: Handle<LicenceType>?
        var issuer: Handle<Agency>?
        var holder: IdentityKind?
        var item: Handle<ItemDefinition>?
        var version: UInt32 = 0
        var caseID: CaseID?
        var date: CivilDate?
        var serial: UInt32 = 0
        while let field = try reader.next() {
            switch field.number {
            case 1: number = CaseNumber(try field.text())
            case 2: type = try field.handle()
            case 3: issuer = try field.handle()
            case 4: holder = try field.known()
            case 5: item = try field.handle()
            case 6: version = try field.number()
            case 7: caseID = CaseID(try field.number())
            case 8: date = try field.date()
            case 9: serial = try field.number()
            default: break
            }
        }
        self.init(
            number: try required(number, 1), type: try required(type, 2), issuer: try required(issuer, 3),
            holder: try required(holder, 4), item: item.map { VersionKey($0, version) }, caseID: caseID,
            serialDate: try required(date, 8), serial: serial)
    }
}

extension Dormancy: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.date(1, from)
        writer.date(2, through)
        writer.date(3, noticeOn)
        writer.flag(4, isNoticed)
        writer.number(5, UInt64(bars.rawValue))
        writer.flag(6, stopsValidity)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var from: CivilDate?
        var through: CivilDate?
        var noticeOn: CivilDate?
        var isNoticed = false
        var bars = DormancyBars()
        var stopsValidity = false
        while let field = try reader.next() {
            switch field.number {
            case 1: from = try field.date()
            case 2: through = try field.date()
            case 3: noticeOn = try field.date()
            case 4: isNoticed = try field.flag()
            case 5: bars = DormancyBars(rawValue: try field.number())
            case 6: stopsValidity = try field.flag()
            default: break
            }
        }
        self.init(
            from: try required(from, 1), through: try required(through, 2), noticeOn: noticeOn, isNoticed: isNoticed,
            bars: bars, stopsValidity: stopsValidity)
    }
}

extension LicenceSuspension: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.date(1, through)
        writer.text(2, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(through: nil, basis: "")
        while let field = try reader.next() {
            switch field.number {
            case 1: through = try field.date()
            case 2: basis = try field.text()
            default: break
            }
        }
    }
}

extension LicenceChange: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.instant(1, at)
        writer.number(2, UInt64(phase.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var at: Instant?
        var phase: LicencePhase?
        while let field = try reader.next() {
            switch field.number {
            case 1: at = try field.instant()
            case 2: phase = try field.known()
            default: break
            }
        }
        self.init(at: try required(at, 1), phase: try required(phase, 2))
    }
}
