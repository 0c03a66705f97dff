import OneWindow

/// The words of the verbs for limits.
extension Words {
    /// What `due` says.
    enum Due: CaseIterable, Word {
        case day, counted, countedOn, hours, paused, wholeDay, instant, certain, provisional, provisionalBefore, edition
        case notice, workdays, naturalDays, workingHours, naturalHours

        var both: Bilingual {
            switch self {
            case .day: Bilingual("{due}  {day}", "{due}  {day}")
            case .counted: Bilingual("自 {start} 往前 {limit}", "{limit} back from {start}")
            case .countedOn: Bilingual("自 {start} 起 {limit}", "{limit} from {start} on")
            case .hours: Bilingual("按{name}（{code}）计时：{sessions}", "Counts {name} ({code}): {sessions}")
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
        case moving, open, moved, later, earlier, settled, becomeLate, noLongerLate, answers, loaded

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
            case .answers: Bilingual("  反馈期限顺延  {n}", "  are answered later  {n}")
            case .loaded: Bilingual("已装载；移动了 {n} 件办件的期限", "loaded; cases moved: {n}")
            }
        }
    }
}

extension Words {
    /// What the verbs of supervision say.
    enum Supervision: CaseIterable, Word {
        case row, limit, movedByCalendar, movedOtherwise, answers, answersProvisional, applicant, noted, listed, none
        case replied, appealed, upheld, revoked

        var both: Bilingual {
            switch self {
            case .row: Bilingual("{level}［{status}］ {case} 第 {n} 号  {item}", "{level} [{status}] {case} #{n}  {item}")
            case .limit:
                Bilingual("{kind}（时限 {clock}）{limit}，{due} 届满", "{kind} (clock {clock}), {limit}, ended {due}")
            case .movedByCalendar:
                Bilingual(
                    "日历第 {edition} 版已将其移至 {due}，可以撤销",
                    "edition {edition} of the calendar moved it to {due}: "
                        + "may be taken back")
            case .movedOtherwise: Bilingual("此后因中止或延长移至 {due}", "a suspension or extension moved it to {due} since")
            case .answers: Bilingual("由 {post}（{officer}）于 {by} 前反馈", "to be answered by {post} ({officer}) until {by}")
            case .answersProvisional:
                Bilingual(
                    "由 {post}（{officer}）于 {by} 前反馈（暂定，放假通知尚未覆盖）",
                    "to be answered by {post} ({officer}) until {by} (provisional: no notice covers it yet)")
            case .applicant: Bilingual("承办部门", "the agency in charge")
            case .noted: Bilingual("无需反馈", "no answer asked")
            case .listed: Bilingual("共 {n} 条", "{n} warnings")
            case .none: Bilingual("没有符合的监察信号。", "No warning matches.")
            case .replied: Bilingual("{case} 第 {n} 号信号已反馈", "warning {n} of {case} answered")
            case .appealed: Bilingual("{case} 第 {n} 号信号已申诉", "warning {n} of {case} contested")
            case .upheld: Bilingual("{case} 第 {n} 号信号予以维持", "warning {n} of {case} confirmed")
            case .revoked: Bilingual("{case} 第 {n} 号信号已撤销", "warning {n} of {case} taken back")
            }
        }
    }
}

extension Words {
    /// What the report says of limits.
    enum Limit: CaseIterable, Word {
        case kept, keptAll, paused, answers, kind, total, onTime, late, share, ground, cases, meanDays, level, raised
        case asked, answered, contested, revoked, byKind, byGround, byLevel, lateOf, pausedCases, answeredOf

        var both: Bilingual {
            switch self {
            case .kept:
                Bilingual(
                    "{total} 个时限中，{late} 个到期时事情未办完。",
                    "Of {total} limits {late} ended before what they measure was done.")
            case .keptAll: Bilingual("{total} 个时限全部按期。", "All {total} limits were kept.")
            case .paused:
                Bilingual(
                    "{suspended} 件因特别程序中止计时，{extended} 件经批准延长。",
                    "Clocks were stopped for special procedures in {suspended} cases and extended in {extended}.")
            case .answers:
                Bilingual(
                    "{asked} 次预警要求反馈，其中 {answered} 次已反馈或申诉。",
                    "An answer was asked for by {asked} warnings; {answered} were answered or contested.")
            case .kind: Bilingual("时限", "Limit")
            case .total: Bilingual("计时", "Counted")
            case .onTime: Bilingual("按期", "In time")
            case .late: Bilingual("逾期", "Late")
            case .share: Bilingual("按期率", "In time, share")
            case .ground: Bilingual("中止事由", "Ground")
            case .cases: Bilingual("件数", "Cases")
            case .meanDays: Bilingual("平均不计入（工作日）", "Mean working days not counted")
            case .level: Bilingual("级别", "Level")
            case .raised: Bilingual("发出", "Raised")
            case .asked: Bilingual("要求反馈", "Ask for an answer")
            case .answered: Bilingual("已反馈", "Answered")
            case .contested: Bilingual("已申诉", "Contested")
            case .revoked: Bilingual("已撤销", "Taken back")
            case .byKind: Bilingual("按时限种类", "By what they measure")
            case .byGround: Bilingual("中止计时", "Stopped clocks")
            case .byLevel: Bilingual("预警及其反馈", "Warnings and answers")
            case .lateOf: Bilingual("逾期 {late}", "{late} late")
            case .pausedCases: Bilingual("{cases} 件，平均 {days} 个工作日不计入", "{cases} cases, {days} working days on average")
            case .answeredOf:
                Bilingual(
                    "要求反馈 {asked}，已反馈 {answered}，申诉 {contested}，撤销 {revoked}",
                    "{asked} ask for an answer: {answered} answered, {contested} contested, {revoked} taken back")
            }
        }
    }
}
