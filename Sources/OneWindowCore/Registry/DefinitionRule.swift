/// A rule of publishing (发布校验规则): its permanent number, whether it refuses, and where it comes from.
///
/// What the law or a standard demands refuses; what is good practice is told as advice and refuses nothing. The texts
/// stand in the catalogue of rejections. The page `Items.md` has the table for people.
public struct DefinitionRule: Sendable {
    /// What a broken rule means.
    public enum Severity: Sendable {
        /// The version cannot be published.
        case refuses
        /// A doubt, which whoever keeps the registry should look at.
        case advises
    }

    /// The permanent number, with its texts.
    public let code: RejectionCode
    /// Whether it refuses.
    public let severity: Severity
    /// The law, standard or practice behind it.
    public let source: String
    /// The places that break it, as subjects of a rejection; none where it holds.
    let broken: @Sendable (ItemDefinition, Registry) -> [String]

    private init(
        _ code: RejectionCode, _ severity: Severity, _ source: String,
        _ broken: @escaping @Sendable (ItemDefinition, Registry) -> [String]
    ) {
        (self.code, self.severity, self.source, self.broken) = (code, severity, source, broken)
    }

    private static func refuses(
        _ code: RejectionCode, _ source: String, _ broken: @escaping @Sendable (ItemDefinition) -> [String]
    ) -> DefinitionRule {
        DefinitionRule(code, .refuses, source) { definition, _ in broken(definition) }
    }

    private static func advises(
        _ code: RejectionCode, _ source: String, _ broken: @escaping @Sendable (ItemDefinition) -> [String]
    ) -> DefinitionRule {
        DefinitionRule(code, .advises, source) { definition, _ in broken(definition) }
    }

