public import OneWindowCore

extension TestDistrict {
    /// A licence of trade: three materials, a stage of one step, then a stage of two side by side; ten working days.
    public static let licence = itemCode("11370123MB28573XXX3370123020001")
    /// An item of trade that is done on the spot, at any level of hall and through any channel.
    public static let immediate = itemCode("370123020002")
    /// A public service of housing without a review, in 7 natural days.
    public static let service = itemCode("HOUSING-SERVICE-01")
    /// A filing of trade whose code has 70 characters.
    public static let longCode = itemCode("511A0080800002-511602000000-000-11511301008778183N-1-00-AAAABBBBCCCCDD")
    /// An item of which there is only a draft.
    public static let draft = itemCode("DRAFT-1")
    /// An item whose only version holds from ``futureDay`` on.
    public static let future = itemCode("FUTURE-1")
    /// The day from which ``future`` can be applied for, and ``service`` has its second version.
    public static let futureDay = date(2026, 7, 1)
    /// The day from which everything else can be applied for.
    public static let firstDay = date(2025, 1, 1)

    /// The first step of the licence's review.
    public static let formalStep = code("FORMAL")
    /// A step of the second stage.
    public static let inspectionStep = code("INSPECT")
    /// The other step of the second stage.
    public static let opinionStep = code("OPINION")
    /// The licence's first material; necessary.
    public static let formMaterial = code("M-FORM")
    /// The licence's second material; necessary.
    public static let proofMaterial = code("M-PROOF")
    /// The licence's third material; not necessary.
    public static let extraMaterial = code("M-EXTRA")

    /// The codes of all items, in the order of their handles.
    public static let itemCodes = [licence, immediate, service, longCode, draft, future] + timedCodes

    /// The definition of the licence.
    public static var licenceDefinition: ItemDefinition {
        ItemDefinition(
            code: licence, name: LocalizedText("食品经营许可", english: "Food licence"), agency: trade, type: .licence,
            region: "370123", legalBases: [LegalBasis(law: "中华人民共和国食品安全法", article: "第三十五条")],
            statutoryLimit: TimeLimit(20), promisedLimit: TimeLimit(10), levels: HallLevelSet([.district, .street]),
            channels: ChannelSet([.window, .online, .kiosk]),
            materials: [
                Material(code: formMaterial, name: LocalizedText("申请表")),
                Material(code: proofMaterial, name: LocalizedText("证明"), necessity: .necessary, source: .government),
                Material(code: extraMaterial, name: LocalizedText("其他"), necessity: .optional),
            ],
            stages: [
                [StepDefinition(code: formalStep, name: LocalizedText("形式审查"), post: reviewPost, limitWorkdays: 2)],
                [
                    StepDefinition(
                        code: inspectionStep, name: LocalizedText("现场核查"), post: inspectionPost, limitWorkdays: 4,
                        skill: inspectionSkill),
                    StepDefinition(code: opinionStep, name: LocalizedText("会审"), post: reviewPost, limitWorkdays: 3),
                ],
            ], decisionPost: decisionPost)
    }

    /// The definition of the public service; its second version has another limit.
    public static func serviceDefinition(naturalDays: Int = 7) -> ItemDefinition {
        ItemDefinition(
            code: service, name: LocalizedText("公租房咨询登记"), agency: housing, type: .publicService,
            promisedLimit: TimeLimit(naturalDays, .naturalDay), levels: HallLevelSet([.district, .community]),
            channels: ChannelSet([.window, .online]), decisionPost: housingDecisionPost)
    }

    static var items: [RegistryDocument.ItemEntry] {
        let immediate = ItemDefinition(
            code: immediate, name: LocalizedText("信息变更"), agency: trade, type: .confirmation, caseType: .immediate,
            promisedLimit: TimeLimit(0), levels: HallLevelSet(HallLevel.allCases),
            channels: ChannelSet(Channel.allCases),
            decisionPost: decisionPost)
        let filing = ItemDefinition(
            code: longCode, name: LocalizedText("备案"), agency: trade, type: .other, statutoryLimit: TimeLimit(10),
            promisedLimit: TimeLimit(5), levels: HallLevelSet([.street]), channels: ChannelSet([.window, .mail]),
            materials: [Material(code: formMaterial, name: LocalizedText("备案表"), necessity: .tolerable)],
            stages: [[StepDefinition(code: formalStep, name: LocalizedText("核对"), post: reviewPost)]],
            decisionPost: decisionPost)
        var draft = immediate
        draft.code = Self.draft
        draft.promisedLimit = nil
        draft.decisionPost = nil
        var future = immediate
        future.code = Self.future
        return [
            .init(licenceDefinition, effectiveFrom: firstDay), .init(immediate, effectiveFrom: firstDay),
            .init(serviceDefinition(), effectiveFrom: firstDay), .init(filing, effectiveFrom: firstDay),
            .init(draft, effectiveFrom: nil), .init(future, effectiveFrom: futureDay),
            .init(serviceDefinition(naturalDays: 5), effectiveFrom: futureDay),
        ] + timedItems
    }
}
