/// What a licence says at one time (证照版本): when it was given, how long it holds, the digests of its content, and the
/// signature. A renewal makes the next version.
public struct LicenceTerms: Sendable, Hashable {
    /// The day it was given or renewed.
    public var issuedOn: CivilDate
    /// The first day of its validity.
    public var validFrom: CivilDate
    /// The last day of its validity, through 24:00; nil where it has no end (长期).
    public var validThrough: CivilDate?
    /// The digests of its files, SHA-256, in the order the issuer gives them.
    public var digests: [[UInt8]]
    /// The signature of the issuing body; nil while there is none.
    public var signature: LicenceSignature?

    /// Creates terms.
    public init(
        issuedOn: CivilDate, validFrom: CivilDate, validThrough: CivilDate? = nil, digests: [[UInt8]] = [],
        signature: LicenceSignature? = nil
    ) {
        self.issuedOn = issuedOn
        self.validFrom = validFrom
        self.validThrough = validThrough
        self.digests = digests
        self.signature = signature
    }

    /// When the validity is over: 24:00 of its last day; nil where it has no end.
    public var end: Instant? { validThrough.map { Instant(date: $0, minute: 1_440) } }

    func checkShape() throws(Rejection) {
        for (name, date) in [("issuedOn", issuedOn), ("validFrom", validFrom), ("validThrough", validThrough)] {
            guard let date else { continue }
            if !Instant.supported.contains(Instant(date: date)) { throw Rejection(.malformedField, name) }
        }
        if let validThrough, validThrough < validFrom { throw Rejection(.malformedField, "validThrough") }
        if digests.count > Limits.filesPerLicence { throw Rejection(.tooMany, "digests") }
        if digests.contains(where: { $0.count != 32 }) { throw Rejection(.malformedField, "digests") }
        try signature?.checkShape()
    }
}

/// A signature over the canonical form of a licence (签名).
public struct LicenceSignature: Sendable, Hashable {
    /// The id of the key.
    public var key: Code
    /// The algorithm.
    public var algorithm: SignatureAlgorithm
    /// The signature.
    public var bytes: [UInt8]

    /// Creates a signature.
    public init(key: Code, algorithm: SignatureAlgorithm = .ed25519, bytes: [UInt8]) {
        self.key = key
        self.algorithm = algorithm
        self.bytes = bytes
    }

    func checkShape() throws(Rejection) {
        if bytes.count != algorithm.signatureBytes { throw Rejection(.malformedField, "signature") }
    }
}

/// The form of a licence over which its issuing body signs (签名原文).
public enum LicenceForm {
    /// The bytes that are signed: UTF-8, one `name: value` a line, each line ended by a line feed, in this order.
    ///
    /// ```
    /// OneWindow licence 1
    /// number: EL20261121.0001
    /// type: 营业执照's code
    /// issuer: the agency's code
    /// issued: 2026-11-21
    /// from: 2026-11-21
    /// through: 2031-11-20, or - where it has no end
    /// digest: 64 lower-case hexadecimal digits, a line for each file
    /// ```
    ///
    /// The holder does not stand in it, since it can be erased: the files name the holder, and their digests bind them.
    public static func bytes(number: CaseNumber, type: Code, issuer: Code, terms: LicenceTerms) -> [UInt8] {
        var text = "OneWindow licence 1\nnumber: \(number)\ntype: \(type)\nissuer: \(issuer)\n"
        text += "issued: \(terms.issuedOn)\nfrom: \(terms.validFrom)\n"
        text += "through: \(terms.validThrough.map(\.description) ?? "-")\n"
        for digest in terms.digests { text += "digest: \(digits(of: digest))\n" }
        return Array(text.utf8)
    }

    /// The bytes of the present terms of a licence; nil where the registry does not know its type or its issuer.
    public static func bytes(of licence: Licence, in registry: Registry) -> [UInt8]? {
        guard let type = registry.licenceTypes[licence.opening.type]?.code,
            let issuer = registry.agencies[licence.opening.issuer]?.code
        else { return nil }
        return bytes(number: licence.number, type: type, issuer: issuer, terms: licence.terms)
    }

    private static func digits(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// What a look at a signature found (验签结果); permanent numbers.
public enum SignatureFinding: UInt8, Sendable, CaseIterable {
    /// There is none.
    case none = 1
    /// It is that of the key over these bytes.
    case good = 2
    /// It is not.
    case bad = 3
    /// The key is not registered, or not for this agency.
    case unknownKey = 4

    /// The finding's stable name in JSON.
    public var name: String {
        switch self {
        case .none: "none"
        case .good: "good"
        case .bad: "bad"
        case .unknownKey: "unknownKey"
        }
    }
}

/// Says whether a signature is that of a key over a message: handed in, since the core knows no cryptography.
public typealias SignatureVerifier = @Sendable (SignatureKey, _ message: [UInt8], _ signature: [UInt8]) -> Bool

extension Limits {
    /// Files of a licence.
    public static let filesPerLicence = 16
    /// Changes of the phase that a licence keeps; a filing beyond them is refused.
    public static let changesPerLicence = 200
    /// Licences that stand for the materials of one application or supplement.
    public static let licencesPresented = 64
}

extension LicenceTerms: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.date(1, issuedOn)
        writer.date(2, validFrom)
        writer.date(3, validThrough)
        for digest in digests { writer.blob(4, digest) }
        if let signature { writer.message(5, signature) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var issuedOn: CivilDate?
        var validFrom: CivilDate?
        var validThrough: CivilDate?
        var digests: [[UInt8]] = []
        var signature: LicenceSignature?
        while let field = try reader.next() {
            switch field.number {
            case 1: issuedOn = try field.date()
            case 2: validFrom = try field.date()
            case 3: validThrough = try field.date()
            case 4: digests.append(try field.blob())
            case 5: signature = try field.message(as: LicenceSignature.self)
            default: break
            }
        }
        self.init(
            issuedOn: try required(issuedOn, 1), validFrom: try required(validFrom, 2), validThrough: validThrough,
            digests: digests, signature: signature)
    }
}

extension LicenceSignature: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, key.text)
        writer.number(2, UInt64(algorithm.rawValue))
        writer.blob(3, bytes)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var key: Code?
        var algorithm: SignatureAlgorithm?
        var bytes: [UInt8] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: key = try field.code()
            case 2: algorithm = try field.known()
            case 3: bytes = try field.blob()
            default: break
            }
        }
        self.init(key: try required(key, 1), algorithm: try required(algorithm, 2), bytes: bytes)
    }
}
