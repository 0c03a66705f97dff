import OneWindowCore

/// The packages as tables of text. How to read them is said at ``PackageText``.
///
/// The laws behind the items stand in the item tables. Areas, and what a guide asks, are made up: fire protection law
/// (消防法) article 15 leaves it to others which venues are checked, and a real district puts its own rule here.
enum PackageFacts {
    /// What the items say besides: name, visits, result, English result, kind of licence it is in the licence library.
    static let items = """
        公司登记（设立） | 0 | 营业执照 | Business licence | business-licence
        个体工商户登记（设立） | 0 | 营业执照 | Business licence | business-licence
        一照一码户登记信息确认 | 0 | 税务登记信息确认 | Confirmation of tax registration |
        职工参保登记 | 0 | 社会保险登记 | Registration for social insurance |
        职工医疗保险参保登记 | 0 | 医疗保险登记 | Registration for health insurance |
        店面招牌设置备案 | 0 | 备案回执 | Receipt of the filing |
        设置大型户外广告审批（新办） | 1 | 准予设置决定 | Permission |
        公众聚集场所投入使用、营业前消防安全检查 | 1 | 消防安全检查合格证 | Fire safety certificate | fire-certificate
        餐饮服务食品经营许可（新办） | 1 | 食品经营许可证 | Food business licence | food-licence
        城镇污水排入排水管网许可（新办） | 1 | 排水许可证 | Sewer licence | sewer-licence
        食品销售经营许可（新办） | 1 | 食品经营许可证 | Food business licence | food-licence
        仅销售预包装食品备案（新办） | 0 | 备案编号 | Number of the filing |
        第二类医疗器械经营备案（新办） | 1 | 备案凭证 | Certificate of the filing | device-filing
        药品零售经营许可（新办） | 1 | 药品经营许可证 | Licence to sell medicines | medicine-licence
        烟花爆竹零售经营许可（新办） | 1 | 烟花爆竹经营（零售）许可证 | Fireworks licence | fireworks-licence
        公共场所卫生许可（新办） | 1 | 公共场所卫生许可证 | Hygiene licence | hygiene-licence
        诊所备案（新办） | 1 | 诊所备案凭证 | Certificate of the filing | clinic-filing
        出生医学证明签发（首次申领） | 1 | 出生医学证明 | Medical certificate of birth | birth-certificate
        出生登记 | 1 | 居民户口簿 | Household register booklet | household-register
        儿童预防接种证办理 | 1 | 预防接种证 | Vaccination record |
        新生儿参保登记 | 0 | 医疗保险登记 | Registration for health insurance |
        社会保障卡（首次申领） | 0 | 社会保障卡 | Social security card | social-security-card
        育儿补贴申领 | 0 | 补贴发放决定 | Decision on the allowance |
        生育医疗费用报销 | 1 | 费用报销 | Refund |
        生育津贴支付 | 0 | 津贴支付 | Payment of the allowance |
        """

    /// Which papers the licence library keeps, by the material's key.
    static let library = [
        "identity": "identity-card", "licence": "business-licence", "hukou": "household-register",
        "birth": "birth-certificate", "marriage": "marriage-certificate",
    ]

    // MARK: Every shop

    static let registration = """
        公司登记（设立） | 办公司登记
        个体工商户登记（设立） | 办个体户登记
        一照一码户登记信息确认 | 新设主体
        职工参保登记 | 要参保
        职工医疗保险参保登记 | 要参保
        店面招牌设置备案 | 要设招牌
        设置大型户外广告审批（新办） | 要设广告
        公众聚集场所投入使用、营业前消防安全检查 | 要消防检查

        """

    static let registrationOrder = """
        公司登记（设立） | 一照一码户登记信息确认
        个体工商户登记（设立） | 一照一码户登记信息确认
        公司登记（设立） | 职工参保登记
        个体工商户登记（设立） | 职工参保登记
        公司登记（设立） | 职工医疗保险参保登记
        个体工商户登记（设立） | 职工医疗保险参保登记
        公司登记（设立） | 店面招牌设置备案
        个体工商户登记（设立） | 店面招牌设置备案
        公司登记（设立） | 设置大型户外广告审批（新办）
        个体工商户登记（设立） | 设置大型户外广告审批（新办）
        公司登记（设立） | 公众聚集场所投入使用、营业前消防安全检查
        个体工商户登记（设立） | 公众聚集场所投入使用、营业前消防安全检查

        """

    static let shopQuestions = """
        holder | 主体类型 | choice | 以什么身份经营？ | As what do you trade? | 个体工商户=individual business;公司=company;\
            已有营业执照=I hold a business licence
        area | 经营面积 | number | 经营面积多大？ | How large is the shop? | 平方米=m²
        below | 地下或四层以上 | yesNo | 店面在地下，或在四层及以上吗？ | Is it below ground, or on the fourth floor or above?
        sign | 设招牌 | choice | 门前要设什么？ | What goes up outside? | 不设=nothing;店面招牌=a shop sign;\
            大型户外广告=large advertising;两样都设=both
        staff | 雇工人数 | number | 雇几名员工？ | How many employees? | 人=people

        """

    static let shopDecisions = """
        办公司登记 | 主体类型 = "公司"
        办个体户登记 | 主体类型 = "个体工商户"
        新设主体 | 办公司登记 or 办个体户登记
        要设招牌 | 设招牌 = "店面招牌" or 设招牌 = "两样都设"
        要设广告 | 设招牌 = "大型户外广告" or 设招牌 = "两样都设"

        """

    static let shopForm = """
        applicant | 经营者（法定代表人）姓名 | Name of the owner or legal representative | text | *
        number | 公民身份号码 | Citizen identity number | citizenNumber | *
        phone | 联系电话 | Telephone | phone | *
        name | 字号或公司名称 | Name of the business | text | *
        address | 经营场所地址 | Address | address | *
        area | 经营面积（平方米） | Area in square metres | number | \
            公众聚集场所投入使用、营业前消防安全检查, 店面招牌设置备案
        staff | 从业人数 | Number of staff | number | 职工参保登记, 职工医疗保险参保登记
        bank | 银行账号 | Bank account | text | 一照一码户登记信息确认, 职工参保登记

        """

    static let shopNotes = [
        GuideNote(
            LocalizedText(
                "雇用员工的，自用工之日起三十日内办理社会保险登记（社会保险法第五十八条）。",
                english: "Employees are registered for social insurance within 30 days of their first day "
                    + "(Social Insurance Law, article 58)."), if: "要参保")
    ]

    /// Whether the fire brigade looks before the doors open: by area, and by where the shop is.
    static func fireCheck(of area: String) -> DecisionModel.Decision {
        PackageText.table(
            "要消防检查", ["经营面积", "地下或四层以上"],
            """
            >= \(area) | - | true | 消防法第十五条；面积标准为示例区规定
            >= 50 | true | true | 消防法第十五条；面积标准为示例区规定
            """)
    }

    /// Whoever employs somebody registers them.
    static let employs = PackageText.table("要参保", ["雇工人数"], ">= 1 | true | 社会保险法第五十八条、第二十三条")
}
