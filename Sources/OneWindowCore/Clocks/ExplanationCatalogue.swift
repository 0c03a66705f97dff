// What the page of an explanation calls things, in Chinese and English.

extension ClockKind {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .acceptance: LocalizedText("补正告知期限", english: "time to give the one-time notice")
        case .promised: LocalizedText("承诺时限", english: "promised limit")
        case .statutory: LocalizedText("法定时限", english: "statutory limit")
        case .step: LocalizedText("环节时限", english: "limit of a step")
        case .issue: LocalizedText("颁证期限", english: "time to issue and deliver")
        case .supplement: LocalizedText("补正答复期限", english: "time to answer the one-time notice")
        case .lowerReview: LocalizedText("下级初审期限", english: "review by the lower organ")
        case .hearingRequest: LocalizedText("听证申请期限", english: "time to ask for a hearing")
        case .hearing: LocalizedText("听证组织期限", english: "time to hold the hearing")
        case .hearingNotice: LocalizedText("听证通知期限", english: "last day to announce the hearing")
        case .inspection: LocalizedText("指派检验人员期限", english: "time to send out inspectors")
        case .renewalApplication: LocalizedText("延续申请期限", english: "last day to apply for renewal")
        case .renewal: LocalizedText("延续决定期限", english: "time to decide on the renewal")
        case .package: LocalizedText("一件事时限", english: "limit of the package")
        case .other: LocalizedText("其他时限", english: "other limit")
        case .contact: LocalizedText("联系期限", english: "time to make contact")
        case .handling: LocalizedText("办理期限", english: "time to deal with the request")
        case .callback: LocalizedText("回访期限", english: "time to call back")
        case .admission: LocalizedText("受理决定期限", english: "time to decide whether it is taken on")
        }
    }
}

extension SuspensionGround {
    /// What the law calls it.
    public var title: LocalizedText {
        switch self {
        case .hearing: LocalizedText("听证", english: "hearing")
        case .tender: LocalizedText("招标", english: "call for tenders")
        case .auction: LocalizedText("拍卖", english: "auction")
        case .inspection: LocalizedText("检验", english: "inspection of goods")
        case .testing: LocalizedText("检测", english: "test")
        case .quarantine: LocalizedText("检疫", english: "quarantine")
        case .appraisal: LocalizedText("鉴定", english: "appraisal")
        case .expertReview: LocalizedText("专家评审", english: "review by experts")
        case .siteSurvey: LocalizedText("现场踏勘", english: "survey of the place")
        case .publicity: LocalizedText("公示", english: "publicity")
        case .correction: LocalizedText("受理后补正", english: "corrections after acceptance")
        case .other: LocalizedText("其他法定情形", english: "another ground set by law")
        }
    }
}

extension ApproverRole {
    /// What the law calls it.
    public var title: LocalizedText {
        switch self {
        case .organHead: LocalizedText("本行政机关负责人", english: "the head of the organ")
        case .governmentHead: LocalizedText("本级人民政府负责人", english: "the head of the government of the same level")
        case .supervisor: LocalizedText("监察机构", english: "the supervising body")
        }
    }
}

extension ClockStart {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .receipt: LocalizedText("收到申请材料", english: "receipt of the materials")
        case .acceptance: LocalizedText("受理", english: "acceptance")
        case .grant: LocalizedText("作出准予决定", english: "decision to grant")
        case .step: LocalizedText("环节开始", english: "beginning of the step")
        case .supplementNotice: LocalizedText("送达一次性告知书", english: "one-time notice")
        case .licenceExpiry: LocalizedText("许可有效期届满", english: "end of the licence")
        case .told: LocalizedText("经办人员确定的起算日", english: "day named by whoever handles the case")
        case .intake: LocalizedText("诉求登记", english: "request taken in")
        case .dispatch: LocalizedText("转办", english: "request passed on")
        case .answer: LocalizedText("答复", english: "request answered")
        }
    }
}

extension ExpiryEffect {
    /// What follows in law or in supervision.
    public var title: LocalizedText {
        switch self {
        case .late: LocalizedText("计为逾期，纳入监察", english: "it is late, and supervision is told")
        case .deemedAccepted: LocalizedText("自收到申请材料之日起即为受理", english: "deemed accepted from the day of receipt")
        case .deemedRenewed: LocalizedText("视为准予延续", english: "the renewal is deemed granted")
        case .lapsed: LocalizedText("逾期未补正，办件终止", english: "the case closes for want of an answer")
        case .forfeited: LocalizedText("视为放弃该项权利", english: "the right is forfeited")
        }
    }
}

