import OneWindow

/// The words of licences and standards.
extension Words {
    /// What the verbs of licences and standards say.
    enum Licence: CaseIterable, Word {
        case valid, dormant, suspended, expired, revoked, cancelled
        case line, lineEndless, notYet, done, good, notGood, none, personal, taken, notTaken
        case holder, content, signature, found, yes, no, notAsked, unsigned, signed, badSignature, strangeKey
        case standard, pilot, released, withdrawn, noStandard, loaded, allHalls

        var both: Bilingual {
            switch self {
            case .valid: Bilingual("有效", "valid")
            case .dormant: Bilingual("歇业", "dormant")
            case .suspended: Bilingual("暂扣", "suspended")
            case .expired: Bilingual("过期", "expired")
            case .revoked: Bilingual("撤销或吊销", "revoked")
            case .cancelled: Bilingual("注销", "cancelled")
            case .line:
                Bilingual(
                    "{number}  {type}  [{phase}]  {from} 至 {through}",
                    "{number}  {type}  [{phase}]  {from} through {through}")
            case .lineEndless:
                Bilingual("{number}  {type}  [{phase}]  {from} 起长期", "{number}  {type}  [{phase}]  {from}, no end")
            case .notYet: Bilingual("尚未签发", "not issued yet")
            case .done: Bilingual("{number}：{phase}", "{number}: {phase}")
            case .good: Bilingual("核验通过。", "It holds.")
            case .notGood: Bilingual("核验未通过：{why}。", "It does not hold: {why}.")
            case .none: Bilingual("没有符合的证照。", "No licence matches.")
            case .personal: Bilingual("{slot}：{text}", "{slot}: {text}")
            case .taken: Bilingual("可以替代材料：{materials}", "It stands for: {materials}")
            case .notTaken: Bilingual("不能替代材料：{why}。", "It does not stand for the material: {why}.")
            case .standard:
                Bilingual("{code} {edition}  {title}  [{release}]", "{code} {edition}  {title}  [{release}]")
            case .pilot: Bilingual("试点", "pilot")
            case .released: Bilingual("施行", "released")
            case .withdrawn: Bilingual("停止施行", "withdrawn")
            case .noStandard: Bilingual("没有现行标准。", "No standard holds.")
            case .loaded: Bilingual("已登记 {count} 项变更。", "Changes registered: {count}.")
            case .allHalls: Bilingual("各级全部大厅", "every hall of its levels")
            default: checked
            }
        }

        /// What a look at a licence asked and found.
        private var checked: Bilingual {
            switch self {
            case .holder: Bilingual("持证主体", "holder")
            case .content: Bilingual("文件内容", "file")
            case .signature: Bilingual("电子签章", "signature")
            case .found: Bilingual("{what}：{found}", "{what}: {found}")
            case .yes: Bilingual("一致", "agrees")
            case .no: Bilingual("不一致", "differs")
            case .notAsked: Bilingual("未核验", "not asked")
            case .unsigned: Bilingual("未签章", "none")
            case .signed: Bilingual("有效", "good")
            case .badSignature: Bilingual("无效", "bad")
            case .strangeKey: Bilingual("密钥不属于签发机关", "its key is not the issuer's")
            default: Bilingual("", "")
            }
        }
    }
}

extension Words {
    /// What the report says of licences and standards.
    enum Library: CaseIterable, Word {
        case issued, dormancies, standards, byType

        var both: Bilingual {
            switch self {
            case .issued:
                Bilingual(
                    "由准予的办件签发电子证照 {issued} 件；{reused} 件办件以电子证照替代纸质材料。",
                    "Granted cases led to {issued} licences; in {reused} cases a licence stood for paper.")
            case .dormancies:
                Bilingual(
                    "歇业备案 {filed} 次，恢复营业 {resumed} 次，期末 {dormant} 件处于歇业。",
                    "Dormancies: {filed} filed, {resumed} ended, {dormant} at the end.")
            case .standards:
                Bilingual(
                    "标准、手册和制度 {standards} 项 {versions} 版，在 {halls} 个大厅施行，其中 {pilots} 个有试点。",
                    "{standards} standards, manuals and rules in {versions} versions hold in {halls} halls, "
                        + "{pilots} of which try one out.")
            case .byType: Bilingual("签发的证照", "Licences issued")
            }
        }
    }
}

extension Words.Licence {
    /// The word for a phase.
    init(_ phase: LicencePhase) {
        self =
            switch phase {
            case .valid: .valid
            case .dormant: .dormant
            case .suspended: .suspended
            case .expired: .expired
            case .revoked: .revoked
            case .cancelled: .cancelled
            }
    }

    /// The word for an answer that may not have been asked for.
    init(_ found: Bool?) { self = found.map { $0 ? .yes : .no } ?? .notAsked }

    /// The word for what is wrong with a signature, or not.
    init(_ finding: SignatureFinding) {
        self =
            switch finding {
            case .none: .unsigned
            case .good: .signed
            case .bad: .badSignature
            case .unknownKey: .strangeKey
            }
    }

    /// The word for a release.
    init(_ kind: ReleaseKind) {
        self =
            switch kind {
            case .pilot: .pilot
            case .released: .released
            case .withdrawn: .withdrawn
            }
    }
}
