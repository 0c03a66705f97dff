public import OneWindowCore

extension TestDistrict {
    /// A licence of trade that several departments handle jointly: 45 working days by law, 30 promised.
    public static let joint = itemCode("JOINT-LICENCE")
    /// A licence of trade that needs an inspection, with special procedures of its own law: a survey of the place stops
    /// the promise for five days at most, publicity stops promise and statute and needs no notice.
    public static let inspected = itemCode("INSPECTED-LICENCE")
    /// The renewal of a licence of trade.
    public static let renewal = itemCode("RENEWAL-LICENCE")
    /// A filing of trade, no licence, that silence accepts by its own law.
    public static let silent = itemCode("SILENT-FILING")

    static let timedCodes = [joint, inspected, renewal, silent]

    /// The law that the special procedures of ``inspected`` rest on.
    public static let ownLaw = LegalBasis(law: "某某管理条例", article: "第九条")

    static var timedItems: [RegistryDocument.ItemEntry] {
        [
            .init(timed(joint, "联合办理许可", 30, ItemTiming(isJoint: true)), effectiveFrom: firstDay),
            .init(
                timed(
                    inspected, "需检验许可", 12,
                    ItemTiming(
                        needsInspection: true,
                        procedures: [
                            SpecialProcedure(
                                .siteSurvey, pausesStatutory: false, pausesPromised: true, most: 5, basis: ownLaw),
                            SpecialProcedure(
                                .publicity, pausesStatutory: true, pausesPromised: true, needsNotice: false,
                                basis: ownLaw),
                        ])), effectiveFrom: firstDay),
            .init(timed(renewal, "许可延续", 15, ItemTiming(isRenewal: true)), effectiveFrom: firstDay),
            .init(
                timed(silent, "备案", 5, ItemTiming(deemedAcceptance: ownLaw), type: .other), effectiveFrom: firstDay),
        ]
    }

    /// An item of trade that needs no materials, with one step of review.
    private static func timed(
        _ code: ItemCode, _ name: String, _ promised: Int, _ timing: ItemTiming, type: ItemType = .licence
    ) -> ItemDefinition {
        ItemDefinition(
            code: code, name: LocalizedText(name), agency: trade, type: type, region: "370123", legalBases: [ownLaw],
            promisedLimit: TimeLimit(promised), levels: HallLevelSet([.district, .street]),
            channels: ChannelSet([.window, .online]),
            materials: [Material(code: extraMaterial, name: LocalizedText("其他"), necessity: .optional)],
            stages: [[StepDefinition(code: formalStep, name: LocalizedText("审查"), post: reviewPost, limitWorkdays: 3)]],
            decisionPost: decisionPost, timing: timing)
    }
}
