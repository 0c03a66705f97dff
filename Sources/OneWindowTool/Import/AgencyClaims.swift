import OneWindowCore

/// What the rows of a file say of the codes of their agencies, gathered row by row: it grows with the agencies, not
/// with the rows.
struct AgencyClaims {
    /// One agency a name, in the order of appearance.
    private(set) var list: [Claim] = []
    private var places: [String: Int] = [:]

    /// Takes in a row.
    mutating func add(_ record: ItemRecord) {
        let name = record[.agency]
        let place = places[name] ?? list.count
        if place == list.count {
            places[name] = place
            list.append(Claim(name: name, line: record.line))
        }
        list[place].add(record)
    }

    /// What the rows of one agency name say of its code.
    struct Claim {
        var name: String
        /// The first line of the name.
        var line: Int
        /// The distinct agency codes given, each with its first line.
        fileprivate(set) var given: [(code: String, line: Int)] = []
        /// The distinct credit codes in the item codes that pass.
        fileprivate(set) var credits: [String] = []
        private var seenCodes: Set<String> = []
        private var seenCredits: Set<String> = []

        init(name: String, line: Int) {
            self.name = name
            self.line = line
        }

        fileprivate mutating func add(_ record: ItemRecord) {
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
}
