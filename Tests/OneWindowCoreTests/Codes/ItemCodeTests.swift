import OneWindowCore
import Testing

@Suite("codes: the segments of item codes")
struct ItemCodeTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let code: String
        let profile: String
        let level: ExerciseLevel?
        let directory: String?
        let type: String
        let national: String?
        let segments: [String]
        let serial: String
        let doubts: [CodeDoubt]

        var testDescription: String { code }
    }

    static let examples = [
        Example(
            code: "11450721MB155808114000104002000", profile: "national-2018", level: .county, directory: nil,
            type: "01", national: "01", segments: ["04", "002", ""], serial: "", doubts: []),
        Example(
            code: "11440100007482575H3440118009000", profile: "guangdong", level: .prefectural, directory: "44",
            type: "01", national: "01", segments: ["18", "009", ""], serial: "", doubts: []),
        Example(
            code: "11440000MB2D0164XH2440289876000", profile: "guangdong", level: .provincial, directory: "44",
            type: "02", national: "02", segments: ["89", "876", ""], serial: "", doubts: []),
        Example(
            code: "113708000043121241337201705400101", profile: "shandong", level: .prefectural, directory: "37",
            type: "20", national: "20", segments: ["17", "054", "001"], serial: "01", doubts: []),
        Example(
            code: "11370883MB2857374H437305900100102", profile: "shandong", level: .county, directory: "37",
            type: "30", national: nil, segments: ["59", "001", "001"], serial: "02", doubts: []),
        Example(
            code: "12441500196720244T3442199806003", profile: "guangdong", level: .prefectural, directory: "44",
            type: "21", national: "20", segments: ["99", "806", "003"], serial: "", doubts: []),
        Example(
            code: "114401134554137174444TC12049000", profile: "guangdong", level: .county, directory: "44",
            type: "TC", national: nil, segments: ["12", "049", ""], serial: "", doubts: []),
        Example(
            code: "000104002000", profile: "national-2018", level: nil, directory: nil, type: "01", national: "01",
            segments: ["04", "002", ""], serial: "", doubts: []),
        Example(
            code: "1137080123456789074000104002000", profile: "national-2018", level: .county, directory: nil,
            type: "01", national: "01", segments: ["04", "002", ""], serial: "", doubts: [.creditCodeFails]),
        Example(
            code: "11450721MB155808117000104002000", profile: "national-2018", level: .shared, directory: nil,
            type: "01", national: "01", segments: ["04", "002", ""], serial: "", doubts: []),
    ]

    @Test("worked examples", arguments: examples)
    func worked(_ example: Example) throws {
        let parts = ItemCodeParts(of: example.code)
        #expect(parts.profile.code.text == example.profile)
        #expect(parts.level == example.level)
        let province = example.directory.flatMap { RegionCode($0) }
        #expect(parts.basic?.directory == (province.map { .province($0) } ?? .national))
        #expect(parts.type?.code == example.type)
        #expect(parts.nationalType?.code == example.national)
        #expect([parts.basic?.department, parts.main, parts.sub] == example.segments)
        #expect(parts.serial == example.serial)
        #expect(parts.doubts == example.doubts)
        #expect(parts.catalogue == parts.basic?.text)
        if parts.scheme != .nationalBasic { #expect(parts.body?.text == String(example.code.prefix(18))) }
    }

    @Test(
        "what a strict border says",
        arguments: [
            ("1137080123456789074000104002000", "national-2018", .checkFails),
            ("11450721MB155808118000104002000", "national-2018", .segmentUnknown),
            ("11450721MB155808114001104002000", "national-2018", .segmentUnknown),
            ("11450721MB15580811400010400200000", "national-2018", .segmentUnknown),
            ("11450721MB15580811400010400200001", "national-2018", nil),
            ("114401134554137174444TC12049000", "national-2018", .segmentUnknown),
            ("114401134554137174444TC12049000", "guangdong", nil),
            ("114401134554137174444TC12049000", "shandong", .segmentUnknown),
            ("511Z07001006-511602000000-000-11511301008778183N-1-00", "national-2018", .schemeNotTaken),
            ("511Z07001006-511602000000-000-11511301008778183N-1-00", "sichuan", nil),
            ("511Z07001006-511602000000-000-11511301008778183N-1-00", "legacy", .tooLong),
            ("1.13708E+17", "national-2018", .schemeNotTaken),
            ("1.13708E+17", "legacy", nil),
            ("1137080123456789079000104002000", "legacy", nil),
            ("113708012345678907900010400200000", "legacy", nil),
            ("4201060010120301", "hubei", nil),
            ("4201060019920301", "hubei", .segmentUnknown),
            ("XK12345001", "guizhou", nil),
            ("QT12345001", "guizhou", .segmentUnknown),
        ] as [(String, String, RejectionCode?)])
    func strict(_ text: String, _ profile: String, _ expected: RejectionCode?) throws {
        let code = try #require(ItemCode(text))
        let profile = try #require(CodeProfile.shipped(profile))
        do throws(Rejection) {
            _ = try code.strictParts(in: profile)
            #expect(expected == nil)
        } catch {
            #expect(error.code == expected)
        }
    }

    @Test("the same number of a type means another thing elsewhere")
    func types() throws {
        let twenty = try #require(ItemType("20"))
        #expect(twenty.national(in: .national2018) == .publicService)
        #expect(twenty.national(in: .guangdong) == .other)
        #expect(ItemType("21")?.national(in: .guangdong) == .publicService)
        #expect(ItemType("21")?.national(in: .national2018) == nil)
        #expect(ItemType("30")?.national(in: .shandong) == nil)
        #expect(ItemType("XK")?.national(in: .guizhou) == .licence)
    }

    @Test("older schemes are taken apart")
    func older() throws {
        let hubei = ItemCodeParts(of: "4201060010120301")
        #expect(hubei.region?.text == "420106000000" && hubei.body == .local("001") && hubei.type == .licence)
        #expect(hubei.main == "203" && hubei.sub == "01" && hubei.isSound)
        let guizhou = ItemCodeParts(of: "XK12345001")
        #expect(guizhou.main == "12345" && guizhou.sub == "001" && guizhou.nationalType == .licence)
        let sichuan = ItemCodeParts(of: "512C0107400001-511602000000-000-00877868-5-1-00")
        #expect(sichuan.catalogue == "512C0107400001" && sichuan.region?.level == .county && sichuan.serial == "1-00")
        let unknown = ItemCodeParts(of: "A/b.c")
        #expect(unknown.text == "A/b.c" && unknown.doubts == [.schemeUnknown])
    }

    @Test("a code is put together from its segments, and only from good ones")
    func composed() throws {
        let basic = try #require(BasicCode(directory: "00", type: .licence, department: "04", main: "002"))
        #expect(basic.text == "000104002000")
        let body = try #require(CreditCode("11450721MB15580811"))
        let whole = ImplementationCode(body: body, level: .county, basic: basic)
        #expect(whole.text == "11450721MB155808114000104002000")
        #expect(whole.body == body && whole.level == .county && whole.basic == basic)
        let handling = try #require(HandlingCode(whole, serial: 7))
        #expect(handling.text == whole.text + "07" && handling.serial == 7 && handling.implementation == whole)
        #expect(HandlingCode(whole, serial: 0) == nil && HandlingCode(whole, serial: 100) == nil)
        #expect(BasicCode(directory: "0", type: .licence, department: "04", main: "002") == nil)
        #expect(BasicCode(directory: "00", type: .licence, department: "04", main: "0é") == nil)
        #expect(BasicCode("00010400200é") == nil && BasicCode("00010400200a") == nil)
        #expect(HandlingCode(whole.text + "0A") == nil && ImplementationCode(whole.text + "0") == nil)
    }

    @Test("numbers of schemes and doubts are permanent, their names distinct")
    func permanent() {
        #expect(CodeScheme.allCases.map(\.rawValue) == [0, 1, 2, 3, 10, 11, 20, 30])
        #expect(CodeDoubt.allCases.map(\.rawValue) == Array(1...15))
        #expect(CodeKind.allCases.map(\.rawValue) == Array(1...6))
        #expect(Set(CodeDoubt.allCases.map(\.name)).count == 15)
        for language in Language.allCases {
            #expect(Set(CodeDoubt.allCases.map { $0.text(in: language) }).count == 15)
            #expect(Set(CodeScheme.allCases.map { $0.text(in: language) }).count == 8)
        }
        #expect(Set(CodeProfile.shipped.map(\.code)).count == CodeProfile.shipped.count)
    }
}
