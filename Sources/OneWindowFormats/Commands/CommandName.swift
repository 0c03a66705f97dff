import OneWindowCore

/// The names of commands in member `command`; permanent.
enum CommandName: String, CaseIterable {
    case load = "registry.load"
    case loadRules = "clockRules.load"
    case loadCalendar = "calendar.load"
    case dutiesSet = "duties.set"
    case dutyTerms = "duties.terms"
    case dutyDispute = "duties.dispute"
    case dutyRule = "duties.rule"
    case succeed = "bodies.succeed"
    case entriesSet = "entries.set"
    case proofsSet = "proofs.set"
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
    case suspend = "case.suspend"
    case resume = "case.resume"
    case extend = "case.extend"
    case startClock = "case.startClock"
    case stopClock = "case.stopClock"
    case replyWarning = "case.replyWarning"
    case appealWarning = "case.appealWarning"
    case upholdWarning = "case.upholdWarning"
    case revokeWarning = "case.revokeWarning"
    case takeIn = "case.takeIn"
    case dispatchLeg = "case.dispatchLeg"
    case receiveLeg = "case.receiveLeg"
    case loseLeg = "case.loseLeg"
    case callHalls = "case.callHalls"
    case contribute = "case.contribute"
    case openRequest = "request.open"
    case requestDispatch = "request.dispatch"
    case requestGiveBack = "request.giveBack"
    case requestTake = "request.take"
    case requestContact = "request.contact"
    case requestAnswer = "request.answer"
    case requestConfirmNegative = "request.confirmNegative"
    case requestRejectNegative = "request.rejectNegative"
    case requestFind = "request.find"
    case requestClose = "request.close"
    case requestRefuse = "request.refuse"
    case requestWithdraw = "request.withdraw"
    case requestReopen = "request.reopen"
    case requestEscalate = "request.escalate"
    case requestRate = "request.rate"
    case requestCallBack = "request.callBack"
    case requestSuspend = "request.suspend"
    case requestResume = "request.resume"
    case requestExtend = "request.extend"
    case requestReplyWarning = "request.replyWarning"
    case requestAppealWarning = "request.appealWarning"
    case requestUpholdWarning = "request.upholdWarning"
    case requestRevokeWarning = "request.revokeWarning"
    case issueLicence = "licence.issue"
    case licenceSign = "licence.sign"
    case licenceFileDormancy = "licence.fileDormancy"
    case licenceResume = "licence.resume"
    case licenceSuspend = "licence.suspend"
    case licenceLift = "licence.lift"
    case licenceRenew = "licence.renew"
    case licenceRevoke = "licence.revoke"
    case licenceCancel = "licence.cancel"
    case rate = "case.rate"
    case erase = "case.erase"
    case authorityGrant = "authority.grant"
    case authorityAccept = "authority.accept"
    case authorityNote = "authority.note"
    case authoritySuspend = "authority.suspend"
    case authorityResume = "authority.resume"
    case authorityWithdraw = "authority.withdraw"

    init(_ command: Command) {
        self =
            switch command {
            case .register: .load
            case .loadRules: .loadRules
            case .loadCalendar: .loadCalendar
            case .arrange(let command): CommandName(command)
            case .apply: .apply
            case .rate: .rate
            case .erase: .erase
            case .authority(let command): CommandName(command)
            case .act(let command): CommandName(command.work)
            case .openRequest: .openRequest
            case .actOnRequest(let command): CommandName(command.work)
            case .issueLicence: .issueLicence
            case .actOnLicence(let command): CommandName(command.work)
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
            case .suspend: .suspend
            case .resume: .resume
            case .extend: .extend
            case .startClock: .startClock
            case .stopClock: .stopClock
            case .replyWarning: .replyWarning
            case .appealWarning: .appealWarning
            case .upholdWarning: .upholdWarning
            case .revokeWarning: .revokeWarning
            case .takeIn: .takeIn
            case .dispatchLeg: .dispatchLeg
            case .receiveLeg: .receiveLeg
            case .loseLeg: .loseLeg
            case .callHalls: .callHalls
            case .contribute: .contribute
            }
    }

    /// The members that every command has.
    private static let common = ["schema", "request", "at", "occurredAt", "actor", "command"]

    /// The members that say which licences stand for materials.
    private static let presented = ["licences", "assurance"]

    /// The members that this command may have.
    var members: [String] { Self.common + prefix + own }

    private var prefix: [String] {
        switch self {
        case .load, .loadRules, .loadCalendar, .apply, .openRequest, .issueLicence: []
        case .dutiesSet, .dutyTerms, .dutyDispute, .dutyRule, .succeed, .entriesSet, .proofsSet: []
        // A rating and an erasure do not depend on what the caller has seen of the case.
        case .rate, .erase: ["case"]
        case .authorityGrant: ["grant", "day", "reason"]
        case .authorityAccept, .authorityNote, .authoritySuspend, .authorityResume, .authorityWithdraw:
            ["authority", "day", "reason"]
        default: isOfRequest || isOfLicence ? ["number", "expectedRevision"] : ["case", "expectedRevision"]
        }
    }

    private var own: [String] {
        switch self {
        case .load: ["registry"]
        case .loadRules: ["rules", "reason"]
        case .loadCalendar: ["notice", "reason"]
        case .dutiesSet: ["duties"]
        case .dutyTerms: ["terms"]
        case .dutyDispute: ["duty", "parties", "question"]
        case .dutyRule: ["dispute", "ruling"]
        case .succeed: ["succession"]
        case .entriesSet: ["entries"]
        case .proofsSet: ["proofs"]
        case .apply:
            ["item", "channel", "hall", "materials", "applicant", "draft", "licenceExpiry", "region"] + Self.presented
        case .submit, .accept, .archive, .erase: []
        case .receive: ["window", "waitedSince"]
        case .notifySupplement: ["materials", "answerWorkdays", "reason"]
        case .supplement: ["materials"] + Self.presented
        case .refuseAcceptance: ["ground", "competentBody", "reason"]
        case .completeStep: ["step", "opinion", "reason"]
        case .decide: ["decision", "reason"]
        case .issue: ["method", "window", "recipient"]
        case .withdraw: ["reason"]
        case .suspend: ["ground", "through", "notice", "reason"]
        case .resume: ["suspension", "reason"]
        case .extend: ["amount", "reason"]
        case .startClock: ["rule", "on", "limit"]
        case .stopClock: ["clock"]
        case .replyWarning: ["warning", "reply"]
        case .appealWarning, .upholdWarning, .revokeWarning: ["warning", "reason"]
        case .takeIn: ["window", "to"]
        case .dispatchLeg: ["content", "to", "means", "carrier", "tracking", "materials"]
        case .receiveLeg: ["leg", "defects"]
        case .loseLeg: ["leg", "reason"]
        case .callHalls: ["halls"]
        case .contribute: ["reason"]
        case .rate: ["act", "level", "tags", "comment"]
        default: isOfLicence || self == .issueLicence ? licenceMembers : requestMembers
        }
    }
}
