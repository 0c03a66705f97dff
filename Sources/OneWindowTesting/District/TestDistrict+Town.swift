public import OneWindowCore

/// A town beside the test district, with the people to act under what it is granted.
extension TestDistrict {
    /// The government of the town.
    public static let town = code("A-TOWN")
    /// The government of another town.
    public static let otherTown = code("A-TOWN-2")
    /// The hall of the town, in its region, below the district's.
    public static let townHall = code("H-TOWN")
    /// A window of the town hall for the town only.
    public static let townWindow = code("W-T-1")
    /// The region of the town.
    public static let townRegion = region("370123101")
    /// The region of the district.
    public static let districtRegion = region("370123")
    /// A licence of trade that the district hall alone takes.
    public static let districtOnly = itemCode("DISTRICT-ONLY")

    /// Receives, accepts, issues and archives for the town.
    public static let townClerk = Actor.officer(code("O-T-FRONT"), post: code("P-T-FRONT"))
    /// Reviews for the town, with the skill of inspectors.
    public static let townReviewer = Actor.officer(code("O-T-REVIEW"), post: code("P-T-REVIEW"))
    /// Decides for the town.
    public static let townDecider = Actor.officer(code("O-T-DECIDE"), post: code("P-T-DECIDE"))
    /// Heads the town.
    public static let townHead = Actor.officer(code("O-T-HEAD"), post: code("P-T-HEAD"))
    /// Keeps the authority list of the town.
    public static let townLister = Actor.officer(code("O-T-LIST"), post: code("P-T-LIST"))
    /// Keeps the authority list of trade.
    public static let tradeLister = Actor.officer(code("O-LIST"), post: code("P-LIST"))
    /// Keeps all authority lists.
    public static let lister = Actor.officer(code("O-LIST"), post: code("P-LISTS"))

    private static func region(_ text: StaticString) -> RegionCode {
        guard let region = RegionCode("\(text)") else { preconditionFailure("a region of the town is malformed") }
        return region
    }

    /// The whole district with the town.
    public static var documentWithTown: RegistryDocument {
        var document = document
        document.agencies += [
            Agency(code: town, name: LocalizedText("城关镇人民政府", english: "Town")),
            Agency(code: otherTown, name: LocalizedText("平安镇人民政府", english: "Other town")),
        ]
        document.halls.append(
            Hall(
                code: townHall, name: LocalizedText("城关镇便民服务中心"), level: .street, parent: districtHall,
                region: townRegion))
        document.windows.append(Window(code: townWindow, hall: townHall, agencies: [town]))
        func post(_ code: StaticString, _ agency: Code?, _ duties: Duty...) -> Post {
            Post(code: self.code(code), name: LocalizedText("\(code)"), agency: agency, duties: DutySet(duties))
        }
        document.posts += [
            post("P-T-FRONT", town, .intake, .acceptance, .issuing, .archiving), post("P-T-REVIEW", town, .review),
            post("P-T-DECIDE", town, .decision), post("P-T-HEAD", town, .organHead), post("P-T-LIST", town, .authority),
            post("P-LIST", trade, .authority), post("P-LISTS", nil, .authority),
        ]
        func person(_ text: StaticString, _ posts: [StaticString], _ agency: Code, _ skills: [Code] = []) {
            document.officers.append(
                .init(
                    Officer(code: code(text), agency: agency, posts: posts.map { code($0) }, skills: skills),
                    name: "工作人员 \(text)"))
        }
        person("O-T-FRONT", ["P-T-FRONT"], town)
        person("O-T-REVIEW", ["P-T-REVIEW"], town, [inspectionSkill])
        person("O-T-DECIDE", ["P-T-DECIDE"], town)
        person("O-T-HEAD", ["P-T-HEAD"], town)
        person("O-T-LIST", ["P-T-LIST"], town)
        person("O-LIST", ["P-LIST", "P-LISTS"], trade)
        var item = licenceDefinition
        item.code = districtOnly
        item.levels = HallLevelSet([.district])
        document.items.append(.init(item, effectiveFrom: firstDay))
        return document
    }

    /// A grant from trade to the town that is in order: all of its items, to accept, review and decide, for 2026.
    public static func townGrant(
        _ code: Code, _ change: (inout AuthorityGrant) -> Void = { _ in }
    ) -> AuthorityGrant {
        var grant = AuthorityGrant(
            code: code, kind: .empowered, grantor: trade, grantee: town,
            acts: AuthorityActSet([.accept, .review, .decide]), region: townRegion, level: 5,
            bases: [LegalBasis(law: "乡镇（街道）赋权事项清单", article: "第十二项")], publishedOn: date(2025, 12, 20),
            from: date(2026, 1, 1), through: date(2026, 12, 31), atEnd: .finish)
        change(&grant)
        return grant
    }
}
