/// Who registered the holder of a credit code (登记管理部门): its first character, GB 32100-2015.
///
/// The values are the characters. `1`, `5`, `9` and `Y` are those that halls meet; the others are seldom seen.
public enum RegistrationAuthority: Character, Sendable, CaseIterable {
    /// The commissions for the structure of government (机构编制).
    case establishment = "1"
    /// Foreign affairs (外交).
    case foreignAffairs = "2"
    /// Justice (司法行政).
    case justice = "3"
    /// Culture (文化).
    case culture = "4"
    /// Civil affairs (民政).
    case civilAffairs = "5"
    /// Tourism (旅游).
    case tourism = "6"
    /// Religious affairs (宗教).
    case religion = "7"
    /// Trade unions (工会).
    case unions = "8"
    /// Market regulation, formerly industry and commerce (市场监管).
    case market = "9"
    /// The Central Military Commission (中央军委改革和编制办公室).
    case military = "A"
    /// Agriculture (农业).
    case agriculture = "N"
    /// Any other (其他).
    case other = "Y"

    /// The authority of a credit code, or nil where its first character is none of the table.
    init?(creditCode text: String) {
        guard let first = text.first else { return nil }
        self.init(rawValue: first)
    }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}

/// The class of the holder of a credit code (机构类别): its first two characters, GB 32100-2015. Only those that halls
/// meet are named; a code of another class is as good.
public enum RegisteredBodyClass: String, Sendable, CaseIterable {
    /// A government organ (机关).
    case organ = "11"
    /// A public institution (事业单位).
    case publicInstitution = "12"
    /// A mass organisation whose posts the state establishes (编办直接管理机构编制的群众团体).
    case massOrganisation = "13"
    /// A social group (社会团体).
    case socialGroup = "51"
    /// A private non-enterprise unit (民办非企业单位).
    case privateNonEnterprise = "52"
    /// A foundation (基金会).
    case foundation = "53"
    /// An enterprise (企业).
    case enterprise = "91"
    /// A household or person in business (个体工商户).
    case soleTrader = "92"
    /// A farmers' cooperative (农民专业合作社).
    case cooperative = "93"

    /// The class of a credit code, or nil where its first two characters are none of the table.
    init?(creditCode text: String) {
        self.init(rawValue: part(of: text, 0..<2))
    }

    /// The name for people.
    public func text(in language: Language) -> String { CodeCatalogue.text(of: self).text(in: language) }
}
