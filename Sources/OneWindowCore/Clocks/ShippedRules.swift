extension ClockRuleSet {
    /// The rules that are shipped: those of the Administrative Licensing Law (行政许可法, 2003, amended 2019), the clocks of
    /// items that are no licences, the limits of requests, and the ladders of supervision.
    ///
    /// What is local in it (the ladders, the limits of requests) follows what cities publish and is there to be
    /// replaced.
    public static let shipped = ClockRuleSet(
        rules: licensingRules + itemRules + RequestRules.shipped, ladders: Ladder.shipped,
        officeHours: [.shipped].compactMap { $0 }, usualHours: OfficeHours.shipped?.code, requests: .shipped)

    /// The Administrative Licensing Law, an article of it.
    static func licensingLaw(_ article: String) -> LegalBasis { LegalBasis(law: "中华人民共和国行政许可法", article: article) }

    /// The eight grounds of article 45, each with a written notice of the time needed.
    static let article45 = SuspensionGround.article45.map {
        SuspensionRule($0, basis: licensingLaw("第四十五条"))
    }

    private static let workdays = licensingLaw("第八十二条")

    private static let licensingRules: [ClockRule] = [
        ClockRule(
            code: .own("licence.notice"), name: LocalizedText("补正告知期限", english: "Time to give the one-time notice"),
            kind: .acceptance, start: .receipt, scope: RuleScope(types: [.licence], condition: .deemedAcceptance),
            budget: .fixed(TimeLimit(5)), expiry: .deemedAccepted,
            bases: [licensingLaw("第三十二条第一款第四项"), workdays]),
        ClockRule(
            code: .own("licence.decision"), name: LocalizedText("行政许可决定期限", english: "Time to decide on a licence"),
            kind: .statutory, start: .acceptance, scope: RuleScope(types: [.licence], isJoint: false),
            budget: .statutory(otherwise: TimeLimit(20)), suspensions: article45,
            extensions: [ExtensionRule(.organHead, most: 10, basis: licensingLaw("第四十二条第一款"))],
            bases: [licensingLaw("第四十二条第一款"), workdays]),
        ClockRule(
            code: .own("licence.joint"),
            name: LocalizedText("联合办理决定期限", english: "Time to decide jointly on a licence"),
            kind: .statutory, start: .acceptance, scope: RuleScope(types: [.licence], isJoint: true),
            budget: .statutory(otherwise: TimeLimit(45)), suspensions: article45,
            extensions: [ExtensionRule(.governmentHead, most: 15, basis: licensingLaw("第四十二条第二款"))],
            bases: [licensingLaw("第二十六条"), licensingLaw("第四十二条第二款"), workdays]),
        ClockRule(
            code: .own("licence.lower-review"), name: LocalizedText("下级机关审查期限", english: "Review by the lower organ"),
            kind: .lowerReview, start: .told, scope: RuleScope(types: [.licence]), budget: .fixed(TimeLimit(20)),
            suspensions: article45, bases: [licensingLaw("第四十三条"), workdays]),
        ClockRule(
            code: .own("licence.issue"), name: LocalizedText("颁发送达期限", english: "Time to issue and deliver"),
            kind: .issue, start: .grant, scope: RuleScope(types: [.licence]), budget: .fixed(TimeLimit(10)),
            bases: [licensingLaw("第四十四条"), workdays]),
        // Article 82 speaks of the organ's limits. That the applicant's five days are working days too is the reading
        // in the applicant's favour; a deployment that reads natural days loads a rule that says so.
        ClockRule(
            code: .own("hearing.request"), name: LocalizedText("听证申请期限", english: "Time to ask for a hearing"),
            kind: .hearingRequest, start: .told, scope: RuleScope(types: [.licence]), budget: .fixed(TimeLimit(5)),
            bearer: .applicant, expiry: .forfeited, bases: [licensingLaw("第四十七条第一款")]),
        ClockRule(
            code: .own("hearing.hold"), name: LocalizedText("听证组织期限", english: "Time to hold the hearing"),
            kind: .hearing, start: .told, scope: RuleScope(types: [.licence]), budget: .fixed(TimeLimit(20)),
            bases: [licensingLaw("第四十七条第一款"), workdays]),
        ClockRule(
            code: .own("hearing.notice"), name: LocalizedText("听证通知期限", english: "Last day to announce the hearing"),
            kind: .hearingNotice, start: .told, scope: RuleScope(types: [.licence]), budget: .fixed(TimeLimit(7)),
            counting: Counting(runsBackwards: true), bases: [licensingLaw("第四十八条第一款第一项"), workdays]),
        ClockRule(
            code: .own("inspection.assign"), name: LocalizedText("指派检验人员期限", english: "Time to send out inspectors"),
            kind: .inspection, start: .acceptance, scope: RuleScope(types: [.licence], condition: .inspection),
            budget: .fixed(TimeLimit(5)), bases: [licensingLaw("第五十五条第二款"), workdays]),
        // The thirty days bind the applicant: natural days, and the last one is not moved, since it lies before the
        // licence ends whatever day it is.
        ClockRule(
            code: .own("renewal.application"), name: LocalizedText("延续申请期限", english: "Last day to apply for renewal"),
            kind: .renewalApplication, start: .licenceExpiry, scope: RuleScope(types: [.licence], condition: .renewal),
            budget: .fixed(TimeLimit(30, .naturalDay)), counting: Counting(lastDay: .asCounted, runsBackwards: true),
            bearer: .applicant, expiry: .forfeited, bases: [licensingLaw("第五十条第一款")]),
        ClockRule(
            code: .own("renewal.decision"), name: LocalizedText("延续决定期限", english: "Time to decide on the renewal"),
            kind: .renewal, start: .licenceExpiry, scope: RuleScope(types: [.licence], condition: .renewal),
            budget: .fixed(TimeLimit(0, .naturalDay)), counting: Counting(lastDay: .asCounted),
            expiry: .deemedRenewed, bases: [licensingLaw("第五十条第二款")]),
    ]

    /// The extensions of article 42 lengthen the promise as well: the linked clocks stay in step.
    private static let itemRules: [ClockRule] = [
        ClockRule(
            code: .own("licence.promise"), name: LocalizedText("承诺时限", english: "Promised limit"),
            kind: .promised, start: .acceptance, scope: RuleScope(types: [.licence], isJoint: false),
            budget: .promised, suspensions: article45,
            extensions: [ExtensionRule(.organHead, most: 10, basis: licensingLaw("第四十二条第一款"))],
            bases: [LegalBasis(law: "事项办事指南", article: "承诺办结时限")]),
        ClockRule(
            code: .own("joint.promise"), name: LocalizedText("承诺时限", english: "Promised limit"),
            kind: .promised, start: .acceptance, scope: RuleScope(types: [.licence], isJoint: true),
            budget: .promised, suspensions: article45,
            extensions: [ExtensionRule(.governmentHead, most: 15, basis: licensingLaw("第四十二条第二款"))],
            bases: [LegalBasis(law: "事项办事指南", article: "承诺办结时限")]),
        ClockRule(
            code: .own("item.promise"), name: LocalizedText("承诺时限", english: "Promised limit"),
            kind: .promised, start: .acceptance, budget: .promised,
            bases: [LegalBasis(law: "事项办事指南", article: "承诺办结时限")]),
        ClockRule(
            code: .own("item.statutory"), name: LocalizedText("法定时限", english: "Statutory limit"),
            kind: .statutory, start: .acceptance, budget: .statutory(otherwise: nil),
            bases: [LegalBasis(law: "事项设定依据", article: "法定办结时限")]),
        ClockRule(
            code: .own("licence.step"), name: LocalizedText("环节时限", english: "Limit of a step"),
            kind: .step, start: .step, scope: RuleScope(types: [.licence]), budget: .step, suspensions: article45,
            bases: [LegalBasis(law: "事项办理流程", article: "环节时限")]),
        ClockRule(
            code: .own("item.step"), name: LocalizedText("环节时限", english: "Limit of a step"),
            kind: .step, start: .step, budget: .step, bases: [LegalBasis(law: "事项办理流程", article: "环节时限")]),
        ClockRule(
            code: .own("supplement.answer"),
            name: LocalizedText("补正答复期限", english: "Time to answer the one-time notice"),
            kind: .supplement, start: .supplementNotice, budget: .told, bearer: .applicant, expiry: .lapsed,
            bases: [LegalBasis(law: "一次性告知书", article: "补正期限")]),
        ClockRule(
            code: .own("package"), name: LocalizedText("一件事时限", english: "Limit of the package"),
            kind: .package, start: .told, budget: .told, bases: [LegalBasis(law: "一件事办事指南", article: "承诺办结时限")]),
    ]
}

