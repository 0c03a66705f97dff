import OneWindowCore

@testable import OneWindowTool

extension DayReport {
    /// A plausible day of an invented district. Its parts add up to its wholes.
    static let example = DayReport(
        district: Bilingual("云溪区", "Yunxi District"),
        firstDay: "2026-03-02", lastDay: "2026-03-02", seed: 20_260_302, cases: 20_000,
        network: Network(
            districtHalls: 1, streetHalls: 6, communityHalls: 50, windows: 240, agencies: 21, items: 691,
            staff: 336),
        channels: ChannelCounts(window: 9_012, kiosk: 3_188, online: 7_800),
        outcomes: Outcomes(
            granted: 17_206, refused: 187, notAccepted: 412, withdrawn: 96, lapsed: 23, open: 2_076),
        levels: [
            LevelRow(level: .district, halls: 1, windows: 48, cases: 4_105, meanWait: 9.4),
            LevelRow(level: .street, halls: 6, windows: 72, cases: 5_240, meanWait: 7.1),
            LevelRow(level: .community, halls: 50, windows: 120, cases: 2_855, meanWait: 3.2),
        ],
        halfHours: exampleHalfHours,
        waiting: Waiting(
            people: 9_012, mean: 6.84, median: 5.2, p90: 14.6, longest: 47.3, withinTarget: 8_624,
            histogram: [
                WaitBin(from: 0, to: 5, people: 4_391), WaitBin(from: 5, to: 10, people: 2_644),
                WaitBin(from: 10, to: 15, people: 1_105), WaitBin(from: 15, to: 20, people: 484),
                WaitBin(from: 20, to: 30, people: 296), WaitBin(from: 30, to: 45, people: 81),
                WaitBin(from: 45, to: nil, people: 11),
            ]),
        punctuality: Punctuality(
            onTime: 17_269, late: 124, overdueOpen: 9, meanDaysUsed: 1.36, meanDaysPromised: 2.08),
        supervision: Supervision(reminders: 611, yellow: 158, red: 37, deemedAcceptances: 4, supplements: 1_320),
        limits: exampleLimits,
        ratings: Ratings(five: 5_904, four: 1_377, three: 214, two: 33, one: 12, rateable: 17_393),
        halls: exampleHalls, agencies: exampleAgencies, items: exampleItems, story: exampleStory,
        engine: EngineFigures(
            commands: 178_240, events: 243_916, seconds: 61.7, databaseBytes: 148_340_736,
            durability: "synchronous=FULL", journalLength: 243_916,
            digest: "9f2c1be07a4d5583e6b01c9a77f4d20836c5ab9e14d7f06283ab51ce90d47f1a",
            check: Check(
                passed: true,
                detail: Bilingual(
                    "由 243,916 条事件重算全部状态，与数据库逐项相同",
                    "all state recomputed from 243,916 events equals the database"))))

    private static let exampleLimits = Limits(
        clocks: [
            ClockRow(kind: "promised", onTime: 17_260, late: 133), ClockRow(kind: "statutory", onTime: 9_120, late: 4),
        ],
        suspensions: [
            SuspensionRow(ground: "expertReview", cases: 31, meanDays: 7.4),
            SuspensionRow(ground: "publicity", cases: 12, meanDays: 5.1),
        ],
        extended: 18,
        warnings: [
            WarningRow(level: "reminder", raised: 611, asked: 0, answered: 0, contested: 0, revoked: 0),
            WarningRow(level: "yellow", raised: 158, asked: 158, answered: 119, contested: 9, revoked: 4),
            WarningRow(level: "red", raised: 37, asked: 37, answered: 30, contested: 2, revoked: 1),
        ])

