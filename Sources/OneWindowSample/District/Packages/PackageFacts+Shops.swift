import OneWindowCore

// What belongs to one kind of shop.
extension PackageFacts {
    // MARK: Restaurant

    static let restaurantItems = """
        餐饮服务食品经营许可（新办）
        城镇污水排入排水管网许可（新办） | 要排水许可
        """

    static let restaurantOrder = """
        公司登记（设立） | 餐饮服务食品经营许可（新办）
        个体工商户登记（设立） | 餐饮服务食品经营许可（新办）
        公司登记（设立） | 城镇污水排入排水管网许可（新办）
        个体工商户登记（设立） | 城镇污水排入排水管网许可（新办）
        """

    static let restaurantQuestions = """
        food | 经营项目 | choice | 主要卖什么？ | What is mainly sold? | 热食=hot dishes;冷食生食=cold or raw food;糕点=pastry;饮品=drinks
        drain | 排水去向 | choice | 厨房污水排到哪里？ | Where does the kitchen's water go? | 市政管网=the public sewer;\
            物业管网=the building's own drains;没有厨房=there is no kitchen
        network | 网络经营 | yesNo | 要在外卖平台上卖吗？ | Will you sell through a delivery platform?
        """

    static let restaurantDecisions = """
        有外卖 | 网络经营
        有生食 | 经营项目 = "冷食生食"
        """

    static let restaurantForm = """
        food | 经营项目 | What is sold | choice | 餐饮服务食品经营许可（新办）
        water | 日排水量（立方米） | Waste water a day in cubic metres | number | 城镇污水排入排水管网许可（新办）
        """

    static let restaurantMaterials = """
        餐饮服务食品经营许可（新办） | process | 要流程图
        """

    static let restaurantNotes = [
        GuideNote(
            LocalizedText(
                "冷食、生食须设专间或专用操作区，现场核查时查看。",
                english: "Cold and raw food needs a separate room or area, which is inspected."), if: "有生食"),
        GuideNote(
            LocalizedText(
                "在外卖平台经营的，在平台公示营业执照和食品经营许可证。",
                english: "On a delivery platform the business licence and the food licence are shown."), if: "有外卖"),
        GuideNote(
            LocalizedText(
                "接触直接入口食品的人员每年体检，取得健康证明后上岗（食品安全法第四十五条）。",
                english: "Who handles food that is eaten as it is has a health check each year and a certificate "
                    + "before the first day (Food Safety Law, article 45).")),
    ]

    /// Catering that discharges into the public sewer needs a licence.
    static let sewer = PackageText.table(
        "要排水许可", ["排水去向"], "\"市政管网\" | true | 城镇排水与污水处理条例第二十一条")

    /// Who only makes drinks draws no chart of the kitchen, unless the shop is large.
    static let kitchenPlan = PackageText.table(
        "要流程图", ["经营项目", "经营面积"],
        """
        "饮品" | < 50 | false | 示例区规定
        - | - | true | 示例区规定
        """)

    // MARK: Convenience store

    static let storeItems = """
        仅销售预包装食品备案（新办） | 要预包装备案
        食品销售经营许可（新办） | 要食品许可
        第二类医疗器械经营备案（新办） | 卖器械
        药品零售经营许可（新办） | 卖药品
        烟花爆竹零售经营许可（新办） | 卖烟花
        """

    static let storeOrder = """
        公司登记（设立） | 仅销售预包装食品备案（新办）
        个体工商户登记（设立） | 仅销售预包装食品备案（新办）
        公司登记（设立） | 食品销售经营许可（新办）
        个体工商户登记（设立） | 食品销售经营许可（新办）
        公司登记（设立） | 第二类医疗器械经营备案（新办）
        个体工商户登记（设立） | 第二类医疗器械经营备案（新办）
        公司登记（设立） | 药品零售经营许可（新办）
        个体工商户登记（设立） | 药品零售经营许可（新办）
        公司登记（设立） | 烟花爆竹零售经营许可（新办）
        个体工商户登记（设立） | 烟花爆竹零售经营许可（新办）
        """

