/// The names of what codes hold, and of what is doubted about them, for people.
enum CodeCatalogue {
    static func text(of doubt: CodeDoubt) -> LocalizedText {
        switch doubt {
        case .creditCodeFails:
            LocalizedText(
                "统一社会信用代码校验不通过",
                english: "the credit code fails its check")
        case .organisationPartFails:
            LocalizedText(
                "信用代码内的组织机构代码校验不通过",
                english: "the organisation code inside the credit code fails its own check")
        case .organisationCodeFails:
            LocalizedText(
                "组织机构代码校验不通过",
                english: "the organisation code fails its check")
        case .bodyMalformed:
            LocalizedText(
                "实施主体代码不是信用代码或组织机构代码",
                english: "the body is neither a credit code nor an organisation code")
        case .levelUnknown:
            LocalizedText(
                "行使层级不在代码表内",
                english: "the exercise level is not in its table")
        case .typeNotInProfile:
            LocalizedText(
                "事项类型不在所用规则的代码表内",
                english: "the type is not in the profile's table")
        case .directoryUnknown:
            LocalizedText(
                "目录代码无法识别",
                english: "the first two characters name no catalogue")
        case .serialZero:
            LocalizedText(
                "业务办理项序号为 00",
                english: "the serial of the handling item is 00")
        case .regionMalformed: LocalizedText("行政区划代码无法识别", english: "the region is no region code")
        case .schemeUnknown:
            LocalizedText(
                "编码规则未知",
                english: "the code has no scheme that is known")
        case .schemeNotOfProfile:
            LocalizedText(
                "所用规则不采用此种编码",
                english: "the profile does not take codes of this scheme")
        case .tooLong:
            LocalizedText(
                "编码超过所用规则的长度",
                english: "the code is longer than the profile allows")
        case .citizenNumberFails:
            LocalizedText(
                "公民身份号码校验不通过",
                english: "the identity number fails its check")
        case .unverified:
            LocalizedText(
                "十五位旧号无法校验",
                english: "fifteen digits of the older form, which nothing verifies")
        case .ambiguous:
            LocalizedText(
                "办件编号可有其他拆分",
                english: "the case number can be taken apart in another way too")
        }
    }

    static func text(of scheme: CodeScheme) -> LocalizedText {
        switch scheme {
        case .unknown: LocalizedText("未知编码", english: "unknown scheme")
        case .nationalBasic: LocalizedText("国家基本编码", english: "national basic code")
        case .nationalImplementation:
            LocalizedText(
                "国家实施编码",
                english: "national implementation code")
        case .nationalHandling: LocalizedText("国家业务办理项编码", english: "national handling-item code")
        case .sichuan: LocalizedText("四川省编码", english: "scheme of Sichuan")
        case .sichuanShort:
            LocalizedText(
                "四川省编码（无区划）",
                english: "scheme of Sichuan without the region")
        case .hubei: LocalizedText("湖北省十六位编码", english: "scheme of Hubei, 16 digits")
        case .guizhou: LocalizedText("贵州省基本编码", english: "basic code of Guizhou")
        }
    }

    static func text(of kind: CodeKind) -> LocalizedText {
        switch kind {
        case .item: LocalizedText("事项编码", english: "item code")
        case .creditCode: LocalizedText("统一社会信用代码", english: "unified social credit code")
        case .organisationCode: LocalizedText("组织机构代码", english: "organisation code")
        case .citizenNumber: LocalizedText("公民身份号码", english: "citizen identity number")
        case .region: LocalizedText("行政区划代码", english: "region code")
        case .caseNumber: LocalizedText("办件编号", english: "case number")
        }
    }

    static func text(of field: CodeFieldName) -> LocalizedText {
        switch field {
        case .scheme: LocalizedText("编码规则", english: "scheme")
        case .profile: LocalizedText("校验规则", english: "profile")
        case .catalogue: LocalizedText("目录编码", english: "catalogue entry")
        case .directory: LocalizedText("所属目录", english: "directory")
        case .type: LocalizedText("事项类型", english: "type")
        case .nationalType: LocalizedText("国家事项类型", english: "national type")
        case .department: LocalizedText("部门序号", english: "department")
        case .main: LocalizedText("主项", english: "main item")
        case .sub: LocalizedText("子项", english: "sub-item")
        case .body: LocalizedText("实施主体", english: "body")
        case .registrar: LocalizedText("登记管理部门", english: "registered by")
        case .bodyClass: LocalizedText("机构类别", english: "class of body")
        case .organisation: LocalizedText("组织机构代码", english: "organisation code")
        case .level: LocalizedText("行使层级", english: "exercise level")
        case .region: LocalizedText("行政区划", english: "region")
        case .regionLevel: LocalizedText("区划级别", english: "level of the region")
        case .townshipClass: LocalizedText("乡级类别", english: "class of town or street")
        case .villageClass: LocalizedText("村级类别", english: "class of village")
        case .item: LocalizedText("事项编码", english: "item code")
        case .itemHandle: LocalizedText("事项内部号", english: "item handle")
        case .date: LocalizedText("日期", english: "day")
        case .serial: LocalizedText("序号", english: "serial")
        case .numberKind: LocalizedText("证件种类", english: "kind of number")
        case .birthYear: LocalizedText("出生年份", english: "year of birth")
        case .sex: LocalizedText("性别", english: "sex")
        }
    }

