extension ItemDefinition: ItemPart {
    /// A definition that says nothing.
    public static let blank = ItemDefinition(
        code: .none, name: LocalizedText(""), agency: .own("-"), type: .other, caseType: .promised)

    /// The fields. The stored form of those up to 16 is written by hand, because whole registries are read at once.
    public static let fields: PartFields<ItemDefinition> = [
        .itemCode(1, "code", ("事项编码", "code"), \.code),
        .name(2, "name", ("事项名称", "name"), \.name).required(),
        .text(3, "mainItem", ("主项", "main item"), \.mainItem),
        .code(4, "agency", ("实施主体", "agency"), \.agency),
        .itemType(5, "type", ("事项类型", "type"), \.type),
        .text(6, "region", ("行政区划", "region"), \.region, bytes: 12),
        .choice(7, "caseType", ("办件类型", "case type"), \.caseType).shown().fallback(.number(2)),
        .parts(8, "legalBases", ("设定依据", "legal bases"), \.legalBases, most: Limits.legalBasesPerItem).shown(),
        .limit(9, "statutoryLimit", ("法定办结时限", "statutory limit"), \.statutoryLimit),
        .limit(10, "promisedLimit", ("承诺办结时限", "promised limit"), \.promisedLimit),
        .choices(11, "levels", ("受理层级", "levels of hall"), \.levels, of: HallLevel.self).shown(),
        .choices(12, "channels", ("办理形式", "channels"), \.channels, of: Channel.self).shown(),
        .parts(13, "materials", ("申请材料", "materials"), \.materials, most: Limits.materialsPerItem).shown(),
        .groups(14, "stages", ("审查环节", "stages"), \.stages, most: Limits.stepsPerItem).shown(),
        .code(15, "decisionPost", ("决定岗位", "post that decides"), \.decisionPost),
        .part(16, "timing", ("时限要素", "timing"), \.timing),
        .inline(17, "elements", \.elements),
    ]
}

extension StepDefinition: ItemPart {
    /// A step that says nothing.
    public static let blank = StepDefinition(code: .own("-"), name: LocalizedText(""), post: .own("-"))

    /// The fields.
    public static let fields: PartFields<StepDefinition> = [
        .code(1, "code", ("编码", "code"), \.code).key(),
        .name(2, "name", ("名称", "name"), \.name).required(),
        .code(3, "post", ("岗位", "post"), \.post),
        .number(
            4, "limitWorkdays", ("时限（工作日）", "limit in working days"), \.limitWorkdays,
            in: 0...Int64(Limits.limitDays)),
        .code(5, "skill", ("所需技能", "skill"), \.skill),
        .name(6, "result", ("办理结果", "result"), \.result),
    ]
}

extension ItemTiming: ItemPart {
    /// Timing of which nothing is said.
    public static let blank = ItemTiming()

    /// The fields.
    public static let fields: PartFields<ItemTiming> = [
        .flag(1, "joint", ("联合或集中办理", "joint handling"), \.isJoint).shown(),
        .part(2, "deemedAcceptance", ("逾期视为受理依据", "deemed acceptance"), \.deemedAcceptance),
        .flag(3, "needsInspection", ("需检验检测检疫", "needs inspection"), \.needsInspection).shown(),
        .flag(4, "renewal", ("属于延续", "renewal"), \.isRenewal).shown(),
        .parts(
            5, "procedures", ("特别程序", "special procedures"), \.procedures, most: Limits.legalBasesPerItem
        ).shown(),
    ]
}

extension SpecialProcedure: ItemPart {
    /// A procedure that says nothing.
    public static let blank = SpecialProcedure(
        .other, pausesStatutory: false, pausesPromised: false, needsNotice: false, basis: .blank)

    /// The fields.
    public static let fields: PartFields<SpecialProcedure> = [
        .choice(1, "ground", ("情形", "ground"), \.ground).required().key(),
        .flag(2, "pausesStatutory", ("中止法定时限", "stops the statutory limit"), \.pausesStatutory)
            .required().shown(),
        .flag(3, "pausesPromised", ("中止承诺时限", "stops the promised limit"), \.pausesPromised).required().shown(),
        .number(4, "most", ("最长", "most"), \.most, in: 0...Int64(Limits.limitDays)),
        .flag(5, "needsNotice", ("须书面告知", "needs notice"), \.needsNotice).shown().fallback(.number(1)),
        .part(6, "basis", ("依据", "basis"), \.basis).required(),
    ]
}
