extension CaseEvent {
    /// The event's permanent kind.
    var kind: EventKind {
        switch self {
        case .opened: .caseOpened
        case .submitted: .caseSubmitted
        case .received: .caseReceived
        case .supplementRequested: .caseSupplementRequested
        case .supplemented: .caseSupplemented
        case .accepted: .caseAccepted
        case .acceptanceRefused: .caseAcceptanceRefused
        case .stepCompleted: .caseStepCompleted
        case .decided: .caseDecided
        case .issued: .caseIssued
        case .archived: .caseArchived
        case .withdrawn: .caseWithdrawn
        case .warned: .caseWarned
        case .lapsed: .caseLapsed
        case .rated: .caseRated
        case .personalDataErased: .casePersonalDataErased
        case .suspended: .caseSuspended
        case .resumed: .caseResumed
        case .extended: .caseExtended
        case .clockStarted: .caseClockStarted
        case .clockStopped: .caseClockStopped
        case .redated: .caseRedated
        case .warningReplied: .caseWarningReplied
        case .warningAppealed: .caseWarningAppealed
        case .warningUpheld: .caseWarningUpheld
        case .warningRevoked: .caseWarningRevoked
        case .takenIn: .caseTakenIn
        case .legDispatched: .caseLegDispatched
        case .legEnded: .caseLegEnded
        case .cooperated: .caseCooperated
        }
    }

    func encode(to writer: inout WireWriter) {
        switch self {
        case .submitted, .archived, .withdrawn, .lapsed, .personalDataErased: break
        case .opened(let opening): opening.encode(to: &writer)
        case .received(let window, let waitedSince, let clocks):
            writer.number(1, UInt64(window?.rawValue ?? 0))
            writer.instant(2, waitedSince)
            writer.messages(3, clocks)
        case .supplementRequested(let materials, let answerBy, let clocks):
            for material in materials { writer.number(1, UInt64(material) + 1) }
            writer.date(2, answerBy)
            writer.messages(3, clocks)
        case .supplemented(let materials, let clocks, let licences):
            for material in materials { writer.number(1, UInt64(material) + 1) }
            writer.messages(3, clocks)
            writer.messages(4, licences)
        case .accepted(let deemed, let phase, let clocks):
            writer.flag(1, deemed)
            writer.number(2, UInt64(phase.rawValue))
            writer.messages(3, clocks)
        case .acceptanceRefused(let ground, let body):
            writer.number(1, UInt64(ground.rawValue))
            writer.text(2, body)
        case .stepCompleted(let step, let opinion, let phase, let clocks):
            writer.number(1, UInt64(step) + 1)
            writer.number(2, UInt64(opinion.rawValue))
            writer.messages(3, clocks)
            writer.number(4, UInt64(phase.rawValue))
        case .decided(let decision, let deemed, let clocks):
            writer.number(1, UInt64(decision.rawValue))
            writer.flag(2, deemed)
            writer.messages(3, clocks)
        case .issued(let method, let window):
            writer.number(1, UInt64(method.rawValue))
            writer.number(2, UInt64(window?.rawValue ?? 0))
        case .suspended, .resumed, .extended, .clockStarted, .clockStopped, .redated, .warned, .warningReplied,
            .warningAppealed, .warningUpheld, .warningRevoked:
            encodeClocks(to: &writer)
        case .takenIn, .legDispatched, .legEnded, .cooperated: encodeLegs(to: &writer)
        case .rated(let act, let level, let tags):
            writer.number(1, UInt64(act))
            writer.number(2, UInt64(level.rawValue))
            for tag in tags { writer.number(3, UInt64(tag)) }
        }
    }

