import OneWindowCore
import Testing

@testable import OneWindowTool

@Suite("Import: agency codes")
struct ImportAgencyCodesTests {
    private static let header = "item_code,name,agency,agency_code\n"
    private static let sichuan = "511A0080800002-511602000000-000-"

    private func codes(_ rows: String) throws -> [String] {
        try ImportFixture.read(Self.header + rows).document.agencies.map(\.code.text)
    }

    @Test(
        "which code an agency gets",
        arguments: [
            ("X,甲,乙,083372204", ["083372204"]),
            ("X,甲,乙,GA01", ["GA01"]),
            ("X,甲,乙,11736\nY,甲,乙,083372204", ["083372204"]),
            ("X,甲,乙,11736\nY,甲,乙,11737", ["11736"]),
            ("X,甲,乙,编码\nY,甲,乙,11737", ["11737"]),
            ("\(sichuan)11511301008778183N-1-00,甲,乙,", ["11511301008778183N"]),
            ("\(sichuan)11511301008778183N-1-00,甲,乙,GA01", ["GA01"]),
            ("X,甲,乙,GA01\nY,甲,丙,GA02", ["GA01", "GA02"]),
            ("X,甲,乙,GA01\nY,甲,丙,GA01\nZ,甲,丙,GA02", ["A-191B67856945", "GA02"]),
        ])
    func chosen(_ rows: String, _ expected: [String]) throws {
        #expect(try codes(rows) == expected)
    }

    @Test("a formed code depends on the name alone")
    func formed() throws {
        let one = try codes("X,甲,区教体局,\nY,甲,区财政局,")
        let other = try codes("Y,甲,区财政局,\nX,甲,区教体局,")
        #expect(one == other.reversed())
        #expect(Set(one).count == 2)
        #expect(one.allSatisfy { $0.hasPrefix("A-") && $0.utf8.count == 14 })
    }

    @Test("a credit code that two agencies' items carry is neither's")
    func sharedCredit() throws {
        let rows = "\(Self.sichuan)11511301008778183N-1-00,甲,乙,\n\(Self.sichuan)11511301008778183N-1-01,甲,丙,"
        #expect(try codes(rows).allSatisfy { $0.hasPrefix("A-") })
    }

    @Test("a formed code steps aside for one the file gives")
    func collision() throws {
        let formed = try #require(try codes("X,甲,乙,").first)
        let both = try codes("X,甲,乙,\nY,甲,丙,\(formed)")
        #expect(both.count == 2)
        #expect(both[0] != formed)
        #expect(both[1] == formed)
    }

    @Test("rows whose code is not the one taken are each told")
    func severalCodes() throws {
        let file = try ImportFixture.read(
            Self.header + "X,甲,乙,11736\nY,甲,乙,083372204\nZ,甲,乙,11736\nW,甲,乙,")
        let told = file.doubts.filter { $0.rule == .agencySeveralCodes }
        #expect(told.map(\.line) == [2, 4])
        #expect(told.map(\.subject) == ["11736", "11736"])
        #expect(file.document.items.map(\.definition.agency.text) == Array(repeating: "083372204", count: 4))
    }

    @Test("a name too long is cut and told once")
    func longName() throws {
        let name = String(repeating: "局", count: 400)
        let file = try ImportFixture.read(Self.header + "X,甲,\(name),GA01\nY,甲,\(name),GA01")
        #expect(file.document.agencies.map(\.name.chinese.utf8.count) == [999])
        #expect(file.doubts.filter { $0.rule == .textTooLong }.map(\.column) == ["agency"])
    }
}
