/// A licence to be issued (证照签发).
public struct LicenceIssue: Sendable, Hashable {
    /// The number that its issuer gave it; nil where the library is to give one, such as `EL20261121.0001`. A number
    /// that says who holds it (a driving licence's) must not be given: numbers are kept for good.
    public var number: CaseNumber?
    /// Its type.
    public var type: Code
    /// Who holds it.
    public var holder: LicenceHolder
    /// The body that issues it.
    public var issuer: Code
    /// The case it comes from; that case must have been granted.
    public var caseNumber: CaseNumber?
    /// What it says.
    public var terms: LicenceTerms

    /// Creates an issue.
    public init(
        number: CaseNumber? = nil, type: Code, holder: LicenceHolder, issuer: Code, from caseNumber: CaseNumber? = nil,
        terms: LicenceTerms
    ) {
        self.number = number
        self.type = type
        self.holder = holder
        self.issuer = issuer
        self.caseNumber = caseNumber
        self.terms = terms
    }

    var personal: [PersonalText] {
        PersonalText.list((.name, holder.name), (.identityNumber, holder.identityNumber))
    }

    func checkShape() throws(Rejection) {
        if holder.identityNumber.isEmpty { throw Rejection(.missingField, PersonalSlot.identityNumber.name) }
        try PersonalText.check(personal)
        try terms.checkShape()
        // Nobody can have signed a number that is not given yet.
        if terms.signature != nil && number == nil { throw Rejection(.missingField, "number") }
    }
}

/// Who holds a licence (持证主体); all of it is personal data.
public struct LicenceHolder: Sendable, Hashable {
    /// The name of the person or body, or empty.
    public var name: String
    /// The identity number or credit code.
    public var identityNumber: String

    /// Creates a holder.
    public init(name: String = "", identityNumber: String) {
        self.name = name
        self.identityNumber = identityNumber
    }

    /// The form in which numbers are compared: capital letters, without blanks and hyphens.
    public static func normal(_ number: String) -> String {
        var normal = String.UnicodeScalarView()
        for scalar in number.unicodeScalars {
            switch scalar {
            case " ", "-", "\u{3000}": continue
            case "a"..."z": normal.append(Unicode.Scalar(UInt8(scalar.value) - 32))
            default: normal.append(scalar)
            }
        }
        return String(normal)
    }
}

/// Something done to a licence (证照办理).
public struct LicenceCommand: Sendable, Hashable {
    /// The licence.
    public var number: CaseNumber
    /// The revision the caller has seen, or nil not to check it.
    public var expectedRevision: UInt32?
    /// The identity number of who acts as its holder: needed from everybody but officers. Compared and not kept.
    public var holder: String
    /// What is done.
    public var work: Work

    /// Creates a command.
    public init(_ number: CaseNumber, _ work: Work, holder: String = "", expectedRevision: UInt32? = nil) {
        self.number = number
        self.work = work
        self.holder = holder
        self.expectedRevision = expectedRevision
    }

    /// What can be done to a licence, with what each act needs.
    public enum Work: Sendable, Hashable {
        /// Sign its present terms.
        case sign(LicenceSignature)
        /// File dormancy through a day, or another end of the one filed, with the address for service.
        case fileDormancy(through: CivilDate, address: String, reason: String)
        /// Take up business again.
        case resume(reason: String)
        /// Suspend it by order, through a day or until it is lifted.
        case suspend(through: CivilDate?, basis: String, reason: String)
        /// Lift the order.
        case lift(reason: String)
        /// Renew it: what it says from now on.
        case renew(LicenceTerms)
        /// Revoke it, withdraw it or take it away, with the provision or decision it rests on.
        case revoke(RevocationGround, basis: String, reason: String)
        /// Strike it off.
        case cancel(CancellationGround, basis: String, reason: String)

        /// The act.
        public var act: LicenceAct {
            switch self {
            case .sign: .sign
            case .fileDormancy: .fileDormancy
            case .resume: .resume
            case .suspend: .suspend
            case .lift: .lift
            case .renew: .renew
            case .revoke: .revoke
            case .cancel: .cancel
            }
        }

        /// The texts in it that are personal data.
        var personal: [PersonalText] {
            switch self {
            case .sign, .renew: []
            case .fileDormancy(_, let address, let reason): PersonalText.list((.address, address), (.reason, reason))
            case .resume(let reason), .suspend(_, _, let reason), .lift(let reason), .revoke(_, _, let reason),
                .cancel(_, _, let reason):
                PersonalText.list((.reason, reason))
            }
        }

        func checkShape() throws(Rejection) {
            try PersonalText.check(personal)
            switch self {
            case .sign(let signature): try signature.checkShape()
            case .renew(let terms): try terms.checkShape()
            case .fileDormancy(let through, _, _): try Self.check(through)
            case .suspend(let through, let basis, _):
                if let through { try Self.check(through) }
                if basis.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "basis") }
            case .revoke(_, let basis, _), .cancel(_, let basis, _):
                if basis.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "basis") }
            case .resume, .lift: break
            }
        }

        private static func check(_ through: CivilDate) throws(Rejection) {
            if !Instant.supported.contains(Instant(date: through, minute: 1_440)) {
                throw Rejection(.malformedField, "through")
            }
        }
    }
}