    init?(kind: EventKind, from reader: inout WireReader) throws(WireError) {
        var fields = Fields()
        switch kind {
        case .caseOpened: self = .opened(try CaseOpening(from: &reader))
        case .caseSubmitted: self = .submitted
        case .caseArchived: self = .archived
        case .caseWithdrawn: self = .withdrawn
        case .caseLapsed: self = .lapsed
        case .casePersonalDataErased: self = .personalDataErased
        case .caseReceived:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.window = try field.handle() }
                if field.number == 2 { fields.instant = try field.instant() }
            }
            self = .received(window: fields.window, waitedSince: fields.instant, clocks: fields.clocks)
        case .caseSupplementRequested:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.materials.append(try field.optional()) }
                if field.number == 2 { fields.date = try field.date() }
            }
            self = .supplementRequested(materials: fields.materials, answerBy: fields.date, clocks: fields.clocks)
        case .caseSupplemented:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.materials.append(try field.optional()) }
                if field.number == 4 { fields.licences.append(try field.message()) }
            }
            self = .supplemented(materials: fields.materials, clocks: fields.clocks, licences: fields.licences)
        case .caseAccepted:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.first = field }
                if field.number == 2 { fields.phase = try field.known() }
            }
            self = .accepted(
                deemed: try fields.first?.flag() ?? false, phase: try required(fields.phase, 2), clocks: fields.clocks)
        case .caseStepCompleted:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.first = field }
                if field.number == 2 { fields.second = field }
                if field.number == 4 { fields.phase = try field.known() }
            }
            self = .stepCompleted(
                step: try required(fields.first, 1).optional(), opinion: try required(fields.second, 2).known(),
                phase: try required(fields.phase, 4), clocks: fields.clocks)
        case .caseDecided:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.first = field }
                if field.number == 2 { fields.second = field }
            }
            self = .decided(
                try required(fields.first, 1).known(), deemed: try fields.second?.flag() ?? false,
                clocks: fields.clocks)
        default:
            if let event = try Self.clocks(kind: kind, from: &reader) {
                self = event
            } else if let event = try Self.legs(kind: kind, from: &reader) {
                self = event
            } else if let event = try Self.small(kind: kind, from: &reader) {
                self = event
            } else {
                return nil
            }
        }
    }

    private static func small(kind: EventKind, from reader: inout WireReader) throws(WireError) -> CaseEvent? {
        var first: WireReader.Field?
        var second: WireReader.Field?
        var thirds: [WireReader.Field] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: first = field
            case 2: second = field
            case 3: thirds.append(field)
            default: break
            }
        }
        switch kind {
        case .caseAcceptanceRefused:
            return .acceptanceRefused(ground: try required(first, 1).known(), competentBody: try second?.text() ?? "")
        case .caseIssued: return .issued(method: try required(first, 1).known(), window: try second?.handle())
        case .caseRated:
            var tags: [UInt32] = []
            for field in thirds { tags.append(try field.number()) }
            return .rated(act: try required(first, 1).number(), level: try required(second, 2).known(), tags: tags)
        default: return nil
        }
    }

    /// The fields that several events share: clocks under 3.
    private struct Fields {
        var first: WireReader.Field?
        var second: WireReader.Field?
        var window: Handle<Window>?
        var instant: Instant?
        var date: CivilDate?
        var phase: CasePhase?
        var materials: [UInt32] = []
        var clocks: [ClockChange] = []
        var licences: [StandingLicence] = []

        mutating func read(
            _ reader: inout WireReader, _ other: (inout Fields, WireReader.Field) throws(WireError) -> Void
        ) throws(WireError) {
            while let field = try reader.next() {
                if field.number == 3 { clocks.append(try field.message()) } else { try other(&self, field) }
            }
        }
    }
}

extension CaseOpening: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, number.text)
        writer.number(2, UInt64(item.rawValue))
        writer.number(3, UInt64(version))
        writer.number(4, UInt64(agency.rawValue))
        writer.number(5, UInt64(channel.rawValue))
        writer.number(6, UInt64(hall?.rawValue ?? 0))
        for material in materials { writer.number(7, UInt64(material) + 1) }
        writer.date(8, serialDate)
        writer.number(9, UInt64(serial))
        writer.flag(10, isDraft)
        writer.date(11, licenceExpiry)
        writer.text(12, region?.shortText ?? "")
        writer.messages(30, licences)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: CaseNumber?
        var item: Handle<ItemDefinition>?
        var version: UInt32 = 0
        var agency: Handle<Agency>?
        var channel: Channel?
        var hall: Handle<Hall>?
        var materials: [UInt32] = []
        var date: CivilDate?
        var serial: UInt32 = 0
        var isDraft = false
        var licenceExpiry: CivilDate?
        var licences: [StandingLicence] = []
        var region: RegionCode?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = CaseNumber(try field.text())
            case 2: item = try field.handle()
            case 3: version = try field.number()
            case 4: agency = try field.handle()
            case 5: channel = try field.known()
            case 6: hall = try field.handle()
            case 7: materials.append(try field.optional())
            case 8: date = try field.date()
            case 9: serial = try field.number()
            case 10: isDraft = try field.flag()
            case 11: licenceExpiry = try field.date()
            case 30: licences.append(try field.message())
            case 12: region = RegionCode(try field.text())
            default: break
            }
        }
        self.init(
            number: try required(number, 1), item: try required(item, 2), version: version,
            agency: try required(agency, 4), channel: try required(channel, 5), hall: hall, materials: materials,
            serialDate: try required(date, 8), serial: serial, isDraft: isDraft, licenceExpiry: licenceExpiry,
            licences: licences, region: region)
    }
}
