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