    static let storeQuestions = """
        food | 食品 | choice | 卖哪些食品？ | What food is sold? | 不卖食品=none;只卖预包装食品=prepackaged food only;\
            也卖散装或现制食品=also loose or freshly made food
        health | 健康商品 | choice | 卖这些商品吗？ | Are any of these sold? | 都不卖=none of them;\
            口罩体温计等二类器械=class II devices such as masks;非处方药=medicines without prescription;两样都卖=both
        fireworks | 烟花爆竹 | yesNo | 卖烟花爆竹吗？ | Are fireworks sold?
        tobacco | 烟草 | yesNo | 卖卷烟吗？ | Are cigarettes sold?
        """

    static let storeDecisions = """
        要预包装备案 | 食品 = "只卖预包装食品"
        卖器械 | 健康商品 = "口罩体温计等二类器械" or 健康商品 = "两样都卖"
        卖药品 | 健康商品 = "非处方药" or 健康商品 = "两样都卖"
        卖烟花 | 烟花爆竹
        卖烟 | 烟草
        """

    static let storeForm = """
        food | 食品经营项目 | Food sold | choice | 仅销售预包装食品备案（新办）, 食品销售经营许可（新办）
        pharmacist | 药师姓名 | Name of the pharmacist | text | 药品零售经营许可（新办）
        """

    static let storeNotes = [
        GuideNote(
            LocalizedText(
                "卖卷烟的，另向烟草专卖行政主管部门申领烟草专卖零售许可证（烟草专卖法第十六条）；该局未进驻本区大厅。",
                english: "Cigarettes need a retail licence of the tobacco monopoly authority (Tobacco Monopoly Law, "
                    + "article 16), which is not served in this district's halls."), if: "卖烟"),
        GuideNote(
            LocalizedText(
                "烟花爆竹零售点不得与居住场所设在同一建筑物内，先看选址再签租约。",
                english: "Fireworks may not be sold in a building where people live: look at the place before "
                    + "you rent."),
            if: "卖烟花"),
    ]

    /// Loose food needs a licence; prepackaged food alone is filed.
    static let foodLicence = PackageText.table(
        "要食品许可", ["食品"], "\"也卖散装或现制食品\" | true | 食品安全法第三十五条")

    // MARK: Hair and beauty salon

    static let salonItems = """
        公共场所卫生许可（新办）
        诊所备案（新办） | 做医疗美容
        """

    static let salonOrder = """
        公司登记（设立） | 公共场所卫生许可（新办）
        个体工商户登记（设立） | 公共场所卫生许可（新办）
        公司登记（设立） | 诊所备案（新办）
        个体工商户登记（设立） | 诊所备案（新办）
        公众聚集场所投入使用、营业前消防安全检查 | 公共场所卫生许可（新办）
        """

    static let salonQuestions = """
        service | 服务项目 | choice | 提供什么服务？ | What is offered? | 只理发=haircuts only;生活美容=cosmetic care;\
            医疗美容=medical cosmetics
        air | 集中空调 | yesNo | 使用集中空调通风系统吗？ | Is there central air conditioning?
        """

    static let salonDecisions = """
        做医疗美容 | 服务项目 = "医疗美容"
        """

    static let salonForm = """
        service | 服务项目 | Services | choice | 公共场所卫生许可（新办）
        seats | 座位数 | Number of seats | number | 公共场所卫生许可（新办）
        """

    static let salonMaterials = """
        公共场所卫生许可（新办） | test | 要检测报告
        """

    static let salonNotes = [
        GuideNote(
            LocalizedText(
                "直接为顾客服务的人员须持有效健康合格证明上岗（公共场所卫生管理条例第七条）。",
                english: "Who serves customers holds a valid health certificate (Regulations on Hygiene in Public "
                    + "Places, article 7).")),
        GuideNote(
            LocalizedText(
                "医疗美容属于诊疗活动，须由执业医师实施，备案后方可开展。",
                english: "Medical cosmetics are treatment: licensed physicians give it, after the filing."),
            if: "做医疗美容"),
    ]

    /// Air is measured where many share it.
    static let airTest = PackageText.table(
        "要检测报告", ["集中空调", "经营面积", "服务项目"],
        """
        true | - | - | true | 公共场所卫生管理条例实施细则；示例区规定
        - | >= 100 | - | true | 示例区规定
        - | - | not("只理发") | true | 示例区规定
        """)
}
