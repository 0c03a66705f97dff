/// How a body comes to a power (权力来源); permanent numbers.
public enum AuthorityKind: UInt8, Sendable, CaseIterable {
    /// The law itself gives it to the body (法定); nobody grants it.
    case statutory = 1
    /// A higher level gave it down; the body exercises it in its own name (下放).
    case delegated = 2
    /// Another organ lets the body act for it and answers for what it does; in that organ's name (委托).
    /// Administrative Licensing Law article 24, Administrative Penalty Law articles 20 and 21.
    case entrusted = 3
    /// A town or street received it by the province's list, in its own name (乡镇赋权). For penalties: Administrative
    /// Penalty Law article 24.
    case empowered = 4

    /// The kind's stable name in JSON.
    public var name: String {
        switch self {
        case .statutory: "statutory"
        case .delegated: "delegated"
        case .entrusted: "entrusted"
        case .empowered: "empowered"
        }
    }

    /// Whether the body acts in the name of who granted it.
    public var isInNameOfGrantor: Bool { self == .entrusted }
}

/// What a power allows (权力内容); permanent numbers.
public enum AuthorityAct: UInt8, Sendable, CaseIterable {
    /// Receive and accept applications, and refuse to (受理).
    case accept = 1
    /// Review (审查).
    case review = 2
    /// Decide (决定).
    case decide = 3
    /// Inspect (检查).
    case inspect = 4
    /// Penalise (处罚).
    case penalise = 5

    /// The act's stable name in JSON.
    public var name: String {
        switch self {
        case .accept: "accept"
        case .review: "review"
        case .decide: "decide"
        case .inspect: "inspect"
        case .penalise: "penalise"
        }
    }

    /// The bit of this act in an ``AuthorityActSet``.
    public var bit: UInt16 { 1 << UInt16(rawValue) }

    /// Whether it is part of granting a licence.
    public var isOfLicensing: Bool { rawValue <= AuthorityAct.decide.rawValue }
}

/// A set of what powers allow.
public struct AuthorityActSet: OptionSet, Sendable, Hashable {
    /// One bit an act, at the position of its number.
    public let rawValue: UInt16

    /// Creates a set from its bits.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Creates a set of acts.
    public init(_ acts: [AuthorityAct]) {
        rawValue = acts.reduce(0) { $0 | $1.bit }
    }

    /// Whether an act is in the set.
    public func contains(_ act: AuthorityAct) -> Bool { rawValue & act.bit != 0 }

    /// The acts in it, by their numbers.
    public var acts: [AuthorityAct] { AuthorityAct.allCases.filter { contains($0) } }
}

/// Where a grant is in its life (赋权状态); permanent numbers.
public enum AuthorityStatus: UInt8, Sendable, CaseIterable {
    /// Granted, and not yet taken on by the body that is to exercise it (待承接).
    case granted = 1
    /// Taken on (已承接).
    case accepted = 2
    /// Stopped for a time by who granted it (中止行使).
    case suspended = 3
    /// Taken back (已收回).
    case withdrawn = 4
    /// Its last day is over (已期满); follows from the date and is never stored.
    case expired = 5
    /// A reform of bodies has put others in its place, or merged the two bodies (已由后继授权承接).
    case succeeded = 6

    /// The status's stable name in JSON.
    public var name: String {
        switch self {
        case .granted: "granted"
        case .accepted: "accepted"
        case .suspended: "suspended"
        case .withdrawn: "withdrawn"
        case .expired: "expired"
        case .succeeded: "succeeded"
        }
    }
}

/// What becomes of the cases that a body has begun under a grant when that ends (在办件处理); permanent numbers.
public enum AuthorityEnd: UInt8, Sendable, CaseIterable {
    /// The body finishes them (由承接机关继续办结).
    case finish = 1
    /// They go back to who granted it (交回授出机关办理).
    case handBack = 2

    /// The effect's stable name in JSON.
    public var name: String {
        switch self {
        case .finish: "finish"
        case .handBack: "return"
        }
    }
}

/// Why a body may not act under a grant (不能行使的原因); permanent numbers, in the order in which they are looked at.
public enum AuthorityGap: UInt8, Sendable, CaseIterable {
    /// The item is not in its scope.
    case outsideScope = 1
    /// It does not allow the act.
    case actNotGranted = 2
    /// The place lies outside its region.
    case outsideRegion = 3
    /// It was taken back.
    case withdrawn = 4
    /// Its last day is over.
    case expired = 5
    /// Its first day is to come.
    case notBegun = 6
    /// The body has not taken it on.
    case notAccepted = 7
    /// It is suspended.
    case suspended = 8
    /// The grant under which it was passed on does not hold.
    case upstream = 9
    /// A reform of bodies has put others in its place; looked at where withdrawal is.
    case succeeded = 10

    /// The reason's stable name in JSON.
    public var name: String {
        switch self {
        case .outsideScope: "outsideScope"
        case .actNotGranted: "actNotGranted"
        case .outsideRegion: "outsideRegion"
        case .withdrawn: "withdrawn"
        case .expired: "expired"
        case .notBegun: "notBegun"
        case .notAccepted: "notAccepted"
        case .suspended: "suspended"
        case .upstream: "upstream"
        case .succeeded: "succeeded"
        }
    }

    /// The rule that refuses an officer for it.
    var rejection: RejectionCode {
        switch self {
        case .outsideScope: .wrongAgency
        case .actNotGranted: .authorityNotForAct
        case .outsideRegion: .authorityElsewhere
        case .withdrawn, .expired, .succeeded: .authorityEnded
        case .notBegun: .authorityNotBegun
        case .notAccepted: .authorityNotAccepted
        case .suspended: .authoritySuspended
        case .upstream: .authorityUpstream
        }
    }
}
