public import OneWindowCore

/// A small district for tests (测试区): two agencies, halls of the three levels, windows of every kind, posts with every
/// duty, officers, and items of every sort. Nothing in it is real.
public enum TestDistrict {
    /// Makes a code of this file; every one of them is well formed.
    static func code(_ text: StaticString) -> Code {
        guard let code = Code("\(text)") else { preconditionFailure("a code of the test district is malformed") }
        return code
    }

    static func itemCode(_ text: StaticString) -> ItemCode {
        guard let code = ItemCode("\(text)") else {
            preconditionFailure("an item code of the test district is malformed")
        }
        return code
    }

    static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("a date of the test district does not exist")
        }
        return date
    }

    // MARK: Places

    /// The agency of trade.
    public static let trade = code("A-TRADE")
    /// The agency of housing.
    public static let housing = code("A-HOUSING")
    /// The hall of the district.
    public static let districtHall = code("H-DISTRICT")
    /// The hall of a street, below the district's.
    public static let streetHall = code("H-STREET")
    /// The hall of a community, below the street's.
    public static let communityHall = code("H-COMMUNITY")
    /// A comprehensive window of the district hall.
    public static let comprehensiveWindow = code("W-D-1")
    /// A window of the district hall for housing only.
    public static let dedicatedWindow = code("W-D-2")
    /// A window of the district hall that hands out results.
    public static let issuingWindow = code("W-D-3")
    /// A window of the district hall that answers questions.
    public static let enquiryWindow = code("W-D-4")
    /// A comprehensive window of the street hall for trade only.
    public static let streetWindow = code("W-S-1")
    /// A comprehensive window of the community hall.
    public static let communityWindow = code("W-C-1")

    // MARK: Posts

    /// Receives and issues for every agency.
    public static let frontPost = code("P-FRONT")
    /// Accepts for every agency.
    public static let acceptancePost = code("P-ACCEPT")
    /// Reviews for trade.
    public static let reviewPost = code("P-REVIEW")
    /// Inspects for trade; the step needs a skill.
    public static let inspectionPost = code("P-INSPECT")
    /// Decides for trade.
    public static let decisionPost = code("P-DECIDE")
    /// Decides for housing.
    public static let housingDecisionPost = code("P-H-DECIDE")
    /// Receives, accepts and archives for housing only.
    public static let housingFrontPost = code("P-H-FRONT")
    /// Archives for trade.
    public static let archivePost = code("P-ARCHIVE")
    /// Keeps the registry.
    public static let registryPost = code("P-REGISTRY")
    /// Erases personal data.
    public static let privacyPost = code("P-PRIVACY")
    /// Heads the agency of trade.
    public static let organHeadPost = code("P-HEAD")
    /// Heads the agency of housing.
    public static let housingHeadPost = code("P-H-HEAD")
    /// Heads the government of the district.
    public static let governmentHeadPost = code("P-GOVERNMENT")
    /// Supervises.
    public static let supervisionPost = code("P-SUPERVISE")
    /// The skill that an inspection needs.
    public static let inspectionSkill = code("S-INSPECT")

    // MARK: Officers at their posts

    /// Receives and issues at the district hall.
    public static let clerk = Actor.officer(code("O-CLERK"), post: frontPost)
    /// Receives and issues at the street hall.
    public static let streetClerk = Actor.officer(code("O-STREET"), post: frontPost)
    /// Accepts at the district hall.
    public static let acceptor = Actor.officer(code("O-ACCEPT"), post: acceptancePost)
    /// Accepts at the street hall.
    public static let streetAcceptor = Actor.officer(code("O-STREET"), post: acceptancePost)
    /// Receives and issues at every hall.
    public static let roamingClerk = Actor.officer(code("O-ROAM"), post: frontPost)
    /// Accepts at every hall.
    public static let roamingAcceptor = Actor.officer(code("O-ROAM"), post: acceptancePost)
    /// Reviews for trade.
    public static let reviewer = Actor.officer(code("O-REVIEW"), post: reviewPost)
    /// Inspects for trade, with the skill.
    public static let inspector = Actor.officer(code("O-INSPECT"), post: inspectionPost)
    /// Holds the post of inspectors without the skill.
    public static let unskilledInspector = Actor.officer(code("O-REVIEW"), post: inspectionPost)
    /// Decides for trade.
    public static let decider = Actor.officer(code("O-DECIDE"), post: decisionPost)
    /// Decides for housing.
    public static let housingDecider = Actor.officer(code("O-H-DECIDE"), post: housingDecisionPost)
    /// Receives, accepts and archives for housing only.
    public static let housingClerk = Actor.officer(code("O-H-CLERK"), post: housingFrontPost)
    /// Archives for trade.
    public static let archivist = Actor.officer(code("O-ARCHIVE"), post: archivePost)
    /// Keeps the registry.
    public static let registrar = Actor.officer(code("O-REGISTRY"), post: registryPost)
    /// Erases personal data.
    public static let privacyOfficer = Actor.officer(code("O-PRIVACY"), post: privacyPost)
    /// Heads the agency of trade.
    public static let organHead = Actor.officer(code("O-HEAD"), post: organHeadPost)
    /// Heads the agency of housing.
    public static let housingHead = Actor.officer(code("O-H-HEAD"), post: housingHeadPost)
    /// Heads the government of the district.
    public static let governmentHead = Actor.officer(code("O-GOVERNMENT"), post: governmentHeadPost)
    /// Supervises.
    public static let supervisor = Actor.officer(code("O-SUPERVISE"), post: supervisionPost)
    /// Holds the posts of acceptance, review, inspection and decision at once, to try the separation of powers.
    public static func jack(_ post: Code) -> Actor { .officer(code("O-JACK"), post: post) }
    /// A kiosk.
    public static let kiosk = Actor.device(code("K-1"))

    /// All officers at their posts.
    public static let officers: [Actor] = [
        clerk, streetClerk, roamingClerk, acceptor, streetAcceptor, roamingAcceptor, reviewer, inspector,
        unskilledInspector, decider,
        housingDecider, housingClerk, archivist, registrar, privacyOfficer, jack(acceptancePost), jack(reviewPost),
        jack(inspectionPost), jack(decisionPost), organHead, housingHead, governmentHead, supervisor,
        requestClerk, requestLead, requestSupervisor, establishmentOfficer,
    ]

    // MARK: Documents

    /// The whole district. Loading it gives every entry the handle of its place.
    public static var document: RegistryDocument {
        var document = RegistryDocument()
        document.agencies = [
            Agency(code: trade, name: LocalizedText("市场监管局", english: "Trade")),
            Agency(code: housing, name: LocalizedText("住建局", english: "Housing")),
        ]
        document.halls = [
            Hall(code: districtHall, name: LocalizedText("区政务服务中心"), level: .district),
            Hall(code: streetHall, name: LocalizedText("街道服务中心"), level: .street, parent: districtHall),
            Hall(
                code: communityHall, name: LocalizedText("社区服务站"), level: .community, parent: streetHall,
                hours: OpeningHours(weekdays: 0b0111_1111, opens: 480, closes: 1_200)),
        ]
        document.windows = [
            Window(code: comprehensiveWindow, hall: districtHall),
            Window(code: dedicatedWindow, hall: districtHall, kind: .dedicated, agencies: [housing]),
            Window(code: issuingWindow, hall: districtHall, kind: .issuing),
            Window(code: enquiryWindow, hall: districtHall, kind: .enquiry),
            Window(code: streetWindow, hall: streetHall, agencies: [trade]),
            Window(code: communityWindow, hall: communityHall),
        ]
        document.posts = posts + requestPosts + bodiesPosts
        document.officers = people + requestPeople + bodiesPeople
        document.items = items
        return document
    }

    private static var posts: [Post] {
        func post(_ code: Code, _ name: String, _ agency: Code?, _ duties: Duty...) -> Post {
            Post(code: code, name: LocalizedText(name), agency: agency, duties: DutySet(duties))
        }
        return [
            post(frontPost, "综合窗口岗", nil, .intake, .issuing), post(acceptancePost, "受理岗", nil, .acceptance),
            post(reviewPost, "审查岗", trade, .review), post(inspectionPost, "核查岗", trade, .review),
            post(decisionPost, "决定岗", trade, .decision), post(housingDecisionPost, "住建决定岗", housing, .decision),
            post(housingFrontPost, "住建窗口岗", housing, .intake, .acceptance, .issuing, .archiving),
            post(archivePost, "归档岗", trade, .archiving), post(registryPost, "事项管理岗", nil, .registry),
            post(privacyPost, "个人信息保护岗", nil, .privacy), post(organHeadPost, "局长", trade, .organHead),
            post(housingHeadPost, "住建局长", housing, .organHead),
            post(governmentHeadPost, "区长", nil, .governmentHead), post(supervisionPost, "监察岗", nil, .supervision),
        ]
    }

    /// The officer of ``reviewer``, who holds the post of reviewers or has left it to others.
    public static func reviewer(holdsPost: Bool) -> RegistryDocument.NamedOfficer {
        .init(
            Officer(
                code: code("O-REVIEW"), agency: trade, hall: nil,
                posts: holdsPost ? [reviewPost, inspectionPost] : [inspectionPost], skills: []),
            name: "工作人员 O-REVIEW")
    }

    private static var people: [RegistryDocument.NamedOfficer] {
        func person(
            _ text: StaticString, _ agency: Code, _ hall: Code?, _ posts: [Code], _ skills: [Code] = []
        ) -> RegistryDocument.NamedOfficer {
            .init(
                Officer(code: code(text), agency: agency, hall: hall, posts: posts, skills: skills),
                name: "工作人员 \(text)")
        }
        return [
            person("O-CLERK", trade, districtHall, [frontPost]),
            person("O-STREET", trade, streetHall, [frontPost, acceptancePost]),
            person("O-ROAM", trade, nil, [frontPost, acceptancePost]),
            person("O-ACCEPT", trade, districtHall, [acceptancePost]),
            reviewer(holdsPost: true),
            person("O-INSPECT", trade, nil, [inspectionPost], [inspectionSkill]),
            person("O-DECIDE", trade, nil, [decisionPost]), person("O-H-DECIDE", housing, nil, [housingDecisionPost]),
            person("O-H-CLERK", housing, districtHall, [housingFrontPost]),
            person("O-ARCHIVE", trade, nil, [archivePost]),
            person("O-REGISTRY", trade, nil, [registryPost]), person("O-PRIVACY", trade, nil, [privacyPost]),
            person(
                "O-JACK", trade, nil, [acceptancePost, reviewPost, inspectionPost, decisionPost], [inspectionSkill]),
            person("O-HEAD", trade, nil, [organHeadPost]), person("O-H-HEAD", housing, nil, [housingHeadPost]),
            person("O-GOVERNMENT", trade, nil, [governmentHeadPost]),
            person("O-SUPERVISE", trade, nil, [supervisionPost]),
        ]
    }
}