extension ClockRule.Bearer {
    /// Who it is.
    public var title: LocalizedText {
        switch self {
        case .organ: LocalizedText("行政机关", english: "the organ")
        case .applicant: LocalizedText("申请人", english: "the applicant")
        }
    }
}

extension DayKind {
    /// What people call such a day.
    public var title: LocalizedText {
        switch self {
        case .workday: LocalizedText("工作日", english: "working day")
        case .restDay: LocalizedText("周休息日", english: "weekly rest")
        case .dayOff: LocalizedText("放假日", english: "day off")
        case .makeUpWorkday: LocalizedText("调休上班日", english: "make-up working day")
        case .halfDay: LocalizedText("半天工作日", english: "half day")
        }
    }
}

extension WarningLevel {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .reminder: LocalizedText("提醒", english: "reminder")
        case .yellow: LocalizedText("黄牌", english: "yellow card")
        case .red: LocalizedText("红牌", english: "red card")
        case .superviseOrder: LocalizedText("督办", english: "supervise order")
        }
    }
}

extension Warning.Status {
    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .open: LocalizedText("未反馈", english: "not answered")
        case .replied: LocalizedText("已反馈", english: "answered")
        case .appealed: LocalizedText("申诉中", english: "contested")
        case .upheld: LocalizedText("申诉后维持", english: "upheld")
        case .revoked: LocalizedText("已撤销", english: "taken back")
        }
    }
}

/// The fixed words of the page.
enum ExplanationWord: CaseIterable {
    case heading, caseNumber, requestNumber, category, item, limit, rule, law, bearer, expiry, start, budget, counting
    case suspension, extended, calendar, hours, daily, stretches, result, end, certainty, standing, stopped, warning
    case check

    var text: LocalizedText {
        switch self {
        case .heading: LocalizedText("时限说明", english: "How this limit is counted")
        case .caseNumber: LocalizedText("办件编号", english: "Case")
        case .requestNumber: LocalizedText("诉求编号", english: "Request")
        case .category: LocalizedText("诉求类别", english: "Category")
        case .item: LocalizedText("办理事项", english: "Item")
        case .limit: LocalizedText("时限名称", english: "Limit")
        case .rule: LocalizedText("适用规则", english: "Rule")
        case .law: LocalizedText("规则依据", english: "Basis")
        case .bearer: LocalizedText("义务主体", english: "Binds")
        case .expiry: LocalizedText("届满后果", english: "At its end")
        case .start: LocalizedText("起算时间", english: "Start")
        case .budget: LocalizedText("期限长度", english: "Length")
        case .counting: LocalizedText("计算方法", english: "Counting")
        case .suspension: LocalizedText("期限中止", english: "Suspended")
        case .extended: LocalizedText("期限延长", english: "Extended")
        case .calendar: LocalizedText("工作日历", english: "Calendar")
        case .hours: LocalizedText("办公时间", english: "Office hours")
        case .daily: LocalizedText("逐日计算", english: "Day by day")
        case .stretches: LocalizedText("逐段计算", english: "Stretch by stretch")
        case .result: LocalizedText("计算结果", english: "Result")
        case .end: LocalizedText("届满时间", english: "End")
        case .certainty: LocalizedText("日历依据", english: "Certainty")
        case .standing: LocalizedText("办理进度", english: "Standing")
        case .stopped: LocalizedText("停止计算", english: "Stopped")
        case .warning: LocalizedText("监察信号", english: "Warning")
        case .check: LocalizedText("复核结论", english: "Check")
        }
    }
}

/// The sentences of the page, each in Chinese and English side by side.
struct ExplanationPhrases {
    let language: Language

