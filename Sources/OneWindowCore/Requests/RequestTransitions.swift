/// What can be done to a service request (诉求件操作); permanent numbers.
public enum RequestAct: UInt8, Sendable, CaseIterable {
    /// Take it in.
    case open = 1
    /// Pass it to a post or an agency.
    case dispatch = 2
    /// Send it back to who passed it on.
    case giveBack = 3
    /// Take it in hand.
    case take = 4
    /// Note that the requester was contacted.
    case contact = 5
    /// Answer.
    case answer = 6
    /// Confirm a negative answer.
    case confirmNegative = 7
    /// Do not let a negative answer pass.
    case rejectNegative = 8
    /// State what was found out.
    case find = 9
    /// Close.
    case close = 10
    /// Do not take it on.
    case refuse = 11
    /// Take it back.
    case withdraw = 12
    /// Deal with it once more, since the requester is dissatisfied.
    case reopen = 13
    /// Lift it to a higher post.
    case escalate = 14
    /// Rate the answer.
    case rate = 15
    /// Ask the requester how it went.
    case callBack = 16
    /// Stop clocks for a time.
    case suspend = 17
    /// Let clocks run again.
    case resume = 18
    /// Extend clocks.
    case extend = 19
    /// Answer a warning.
    case replyWarning = 20
    /// Contest a warning.
    case appealWarning = 21
    /// Confirm a warning that was contested.
    case upholdWarning = 22
    /// Take a warning back.
    case revokeWarning = 23
    /// Warn that a limit will end or has ended, and lift the request where the category says so.
    case warn = 51
    /// A newer edition of the calendar moves clocks.
    case redate = 55
}

/// The life of a service request (诉求件状态机): every transition there is. What is not listed is refused with `wrongPhase`.
public struct RequestTransition: Sendable, Hashable {
    /// The act.
    public let act: RequestAct
    /// The phase before; nil where the request is opened by the act.
    public let from: RequestPhase?
    /// The phases after, the first being the usual one.
    public let to: [RequestPhase]
    /// Who may do it. ``Role/officerOfCase`` is here an officer of the post or the agency that it was passed to.
    public let role: Role

    private static func row(
        _ act: RequestAct, _ from: RequestPhase?, _ to: [RequestPhase], _ role: Role
    ) -> RequestTransition {
        RequestTransition(act: act, from: from, to: to, role: role)
    }

    /// The table.
    public static let table: [RequestTransition] =
        [
            row(.open, nil, [.registered], .applicantOrOfficer(.requests)),
            row(.dispatch, .registered, [.dispatched], .officer(.requests)),
            row(.refuse, .registered, [.refused], .officer(.requests)),
            row(.giveBack, .dispatched, [.registered], .officerOfCase),
            row(.giveBack, .inHand, [.registered], .officerOfCase),
            row(.take, .dispatched, [.inHand], .officerOfCase),
            row(.answer, .inHand, [.answered, .confirming], .officerOfCase),
            row(.confirmNegative, .confirming, [.answered], .officer(.supervision)),
            row(.rejectNegative, .confirming, [.inHand], .officer(.supervision)),
            row(.close, .answered, [.closed], .officer(.requests)),
            row(.reopen, .answered, [.inHand], .officer(.requests)),
            row(.reopen, .closed, [.inHand], .officer(.requests)),
        ]
        + leads(.withdraw, from: beforeAnswer, to: .withdrawn, .applicantOrOfficer(.requests))
        + stays([.contact], in: [.dispatched, .inHand, .confirming, .answered], .officerOfCase)
        + stays([.find], in: [.inHand, .confirming, .answered], .officerOfCase)
        + stays([.escalate], in: beforeAnswer + [.answered], .officer(.requests))
        + stays([.rate], in: [.answered, .closed], .applicant)
        + stays([.callBack], in: [.answered, .closed], .officer(.requests))
        + stays([.suspend, .resume], in: [.dispatched, .inHand], .officerOfCase)
        + stays([.extend], in: beforeAnswer, .approver)
        // Also where it is over: no clock runs there, but an answer may still be owed.
        + stays([.warn, .redate], in: RequestPhase.allCases, .timer)
        + stays([.replyWarning, .appealWarning], in: RequestPhase.allCases, .officerOfCase)
        + stays([.upholdWarning, .revokeWarning], in: RequestPhase.allCases, .officer(.supervision))

    private static let beforeAnswer: [RequestPhase] = [.registered, .dispatched, .inHand, .confirming]

    private static func leads(
        _ act: RequestAct, from phases: [RequestPhase], to phase: RequestPhase, _ role: Role
    ) -> [RequestTransition] {
        phases.map { row(act, $0, [phase], role) }
    }

    /// Rows of acts that leave the phase as it is.
    private static func stays(
        _ acts: [RequestAct], in phases: [RequestPhase], _ role: Role
    ) -> [RequestTransition] {
        acts.flatMap { act in phases.map { row(act, $0, [$0], role) } }
    }

    private static let index = TransitionIndex(table)

    /// The transition of an act from a phase, or nil where there is none.
    public static func find(_ act: RequestAct, from phase: RequestPhase?) -> RequestTransition? {
        index.place(act, from: phase).map { table[$0] }
    }

    /// Whether there is a transition of an act from a phase.
    static func allows(_ act: RequestAct, from phase: RequestPhase) -> Bool { index.place(act, from: phase) != nil }

    /// Who may do an act, which is the same from every phase; nil where no row names it.
    static func role(of act: RequestAct) -> Role? { index.role(of: act) }
}

extension RequestTransition: TransitionRow {}
