import OneWindowCore

/// Expands ``TimingFacts`` into what items say of their limits.
enum SampleTiming {
    /// What an item says, from its line and its variant.
    static func timing(of fact: ItemFacts, variant: String?) -> ItemTiming {
        var timing = ItemTiming(isRenewal: fact.profile.type == .licence && variant == "renew")
        // What ends a licence or replaces the paper is looked at by nobody else.
        guard let row = rows[fact.name.chinese], !["cancel", "reissue", "stop"].contains(variant) else { return timing }
        for word in SampleText.words(row[1]) {
            switch word {
            case "joint": timing.isJoint = true
            case "inspection": timing.needsInspection = true
            default:
                let basis = row[2].isEmpty ? LegalBasis(law: "事项办事指南", article: "特别程序") : ItemFacts.law(row[2])
                timing.procedures.append(
                    SpecialProcedure(
                        SampleText.valid(grounds[word], word), pausesStatutory: false, pausesPromised: true, most: 15,
                        basis: basis))
            }
        }
        return timing
    }

    private static let grounds: [String: SuspensionGround] = ["publicity": .publicity, "siteSurvey": .siteSurvey]

    private static let rows: [String: [String]] = Dictionary(
        uniqueKeysWithValues: SampleText.rows(TimingFacts.table).map { ($0[0], $0) })
}

/// Adds those who watch over limits and extend them (监察与批准延长的岗位).
///
/// They come after everybody else, so that the people before them keep their codes and names.
enum SampleSupervision {
    static func add(to document: inout RegistryDocument) {
        let hallAgency = OrganisationFacts.hallAgency
        for agency in SampleText.rows(OrganisationFacts.agencies) {
            let title = LocalizedText(agency[1] + "负责人", english: agency[2] + ", head of the organ")
            add(agency[0] + ".head", title, .organHead, agency: agency[0], people: 2, key: "H", to: &document)
        }
        add(
            "government.head", LocalizedText("区人民政府负责人", english: "Head of the district government"),
            .governmentHead, agency: hallAgency, people: 2, key: "G", to: &document)
        add(
            hallAgency + ".supervision", LocalizedText("电子监察岗", english: "Supervision of limits"), .supervision,
            agency: hallAgency, people: 3, key: "S", to: &document)
    }

    private static func add(
        _ post: String, _ name: LocalizedText, _ duty: Duty, agency: String, people: Int, key: String,
        to document: inout RegistryDocument
    ) {
        let (code, home) = (SampleText.code(post), SampleText.code(agency))
        document.posts.append(Post(code: code, name: name, agency: home, duties: DutySet([duty])))
        for number in 1...people {
            let officer = Officer(
                code: SampleText.code("\(agency)-\(key)" + SampleText.padded(number, to: 2)), agency: home,
                posts: [code])
            document.officers.append(
                .init(officer, name: SampleOrganisation.personName(document.officers.count)))
        }
    }
}
