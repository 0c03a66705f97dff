/// What somebody brings in (诉求): opens a service request.
public struct RequestIntake: Sendable, Hashable {
    /// The category, which says within what time it is dealt with.
    public var category: Code
    /// The way it comes in.
    public var channel: Channel
    /// The hall it comes in at; nil where it comes in at none, as by telephone.
    public var hall: Code?
    /// The item it is about.
    public var item: ItemCode?
    /// What could not be got done; required for requests of that kind.
    public var reportClass: ReportClass?
    /// The case or request it follows from.
    public var follows: CaseNumber?
    /// The warning on that case it follows from.
    public var warning: UInt32?
    /// Who brings it in.
    public var requester: Requester
    /// What is asked for or complained of; personal data.
    public var text: String

    /// Creates an intake.
    public init(
        category: Code, channel: Channel, hall: Code? = nil, item: ItemCode? = nil, reportClass: ReportClass? = nil,
        follows: CaseNumber? = nil, warning: UInt32? = nil, requester: Requester = Requester(), text: String
    ) {
        self.category = category
        self.channel = channel
        self.hall = hall
        self.item = item
        self.reportClass = reportClass
        self.follows = follows
        self.warning = warning
        self.requester = requester
        self.text = text
    }

    var personal: [PersonalText] {
        PersonalText.list(
            (.name, requester.name), (.identityNumber, requester.identityNumber), (.phone, requester.phone),
            (.request, text))
    }
}

/// Who brings in a request (诉求人); all of it is personal data, and all of it may be empty.
public struct Requester: Sendable, Hashable {
    /// The name of the person or enterprise.
    public var name: String
    /// The number of an identity document or the credit code.
    public var identityNumber: String
    /// A telephone number.
    public var phone: String

    /// Creates a requester; without anything, one who is not known.
    public init(name: String = "", identityNumber: String = "", phone: String = "") {
        self.name = name
        self.identityNumber = identityNumber
        self.phone = phone
    }
}

/// Something done to a service request (诉求办理).
public struct RequestCommand: Sendable, Hashable {
    /// The request.
    public var number: CaseNumber
    /// The revision the caller has seen, or nil not to check it.
    public var expectedRevision: UInt32?
    /// What is done.
    public var work: Work

    /// Creates a command.
    public init(_ number: CaseNumber, _ work: Work, expectedRevision: UInt32? = nil) {
        self.number = number
        self.work = work
        self.expectedRevision = expectedRevision
    }

    /// What can be done to a request, with what each act needs.
    public enum Work: Sendable, Hashable {
        /// Pass it to a post, or to an agency whose posts may all take it; one of both is required.
        case dispatch(agency: Code?, post: Code?, reason: String)
        /// Send it back to who passed it on, with the reason.
        case giveBack(reason: String)
        /// Take it in hand.
        case take
        /// Note that the requester was contacted.
        case contact(note: String)
        /// Answer; a no needs its ground.
        case answer(text: String, ground: NegativeGround?)
        /// Confirm a no.
        case confirmNegative(reason: String)
        /// Do not let a no pass, with the reason.
        case rejectNegative(reason: String)
        /// State what was found out, who answers for it and what follows.
        case find(FindingResult, body: Code?, officer: Code?, measure: FindingMeasure, reason: String)
        /// Close.
        case close
        /// Do not take it on, with the reason, and the competent body where another one is.
        case refuse(ground: RequestRefusalGround, competentBody: String, reason: String)
        /// Take it back.
        case withdraw(reason: String)
        /// Deal with it once more.
        case reopen(reason: String)
        /// Lift it to a higher post, with the reason.
        case escalate(to: Code, reason: String)
        /// Rate the answer.
        case rate(RequestAnswers, comment: String)
        /// Ask the requester how it went; what was said counts as the rating where there is none.
        case callBack(RequestAnswers?, note: String)
        /// Stop the clocks that a ground may stop, through the last day that the written notice names.
        case suspend(ground: SuspensionGround, through: CivilDate, notice: String, reason: String)
        /// Let the clocks run again before that day.
        case resume(suspension: UInt32, reason: String)
        /// Extend the clocks that the actor's role may extend, before they end.
        case extend(amount: Int, reason: String)
        /// Answer a warning.
        case replyWarning(UInt32, reply: String)
        /// Contest a warning.
        case appealWarning(UInt32, reason: String)
        /// Confirm a warning that was contested.
        case upholdWarning(UInt32, reason: String)
        /// Take a warning back.
        case revokeWarning(UInt32, reason: String)

        /// The act.
        public var act: RequestAct {
            switch self {
            case .dispatch: .dispatch
            case .giveBack: .giveBack
            case .take: .take
            case .contact: .contact
            case .answer: .answer
            case .confirmNegative: .confirmNegative
            case .rejectNegative: .rejectNegative
            case .find: .find
            case .close: .close
            case .refuse: .refuse
            case .withdraw: .withdraw
            case .reopen: .reopen
            case .escalate: .escalate
            case .rate: .rate
            case .callBack: .callBack
            case .suspend: .suspend
            case .resume: .resume
            case .extend: .extend
            case .replyWarning: .replyWarning
            case .appealWarning: .appealWarning
            case .upholdWarning: .upholdWarning
            case .revokeWarning: .revokeWarning
            }
        }

        /// The texts in it that are personal data.
        var personal: [PersonalText] {
            switch self {
            case .take, .close: []
            case .answer(let text, _): PersonalText.list((.answer, text))
            case .rate(_, let text), .contact(let text), .callBack(_, let text): PersonalText.list((.comment, text))
            case .dispatch(_, _, let reason), .giveBack(let reason), .confirmNegative(let reason),
                .rejectNegative(let reason), .find(_, _, _, _, let reason), .refuse(_, _, let reason),
                .withdraw(let reason), .reopen(let reason), .escalate(_, let reason), .suspend(_, _, _, let reason),
                .resume(_, let reason), .extend(_, let reason), .replyWarning(_, let reason),
                .appealWarning(_, let reason), .upholdWarning(_, let reason), .revokeWarning(_, let reason):
                PersonalText.list((.reason, reason))
            }
        }
    }
}

extension RequestIntake {
    func checkShape() throws(Rejection) {
        if text.isEmpty { throw Rejection(.missingField, PersonalSlot.request.name) }
        if hall == nil && (channel == .window || channel == .kiosk) { throw Rejection(.missingField, "hall") }
        if warning != nil && follows == nil { throw Rejection(.missingField, "follows") }
        try PersonalText.check(personal)
    }
}

extension RequestCommand.Work {
    func checkShape() throws(Rejection) {
        try PersonalText.check(personal)
        switch self {
        case .dispatch(nil, nil, _): throw Rejection(.missingField, "post")
        case .answer("", _): throw Rejection(.missingField, PersonalSlot.answer.name)
        case .refuse(_, let body, _):
            if body.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "competentBody") }
        case .suspend(_, _, let notice, _):
            if notice.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "notice") }
        case .extend(let amount, _):
            if !(1...Limits.limitDays).contains(amount) { throw Rejection(.malformedField, "amount") }
        case .replyWarning(_, ""): throw Rejection(.missingField, "reply")
        case .appealWarning(_, ""), .revokeWarning(_, ""), .rejectNegative(""), .giveBack(""), .escalate(_, ""):
            throw Rejection(.missingField, PersonalSlot.reason.name)
        default: break
        }
    }
}
