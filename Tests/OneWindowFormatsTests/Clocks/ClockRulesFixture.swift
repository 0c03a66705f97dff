import OneWindow
import Testing

extension FormatsFixture {
    /// A set in which every member of every part is set somewhere, and every value of every choice stands.
    static func rules() throws -> ClockRuleSet {
        let law = LegalBasis(law: "中华人民共和国行政许可法", article: "第四十二条第一款")
        let budgets: [Budget] = [
            .fixed(TimeLimit(20)), .promised, .statutory(otherwise: TimeLimit(30, .naturalDay)),
            .statutory(otherwise: nil), .step, .told, .fixed(TimeLimit(8, .workingHour)),
            .fixed(TimeLimit(Limits.limitDays, .naturalHour)),
        ]
        let full = ClockRule(
            code: try code("full"), name: LocalizedText("全部要素", english: "Everything"), kind: .statutory,
            start: .acceptance,
            scope: RuleScope(
                types: [.licence, try #require(ItemType("Q2b"))], isJoint: false, condition: .inspection,
                categories: [try code("noise")]),
            budget: .fixed(TimeLimit(20)),
            counting: Counting(countsFirstDay: true, lastDay: .previousWorkday, runsBackwards: true),
            bearer: .applicant,
            suspensions: SuspensionGround.allCases.enumerated().map { index, ground in
                SuspensionRule(ground, most: index == 0 ? nil : index, needsNotice: index.isMultiple(of: 2), basis: law)
            },
            extensions: ApproverRole.allCases.enumerated().map { index, role in
                ExtensionRule(role, most: 10 + index, times: 1 + index, basis: LegalBasis(law: "条例"))
            },
            expiry: .forfeited, officeHours: try code("long"), bases: [law, LegalBasis(law: "某市办法")])
        var rules = [full]
        for (index, budget) in budgets.enumerated() {
            rules.append(
                ClockRule(
                    code: try code("budget-\(index)"), name: LocalizedText("时限\(index)"), kind: .other,
                    start: .told, scope: RuleScope(isJoint: true), budget: budget, bases: [law]))
        }
        for (kind, start) in zip(ClockKind.allCases, ClockStart.allCases + ClockStart.allCases) {
            rules.append(
                ClockRule(
                    code: try code("kind-\(kind.name)"), name: LocalizedText(kind.name), kind: kind, start: start,
                    budget: .told, bases: [law]))
        }
        return ClockRuleSet(
            rules: rules, ladders: try ladders(law),
            officeHours: [
                OfficeHours(
                    code: try code("long"), name: LocalizedText("延时服务", english: "Long hours"),
                    sessions: [.init(opens: 0, closes: 720), .init(opens: 780, closes: 1_440)],
                    halfDaySessions: [.init(opens: 540, closes: 721)], basis: "某市机关作息规定"),
                OfficeHours(
                    code: try code("short"), name: LocalizedText("半日"), sessions: [.init(opens: 540, closes: 720)],
                    basis: "某市机关作息规定"),
            ], usualHours: try code("short"), requests: try categories(law))
    }

    private static func categories(_ law: LegalBasis) throws -> RequestCatalogue {
        let full = RequestCategory(
            code: try code("noise"), name: LocalizedText("噪声", english: "Noise"), kind: .complaint, priority: .urgent,
            needsFinding: true, confirmsNegative: false, reopenings: RequestCategory.mostReopenings,
            dispatcher: try code("CLERK"),
            escalations: [.init(.yellow, to: try code("LEAD")), .init(.red, to: try code("MAYOR"))], basis: law)
        let kinds = try RequestKind.allCases.map {
            RequestCategory(code: try code("r-\($0.name)"), name: LocalizedText($0.name), kind: $0, basis: law)
        }
        return RequestCatalogue([full] + kinds)
    }

    private static func ladders(_ law: LegalBasis) throws -> [Ladder] {
        [
            Ladder(
                code: try code("all"), kinds: ClockKind.allCases, types: [.licence, .benefit],
                rungs: [
                    Ladder.Rung(.reminder, at: .before(workdays: 1, percent: 20)),
                    Ladder.Rung(.yellow, at: .after(workdays: 0), replyWorkdays: 2, answeredBy: try code("CHECK")),
                    Ladder.Rung(.red, at: .after(workdays: 3), followsUnanswered: true, replyWorkdays: 0),
                    Ladder.Rung(.superviseOrder, at: nil, followsUnanswered: true),
                ], basis: law),
            Ladder(
                code: try code("one"), kinds: [.contact], rungs: [Ladder.Rung(.red, at: .after(workdays: 1))],
                basis: LegalBasis(law: "某市监察办法")),
        ]
    }

    /// What an item says of its limits, with every member set.
    static func timing() -> ItemTiming {
        ItemTiming(
            isJoint: true, deemedAcceptance: LegalBasis(law: "某条例", article: "第九条"), needsInspection: true,
            isRenewal: true,
            procedures: SuspensionGround.allCases.enumerated().map { index, ground in
                SpecialProcedure(
                    ground, pausesStatutory: index.isMultiple(of: 2), pausesPromised: !index.isMultiple(of: 3),
                    most: index == 0 ? nil : index * 10, needsNotice: index.isMultiple(of: 2),
                    basis: LegalBasis(law: "某条例", article: index == 1 ? "" : "第\(index)条"))
            })
    }

    static let notice = CalendarNotice(
        years: [CalendarYear(year: 2027, notices: ["示例"], daysOff: [31, 101], workdays: [103], halfDays: [205])],
        layers: [
            CalendarLayer(
                region: "45", name: LocalizedText("壮族三月三"), basis: "示例",
                years: [CalendarYear(year: 2027, notices: [], daysOff: [409], workdays: [])])
        ], weeklyRest: .weekend)

    /// What can be done between halls, with all members and with as few as can be.
    static func legWorks() throws -> [CaseCommand.Work] {
        [
            .takeIn(window: try code("W01"), to: try code("H01")),
            .dispatchLeg(
                LegOrder(
                    .result, to: try code("H01"), by: .courier, carrier: "邮政", tracking: "E\"1\"",
                    materials: [try code("M1")])),
            .dispatchLeg(LegOrder(.application, by: .electronic)),
            .receiveLeg(1, defects: [try code("M1"), try code("M2")]), .receiveLeg(.max, defects: []),
            .loseLeg(1, reason: "快件遗失"), .loseLeg(2, reason: ""), .callHalls([try code("H01"), try code("H02")]),
            .contribute("已核查原件"),
        ]
    }

    /// What can be done about clocks and warnings, with all members and with as few as can be.
    static func clockWorks() throws -> [CaseCommand.Work] {
        [
            .suspend(
                ground: .expertReview, through: try #require(CivilDate(iso: "2026-12-11")), notice: "通知〔2026〕17号",
                reason: "组织专家评审"),
            .suspend(ground: .hearing, through: try #require(CivilDate(iso: "2026-12-01")), notice: "", reason: ""),
            .resume(suspension: 1, reason: "评审结束"), .resume(suspension: .max, reason: ""),
            .extend(amount: 10, reason: "案情复杂"), .extend(amount: Limits.limitDays, reason: ""),
            .startClock(
                rule: try code("hearing.hold"), on: try #require(CivilDate(iso: "2026-11-30")),
                limit: TimeLimit(16, .workingHour)),
            .startClock(rule: try code("hearing.hold"), on: nil, limit: nil), .stopClock(4),
            .replyWarning(1, reply: "已催办"), .replyWarning(1, reply: ""), .appealWarning(2, reason: "系统故障"),
            .upholdWarning(2, reason: ""), .revokeWarning(.max, reason: "申诉成立"),
        ]
    }
}
