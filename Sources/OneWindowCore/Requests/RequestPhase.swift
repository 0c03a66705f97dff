/// Where a service request is in its life (诉求件状态); permanent numbers from 100 on, so that they share a column with
/// those of cases.
public enum RequestPhase: UInt8, Sendable, CaseIterable {
    /// Taken in and numbered (已登记).
    case registered = 100
    /// Passed to who deals with it (已转办).
    case dispatched = 101
    /// Somebody there deals with it (办理中).
    case inHand = 102
    /// A negative answer waits for the supervisor (否定答复审核中).
    case confirming = 103
    /// Answered (已答复).
    case answered = 104
    /// Closed and filed (已办结归档).
    case closed = 120
    /// Not taken on (不予受理).
    case refused = 121
    /// Taken back (已撤回).
    case withdrawn = 122

    /// Whether it is over; a closed one can still be rated and, where the rating is bad, be reopened.
    public var isClosed: Bool { rawValue >= 120 }

    /// The phase's stable name in JSON.
    public var name: String {
        switch self {
        case .registered: "registered"
        case .dispatched: "dispatched"
        case .inHand: "inHand"
        case .confirming: "confirming"
        case .answered: "answered"
        case .closed: "closed"
        case .refused: "refused"
        case .withdrawn: "withdrawn"
        }
    }

    /// The first number of a request's phase: what stands below is a phase of a case.
    public static let first: UInt8 = 100
}
