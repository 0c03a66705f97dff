/// The words of figures over items and of their versions.
extension Words {
    /// Figures over the items of a registry.
    enum Metrics: CaseIterable, Word {
        case title, promised, statutory, compression, materials, steps, visits, atMostOneVisit, offlineAtMostOneVisit
        case online, fullyOnline, immediate, proofs, preconditions
        case saved, savedTotals, savedProofs, savedPreconditions, savedRow

        var both: Bilingual {
            switch self {
            case .title: Bilingual("{day} 在用事项 {items} 项", "{day}: {items} items in use")
            case .promised:
                Bilingual("平均承诺时限 {value} 个工作日（{of} 项）", "average promised limit {value} working days (of {of} items)")
            case .statutory:
                Bilingual("平均法定时限 {value} 个工作日（{of} 项）", "average statutory limit {value} working days (of {of} items)")
            case .compression:
                Bilingual(
                    "承诺时限比法定时限压缩 {value}（{part} / {of} 个工作日）",
                    "promises shorter than the law by {value} ({part} of {of} working days)")
            case .materials:
                Bilingual(
                    "平均申请材料 {value} 份，最多 {most} 份（{of} 项）",
                    "materials {value} on average, {most} at most (of {of} items)")
            case .steps: Bilingual("平均审查环节 {value} 个（{of} 项）", "steps {value} on average (of {of} items)")
            case .visits:
                Bilingual("平均到现场 {value} 次（{of} 项）", "visits {value} on average (of {of} items that state them)")
            case .atMostOneVisit:
                Bilingual(
                    "最多跑一次 {value}（{part} / {of} 项）", "at most one visit {value} ({part} of {of} items that state them)"
                )
            case .offlineAtMostOneVisit:
                Bilingual(
                    "线下办理的事项最多跑一次 {value}（{part} / {of} 项）",
                    "at most one visit where not fully online {value} ({part} of {of} items)")
            case .online: Bilingual("网上可办 {value}（{part} / {of} 项）", "online {value} ({part} of {of} items)")
            case .fullyOnline: Bilingual("全程网办 {value}（{part} / {of} 项）", "fully online {value} ({part} of {of} items)")
            case .immediate: Bilingual("即办件 {value}（{part} / {of} 项）", "immediate {value} ({part} of {of} items)")
            case .proofs: Bilingual("要求提交证明 {value} 件", "{value} proofs asked for")
            case .preconditions: Bilingual("前置事项 {value} 项", "{value} preconditions")
            default: more
            }
        }

        private var more: Bilingual {
            switch self {
            case .saved:
                Bilingual(
                    "与 {day} 相比：可比事项 {compared} 项，新增 {added} 项，取消 {removed} 项",
                    "compared with {day}: {compared} items on both days, {added} new, {removed} gone")
            case .savedTotals:
                Bilingual(
                    "减时限 {workdays} 个工作日，减环节 {steps} 个，减材料 {materials} 份，减跑动 {visits} 次",
                    "saved: {workdays} working days, {steps} steps, {materials} materials, {visits} visits")
            case .savedProofs: Bilingual("减证 {value}（{part} / {of} 件）", "fewer proofs by {value} ({part} of {of})")
            case .savedPreconditions:
                Bilingual("减前置 {value}（{part} / {of} 项）", "fewer preconditions by {value} ({part} of {of})")
            case .savedRow:
                Bilingual(
                    "  {code}  {name}：时限 {workdays}，环节 {steps}，材料 {materials}，跑动 {visits}",
                    "  {code}  {name}: working days {workdays}, steps {steps}, materials {materials}, visits {visits}")
            default: Bilingual("", "")
            }
        }
    }

    /// The versions of an item.
    enum Version: CaseIterable, Word {
        case heading, draft, published, state, successors, noChange

        var both: Bilingual {
            switch self {
            case .heading: Bilingual("{code} 的版本：", "versions of {code}:")
            case .draft: Bilingual("  第 {number} 版（草稿）{state}", "  version {number} (draft){state}")
            case .published: Bilingual("  第 {number} 版，{day} 起{state}", "  version {number}, from {day}{state}")
            case .state: Bilingual("，{state}：{reason}", "; {state}: {reason}")
            case .successors: Bilingual("    承接事项 {codes}", "    followed by {codes}")
            case .noChange: Bilingual("两个版本没有差别。", "The two versions are equal.")
            }
        }
    }
}
