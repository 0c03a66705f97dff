/// All words of the tool that people read, in Chinese and English.
///
/// Every group is an enum with one switch that gives both languages, so that a key without its translation does
/// not compile. `{key}` is a place that `filled` fills.
enum Words {
    /// Titles and headings.
    enum Title: CaseIterable, Word {
        case dayReport, periodReport, day, period, subtitle, languageZh, languageEn
        case arrivals, waiting, results, limits, supervision, ratings, halls, agencies, items, library, story, engine
        case notes

        var both: Bilingual {
            switch self {
            case .dayReport: Bilingual("{district}政务服务日报", "{district} – one day of government services")
            case .periodReport: Bilingual("{district}政务服务运行报告", "{district} – report on government services")
            case .day: Bilingual("{year}年{month}{day}日 {weekday}", "{weekday}, {day} {month} {year}")
            case .period: Bilingual("{first} 至 {last}，共 {days} 天", "{first} to {last}, {days} days")
            case .subtitle:
                Bilingual(
                    "{halls} 个大厅（区级 {district} 个、街道 {street} 个、社区 {community} 个）、{windows} 个窗口、"
                        + "{staff} 名窗口人员，承办 {agencies} 个部门的 {items} 个事项",
                    "{halls} halls ({district} district, {street} street, {community} community) with {windows} "
                        + "windows and {staff} window staff, for {items} items of {agencies} agencies")
            case .languageZh: Bilingual("中文", "中文")
            case .languageEn: Bilingual("English", "English")
            case .arrivals: Bilingual("办件", "Cases")
            case .waiting: Bilingual("等候", "Waiting")
            case .results: Bilingual("办理结果与时限", "Results and time limits")
            case .limits: Bilingual("时限的履行", "How limits were kept")
            case .supervision: Bilingual("时限监督", "Supervision of time limits")
            case .ratings: Bilingual("好差评", "Ratings")
            case .halls: Bilingual("大厅", "Halls")
            case .agencies: Bilingual("部门", "Agencies")
            case .items: Bilingual("办件最多的事项", "Items with the most cases")
            case .library: Bilingual("证照与标准", "Licences and standards")
            case .story: Bilingual("一件办件的全过程", "One case from start to end")
            case .engine: Bilingual("数据可信度", "What vouches for the figures")
            case .notes: Bilingual("口径说明", "How to read this report")
            }
        }
    }

    /// Names of figures, columns and parts of charts.
    enum Label: CaseIterable, Word {
        case cases, onTimeShare, meanWait, goodRate, window, kiosk, online, channel, share, total, count
        case arrivalsByHalfHour, waitByHalfHour, waitHistogram, figuresByHalfHour, halfHour, target
        case mean, median, p90, longest, withinTarget
        case outcomeOfAll, onTime, late, overdueOpen, completedWithLimit, daysUsed, daysPromised, usedAndPromised

        var both: Bilingual {
            switch self {
            case .cases: Bilingual("办件量", "Cases")
            case .onTimeShare: Bilingual("按时办结率", "On time")
            case .meanWait: Bilingual("平均等候", "Mean wait")
            case .goodRate: Bilingual("好评率", "Good rate")
            case .window: Bilingual("窗口", "Window")
            case .kiosk: Bilingual("自助终端", "Kiosk")
            case .online: Bilingual("网上", "Online")
            case .channel: Bilingual("渠道", "Channel")
            case .share: Bilingual("占比", "Share")
            case .total: Bilingual("合计", "Total")
            case .count: Bilingual("件数", "Number")
            case .arrivalsByHalfHour: Bilingual("每半小时来件（件）", "Cases arriving per half hour")
            case .waitByHalfHour:
                Bilingual("各半小时取号者的平均等候（分钟）", "Mean wait by half hour of the ticket (minutes)")
            case .waitHistogram: Bilingual("等候时长分布（人次，横轴为分钟）", "People by minutes waited")
            case .figuresByHalfHour: Bilingual("逐半小时数据", "Figures by half hour")
            case .halfHour: Bilingual("时段", "Half hour")
            case .target: Bilingual("目标 {minutes} 分钟", "Target {minutes} min")
            case .mean: Bilingual("平均", "Mean")
            case .median: Bilingual("中位数", "Median")
            case .p90: Bilingual("九成不超过", "Nine of ten within")
            case .longest: Bilingual("最长", "Longest")
            case .withinTarget: Bilingual("{minutes} 分钟以内", "Within {minutes} min")
            case .outcomeOfAll: Bilingual("全部办件的去向", "Where all cases ended")
            case .onTime: Bilingual("按时办结", "On time")
            case .late: Bilingual("超时办结", "Late")
            case .overdueOpen: Bilingual("在办且已超时", "Open and overdue")
            case .completedWithLimit: Bilingual("已办结办件的时限", "Completed cases against their limit")
            case .daysUsed: Bilingual("实际用时", "Used")
            case .daysPromised: Bilingual("承诺时限", "Promised")
            case .usedAndPromised: Bilingual("平均用时与承诺（工作日）", "Mean working days, used and promised")
            }
        }
    }

