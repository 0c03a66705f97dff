/// What can be done to a grant (授权操作); permanent numbers.
public enum AuthorityStep: UInt8, Sendable, CaseIterable {
    /// Grant it (授出).
    case grant = 1
    /// Take it on (承接).
    case accept = 2
    /// Note what supervision found (监督记录).
    case note = 3
    /// Stop it for a time (中止).
    case suspend = 4
    /// Let it go on (恢复).
    case resume = 5
    /// Take it back (收回).
    case withdraw = 6
    /// A reform of bodies ends it: others stand in its place (由后继授权承接). No command does it.
    case succeed = 7
    /// A reform of bodies puts it in the place of another (承继). No command does it.
    case takeOver = 8

    /// The step's stable name in JSON.
    public var name: String {
        switch self {
        case .grant: "grant"
        case .accept: "accept"
        case .note: "note"
        case .suspend: "suspend"
        case .resume: "resume"
        case .withdraw: "withdraw"
        case .succeed: "succeed"
        case .takeOver: "takeOver"
        }
    }
}

/// Whose officer may do something to a grant.
public enum AuthoritySide: Sendable, Hashable {
    /// Who grants it.
    case grantor
    /// Who exercises it.
    case grantee
    /// Who grants it, or whoever supervises.
    case grantorOrSupervisor
    /// Nobody's: it follows from a reform of bodies.
    case reform
}

/// The life of a grant (授权状态机): every transition there is. What is not listed is refused with `authorityStatus`. A
/// grant expires by its date alone, from wherever it is, unless it was taken back before.
public struct AuthorityTransition: Sendable, Hashable {
    /// What is done.
    public let step: AuthorityStep
    /// The status before; nil where the step makes the grant.
    public let from: AuthorityStatus?
    /// The status after.
    public let to: AuthorityStatus
    /// Whose officer may do it.
    public let side: AuthoritySide

    private static func row(
        _ step: AuthorityStep, _ from: AuthorityStatus?, _ to: AuthorityStatus, _ side: AuthoritySide
    ) -> AuthorityTransition {
        AuthorityTransition(step: step, from: from, to: to, side: side)
    }

    /// The table. A statutory power begins as accepted: it is the body's by law. A grant that takes another's place
    /// begins where that one was.
    public static let table: [AuthorityTransition] = [
        row(.grant, nil, .granted, .grantor),
        row(.accept, .granted, .accepted, .grantee),
        row(.note, .accepted, .accepted, .grantorOrSupervisor),
        row(.note, .suspended, .suspended, .grantorOrSupervisor),
        row(.suspend, .accepted, .suspended, .grantor),
        row(.resume, .suspended, .accepted, .grantor),
        row(.withdraw, .granted, .withdrawn, .grantor),
        row(.withdraw, .accepted, .withdrawn, .grantor),
        row(.withdraw, .suspended, .withdrawn, .grantor),
        row(.succeed, .granted, .succeeded, .reform),
        row(.succeed, .accepted, .succeeded, .reform),
        row(.succeed, .suspended, .succeeded, .reform),
        row(.succeed, .withdrawn, .succeeded, .reform),
        row(.takeOver, nil, .granted, .reform),
        row(.takeOver, nil, .accepted, .reform),
        row(.takeOver, nil, .suspended, .reform),
        row(.takeOver, nil, .withdrawn, .reform),
    ]

    /// The status after a step, or nil where it cannot be done from there.
    static func next(_ step: AuthorityStep, from status: AuthorityStatus?) -> AuthorityStatus? {
        table.first { $0.step == step && $0.from == status }?.to
    }

    /// Whose officer may do a step, which is the same from every status.
    static func side(of step: AuthorityStep) -> AuthoritySide {
        table.first { $0.step == step }?.side ?? .grantor
    }
}
