import Testing

@testable import OneWindowCore

@Suite("Search: what is found, in which order")
struct SearchOrderTests {
    static let names = [
        "餐饮服务许可",  // 1
        "餐饮服务许可证补发",  // 2
        "小餐饮备案",  // 3
        "银行开户许可",  // 4
        "行政许可变更",  // 5
        "重庆会计师事务所设立",  // 6
        "会计从业资格",  // 7
        "长途客运班线审批",  // 8
        "村长任职备案",  // 9
        "食品经营许可",  // 10
        "Ａ级旅游景区评定",  // 11
        "残疾人驾车补贴",  // 12
        "女职工劳动保护",  // 13
        "六安市户口迁移",  // 14
        "西安户口迁移",  // 15
        "先进单位表彰",  // 16
    ]

    static let index = SearchIndex(
        names.enumerated().map { place, name in
            var entry = SearchEntry(
                item: Handle(UInt32(place + 1)), code: "5101-\(100 + place)-X", name: LocalizedText(name))
            if place == 0 {
                entry.name.english = "Catering Service Permit"
                entry.aliases = ["开饭店", "饭馆许可证"]
                entry.keywords = ["餐厅"]
            }
            if place == 9 { entry.name.english = "Food Business Permit" }
            if place == 13 { entry.weight = 5 }
            return entry
        })

    private static func found(_ text: String) -> [UInt32] { index.matches(text).matches.map(\.item.rawValue) }

    @Test(
        "queries and their items in order",
        arguments: [
            // As it stands: the whole, the beginning, within; the shorter name first.
            ("餐饮服务许可", [1, 2]), ("餐饮", [1, 2, 3]), ("饮服", [1, 2]), ("许可", [1, 4, 5, 10, 2]),
            ("户口迁移", [14, 15]), ("备案", [3, 9]), ("餐 饮", [1, 2, 3]), ("餐飲服務", [1, 2]), ("没有", []),
            // Initial letters: the beginning, then within.
            ("cy", [1, 2, 3, 7]), ("cyfw", [1, 2]), ("xcy", [3]), ("fwxk", [1, 2]), ("CYFWXKZBF", [2]),
            // Whole syllables, the last perhaps begun.
            ("canyin", [1, 2, 3]), ("canyinf", [1, 2]), ("cany", [1, 2, 3]), ("shipin", [10]),
            ("canyinfuwuxu", [1, 2]), ("cān yǐn", [1, 2, 3]),
            // Mixed.
            ("餐yin", [1, 2, 3]), ("c饮", [1, 2, 3]), ("餐饮fw", [1, 2]), ("canyin服务", [1, 2]), ("shspin", []),
            // Of several readings each.
            ("yinhang", [4]), ("yh", [4]), ("yx", [4, 10]), ("xingzheng", [5]), ("hangzheng", [5]), ("xz", [5]),
            ("chongqing", [6]), ("zhongqing", [6]), ("cq", [6]), ("zq", [6]), ("kuaiji", [7, 6]), ("huiji", [7, 6]),
            ("kj", [7, 6]), ("hj", [7, 6]), ("changtu", [8]), ("zhangtu", [8]), ("cunzhang", [9]), ("cunchang", [9]),
            ("luan", [14]), ("la", [14, 13]), ("nvzhi", [13]), ("nüzhi", [13]), ("zhgong", [13]),
            ("xian", [15, 16, 8]),
            // Latin words, half and full width.
            ("food", [10]), ("FOOD bus", [10]), ("permit", [1, 10]), ("ermit", [1, 10]), ("ａ级", [11]),
            ("A级lv", [11]),
            // Other names and keywords.
            ("饭店", [1]), ("开饭店", [1]), ("kfd", [1]), ("餐厅", [1]), ("饭馆", [1]),
            // Codes by how they begin, the heavier first, then by the length of the names.
            ("5101", [14, 3, 1, 4, 5, 7, 9, 10, 15, 16, 12, 13, 8, 11, 2, 6]), ("5101-109", [10]), ("5101109x", [10]),
            ("109x", []),
        ] as [(String, [UInt32])])
    func order(_ text: String, _ expected: [UInt32]) {
        #expect(Self.found(text) == expected)
    }

    @Test(
        "what was met, where and how well",
        arguments: [
            ("餐饮服务许可", .exact, .name, 0, 0..<6), ("餐饮服", .prefix, .name, 0, 0..<3),
            ("服务许", .word, .name, 0, 2..<5),
            ("cyfw", .pinyinPrefix, .name, 0, 0..<4), ("fuwuxuke", .pinyinInside, .name, 0, 2..<6),
            ("馆许可", .word, .alias, 1, 1..<4), ("餐厅", .exact, .keyword, 0, 0..<2),
            ("service", .word, .englishName, 0, 8..<15), ("ervice", .substring, .englishName, 0, 9..<15),
            ("5101100", .prefix, .code, 0, 0..<7), ("5101-100-x", .exact, .code, 0, 0..<8),
        ] as [(String, SearchRank, SearchField, Int, Range<Int>)])
    func match(_ text: String, _ rank: SearchRank, _ field: SearchField, _ place: Int, _ units: Range<Int>) {
        let first = Self.index.matches(text).matches.first
        #expect(first == SearchMatch(item: Handle(1), rank: rank, field: field, place: place, units: units))
    }

    @Test(
        "texts that are not looked for",
        arguments: [
            ("", .empty), (" \t（）", .empty), ("餐", .tooShort), ("c", .tooShort), ("𫖯", .tooShort), (" 餐 ", .tooShort),
            (String(repeating: "餐", count: 201), .tooLong), (String(repeating: "c", count: 601), .tooLong),
        ] as [(String, SearchRefusal)])
    func refused(_ text: String, _ refusal: SearchRefusal) {
        let matches = Self.index.matches(text)
        #expect(matches.refusal == refusal && matches.matches.isEmpty && !matches.isCut)
        #expect(!refusal.text(in: .chinese).isEmpty && refusal.text(in: .english) != refusal.text(in: .chinese))
    }

    @Test("the limit: what is over it is told, and what is outside its range is brought inside")
    func limits() {
        let many = SearchIndex(
            (1...500).map { SearchEntry(item: Handle($0), code: "X\($0)", name: LocalizedText("登记第\($0)号")) })
        for (limit, expected) in [(3, 3), (0, 1), (-7, 1), (.min, 1), (200, 200), (201, 200), (.max, 200)] {
            for text in ["登记", "dj", "dengji", "x1"] where limit != 200 || text != "x1" {
                let found = many.matches(text, limit: limit)
                #expect(found.matches.count == min(expected, text == "x1" ? 111 : expected))
                #expect(found.isCut == (text != "x1" || expected < 111))
            }
        }
        #expect(many.matches("登记", limit: 3).matches.map(\.item.rawValue) == [1, 2, 3])
        #expect(SearchIndex([]).matches("登记").matches.isEmpty)
        #expect(SearchIndex([]).count == 0 && many.count == 500 && many.byteCount > 500)
    }
}
