/// Something done to an authority list (权责清单变动).
public struct AuthorityCommand: Sendable, Hashable {
    /// What is done.
    public var work: Work
    /// The day from which it holds; nil for the day of the command. A grant's own first day is in its terms.
    public var day: CivilDate?
    /// Why, or what was found: needed for everything but taking on. Names no person: it stays in the journal for good.
    public var reason: String

    /// Creates a command.
    public init(_ work: Work, day: CivilDate? = nil, reason: String = "") {
        self.work = work
        self.day = day
        self.reason = reason
    }

    /// What can be done.
    public enum Work: Sendable, Hashable {
        /// Grant.
        case grant(AuthorityGrant)
        /// Take a grant on.
        case accept(Code)
        /// Note what supervision found.
        case note(Code)
        /// Stop a grant for a time.
        case suspend(Code)
        /// Let it go on.
        case resume(Code)
        /// Take it back.
        case withdraw(Code)
    }

    /// The step it is.
    public var step: AuthorityStep {
        switch work {
        case .grant: .grant
        case .accept: .accept
        case .note: .note
        case .suspend: .suspend
        case .resume: .resume
        case .withdraw: .withdraw
        }
    }

    /// The number of the grant it is about.
    public var code: Code {
        switch work {
        case .grant(let grant): grant.code
        case .accept(let code), .note(let code), .suspend(let code), .resume(let code), .withdraw(let code): code
        }
    }

    /// Refuses what has not the shape of a command.
    func checkShape() throws(Rejection) {
        if reason.isEmpty && step != .accept { throw Rejection(.missingField, PersonalSlot.reason.name) }
        if reason.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, PersonalSlot.reason.name) }
        if let day, !Self.isSupported(day) { throw Rejection(.malformedField, "day") }
        guard case .grant(let grant) = work else { return }
        try grant.checkShape()
    }

    fileprivate static func isSupported(_ day: CivilDate) -> Bool {
        Instant.supported.contains(Instant(date: day)) && Instant.supported.contains(Instant(date: day, minute: 1_439))
    }
}

extension AuthorityGrant {
    fileprivate func checkShape() throws(Rejection) {
        if acts.acts.isEmpty { throw Rejection(.missingField, "acts") }
        if AuthorityActSet(acts.acts) != acts { throw Rejection(.malformedField, "acts") }
        if (grantor == nil) != (kind == .statutory) {
            throw Rejection(grantor == nil ? .missingField : .malformedField, "grantor")
        }
        if kind == .statutory && under != nil { throw Rejection(.malformedField, "under") }
        if level > 7 { throw Rejection(.malformedField, "level") }
        for day in [from, through, publishedOn] {
            guard let day else { continue }
            if !AuthorityCommand.isSupported(day) { throw Rejection(.malformedField, "from") }
        }
        if let through, through < from { throw Rejection(.malformedField, "through") }
        switch scope {
        case .all: if kind == .statutory { throw Rejection(.missingField, "items") }
        case .types(let types):
            if types.isEmpty { throw Rejection(.missingField, "types") }
            if let twice = firstRepeated(types) { throw Rejection(.duplicateEntry, twice.code) }
        case .items(let items):
            if items.isEmpty { throw Rejection(.missingField, "items") }
            if items.count > Limits.itemsPerGrant { throw Rejection(.tooMany, "items") }
            if let twice = firstRepeated(items) { throw Rejection(.duplicateEntry, twice.text) }
        }
        if bases.count > Limits.legalBasesPerItem { throw Rejection(.tooMany, "bases") }
        for basis in bases {
            if basis.law.isEmpty { throw Rejection(.missingField, "bases") }
            let longest = max(basis.law.utf8.count, basis.article.utf8.count)
            if longest > Limits.nameBytes { throw Rejection(.tooLong, "bases") }
        }
    }
}
