public import OneWindowCore

/// Who deals with service requests in the test district.
extension TestDistrict {
    /// Takes requests in and passes them on.
    public static let requestPost = code("P-REQUESTS")
    /// Is told of requests that are late.
    public static let requestLeadPost = code("P-R-LEAD")
    /// Supervises requests: orders, confirms a no, extends.
    public static let requestSupervisionPost = code("P-R-SUPERVISE")

    /// Takes requests in and passes them on.
    public static let requestClerk = Actor.officer(code("O-REQUESTS"), post: requestPost)
    /// Is told of requests that are late.
    public static let requestLead = Actor.officer(code("O-R-LEAD"), post: requestLeadPost)
    /// Supervises requests.
    public static let requestSupervisor = Actor.officer(code("O-R-SUPERVISE"), post: requestSupervisionPost)

    /// The code of who reviews for trade, and deals with requests there.
    public static let reviewerCode = code("O-REVIEW")

    static var requestPosts: [Post] {
        [
            Post(code: requestPost, name: LocalizedText("诉求受理岗"), duties: DutySet([.requests])),
            Post(code: requestLeadPost, name: LocalizedText("诉求专班"), duties: DutySet([.requests])),
            Post(code: requestSupervisionPost, name: LocalizedText("督查岗"), duties: DutySet([.supervision])),
        ]
    }

    static var requestPeople: [RegistryDocument.NamedOfficer] {
        [("O-REQUESTS", requestPost), ("O-R-LEAD", requestLeadPost), ("O-R-SUPERVISE", requestSupervisionPost)].map {
            text, post in
            .init(Officer(code: code(text), agency: trade, posts: [post]), name: "工作人员 \(text)")
        }
    }

    /// The shipped rules, with the posts of this district: a yellow card lifts a request to those in the lead, a red
    /// one to those who supervise. Complaints are passed on by the clerk's post only, and an appraisal stops their
    /// limit.
    public static var rules: ClockRuleSet {
        var rules = ClockRuleSet.shipped
        for index in rules.requests.categories.indices {
            rules.requests.categories[index].escalations = [
                .init(.yellow, to: requestLeadPost), .init(.red, to: requestSupervisionPost),
            ]
            if rules.requests.categories[index].kind == .complaint {
                rules.requests.categories[index].dispatcher = requestPost
            }
        }
        for index in rules.rules.indices where rules.rules[index].kind == .handling {
            rules.rules[index].suspensions = [SuspensionRule(.appraisal, basis: LegalBasis(law: "测试规则"))]
        }
        return rules
    }

    /// A request of a category that can be taken in.
    public static func intake(
        _ category: Code, requester: Requester = Requester(name: "李四", phone: "13900000000")
    )
        -> RequestIntake
    {
        let kind = rules.requests.category(category)?.kind
        return RequestIntake(
            category: category, channel: .other, reportClass: kind == .cannotGetDone ? .manyVisits : nil,
            requester: requester, text: "多次跑动未办成")
    }
}
