import OneWindowCore

/// An item of the district with decisions of its own (情形): the first residence permit.
///
/// Interim Regulations on Residence Permits (居住证暂行条例): article 2 asks for half a year of residence and for one
/// of three grounds; article 9 asks for a proof of that ground, and for the identity papers of whoever applies for
/// another.
enum SampleSituations {
    /// The item's name.
    static let name = "居住证（首次申领）"

    /// The items, that one with what depends on the applicant's situation.
    static func added(to items: [ItemDefinition]) -> [ItemDefinition] {
        items.map { item in
            guard item.name.chinese == name else { return item }
            var item = item
            for key in ["work", "school", "agent"] {
                var material = SampleText.valid(Vocabulary.shared.materials[key], key)
                material.necessity = .necessary
                item.materials.append(material)
            }
            item.elements.conditions.acceptance = [
                LocalizedText("在本区居住半年以上", english: "half a year of residence in the district"), byOther,
            ]
            item.elements.situations = situations
            return item
        }
    }

    private static let byOther = LocalizedText(
        "申请人未满16周岁，或者行动不便", english: "the applicant is under 16, or cannot well move about")

    private static var situations: ItemSituations {
        var situations = ItemSituations()
        let text = PackageText(items: [:])
        situations.questions = text.questions(questions)
        situations.applies = "可申领"
        situations.elements = [
            SituationElement(.material, "work", if: "凭就业"), SituationElement(.material, "residence", if: "凭住所"),
            SituationElement(.material, "school", if: "凭就读"), SituationElement(.material, "agent", if: "代为申领"),
            SituationElement(.acceptance, byOther.chinese, if: "代为申领"),
        ]
        situations.notes = [
            GuideNote(
                LocalizedText(
                    "居住未满半年的，先办理居住登记，满半年后再来申领。",
                    english: "Where you have lived here for less than half a year, register your residence first."),
                if: "未满半年")
        ]
        situations.decisions = PackageText.model(
            "居住证", situations.questions, expressions: decisions,
            tables: [PackageText.table("可申领", ["居住满半年", "申领依据"], eligible)])
        return situations
    }

    private static let questions = """
        half | 居住满半年 | yesNo | 您在本区居住满半年了吗？ | Have you lived in the district for half a year?
        ground | 申领依据 | choice | 您凭什么申领？ | On what ground do you apply? | \
            合法稳定就业=lawful and stable work;合法稳定住所=lawful and stable residence;连续就读=continuous schooling;\
        都没有=none of these
        other | 由他人代办 | yesNo | 由监护人或者近亲属代为申领吗？ | Does a guardian or near relative apply for you?
        """

    private static let eligible = """
        true | "合法稳定就业", "合法稳定住所", "连续就读" | true | 居住证暂行条例第二条
        """

    private static let decisions = """
        未满半年 | not(居住满半年)
        凭就业 | 申领依据 = "合法稳定就业"
        凭住所 | 申领依据 = "合法稳定住所"
        凭就读 | 申领依据 = "连续就读"
        代为申领 | 由他人代办
        """
}
