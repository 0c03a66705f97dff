// The tables of choices that item elements speak. Numbers with a source are that source's; the others are the library's
// own. Names stand in `ElementCatalogue.swift`.

/// What a material is (材料类型).
public enum MaterialKind: UInt8, LabelledChoice {
    /// A certificate, licence or proof (证件证书证明).
    case certificate = 1
    /// A form or document of the applicant (申请表格文书).
    case form = 2
    /// Any other (其他).
    case other = 3
}

/// In which form a material is handed in (材料形式).
public enum MaterialForm: UInt8, LabelledChoice {
    /// On paper (纸质).
    case paper = 1
    /// Electronic (电子化).
    case electronic = 2
    /// Either (纸质或电子化).
    case both = 3
}

/// How much of the decision hangs on a material (主审、次审要件): only secondary ones may be missing under tolerance.
public enum MaterialGate: UInt8, LabelledChoice {
    /// Needed for the decision, or shapes its content (主要材料).
    case primary = 1
    /// Secondary (次要材料).
    case secondary = 2
}

/// A node of the way a case takes (办理环节), from which guides show the process.
public enum ProcessNodeKind: UInt8, LabelledChoice {
    /// Materials are received (收件).
    case receipt = 1
    /// Acceptance (受理).
    case acceptance = 2
    /// Review (审查).
    case review = 3
    /// Decision (决定).
    case decision = 4
    /// The certificate is made (制证).
    case certificate = 5
    /// Delivery (送达).
    case delivery = 6
    /// An appointment before (预约).
    case appointment = 7
    /// A special procedure (特别程序).
    case specialProcedure = 8
    /// The decision is published (决定公开).
    case publication = 9
    /// Archiving (归档).
    case archiving = 10
}

/// How deep an item goes online (网上办理深度), I to IV.
public enum OnlineDepth: UInt8, LabelledChoice {
    /// I: it can be looked up.
    case information = 1
    /// II: forms can be fetched.
    case download = 2
    /// III: it can be applied for, and is looked at before the visit.
    case application = 3
    /// IV: nothing needs a visit (全程网办).
    case full = 4
}

/// What an item ends in (审批结果类型).
public enum ResultType: UInt8, LabelledChoice {
    /// A certificate or licence (证照).
    case certificate = 10
    /// An official reply (批文).
    case reply = 20
    /// Any other (其他).
    case other = 30
}

/// What a promise replaces (告知承诺形式).
public enum PromiseForm: UInt8, LabelledChoice {
    /// A proof: the applicant states in writing what it would have proved (证明事项告知承诺).
    case proof = 1
    /// A licence of an enterprise: it is granted on the promise (涉企经营许可告知承诺).
    case licence = 2
}

/// How a promise is verified afterwards (核查方式).
public enum VerificationMethod: UInt8, LabelledChoice {
    /// By a look at the place (现场核查).
    case siteCheck = 1
    /// By comparing data (数据比对).
    case dataComparison = 2
    /// By asking the body that knows (部门协查).
    case inquiry = 3
    /// By spot checks (抽查).
    case spotCheck = 4
}

/// A field in which nothing is granted on a promise or with a material missing: 国办发〔2020〕42号 names them for promises.
public enum SensitiveField: UInt8, LabelledChoice {
    /// National security or state secrets (国家安全、国家秘密).
    case nationalSecurity = 1
    /// Public safety (公共安全).
    case publicSafety = 2
    /// Prudential supervision of finance (金融业审慎监管).
    case finance = 3
    /// Protection of the environment (生态环境保护).
    case ecology = 4
    /// Directly about health, life or property of persons (直接涉及人身健康、生命财产安全).
    case healthAndLife = 5
    /// Important foreign matters (重要涉外).
    case foreignMatters = 6
    /// High risk, or damage that cannot be made good (风险较大、纠错成本较高、损害难以挽回).
    case highRisk = 7
}

/// The modes in which an item is offered (马上办、网上办、就近办、一次办、跨省办).
public enum HandlingMode: UInt8, LabelledChoice {
    /// At once (马上办).
    case atOnce = 1
    /// Online (网上办).
    case online = 2
    /// Nearby (就近办).
    case nearby = 3
    /// In one visit (一次办).
    case oneVisit = 4
    /// In another province (跨省办).
    case crossProvince = 5
}

/// What the separation of licences from permits made of an item (证照分离改革方式).
public enum ReformClass: UInt8, LabelledChoice {
    /// The approval is abolished (直接取消审批).
    case abolished = 1
    /// The approval has become a filing (审批改为备案).
    case filing = 2
    /// Granted on notice and promise (实行告知承诺).
    case promise = 3
    /// Kept, with better service (优化审批服务).
    case improved = 4
}

/// How places far apart share a case (通办形式), 国办发〔2020〕35号.
public enum CrossRegionForm: UInt8, LabelledChoice {
    /// Fully online, handled by the place that is competent (全程网办).
    case fullyOnline = 1
    /// Received elsewhere and passed on; the competent place decides (异地代收代办).
    case remoteReceipt = 2
    /// Accepted once, handled by several places (多地联办).
    case jointHandling = 3
}

/// Whose life event a topic is (主题类型).
public enum TopicAudience: UInt8, LabelledChoice {
    /// Of a person (个人).
    case person = 1
    /// Of an enterprise or other body (法人).
    case enterprise = 2
}

/// What the place and the channels offer besides (服务方式).
public enum ServiceFeature: UInt8, LabelledChoice {
    /// Taken in the hall (进驻政务大厅).
    case inHall = 1
    /// By appointment (预约办理).
    case appointment = 2
    /// Fees are paid online (网上支付).
    case onlinePayment = 3
    /// Results by courier (物流快递).
    case delivery = 4
    /// At terminals (自助终端).
    case selfService = 5
}

/// What a review rule is about.
public enum ReviewRuleKind: UInt8, LabelledChoice {
    /// The form of what is handed in (形式审查).
    case formal = 1
    /// Its content (实质审查).
    case substantive = 2
    /// A place or thing that is looked at (现场审查).
    case site = 3
}

/// Whether an item can be applied for (事项状态). What is not in use keeps its versions, and its cases go on.
public enum ItemState: UInt8, LabelledChoice {
    /// In use (在用).
    case inUse = 0
    /// Paused for a time (暂停).
    case paused = 1
    /// Cancelled for good (取消).
    case cancelled = 2
    /// Split into the successors (拆分).
    case split = 3
    /// Merged into the successor (合并).
    case merged = 4
}
