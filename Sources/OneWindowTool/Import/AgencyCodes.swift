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

    /// Assigns the codes and adds the doubts: those about a code once for each name that has it, and a doubt for
    /// every row whose own code is not the one taken.
    init(_ records: [ItemRecord], doubts: inout DoubtList) {
        let claims = Self.claims(of: records)
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
        let several = Set(claims.filter { $0.given.count > 1 }.map(\.name))
        for record in records where several.contains(record[.agency]) {
            let code = record[.agencyCode]
            if !code.isEmpty, code != codeOfName[record[.agency]]?.text {
                doubts.add(.agencySeveralCodes, line: record.line, column: .agencyCode, code)
            }
        }
    }

    /// What the rows of one agency name say of its code.
    private struct Claim {
        var name: String
        /// The first line of the name.
        var line: Int
        /// The distinct agency codes given, each with its first line.
        private(set) var given: [(code: String, line: Int)] = []
        /// The distinct credit codes in the item codes that pass.
        private(set) var credits: [String] = []
        private var seenCodes: Set<String> = []
        private var seenCredits: Set<String> = []

        init(name: String, line: Int) {
            self.name = name
            self.line = line
        }

        mutating func add(_ record: ItemRecord) {
            let code = record[.agencyCode]
            if !code.isEmpty, seenCodes.insert(code).inserted { given.append((code, record.line)) }
            if case .passes(let credit) = CreditCodeFinding(in: record.code),
                seenCredits.insert(credit.text).inserted
            {
                credits.append(credit.text)
            }
        }

        func addDoubts(owners: [String: Int], to doubts: inout DoubtList) {
            for (code, line) in given {
                if Code(code) == nil {
                    doubts.add(.agencyCodeMalformed, line: line, column: .agencyCode, code)
                } else if !Self.hasKnownLength(code) {
                    doubts.add(.agencyCodeOddLength, line: line, column: .agencyCode, code)
                } else if !CreditCode.passes(code), !OrganisationCode.passes(code) {
                    doubts.add(.agencyCodeFails, line: line, column: .agencyCode, code)
                }
                if owners[code, default: 0] > 1 {
                    doubts.add(.agencyCodeShared, line: line, column: .agencyCode, code)
                }
            }
        }

        /// 18 of a credit code; 9 of an organisation code, or 10 with its hyphen.
        private static func hasKnownLength(_ code: String) -> Bool {
            let bytes = Array(code.utf8)
            return bytes.count == 18 || bytes.count == 9 || bytes.count == 10 && bytes[8] == UInt8(ascii: "-")
        }
    }

    private static func claims(of records: [ItemRecord]) -> [Claim] {
        var claims: [Claim] = []
        var places: [String: Int] = [:]
        for record in records {
            let name = record[.agency]
            let place = places[name] ?? claims.count
            if place == claims.count {
                places[name] = place
                claims.append(Claim(name: name, line: record.line))
            }
            claims[place].add(record)
        }
        return claims
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
