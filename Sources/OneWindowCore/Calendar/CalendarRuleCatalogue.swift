extension CalendarRule {
    /// The catalogue of the rules. A switch, so that a rule without its texts does not compile.
    var texts: (english: String, chinese: String) {
        switch self {
        case .nothingSaid:
            ("the notice says nothing", "通知没有任何内容")
        case .tooManyYears:
            ("there are more than \(Limits.calendarYears) years", "年份超过 \(Limits.calendarYears) 个")
        case .tooManyDays:
            ("a list has more than \(Limits.calendarDays) days", "日期列表超过 \(Limits.calendarDays) 天")
        case .tooManyLayers:
            ("there are more than \(Limits.calendarLayers) layers", "地方层超过 \(Limits.calendarLayers) 个")
        case .tooManyNotices:
            ("a year rests on more than \(Limits.calendarNotices) notices", "一年的依据超过 \(Limits.calendarNotices) 件")
        case .tooManySessions:
            ("a day has more than \(Limits.officeSessions) sessions", "一日的办公时段超过 \(Limits.officeSessions) 个")
        case .tooLong:
            ("a text is longer than \(Limits.nameBytes) bytes", "文本超过 \(Limits.nameBytes) 字节")
        case .yearOutOfRange:
            ("the year is not 1 to 9999", "年份不在 1 至 9999 之间")
        case .yearTwice:
            ("the year stands twice", "年份重复")
        case .yearsNotConsecutive:
            ("the years, with those known, do not follow one another", "年份与已知年份不连续")
        case .yearBeforeUnknown:
            ("a day of the December before belongs to a year that is not known", "上年十二月的日期所属年份未知")
        case .noSuchDay:
            ("there is no such day", "日期不存在")
        case .dayTwice:
            ("the day stands twice", "日期重复")
        case .dayOffAndWorked:
            ("the day is both off and worked", "同一日既放假又上班")
        case .dayWholeAndHalf:
            ("the day is both a whole and a half working day", "同一日既是全天又是半天工作日")
        case .noticeMissing:
            ("the year names no notice", "该年未注明依据的通知")
        case .regionMalformed:
            ("the region is not 2 to 12 digits", "行政区划代码不是 2 至 12 位数字")
        case .regionTwice:
            ("the region has two layers", "同一地区有两个地方层")
        case .nameMissing:
            ("a Chinese name is missing", "缺少中文名称")
        case .basisMissing:
            ("the law or notice it rests on is missing", "缺少法律或通知依据")
        case .noWorkdayInWeek:
            ("the weekly rest leaves no working day", "周休息日之外没有工作日")
        case .weeklyRestWithoutYear:
            ("the weekly rest changes and no year says from when", "周休息日变更但未注明自何年起")
        case .horizonOutsideYear:
            ("what is certain ends on no day of the last year known, which the notice names", "确定截止日不在通知所列的最后已知年份内")
        case .sessionsMissing:
            ("a working day has no session", "工作日没有办公时段")
        case .sessionMalformed:
            ("a session does not open before it closes, within 0 to 1,440 minutes", "办公时段起止时间不正确")
        case .sessionsNotApart:
            ("a session opens before the one before has closed", "办公时段重叠或次序颠倒")
        case .halfDayTooLong:
            ("a half day is longer than a whole one", "半天的办公时间长于全天")
        case .dayOffAnyway:
            ("the day is off anyway", "该日本来就不上班")
        case .workdayAnyway:
            ("the day is a working day anyway", "该日本来就是工作日")
        case .layerTakenAway:
            ("a layer without years takes the region's layer away", "不含年份的地方层将撤销该地区的地方层")
        case .layerYearNotCovered:
            ("the national calendar does not cover the year, so it has no effect yet", "全国日历尚未覆盖该年，暂不生效")
        }
    }
}
