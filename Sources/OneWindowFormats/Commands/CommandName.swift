import OneWindowCore

/// The names of commands in member `command`; permanent.
enum CommandName: String, CaseIterable {
    case load = "registry.load"
    case apply = "case.apply"
    case submit = "case.submit"
    case receive = "case.receive"
    case notifySupplement = "case.notifySupplement"
    case supplement = "case.supplement"
    case accept = "case.accept"
    case refuseAcceptance = "case.refuseAcceptance"
    case completeStep = "case.completeStep"
    case decide = "case.decide"
    case issue = "case.issue"
    case archive = "case.archive"
    case withdraw = "case.withdraw"
    case rate = "case.rate"
    case erase = "case.erase"

    init(_ command: Command) {
        self =
            switch command {
            case .register: .load
            case .apply: .apply
            case .rate: .rate
            case .erase: .erase
            case .act(let command): CommandName(command.work)
            }
    }

    private init(_ work: CaseCommand.Work) {
        self =
            switch work {
            case .submit: .submit
            case .receive: .receive
            case .notifySupplement: .notifySupplement
            case .supplement: .supplement
            case .accept: .accept
            case .refuseAcceptance: .refuseAcceptance
            case .completeStep: .completeStep
            case .decide: .decide
            case .issue: .issue
            case .archive: .archive
            case .withdraw: .withdraw
            }
    }

    /// The members that every command has.
    private static let common = ["schema", "request", "at", "occurredAt", "actor", "command"]

    /// The members that this command may have.
    var members: [String] { Self.common + prefix + own }

    private var prefix: [String] {
        switch self {
        case .load, .apply: []
        // A rating and an erasure do not depend on what the caller has seen of the case.
        case .rate, .erase: ["case"]
        default: ["case", "expectedRevision"]
        }
    }

    private var own: [String] {
        switch self {
        case .load: ["registry"]
        case .apply: ["item", "channel", "hall", "materials", "applicant", "draft"]
        case .submit, .accept, .archive, .erase: []
        case .receive: ["window", "waitedSince"]
        case .notifySupplement: ["materials", "answerWorkdays", "reason"]
        case .supplement: ["materials"]
        case .refuseAcceptance: ["ground", "competentBody", "reason"]
        case .completeStep: ["step", "opinion", "reason"]
        case .decide: ["decision", "reason"]
        case .issue: ["method", "window", "recipient"]
        case .withdraw: ["reason"]
        case .rate: ["act", "level", "tags", "comment"]
        }
    }
}
