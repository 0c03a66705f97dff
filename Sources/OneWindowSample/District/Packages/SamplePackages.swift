public import OneWindowCore

/// The packages of the sample district (一件事): opening a restaurant, a convenience store, a hair and beauty salon, and
/// a newborn.
///
/// Which items belong together follows from the laws that the items cite. Thresholds and questions are the district's
/// own rules, made up like the district: a real one puts its own in their place.
public enum SamplePackages {
    /// The packages over the items of the district.
    public static func definitions(of items: [ItemDefinition]) -> [PackageDefinition] {
        let text = PackageText(items: Dictionary(items.map { ($0.name.chinese, $0) }) { first, _ in first })
        return [restaurant(text), store(text), salon(text), newborn(text)]
    }

    /// What the items of packages say besides: visits, fees, results, and which papers are the same.
    static func enriched(_ items: [ItemDefinition]) -> [ItemDefinition] {
        let used = Dictionary(uniqueKeysWithValues: SampleText.rows(PackageFacts.items).map { ($0[0], $0) })
        return items.map { item in
            guard let row = used[item.name.chinese] else { return item }
            var item = item
            let visits = SampleText.number(row[1])
            let why = LocalizedText("核验原件", english: "originals are seen")
            item.elements.visits = SiteVisits(visits, explanation: visits == 0 ? LocalizedText("") : why)
            item.elements.fee.isCharged = false
            item.elements.results = [
                ItemResult(
                    LocalizedText(row[2], english: row[3]), type: row[4].isEmpty ? .other : .certificate,
                    licenceType: row[4].isEmpty ? nil : SampleText.code(row[4]))
            ]
            for place in item.materials.indices { mark(&item.materials[place]) }
            return item
        }
    }

    /// The same paper has the same standard code, and is looked up where the licence library keeps its kind.
    private static func mark(_ material: inout Material) {
        var details = MaterialDetails()
        if material.code.text == "form" {
            details.kind = .form
        } else {
            details.standard = SampleText.code("STD-" + material.code.text)
            details.licenceType = PackageFacts.library[material.code.text].map { SampleText.code($0) }
        }
        material.details = details
    }

    private static func package(
        _ code: String, _ name: LocalizedText, theme: LocalizedText, lead: String, _ text: PackageText,
        items: String, order: String
    ) -> PackageDefinition {
        var package = PackageDefinition(
            code: SampleText.code(code), name: name, lead: SampleText.code(lead), members: text.members(items))
        package.theme = theme
        package.region = OrganisationFacts.region + "000000"
        package.bases = [
            LegalBasis(law: "国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见", article: "国发〔2024〕3号")
        ]
        package.edges = text.edges(order)
        package.failure = .gate
        package.visits = 1
        return package
    }

    private static let shop = LocalizedText("开店", english: "Opening a shop")

    private static func restaurant(_ text: PackageText) -> PackageDefinition {
        var package = package(
            "PKG-RESTAURANT", LocalizedText("开餐饮店一件事", english: "Opening a restaurant"), theme: shop,
            lead: "market", text, items: PackageFacts.registration + PackageFacts.restaurantItems,
            order: PackageFacts.registrationOrder + PackageFacts.restaurantOrder)
        package.questions = text.questions(PackageFacts.shopQuestions + PackageFacts.restaurantQuestions)
        package.form = text.form(PackageFacts.shopForm + PackageFacts.restaurantForm, all: package.members)
        package.materials = text.materials(PackageFacts.restaurantMaterials)
        package.notes = PackageFacts.shopNotes + PackageFacts.restaurantNotes
        package.aliases = ["开餐馆", "开饭店", "开奶茶店"]
        package.decisions = PackageText.model(
            "开餐饮店", package.questions,
            expressions: PackageFacts.shopDecisions + PackageFacts.restaurantDecisions,
            tables: [
                PackageFacts.employs, PackageFacts.fireCheck(of: "300"), PackageFacts.sewer, PackageFacts.kitchenPlan,
            ])
        return package
    }

    private static func store(_ text: PackageText) -> PackageDefinition {
        var package = package(
            "PKG-STORE", LocalizedText("开便利店一件事", english: "Opening a convenience store"), theme: shop,
            lead: "market", text, items: PackageFacts.registration + PackageFacts.storeItems,
            order: PackageFacts.registrationOrder + PackageFacts.storeOrder)
        package.questions = text.questions(PackageFacts.shopQuestions + PackageFacts.storeQuestions)
        package.form = text.form(PackageFacts.shopForm + PackageFacts.storeForm, all: package.members)
        package.notes = PackageFacts.shopNotes + PackageFacts.storeNotes
        package.aliases = ["开超市", "开小店", "开小卖部"]
        package.decisions = PackageText.model(
            "开便利店", package.questions, expressions: PackageFacts.shopDecisions + PackageFacts.storeDecisions,
            tables: [PackageFacts.employs, PackageFacts.fireCheck(of: "300"), PackageFacts.foodLicence])
        return package
    }

    private static func salon(_ text: PackageText) -> PackageDefinition {
        var package = package(
            "PKG-SALON", LocalizedText("开美容美发店一件事", english: "Opening a hair and beauty salon"), theme: shop,
            lead: "health", text, items: PackageFacts.registration + PackageFacts.salonItems,
            order: PackageFacts.registrationOrder + PackageFacts.salonOrder)
        package.questions = text.questions(PackageFacts.shopQuestions + PackageFacts.salonQuestions)
        package.form = text.form(PackageFacts.shopForm + PackageFacts.salonForm, all: package.members)
        package.materials = text.materials(PackageFacts.salonMaterials)
        package.notes = PackageFacts.shopNotes + PackageFacts.salonNotes
        package.aliases = ["开理发店", "开美容院"]
        package.decisions = PackageText.model(
            "开美容美发店", package.questions, expressions: PackageFacts.shopDecisions + PackageFacts.salonDecisions,
            tables: [PackageFacts.employs, PackageFacts.fireCheck(of: "200"), PackageFacts.airTest])
        return package
    }

    private static func newborn(_ text: PackageText) -> PackageDefinition {
        var package = package(
            "PKG-NEWBORN", LocalizedText("新生儿出生一件事", english: "A child is born"),
            theme: LocalizedText("出生", english: "Birth"), lead: "health", text, items: PackageFacts.newbornItems,
            order: PackageFacts.newbornOrder)
        package.failure = .independent
        package.questions = text.questions(PackageFacts.newbornQuestions)
        package.form = text.form(PackageFacts.newbornForm, all: package.members)
        package.materials = text.materials(PackageFacts.newbornMaterials)
        package.notes = PackageFacts.newbornNotes
        package.aliases = ["生孩子", "宝宝出生", "上户口"]
        package.decisions = PackageText.model(
            "新生儿出生", package.questions, expressions: PackageFacts.newbornDecisions,
            tables: [PackageFacts.allowance])
        return package
    }
}
