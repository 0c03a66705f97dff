/// What changed in duty lists, the entry register, the list of retained proofs, or by a reform of bodies.
public enum BodiesEvent: Sendable, Hashable {
    /// An entry of the duty list was registered or changed.
    case dutySet(Handle<DutyEntry>, DutyEntry)
    /// A dispute about a duty was opened.
    case dutyDisputed(DutyDispute)
    /// A dispute was ruled on; the change of the duty list follows as an event of its own.
    case dutyRuled(dispute: UInt32, DutyRuling)
    /// A reform of bodies was carried out; what it moves follows as events of its own.
    case succeeded(AppliedSuccession)
    /// An item's exemption from entry into the hall was registered or changed.
    case entrySet(UInt32, EntryNote)
    /// A retained proof was registered or changed.
    case proofSet(Handle<RetainedProof>, RetainedProof)
    /// The terms for disputes were set.
    case disputeTermsSet(DisputeTerms)
    /// A dispute's limit passed without a ruling: its last day.
    case disputeOverdue(dispute: UInt32, limit: CivilDate)
    /// A notice of the calendar moved a dispute's limit.
    case disputeRedated(dispute: UInt32, due: CivilDate, edition: UInt32)
}

extension BodiesEvent {
    /// The event's permanent kind.
    var kind: EventKind {
        switch self {
        case .dutySet: .dutySet
        case .dutyDisputed: .dutyDisputed
        case .dutyRuled: .dutyRuled
        case .succeeded: .bodiesSucceeded
        case .entrySet: .entrySet
        case .proofSet: .proofSet
        case .disputeTermsSet: .disputeTermsSet
        case .disputeOverdue: .disputeOverdue
        case .disputeRedated: .disputeRedated
        }
    }

    /// The number under which its row stands among those of its kind.
    var storedNumber: UInt32 {
        switch self {
        case .dutySet(let handle, _): handle.rawValue
        case .dutyDisputed(let dispute): UInt32(clamping: dispute.number)
        case .dutyRuled(let number, _): number
        case .succeeded(let succession): succession.number
        case .entrySet(let number, _): number
        case .proofSet(let handle, _): handle.rawValue
        case .disputeTermsSet: 1
        case .disputeOverdue(let number, _), .disputeRedated(let number, _, _): number
        }
    }

    func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(storedNumber))
        switch self {
        case .dutySet(_, let entry): writer.message(2, entry)
        case .dutyDisputed(let dispute): writer.message(2, dispute)
        case .dutyRuled(_, let ruling): writer.message(2, ruling)
        case .succeeded(let succession): writer.message(2, succession)
        case .entrySet(_, let note): writer.message(2, note)
        case .proofSet(_, let proof): writer.message(2, proof)
        case .disputeTermsSet(let terms): writer.message(2, terms)
        case .disputeOverdue(_, let limit): writer.date(2, limit)
        case .disputeRedated(_, let due, let edition):
            writer.date(2, due)
            writer.number(3, UInt64(edition))
        }
    }

    init?(kind: EventKind, from reader: inout WireReader) throws(WireError) {
        switch kind {
        case .dutySet:
            let (number, entry) = try Self.read(DutyEntry.self, from: &reader)
            self = .dutySet(Handle(number), entry)
        case .dutyDisputed: self = .dutyDisputed(try Self.read(DutyDispute.self, from: &reader).1)
        case .dutyRuled:
            let (number, ruling) = try Self.read(DutyRuling.self, from: &reader)
            self = .dutyRuled(dispute: number, ruling)
        case .bodiesSucceeded: self = .succeeded(try Self.read(AppliedSuccession.self, from: &reader).1)
        case .entrySet:
            let (number, note) = try Self.read(EntryNote.self, from: &reader)
            self = .entrySet(number, note)
        case .proofSet:
            let (number, proof) = try Self.read(RetainedProof.self, from: &reader)
            self = .proofSet(Handle(number), proof)
        case .disputeTermsSet: self = .disputeTermsSet(try Self.read(DisputeTerms.self, from: &reader).1)
        case .disputeOverdue, .disputeRedated: self = try Self.limit(kind, from: &reader)
        default: return nil
        }
    }

    private static func limit(_ kind: EventKind, from reader: inout WireReader) throws(WireError) -> BodiesEvent {
        var number: UInt32 = 0
        var date: CivilDate?
        var edition: UInt32 = 0
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: date = try field.date()
            case 3: edition = try field.number()
            default: break
            }
        }
        let day = try required(date, 2)
        return kind == .disputeOverdue
            ? .disputeOverdue(dispute: number, limit: day)
            : .disputeRedated(dispute: number, due: day, edition: edition)
    }

    private static func read<Entry: WireCodable>(
        _ type: Entry.Type, from reader: inout WireReader
    ) throws(WireError) -> (UInt32, Entry) {
        var number: UInt32 = 0
        var entry: Entry?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: entry = try field.message(as: Entry.self)
            default: break
            }
        }
        return (number, try required(entry, 2))
    }
}
