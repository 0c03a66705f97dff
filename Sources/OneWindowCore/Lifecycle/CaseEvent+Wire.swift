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
        }
    }

    func encode(to writer: inout WireWriter) {
        switch self {
        case .submitted, .archived, .withdrawn, .lapsed, .personalDataErased: break
        case .opened(let opening): opening.encode(to: &writer)
        case .received(let window, let waitedSince, let clock, let timers):
            writer.number(1, UInt64(window?.rawValue ?? 0))
            writer.instant(2, waitedSince)
            if let clock { writer.message(3, clock) }
            writer.messages(4, timers)
        case .supplementRequested(let materials, let answerBy, let timers):
            for material in materials { writer.number(1, UInt64(material) + 1) }
            writer.date(2, answerBy)
            writer.messages(4, timers)
        case .supplemented(let materials, let clock, let timers):
            for material in materials { writer.number(1, UInt64(material) + 1) }
            if let clock { writer.message(3, clock) }
            writer.messages(4, timers)
        case .accepted(let deemed, let phase, let clocks, let timers):
            writer.flag(1, deemed)
            writer.number(2, UInt64(phase.rawValue))
            writer.messages(3, clocks)
            writer.messages(4, timers)
        case .acceptanceRefused(let ground, let body):
            writer.number(1, UInt64(ground.rawValue))
            writer.text(2, body)
        case .stepCompleted(let step, let opinion, let phase):
            writer.number(1, UInt64(step) + 1)
            writer.number(2, UInt64(opinion.rawValue))
            writer.number(3, UInt64(phase.rawValue))
        case .decided(let decision): writer.number(1, UInt64(decision.rawValue))
        case .issued(let method, let window):
            writer.number(1, UInt64(method.rawValue))
            writer.number(2, UInt64(window?.rawValue ?? 0))
        case .warned(let level, let clock, let timer):
            writer.number(1, UInt64(level.rawValue))
            writer.number(2, UInt64(clock.rawValue))
            writer.number(3, UInt64(timer.rawValue))
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
            self = .received(
                window: fields.window, waitedSince: fields.instant, clock: fields.clocks.first, timers: fields.timers)
        case .caseSupplementRequested:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.materials.append(try field.optional()) }
                if field.number == 2 { fields.date = try field.date() }
            }
            self = .supplementRequested(materials: fields.materials, answerBy: fields.date, timers: fields.timers)
        case .caseSupplemented:
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { fields.materials.append(try field.optional()) }
            }
            self = .supplemented(materials: fields.materials, clock: fields.clocks.first, timers: fields.timers)
        case .caseAccepted:
            var deemed = false
            try fields.read(&reader) { (fields, field) throws(WireError) in
                if field.number == 1 { deemed = try field.flag() }
                if field.number == 2 { fields.phase = try field.known() }
            }
            self = .accepted(
                deemed: deemed, phase: try required(fields.phase, 2), clocks: fields.clocks, timers: fields.timers)
        default:
            guard let event = try Self.small(kind: kind, from: &reader) else { return nil }
            self = event
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
        case .caseStepCompleted:
            return .stepCompleted(
                step: try required(first, 1).optional(), opinion: try required(second, 2).known(),
                phase: try required(thirds.first, 3).known())
        case .caseDecided: return .decided(try required(first, 1).known())
        case .caseIssued: return .issued(method: try required(first, 1).known(), window: try second?.handle())
        case .caseWarned:
            return .warned(
                level: try required(first, 1).known(), clock: try required(second, 2).known(),
                timer: try required(thirds.first, 3).known())
        case .caseRated:
            var tags: [UInt32] = []
            for field in thirds { tags.append(try field.number()) }
            return .rated(act: try required(first, 1).number(), level: try required(second, 2).known(), tags: tags)
        default: return nil
        }
    }

    /// The fields that several events share: clocks under 3, timers under 4.
    private struct Fields {
        var window: Handle<Window>?
        var instant: Instant?
        var date: CivilDate?
        var phase: CasePhase?
        var materials: [UInt32] = []
        var clocks: [Clock] = []
        var timers: [CaseTimer] = []

        mutating func read(
            _ reader: inout WireReader, _ other: (inout Fields, WireReader.Field) throws(WireError) -> Void
        ) throws(WireError) {
            while let field = try reader.next() {
                switch field.number {
                case 3: clocks.append(try field.message())
                case 4: timers.append(try field.message())
                default: try other(&self, field)
                }
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
            default: break
            }
        }
        self.init(
            number: try required(number, 1), item: try required(item, 2), version: version,
            agency: try required(agency, 4), channel: try required(channel, 5), hall: hall, materials: materials,
            serialDate: try required(date, 8), serial: serial, isDraft: isDraft)
    }
}
