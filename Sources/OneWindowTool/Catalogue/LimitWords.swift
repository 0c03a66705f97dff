import OneWindow

/// The words of the verbs for limits.
extension Words {
    /// What `due` says.
    enum Due: CaseIterable, Word {
        case day, counted, countedOn, paused, wholeDay, instant, certain, provisional, provisionalBefore, edition
        case notice, workdays, naturalDays, workingHours, naturalHours

        var both: Bilingual {
            switch self {
            case .day: Bilingual("{due}  {day}", "{due}  {day}")
            case .counted: Bilingual("自 {start} 往前 {limit}", "{limit} back from {start}")
            case .countedOn: Bilingual("自 {start} 起 {limit}", "{limit} from {start} on")
            case .paused: Bilingual("{from} 至 {through} 不计入", "not counted: {from} to {through}")
            case .wholeDay:
                Bilingual("当日 24:00 前办结即为按期（{end} 起逾期）", "In time until 24:00 of that day; late from {end} on")
            case .instant: Bilingual("{end} 起逾期", "Late from {end} on")
            case .certain:
                Bilingual("确定：所计各日均有已公布的放假通知为据", "Certain: a published notice covers every day that counts")
            case .provisional:
                Bilingual(
                    "暂定：{until} 之后只按周休息日推算，{year} 年的放假通知尚未装载",
                    "Provisional: after {until} only weekly rest days are known; the notice for {year} is not loaded")
            case .provisionalBefore:
                Bilingual(
                    "暂定：{from} 之前只按周休息日推算", "Provisional: before {from} only weekly rest days are known")
            case .edition:
                Bilingual("日历第 {edition} 版，已知至 {until}", "Calendar edition {edition}, known until {until}")
            case .notice: Bilingual("依据 {notice}", "Rests on {notice}")
            case .workdays: Bilingual("{n} 个工作日", "{n} working days")
            case .naturalDays: Bilingual("{n} 个自然日", "{n} days")
            case .workingHours: Bilingual("{n} 个工作小时", "{n} working hours")
            case .naturalHours: Bilingual("{n} 小时", "{n} hours")
            }
        }
    }
}

extension Words {
    /// What the verbs of the calendar say. A kind of day is its mark, a space, and its name; `_` is no mark.
    enum Calendar: CaseIterable, Word {
        case title, titleWithHalf, month, weekdays, workday, rest, dayOff, makeUp, half, unknown
        case moving, open, moved, later, earlier, settled, becomeLate, noLongerLate, loaded

        var both: Bilingual {
            switch self {
            case .title: Bilingual("{year} 年，{n} 个工作日", "{year}: {n} working days")
            case .titleWithHalf:
                Bilingual("{year} 年，{n} 个工作日，其中半天 {half} 个", "{year}: {n} working days, {half} of them half days")
            case .month: Bilingual("{name}（{n} 个工作日）", "{name} ({n} working days)")
            case .weekdays: Bilingual("一 二 三 四 五 六 日", "Mo Tu We Th Fr Sa Su")
            case .workday: Bilingual("_ 工作日", "_ working day")
            case .rest: Bilingual(". 周休息日", ". weekly rest day")
            case .dayOff: Bilingual("休 放假", "x day off by notice")
            case .makeUp: Bilingual("班 调休上班", "+ rest day that is worked")
            case .half: Bilingual("半 半天工作日", "h half working day")
            case .unknown: Bilingual("? 工作日，通知未覆盖", "? working day that no notice covers yet")
            case .moving: Bilingual("移动期限", "moving limits")
            case .open:
                Bilingual(
                    "装载后为日历第 {edition} 版；{cases} 件在办办件中有 {clocks} 个时限在计时",
                    "This makes edition {edition} of the calendar; {clocks} limits run in {cases} open cases")
            case .moved: Bilingual("  变动        {n}", "  move                {n}")
            case .later: Bilingual("  推后        {n}", "  end later           {n}")
            case .earlier: Bilingual("  提前        {n}", "  end earlier         {n}")
            case .settled: Bilingual("  由暂定转确定 {n}", "  become certain      {n}")
            case .becomeLate: Bilingual("  变为逾期    {n}", "  become late         {n}")
            case .noLongerLate: Bilingual("  不再逾期    {n}", "  are no longer late  {n}")
            case .loaded: Bilingual("已装载；移动了 {n} 件办件的期限", "loaded; {n} cases moved")
            }
        }
    }

    /// What limits measure.
    enum Clock: CaseIterable, Word {
        case acceptance, promised, statutory, step, issue, supplement, lowerReview, hearingRequest, hearing
        case hearingNotice, inspection, renewalApplication, renewal, package, other, contact, handling, callback

        /// The word for a kind.
        static func of(_ kind: ClockKind) -> Clock {
            allCases.first { "\($0)" == kind.name } ?? .other
        }

        var both: Bilingual {
            switch self {
            case .acceptance: Bilingual("补正告知", "One-time notice")
            case .promised: Bilingual("承诺时限", "Promised limit")
            case .statutory: Bilingual("法定时限", "Statutory limit")
            case .step: Bilingual("环节时限", "Limit of a step")
            case .issue: Bilingual("颁证送达", "Issue and delivery")
            case .supplement: Bilingual("补正答复", "Answer to the notice")
            case .lowerReview: Bilingual("下级初审", "Review by the lower organ")
            case .hearingRequest: Bilingual("申请听证", "Request for a hearing")
            case .hearing: Bilingual("组织听证", "Holding the hearing")
            case .hearingNotice: Bilingual("听证通知", "Notice of the hearing")
            case .inspection: Bilingual("指派检验人员", "Sending out inspectors")
            case .renewalApplication: Bilingual("延续申请", "Application for renewal")
            case .renewal: Bilingual("延续决定", "Decision on the renewal")
            case .package: Bilingual("一件事时限", "Limit of the package")
            case .other: Bilingual("其他时限", "Another limit")
            case .contact: Bilingual("联系时限", "First contact")
            case .handling: Bilingual("办理时限", "Handling of a request")
            case .callback: Bilingual("回访时限", "Call back")
            }
        }
    }
}