    /// Names of outcomes, warnings and ratings.
    enum Kind: CaseIterable, Word {
        case granted, refused, notAccepted, withdrawn, lapsed, open
        case warnings, reminder, yellow, red, order, deemed, supplements
        case five, four, three, two, one, activeRate

        var both: Bilingual {
            switch self {
            case .granted: Bilingual("准予", "Granted")
            case .refused: Bilingual("不予许可", "Refused")
            case .notAccepted: Bilingual("不予受理", "Not accepted")
            case .withdrawn: Bilingual("申请人撤回", "Withdrawn")
            case .lapsed: Bilingual("逾期终止", "Lapsed")
            case .open: Bilingual("在办", "Still open")
            case .warnings: Bilingual("预警（次）", "Warnings")
            case .reminder: Bilingual("提醒", "Reminder")
            case .yellow: Bilingual("黄牌", "Yellow")
            case .red: Bilingual("红牌", "Red")
            case .order: Bilingual("督办", "Order to act")
            case .deemed: Bilingual("逾期未告知、视为受理", "Deemed accepted by silence")
            case .supplements: Bilingual("一次性告知补正", "Notices to supplement")
            case .five: Bilingual("非常满意", "Very satisfied")
            case .four: Bilingual("满意", "Satisfied")
            case .three: Bilingual("基本满意", "Basically satisfied")
            case .two: Bilingual("不满意", "Dissatisfied")
            case .one: Bilingual("非常不满意", "Very dissatisfied")
            case .activeRate: Bilingual("主动评价率", "Active rate")
            }
        }
    }

    /// Words of the tables and of the figures about the engine.
    enum Column: CaseIterable, Word {
        case level, district, street, community, halls, windows, hall, agency, item, busiestHalls, byLevel
        case aboveTarget, lowest, completed, rated, waitByLevel, shareOfAll, meanDays
        case commands, events, seconds, databasePerCase, durability, journal, digest, check, seed
        case passed, failed, notRun

        var both: Bilingual {
            switch self {
            case .level: Bilingual("层级", "Level")
            case .district: Bilingual("区级", "District")
            case .street: Bilingual("街道", "Street")
            case .community: Bilingual("社区", "Community")
            case .halls: Bilingual("大厅数", "Halls")
            case .windows: Bilingual("窗口数", "Windows")
            case .hall: Bilingual("大厅", "Hall")
            case .agency: Bilingual("部门", "Agency")
            case .item: Bilingual("事项", "Item")
            case .busiestHalls: Bilingual("办件最多的大厅", "Halls with the most cases")
            case .byLevel: Bilingual("按层级", "By level")
            case .aboveTarget:
                Bilingual("平均等候高于 {target} 分钟的目标", "mean wait above the target of {target} minutes")
            case .lowest: Bilingual("本列最低", "lowest in its column")
            case .completed: Bilingual("办结件数", "Completed")
            case .rated: Bilingual("评价件数", "Rated")
            case .waitByLevel: Bilingual("各层级平均等候（分钟）", "Mean wait by level (minutes)")
            case .shareOfAll:
                Bilingual("占比的分母为全部办件；网上办件不在任何大厅", "Shares of all cases; online cases are in no hall")
            case .meanDays: Bilingual("平均用时（工作日）", "Mean working days")
            case .commands: Bilingual("处理指令", "Commands")
            case .events: Bilingual("写入事件", "Events written")
            case .seconds: Bilingual("实际耗时", "Wall time")
            case .databasePerCase: Bilingual("每件占用数据库", "Database per case")
            case .durability: Bilingual("落盘方式", "Durability")
            case .journal: Bilingual("日志长度", "Journal length")
            case .digest: Bilingual("日志末尾摘要", "Final digest")
            case .check: Bilingual("一致性核对", "Consistency check")
            case .passed: Bilingual("通过", "Passed")
            case .failed: Bilingual("未通过", "Failed")
            case .notRun: Bilingual("未进行", "Not run")
            case .seed: Bilingual("随机种子", "Seed")
            }
        }
    }

    /// Figures with their units.
    enum Unit: CaseIterable, Word {
        case minutes, workingDays, cases, people, entries, seconds, perSecond, ofTotal, withDetail
        case minutesOnly, hoursAndMinutes, daysAndHours

