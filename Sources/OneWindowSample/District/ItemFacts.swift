import OneWindowCore

/// The items of the district as the tables give them, one fact for each line.
///
/// A table belongs to one agency. Its lines are of three kinds:
///
///     : type, levels channels, statutory/promised, review   holds for the lines below it
///     # name | English name                                 a main item (主项) for the lines below with a -
///     name | English name | laws | materials | variants     an item, or one item for each variant
///
/// Levels are letters: D district, S street, C community. Limits are working days; `-` is none, and a promise of 0
/// is on the spot. A review is written as stages set apart by `>`, whose steps side by side are joined by `+`;
/// `site@fire` is done by another agency than the item's. Laws are set apart by `;`, each with the number of its
/// article where one is cited.
struct ItemFacts {
    /// The tables in the order of the agencies.
    static let tables: [(agency: String, table: String)] = [
        ("govservice", BusinessItems.govservice), ("market", BusinessItems.market), ("police", PeopleItems.police),
        ("hrss", LivelihoodItems.hrss), ("health", LivelihoodItems.health), ("medicare", LivelihoodItems.medicare),
        ("education", PeopleItems.education), ("civil", PeopleItems.civil), ("disabled", PeopleItems.disabled),
        ("veterans", PeopleItems.veterans), ("culture", PlaceItems.culture), ("housing", PlaceItems.housing),
        ("land", PlaceItems.land), ("transport", PlaceItems.transport), ("ecology", PlaceItems.ecology),
        ("urban", PlaceItems.urban), ("water", PlaceItems.water), ("emergency", BusinessItems.emergency),
        ("fire", BusinessItems.fire), ("tax", BusinessItems.tax), ("reform", BusinessItems.reform),
    ]

    /// What a line that starts with `:` says.
    struct Profile {
        var type = ItemType.publicService
        var levels = HallLevelSet()
        var channels = ChannelSet()
        var statutory: Int?
        var promised = 0
        /// Stages of steps, each step written `key` or `key@agency`.
        var stages: [[String]] = []

        /// Reads the line without its mark.
        init(_ line: String) {
            let columns = SampleText.columns(line, by: ",")
            type = SampleText.valid(Self.types[columns[0]], columns[0])
            let reach = SampleText.words(columns[1])
            levels = HallLevelSet(reach[0].map { SampleText.valid(Self.levels[$0], reach[0]) })
            channels = ChannelSet(SampleText.valid(Self.channels[reach[1]], reach[1]))
            let limits = SampleText.columns(columns[2], by: "/")
            statutory = limits[0] == "-" ? nil : SampleText.number(limits[0])
            promised = SampleText.number(limits[1])
            if columns.count > 3 {
                stages = SampleText.columns(columns[3], by: ">").map { SampleText.columns($0, by: "+") }
            }
        }

        private static let types: [String: ItemType] = [
            "licence": .licence, "benefit": .benefit, "confirmation": .confirmation, "reward": .reward,
            "other": .other, "service": .publicService,
        ]
        private static let levels: [Character: HallLevel] = ["D": .district, "S": .street, "C": .community]
        /// `desk` in person only, `net` also from afar, `self` also at a kiosk, `all` every way.
        private static let channels: [String: [Channel]] = [
            "desk": [.window],
            "net": [.window, .online, .mobile, .mail],
            "self": [.window, .online, .mobile, .kiosk],
            "all": [.window, .online, .mobile, .mail, .kiosk],
        ]
    }

    var profile: Profile
    /// The main item, where the line belongs to one or has variants.
    var main: LocalizedText?
    var name: LocalizedText
    var laws: [LegalBasis]
    var materials: [String]
    var variants: [String]

