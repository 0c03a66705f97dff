public import OneWindowCore

extension TestDistrict {
    /// The code of the package.
    public static let packageCode = code("PKG-OPEN")

    /// A package of the district, which its document does not hold: the licence, then the public service where the
    /// question says so; the licence's third material only then.
    ///
    /// - Parameter visits: What it promises, so that one version differs from another.
    public static func package(visits: Int = 1) -> PackageDefinition {
        var package = PackageDefinition(
            code: packageCode, name: LocalizedText("开店一件事", english: "Opening a shop"), lead: trade,
            members: [PackageMember(licence), PackageMember(service, if: "要住房")])
        package.edges = [PackageEdge(licence, before: service)]
        package.form = [PackageField(code("NAME"), LocalizedText("名称"), items: [licence, service])]
        package.questions = [
            GuideQuestion(
                code("staff"), LocalizedText("几个人？", english: "How many people?"), input: "人数", kind: .number, most: 500
            )
        ]
        package.materials = [MaterialCondition(extraMaterial, of: licence, if: "要住房")]
        package.notes = [GuideNote(LocalizedText("带好证件。", english: "Bring your papers."))]
        package.decisions = DecisionModel(
            name: "开店", inputs: [.init("人数", type: "number")],
            decisions: [
                .init(
                    "要住房", type: "boolean",
                    logic: .table(
                        DecisionTable(
                            .first, inputs: [.init("人数")], outputs: [.init(standard: "false")],
                            rules: [.init(when: [">= 10"], then: ["true"])])))
            ])
        package.visits = visits
        return package
    }
}