    /// Every rule, in the order in which they are checked: refusals first.
    public static let all: [DefinitionRule] = [
        refuses(.licenceWithoutLaw, "行政许可法第四条、第十四条", DefinitionCheck.licenceWithoutLaw),
        refuses(.channelMissing, "GB/T 39554.2-2020 办理形式") { $0.channels.channels.isEmpty ? [""] : [] },
        refuses(.levelMissing, "GB/T 39554.2-2020 办理地点") { $0.levels.levels.isEmpty ? [""] : [] },
        refuses(.promiseMissing, "行政许可法第三十条；GB/T 39554.2-2020 承诺办结时限") { $0.promisedLimit == nil ? [""] : [] },
        refuses(.immediateWithLimit, "GB/T 39046-2020 表A.6 即办件", DefinitionCheck.immediateWithLimit),
        refuses(.promiseOverStatutory, "行政许可法第四十二条", DefinitionCheck.promiseOverStatutory),
        refuses(.stepsOverPromise, "GB/T 39554.2-2020 办理流程、承诺办结时限", DefinitionCheck.stepsOverPromise),
        DefinitionRule(.unknownReference, .refuses, "一码管理：一处登记", DefinitionCheck.unknownReference),
        refuses(.decisionPostMissing, "行政许可法第三十四条、第三十七条") { $0.decisionPost == nil ? [""] : [] },
        DefinitionRule(.postLacksDuty, .refuses, "受审分离", DefinitionCheck.postLacksDuty),
        DefinitionRule(.wrongAgency, .refuses, "行政许可法第二十二条", DefinitionCheck.wrongAgency),
        refuses(.itemDecisionsBroken, "情形决策：DMN 决策模型", DefinitionCheck.decisionsBroken),
        refuses(.situationUnknown, "清单式受理：情形只能取自已公布的要素", DefinitionCheck.situationUnknown),
        refuses(.situationQuestionUnmatched, "情形引导：一个输入一个问题", DefinitionCheck.situationQuestions),
        refuses(.visitsUnexplained, "GB/T 39554.2-2020 到办事现场次数", DefinitionCheck.visitsUnexplained),
        refuses(.feeWithoutBasis, "行政许可法第五十八条", DefinitionCheck.feeWithoutBasis),
        refuses(.feeWithoutStandard, "行政许可法第五十九条", DefinitionCheck.feeWithoutStandard),
        refuses(.entrustingBodyMissing, "行政许可法第二十四条", DefinitionCheck.entrustingBodyMissing),
        refuses(.toleranceNotPromised, "容缺受理规则（地方）", DefinitionCheck.toleranceNotPromised),
        refuses(.toleranceOfPrimary, "容缺受理规则（地方）", DefinitionCheck.toleranceOfPrimary),
        refuses(.toleranceTooLong, "容缺受理规则（地方）", DefinitionCheck.toleranceTooLong),
        refuses(.toleranceSensitive, "容缺受理规则（地方）", DefinitionCheck.toleranceSensitive),
        refuses(.promiseSensitive, "国办发〔2020〕42号", DefinitionCheck.promiseSensitive),
        refuses(.promiseIncomplete, "国办发〔2020〕42号", DefinitionCheck.promiseIncomplete),
        refuses(.crossProvinceWithoutForm, "国办发〔2020〕35号", DefinitionCheck.crossProvinceWithoutForm),
        refuses(.resultUnnamed, "GB/T 39554.2-2020 审批结果名称", DefinitionCheck.resultUnnamed),
        DefinitionRule(.proofNotRetained, .refuses, "证明事项保留清单；国办发〔2020〕42号", DefinitionCheck.proofNotRetained),
        refuses(.statusUnexplained, "GB/T 39554.2-2020 事项状态", DefinitionCheck.statusUnexplained),
        refuses(.successorsDisagree, "GB/T 39554.2-2020 事项状态", DefinitionCheck.successorsDisagree),
        refuses(.modeDisagrees, "马上办、网上办、就近办、一次办", DefinitionCheck.modeDisagrees),
        advises(.articleMissing, "GB/T 39554.2-2020 设定依据", DefinitionCheck.articleMissing),
        advises(.bodyNatureMissing, "GB/T 39046-2020 表A.3") { $0.elements.body.nature == nil ? ["body"] : [] },
        advises(.applicantsMissing, "GB/T 39046-2020 表A.4") { $0.elements.applicants.isEmpty ? ["applicants"] : [] },
        advises(.conditionsMissing, "行政许可法第三十条") { $0.elements.conditions.acceptance.isEmpty ? ["conditions"] : [] },
        advises(.resultMissing, "GB/T 39554.2-2020 审批结果") { $0.elements.results.isEmpty ? ["results"] : [] },
        advises(.visitsMissing, "GB/T 39554.2-2020 到办事现场次数") { $0.elements.visits.count == nil ? ["visits"] : [] },
        advises(.onlineDepthDisagrees, "到办事现场次数与网上办理深度", DefinitionCheck.onlineDepthDisagrees),
        advises(.toleranceUnused, "容缺受理规则（地方）", DefinitionCheck.toleranceUnused),
        advises(.serviceInfoMissing, "GB/T 39554.2-2020 咨询方式、监督投诉方式", DefinitionCheck.serviceInfoMissing),
        advises(.materialIssuerMissing, "GB/T 39046-2020 出具机构", DefinitionCheck.materialIssuerMissing),
        advises(.feeUnstated, "GB/T 39554.2-2020 是否收费") { $0.elements.fee.isCharged == nil ? ["fee"] : [] },
        advises(.reformDisagrees, "证照分离改革方式", DefinitionCheck.reformDisagrees),
    ]
}

extension DefinitionCheck {
    /// Violations that keep a definition from being published, given what is registered.
    static func publishing(_ definition: ItemDefinition, in registry: Registry) -> [Rejection] {
        found(.refuses, definition, registry)
    }

    /// The doubts about a definition: nothing is refused for them.
    ///
    /// The subject of each names the item's code and the element.
    public static func advice(_ definition: ItemDefinition, in registry: Registry = Registry()) -> [Rejection] {
        found(.advises, definition, registry)
    }

    private static func found(
        _ severity: DefinitionRule.Severity, _ definition: ItemDefinition, _ registry: Registry
    ) -> [Rejection] {
        var found: [Rejection] = []
        for rule in DefinitionRule.all where rule.severity == severity {
            for place in rule.broken(definition, registry) {
                let subject = place.isEmpty ? definition.code.text : "\(definition.code) \(place)"
                found.append(Rejection(rule.code, subject))
            }
        }
        return found
    }
}
