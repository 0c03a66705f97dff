/// What somebody wants done (命令).
public enum Command: Sendable, Hashable {
    /// Bring the registry to what a document says.
    case register(RegistryDocument)
    /// Load a set of rules of clocks, with the reason.
    case loadRules(ClockRuleSet, reason: String)
    /// Load a notice of the calendar, with the reason; open clocks are moved to the edition it makes.
    case loadCalendar(CalendarNotice, reason: String)
    /// Change duty lists, the entry register or retained proofs, or reform bodies.
    case arrange(BodiesCommand)
    /// Open a case.
    case apply(Application)
    /// Do something to a case.
    case act(CaseCommand)
    /// Take in a service request.
    case openRequest(RequestIntake)
    /// Do something to a service request.
    case actOnRequest(RequestCommand)
    /// Issue a licence.
    case issueLicence(LicenceIssue)
    /// Do something to a licence.
    case actOnLicence(LicenceCommand)
    /// Rate a service act.
    case rate(Rating)
    /// Erase the personal data of a case, a service request or a licence (Personal Information Protection Law
    /// article 47).
    case erase(CaseNumber)
    /// Do something to an authority list.
    case authority(AuthorityCommand)

    /// The case, service request or licence the command is about, or nil.
    public var caseNumber: CaseNumber? {
        switch self {
        case .register, .loadRules, .loadCalendar, .apply, .openRequest, .issueLicence, .authority, .arrange: nil
        case .act(let command): command.number
        case .actOnRequest(let command): command.number
        case .actOnLicence(let command): command.number
        case .rate(let rating): rating.number
        case .erase(let number): number
        }
    }
}

/// A command as it comes in (请求): who, when, and under which id, so that it can be sent again safely.
public struct Submission: Sendable, Hashable {
    /// The host's id of the request.
    public var id: RequestID
    /// The host's instant.
    public var instant: Instant
    /// When it happened, where that is earlier: a kiosk that was offline forwards hours later.
    public var occurredAt: Instant?
    /// Who wants it.
    public var actor: Actor
    /// What is wanted.
    public var command: Command

    /// Creates a submission.
    public init(
        id: RequestID, at instant: Instant, occurredAt: Instant? = nil, by actor: Actor, _ command: Command
    ) {
        self.id = id
        self.instant = instant
        self.occurredAt = occurredAt
        self.actor = actor
        self.command = command
    }
}
