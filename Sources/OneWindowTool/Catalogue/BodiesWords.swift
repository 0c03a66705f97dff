import OneWindow

/// The words of duties, bodies, the entry register and retained proofs.
extension Words {
    /// What the verbs say.
    enum Bodies: CaseIterable, Word {
        case duty, nobody, clean, finding, dispute, overdue, missed, ruled, defaultTerms
        case clear, doubt, violation, moved, power, powerEnds, share, applied, unchanged
        case register, ofDue, ofEntered, entry, authorised, outside, noneOutside, exemption
        case proof, noProofs, loaded, opened, settled

        var both: Bilingual {
            switch self {
            case .duty:
                Bilingual(
                    "{code}  {what}  牵头：{lead}  配合：{support}", "{code}  {what}  lead: {lead}  with: {support}")
            case .nobody: Bilingual("无", "none")
            case .clean: Bilingual("职责清单未发现空缺和交叉", "the duty list has no gaps and no overlaps")
            case .finding: Bilingual("✗ {what}  {place}  {bodies}", "✗ {what}  {place}  {bodies}")
            case .dispute:
                Bilingual(
                    "争议 {number}：{duty}（{parties}），{opened} 提出，最迟 {due} 裁定",
                    "dispute {number}: {duty} ({parties}), opened {opened}, to be ruled on by {due}")
            case .overdue: Bilingual("  已逾期", "  overdue")
            case .missed: Bilingual("  {limit} 期满未裁定，已逾期", "  not ruled on by {limit}: overdue")
            case .ruled:
                Bilingual("  {on} 由{by}裁定：{lead} 牵头，自 {from}", "  {on} ruled by {by}: {lead} leads from {from}")
            case .defaultTerms:
                Bilingual(
                    "争议处理期限 {days} 个工作日为本库默认，无文件依据，请设定本地规定",
                    "the {days} working days for a ruling are a default without a basis; set the local rule")
            default: more
            }
        }

        private var more: Bilingual {
            switch self {
            case .clear: Bilingual("方案无疑点，可在 {day} 起实施", "nothing stands against it from {day} on")
            case .doubt: Bilingual("? {what}  {part} {code}  {candidates}", "? {what}  {part} {code}  {candidates}")
            case .violation: Bilingual("✗ {what}", "✗ {what}")
            case .moved: Bilingual("{part} {code}：{from} → {to}", "{part} {code}: {from} → {to}")
            case .power:
                Bilingual(
                    "授权 {grant}（{from}）→ {heir}：{to}，{scope}", "grant {grant} ({from}) → {heir}: {to}, {scope}")
            case .powerEnds: Bilingual("授权 {grant}（{from}）终结：{why}", "grant {grant} ({from}) ends: {why}")
            case .share:
                Bilingual(
                    "{body} 承接在办件 {cases} 件、诉求件 {requests} 件，计时中的时限 {clocks} 个",
                    "{body} takes over {cases} open cases, {requests} requests, {clocks} running clocks")
            case .applied: Bilingual("已实施，{events} 条变更", "carried out, {events} changes")
            case .unchanged: Bilingual("该方案已实施，无变更", "carried out before; nothing changed")
            default: entries
            }
        }

        private var entries: Bilingual {
            switch self {
            case .register:
                Bilingual(
                    "{day}：事项 {items} 项，进驻 {entered}，豁免 {exempt}，应进未进 {missing}",
                    "{day}: {items} items, {entered} in the hall, {exempt} exempt, {missing} missing")
            case .ofDue:
                Bilingual(
                    "进驻率 {share}（{part}/{whole}，分母不含豁免）",
                    "in the hall {share} ({part}/{whole}; the exempt not counted)")
            case .ofEntered:
                Bilingual(
                    "授权到位率 {share}（{part}/{whole}，分母为已进驻）",
                    "authorised in place {share} ({part}/{whole} of those in the hall)")
            case .entry: Bilingual("{item}  {state}{authorised}  {halls}", "{item}  {state}{authorised}  {halls}")
            case .authorised: Bilingual("，授权到位", ", authorised")
            case .exemption: Bilingual("  {reason}（{basis}）", "  {reason} ({basis})")
            case .outside:
                Bilingual("大厅外决定：{case}  {item}  {officer}  {on}", "decided outside: {case}  {item}  {officer}  {on}")
            case .noneOutside: Bilingual("无大厅外作出的决定", "no decision was taken outside the halls")
            case .proof: Bilingual("{code}  {name}  依据：{basis}  {issuer}", "{code}  {name}  basis: {basis}  {issuer}")
            case .noProofs: Bilingual("保留证明清单为空：不得要求任何证明", "the list is empty: no proof may be asked for")
            case .loaded: Bilingual("已装载，{events} 条变更", "loaded, {events} changes")
            case .opened:
                Bilingual("争议 {number} 已登记，最迟 {due} 裁定", "dispute {number} is opened, to be ruled on by {due}")
            case .settled: Bilingual("争议 {number} 已裁定", "dispute {number} is ruled on")
            default: Bilingual("", "")
            }
        }
    }
}