    private static let exampleHalfHours: [HalfHour] = {
        let window = [0, 0, 612, 884, 906, 841, 733, 402, 0, 0, 301, 688, 812, 795, 706, 601, 498, 233, 0, 0, 0, 0]
        let kiosk = [
            88, 96, 201, 266, 284, 270, 231, 160, 104, 91, 132, 206, 238, 221, 187, 151, 120, 72, 38, 20, 8, 4,
        ]
        let online = [
            212, 305, 498, 566, 604, 589, 502, 388, 322, 301, 377, 441, 472, 468, 421, 366, 301, 240, 168, 121, 88,
            50,
        ]
        let waits: [Double?] = [
            nil, nil, 3.1, 8.8, 14.2, 21.6, 12.1, 6.4, nil, nil, 2.4, 4.9, 7.2, 6.6, 5.1, 4.4, 3.0, 1.6, nil, nil,
            nil, nil,
        ]
        return window.indices.map { index in
            HalfHour(
                minute: 480 + index * 30,
                arrivals: ChannelCounts(window: window[index], kiosk: kiosk[index], online: online[index]),
                meanWait: waits[index])
        }
    }()

    private static let exampleHalls: [HallRow] = [
        HallRow(name: Bilingual("云溪区行政服务大厅", "Yunxi District Hall"), cases: 4_105, meanWait: 9.4),
        HallRow(name: Bilingual("石门街道大厅", "Shimen Street Hall"), cases: 1_188, meanWait: 20.6),
        HallRow(name: Bilingual("东埔街道大厅", "Dongpu Street Hall"), cases: 1_012, meanWait: 7.7),
        HallRow(name: Bilingual("南湾街道大厅", "Nanwan Street Hall"), cases: 903, meanWait: 6.2),
        HallRow(name: Bilingual("清河街道大厅", "Qinghe Street Hall"), cases: 841, meanWait: 5.0),
        HallRow(name: Bilingual("松岗街道大厅", "Songgang Street Hall"), cases: 702, meanWait: 4.4),
        HallRow(name: Bilingual("北站街道大厅", "Beizhan Street Hall"), cases: 594, meanWait: 3.9),
        HallRow(name: Bilingual("石门街道第一社区大厅", "Shimen First Community Hall"), cases: 133, meanWait: 5.8),
        HallRow(name: Bilingual("南湾街道海棠社区大厅", "Nanwan Haitang Community Hall"), cases: 121, meanWait: 4.1),
        HallRow(name: Bilingual("清河街道桥头社区大厅", "Qinghe Qiaotou Community Hall"), cases: 117, meanWait: nil),
        HallRow(name: Bilingual("东埔街道新村社区大厅", "Dongpu Xincun Community Hall"), cases: 104, meanWait: 2.2),
    ]

    private static let exampleAgencies: [AgencyRow] = {
        let names: [(String, String)] = [
            ("市场监督管理局", "Market Regulation"), ("人力资源和社会保障局", "Human Resources and Social Security"),
            ("公安局", "Public Security"), ("医疗保障局", "Healthcare Security"), ("民政局", "Civil Affairs"),
            ("卫生健康局", "Health"), ("住房和城乡建设局", "Housing and Construction"), ("教育局", "Education"),
            ("自然资源局", "Natural Resources"), ("税务局", "Taxation"), ("交通运输局", "Transport"),
            ("城市管理和综合执法局", "Urban Management and Law Enforcement"), ("司法局", "Justice"),
            ("退役军人事务局", "Veterans Affairs"), ("生态环境局", "Ecology and Environment"),
            ("水务局", "Water Affairs"), ("应急管理局", "Emergency Management"),
            ("文化广电旅游体育局", "Culture, Tourism and Sports"), ("发展和改革局", "Development and Reform"),
            ("科技创新局", "Science and Innovation"), ("档案局", "Archives"),
        ]
        let cases = [
            4_210, 3_604, 2_890, 2_015, 1_420, 1_105, 902, 788, 640, 566, 431, 344, 288, 210, 166, 133, 104, 91,
            62, 31, 0,
        ]
        let late = [22, 9, 4, 11, 3, 8, 27, 2, 14, 0, 3, 6, 0, 1, 5, 4, 2, 1, 2, 0, 0]
        return names.indices.map { index in
            let completed = cases[index] * 87 / 100
            let rated = index == 19 ? 0 : completed * 43 / 100
            return AgencyRow(
                name: Bilingual(names[index].0, names[index].1), cases: cases[index], completed: completed,
                onTime: completed - late[index], meanDaysUsed: completed > 0 ? 0.6 + Double(index % 7) * 0.4 : nil,
                rated: rated, good: rated - rated * (index % 4) / 300)
        }
    }()

