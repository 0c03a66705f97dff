import OneWindowCore
import OneWindowTesting
import Testing

@Suite("codes: regions")
struct RegionCodeTests {
    @Test(
        "digits, level and what lies above",
        arguments: [
            ("44", .province, ["000000000000"]),
            ("4401", .prefecture, ["440000000000", "000000000000"]),
            ("440113", .county, ["440100000000", "440000000000", "000000000000"]),
            ("440113000000", .county, ["440100000000", "440000000000", "000000000000"]),
            ("440113002", .township, ["440113000000", "440100000000", "440000000000", "000000000000"]),
            (
                "440113002003", .village,
                ["440113002000", "440113000000", "440100000000", "440000000000", "000000000000"]
            ),
            ("441900003000", .township, ["441900000000", "440000000000", "000000000000"]),
            ("00", .country, []),
        ] as [(String, RegionLevel, [String])])
    func levels(_ text: String, _ level: RegionLevel, _ ancestors: [String]) throws {
        let code = try #require(RegionCode(text))
        #expect(code.level == level)
        #expect(code.ancestors.map(\.text) == ancestors)
        #expect(RegionCode(code.text) == code && RegionCode(code.shortText) == code)
        #expect(code.ancestors.allSatisfy { $0.contains(code) && !code.contains($0) })
        #expect(code.contains(code) && code.ancestor(at: code.level) == code)
        #expect(code.province?.text == (level == .country ? nil : "440000000000"))
    }

    @Test("what is none", arguments: ["", "4", "440", "44011", "4401130", "44011300000A", "000113", "４４", "440113 "])
    func none(_ text: String) {
        #expect(RegionCode(text) == nil)
    }

    @Test("the statistical classes below counties")
    func classes() {
        func town(_ digits: String) -> TownshipClass? { RegionCode("440113" + digits)?.townshipClass }
        #expect(town("001") == .street && town("099") == .street && town("100") == .town && town("199") == .town)
        #expect(town("200") == .township && town("399") == .township && town("400") == .special)
        #expect(town("599") == .special && town("600") == nil && town("000") == nil)
        func village(_ digits: String) -> VillageClass? { RegionCode("440113001" + digits)?.villageClass }
        #expect(village("001") == .residents && village("199") == .residents && village("200") == .villagers)
        #expect(village("400") == .likeResidents && village("500") == .likeVillagers && village("600") == nil)
    }

    @Test("an ancestor keeps the digits of its level and pads with zeros", arguments: seeds(20))
    func ancestors(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let digits = (0..<12).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
            guard let code = RegionCode(digits) else {
                #expect(digits.hasPrefix("00"))
                continue
            }
            for level in RegionLevel.allCases where level <= code.level {
                let kept = String(digits.prefix(level.digits))
                let expected = kept + String(repeating: "0", count: 12 - kept.count)
                #expect(code.ancestor(at: level)?.text == expected)
            }
        }
    }

    /// A county that became a district, took in another, and was renamed: made up.
    private static let table: RegionTable = {
        func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }
        func entry(
            _ code: String, _ name: String, _ from: String, _ to: String?, _ next: String?
        ) -> RegionTable.Entry {
            RegionTable.Entry(
                code: RegionCode(code) ?? .country, name: LocalizedText(name), validFrom: day(from),
                validTo: to.map(day), successor: next.flatMap { RegionCode($0) })
        }
        return RegionTable([
            entry("990103", "新区", "2010-05-01", nil, nil),
            entry("990121", "甲县", "1990-01-01", "2001-01-01", "990102"),
            entry("990102", "甲区", "2001-01-01", "2010-05-01", "990103"),
            entry("990122", "乙县", "1990-01-01", "2010-05-01", "990103"),
            entry("990104", "丙区", "2012-01-01", "2012-01-01", nil),
        ])
    }()

    @Test(
        "what the code was on a day",
        arguments: [
            ("990121", "1995-06-01", "990121"), ("990121", "2005-06-01", "990102"), ("990121", "2020-06-01", "990103"),
            ("990102", "1995-06-01", "990121"), ("990102", "2010-04-30", "990102"), ("990102", "2010-05-01", "990103"),
            ("990122", "2020-06-01", "990103"), ("990103", "2005-06-01", nil), ("990121", "1980-01-01", nil),
            ("990104", "2012-01-01", nil), ("110000", "2020-01-01", nil),
        ] as [(String, String, String?)])
    func history(_ code: String, _ day: String, _ expected: String?) throws {
        let code = try #require(RegionCode(code))
        let day = try #require(CivilDate(iso: day))
        #expect(Self.table.code(of: code, on: day)?.shortText == expected)
    }

    @Test("entries by name, and circles end")
    func names() throws {
        let day = try #require(CivilDate(iso: "2005-01-01"))
        #expect(Self.table.entries(named: "甲区", on: day).map(\.code.shortText) == ["990102"])
        #expect(Self.table.entries(named: "甲县", on: day).isEmpty)
        let code = try #require(RegionCode("990101"))
        let circle = RegionTable([
            RegionTable.Entry(
                code: code, name: LocalizedText("环"), validFrom: CivilDate(dayNumber: 0),
                validTo: CivilDate(dayNumber: 10), successor: code)
        ])
        #expect(circle.code(of: code, on: day) == nil)
        #expect(circle.code(of: code, on: CivilDate(dayNumber: -5)) == nil)
        #expect(circle.code(of: code, on: CivilDate(dayNumber: 5)) == code)
    }
}
