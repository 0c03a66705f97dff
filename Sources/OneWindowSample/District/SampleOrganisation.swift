import OneWindowCore

/// Expands the tables of ``OrganisationFacts`` into agencies, halls, windows, posts and officers.
enum SampleOrganisation {
    /// Adds the organisation to a document.
    static func add(to document: inout RegistryDocument) {
        let agencies = SampleText.rows(OrganisationFacts.agencies)
        document.agencies = agencies.map { row in
            Agency(code: SampleText.code(row[0]), name: name("云澜区" + row[1], row[2] + " of Yunlan District"))
        }
        document.posts = hallPosts() + agencies.flatMap(agencyPosts) + hallAgencyPosts()
        addHalls(to: &document)
        addBackOffice(agencies, to: &document)
        SampleSupervision.add(to: &document)
    }

    // MARK: Posts

    /// Posts of the halls: they name no agency, because they serve all of them.
    private static func hallPosts() -> [Post] {
        [
            post("window.counter", name("综合受理岗", "Comprehensive counter"), [.intake, .acceptance]),
            post("window.issuing", name("统一出件岗", "Issue of results"), [.issuing]),
            post("window.guide", name("咨询导办岗", "Enquiries and guidance"), [.intake]),
        ]
    }

    /// The kinds of post behind the windows, in the order of the staff column of the agencies' table.
    private static let backOffice: [(key: String, chinese: String, english: String, duty: Duty)] = [
        ("review", "审查岗", "Review", .review),
        ("survey", "勘验评审岗", "Inspection and technical review", .review),
        ("decide", "决定岗", "Decision", .decision),
        ("archive", "归档岗", "Archive", .archiving),
    ]

    private static func agencyPosts(_ agency: [String]) -> [Post] {
        backOffice.map { kind in
            let title = name(agency[1] + kind.chinese, agency[2] + ", " + kind.english)
            return post(agency[0] + "." + kind.key, title, [kind.duty], agency: agency[0])
        }
    }

    /// What only the agency that runs the halls has: the registry, and the care for personal data.
    private static func hallAgencyPosts() -> [Post] {
        let agency = OrganisationFacts.hallAgency
        return [
            post(agency + ".registry", name("事项管理岗", "Keeping of the registry"), [.registry], agency: agency),
            post(agency + ".privacy", name("个人信息保护岗", "Protection of personal data"), [.privacy], agency: agency),
        ]
    }

    private static func post(_ code: String, _ name: LocalizedText, _ duties: [Duty], agency: String? = nil) -> Post {
        Post(code: SampleText.code(code), name: name, agency: agency.map(SampleText.code), duties: DutySet(duties))
    }

    // MARK: Halls, windows and window staff

    private static func addHalls(to document: inout RegistryDocument) {
        let district = SampleText.code("D")
        document.halls.append(
            Hall(
                code: district, name: name("云澜区政务服务中心", "Yunlan District Service Hall"), level: .district,
                opening: SampleOpening.calendar(hall: "D")))
        addDistrictWindows(hall: district, to: &document)
        for row in SampleText.rows(OrganisationFacts.districtStaff) {
            addStaff(SampleText.number(row[1]), hall: district, posts: SampleText.words(row[0]), to: &document)
        }
        let communities = SampleText.rows(OrganisationFacts.communities)
        let streets = SampleText.rows(OrganisationFacts.streets)
        // All street halls come before the first community: they are few, and people look for them first.
        for (index, street) in streets.enumerated() {
            let names = (street[0] + "政务服务中心", street[1] + " Service Hall")
            let size = (SampleText.number(street[2]), SampleText.number(street[3]))
            addHall("S\(index + 1)", names, .street, parent: district, size: size, to: &document)
        }
        for (index, street) in streets.enumerated() {
            for (number, community) in SampleText.columns(communities[index][0], by: ",").enumerated() {
                let facts = SampleText.words(community)
                let counts = SampleText.columns(facts[2], by: "/").map(SampleText.number)
                let names = (street[0] + facts[0] + "社区政务服务站", facts[1] + " Community Service Station")
                addHall(
                    "S\(index + 1)-C" + SampleText.padded(number + 1, to: 2), names, .community,
                    parent: SampleText.code("S\(index + 1)"), size: (counts[0], counts[1]), to: &document)
            }
        }
    }

