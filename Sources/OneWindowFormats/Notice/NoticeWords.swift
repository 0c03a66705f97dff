import OneWindowCore

/// The words of the one-time notice, in Chinese and English.
enum NoticeWords: CaseIterable {
    case notice, yours, question, answer, always, way, number, item, agency, limit, days, due, sameDay, none
    case materials, material, originals, copies, usedBy, remark, fromLibrary, fromEarlier, later, optional, promise
    case merged, visits, visitsMerged, fee, feeFree, feeOpen, time, timeByPackage, critical, spared, because, notes
    case start, end, parallel, failure, provisional, form, closing, halls, district, street, community, separator, seal

    var text: LocalizedText {
        switch self {
        case .notice: LocalizedText("一次性告知单", english: "One-time notice")
        case .yours: LocalizedText("您的情况", english: "Your situation")
        case .question: LocalizedText("问题", english: "Question")
        case .answer: LocalizedText("回答", english: "Answer")
        case .always: LocalizedText("没有需要回答的问题。", english: "Nothing had to be asked.")
        case .way: LocalizedText("一张图看流程", english: "The way through")
        case .number: LocalizedText("序号", english: "No.")
        case .item: LocalizedText("要办的事项", english: "What to apply for")
        case .agency: LocalizedText("办理部门", english: "Agency")
        case .limit: LocalizedText("承诺时限", english: "Promised")
        case .days: LocalizedText("{n} 个工作日", english: "{n} working days")
        case .due: LocalizedText("最迟办结", english: "Due")
        case .sameDay: LocalizedText("当场办结", english: "on the spot")
        case .none: LocalizedText("无", english: "none")
        case .materials: LocalizedText("要带的材料", english: "What to bring")
        case .material: LocalizedText("材料", english: "Material")
        case .originals: LocalizedText("原件", english: "Originals")
        case .copies: LocalizedText("复印件", english: "Copies")
        case .usedBy: LocalizedText("用于", english: "For")
        case .remark: LocalizedText("说明", english: "Remark")
        case .fromLibrary: LocalizedText("可从电子证照库调用，免带", english: "in the licence library: need not be brought")
        case .fromEarlier: LocalizedText("由事项 {n} 产生，免带", english: "comes from item {n}: need not be brought")
        case .later: LocalizedText("可容缺后补", english: "may follow later")
        case .optional: LocalizedText("非必要", english: "not necessary")
        case .promise: LocalizedText("可用承诺书代替", english: "a written promise can take its place")
        case .merged:
            LocalizedText(
                "各事项分别要求 {all} 份材料，合并后 {merged} 份，其中 {brought} 份需要自带。",
                english: "The items ask for {all} materials; merged there are {merged}, of which you bring {brought}.")
        case .visits: LocalizedText("到现场次数：{n} 次", english: "Visits: {n}")
        case .visitsMerged: LocalizedText("（分别办理需 {n} 次）", english: " ({n} if applied for one by one)")
        case .fee: LocalizedText("费用：{yuan} 元", english: "Fees: {yuan} yuan")
        case .feeFree: LocalizedText("费用：不收费", english: "Fees: none")
        case .feeOpen: LocalizedText("（部分事项的费用须按规定另行计算）", english: " (those of some items are worked out later)")
        case .time:
            LocalizedText(
                "{first}受理的，最迟{last}全部办结，共 {n} 个工作日（逐项办理需 {turn} 个工作日）",
                english: "Accepted on {first}, all is done by {last}: {n} working days ({turn} one after the other)")
        case .timeByPackage:
            LocalizedText("按一件事承诺时限计算", english: "by the limit promised for the whole")
        case .critical: LocalizedText("决定总时限的环节：{names}", english: "What the whole time hangs on: {names}")
        case .spared: LocalizedText("您不需要办理", english: "You do not need")
        case .because: LocalizedText("（因为：{why}）", english: " (because: {why})")
        case .notes: LocalizedText("请注意", english: "Please note")
        case .start: LocalizedText("一表申请", english: "Apply once")
        case .end: LocalizedText("全部办结", english: "All done")
        case .parallel: LocalizedText("同一列并联办理", english: "items of one column go side by side")
        case .failure: LocalizedText("部分事项不予批准时：{rule}", english: "Where an item is refused: {rule}")
        case .provisional:
            LocalizedText(
                "日期落在放假安排尚未公布的时段，可能变动。",
                english: "Days off of that time are not announced yet; the dates may move.")
        case .form: LocalizedText("申请表只填一次，共 {n} 项", english: "One form, filled in once: {n} fields")
        case .closing:
            LocalizedText(
                "本告知单根据您的回答和当日有效的办事规定生成；情况变化时请重新查询。是否准予由办理部门依法决定。",
                english: "This notice follows from your answers and the rules in effect that day. Ask again if your "
                    + "situation changes. Whether an item is granted is for its agency to decide by law.")
        case .halls: LocalizedText("可在", english: "At")
        case .district: LocalizedText("区", english: "district")
        case .street: LocalizedText("街道", english: "street")
        case .community: LocalizedText("社区", english: "community")
        case .separator: LocalizedText("；", english: "; ")
        case .seal: LocalizedText("告知部门（盖章）", english: "Issued by (seal)")
        }
    }

    /// The text with its places filled.
    func text(in language: Language, _ values: [String: String] = [:]) -> String {
        var text = text.text(in: language)[...]
        var result = ""
        while let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
            result += text[..<open]
            result += values[String(text[text.index(after: open)..<close])] ?? ""
            text = text[text.index(after: close)...]
        }
        return result + text
    }
}
