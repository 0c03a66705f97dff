import OneWindowCore

// What a newborn needs.
extension PackageFacts {
    static let newbornItems = """
        出生医学证明签发（首次申领） | 未领出生证 | 在医院一并办理更快 | it is quickest at the hospital
        儿童预防接种证办理
        出生登记 | 在本区落户
        新生儿参保登记 | 要参加医保
        社会保障卡（首次申领） | 要社保卡
        育儿补贴申领
        生育医疗费用报销 | 要报销
        生育津贴支付 | 要津贴
        """

    static let newbornOrder = """
        出生医学证明签发（首次申领） | 儿童预防接种证办理
        出生医学证明签发（首次申领） | 出生登记
        出生医学证明签发（首次申领） | 育儿补贴申领
        出生医学证明签发（首次申领） | 生育医疗费用报销
        出生医学证明签发（首次申领） | 生育津贴支付
        出生登记 | 新生儿参保登记
        新生儿参保登记 | 社会保障卡（首次申领）
        """

    static let newbornQuestions = """
        certificate | 已领出生证 | yesNo | 已经领到出生医学证明了吗？ | Do you have the medical certificate of birth?
        register | 落户地 | choice | 孩子的户口落在哪里？ | Where will the child be registered? | 本区=in this district;\
            外地=elsewhere;暂不落户=not yet
        insure | 参加医保 | yesNo | 在本区参加居民医保吗？ | Will the child be insured in this district?
        mother | 母亲参保 | choice | 母亲参加了哪种医疗保险？ | How is the mother insured? | 职工医保=as an employee;居民医保=as a resident;\
            未参保=not at all
        direct | 已直接结算 | yesNo | 生育费用在医院直接结算了吗？ | Did the hospital settle the costs directly?
        married | 已婚 | yesNo | 父母登记结婚了吗？ | Are the parents married?
        """

    static let newbornDecisions = """
        未领出生证 | 已领出生证 = false
        在本区落户 | 落户地 = "本区"
        要参加医保 | 参加医保
        要社保卡 | 参加医保 and 在本区落户
        要报销 | 已直接结算 = false and 母亲参保 != "未参保"
        有结婚证 | 已婚
        非婚 | 已婚 = false and 在本区落户
        """

    static let newbornForm = """
        child | 新生儿姓名 | Name of the child | text | *
        born | 出生日期 | Date of birth | date | *
        mother | 母亲姓名 | Name of the mother | text | *
        motherNumber | 母亲公民身份号码 | Citizen identity number of the mother | citizenNumber | *
        father | 父亲姓名 | Name of the father | text | 出生登记, 出生医学证明签发（首次申领）
        home | 户籍地址 | Registered address | address | 出生登记, 新生儿参保登记
        phone | 联系电话 | Telephone | phone | *
        bank | 银行账号 | Bank account | text | 育儿补贴申领, 生育医疗费用报销, 生育津贴支付
        """

    static let newbornMaterials = """
        出生登记 | marriage | 有结婚证
        """

    static let newbornNotes = [
        GuideNote(
            LocalizedText(
                "婴儿出生后一个月内申报出生登记（户口登记条例第七条）。",
                english: "A birth is registered within one month (Regulations on Household Registration, article 7)."),
            if: "在本区落户"),
        GuideNote(
            LocalizedText(
                "未登记结婚同样可以办理出生登记；由父亲一方落户的，凭亲子关系材料办理。",
                english: "Parents who are not married register the child too; with the father, proof of kinship is "
                    + "shown."),
            if: "非婚"),
    ]

    /// The maternity allowance is for mothers insured as employees.
    static let allowance = PackageText.table(
        "要津贴", ["母亲参保"], "\"职工医保\" | true | 社会保险法第五十六条")
}