    static func text(of registrar: RegistrationAuthority) -> LocalizedText {
        switch registrar {
        case .establishment: LocalizedText("机构编制", english: "structure of government")
        case .foreignAffairs: LocalizedText("外交", english: "foreign affairs")
        case .justice: LocalizedText("司法行政", english: "justice")
        case .culture: LocalizedText("文化", english: "culture")
        case .civilAffairs: LocalizedText("民政", english: "civil affairs")
        case .tourism: LocalizedText("旅游", english: "tourism")
        case .religion: LocalizedText("宗教", english: "religious affairs")
        case .unions: LocalizedText("工会", english: "trade unions")
        case .market: LocalizedText("市场监管", english: "market regulation")
        case .military: LocalizedText("军队编制", english: "military")
        case .agriculture: LocalizedText("农业", english: "agriculture")
        case .other: LocalizedText("其他", english: "other")
        }
    }

    static func text(of body: RegisteredBodyClass) -> LocalizedText {
        switch body {
        case .organ: LocalizedText("机关", english: "government organ")
        case .publicInstitution: LocalizedText("事业单位", english: "public institution")
        case .massOrganisation: LocalizedText("群众团体", english: "mass organisation")
        case .socialGroup: LocalizedText("社会团体", english: "social group")
        case .privateNonEnterprise: LocalizedText("民办非企业单位", english: "private non-enterprise unit")
        case .foundation: LocalizedText("基金会", english: "foundation")
        case .enterprise: LocalizedText("企业", english: "enterprise")
        case .soleTrader: LocalizedText("个体工商户", english: "household or person in business")
        case .cooperative: LocalizedText("农民专业合作社", english: "farmers' cooperative")
        }
    }

    static func text(of level: RegionLevel) -> LocalizedText {
        switch level {
        case .country: LocalizedText("国家", english: "country")
        case .province: LocalizedText("省级", english: "province")
        case .prefecture: LocalizedText("地级", english: "prefecture")
        case .county: LocalizedText("县级", english: "county or district")
        case .township: LocalizedText("乡级", english: "town or street")
        case .village: LocalizedText("村级", english: "village or community")
        }
    }

    static func text(of township: TownshipClass) -> LocalizedText {
        switch township {
        case .street: LocalizedText("街道", english: "street")
        case .town: LocalizedText("镇", english: "town")
        case .township: LocalizedText("乡", english: "township")
        case .special: LocalizedText("类似乡级单位", english: "zone or farm in the place of a town")
        }
    }

    static func text(of village: VillageClass) -> LocalizedText {
        switch village {
        case .residents: LocalizedText("居委会", english: "residents' committee")
        case .villagers: LocalizedText("村委会", english: "villagers' committee")
        case .likeResidents:
            LocalizedText(
                "类似居委会",
                english: "in the place of a residents' committee")
        case .likeVillagers:
            LocalizedText(
                "类似村委会",
                english: "in the place of a villagers' committee")
        }
    }

    static func text(of kind: CitizenNumberKind) -> LocalizedText {
        switch kind {
        case .citizen: LocalizedText("公民身份号码", english: "citizen identity number")
        case .legacy: LocalizedText("十五位旧号", english: "older number of 15 digits")
        case .hongKong:
            LocalizedText(
                "香港居民居住证",
                english: "residence permit for Hong Kong residents")
        case .macau: LocalizedText("澳门居民居住证", english: "residence permit for Macau residents")
        case .taiwan: LocalizedText("台湾居民居住证", english: "residence permit for Taiwan residents")
        case .foreigner:
            LocalizedText(
                "外国人永久居留身份证",
                english: "permanent residence permit of a foreigner")
        }
    }

    static func text(of sex: Sex) -> LocalizedText {
        switch sex {
        case .male: LocalizedText("男", english: "male")
        case .female: LocalizedText("女", english: "female")
        }
    }
}
