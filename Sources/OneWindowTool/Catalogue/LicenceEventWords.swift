import OneWindow

extension Words {
    /// What happened to a licence, in a line of its history.
    enum LicenceEvent: CaseIterable, Word {
        case issued, signed, dormancyFiled, dormancyNoticed, resumed, deemedResumed, suspended, suspendedThrough
        case lifted, ended, renewed, renewedEndless, expired, revoked, cancelled, erased

        var both: Bilingual {
            switch self {
            case .issued: Bilingual("签发", "issued")
            case .signed: Bilingual("签章（{key}）", "signed ({key})")
            case .dormancyFiled: Bilingual("歇业备案，至 {through}", "dormancy filed, through {through}")
            case .dormancyNoticed: Bilingual("歇业即将期满提示", "notice that dormancy ends soon")
            case .resumed: Bilingual("恢复营业", "business taken up again")
            case .deemedResumed: Bilingual("歇业期满，视为恢复营业", "dormancy over, deemed in business again")
            case .suspended: Bilingual("暂扣：{basis}", "suspended: {basis}")
            case .suspendedThrough: Bilingual("暂扣至 {through}：{basis}", "suspended through {through}: {basis}")
            case .lifted: Bilingual("解除暂扣", "order lifted")
            case .ended: Bilingual("暂扣期满", "order over")
            case .renewed: Bilingual("延续，至 {through}", "renewed, through {through}")
            case .renewedEndless: Bilingual("延续，长期有效", "renewed, without end")
            case .expired: Bilingual("有效期届满", "validity over")
            case .revoked: Bilingual("撤销或吊销（{ground}）：{basis}", "revoked ({ground}): {basis}")
            case .cancelled: Bilingual("注销（{ground}）", "struck off ({ground})")
            case .erased: Bilingual("个人信息已删除", "personal data erased")
            }
        }
    }
}

extension LicenceEvent {
    /// The event in a line for people.
    var words: Bilingual {
        switch self {
        case .issued: Words.LicenceEvent.issued.both
        case .signed(let signature): Words.LicenceEvent.signed.filled(["key": signature.key.text])
        case .dormancyFiled(let dormancy):
            Words.LicenceEvent.dormancyFiled.filled(["through": dormancy.through.description])
        case .dormancyNoticed: Words.LicenceEvent.dormancyNoticed.both
        case .resumed(let deemed, _): (deemed ? Words.LicenceEvent.deemedResumed : .resumed).both
        case .suspended(let order):
            (order.through == nil ? Words.LicenceEvent.suspended : .suspendedThrough).filled([
                "through": order.through?.description ?? "", "basis": order.basis,
            ])
        case .lifted(let ended): (ended ? Words.LicenceEvent.ended : .lifted).both
        case .renewed(let terms):
            (terms.validThrough == nil ? Words.LicenceEvent.renewedEndless : .renewed).filled([
                "through": terms.validThrough?.description ?? ""
            ])
        case .expired: Words.LicenceEvent.expired.both
        case .revoked(let ground, let basis):
            Words.LicenceEvent.revoked.filled(["ground": ground.name, "basis": basis])
        case .cancelled(let ground, _): Words.LicenceEvent.cancelled.filled(["ground": ground.name])
        case .personalDataErased: Words.LicenceEvent.erased.both
        }
    }
}
