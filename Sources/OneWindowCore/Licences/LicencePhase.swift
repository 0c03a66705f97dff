/// Where a licence is in its life (证照状态); permanent numbers from 200 on, so that they share a column with those of
/// cases and service requests.
public enum LicencePhase: UInt8, Sendable, CaseIterable {
    /// It holds (有效).
    case valid = 200
    /// Its holder has filed dormancy (歇业).
    case dormant = 201
    /// It is suspended by order (暂扣、中止).
    case suspended = 202
    /// Its validity is over (过期).
    case expired = 205
    /// It was revoked, withdrawn or taken away (撤销、撤回、吊销).
    case revoked = 206
    /// It was struck off the register (注销).
    case cancelled = 207

    /// Whether it is over; one that expired or was revoked can still be cancelled.
    public var isClosed: Bool { rawValue >= Self.expired.rawValue }

    /// The phase's stable name in JSON.
    public var name: String {
        switch self {
        case .valid: "valid"
        case .dormant: "dormant"
        case .suspended: "suspended"
        case .expired: "expired"
        case .revoked: "revoked"
        case .cancelled: "cancelled"
        }
    }

    /// The first number of a licence's phase: what stands below is a phase of a case or a service request.
    public static let first: UInt8 = 200
}

/// What can be done to a licence (证照操作); permanent numbers.
public enum LicenceAct: UInt8, Sendable, CaseIterable {
    /// Issue it.
    case issue = 1
    /// Put the issuing body's signature on its present terms.
    case sign = 2
    /// File dormancy, or a later end of it.
    case fileDormancy = 3
    /// Take up business again.
    case resume = 4
    /// Suspend it by order.
    case suspend = 5
    /// Lift the order.
    case lift = 6
    /// Renew it.
    case renew = 7
    /// Revoke it, withdraw it or take it away.
    case revoke = 8
    /// Strike it off the register.
    case cancel = 9
    /// Its validity ends.
    case expire = 51
    /// Dormancy will end soon.
    case remind = 52
    /// Dormancy ends.
    case endDormancy = 53
    /// The order ends.
    case endSuspension = 54
}

/// The life of a licence (证照状态机): every transition there is. What is not listed is refused with `wrongPhase`.
///
/// Dormancy: Regulation on the Registration of Market Entities (市场主体登记管理条例) article 30 and its implementing rules
/// articles 40–43. Revocation and cancellation: Administrative Licensing Law articles 8, 69 and 70. Suspension and
/// taking away as penalties: Administrative Penalty Law article 9 (3).
public struct LicenceTransition: Sendable, Hashable {
    /// The act.
    public let act: LicenceAct
    /// The phase before; nil where the licence is made by the act.
    public let from: LicencePhase?
    /// The phases after, the first being the usual one.
    public let to: [LicencePhase]
    /// Who may do it.
    public let role: Role
    /// The provision it rests on, in Chinese; empty where it is the library's own bookkeeping.
    public let basis: String

    private static func row(
        _ act: LicenceAct, _ from: LicencePhase?, _ to: [LicencePhase], _ role: Role, _ basis: String = ""
    ) -> LicenceTransition {
        LicenceTransition(act: act, from: from, to: to, role: role, basis: basis)
    }

    private static let officer = Role.officer(.licences)
    private static let dormancy = "《市场主体登记管理条例》第三十条"
    private static let dormancyEnd = "《市场主体登记管理条例实施细则》第四十二条"
    private static let penalty = "《行政处罚法》第九条第（三）项"
    private static let revocation = "《行政许可法》第八条、第六十九条；《行政处罚法》第九条第（三）项"
    private static let cancellation = "《行政许可法》第七十条"
    private static let renewal = "《行政许可法》第五十条"

    /// The table.
    public static let table: [LicenceTransition] =
        [
            row(.issue, nil, [.valid], officer, "《行政许可法》第三十九条"),
            row(.sign, .valid, [.valid], officer),
            row(.sign, .dormant, [.dormant], officer),
            row(.sign, .suspended, [.suspended], officer),
            row(.fileDormancy, .valid, [.dormant], .applicantOrOfficer(.licences), dormancy),
            row(.fileDormancy, .dormant, [.dormant], .applicantOrOfficer(.licences), dormancy),
            row(.resume, .dormant, [.valid], .applicantOrOfficer(.licences), dormancy),
            row(.suspend, .valid, [.suspended], officer, penalty),
            row(.suspend, .dormant, [.suspended], officer, penalty),
            row(.lift, .suspended, [.valid, .dormant], officer, penalty),
            row(.renew, .valid, [.valid], officer, renewal),
            row(.renew, .dormant, [.dormant], officer, renewal),
        ]
        + [LicencePhase.valid, .dormant, .suspended, .expired].map { row(.revoke, $0, [.revoked], officer, revocation) }
        + [LicencePhase.valid, .dormant, .suspended, .expired, .revoked].map {
            row(.cancel, $0, [.cancelled], officer, cancellation)
        }
        + [LicencePhase.valid, .dormant, .suspended].map { row(.expire, $0, [.expired], .timer, cancellation) }
        + [
            row(.remind, .dormant, [.dormant], .timer),
            row(.remind, .suspended, [.suspended], .timer),
            row(.endDormancy, .dormant, [.valid], .timer, dormancyEnd),
            row(.endDormancy, .suspended, [.suspended], .timer, dormancyEnd),
            row(.endSuspension, .suspended, [.valid, .dormant], .timer, penalty),
        ]

    private static let index = TransitionIndex(table)

    /// The transition of an act from a phase, or nil where there is none.
    public static func find(_ act: LicenceAct, from phase: LicencePhase?) -> LicenceTransition? {
        index.place(act, from: phase).map { table[$0] }
    }

    /// Whether there is a transition of an act from a phase.
    static func allows(_ act: LicenceAct, from phase: LicencePhase) -> Bool { index.place(act, from: phase) != nil }

    /// Who may do an act, which is the same from every phase; nil where no row names it.
    static func role(of act: LicenceAct) -> Role? { index.role(of: act) }
}

extension LicenceTransition: TransitionRow {}