    /// Reads the table of an agency.
    static func read(_ table: String) -> [ItemFacts] {
        var facts: [ItemFacts] = []
        var profile: Profile?
        var main: LocalizedText?
        for line in table.split(separator: "\n") {
            let rest = SampleText.trimmed(line.dropFirst(2))
            if line.hasPrefix(": ") {
                profile = Profile(rest)
            } else if line.hasPrefix("# ") {
                let columns = SampleText.columns(rest, by: "|")
                main = LocalizedText(columns[0], english: columns[1])
            } else {
                let isPart = line.hasPrefix("- ")
                let columns = SampleText.columns(isPart ? rest : String(line), by: "|")
                let current = SampleText.valid(profile, "a profile stands before \(line)")
                facts.append(ItemFacts(columns, profile: current, main: isPart ? main : nil))
            }
        }
        return facts
    }

    private init(_ columns: [String], profile: Profile, main: LocalizedText?) {
        self.profile = profile
        self.main = main
        name = LocalizedText(columns[0], english: columns[1])
        laws = columns[2].isEmpty ? [] : SampleText.columns(columns[2], by: ";").map(Self.law)
        materials = SampleText.words(columns[3])
        let words = SampleText.words(columns[4])
        variants = words.flatMap { word in Vocabulary.shared.variantRows[word] ?? [word] }
    }

    /// Reads `食品安全法 35` as `中华人民共和国食品安全法`, `第三十五条`.
    static func law(_ text: String) -> LegalBasis {
        let words = SampleText.words(text)
        let isLaw = words[0].hasSuffix("法") && !words[0].hasSuffix("办法") || words[0].hasSuffix("法典")
        let title = Vocabulary.shared.titles[words[0]] ?? (isLaw ? "中华人民共和国" : "") + words[0]
        let article = words.count > 1 ? "第\(SampleText.chineseNumeral(SampleText.number(words[1])))条" : ""
        return LegalBasis(law: title, article: article)
    }
}

/// The tables of ``VocabularyFacts``, read once and looked up by key.
struct Vocabulary {
    /// The one vocabulary.
    static let shared = Vocabulary()

    /// A variant of an item.
    struct Variant {
        var name: LocalizedText
        var materials: [String]
        var pace: String
    }

    /// Materials by key.
    let materials: [String: Material]
    /// Variants by key.
    let variants: [String: Variant]
    /// Rows of variants by key.
    let variantRows: [String: [String]]
    /// Steps by key, with the kind of post that does them.
    let steps: [String: (name: LocalizedText, post: String)]
    /// Full titles by short ones.
    let titles: [String: String]

    private init() {
        materials = Self.table(VocabularyFacts.materials, Self.material)
        variants = Self.table(VocabularyFacts.variants) { row in
            let name = LocalizedText(row[1], english: row[2])
            return Variant(name: name, materials: SampleText.words(row[3]), pace: row[4])
        }
        variantRows = Self.table(VocabularyFacts.variantRows) { SampleText.words($0[1]) }
        steps = Self.table(VocabularyFacts.steps) { (LocalizedText($0[1], english: $0[2]), $0[3]) }
        titles = Self.table(VocabularyFacts.titles) { $0[1] }
    }

    /// A table by its first column, in which no key stands twice.
    private static func table<Value>(_ text: String, _ value: ([String]) -> Value) -> [String: Value] {
        var table: [String: Value] = [:]
        for row in SampleText.rows(text) {
            precondition(table[row[0]] == nil, "The built-in facts are valid, but this key stands twice: \(row[0])")
            table[row[0]] = value(row)
        }
        return table
    }

    private static func material(_ row: [String]) -> Material {
        let necessities: [String: Necessity] = ["must": .necessary, "may": .optional, "later": .tolerable]
        let sources: [String: MaterialSource] = ["own": .applicant, "gov": .government, "third": .other]
        let words = SampleText.words(row[3])
        let counts = SampleText.columns(row[4], by: "/")
        return Material(
            code: SampleText.code(row[0]), name: LocalizedText(row[1], english: row[2]),
            necessity: SampleText.valid(necessities[words[0]], row[3]),
            source: SampleText.valid(sources[words[1]], row[3]),
            originals: SampleText.number(counts[0]), copies: SampleText.number(counts[1]))
    }
}
