import OneWindowCore

/// Gives each agency name of a file one code (部门编码), the same for the same file.
///
/// Taken is, in this order: the first agency code of the name that passes as a credit or organisation code; the
/// first that is a code at all; the first passing credit code in its item codes. What several names claim is
/// nobody's. Where nothing is left, a code is formed from the name alone, so that it stays when rows move.
struct AgencyCodes {
    /// One agency a name, in the order of appearance.
    private(set) var agencies: [Agency] = []
    private var codeOfName: [String: Code] = [:]

    /// The code of a name, or nil where no record has it.
    func code(of name: String) -> Code? { codeOfName[name] }

    /// The names that gave several codes.
    private let several: Set<String>

    /// Assigns the codes and adds the doubts about a code once for each name that has it.
    init(_ claims: AgencyClaims, doubts: inout DoubtList) {
        let claims = claims.list
        several = Set(claims.filter { $0.given.count > 1 }.map(\.name))
        var owners: [String: Int] = [:]
        var creditOwners: [String: Int] = [:]
        for claim in claims {
            for given in claim.given { owners[given.code, default: 0] += 1 }
            for credit in Set(claim.credits).union(claim.given.map(\.code)) {
                creditOwners[credit, default: 0] += 1
            }
        }
        var used = Set(owners.keys)
        for claim in claims {
            claim.addDoubts(owners: owners, to: &doubts)
            let own = claim.given.map(\.code).filter { owners[$0] == 1 }
            let taken =
                own.first { CreditCode.passes($0) || OrganisationCode.passes($0) }.flatMap(Code.init)
                ?? own.lazy.compactMap(Code.init).first
                ?? claim.credits.first { creditOwners[$0] == 1 }.flatMap(Code.init)
            let code = taken ?? Self.formed(from: claim.name, apartFrom: used)
            guard let code else { continue }
            if !own.contains(code.text) {
                doubts.add(.agencyCodeDerived, line: claim.line, column: .agencyCode, code.text)
            }
            used.insert(code.text)
            codeOfName[claim.name] = code
            let name = RegistryText.clean(
                claim.name, line: claim.line, column: .agency, subject: code.text, doubts: &doubts)
            agencies.append(Agency(code: code, name: LocalizedText(name)))
        }
    }

    /// Adds a doubt where the row gives another code of its agency than the one taken.
    func addDoubt(about record: ItemRecord, to doubts: inout DoubtList) {
        let code = record[.agencyCode]
        let name = record[.agency]
        guard !code.isEmpty, several.contains(name), code != codeOfName[name]?.text else { return }
        doubts.add(.agencySeveralCodes, line: record.line, column: .agencyCode, code)
    }

    /// `A-` and twelve hexadecimal digits of the name's FNV-1a hash; the next free number where another name has
    /// it.
    private static func formed(from name: String, apartFrom used: Set<String>) -> Code? {
        var hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        while true {
            let digits = String(hash & 0xFFFF_FFFF_FFFF, radix: 16, uppercase: true)
            let text = "A-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
            if !used.contains(text) { return Code(text) }
            hash &+= 1
        }
    }
}
