/// Something that happened (事件): what the journal keeps, for good.
public enum Event: Sendable, Hashable {
    /// The registry changed.
    case registryChanged(RegistryEvent)
    /// A case changed.
    case caseChanged(CaseEvent)
    /// A service request changed.
    case requestChanged(RequestEvent)
    /// A licence changed.
    case licenceChanged(LicenceEvent)

    /// The event's permanent kind.
    public var kind: EventKind {
        switch self {
        case .registryChanged(let event): event.kind
        case .caseChanged(let event): event.kind
        case .requestChanged(let event): event.kind
        case .licenceChanged(let event): event.kind
        }
    }
}

/// An event with what the decider knows beside it.
public struct DecidedEvent: Sendable, Hashable {
    /// The event.
    public let event: Event
    /// The personal texts that belong to it; the engine puts them into side rows and their salted digests into the
    /// journal.
    public let personal: [PersonalText]
    /// When it takes effect in law, where that is not when it occurred.
    public let effective: Instant?

    init(_ event: Event, personal: [PersonalText] = [], effective: Instant? = nil) {
        self.event = event
        self.personal = personal
        self.effective = effective
    }
}

/// The times of an event.
public struct EventTimes: Sendable, Hashable {
    /// Its order in the journal: never earlier than that of the event before it.
    public let instant: Instant
    /// When it happened, as the one who sent it claims; the instant where nothing is claimed.
    public let occurredAt: Instant
    /// When it takes effect in law: a deemed acceptance counts from receipt.
    public let effective: Instant

    /// Creates times; what is not given is the one before it.
    public init(instant: Instant, occurredAt: Instant? = nil, effective: Instant? = nil) {
        self.instant = instant
        self.occurredAt = occurredAt ?? instant
        self.effective = effective ?? self.occurredAt
    }
}

/// The salted digest of a personal text, which stays in the journal when the text itself is erased.
public struct SealedText: Sendable, Hashable, WireCodable {
    /// What the text is about.
    public let slot: PersonalSlot
    /// SHA-256 of the salt and the text.
    public let digest: [UInt8]

    /// Creates a seal.
    public init(slot: PersonalSlot, digest: [UInt8]) {
        self.slot = slot
        self.digest = digest
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(slot.rawValue))
        writer.blob(2, digest)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var slot: PersonalSlot?
        var digest: [UInt8] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: slot = try field.known()
            case 2: digest = try field.blob()
            default: break
            }
        }
        self.init(slot: try required(slot, 1), digest: digest)
    }
}

/// An event as the journal keeps it: who, when, what, and the seals of its personal texts.
public struct EventRecord: Sendable, Hashable {
    /// Its times.
    public let times: EventTimes
    /// Who did it.
    public let actor: ActorRecord
    /// The seals of its personal texts.
    public let sealed: [SealedText]
    /// What happened.
    public let event: Event

    /// Creates a record.
    public init(times: EventTimes, actor: ActorRecord, sealed: [SealedText], event: Event) {
        self.times = times
        self.actor = actor
        self.sealed = sealed
        self.event = event
    }

    /// The bytes of column `payload`. The kind and the instant stand in columns of their own.
    public var payload: [UInt8] { Self.payload(of: event, times: times, by: actor, sealed: sealed) }

    /// The same of a record's parts.
    public static func payload(
        of event: Event, times: EventTimes, by actor: ActorRecord, sealed: [SealedText]
    ) -> [UInt8] {
        var writer = WireWriter()
        if times.occurredAt != times.instant { writer.instant(1, times.occurredAt) }
        if times.effective != times.occurredAt { writer.instant(2, times.effective) }
        writer.message(3, actor)
        writer.messages(4, sealed)
        let before = writer.count
        writer.nested(15) { body in
            switch event {
            case .registryChanged(let event): event.encode(to: &body)
            case .caseChanged(let event): event.encode(to: &body)
            case .requestChanged(let event): event.encode(to: &body)
            case .licenceChanged(let event): event.encode(to: &body)
            }
        }
        // An event that says nothing but its kind leaves the field out.
        return writer.count == before + 2 ? writer.prefix(before) : writer.bytes
    }

    /// Reads a record from its columns.
    public init(kind: UInt16, instant: Instant, payload: [UInt8]) throws(WireError) {
        guard let kind = EventKind(rawValue: kind) else { throw .unknownNumber(field: 0, value: UInt64(kind)) }
        self = try WireReader.read(payload) { (reader) throws(WireError) in
            try EventRecord(kind: kind, instant: instant, from: &reader)
        }
    }

    private init(kind: EventKind, instant: Instant, from reader: inout WireReader) throws(WireError) {
        var occurredAt: Instant?
        var effective: Instant?
        var actor: ActorRecord?
        var sealed: [SealedText] = []
        var event: Event?
        while let field = try reader.next() {
            switch field.number {
            case 1: occurredAt = try field.instant()
            case 2: effective = try field.instant()
            case 3: actor = try field.message(as: ActorRecord.self)
            case 4: sealed.append(try field.message())
            case 15: event = try field.nested { (body) throws(WireError) in try Event(kind: kind, from: &body) }
            default: break
            }
        }
        // An event that says nothing but its kind has no field of its own.
        if let event {
            self.event = event
        } else {
            self.event = try WireReader.read([]) { (body) throws(WireError) in try Event(kind: kind, from: &body) }
        }
        times = EventTimes(instant: instant, occurredAt: occurredAt, effective: effective)
        self.actor = try required(actor, 3)
        self.sealed = sealed
    }
}

extension Event {
    fileprivate init(kind: EventKind, from reader: inout WireReader) throws(WireError) {
        // Cases last: the others leave the fields of a case's event unread, the other way round they would be gone.
        if let event = try RegistryEvent(kind: kind, from: &reader) {
            self = .registryChanged(event)
        } else if let event = try RequestEvent(kind: kind, from: &reader) {
            self = .requestChanged(event)
        } else if let event = try LicenceEvent(kind: kind, from: &reader) {
            self = .licenceChanged(event)
        } else if let event = try CaseEvent(kind: kind, from: &reader) {
            self = .caseChanged(event)
        } else {
            throw .unknownNumber(field: 0, value: UInt64(kind.rawValue))
        }
    }
}
