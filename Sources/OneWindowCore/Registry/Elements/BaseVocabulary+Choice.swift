// The vocabularies of cases and clocks as choices of item definitions.

extension BodyNature: ItemChoice {}
extension ApplicantClass: ItemChoice {}
extension PowerSource: ItemChoice {}
extension HandlingArea: ItemChoice {}
extension ExerciseLevel: ItemChoice {}

extension CaseType: LabelledChoice {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .immediate: ChoiceLabel("immediate", "即办件", "immediate")
        case .promised: ChoiceLabel("promised", "承诺件", "promised")
        }
    }
}

extension Channel: LabelledChoice {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .window: ChoiceLabel("window", "窗口办理", "window")
        case .online: ChoiceLabel("online", "电脑端网上办理", "computer")
        case .mobile: ChoiceLabel("mobile", "移动端网上申请", "mobile phone")
        case .mail: ChoiceLabel("mail", "快递申请", "post or courier")
        case .kiosk: ChoiceLabel("kiosk", "自助终端", "terminal")
        case .other: ChoiceLabel("other", "其他", "other")
        }
    }
}

extension HallLevel: LabelledChoice {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .district: ChoiceLabel("district", "区县", "district")
        case .street: ChoiceLabel("street", "街道、镇", "street or town")
        case .community: ChoiceLabel("community", "社区、村", "community or village")
        }
    }
}

extension Necessity: LabelledChoice {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .necessary: ChoiceLabel("necessary", "必要", "necessary")
        case .optional: ChoiceLabel("optional", "非必要", "optional")
        case .tolerable: ChoiceLabel("tolerable", "容缺后补", "may follow later")
        }
    }
}

extension MaterialSource: LabelledChoice {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .applicant: ChoiceLabel("applicant", "申请人自备", "applicant")
        case .government: ChoiceLabel("government", "政府部门核发", "government body")
        case .other: ChoiceLabel("other", "其他", "other")
        }
    }
}

extension SuspensionGround: LabelledChoice {
    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .hearing: ChoiceLabel("hearing", "听证", "hearing")
        case .tender: ChoiceLabel("tender", "招标", "call for tenders")
        case .auction: ChoiceLabel("auction", "拍卖", "auction")
        case .inspection: ChoiceLabel("inspection", "检验", "inspection")
        case .testing: ChoiceLabel("testing", "检测", "test")
        case .quarantine: ChoiceLabel("quarantine", "检疫", "quarantine")
        case .appraisal: ChoiceLabel("appraisal", "鉴定", "appraisal")
        case .expertReview: ChoiceLabel("expertReview", "专家评审", "review by experts")
        case .siteSurvey: ChoiceLabel("siteSurvey", "现场踏勘", "survey of the place")
        case .publicity: ChoiceLabel("publicity", "公示", "publicity")
        case .correction: ChoiceLabel("correction", "受理后补正", "corrections after acceptance")
        case .other: ChoiceLabel("other", "其他法定情形", "other ground of law")
        }
    }
}
