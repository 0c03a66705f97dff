/// What happened to a service request (诉求件事件). Who did it and when stands in the record around it.
public enum RequestEvent: Sendable, Hashable {
    /// It was taken in; the clocks of intake start.
    case opened(RequestOpening, clocks: [ClockChange])
    /// It was passed on; the clocks of that start.
    case dispatched(RequestDispatch, clocks: [ClockChange])
    /// It was sent back to who passed it on.
    case givenBack
    /// Somebody took it in hand.
    case taken
    /// The requester was contacted.
    case contacted
    /// It was answered, where the ground is given with a no; the clocks of the answer start.
    case answered(NegativeGround?, clocks: [ClockChange])
    /// A no waits for the supervisor.
    case negativeProposed(NegativeGround)
    /// The supervisor confirmed the no, which is now the answer.
    case negativeConfirmed(clocks: [ClockChange])
    /// The supervisor did not let the no pass.
    case negativeRejected
    /// What was found out was stated.
    case found(RequestFinding)
    /// It was closed and filed.
    case closed
    /// It was not taken on.
    case refused(RequestRefusalGround, competentBody: String)
    /// It was taken back.
    case withdrawn
    /// It is dealt with anew; its limit starts again.
    case reopened(clocks: [ClockChange])
    /// Somebody lifted it to a higher post.
    case escalated(RequestEscalation)
    /// The requester rated the answer.
    case rated(RequestAnswers)
    /// The requester was asked how it went; nil where nobody could be reached or nothing was said.
    case calledBack(RequestAnswers?)
    /// A timer raised a warning, which may lift the request to a higher post.
    case warned(Warning, timers: [CaseTimer], escalation: RequestEscalation?)
    /// Clocks were stopped for a time.
    case suspended(Suspension, clocks: [ClockChange])
    /// Clocks run again before the time they were stopped for was over.
    case resumed(suspension: UInt32, clocks: [ClockChange])
    /// Clocks were extended.
    case extended(Extension, clocks: [ClockChange])
    /// A newer edition of the calendar moved clocks.
    case redated(edition: UInt32, clocks: [ClockChange], replies: [ReplyChange] = [])
    /// A warning was answered.
    case warningReplied(UInt32)
    /// A warning was contested.
    case warningAppealed(UInt32)
    /// A warning that was contested was confirmed.
    case warningUpheld(UInt32)
    /// A warning was taken back; its clock may be warned of anew.
    case warningRevoked(UInt32, clocks: [ClockChange])
    /// The personal data of the request was erased.
    case personalDataErased

    /// The event's permanent kind.
    var kind: EventKind {
        switch self {
        case .opened: .requestOpened
        case .dispatched: .requestDispatched
        case .givenBack: .requestGivenBack
        case .taken: .requestTaken
        case .contacted: .requestContacted
        case .answered: .requestAnswered
        case .negativeProposed: .requestNegativeProposed
        case .negativeConfirmed: .requestNegativeConfirmed
        case .negativeRejected: .requestNegativeRejected
        case .found: .requestFound
        case .closed: .requestClosed
        case .refused: .requestRefused
        case .withdrawn: .requestWithdrawn
        case .reopened: .requestReopened
        case .escalated: .requestEscalated
        case .rated: .requestRated
        case .calledBack: .requestCalledBack
        case .warned: .requestWarned
        case .suspended: .requestSuspended
        case .resumed: .requestResumed
        case .extended: .requestExtended
        case .redated: .requestRedated
        case .warningReplied: .requestWarningReplied
        case .warningAppealed: .requestWarningAppealed
        case .warningUpheld: .requestWarningUpheld
        case .warningRevoked: .requestWarningRevoked
        case .personalDataErased: .requestPersonalDataErased
        }
    }
}

