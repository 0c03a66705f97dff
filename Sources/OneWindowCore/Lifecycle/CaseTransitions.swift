/// What can be done to a case (办件操作); permanent numbers.
public enum CaseAct: UInt8, Sendable, CaseIterable {
    /// Open a case as a draft or handed in at once.
    case apply = 1
    /// Hand in a draft.
    case submit = 2
    /// Receive the materials.
    case receive = 3
    /// Give the one-time notice of what is missing.
    case notifySupplement = 4
    /// Hand in what was missing.
    case supplement = 5
    /// Accept.
    case accept = 6
    /// Refuse to accept.
    case refuseAcceptance = 7
    /// Do a step of the review.
    case completeStep = 8
    /// Decide.
    case decide = 9
    /// Bring the result to the applicant.
    case issue = 10
    /// Archive.
    case archive = 11
    /// Take the application back.
    case withdraw = 12
    /// Stop clocks for a time.
    case suspend = 13
    /// Let clocks run again.
    case resume = 14
    /// Extend clocks.
    case extend = 15
    /// Start a clock.
    case startClock = 16
    /// Stop a clock.
    case stopClock = 17
    /// Answer a warning.
    case replyWarning = 18
    /// Contest a warning.
    case appealWarning = 19
    /// Confirm a warning that was contested.
    case upholdWarning = 20
    /// Take a warning back.
    case revokeWarning = 21
    /// Take an application in for another place.
    case takeIn = 40
    /// Send something on its way to another hall.
    case dispatchLeg = 41
    /// Take in what arrived.
    case receiveLeg = 42
    /// Find that something was lost on its way.
    case loseLeg = 43
    /// Call on halls to take part.
    case callHalls = 44
    /// Do the part of a hall that was called on.
    case contribute = 45
    /// Deemed accepted, since no notice was given in time.
    case deemAccepted = 50
    /// Warn that a limit will end or has ended.
    case warn = 51
    /// Close, since the applicant did not answer the notice.
    case lapse = 52
    /// Deemed renewed, since nothing was decided before the licence ended.
    case deemRenewed = 53
    /// A clock's time is over, and nothing else follows.
    case forfeit = 54
    /// A newer edition of the calendar moves clocks.
    case redate = 55
}

/// Who may act, before any duty is looked at.
public enum Role: Sendable, Hashable {
    /// The applicant, somebody acting for the applicant, or a device passing on what the applicant did.
    case applicant
    /// An officer with a duty.
    case officer(Duty)
    /// An officer with one of two duties.
    case officerWithEither(Duty, Duty)
    /// An officer of the case: of its agency, or of a post of its review.
    case officerOfCase
    /// An officer with one of the duties that approve extensions.
    case approver
    /// The applicant's side, or an officer at a window who enters it for the applicant.
    case applicantOrOfficer(Duty)
    /// The engine, when a timer is due.
    case timer
}

/// The life of a case (办件状态机): every transition there is. What is not listed is refused with `wrongPhase`.
public struct CaseTransition: Sendable, Hashable {
    /// The act.
    public let act: CaseAct
    /// The phase before; nil where the case is opened by the act.
    public let from: CasePhase?
    /// The phases after, the first being the usual one.
    public let to: [CasePhase]
    /// Who may do it.
    public let role: Role

    private static func row(_ act: CaseAct, _ from: CasePhase?, _ to: [CasePhase], _ role: Role) -> CaseTransition {
        CaseTransition(act: act, from: from, to: to, role: role)
    }

    /// The table: what leads from phase to phase, and what leaves a case where it is.
    public static let table = ways + stays + legs