    private static func addHall(
        _ code: String, _ names: (String, String), _ level: HallLevel, parent: Code, size: (windows: Int, staff: Int),
        to document: inout RegistryDocument
    ) {
        let hall = SampleText.code(code)
        document.halls.append(
            Hall(
                code: hall, name: name(names.0, names.1), level: level, parent: parent,
                opening: SampleOpening.calendar(hall: code)))
        for number in 1...size.windows {
            document.windows.append(Window(code: SampleText.code("\(code)-W\(number)"), hall: hall))
        }
        // In a small hall the one who takes the case in also hands the result out.
        addStaff(size.staff, hall: hall, posts: ["window.counter", "window.issuing"], to: &document)
    }

    private static func addDistrictWindows(hall: Code, to document: inout RegistryDocument) {
        let kinds: [String: WindowKind] = [
            "comprehensive": .comprehensive, "dedicated": .dedicated, "issuing": .issuing, "enquiry": .enquiry,
        ]
        var number = 0
        for row in SampleText.rows(OrganisationFacts.districtWindows) {
            let kind = SampleText.valid(kinds[row[0]], row[0])
            let agencies = row.count > 2 ? SampleText.words(row[2]).map(SampleText.code) : []
            for _ in 0..<SampleText.number(row[1]) {
                number += 1
                let code = SampleText.code("\(hall)-W\(number)")
                document.windows.append(
                    Window(
                        code: code, hall: hall, kind: kind, agencies: agencies,
                        opening: SampleOpening.calendar(windowKind: kind)))
            }
        }
    }

    private static func addStaff(_ count: Int, hall: Code, posts: [String], to document: inout RegistryDocument) {
        let agency = SampleText.code(OrganisationFacts.hallAgency)
        let held = posts.map(SampleText.code)
        for _ in 0..<count {
            // Window staff stand first among the officers, so their number is the count so far.
            let code = SampleText.code("W" + SampleText.padded(document.officers.count + 1, to: 4))
            let officer = Officer(code: code, agency: agency, hall: hall, posts: held)
            document.officers.append(.init(officer, name: personName(document.officers.count)))
        }
    }

    // MARK: Back office

    /// Adds those who review, decide and archive. Each holds one post, so nobody decides what they have reviewed.
    private static func addBackOffice(_ agencies: [[String]], to document: inout RegistryDocument) {
        for agency in agencies {
            var posts: [String] = []
            for (kind, count) in zip(backOffice, SampleText.words(agency[3])) {
                posts += Array(repeating: agency[0] + "." + kind.key, count: SampleText.number(count))
            }
            if agency[0] == OrganisationFacts.hallAgency {
                posts += ["govservice.registry", "govservice.registry", "govservice.privacy", "govservice.privacy"]
            }
            for (index, post) in posts.enumerated() {
                let officer = Officer(
                    code: SampleText.code(agency[0] + "-" + SampleText.padded(index + 1, to: 2)),
                    agency: SampleText.code(agency[0]), posts: [SampleText.code(post)])
                document.officers.append(.init(officer, name: personName(document.officers.count)))
            }
        }
    }

    // MARK: Names

    private static let surnames = Array(OrganisationFacts.surnames)
    private static let givenFirst = Array(OrganisationFacts.givenFirst)
    private static let givenSecond = Array(OrganisationFacts.givenSecond)

    /// The name of the `index`-th person. Steps other than one keep neighbours from having like names.
    static func personName(_ index: Int) -> String {
        let surname = surnames[index * 5 % surnames.count]
        return String([surname, givenFirst[index * 8 % givenFirst.count], givenSecond[index * 7 % givenSecond.count]])
    }

    private static func name(_ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText(chinese, english: english)
    }
}