/// The stored form: 1 a number, 2 what is named, 3 the clocks, 4 the timers, 5 a text, 6 the escalation of a warning.
extension RequestEvent {
    func encode(to writer: inout WireWriter) {
        switch self {
        case .givenBack, .taken, .contacted, .negativeRejected, .closed, .withdrawn, .personalDataErased: break
        case .opened(let opening, let clocks): Self.encode(opening, clocks, to: &writer)
        case .dispatched(let dispatch, let clocks): Self.encode(dispatch, clocks, to: &writer)
        case .answered(let ground, let clocks):
            writer.number(1, UInt64(ground?.rawValue ?? 0))
            writer.messages(3, clocks)
        case .negativeProposed(let ground): writer.number(1, UInt64(ground.rawValue))
        case .negativeConfirmed(let clocks), .reopened(let clocks): writer.messages(3, clocks)
        case .found(let finding): writer.message(2, finding)
        case .refused(let ground, let body):
            writer.number(1, UInt64(ground.rawValue))
            writer.text(5, body)
        case .escalated(let escalation): writer.message(2, escalation)
        case .rated(let answers): writer.message(2, answers)
        case .calledBack(let answers): if let answers { writer.message(2, answers) }
        case .warned(let warning, let timers, let escalation):
            writer.message(2, warning)
            writer.messages(4, timers)
            if let escalation { writer.message(6, escalation) }
        case .suspended(let suspension, let clocks): Self.encode(suspension, clocks, to: &writer)
        case .extended(let granted, let clocks): Self.encode(granted, clocks, to: &writer)
        case .resumed(let number, let clocks), .warningRevoked(let number, let clocks):
            writer.number(1, UInt64(number))
            writer.messages(3, clocks)
        case .redated(let edition, let clocks, let replies):
            writer.number(1, UInt64(edition))
            writer.messages(3, clocks)
            writer.messages(7, replies)
        case .warningReplied(let number), .warningAppealed(let number), .warningUpheld(let number):
            writer.number(1, UInt64(number))
        }
    }

    private static func encode(_ value: some WireCodable, _ clocks: [ClockChange], to writer: inout WireWriter) {
        writer.message(2, value)
        writer.messages(3, clocks)
    }

    /// Reads an event; nil where the kind is none of a request, and then nothing is read.
    init?(kind: EventKind, from reader: inout WireReader) throws(WireError) {
        guard kind.isOfRequest else { return nil }
        let fields = try Fields(&reader)
        let number: UInt32 = try fields.number?.number() ?? 0
        switch kind {
        case .requestOpened: self = .opened(try fields.value(), clocks: fields.clocks)
        case .requestDispatched: self = .dispatched(try fields.value(), clocks: fields.clocks)
        case .requestGivenBack: self = .givenBack
        case .requestTaken: self = .taken
        case .requestContacted: self = .contacted
        case .requestAnswered:
            self = .answered(try fields.number?.known(as: NegativeGround.self), clocks: fields.clocks)
        case .requestNegativeProposed: self = .negativeProposed(try required(fields.number, 1).known())
        case .requestNegativeConfirmed: self = .negativeConfirmed(clocks: fields.clocks)
        case .requestNegativeRejected: self = .negativeRejected
        case .requestFound: self = .found(try fields.value())
        case .requestClosed: self = .closed
        case .requestRefused: self = .refused(try required(fields.number, 1).known(), competentBody: fields.text)
        case .requestWithdrawn: self = .withdrawn
        case .requestReopened: self = .reopened(clocks: fields.clocks)
        case .requestEscalated: self = .escalated(try fields.value())
        case .requestRated: self = .rated(try fields.value())
        case .requestCalledBack: self = .calledBack(try fields.named?.message(as: RequestAnswers.self))
        case .requestWarned:
            self = .warned(try fields.value(), timers: fields.timers, escalation: fields.escalation)
        case .requestSuspended: self = .suspended(try fields.value(), clocks: fields.clocks)
        case .requestResumed: self = .resumed(suspension: number, clocks: fields.clocks)
        case .requestExtended: self = .extended(try fields.value(), clocks: fields.clocks)
        case .requestRedated: self = .redated(edition: number, clocks: fields.clocks, replies: fields.replies)
        case .requestWarningReplied: self = .warningReplied(number)
        case .requestWarningAppealed: self = .warningAppealed(number)
        case .requestWarningUpheld: self = .warningUpheld(number)
        case .requestWarningRevoked: self = .warningRevoked(number, clocks: fields.clocks)
        case .requestPersonalDataErased: self = .personalDataErased
        default: return nil
        }
    }

    private struct Fields {
        var number: WireReader.Field?
        var named: WireReader.Field?
        var clocks: [ClockChange] = []
        var timers: [CaseTimer] = []
        var replies: [ReplyChange] = []
        var text = ""
        var escalation: RequestEscalation?

        init(_ reader: inout WireReader) throws(WireError) {
            while let field = try reader.next() {
                switch field.number {
                case 1: number = field
                case 2: named = field
                case 3: clocks.append(try field.message())
                case 4: timers.append(try field.message())
                case 5: text = try field.text()
                case 6: escalation = try field.message(as: RequestEscalation.self)
                case 7: replies.append(try field.message())
                default: break
                }
            }
        }

        func value<Value: WireCodable>() throws(WireError) -> Value { try required(named, 2).message() }
    }
}

extension EventKind {
    /// Whether it happens to service requests.
    var isOfRequest: Bool { (200..<300).contains(rawValue) }
}
