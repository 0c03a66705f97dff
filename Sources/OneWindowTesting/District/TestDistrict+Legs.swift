public import OneWindowCore

/// Halls of other regions beside the test district, for what is handled elsewhere.
extension TestDistrict {
    /// A hall in another province, which takes in for the district.
    public static let farHall = code("H-FAR")
    /// A window of the far hall.
    public static let farWindow = code("W-F-1")
    /// A hall in a third province, which co-operates.
    public static let thirdHall = code("H-THIRD")
    /// A licence of trade that is taken in elsewhere and passed on, or handled by several places.
    public static let remote = itemCode("REMOTE-LICENCE")

    /// Receives and issues at the far hall.
    public static let farClerk = Actor.officer(code("O-FAR"), post: frontPost)
    /// Accepts at the far hall, for what is of the far hall.
    public static let farAcceptor = Actor.officer(code("O-FAR"), post: acceptancePost)
    /// Reviews for trade, but sits in the far hall.
    public static let farReviewer = Actor.officer(code("O-FAR"), post: reviewPost)
    /// Decides for trade, but sits in the far hall.
    public static let farDecider = Actor.officer(code("O-FAR"), post: decisionPost)
    /// Receives and issues at the third hall.
    public static let thirdClerk = Actor.officer(code("O-THIRD"), post: frontPost)

    /// The licence that is handled elsewhere.
    public static var remoteDefinition: ItemDefinition {
        var item = licenceDefinition
        item.code = remote
        item.elements.crossRegion.area = .nationwide
        item.elements.crossRegion.forms = ChoiceSet([.remoteReceipt, .jointHandling])
        return item
    }

    /// The whole district, which now says where it lies, with the far halls and the licence.
    public static var documentWithFarHalls: RegistryDocument {
        var document = document
        document.halls[0].region = RegionCode("370123")
        for (hall, name, region) in [(farHall, "外省政务服务中心", "440113"), (thirdHall, "第三地政务服务中心", "510104")] {
            document.halls.append(
                Hall(code: hall, name: LocalizedText(name), level: .district, region: RegionCode(region)))
        }
        document.windows += [
            Window(code: farWindow, hall: farHall), Window(code: code("W-T-9"), hall: thirdHall),
        ]
        let far = [frontPost, acceptancePost, reviewPost, decisionPost]
        for (officer, hall, posts) in [("O-FAR", farHall, far), ("O-THIRD", thirdHall, [frontPost])] {
            guard let code = Code(officer) else { continue }
            document.officers.append(
                .init(Officer(code: code, agency: housing, hall: hall, posts: posts), name: "工作人员 \(officer)"))
        }
        document.items.append(.init(remoteDefinition, effectiveFrom: firstDay))
        return document
    }

    /// An application for the licence at the far hall.
    public static var remoteApplication: Application {
        Application(
            item: remote, channel: .window, hall: farHall, materials: [formMaterial, proofMaterial],
            applicant: Applicant(name: "张三"))
    }
}
