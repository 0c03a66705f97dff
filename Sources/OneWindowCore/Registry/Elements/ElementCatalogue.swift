// The names of the choices of item elements: in JSON, in Chinese and in English.

extension MaterialKind {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .certificate: ChoiceLabel("certificate", "证件证书证明", "certificate or proof")
        case .form: ChoiceLabel("form", "申请表格文书", "form or document")
        case .other: ChoiceLabel("other", "其他", "other")
        }
    }
}

extension MaterialForm {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .paper: ChoiceLabel("paper", "纸质", "paper")
        case .electronic: ChoiceLabel("electronic", "电子化", "electronic")
        case .both: ChoiceLabel("both", "纸质或电子化", "paper or electronic")
        }
    }
}

extension MaterialGate {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .primary: ChoiceLabel("primary", "主要材料", "primary")
        case .secondary: ChoiceLabel("secondary", "次要材料", "secondary")
        }
    }
}

extension ProcessNodeKind {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .receipt: ChoiceLabel("receipt", "收件", "receipt")
        case .acceptance: ChoiceLabel("acceptance", "受理", "acceptance")
        case .review: ChoiceLabel("review", "审查", "review")
        case .decision: ChoiceLabel("decision", "决定", "decision")
        case .certificate: ChoiceLabel("certificate", "制证", "making of the certificate")
        case .delivery: ChoiceLabel("delivery", "送达", "delivery")
        case .appointment: ChoiceLabel("appointment", "预约", "appointment")
        case .specialProcedure: ChoiceLabel("specialProcedure", "特别程序", "special procedure")
        case .publication: ChoiceLabel("publication", "决定公开", "publication of the decision")
        case .archiving: ChoiceLabel("archiving", "归档", "archiving")
        }
    }
}

extension OnlineDepth {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .information: ChoiceLabel("information", "Ⅰ级（信息查询）", "I (information)")
        case .download: ChoiceLabel("download", "Ⅱ级（表格下载）", "II (forms to fetch)")
        case .application: ChoiceLabel("application", "Ⅲ级（网上申报）", "III (application)")
        case .full: ChoiceLabel("full", "Ⅳ级（全程网办）", "IV (fully online)")
        }
    }
}

extension ResultType {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .certificate: ChoiceLabel("certificate", "证照", "certificate or licence")
        case .reply: ChoiceLabel("reply", "批文", "official reply")
        case .other: ChoiceLabel("other", "其他", "other")
        }
    }
}

extension PromiseForm {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .proof: ChoiceLabel("proof", "证明事项告知承诺", "promise in place of a proof")
        case .licence: ChoiceLabel("licence", "涉企经营许可告知承诺", "licence granted on a promise")
        }
    }
}

extension VerificationMethod {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .siteCheck: ChoiceLabel("siteCheck", "现场核查", "look at the place")
        case .dataComparison: ChoiceLabel("dataComparison", "数据比对", "comparison of data")
        case .inquiry: ChoiceLabel("inquiry", "部门协查", "inquiry with the body that knows")
        case .spotCheck: ChoiceLabel("spotCheck", "抽查", "spot check")
        }
    }
}

extension SensitiveField {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .nationalSecurity: ChoiceLabel("nationalSecurity", "国家安全、国家秘密", "national security, state secrets")
        case .publicSafety: ChoiceLabel("publicSafety", "公共安全", "public safety")
        case .finance: ChoiceLabel("finance", "金融业审慎监管", "prudential supervision of finance")
        case .ecology: ChoiceLabel("ecology", "生态环境保护", "protection of the environment")
        case .healthAndLife: ChoiceLabel("healthAndLife", "人身健康、生命财产安全", "health, life or property")
        case .foreignMatters: ChoiceLabel("foreignMatters", "重要涉外", "important foreign matters")
        case .highRisk: ChoiceLabel("highRisk", "风险较大、损害难以挽回", "high risk, damage beyond repair")
        }
    }
}

extension HandlingMode {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .atOnce: ChoiceLabel("atOnce", "马上办", "at once")
        case .online: ChoiceLabel("online", "网上办", "online")
        case .nearby: ChoiceLabel("nearby", "就近办", "nearby")
        case .oneVisit: ChoiceLabel("oneVisit", "一次办", "in one visit")
        case .crossProvince: ChoiceLabel("crossProvince", "跨省办", "across provinces")
        }
    }
}

extension ReformClass {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .abolished: ChoiceLabel("abolished", "直接取消审批", "approval abolished")
        case .filing: ChoiceLabel("filing", "审批改为备案", "approval made a filing")
        case .promise: ChoiceLabel("promise", "实行告知承诺", "granted on notice and promise")
        case .improved: ChoiceLabel("improved", "优化审批服务", "kept, with better service")
        }
    }
}

extension CrossRegionForm {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .fullyOnline: ChoiceLabel("fullyOnline", "全程网办", "fully online")
        case .remoteReceipt: ChoiceLabel("remoteReceipt", "异地代收代办", "received elsewhere and passed on")
        case .jointHandling: ChoiceLabel("jointHandling", "多地联办", "handled by several places")
        }
    }
}

extension TopicAudience {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .person: ChoiceLabel("person", "个人", "person")
        case .enterprise: ChoiceLabel("enterprise", "法人", "enterprise or other body")
        }
    }
}

extension ServiceFeature {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .inHall: ChoiceLabel("inHall", "进驻政务大厅", "taken in the hall")
        case .appointment: ChoiceLabel("appointment", "预约办理", "by appointment")
        case .onlinePayment: ChoiceLabel("onlinePayment", "网上支付", "payment online")
        case .delivery: ChoiceLabel("delivery", "物流快递", "results by courier")
        case .selfService: ChoiceLabel("selfService", "自助终端", "at terminals")
        }
    }
}

extension ReviewRuleKind {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .formal: ChoiceLabel("formal", "形式审查", "form")
        case .substantive: ChoiceLabel("substantive", "实质审查", "content")
        case .site: ChoiceLabel("site", "现场审查", "place or thing")
        }
    }
}

extension ItemState {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .inUse: ChoiceLabel("inUse", "在用", "in use")
        case .paused: ChoiceLabel("paused", "暂停", "paused")
        case .cancelled: ChoiceLabel("cancelled", "取消", "cancelled")
        case .split: ChoiceLabel("split", "拆分", "split")
        case .merged: ChoiceLabel("merged", "合并", "merged")
        }
    }
}
