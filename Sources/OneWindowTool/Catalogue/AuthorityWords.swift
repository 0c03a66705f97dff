import OneWindow

/// The words of authority lists.
extension Words {
    /// What the verbs say.
    enum Authority: CaseIterable, Word {
        case line, noEnd, period, change, done, none, may, mayByLaw, others, mayNot, nobodyElse, under, allItems
        case byLaw, someItems, capacity, link

        var both: Bilingual {
            switch self {
            case .line:
                Bilingual(
                    "{code}  [{status}] {kind}：{grantor} → {grantee}；{acts}；{scope}；区域 {region}；{period}",
                    "{code}  [{status}] {kind}: {grantor} → {grantee}; {acts}; {scope}; region {region}; {period}")
            case .period: Bilingual("{from} 至 {through}", "{from} through {through}")
            case .noEnd: Bilingual("收回为止", "until withdrawn")
            case .change: Bilingual("    {day} {step} {reason}", "    {day} {step} {reason}")
            case .done: Bilingual("{code} {step}，自 {day} 起", "{code} {step}, from {day}")
            case .none: Bilingual("没有授权。", "No grants.")
            case .may: Bilingual("可以{act}：", "May {act}:")
            case .mayByLaw:
                Bilingual("  {agency}（事项的实施主体，以自己的名义）", "  {agency} (the item's own agency, in its own name)")
            case .under:
                Bilingual(
                    "  {agency}（{kind}，依据 {grant}《{basis}》，以{name}的名义）",
                    "  {agency} ({kind} under {grant}, {basis}, in the name of {name})")
            case .others: Bilingual("不可以：", "May not:")
            case .mayNot: Bilingual("  {agency}（{grant}：{why}）", "  {agency} ({grant}: {why})")
            case .nobodyElse: Bilingual("没有其他授权涉及该事项。", "No other grant comes from the same power.")
            case .allItems: Bilingual("全部事项", "all items")
            case .someItems: Bilingual("{count} 个事项", "{count} items")
            case .link:
                Bilingual(
                    "    承自{from}{grant}：{day} {kind}，依据《{basis}》", "    from {from}{grant}: {kind} on {day}, {basis}")
            case .byLaw: Bilingual("法律", "the law")
            case .capacity:
                Bilingual("{by} 为 {for} 办理，依据 {grant}（{kind}）", "{by} for {for} under {grant} ({kind})")
            }
        }
    }
}