        var both: Bilingual {
            switch self {
            case .minutes: Bilingual("{n} 分钟", "{n} min")
            case .workingDays: Bilingual("{n} 个工作日", "{n} working days")
            case .cases: Bilingual("{n} 件", "{n}")
            case .people: Bilingual("{n} 人次", "{n} people")
            case .entries: Bilingual("{n} 条", "{n}")
            case .seconds: Bilingual("{n} 秒", "{n} s")
            case .perSecond: Bilingual("每秒 {n} 条", "{n} a second")
            case .ofTotal: Bilingual("共 {n}", "{n} in all")
            case .withDetail: Bilingual("{value}（{detail}）", "{value} ({detail})")
            case .minutesOnly: Bilingual("{m} 分钟", "{m} min")
            case .hoursAndMinutes: Bilingual("{h} 小时 {m} 分钟", "{h} h {m} min")
            case .daysAndHours: Bilingual("{d} 天 {h} 小时", "{d} d {h} h")
            }
        }
    }

    /// What the four headline figures refer to.
    enum Headline: CaseIterable, Word {
        case channels, onTime, wait, good

        var both: Bilingual {
            switch self {
            case .channels:
                Bilingual(
                    "窗口 {window}、自助 {kiosk}、网上 {online}",
                    "{window} at windows, {kiosk} at kiosks, {online} online")
            case .onTime:
                Bilingual(
                    "办结 {completed} 件，其中按时 {onTime} 件",
                    "{onTime} of {completed} completed cases kept their promised limit")
            case .wait:
                Bilingual(
                    "窗口叫号 {people} 人次，目标 {target} 分钟以内",
                    "over {people} people called to windows; the target is within {target}")
            case .good:
                Bilingual(
                    "评价 {rated} 件，其中好评 {good} 件",
                    "{good} of {rated} ratings are basically satisfied or better")
            }
        }
    }

    /// One plain sentence for each section.
    enum Sentence: CaseIterable, Word {
        case arrivals, arrivalsNone, waiting, waitingNone, waitingTarget, results, resultsNone, daysSaved
        case warnings, warningsNone, ratings, ratingsNone, active, halls, hallsAbove, agencies, agenciesAllOnTime
        case agenciesNone, items, story, engine, noData

        var both: Bilingual {
            switch self {
            case .arrivals:
                Bilingual(
                    "{cases} 件来件中，{share} 由窗口进入；最忙的半小时是 {halfHour}，来了 {peak} 件。",
                    "{share} of {cases} cases came in at a window; the busiest half hour was {halfHour}, "
                        + "with {peak}.")
            case .arrivalsNone: Bilingual("没有来件。", "No case came in.")
            case .waiting:
                Bilingual(
                    "{people} 人次在窗口办事，一半人等候不超过 {median} 分钟，九成人不超过 {p90} 分钟。",
                    "{people} people waited at windows; half of them no longer than {median} minutes, "
                        + "nine of ten no longer than {p90}.")
            case .waitingNone: Bilingual("没有人在窗口等候。", "Nobody waited at a window.")
            case .waitingTarget:
                Bilingual(
                    "其中 {within} 人次（{share}）在 {target} 分钟以内被叫号。",
                    "{within} of them ({share}) were called within {target} minutes.")
            case .results:
                Bilingual(
                    "{cases} 件中准予 {granted} 件，仍在办 {open} 件；办结 {completed} 件，其中超时 {late} 件。",
                    "Of {cases} cases {granted} were granted and {open} are still open; "
                        + "of {completed} completed, {late} were late.")
            case .resultsNone:
                Bilingual(
                    "{cases} 件中仍在办 {open} 件，尚无办结，因此没有按时办结率。",
                    "Of {cases} cases {open} are still open; none is completed, so there is no on-time share.")
            case .daysSaved:
                Bilingual(
                    "平均承诺 {promised} 个工作日，实际用 {used} 个。",
                    "The mean promise was {promised} working days, the mean time used {used}.")
            case .warnings:
                Bilingual(
                    "时限监督共发出 {n} 次预警，每千件 {rate} 次；其中红牌 {red} 次。",
                    "The clocks gave {n} warnings, {rate} for every thousand cases; {red} of them red.")
            case .warningsNone: Bilingual("没有发出预警。", "No warning was given.")
            case .ratings:
                Bilingual(
                    "{rated} 件评价中，好评 {good} 件（{share}），差评 {bad} 件。",
                    "Of {rated} ratings {good} are good ({share}) and {bad} bad.")
            case .ratingsNone:
                Bilingual("没有收到评价，因此没有好评率。", "Nobody gave a rating, so there is no good rate.")
            case .active:
                Bilingual(
                    "可评价 {rateable} 件，主动评价率 {share}。",
                    "{rateable} services could be rated; {share} of them were.")
            case .halls:
                Bilingual(
                    "办件最多的是{hall}，{cases} 件，占全部的 {share}。",
                    "The busiest was {hall} with {cases} cases, {share} of all.")
            case .hallsAbove:
                Bilingual(
                    "所列大厅中 {n} 个的平均等候高于 {target} 分钟的目标。",
                    "Of the halls listed, {n} had a mean wait above the target of {target} minutes.")
            case .agencies:
                Bilingual(
                    "{n} 个部门中，按时办结率最低的是{agency}：{share}（办结 {completed} 件）。",
                    "Of {n} agencies, {agency} had the lowest on-time share: {share} of {completed} completed.")
            case .agenciesAllOnTime:
                Bilingual("有办结件的 {n} 个部门全部按时办结。", "All {n} agencies with completed cases were on time.")
            case .agenciesNone: Bilingual("{n} 个部门，尚无办结。", "{n} agencies; none has completed a case.")
            case .items:
                Bilingual(
                    "前 {n} 个事项共 {cases} 件，占全部的 {share}。",
                    "The first {n} items took {cases} cases, {share} of all.")
            case .story:
                Bilingual(
                    "{item}，编号 {number}：{steps} 步，前后 {time}。",
                    "{item}, number {number}: {steps} steps in {time}.")
            case .engine:
                Bilingual(
                    "每一步都写成事件，共 {events} 条，首尾相连；改动其中任何一条，末尾的摘要就不同。",
                    "Every step is written as an event, {events} in all, chained from first to last: "
                        + "change any one and the final digest differs.")
            case .noData: Bilingual("没有数据。", "No data.")
            }
        }
    }

