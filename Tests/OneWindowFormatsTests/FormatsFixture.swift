import OneWindow
import Testing

/// Values with every member set, for round trips.
enum FormatsFixture {
    static func code(_ text: String) throws -> Code { try #require(Code(text)) }

    static func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

    static func document() throws -> RegistryDocument {
        var document = RegistryDocument()
        document.agencies = [
            Agency(
                code: try code("A01"),
                name: LocalizedText("市场监督管理局", english: "Market \"Regulation\"\n\\ Bureau\u{1}")),
            Agency(code: try code("A02"), name: LocalizedText("卫生健康局")),
        ]
        document.halls = [
            Hall(code: try code("H01"), name: LocalizedText("区大厅"), level: .district),
            Hall(
                code: try code("H02"), name: LocalizedText("街道大厅", english: "Street hall"), level: .street,
                parent: try code("H01"), hours: OpeningHours(weekdays: 0b0111_1111, opens: 0, closes: 1_440)),
            Hall(
                code: try code("H03"), name: LocalizedText("社区"), level: .community, parent: try code("H02"),
                hours: OpeningHours(weekdays: 0, opens: 545, closes: 1_021), opening: try opening()),
        ]
        document.posts = [
            Post(code: try code("P01"), name: LocalizedText("全部"), duties: DutySet(Duty.allCases)),
            Post(
                code: try code("P02"), name: LocalizedText("审查", english: "Review"), agency: try code("A01"),
                duties: []),
        ]
        document.windows = try WindowKind.allCases.enumerated().map { index, kind in
            Window(code: try code("W0\(index)"), hall: try code("H01"), kind: kind, agencies: [try code("A01")])
        }
        document.windows[0].opening = try opening()
        document.windows[1].opening = OpeningCalendar(weekly: OpeningWeek(), onDaysOff: .asWeekday, makeUpWeekday: 7)
        document.officers = [
            .init(
                Officer(
                    code: try code("E01"), agency: try code("A01"), hall: try code("H02"),
                    posts: [try code("P01"), try code("P02")], skills: [try code("K1"), try code("K2")]),
                name: "王一"),
            .init(Officer(code: try code("E02"), agency: try code("A02"), posts: []), name: ""),
        ]
        document.items = [
            .init(try definition(), effectiveFrom: CivilDate(year: 2026, month: 1, day: 1)),
            .init(
                ItemDefinition(
                    code: try #require(ItemCode("511602/OLD_1")), name: LocalizedText("草稿"),
                    agency: try code("A02"), type: try #require(ItemType("Q2b"))),
                effectiveFrom: nil),
        ]
        return document
    }

    static func opening() throws -> OpeningCalendar {
        let morning = OpeningSession(opens: 0, closes: 545)
        let late = OpeningSession(opens: 1_021, closes: 1_440)
        var week = OpeningWeek([1, 3, 7], [morning, late])
        week[4] = [late]
        return OpeningCalendar(
            weekly: week,
            exceptions: [
                OpeningException(
                    from: try #require(CivilDate(iso: "2026-10-01")), through: CivilDate(iso: "2026-10-07"),
                    sessions: [], reason: LocalizedText("国庆节", english: "National Day")),
                OpeningException(
                    from: try #require(CivilDate(iso: "2026-10-10")), sessions: [morning], reason: LocalizedText("值班")),
            ], basis: "公告\"3号\"")
    }

    static func definition() throws -> ItemDefinition {
        ItemDefinition(
            code: try #require(ItemCode("11510100MB0000000X4000131001001")),
            name: LocalizedText("食品经营许可", english: "Food licence"), mainItem: "主项", agency: try code("A01"),
            type: .licence, region: "510100", caseType: .immediate,
            legalBases: [LegalBasis(law: "食品安全法", article: "第三十五条"), LegalBasis(law: "条例")],
            statutoryLimit: TimeLimit(20, .naturalDay), promisedLimit: TimeLimit(0),
            levels: HallLevelSet(HallLevel.allCases), channels: ChannelSet(Channel.allCases),
            materials: try Necessity.allCases.enumerated().map { index, necessity in
                Material(
                    code: try code("M\(index)"), name: LocalizedText("材料\(index)", english: "Material"),
                    necessity: necessity, source: MaterialSource.allCases[index], originals: index, copies: 99)
            },
            stages: [
                [
                    StepDefinition(
                        code: try code("S1"), name: LocalizedText("初审"), post: try code("P02"), limitWorkdays: 3,
                        skill: try code("K1")),
                    StepDefinition(
                        code: try code("S2"), name: LocalizedText("会签", english: "Joint"), post: try code("P02")),
                ],
                [
                    StepDefinition(
                        code: try code("S3"), name: LocalizedText("复审"), post: try code("P01"), limitWorkdays: 0)
                ],
            ],
            decisionPost: try code("P01"), timing: timing())
    }

    /// Every command, with all members and with as few as it can have.
    static func commands() throws -> [Command] {
        let number = try #require(CaseNumber("000131001000202611200001"))
        let item = try #require(ItemCode("000131001000"))
        let full = Applicant(
            name: "张三", identityNumber: "510100199001010010", phone: "13800000000", address: "东街1号\t\"甲\"",
            agentName: "李四", agentIdentityNumber: "510100199001010029")
        let codes = [try code("M1"), try code("M2")]
        let works: [CaseCommand.Work] = [
            .submit, .accept, .archive,
            .receive(window: try code("W01"), waitedSince: try instant("2026-11-20T08:50:00.250+08:00")),
            .receive(window: nil, waitedSince: nil),
            .notifySupplement(materials: codes, answerWorkdays: 10, reason: "缺少材料"),
            .notifySupplement(materials: [], answerWorkdays: nil, reason: ""),
            .supplement(materials: codes),
            .supplement(
                materials: [],
                presented: PresentedLicences(
                    [LicenceUse(material: codes[0], licence: number)], assurance: .certificate)),
            .refuseAcceptance(ground: .notCompetent, competentBody: "卫生健康局", reason: "不属于职权范围"),
            .refuseAcceptance(ground: .notNeeded, competentBody: "", reason: ""),
            .completeStep(step: try code("S1"), opinion: .disagree, reason: "不符合"),
            .completeStep(step: try code("S1"), opinion: .agree, reason: ""),
            .decide(.refused, reason: "不符合条件"), .decide(.granted, reason: ""),
            .issue(method: .window, window: try code("W01"), recipient: "张三"),
            .issue(method: .electronic, window: nil, recipient: ""),
            .issue(method: .mail, window: nil, recipient: ""),
            .withdraw(reason: "不办了"), .withdraw(reason: ""),
        ]
        var commands: [Command] =
            try licenceCommands() + [
                .register(try document()),
                .apply(
                    Application(
                        item: item, channel: .kiosk, hall: try code("H01"), materials: codes, applicant: full,
                        asDraft: true)),
                .apply(
                    Application(
                        item: item, channel: .online, applicant: Applicant(name: "张三"),
                        licenceExpiry: CivilDate(iso: "2027-03-01"), region: RegionCode("440113101"))),
                .loadRules(try rules(), reason: "某市时限规则调整"), .loadCalendar(notice, reason: "国务院办公厅通知"),
                .loadRules(ClockRuleSet(rules: []), reason: ""), .loadCalendar(CalendarNotice(years: []), reason: ""),
                .rate(Rating(number, act: 2, level: .dissatisfied, tags: [207, 208], comment: "太慢")),
                .rate(Rating(number, act: UInt32.max, level: .verySatisfied)),
                .erase(number),
            ]
        for work in try works + clockWorks() + legWorks() {
            commands.append(.act(CaseCommand(number, work)))
            commands.append(.act(CaseCommand(number, work, expectedRevision: UInt32.max)))
        }
        commands += try requestCommands()
        commands += try authorityCommands()
        return commands
    }

    static func submissions() throws -> [Submission] {
        let actors: [Actor] = [
            .officer(try code("E01"), post: try code("P01")), .applicant, .agent, .device(try code("K01")),
            .operatorOfHost,
        ]
        let at = try instant("2026-11-20T09:00:00+08:00")
        return try commands().enumerated().map { index, command in
            Submission(
                id: try #require(RequestID("r-\(index)")), at: at,
                occurredAt: index % 2 == 0 ? nil : at.adding(milliseconds: -1), by: actors[index % actors.count],
                command)
        }
    }
}

extension String {
    /// The bytes of a JSON text written with single quotes, which stand for double ones.
    var json: [UInt8] { Array(replacing("'", with: "\"").utf8) }
}
