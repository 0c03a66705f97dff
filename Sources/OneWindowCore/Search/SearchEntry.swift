/// What search knows of one item (事项): the texts it can be found by.
public struct SearchEntry: Sendable, Hashable {
    /// The item.
    public var item: Handle<ItemDefinition>
    /// Its code, found from its beginning; letters and digits alone count.
    public var code: String
    /// Its name, found anywhere within.
    public var name: LocalizedText
    /// Other names (别名), such as the one people use.
    public var aliases: [String]
    /// Words that lead to it (关键词).
    public var keywords: [String]
    /// How much it comes before others that match as well: the larger the earlier.
    public var weight: UInt32

    /// Creates an entry.
    public init(
        item: Handle<ItemDefinition>, code: String, name: LocalizedText, aliases: [String] = [],
        keywords: [String] = [], weight: UInt32 = 0
    ) {
        self.item = item
        self.code = code
        self.name = name
        self.aliases = aliases
        self.keywords = keywords
        self.weight = weight
    }

    /// The text that a match was found in, or nil where the entry has none there.
    public func text(_ field: SearchField, _ place: Int) -> String? {
        switch field {
        case .name: name.chinese
        case .alias: aliases.indices.contains(place) ? aliases[place] : nil
        case .englishName: name.english
        case .keyword: keywords.indices.contains(place) ? keywords[place] : nil
        case .code: code
        }
    }
}

/// The text of an entry that a match was found in. Numbers are permanent.
public enum SearchField: UInt8, Sendable, CaseIterable {
    /// The Chinese name.
    case name = 1
    /// One of the other names.
    case alias = 2
    /// The English name.
    case englishName = 3
    /// One of the words that lead to it.
    case keyword = 4
    /// The code.
    case code = 5

    /// Its stable name.
    public var name: String {
        switch self {
        case .name: "name"
        case .alias: "alias"
        case .englishName: "englishName"
        case .keyword: "keyword"
        case .code: "code"
        }
    }
}

/// How well a text was met, the best first. Numbers are permanent.
public enum SearchRank: UInt8, Sendable, CaseIterable, Comparable {
    /// The whole text.
    case exact = 1
    /// Its beginning.
    case prefix = 2
    /// Within it, from the beginning of a word; every Chinese character begins one.
    case word = 3
    /// Within a word of Latin letters or digits.
    case substring = 4
    /// Its beginning, by how it is read (拼音).
    case pinyinPrefix = 5
    /// Within it, by how it is read.
    case pinyinInside = 6

    public static func < (left: SearchRank, right: SearchRank) -> Bool { left.rawValue < right.rawValue }

    /// Its stable name.
    public var name: String {
        switch self {
        case .exact: "exact"
        case .prefix: "prefix"
        case .word: "word"
        case .substring: "substring"
        case .pinyinPrefix: "pinyinPrefix"
        case .pinyinInside: "pinyinInside"
        }
    }
}

/// One item that was found, and where.
public struct SearchMatch: Sendable, Hashable {
    /// The item.
    public let item: Handle<ItemDefinition>
    /// How well.
    public let rank: SearchRank
    /// In which text: of those met equally well the first in the order name, aliases, English name, keywords, code.
    public let field: SearchField
    /// Which of the aliases or keywords, from 0; else 0.
    public let place: Int
    /// Where in the text, for ``SearchText/marked(_:units:)``.
    public let units: Range<Int>
}

/// What a search found.
public struct SearchMatches: Sendable, Hashable {
    /// The items, the best first, each once.
    public let matches: [SearchMatch]
    /// Whether more items match than were asked for.
    public let isCut: Bool
    /// Why nothing was looked for, or nil where it was.
    public let refusal: SearchRefusal?
}

/// Why a text is not looked for. Numbers are permanent.
public enum SearchRefusal: UInt8, Sendable, CaseIterable {
    /// It holds no letter, digit or character.
    case empty = 1
    /// It holds one alone; two are asked for.
    case tooShort = 2
    /// It is longer than ``Limits/searchTextBytes``.
    case tooLong = 3

    /// Its stable name.
    public var name: String {
        switch self {
        case .empty: "empty"
        case .tooShort: "tooShort"
        case .tooLong: "tooLong"
        }
    }
}

extension Limits {
    /// Bytes of a text to search for.
    public static let searchTextBytes = 600
    /// Items that one search returns.
    public static let searchHits = 200
}