    /// What the reader has to know about how figures are counted.
    enum Note: CaseIterable, Word {
        case sample, dash, onTime, good, wait, summed

        var both: Bilingual {
            switch self {
            case .sample:
                Bilingual(
                    "人物与办件均由种子 {seed} 模拟生成，不涉及真实个人；相同种子得到相同数据。",
                    "People and cases are simulated from seed {seed} and concern nobody; "
                        + "the same seed gives the same figures.")
            case .dash:
                Bilingual(
                    "“–”表示没有数据或分母为零，不等于 0。",
                    "A dash (–) means that there is no figure or its denominator is zero; it does not mean 0.")
            case .onTime:
                Bilingual(
                    "按时办结率=承诺时限内办结件数÷有承诺时限的办结件数；在办件不计入。",
                    "On time = completed within the promised limit ÷ completed with a promised limit; "
                        + "open cases are not in it.")
            case .good:
                Bilingual(
                    "好评率=（非常满意+满意+基本满意）÷已评价；主动评价率=已评价÷可评价。未评价不算好评。",
                    "Good rate = (very satisfied + satisfied + basically satisfied) ÷ rated; active rate = "
                        + "rated ÷ could be rated. What was not rated does not count as good.")
            case .wait:
                Bilingual(
                    "等候从取号算到首次叫号，以分钟计。",
                    "A wait runs from the ticket to its first call, in minutes.")
            case .summed:
                Bilingual("分时数据为 {days} 天合计。", "Figures by half hour are summed over {days} days.")
            }
        }
    }

    /// Days of the week, 1 for Monday.
    enum Weekday: Int, CaseIterable, Word {
        case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

        var both: Bilingual {
            switch self {
            case .monday: Bilingual("星期一", "Monday")
            case .tuesday: Bilingual("星期二", "Tuesday")
            case .wednesday: Bilingual("星期三", "Wednesday")
            case .thursday: Bilingual("星期四", "Thursday")
            case .friday: Bilingual("星期五", "Friday")
            case .saturday: Bilingual("星期六", "Saturday")
            case .sunday: Bilingual("星期日", "Sunday")
            }
        }
    }

    /// Months, 1 for January.
    enum Month: Int, CaseIterable, Word {
        case january = 1, february, march, april, may, june
        case july, august, september, october, november, december

        var both: Bilingual {
            switch self {
            case .january: Bilingual("1月", "January")
            case .february: Bilingual("2月", "February")
            case .march: Bilingual("3月", "March")
            case .april: Bilingual("4月", "April")
            case .may: Bilingual("5月", "May")
            case .june: Bilingual("6月", "June")
            case .july: Bilingual("7月", "July")
            case .august: Bilingual("8月", "August")
            case .september: Bilingual("9月", "September")
            case .october: Bilingual("10月", "October")
            case .november: Bilingual("11月", "November")
            case .december: Bilingual("12月", "December")
            }
        }
    }
}
