/// What was sent on its way (寄递): what an event says of a leg that begins.
public struct LegDispatch: Sendable, Hashable {
    /// 1, 2, 3 … within the case.
    public var number: UInt32
    /// What travels.
    public var content: LegContent
    /// The hall that sent it.
    public var from: Handle<Hall>
    /// The hall it goes to; nil for the applicant.
    public var to: Handle<Hall>?
    /// How it travels.
    public var means: LegMeans
    /// Who carries it, or empty.
    public var carrier: String = ""
    /// The number of the parcel, or empty.
    public var tracking: String = ""
    /// The materials that travel, by their places on the item's list, ascending.
    public var materials: [UInt32] = []
    /// The leg that was lost and that this one takes the place of, or nil.
    public var replaces: UInt32?
}

/// How a leg ended: what an event says of it.
public struct LegEnd: Sendable, Hashable {
    /// The number of the leg.
    public var leg: UInt32
    /// Whether it arrived or was lost.
    public var isLost: Bool = false
    /// What was missing or not in order on arrival, by places on the item's list, ascending.
    public var defects: [UInt32] = []
    /// The clocks that the competent body's receipt starts.
    public var clocks: [ClockChange] = []
}

/// One way of something between two halls, or to the applicant (寄递环节), with what became of it.
public struct CaseLeg: Sendable, Hashable {
    /// What was sent.
    public let dispatch: LegDispatch
    /// When.
    public let dispatchedAt: Instant
    /// By whom.
    public let dispatchedBy: Handle<Officer>?
    /// What became of it.
    public internal(set) var status: LegStatus = .onItsWay
    /// When it arrived or was found lost; nil while it is on its way.
    public internal(set) var endedAt: Instant?
    /// Who took it in or found it lost.
    public internal(set) var endedBy: Handle<Officer>?
    /// What was missing or not in order on arrival, by places on the item's list.
    public internal(set) var defects: [UInt32] = []

    /// 1, 2, 3 … within the case.
    public var number: UInt32 { dispatch.number }
    /// What travels.
    public var content: LegContent { dispatch.content }
}

/// The receipt of what was taken in for another place (收件凭证): where and when, and by whom. It is no acceptance, and
/// no limit counts from it.
public struct RemoteReceipt: Sendable, Hashable {
    /// The hall that took it in (收件大厅).
    public let hall: Handle<Hall>
    /// The window.
    public let window: Handle<Window>
    /// The hall of the competent body that it is passed on to (受理大厅).
    public let competentHall: Handle<Hall>
    /// When; the event sets it.
    public internal(set) var at = Instant(milliseconds: 0)
    /// By whom; the event sets it.
    public internal(set) var officer: Handle<Officer>?
}

/// A hall that takes part in a case that was accepted once (多地联办).
public struct CooperatingHall: Sendable, Hashable {
    /// The hall.
    public let hall: Handle<Hall>
    /// Who did something there, and when, in order. What it was stands among the personal texts of the event.
    public internal(set) var contributions: [Contribution] = []

    /// What one officer did.
    public struct Contribution: Sendable, Hashable {
        /// The officer.
        public let officer: Handle<Officer>?
        /// When.
        public let at: Instant
    }
}

/// What happened to the co-operation of halls.
public enum Cooperation: Sendable, Hashable {
    /// Halls were called on to take part.
    case called([Handle<Hall>])
    /// A hall did its part, or some of it.
    case contributed(Handle<Hall>)
}

/// How places far apart share a case (跨区域通办): the receipt elsewhere, the legs and the halls that co-operate.
public struct RemoteHandling: Sendable, Hashable {
    /// The receipt elsewhere; nil where it was not taken in elsewhere.
    public internal(set) var receipt: RemoteReceipt?
    /// The legs, by their numbers.
    public internal(set) var legs: [CaseLeg] = []
    /// The halls that co-operate, in the order in which they were called on.
    public internal(set) var cooperating: [CooperatingHall] = []

    init() {}

    /// The leg with a number, or nil.
    public func leg(_ number: UInt32) -> CaseLeg? {
        number > 0 && Int(number) <= legs.count ? legs[Int(number) - 1] : nil
    }

    /// The latest leg with a content, or nil.
    public func latest(_ content: LegContent) -> CaseLeg? { legs.last { $0.content == content } }

    /// Whether something is on its way.
    public func isOnItsWay(_ content: LegContent) -> Bool { latest(content)?.status == .onItsWay }

    /// Who took the application in at the competent hall; nil before.
    public var receivedBy: Handle<Officer>? {
        latest(.application).flatMap { $0.status == .arrived ? $0.endedBy : nil }
    }
}
