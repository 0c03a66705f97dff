/// An application for an item (申请): opens a case.
public struct Application: Sendable, Hashable {
    /// The item applied for.
    public var item: ItemCode
    /// The way it comes in.
    public var channel: Channel
    /// The hall it comes in at; nil where it comes in at none, as online.
    public var hall: Code?
    /// The materials handed in, by their codes on the item's list.
    public var materials: [Code]
    /// Who applies.
    public var applicant: Applicant
    /// Whether it is only a draft, to be handed in later.
    public var asDraft: Bool
    /// The last day of the licence that is to be renewed; nil where nothing is renewed.
    public var licenceExpiry: CivilDate?
    /// Licences of the library that stand in place of materials, with how well the applicant's identity was
    /// established.
    public var presented: PresentedLicences
    /// Where the matter lies (办理事项所在地); nil for the region of the hall it comes in at, else that of the item.
    public var region: RegionCode?

    /// Creates an application.
    public init(
        item: ItemCode, channel: Channel, hall: Code? = nil, materials: [Code] = [], applicant: Applicant,
        asDraft: Bool = false, licenceExpiry: CivilDate? = nil, presented: PresentedLicences = .none,
        region: RegionCode? = nil
    ) {
        self.item = item
        self.channel = channel
        self.hall = hall
        self.materials = materials
        self.applicant = applicant
        self.asDraft = asDraft
        self.licenceExpiry = licenceExpiry
        self.presented = presented
        self.region = region
    }
}

/// Who applies (申请人), and who acts for the applicant. All of it is personal data.
public struct Applicant: Sendable, Hashable {
    /// The name of the person or body.
    public var name: String
    /// The number of an identity document or the credit code, or empty.
    public var identityNumber: String
    /// A telephone number, or empty.
    public var phone: String
    /// An address, or empty.
    public var address: String
    /// The name of somebody acting with authority, or empty.
    public var agentName: String
    /// The identity number of somebody acting with authority, or empty.
    public var agentIdentityNumber: String

    /// Creates an applicant.
    public init(
        name: String, identityNumber: String = "", phone: String = "", address: String = "", agentName: String = "",
        agentIdentityNumber: String = ""
    ) {
        self.name = name
        self.identityNumber = identityNumber
        self.phone = phone
        self.address = address
        self.agentName = agentName
        self.agentIdentityNumber = agentIdentityNumber
    }

    var personal: [PersonalText] {
        PersonalText.list(
            (.name, name), (.identityNumber, identityNumber), (.phone, phone), (.address, address),
            (.agentName, agentName),
            (.agentIdentityNumber, agentIdentityNumber))
    }
}

/// Something done to a case that is open (办理).
public struct CaseCommand: Sendable, Hashable {
    /// The case.
    public var number: CaseNumber
    /// The revision the caller has seen, or nil not to check it. A case that has changed since is refused with
    /// `revisionConflict`.
    public var expectedRevision: UInt32?
    /// What is done.
    public var work: Work

    /// Creates a command.
    public init(_ number: CaseNumber, _ work: Work, expectedRevision: UInt32? = nil) {
        self.number = number
        self.work = work
        self.expectedRevision = expectedRevision
    }

    /// What can be done to a case, with what each act needs.
    public enum Work: Sendable, Hashable {
        /// Hand in a draft.
        case submit
        /// Receive the materials, at a window or, for what came in without one, at a desk.
        /// `waitedSince` is when the applicant took a ticket or joined the queue.
        case receive(window: Code?, waitedSince: Instant?)
        /// Give the one-time notice: every material that is missing, and the working days to answer, or nil for no end.
        case notifySupplement(materials: [Code], answerWorkdays: Int?, reason: String)
        /// Hand in what was missing, or have licences of the library stand for it.
        case supplement(materials: [Code], presented: PresentedLicences = .none)
        /// Accept.
        case accept
        /// Refuse to accept, with the reason, and the competent body where another one is.
        case refuseAcceptance(ground: NonAcceptanceGround, competentBody: String, reason: String)
        /// Do a step of the review.
        case completeStep(step: Code, opinion: Opinion, reason: String)
        /// Decide; a refusal needs its reason.
        case decide(CaseDecision, reason: String)
        /// Bring the result to the applicant.
        case issue(method: IssueMethod, window: Code?, recipient: String)
        /// Archive.
        case archive
        /// Take the application back.
        case withdraw(reason: String)
        /// Stop the clocks that a ground may stop, through the last day that the written notice names.
        case suspend(ground: SuspensionGround, through: CivilDate, notice: String, reason: String)
        /// Let the clocks run again before that day.
        case resume(suspension: UInt32, reason: String)
        /// Extend the clocks that the actor's role may extend.
        case extend(amount: Int, reason: String)
        /// Start a clock that starts when somebody says so: its rule, the day, and the budget where the rule has none.
        case startClock(rule: Code, on: CivilDate?, limit: TimeLimit?)
        /// Stop such a clock, since what it measures was done.
        case stopClock(UInt32)
        /// Answer a warning.
        case replyWarning(UInt32, reply: String)
        /// Contest a warning.
        case appealWarning(UInt32, reason: String)
        /// Confirm a warning that was contested.
        case upholdWarning(UInt32, reason: String)
        /// Take a warning back.
        case revokeWarning(UInt32, reason: String)
        /// Take an application in at a window for the hall of the competent body, which decides (异地代收代办).
        case takeIn(window: Code, to: Code)
        /// Send the application, a supplement or the result on its way.
        case dispatchLeg(LegOrder)
        /// Take in what arrived, and name what is missing or not in order.
        case receiveLeg(UInt32, defects: [Code])
        /// Report what was lost on its way.
        case loseLeg(UInt32, reason: String)
        /// Call on other halls to take part in an accepted case (多地联办).
        case callHalls([Code])
        /// Do the part of one's hall, and say what was done.
        case contribute(String)

        /// The act.
        public var act: CaseAct {
            switch self {
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

        /// The texts in it that are personal data.
        var personal: [PersonalText] {
            switch self {
            case .submit, .receive, .supplement, .accept, .archive, .startClock, .stopClock: []
            case .takeIn, .dispatchLeg, .receiveLeg, .callHalls: []
            case .loseLeg(_, let reason), .contribute(let reason): PersonalText.list((.reason, reason))
            case .notifySupplement(_, _, let reason), .refuseAcceptance(_, _, let reason),
                .completeStep(_, _, let reason), .decide(_, let reason), .withdraw(let reason),
                .suspend(_, _, _, let reason), .resume(_, let reason), .extend(_, let reason),
                .replyWarning(_, let reason), .appealWarning(_, let reason), .upholdWarning(_, let reason),
                .revokeWarning(_, let reason):
                PersonalText.list((.reason, reason))
            case .issue(_, _, let recipient): PersonalText.list((.recipient, recipient))
            }
        }
    }
}
