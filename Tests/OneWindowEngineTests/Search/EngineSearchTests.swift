import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Search through the engine")
struct EngineSearchTests {
    private static func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    private func item(
        _ code: String, _ name: LocalizedText, from: String?, mainItem: String = ""
    ) throws -> RegistryDocument.ItemEntry {
        let fixture = TestDistrict.document.items
        var definition = try #require(fixture.first { $0.definition.code == TestDistrict.licence }).definition
        definition.code = ItemCode(code)!
        definition.name = name
        definition.mainItem = mainItem
        return .init(definition, effectiveFrom: from.map { Self.day($0) })
    }

    private func codes(_ answer: SearchAnswer) -> [String] { answer.hits.map(\.code.text) }

    @Test("the version in effect on the day is searched, by day and with drafts; a change is found at once")
    func versions() throws {
        let fixture = try EngineFixture()
        let engine = fixture.engine
        func load(_ items: [RegistryDocument.ItemEntry]) throws {
            var document = RegistryDocument()
            document.items = items
            try fixture.submit(.register(document), by: .operatorOfHost)
        }
        #expect(try engine.search("重庆").hits.isEmpty)
        try load([
            try item("Z1", LocalizedText("重庆小面开店", english: "Noodle shop"), from: "2026-03-01"),
            try item("Z2", LocalizedText("重庆火锅开店"), from: nil),
        ])
        #expect(codes(try engine.search("重庆")) == ["Z1", "Z2"])
        #expect(codes(try engine.search("cqxm")) == ["Z1"])
        #expect(codes(try engine.search("重庆", onlyPublishedOn: Self.day("2026-02-28"))) == [])
        #expect(codes(try engine.search("重庆", onlyPublishedOn: Self.day("2026-03-01"))) == ["Z1"])
        try load([try item("Z1", LocalizedText("成都小面开店"), from: "2026-06-01")])
        #expect(codes(try engine.search("重庆", onlyPublishedOn: Self.day("2026-05-31"))) == ["Z1"])
        #expect(codes(try engine.search("重庆", onlyPublishedOn: Self.day("2026-06-01"))) == [])
        #expect(codes(try engine.search("成都", onlyPublishedOn: Self.day("2026-06-01"))) == ["Z1"])
        #expect(codes(try engine.search("成都", onlyPublishedOn: Self.day("2026-05-31"))) == [])
        #expect(codes(try engine.search("重庆")) == ["Z2"])
    }

    @Test("a hit says what it is, which version, and where it was met")
    func hit() throws {
        let fixture = try EngineFixture()
        var document = RegistryDocument()
        document.items = [
            try item("Z1", LocalizedText("（重庆）小面", english: "Noodles"), from: "2026-03-01", mainItem: "餐饮开店")
        ]
        try fixture.submit(.register(document), by: .operatorOfHost)
        for (text, field, rank, part) in [
            ("重庆小面", SearchField.name, SearchRank.exact, "重庆）小面"), ("zqxiao", .name, .pinyinPrefix, "重庆）小"),
            ("oodl", .englishName, .substring, "oodl"), ("开店", .keyword, .word, "开店"), ("z1", .code, .exact, "Z1"),
        ] {
            let answer = try fixture.engine.search(text)
            let hit = try #require(answer.hits.first { $0.code.text == "Z1" }, "\(text)")
            #expect(hit.field == field && hit.rank == rank && hit.marked.part == part, "\(text)")
            #expect(hit.version == 1 && hit.effectiveFrom == Self.day("2026-03-01"))
            #expect(hit.name.english == "Noodles" && answer.refusal == nil && !answer.isCut)
        }
    }

    @Test("what is not looked for, the limit, and a day out of range")
    func limits() throws {
        let engine = try EngineFixture().engine
        #expect(try engine.search("食").refusal == .tooShort)
        #expect(try engine.search(" ").refusal == .empty)
        let one = try engine.search("sp", limit: 1)
        #expect(one.hits.count == 1)
        for number in [Int32.min, .max] {
            #expect(throws: OneWindowError(Rejection(.instantOutOfRange))) {
                try engine.search("食品", onlyPublishedOn: CivilDate(dayNumber: number))
            }
        }
    }

    @Test("many threads search while the registry changes")
    func threads() throws {
        let fixture = try EngineFixture()
        let engine = fixture.engine
        let name = LocalizedText("重庆小面")
        let first = try item("Z0", name, from: "2026-03-01")
        let loads = (0..<5).map { number in
            var entry = first
            entry.definition.code = ItemCode("Z\(number)")!
            var document = RegistryDocument()
            document.items = [entry]
            return fixture.submission(.register(document), by: .operatorOfHost)
        }
        Threads.run(4) { thread in
            for round in 0..<50 {
                if thread == 0, loads.indices.contains(round) { _ = engine.submit([loads[round]]) }
                let found = (try? engine.search("cqxm", limit: 200).hits.count) ?? -1
                #expect((0...5).contains(found))
            }
        }
        #expect(try engine.search("cqxm").hits.count == 5)
    }
}
