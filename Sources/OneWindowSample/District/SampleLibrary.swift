public import OneWindowCore

// The licence library and the standards of the sample district (证照库、标准库). They are loaded after the district itself,
// of which they are no part.
extension SampleDistrict {
    /// Types of licences, who issues them, and standards with their releases.
    public static var library: RegistryDocument {
        var document = RegistryDocument()
        let agency = SampleText.code(OrganisationFacts.hallAgency)
        document.posts = [
            Post(
                code: licencePost, name: LocalizedText("统一制证岗", english: "Issue of licences"),
                duties: DutySet([.licences]))
        ]
        document.officers = licensors.map { .init(Officer(code: $0, agency: agency, posts: [licencePost]), name: "") }
        document.licenceTypes = SampleText.rows(LibraryFacts.types).map { row in
            LicenceType(
                code: SampleText.code(row[0]), name: LocalizedText(row[1], english: row[2]),
                assurance: SampleText.valid(LibraryFacts.levels[row[4]], row[4]),
                dormancy: row[0] == "business-licence" ? .marketEntity : nil)
        }
        for row in SampleText.rows(LibraryFacts.standards) { document.standards.append(standard(row)) }
        for row in SampleText.rows(LibraryFacts.releases) {
            let kind = SampleText.valid(ReleaseKind.allCases.first { $0.name == row[2] }, row[2])
            let halls = SampleText.words(row[3]).map(SampleText.code)
            document.releases.append(
                .init(
                    SampleText.code(row[0]), SampleText.code(row[1]),
                    StandardRelease(kind, in: halls, from: SampleText.valid(CivilDate(iso: row[4]), row[4]))))
        }
        return document
    }

    /// The post that issues licences for all bodies.
    static let licencePost = SampleText.code("window.licences")

    /// Who holds it.
    static let licensors = (1...4).map { SampleText.code("govservice-L0\($0)") }

    /// How many years a licence of a type holds; nil where its validity has no end.
    static func years(of type: Code) -> Int? { LibraryFacts.years[type.text] }

    private static func standard(_ row: [String]) -> Standard {
        let kind = SampleText.valid(StandardKind.allCases.first { $0.name == row[3] }, row[3])
        let levels = row[4].map { SampleText.valid(LibraryFacts.hallLevels[$0], row[4]) }
        // Nobody has written these texts: the digest is a number in their place.
        let number = UInt8(SampleText.number(row[6]))
        return Standard(
            code: SampleText.code(row[0]), edition: SampleText.code(row[1]),
            title: LocalizedText(row[2], english: row[7]), kind: kind, levels: HallLevelSet(levels),
            effectiveFrom: firstDay, digest: [UInt8](repeating: number, count: 32),
            place: "standards/\(row[0])-\(row[1]).pdf", posts: SampleText.words(row[5]).map(SampleText.code))
    }
}

/// The libraries of the sample district, as tables of text. The standards are made up.
private enum LibraryFacts {
    static let levels: [String: IdentityAssurance] = ["register": .registered, "person": .person]
    static let hallLevels: [Character: HallLevel] = ["D": .district, "S": .street, "C": .community]

    /// Code, name, English name, years of validity (none: without end), how well the identity must be established.
    static let types = """
        business-licence | 营业执照 | Business licence | | person
        food-licence | 食品经营许可证 | Food business licence | 5 | person
        fire-certificate | 消防安全检查合格证 | Fire safety certificate | | person
        sewer-licence | 排水许可证 | Sewer licence | 5 | person
        device-filing | 第二类医疗器械经营备案凭证 | Filing of trade in medical devices | | person
        medicine-licence | 药品经营许可证 | Licence to sell medicines | 5 | person
        fireworks-licence | 烟花爆竹经营（零售）许可证 | Fireworks licence | 2 | person
        hygiene-licence | 公共场所卫生许可证 | Hygiene licence | 4 | person
        clinic-filing | 诊所备案凭证 | Filing of a clinic | | person
        birth-certificate | 出生医学证明 | Medical certificate of birth | | person
        household-register | 居民户口簿 | Household register booklet | | person
        social-security-card | 社会保障卡 | Social security card | | register
        identity-card | 居民身份证 | Identity card | | person
        marriage-certificate | 结婚证 | Marriage certificate | | person
        """

    static let years: [String: Int] = Dictionary(
        uniqueKeysWithValues: SampleText.rows(types).compactMap { row in Int(row[3]).map { (row[0], $0) } })

    /// Code, version, title, kind, levels of halls, posts (none: all), digest, English title.
    static let standards = """
        YL-BZ-001 | 2026-1 | 窗口接待服务规范 | standard | DSC | window.counter window.issuing | 11 | Reception at windows
        YL-BZ-001 | 2026-2 | 窗口接待服务规范 | standard | DSC | window.counter window.issuing | 12 | Reception at windows
        YL-BZ-002 | 2026-1 | 综合受理工作规范 | standard | DS | window.counter | 21 | Comprehensive acceptance
        YL-SC-001 | 2026-1 | 社区服务站工作手册 | manual | C | | 31 | Manual of community stations
        YL-ZD-001 | 2026-1 | 首问负责制度 | rule | DSC | | 41 | Whoever is asked first is responsible
        """

    /// Standard, version, how, halls (none: every hall of its levels), first day.
    static let releases = """
        YL-BZ-001 | 2026-1 | pilot | S1 | 2026-01-05
        YL-BZ-001 | 2026-1 | released | | 2026-02-02
        YL-BZ-001 | 2026-2 | pilot | D S2 | 2026-03-02
        YL-BZ-002 | 2026-1 | released | D S1 S2 S3 | 2026-01-05
        YL-SC-001 | 2026-1 | pilot | S1-C01 S1-C02 S2-C01 | 2026-02-02
        YL-ZD-001 | 2026-1 | released | | 2026-01-05
        """
}
