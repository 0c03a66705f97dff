/// The names of the national code tables for people, in the words of the tables and in English.
enum NationalCatalogue {
    static func text(of nature: BodyNature) -> LocalizedText {
        switch nature {
        case .statutory: LocalizedText("法定机关", english: "statutory organ")
        case .authorised: LocalizedText("授权组织", english: "authorised organisation")
        case .entrusted: LocalizedText("受委托组织", english: "entrusted organisation")
        case .other: LocalizedText("其他", english: "other")
        }
    }

    static func text(of applicant: ApplicantClass) -> LocalizedText {
        switch applicant {
        case .naturalPerson: LocalizedText("自然人", english: "natural person")
        case .enterprise: LocalizedText("企业法人", english: "enterprise (legal person)")
        case .publicInstitution: LocalizedText("事业法人", english: "public institution (legal person)")
        case .socialOrganisation: LocalizedText("社会组织法人", english: "social organisation (legal person)")
        case .administrativeOrgan: LocalizedText("行政机关", english: "administrative organ")
        case .otherOrganisation: LocalizedText("其他组织", english: "other organisation")
        case .unincorporatedEnterprise: LocalizedText("非法人企业", english: "enterprise that is no legal person")
        }
    }

    static func text(of source: PowerSource) -> LocalizedText {
        switch source {
        case .statutory: LocalizedText("法定本级行使", english: "by law at this level")
        case .handedDown: LocalizedText("上级下放", english: "handed down by a higher level")
        case .authorisedFromAbove: LocalizedText("上级授权", english: "authorised by a higher level")
        case .authorisedBySameLevel: LocalizedText("同级授权", english: "authorised by the same level")
        case .entrustedFromAbove: LocalizedText("上级委托", english: "entrusted by a higher level")
        case .entrustedBySameLevel: LocalizedText("同级委托", english: "entrusted by the same level")
        }
    }

    static func text(of area: HandlingArea) -> LocalizedText {
        switch area {
        case .nationwide: LocalizedText("全国", english: "nationwide")
        case .acrossProvinces: LocalizedText("跨省", english: "across provinces")
        case .acrossPrefectures: LocalizedText("跨市", english: "across prefectures")
        case .acrossCounties: LocalizedText("跨县", english: "across counties")
        }
    }

    static func text(of level: ExerciseLevel) -> LocalizedText {
        switch level {
        case .national: LocalizedText("国家级", english: "national")
        case .provincial: LocalizedText("省级", english: "provincial")
        case .prefectural: LocalizedText("市级", english: "prefectural")
        case .county: LocalizedText("县级", english: "county or district")
        case .township: LocalizedText("镇（乡、街道）级", english: "town or street")
        case .village: LocalizedText("村（社区）级", english: "village or community")
        case .shared: LocalizedText("分级管理", english: "shared among levels")
        }
    }

    static func text(of procedure: SpecialProcedureClass) -> LocalizedText {
        switch procedure {
        case .extended: LocalizedText("延长审批", english: "extension of the review")
        case .other: LocalizedText("除延长审批之外的情况", english: "anything but an extension")
        }
    }
}