extension Ladder {
    /// The ladders that are shipped. They follow what cities publish: a reminder when a working day or a fifth of the
    /// limit is left, yellow when the promise is broken, red three working days later or when yellow stays unanswered
    /// for two, and an order to act when red does. What asks for an answer and gets none climbs on every ladder: slips
    /// of supervision that rise when the one before has run out are what cities do (三色督办单, Sanming 2017, Yingzhou
    /// 2022); how many days an answer has is a default to be replaced.
    public static let shipped: [Ladder] = [
        requests,
        Ladder(
            code: .own("promise"),
            kinds: [.promised, .package],
            rungs: [
                Rung(.reminder, at: .before(workdays: 1, percent: 20)),
                Rung(.yellow, at: .after(workdays: 0), replyWorkdays: 2),
                Rung(.red, at: .after(workdays: 3), followsUnanswered: true, replyWorkdays: 2),
                Rung(.superviseOrder, at: nil, followsUnanswered: true, replyWorkdays: 5),
            ], basis: LegalBasis(law: "电子监察默认规则（按各地公布的做法）")),
        Ladder(
            code: .own("law"), kinds: [.statutory, .issue, .lowerReview, .hearing, .renewal],
            rungs: [
                Rung(.red, at: .after(workdays: 0), replyWorkdays: 2),
                Rung(.superviseOrder, at: nil, followsUnanswered: true, replyWorkdays: 5),
            ], basis: LegalBasis(law: "电子监察默认规则（按各地公布的做法）")),
        Ladder(
            code: .own("step"), kinds: [.step, .inspection, .hearingNotice, .contact, .callback],
            rungs: [
                Rung(.reminder, at: .before(workdays: 1, percent: 20)),
                Rung(.yellow, at: .after(workdays: 0), replyWorkdays: 2),
                Rung(.red, at: nil, followsUnanswered: true, replyWorkdays: 2),
                Rung(.superviseOrder, at: nil, followsUnanswered: true, replyWorkdays: 5),
            ], basis: LegalBasis(law: "电子监察默认规则（按各地公布的做法）", article: "逾期未反馈的逐级升级（参照三色督办单）")),
        Ladder(
            code: .own("notice"), kinds: [.acceptance],
            rungs: [Rung(.reminder, at: .before(workdays: 1, percent: 20))],
            basis: LegalBasis(law: "电子监察默认规则（按各地公布的做法）")),
    ]
}

extension OfficeHours {
    /// Eight hours of a working day, four of a half day: a default for limits in working hours.
    static let shipped: OfficeHours? = OfficeHours(
        code: .own("office"), name: LocalizedText("机关工作时间", english: "Office hours"),
        sessions: [Session(opens: 540, closes: 720), Session(opens: 780, closes: 1_080)],
        halfDaySessions: [Session(opens: 540, closes: 720)], basis: "默认工作时间，按当地机关作息替换")
}
