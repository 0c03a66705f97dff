import OneWindowTesting
import Testing

@testable import OneWindowCore

/// The pages as people read them, for one clock with a suspension, an extension and a warning.
@Suite("The page of an explanation")
struct ExplanationTextTests {
    private func page(in language: Language) throws -> String {
        let tests = ExplanationTests()
        let pause = try tests.suspension(1, "2025-04-25", "2025-05-09")
        let clock = try tests.clock(.own("licence.decision"), start: "2025-04-21T09:30", limit: TimeLimit(10)) {
            clock in
            clock.suspensions = [pause]
            clock.extensions = [
                Extension(
                    amount: 5, approver: .organHead, officer: nil, at: Instant(date: pause.lastDay, minute: 840))
            ]
        }
        let reminder = Warning(
            number: 1, level: .reminder, clock: clock, cause: .clock, at: clock.end.adding(minutes: -1_440))
        let card = Warning(
            number: 2, level: .yellow, clock: clock, cause: .clock, at: clock.end,
            reply: ReplyTime(workdays: 2, from: clock.end, on: .china2019To2026))
        return try tests.explanation(clock, at: "2025-05-27T12:00", warnings: [reminder, card]).text(in: language)
    }

    @Test("in Chinese")
    func chinese() throws {
        let page = try page(in: .chinese)
        #expect(
            page == """
                时限说明

                办件编号  370123020001202504210001
                办理事项  食品经营许可（370123020001，第1版）
                时限名称  行政许可决定期限（法定时限，第2号）
                适用规则  licence.decision，规则集第1版
                规则依据  《中华人民共和国行政许可法》第四十二条第一款
                          《中华人民共和国行政许可法》第八十二条
                义务主体  行政机关
                届满后果  计为逾期，纳入监察
                起算时间  2025-04-21 09:30，受理
                期限长度  10个工作日，延长后共15个工作日
                计算方法  只计工作日，休息日、放假日不计入
                          起算当日不计入，自次日起计算
                期限中止  专家评审，2025-04-25 起至 2025-05-09 止，首日计入，其后8个工作日不计入
                          书面告知：告字〔2025〕3号
                          依据：《中华人民共和国行政许可法》第四十五条
                期限延长  5个工作日，2025-05-09 14:00 经本行政机关负责人批准
                          依据：《中华人民共和国行政许可法》第四十二条第一款
                工作日历  第1版，全国，放假安排可确定至 2026-12-20
                          2025年：zhengce/zhengceku/202411/content_6986383.htm

                逐日计算
                2025-04-21                周一        工作日    起算日，不计入
                2025-04-22 至 2025-04-25  周二至周五  工作日    计入，第1至4日
                2025-04-26 至 2025-05-09  周六至周五            中止期间，不计入（专家评审）
                2025-05-10 至 2025-05-11  周六至周日  周休息日  非工作日，不计入
                2025-05-12 至 2025-05-16  周一至周五  工作日    计入，第5至9日
                2025-05-17 至 2025-05-18  周六至周日  周休息日  非工作日，不计入
                2025-05-19 至 2025-05-23  周一至周五  工作日    计入，第10至14日
                2025-05-24 至 2025-05-25  周六至周日  周休息日  非工作日，不计入
                2025-05-26                周一        工作日    计入，第15日

                计算结果
                届满时间  2025-05-26 周一，当日24时届满
                日历依据  确定，所涉日期均有已公布的安排可依
                办理进度  截至 2025-05-27 12:00：已用15个工作日，逾期1个工作日
                监察信号  提醒，2025-05-26 00:00，无需反馈
                监察信号  黄牌，2025-05-27 00:00，未反馈
                复核结论  上述计算结果与系统记载的届满时间一致

                """)
    }

    @Test("in English")
    func english() throws {
        let page = try page(in: .english)
        #expect(
            page == """
                How this limit is counted

                Case          370123020001202504210001
                Item          Food licence (370123020001, version 1)
                Limit         Time to decide on a licence (statutory limit, no. 2)
                Rule          licence.decision, edition 1
                Basis         《中华人民共和国行政许可法》第四十二条第一款
                              《中华人民共和国行政许可法》第八十二条
                Binds         the organ
                At its end    it is late, and supervision is told
                Start         2025-04-21 09:30, acceptance
                Length        10 working days, 15 working days with extensions
                Counting      only working days count
                              the day of the start does not count
                Suspended     review by experts, from 2025-04-25 to 2025-05-09, the first day counts, 8 working days \
                after it do not
                              written notice: 告字〔2025〕3号
                              basis: 《中华人民共和国行政许可法》第四十五条
                Extended      5 working days, approved by the head of the organ at 2025-05-09 14:00
                              basis: 《中华人民共和国行政许可法》第四十二条第一款
                Calendar      edition 1, national, notices reach to 2026-12-20
                              2025: zhengce/zhengceku/202411/content_6986383.htm

                Day by day
                2025-04-21                Mon         working day  start, does not count
                2025-04-22 to 2025-04-25  Tue to Fri  working day  count: 1 to 4
                2025-04-26 to 2025-05-09  Sat to Fri               suspended: review by experts
                2025-05-10 to 2025-05-11  Sat to Sun  weekly rest  no working day
                2025-05-12 to 2025-05-16  Mon to Fri  working day  count: 5 to 9
                2025-05-17 to 2025-05-18  Sat to Sun  weekly rest  no working day
                2025-05-19 to 2025-05-23  Mon to Fri  working day  count: 10 to 14
                2025-05-24 to 2025-05-25  Sat to Sun  weekly rest  no working day
                2025-05-26                Mon         working day  counts: 15

                Result
                End           2025-05-26 Mon, at 24:00
                Certainty     certain: published notices cover every day that matters
                Standing      at 2025-05-27 12:00: used: 15 working days, late by 1 working day
                Warning       reminder, 2025-05-26 00:00, no answer asked
                Warning       yellow card, 2025-05-27 00:00, not answered
                Check         counted once more, the end is the one on record

                """)
    }

    @Test("every word of it is there in both languages")
    func words() {
        let texts =
            ExplanationWord.allCases.map(\.text) + ClockKind.allCases.map(\.title)
            + SuspensionGround.allCases.map(\.title) + ApproverRole.allCases.map(\.title)
            + ClockStart.allCases.map(\.title) + ExpiryEffect.allCases.map(\.title)
            + ClockRule.Bearer.allCases.map(\.title) + DayKind.allCases.map(\.title)
            + WarningLevel.allCases.map(\.title) + Warning.Status.allCases.map(\.title)
        for text in texts {
            #expect(!text.chinese.isEmpty)
            #expect(text.english?.isEmpty == false)
        }
    }
}
