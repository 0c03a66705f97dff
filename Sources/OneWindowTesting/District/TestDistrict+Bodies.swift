public import OneWindowCore

/// Who keeps duty lists and carries out reforms of bodies in the test district.
extension TestDistrict {
    /// Says which body does what (编办).
    public static let establishmentPost = code("P-ESTABLISH")
    /// Says which body does what.
    public static let establishmentOfficer = Actor.officer(code("O-ESTABLISH"), post: establishmentPost)
    /// A document that the tests name as a basis.
    public static let bodiesBasis = LegalBasis(law: "测试区机构改革方案", article: "第一条")

    static var bodiesPosts: [Post] {
        [Post(code: establishmentPost, name: LocalizedText("机构编制岗"), duties: DutySet([.establishment]))]
    }

    static var bodiesPeople: [RegistryDocument.NamedOfficer] {
        [
            .init(
                Officer(code: code("O-ESTABLISH"), agency: housing, posts: [establishmentPost]),
                name: "工作人员 O-ESTABLISH")
        ]
    }
}
