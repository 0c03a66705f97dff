/// What kind of number identifies somebody (身份标识种类); permanent numbers.
public enum IdentityKind: UInt8, Sendable, CaseIterable {
    /// A citizen identity number (公民身份号码), GB 11643-1999.
    case citizen = 1
    /// A unified social credit code (统一社会信用代码), GB 32100-2015.
    case creditCode = 2
    /// Any other number: a passport, an older code.
    case other = 9

    /// The kind that a number has by its form and check character.
    public init(of number: String) {
        if CitizenNumber(number) != nil {
            self = .citizen
        } else if CreditCode(number) != nil {
            self = .creditCode
        } else {
            self = .other
        }
    }

    /// The kind's stable name in JSON.
    public var name: String {
        switch self {
        case .citizen: "citizen"
        case .creditCode: "creditCode"
        case .other: "other"
        }
    }
}

/// How well somebody's identity was established (身份核验等级); permanent numbers, 4 being the strongest. What counts for
/// which level is the deployment's rule; the library compares levels and nothing else.
public enum IdentityAssurance: UInt8, Sendable, CaseIterable, Comparable {
    /// As stated by the person (自报).
    case stated = 1
    /// Name and number agree with a register (实名核验).
    case registered = 2
    /// The person was compared with the document, or a face with the register (实人核验).
    case person = 3
    /// The person proved it with a certificate or the chip of a document beside that (证书核验).
    case certificate = 4

    public static func < (left: IdentityAssurance, right: IdentityAssurance) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Why a licence is revoked, withdrawn or taken away (撤销、撤回、吊销情形); permanent numbers.
public enum RevocationGround: UInt8, Sendable, CaseIterable {
    /// Officials abused or neglected their duty (滥用职权、玩忽职守), Administrative Licensing Law article 69 (1) 1.
    case abuse = 1
    /// Beyond the statutory power (超越法定职权), article 69 (1) 2.
    case beyondPower = 2
    /// Against the statutory procedure (违反法定程序), article 69 (1) 3.
    case procedure = 3
    /// To an applicant without the qualification or the conditions (不具备申请资格或不符合法定条件), article 69 (1) 4.
    case unqualified = 4
    /// Any other case in which it may be revoked by law (依法可以撤销的其他情形), article 69 (1) 5.
    case other = 5
    /// Got by fraud, bribery or other improper means (欺骗、贿赂等不正当手段), article 69 (2).
    case fraud = 6
    /// The law or the circumstances it rested on have changed, so it is withdrawn (撤回), article 8 (2).
    case changed = 7
    /// Taken away as a penalty (吊销), Administrative Penalty Law article 9 (3).
    case penalty = 8

    /// The ground's stable name in JSON.
    public var name: String {
        switch self {
        case .abuse: "abuse"
        case .beyondPower: "beyondPower"
        case .procedure: "procedure"
        case .unqualified: "unqualified"
        case .other: "other"
        case .fraud: "fraud"
        case .changed: "changed"
        case .penalty: "penalty"
        }
    }
}

/// Why a licence is struck off (注销情形), Administrative Licensing Law article 70; permanent numbers.
public enum CancellationGround: UInt8, Sendable, CaseIterable {
    /// Its validity ended and was not renewed (有效期届满未延续), 1.
    case notRenewed = 1
    /// The person it gave a qualification to died or lost capacity (公民死亡或丧失行为能力), 2.
    case holderGone = 2
    /// The body was ended by law (法人或其他组织依法终止), 3.
    case bodyEnded = 3
    /// It was revoked, withdrawn or taken away (被撤销、撤回、吊销), 4.
    case revoked = 4
    /// What it permits cannot be done for force majeure (不可抗力), 5.
    case forceMajeure = 5
    /// Any other case that a law or regulation gives (法律、法规规定的其他情形), 6.
    case other = 6

    /// The ground's stable name in JSON.
    public var name: String {
        switch self {
        case .notRenewed: "notRenewed"
        case .holderGone: "holderGone"
        case .bodyEnded: "bodyEnded"
        case .revoked: "revoked"
        case .forceMajeure: "forceMajeure"
        case .other: "other"
        }
    }
}

/// What a dormant licence may not be used for (歇业期间限制); one bit each.
public struct DormancyBars: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// To stand in place of a material.
    public static let reuse = DormancyBars(rawValue: 1)
    /// To be renewed.
    public static let renewal = DormancyBars(rawValue: 2)

    /// The bars with their stable names in JSON.
    public static let names: [(bar: DormancyBars, name: String)] = [(.reuse, "reuse"), (.renewal, "renewal")]
}

/// How a signature was made (签名算法); permanent numbers.
public enum SignatureAlgorithm: UInt8, Sendable, CaseIterable {
    /// Ed25519, RFC 8032: a key of 32 bytes, a signature of 64.
    case ed25519 = 1

    /// The algorithm's stable name in JSON.
    public var name: String {
        switch self {
        case .ed25519: "ed25519"
        }
    }

    /// Bytes of a public key.
    public var keyBytes: Int { 32 }
    /// Bytes of a signature.
    public var signatureBytes: Int { 64 }
}
