/// The limits of requests, complaints and orders that are shipped (诉求办理时限).
///
/// No law sets them: they follow what cities and agencies publish for their hotlines and windows, and are there to be
/// replaced. What is due the same day is due on the next working day where that day is none.
enum RequestRules {
    static let shipped: [ClockRule] = [
        rule("request.simple", "即时办理时限", "Dealt with at once", sameDay, [.simpleQuestion, .cannotSimple, .urgent]),
        rule("request.question", "咨询求助办理时限", "Questions and calls for help", TimeLimit(3), [.question, .help]),
        rule(
            "request.complaint", "投诉举报建议办理时限", "Complaints, reports and suggestions", TimeLimit(13),
            [.complaint, .report, .suggestion]),
        rule("request.general", "一般诉求办理时限", "General requests", TimeLimit(5), [.enterprise, .cannotGeneral, .order]),
        rule(
            "request.special", "疑难诉求办理时限", "Requests of several departments, and special ones", TimeLimit(10),
            [.cannotSpecial]),
        ClockRule(
            code: .own("request.admission"), name: LocalizedText("投诉举报受理决定期限", english: "Whether to take it on"),
            kind: .admission, start: .intake, scope: RuleScope(categories: [.complaint, .report]),
            budget: .fixed(TimeLimit(5)), bases: [practice]),
        ClockRule(
            code: .own("request.contact"), name: LocalizedText("联系诉求人期限", english: "First contact"), kind: .contact,
            start: .dispatch,
            scope: RuleScope(categories: [.enterprise, .cannotSimple, .cannotGeneral, .cannotSpecial, .urgent]),
            budget: .fixed(sameDay), bases: [practice]),
        ClockRule(
            code: .own("request.callback"), name: LocalizedText("回访期限", english: "Asking how it went"), kind: .callback,
            start: .answer, budget: .fixed(TimeLimit(1)), bases: [practice]),
    ]

    static let practice = LegalBasis(law: "诉求办理默认规则（按各地公布的做法，非法定）")

    private static let sameDay = TimeLimit(0, .naturalDay)

    private static func rule(
        _ code: StaticString, _ chinese: String, _ english: String, _ limit: TimeLimit, _ categories: [Code]
    ) -> ClockRule {
        ClockRule(
            code: .own(code), name: LocalizedText(chinese, english: english), kind: .handling, start: .intake,
            scope: RuleScope(categories: categories), budget: .fixed(limit),
            extensions: [ExtensionRule(.supervisor, most: max(1, limit.amount), basis: practice)], bases: [practice])
    }
}

extension RequestCatalogue {
    /// The categories that are shipped. Which posts pass requests on and are told of late ones is local: none is named.
    public static let shipped = RequestCatalogue([
        category(.enterprise, .enterpriseRequest, "企业诉求", "Enterprise request", .high),
        category(.cannotSimple, .cannotGetDone, "办不成事（简单）", "Cannot get it done, simple", .high, finds: true),
        category(.cannotGeneral, .cannotGetDone, "办不成事（一般）", "Cannot get it done", .high, finds: true),
        category(
            .cannotSpecial, .cannotGetDone, "办不成事（多部门或疑难）", "Cannot get it done, several departments", .high,
            finds: true),
        category(.complaint, .complaint, "投诉", "Complaint", finds: true),
        category(.report, .report, "举报", "Report", finds: true),
        category(.suggestion, .suggestion, "建议", "Suggestion"),
        category(.simpleQuestion, .consultation, "咨询（当日答复）", "Question, same day"),
        category(.question, .consultation, "咨询", "Question"),
        category(.help, .help, "求助", "Call for help"),
        category(.urgent, .help, "紧急求助", "Urgent call for help", .urgent),
        category(.order, .superviseOrder, "督办", "Supervise order", .high, finds: true),
    ])

    private static func category(
        _ code: Code, _ kind: RequestKind, _ chinese: String, _ english: String,
        _ priority: RequestPriority = .normal, finds: Bool = false
    ) -> RequestCategory {
        RequestCategory(
            code: code, name: LocalizedText(chinese, english: english), kind: kind, priority: priority,
            needsFinding: finds, basis: RequestRules.practice)
    }
}

extension Code {
    fileprivate static let enterprise = own("enterprise")
    fileprivate static let cannotSimple = own("cannot.simple")
    fileprivate static let cannotGeneral = own("cannot.general")
    fileprivate static let cannotSpecial = own("cannot.special")
    fileprivate static let complaint = own("complaint")
    fileprivate static let report = own("report")
    fileprivate static let suggestion = own("suggestion")
    fileprivate static let simpleQuestion = own("question.simple")
    fileprivate static let question = own("question")
    fileprivate static let help = own("help")
    fileprivate static let urgent = own("help.urgent")
    fileprivate static let order = own("order")
}

extension Ladder {
    /// The ladder of requests that is shipped: a reminder; the notice to act on the day after the limit (催办); written
    /// criticism five working days later (书面批评); an order when that stays unanswered.
    static let requests = Ladder(
        code: .own("request"), kinds: [.handling, .admission],
        rungs: [
            Rung(.reminder, at: .before(workdays: 1, percent: 20)),
            Rung(.yellow, at: .after(workdays: 0), replyWorkdays: 5),
            Rung(.red, at: .after(workdays: 5), followsUnanswered: true, replyWorkdays: 5),
            Rung(.superviseOrder, at: nil, followsUnanswered: true, replyWorkdays: 5),
        ], basis: RequestRules.practice)
}
