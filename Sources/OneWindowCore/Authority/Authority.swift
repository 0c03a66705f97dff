/// A grant and what became of it (授权记录): the sum of its events.
public struct Authority: Sendable, Hashable {
    /// Its terms.
    public let grant: AuthorityGrant
    /// What was done to it, oldest first; the first is that it was granted.
    public private(set) var changes: [AuthorityChange]

    /// Creates an entry from the event that grants it.
    public init(_ grant: AuthorityGrant, granted: AuthorityChange) {
        self.grant = grant
        changes = [granted]
    }

    /// Adds what was done to it. Never decides.
    mutating func apply(_ change: AuthorityChange) { changes.append(change) }

    /// Whether a change follows on those before it.
    func accepts(_ change: AuthorityChange) -> Bool {
        // A reform may begin on a day before changes that were recorded for later ones: they go over to its successor.
        Int(change.number) == changes.count + 1 && (lastDay <= change.day || change.step == .succeed)
            && AuthorityTransition.next(change.step, from: status) != nil
    }

    /// The day from which its last change holds.
    var lastDay: CivilDate { changes.last?.day ?? grant.from }

    /// Where everything that was done has brought it, on whatever day that begins to hold.
    public var status: AuthorityStatus { status { _ in true } }

    /// Where it is on a day; what was done holds from 00:00 of its day.
    ///
    /// Expired from the day after its last one, where it was not taken back before.
    public func status(on day: CivilDate) -> AuthorityStatus {
        let reached = status { $0.day <= day }
        if reached != .withdrawn, reached != .succeeded, let through = grant.through, day > through { return .expired }
        return reached
    }

    /// Where what was done before a day is over has brought it, whatever its last day.
    func standing(on day: CivilDate) -> AuthorityStatus { status { $0.day <= day } }

    /// How it took the place of another grant; nil where somebody granted it.
    public var succession: AuthoritySuccession? { changes.first.flatMap { $0.step == .takeOver ? $0.succession : nil } }

    private func status(_ counts: (AuthorityChange) -> Bool) -> AuthorityStatus {
        var status: AuthorityStatus = succession?.standing ?? (grant.kind == .statutory ? .accepted : .granted)
        for change in changes where change.step != .grant && change.step != .takeOver && counts(change) {
            status = AuthorityTransition.next(change.step, from: status) ?? status
        }
        return status
    }

    /// What supervision found, oldest first.
    public var findings: [AuthorityChange] { changes.filter { $0.step == .note } }
}

extension Authority: Registrable {
    /// The number of its grant.
    public var code: Code { grant.code }
}

/// Something that was done to a grant (授权变动).
public struct AuthorityChange: Sendable, Hashable {
    /// 1, 2, 3 … within the grant.
    public let number: UInt32
    /// What was done.
    public let step: AuthorityStep
    /// The day from which it holds; never before that of the change before it.
    public let day: CivilDate
    /// Why, or what was found; names no person.
    public let reason: String
    /// Who did it.
    public let actor: ActorRecord
    /// When it was recorded.
    public let at: Instant
    /// The reform of bodies that it follows from; nil where somebody did it.
    public let succession: AuthoritySuccession?

    /// Creates a change.
    public init(
        number: UInt32, step: AuthorityStep, day: CivilDate, reason: String, actor: ActorRecord, at: Instant,
        succession: AuthoritySuccession? = nil
    ) {
        self.number = number
        self.step = step
        self.day = day
        self.reason = reason
        self.actor = actor
        self.at = at
        self.succession = succession
    }
}

extension Authority: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.message(1, grant)
        writer.messages(2, changes)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var grant: AuthorityGrant?
        var changes: [AuthorityChange] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: grant = try field.message(as: AuthorityGrant.self)
            case 2: changes.append(try field.message())
            default: break
            }
        }
        self.grant = try required(grant, 1)
        self.changes = changes
        _ = try required(changes.first, 2)
    }
}