    func pick(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    func title(_ text: LocalizedText) -> String { text.text(in: language) }

    func law(_ basis: LegalBasis) -> String {
        let title = basis.law.hasPrefix("《") ? basis.law : "《\(basis.law)》"
        return title + basis.article
    }

    func limit(_ amount: Int, _ unit: LimitUnit) -> String {
        switch unit {
        case .workday: pick("\(amount)个工作日", "\(amount) working day\(amount == 1 ? "" : "s")")
        case .naturalDay: pick("\(amount)日（自然日）", "\(amount) natural day\(amount == 1 ? "" : "s")")
        case .workingHour: pick("\(amount)个工作小时", "\(amount) working hour\(amount == 1 ? "" : "s")")
        case .naturalHour: pick("\(amount)小时", "\(amount) hour\(amount == 1 ? "" : "s")")
        }
    }

    /// Amounts of a standing: days of the unit, or minutes for limits in hours.
    func amount(_ amount: Int, _ unit: LimitUnit) -> String {
        guard !unit.isDays else { return limit(amount, unit) }
        let (hours, minutes) = (amount / 60, amount % 60)
        return minutes == 0
            ? pick("\(hours)小时", "\(hours) h") : pick("\(hours)小时\(minutes)分", "\(hours) h \(minutes) min")
    }

    func weekday(_ date: CivilDate) -> String {
        let names = pick("周一 周二 周三 周四 周五 周六 周日", "Mon Tue Wed Thu Fri Sat Sun").split(separator: " ")
        return String(names[date.weekday - 1])
    }

    func moment(_ instant: Instant) -> String {
        let minute = instant.minuteOfDay
        return "\(instant.date) \(time(minute))"
    }

    func time(_ minute: Int) -> String { "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))" }

    func counting(_ counting: Counting, _ unit: LimitUnit) -> [String] {
        var lines: [String] = []
        switch unit {
        case .workday: lines.append(pick("只计工作日，休息日、放假日不计入", "only working days count"))
        case .naturalDay: lines.append(pick("自然日逐日计入", "every day counts"))
        case .workingHour: lines.append(pick("只计机关办公时间", "only office time counts"))
        case .naturalHour: lines.append(pick("按小时连续计算", "hours run without a break"))
        }
        if counting.runsBackwards {
            lines.append(
                pick("自基准日向前倒算，基准日不计入", "counted back from the day of the start, which does not count"))
        } else if unit.isDays {
            lines.append(
                counting.countsFirstDay
                    ? pick("起算当日计入", "the day of the start counts")
                    : pick("起算当日不计入，自次日起计算", "the day of the start does not count"))
        }
        guard unit == .naturalDay else { return lines }
        switch counting.lastDay {
        case .asCounted:
            lines.append(pick("末日为非工作日的不顺延", "a last day that is no working day stays the last"))
        case .nextWorkday:
            lines.append(pick("末日为非工作日的，顺延至其后第一个工作日", "a last day that is no working day moves to the next one"))
        case .previousWorkday:
            lines.append(pick("末日为非工作日的，提前至其前一个工作日", "a last day that is no working day moves to the one before"))
        }
        return lines
    }

    func verdict(
        _ run: Explanation.Run, count first: Int, through last: Int, _ suspensions: [Explanation.Stop]
    ) -> String {
        switch run.day.verdict {
        case .counted:
            return first == last
                ? pick("计入，第\(first)日", "counts: \(first)")
                : pick("计入，第\(first)至\(last)日", "count: \(first) to \(last)")
        case .startDay: return pick("起算日，不计入", "start, does not count")
        case .restDay: return pick("非工作日，不计入", "no working day")
        case .moved:
            return run.day.kind.isWorked
                ? pick("移至该日届满", "the end, moved here") : pick("非工作日，届满日顺延", "no working day, the end moves on")
        case .suspended: return pick("中止期间，不计入", "suspended") + ground(of: run.day.suspension, suspensions)
        }
    }

    func ground(of number: UInt32?, _ suspensions: [Explanation.Stop]) -> String {
        guard let stop = suspensions.first(where: { $0.suspension.number == number }) else { return "" }
        let title = title(stop.suspension.ground.title)
        return pick("（\(title)）", ": \(title)")
    }

    func certainty(_ explanation: Explanation) -> String {
        switch explanation.doubt {
        case nil: pick("确定，所涉日期均有已公布的安排可依", "certain: published notices cover every day that matters")
        case .afterKnown:
            pick(
                "暂定，放假安排仅公布至 \(explanation.calendar.knownUntil)，其后按周休息日推算，公布后另行核定",
                "provisional: notices reach to \(explanation.calendar.knownUntil); later days follow the weekly rest"
            )
        case .beforeKnown:
            pick(
                "暂定，\(explanation.calendar.knownFrom) 之前的放假安排未载入，按周休息日推算",
                "provisional: notices begin on \(explanation.calendar.knownFrom); earlier days follow the weekly rest"
            )
        }
    }
}