    // swift-format-ignore: it reads by its columns
    private static let ways: [CaseTransition] = [
        //  act               from              to                                   who
        row(.apply, /*      */ nil, /*       */ [.submitted, .draft], /*         */ .applicantOrOfficer(.intake)),
        row(.submit, /*     */ .draft, /*    */ [.submitted], /*                 */ .applicantOrOfficer(.intake)),
        row(.receive, /*    */ .submitted, /**/ [.received], /*                  */ .officer(.intake)),
        row(.notifySupplement, .received, /* */ [.supplementing], /*             */ .officer(.acceptance)),
        row(.supplement, /* */ .supplementing, [.received], /*                   */ .applicantOrOfficer(.intake)),
        row(.accept, /*     */ .received, /* */ [.underReview, .awaitingDecision], .officer(.acceptance)),
        row(.deemAccepted, /**/ .received, /**/ [.underReview, .awaitingDecision], .timer),
        row(.refuseAcceptance, .received, /* */ [.notAccepted], /*               */ .officer(.acceptance)),
        row(.completeStep, /**/ .underReview, [.underReview, .awaitingDecision], /**/ .officer(.review)),
        row(.decide, /*     */ .awaitingDecision, [.decided], /*                 */ .officer(.decision)),
        row(.issue, /*      */ .decided, /*  */ [.issued], /*                    */ .officer(.issuing)),
        row(.archive, /*    */ .issued, /*   */ [.archived], /*                  */ .officer(.archiving)),

        row(.withdraw, /*   */ .draft, /*    */ [.withdrawn], /*                 */ .applicantOrOfficer(.intake)),
        row(.withdraw, /*   */ .submitted, /**/ [.withdrawn], /*                 */ .applicantOrOfficer(.intake)),
        row(.withdraw, /*   */ .received, /* */ [.withdrawn], /*                 */ .applicantOrOfficer(.intake)),
        row(.withdraw, /*   */ .supplementing, [.withdrawn], /*                  */ .applicantOrOfficer(.intake)),
        row(.withdraw, /*   */ .underReview, [.withdrawn], /*                    */ .applicantOrOfficer(.intake)),
        row(.withdraw, /*   */ .awaitingDecision, [.withdrawn], /*               */ .applicantOrOfficer(.intake)),
        row(.lapse, /*      */ .supplementing, [.lapsed], /*                     */ .timer),

        row(.suspend, /*    */ .underReview, [.underReview], /*                  */ .officerOfCase),
        row(.suspend, /*    */ .awaitingDecision, [.awaitingDecision], /*        */ .officerOfCase),
        row(.resume, /*     */ .underReview, [.underReview], /*                  */ .officerOfCase),
        row(.resume, /*     */ .awaitingDecision, [.awaitingDecision], /*        */ .officerOfCase),
        row(.extend, /*     */ .underReview, [.underReview], /*                  */ .approver),
        row(.extend, /*     */ .awaitingDecision, [.awaitingDecision], /*        */ .approver),
        row(.startClock, /* */ .underReview, [.underReview], /*                  */ .officerOfCase),
        row(.startClock, /* */ .awaitingDecision, [.awaitingDecision], /*        */ .officerOfCase),
        row(.stopClock, /*  */ .underReview, [.underReview], /*                  */ .officerOfCase),
        row(.stopClock, /*  */ .awaitingDecision, [.awaitingDecision], /*        */ .officerOfCase),
        row(.deemRenewed, /**/ .received, /* */ [.decided], /*                   */ .timer),
        row(.deemRenewed, /**/ .underReview, [.decided], /*                      */ .timer),
        row(.deemRenewed, /**/ .awaitingDecision, [.decided], /*                 */ .timer),
    ]

    private static let stays: [CaseTransition] =
        stays(
            [.forfeit], in: [.received, .supplementing, .underReview, .awaitingDecision, .decided, .issued], .timer)
        // Also of a closed case: no clock runs there, but an answer may still be owed.
        + stays([.warn, .redate], in: warned, .timer)
        + stays([.replyWarning, .appealWarning], in: warned, .officerOfCase)
        + stays([.upholdWarning, .revokeWarning], in: warned, .officer(.supervision))

    /// What is shared with other places. Something may still arrive when the case has gone on or was taken back.
    private static let legs: [CaseTransition] =
        stays([.takeIn], in: [.submitted], .officer(.intake))
        + stays([.dispatchLeg], in: LegContent.allCases.map(\.phase), .officerWithEither(.intake, .issuing))
        + arriving.map { phase in
            let isReceipt = phase == .submitted || phase == .supplementing
            return row(.receiveLeg, phase, isReceipt ? [.received] : [phase], .officerWithEither(.intake, .issuing))
        }
        + stays([.loseLeg], in: arriving, .officerWithEither(.intake, .issuing))
        + stays([.callHalls], in: [.underReview, .awaitingDecision], .officer(.acceptance))
        + stays([.contribute], in: [.underReview, .awaitingDecision], .officerOfCase)

    /// The phases in which something may be on its way. What is keeps a case from lapsing.
    private static var arriving: [CasePhase] { CasePhase.allCases.filter { $0 != .draft && $0 != .lapsed } }

    /// The phases in which a case may have warnings: from the first clock on.
    private static var warned: [CasePhase] { CasePhase.allCases.filter { $0 != .draft && $0 != .submitted } }

    /// Rows of acts that leave the phase as it is.
    private static func stays(_ acts: [CaseAct], in phases: [CasePhase], _ role: Role) -> [CaseTransition] {
        acts.flatMap { act in phases.map { row(act, $0, [$0], role) } }
    }

    private static let index = TransitionIndex(table)

    /// The transition of an act from a phase, or nil where there is none.
    public static func find(_ act: CaseAct, from phase: CasePhase?) -> CaseTransition? {
        index.place(act, from: phase).map { table[$0] }
    }

    /// Whether there is a transition of an act from a phase.
    static func allows(_ act: CaseAct, from phase: CasePhase) -> Bool { index.place(act, from: phase) != nil }

    /// Who may do an act, which is the same from every phase; nil where no row names it.
    static func role(of act: CaseAct) -> Role? { index.role(of: act) }
}

extension CaseTransition: TransitionRow {}
