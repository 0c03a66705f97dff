public import OneWindowCore

/// The licence library of the test district: a document of its own, loaded after ``document`` where a test needs it.
extension TestDistrict {
    /// The business licence; its holders can file dormancy as the regulation allows.
    public static let businessLicence = code("L-BUSINESS")
    /// A permit without dormancy; it stands for a material after the weakest look at who applies.
    public static let foodPermit = code("L-FOOD")
    /// A permit whose validity stands still while it is dormant, and which cannot be renewed meanwhile; what is local
    /// rests on an invented document.
    public static let stallPermit = code("L-STALL")
    /// Issues licences for trade.
    public static let licencePost = code("P-LICENCE")
    /// Issues licences for housing.
    public static let housingLicencePost = code("P-H-LICENCE")
    /// Issues licences for trade.
    public static let licensor = Actor.officer(code("O-LICENCE"), post: licencePost)
    /// Issues licences for housing.
    public static let housingLicensor = Actor.officer(code("O-H-LICENCE"), post: housingLicencePost)
    /// An item of trade whose materials licences may stand for.
    public static let reuseItem = itemCode("REUSE-1")
    /// A material that the business licence may stand for.
    public static let licenceMaterial = code("M-LICENCE")
    /// A material that the permit of food may stand for.
    public static let permitMaterial = code("M-PERMIT")
    /// A standard for all halls.
    public static let standard = code("S-RECEPTION")

    /// Who holds the licences: an enterprise.
    public static let holder = LicenceHolder(name: "绝密个人信息公司", identityNumber: "91370123MA3C000015")

    /// The types, posts and items of the library.
    public static var library: RegistryDocument {
        var document = RegistryDocument()
        document.posts = [
            Post(code: licencePost, name: LocalizedText("证照岗"), agency: trade, duties: DutySet([.licences])),
            Post(code: housingLicencePost, name: LocalizedText("住建证照岗"), agency: housing, duties: DutySet([.licences])),
        ]
        document.officers = [
            .init(Officer(code: code("O-LICENCE"), agency: trade, posts: [licencePost]), name: "工作人员"),
            .init(Officer(code: code("O-H-LICENCE"), agency: housing, posts: [housingLicencePost]), name: "工作人员"),
        ]
        document.items = [.init(reuseDefinition, effectiveFrom: firstDay)]
        document.licenceTypes = [
            LicenceType(
                code: businessLicence, name: LocalizedText("营业执照", english: "Business licence"),
                dormancy: .marketEntity),
            LicenceType(code: foodPermit, name: LocalizedText("食品经营许可证"), assurance: .stated),
            LicenceType(
                code: stallPermit, name: LocalizedText("摊位证"), assurance: .registered,
                dormancy: DormancyRules(
                    longestYears: 1, noticeDays: 0, needsAddress: false, bars: [.renewal], stopsValidity: true,
                    basis: LegalBasis(law: "测试办法"))),
        ]
        return document
    }

    /// An item of which two materials can be licences.
    public static var reuseDefinition: ItemDefinition {
        var licence = Material(code: licenceMaterial, name: LocalizedText("营业执照"), source: .government)
        licence.details.licenceType = businessLicence
        var permit = Material(code: permitMaterial, name: LocalizedText("许可证"), source: .government)
        permit.details.licenceType = foodPermit
        return ItemDefinition(
            code: reuseItem, name: LocalizedText("信息变更"), agency: trade, type: .confirmation,
            promisedLimit: TimeLimit(5), levels: HallLevelSet(HallLevel.allCases),
            channels: ChannelSet(Channel.allCases),
            materials: [Material(code: formMaterial, name: LocalizedText("申请表")), licence, permit],
            decisionPost: decisionPost)
    }

    /// What a licence says that is issued on a day and holds for five years.
    public static func terms(on date: CivilDate, through: CivilDate? = nil) -> LicenceTerms {
        LicenceTerms(
            issuedOn: date, validFrom: date, validThrough: through ?? date.adding(days: 1_826),
            digests: [[UInt8](repeating: 7, count: 32)])
    }

    /// A licence of trade for ``holder``.
    public static func issue(
        _ type: Code = businessLicence, on date: CivilDate, through: CivilDate? = nil, holder: LicenceHolder = holder
    ) -> LicenceIssue {
        LicenceIssue(type: type, holder: holder, issuer: trade, terms: terms(on: date, through: through))
    }

    /// A version of ``standard``.
    public static func standard(
        _ edition: Code, from date: CivilDate, items: [ItemCode] = [], posts: [Code] = []
    ) -> Standard {
        Standard(
            code: standard, edition: edition, title: LocalizedText("窗口接待规范", english: "Reception at windows"),
            levels: HallLevelSet([.district, .street]), effectiveFrom: date,
            digest: [UInt8](repeating: 9, count: 32), place: "standards/reception.pdf", items: items, posts: posts)
    }
}
