public import OneWindowCore

// What two streets of the sample district may do: an authority list (乡镇街道赋权事项清单) in small. It is loaded after the
// district itself, of which it is no part.
extension SampleDistrict {
    /// The offices of two streets, with people who keep their lists.
    public static var streetOffices: RegistryDocument {
        var document = RegistryDocument()
        for (number, street) in SampleText.rows(OrganisationFacts.streets).prefix(2).enumerated() {
            let agency = SampleText.code("street\(number + 1)")
            let office = LocalizedText(street[0] + "办事处", english: street[1] + " Office")
            document.agencies.append(Agency(code: agency, name: office))
            let post = SampleText.code("street\(number + 1).list")
            document.posts.append(
                Post(
                    code: post, name: LocalizedText(street[0] + "权责清单岗", english: street[1] + ", authority lists"),
                    agency: agency, duties: DutySet([.authority])))
            document.officers.append(
                .init(
                    Officer(code: SampleText.code("street\(number + 1)-01"), agency: agency, posts: [post]), name: ""))
        }
        return document
    }

    /// What is done to the lists, in order: grants of the district's agencies, and the streets taking them on.
    public static var authorityCommands: [AuthorityCommand] {
        var commands: [AuthorityCommand] = []
        for row in SampleText.rows(AuthorityFacts.grants) {
            let grant = grant(row)
            commands.append(AuthorityCommand(.grant(grant), day: grant.publishedOn, reason: AuthorityFacts.reason))
            guard let day = CivilDate(iso: row[8]) else { continue }
            commands.append(AuthorityCommand(.accept(grant.code), day: day))
        }
        return commands
    }

    private static func grant(_ row: [String]) -> AuthorityGrant {
        let kinds: [String: AuthorityKind] = ["empowered": .empowered, "entrusted": .entrusted]
        let kind = SampleText.valid(kinds[row[1]], row[1])
        let acts = SampleText.words(row[4]).map { word in
            SampleText.valid(AuthorityAct.allCases.first { $0.name == word }, word)
        }
        let types = SampleText.words(row[5]).map { SampleText.valid(ItemType($0), $0) }
        let region = OrganisationFacts.region + SampleText.padded(SampleText.number(row[3]), to: 3)
        return AuthorityGrant(
            code: SampleText.code(row[0]), kind: kind, grantor: SampleText.code(row[2]),
            grantee: SampleText.code("street" + row[3]), acts: AuthorityActSet(acts),
            scope: types.isEmpty ? .all : .types(types), region: SampleText.valid(RegionCode(region), region), level: 5,
            bases: [LegalBasis(law: row[6], article: row[7])],
            publishedOn: CivilDate(iso: AuthorityFacts.published), from: firstDay, through: CivilDate(iso: row[9]),
            atEnd: kind == .entrusted ? .handBack : .finish)
    }
}

/// The authority list of the sample district, as a table of text.
private enum AuthorityFacts {
    static let reason = "云澜区街道赋权事项清单（2026 年版）"
    static let published = "2025-12-20"

    /// Number, kind, grantor, street, acts, types (none: all items), law, article, taken on, last day.
    static let grants = """
        YL-FQ-001 | empowered | market | 1 | accept review decide | 01 | 街道赋权事项清单 | 第一项 | 2026-01-01 |
        YL-FQ-002 | empowered | urban | 1 | inspect penalise | | 中华人民共和国行政处罚法 | 第二十四条 | 2026-01-05 |
        YL-WT-001 | entrusted | civil | 2 | accept review | 01 | 中华人民共和国行政许可法 | 第二十四条 | 2026-01-01 | 2026-12-31
        YL-FQ-003 | empowered | market | 2 | accept review decide | 01 | 街道赋权事项清单 | 第一项 | |
        """
}
