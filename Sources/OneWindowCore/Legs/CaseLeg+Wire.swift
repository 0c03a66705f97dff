extension LegDispatch: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.number(2, UInt64(content.rawValue))
        writer.number(3, UInt64(from.rawValue))
        writer.number(4, UInt64(to?.rawValue ?? 0))
        writer.number(5, UInt64(means.rawValue))
        writer.text(6, carrier)
        writer.text(7, tracking)
        for material in materials { writer.number(8, UInt64(material) + 1) }
        writer.number(9, UInt64(replaces ?? 0))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: UInt32 = 0
        var content: LegContent?
        var from: Handle<Hall>?
        var to: Handle<Hall>?
        var means: LegMeans?
        var carrier = ""
        var tracking = ""
        var materials: [UInt32] = []
        var replaces: UInt32?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: content = try field.known()
            case 3: from = try field.handle()
            case 4: to = try field.handle()
            case 5: means = try field.known()
            case 6: carrier = try field.text()
            case 7: tracking = try field.text()
            case 8: materials.append(try field.optional())
            case 9: replaces = try field.number()
            default: break
            }
        }
        self.init(
            number: number, content: try required(content, 2), from: try required(from, 3), to: to,
            means: try required(means, 5), carrier: carrier, tracking: tracking, materials: materials,
            replaces: replaces)
    }
}

extension LegEnd: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(leg))
        writer.flag(2, isLost)
        writer.messages(3, clocks)
        for material in defects { writer.number(4, UInt64(material) + 1) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(leg: 0)
        while let field = try reader.next() {
            switch field.number {
            case 1: leg = try field.number()
            case 2: isLost = try field.flag()
            case 3: clocks.append(try field.message())
            case 4: defects.append(try field.optional())
            default: break
            }
        }
    }
}

extension CaseLeg: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.message(1, dispatch)
        writer.instant(2, dispatchedAt)
        writer.number(3, UInt64(dispatchedBy?.rawValue ?? 0))
        writer.number(4, UInt64(status.rawValue))
        writer.instant(5, endedAt)
        writer.number(6, UInt64(endedBy?.rawValue ?? 0))
        for material in defects { writer.number(7, UInt64(material) + 1) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var dispatch: LegDispatch?
        var dispatchedAt: Instant?
        var dispatchedBy: Handle<Officer>?
        var status: LegStatus?
        var endedAt: Instant?
        var endedBy: Handle<Officer>?
        var defects: [UInt32] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: dispatch = try field.message()
            case 2: dispatchedAt = try field.instant()
            case 3: dispatchedBy = try field.handle()
            case 4: status = try field.known()
            case 5: endedAt = try field.instant()
            case 6: endedBy = try field.handle()
            case 7: defects.append(try field.optional())
            default: break
            }
        }
        self.init(
            dispatch: try required(dispatch, 1), dispatchedAt: try required(dispatchedAt, 2),
            dispatchedBy: dispatchedBy, status: try required(status, 4), endedAt: endedAt, endedBy: endedBy,
            defects: defects)
    }
}

extension RemoteReceipt: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(hall.rawValue))
        writer.number(2, UInt64(window.rawValue))
        writer.number(3, UInt64(competentHall.rawValue))
        writer.instant(4, at)
        writer.number(5, UInt64(officer?.rawValue ?? 0))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var hall: Handle<Hall>?
        var window: Handle<Window>?
        var competentHall: Handle<Hall>?
        var at = Instant(milliseconds: 0)
        var officer: Handle<Officer>?
        while let field = try reader.next() {
            switch field.number {
            case 1: hall = try field.handle()
            case 2: window = try field.handle()
            case 3: competentHall = try field.handle()
            case 4: at = try field.instant()
            case 5: officer = try field.handle()
            default: break
            }
        }
        self.init(
            hall: try required(hall, 1), window: try required(window, 2),
            competentHall: try required(competentHall, 3), at: at, officer: officer)
    }
}

extension CooperatingHall: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(hall.rawValue))
        writer.messages(2, contributions)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var hall: Handle<Hall>?
        var contributions: [Contribution] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: hall = try field.handle()
            case 2: contributions.append(try field.message())
            default: break
            }
        }
        self.init(hall: try required(hall, 1), contributions: contributions)
    }
}

extension CooperatingHall.Contribution: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(officer?.rawValue ?? 0))
        writer.instant(2, at)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var officer: Handle<Officer>?
        var at: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: officer = try field.handle()
            case 2: at = try field.instant()
            default: break
            }
        }
        self.init(officer: officer, at: try required(at, 2))
    }
}

extension Cooperation: WireCodable {
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .called(let halls): for hall in halls { writer.number(1, UInt64(hall.rawValue)) }
        case .contributed(let hall): writer.number(2, UInt64(hall.rawValue))
        }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var called: [Handle<Hall>] = []
        var contributed: Handle<Hall>?
        while let field = try reader.next() {
            switch field.number {
            case 1: called.append(try field.handle())
            case 2: contributed = try field.handle()
            default: break
            }
        }
        self = contributed.map { .contributed($0) } ?? .called(called)
    }
}

extension RemoteHandling: WireCodable {
    public func encode(to writer: inout WireWriter) {
        if let receipt { writer.message(1, receipt) }
        writer.messages(2, legs)
        writer.messages(3, cooperating)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init()
        while let field = try reader.next() {
            switch field.number {
            case 1: receipt = try field.message(as: RemoteReceipt.self)
            case 2: legs.append(try field.message())
            case 3: cooperating.append(try field.message())
            default: break
            }
        }
    }
}

extension CaseEvent {
    /// Writes what the events of cross-region handling say.
    func encodeLegs(to writer: inout WireWriter) {
        switch self {
        case .takenIn(let receipt): receipt.encode(to: &writer)
        case .legDispatched(let dispatch): dispatch.encode(to: &writer)
        case .legEnded(let end): end.encode(to: &writer)
        case .cooperated(let cooperation): cooperation.encode(to: &writer)
        default: break
        }
    }

    static func legs(kind: EventKind, from reader: inout WireReader) throws(WireError) -> CaseEvent? {
        switch kind {
        case .caseTakenIn: .takenIn(try RemoteReceipt(from: &reader))
        case .caseLegDispatched: .legDispatched(try LegDispatch(from: &reader))
        case .caseLegEnded: .legEnded(try LegEnd(from: &reader))
        case .caseCooperated: .cooperated(try Cooperation(from: &reader))
        default: nil
        }
    }
}
