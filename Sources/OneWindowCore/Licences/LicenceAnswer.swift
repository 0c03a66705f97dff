/// What a licence is asked (核验请求).
public struct LicenceQuestion: Sendable, Hashable {
    /// Its number.
    public var number: CaseNumber
    /// The identity number of who shows it; empty not to ask.
    public var holder: String
    /// The digest of the file that is shown, SHA-256; nil not to ask.
    public var digest: [UInt8]?
    /// The instant it must hold at.
    public var instant: Instant

    /// Creates a question.
    public init(_ number: CaseNumber, at instant: Instant, holder: String = "", digest: [UInt8]? = nil) {
        self.number = number
        self.instant = instant
        self.holder = holder
        self.digest = digest
    }
}

/// What a look at a licence found (核验结果).
public struct LicenceAnswer: Sendable, Hashable {
    /// The licence.
    public let licence: Licence
    /// The phase at the instant; nil where it was not issued yet.
    public let phase: LicencePhase?
    /// Whether the one who shows it holds it; nil where that was not asked, or the holder was erased.
    public let isHolder: Bool?
    /// Whether the file is one of its files; nil where that was not asked.
    public let isContent: Bool?
    /// The signature.
    public let signature: SignatureFinding
    /// The first thing that stands against it; nil where it holds.
    public let reason: RejectionCode?

    /// Whether it holds: valid, and nothing that was asked stands against it. One without a signature holds too: the
    /// library itself vouches for it.
    public var isGood: Bool { reason == nil }

    /// Looks at a licence.
    ///
    /// - Parameter isHolder: Whether the question's holder holds it; nil where that was not asked or is not known.
    public init(
        _ question: LicenceQuestion, _ licence: Licence, isHolder: Bool?, verifier: SignatureVerifier,
        registry: Registry
    ) {
        self.licence = licence
        self.isHolder = isHolder
        phase = licence.standing(at: question.instant)
        isContent = question.digest.map { licence.terms.digests.contains($0) }
        signature = Self.finding(licence, verifier, registry)
        if let isHolder, !isHolder {
            reason = .notLicenceHolder
        } else if phase == .dormant {
            reason = .licenceDormant
        } else if phase != .valid || licence.terms.validFrom > question.instant.date {
            reason = .licenceNotValid
        } else if isContent == false {
            reason = .contentDiffers
        } else if signature == .bad || signature == .unknownKey {
            reason = .signatureInvalid
        } else {
            reason = nil
        }
    }

    private static func finding(
        _ licence: Licence, _ verifier: SignatureVerifier, _ registry: Registry
    ) -> SignatureFinding {
        guard let signature = licence.terms.signature else { return .none }
        guard let key = registry.signatureKeys[signature.key],
            let issuer = registry.agencies[licence.opening.issuer]?.code, key.agency == issuer,
            key.algorithm == signature.algorithm, let type = registry.licenceTypes[licence.opening.type]?.code
        else { return .unknownKey }
        let form = LicenceForm.bytes(number: licence.number, type: type, issuer: issuer, terms: licence.terms)
        return verifier(key, form, signature.bytes) ? .good : .bad
    }
}