    private static let exampleItems: [ItemRow] = {
        let market = Bilingual("市场监督管理局", "Market Regulation")
        let labour = Bilingual("人力资源和社会保障局", "Human Resources and Social Security")
        return [
            ItemRow(name: Bilingual("个体工商户设立登记", "Registration of a sole trader"), agency: market, cases: 1_204),
            ItemRow(name: Bilingual("社会保险参保登记", "Social insurance registration"), agency: labour, cases: 1_131),
            ItemRow(name: Bilingual("居住证签注", "Endorsement of a residence permit"), cases: 986),
            ItemRow(name: Bilingual("食品经营许可", "Food business licence"), agency: market, cases: 871),
            ItemRow(name: Bilingual("城乡居民基本医疗保险参保登记", "Registration for basic medical insurance"), cases: 764),
            ItemRow(name: Bilingual("就业失业登记", "Registration of employment"), agency: labour, cases: 690),
            ItemRow(name: Bilingual("企业变更登记", "Change of a firm's registration"), agency: market, cases: 588),
            ItemRow(name: Bilingual("老年人优待证办理", "Card for the elderly"), cases: 512),
            ItemRow(name: Bilingual("房屋租赁登记备案", "Filing of a tenancy"), cases: 447),
            ItemRow(name: Bilingual("公共场所卫生许可", "Hygiene licence for public places"), cases: 401),
            ItemRow(name: Bilingual("生育登记", "Registration of a birth plan"), cases: 377),
        ]
    }()

    private static let exampleStory: Story = {
        let monday = CivilDate(iso: "2026-03-02") ?? CivilDate(dayNumber: 0)
        func step(_ day: Int, _ minute: Int, _ zh: String, _ en: String, _ place: Bilingual) -> StoryStep {
            StoryStep(at: Instant(date: monday.adding(days: day), minute: minute), Bilingual(zh, en), place: place)
        }
        let window = Bilingual("石门街道大厅 3 号综合窗口", "Shimen Street Hall, window 3")
        let machine = Bilingual("自助取号机", "Ticket machine")
        let market = Bilingual("市场监督管理局 审批岗", "Market Regulation, approval desk")
        return Story(
            number: "440399-20260302-004217", item: Bilingual("食品经营许可", "Food business licence"),
            steps: [
                step(0, 551, "取号 B032，前面 6 人", "Ticket B032, six people ahead", machine),
                step(0, 563, "叫号，等候 12 分钟", "Called after 12 minutes", window),
                step(0, 572, "一次性告知：缺少健康证明", "One-time notice: the health certificate is missing", window),
                step(0, 905, "补齐材料", "Material handed in", Bilingual("手机端", "Mobile phone")),
                step(0, 921, "受理，承诺 3 个工作日", "Accepted, promised in 3 working days", window),
                step(0, 990, "转后台分类审批", "Passed to the back office", market),
                step(1, 580, "现场核查合格", "Site inspection passed", Bilingual("核查员 2 名", "Two inspectors")),
                step(1, 876, "准予许可", "Granted", market),
                step(1, 930, "制证并送出件窗口", "Licence printed and sent to the output window", market),
                step(2, 556, "领证；评价：非常满意", "Licence collected; rated very satisfied", window),
            ])
    }()
}
