import OneWindowCore
import Testing

@Suite("codes: schemes, and the credit code inside")
struct CodeSchemeTests {
    @Test(
        "known schemes",
        arguments: [
            ("000104002000", .nationalBasic),
            ("44TC12049000", .nationalBasic),
            ("11450721MB155808114000104002000", .nationalImplementation),
            ("114401134554137174444TC12049000", .nationalImplementation),
            ("11370800004312124137201705400101", .unknown),
            ("113708000043121241337201705400101", .nationalHandling),
            ("1137080000431212413372017054001XX", .unknown),
            ("113708000043121241037201705400101", .unknown),
            ("511A0080800002-511602000000-000-1151130000877869M-1-00", .sichuan),
            ("512C0107400001-511602000000-000-00877868-5-1-00", .sichuan),
            ("G-000007-001-511602000000-000-115113010833722043-1-00", .sichuan),
            ("511000001006-511602000000-000-11511301008778183N-1-00", .sichuan),
            ("511A0080800002-511602000000-000--1-00", .unknown),
            ("511A0080800002-51160200000-000-X-1-00", .unknown),
            ("511602000000-000-X-1-00", .unknown),
            ("511A0080800002-511602000000", .unknown),
            ("E-000004-001-11511301008778386B", .sichuanShort),
            ("4201060010120301", .hubei),
            ("XK12345001", .guizhou),
            ("E-00004-001-11511301008778386B", .unknown),
            ("e-000004-001-11511301008778386B", .unknown),
            ("E-000004-001-1151", .unknown),
            ("----", .unknown),
            ("-", .unknown),
            ("1.13708E+17", .unknown),
            ("", .unknown),
        ] as [(String, CodeScheme)])
    func schemes(_ code: String, _ expected: CodeScheme) {
        #expect(CodeScheme(of: code) == expected)
    }

    @Test(
        "the credit code inside",
        arguments: [
            ("511Z07001006-511602000000-000-11511301008778183N-1-00", "11511301008778183N"),
            ("E-000004-001-11511301008778386B", "11511301008778386B"),
            ("11450721MB155808114000104002000", "11450721MB15580811"),
            ("113708000043121241337201705400101", "113708000043121241"),
            ("TE5116020105116050.11511301008778183N", "11511301008778183N"),
        ])
    func passing(_ code: String, _ credit: String) throws {
        #expect(CreditCodeFinding(in: code) == .passes(try #require(CreditCode(credit))))
    }

    @Test(
        "a credit code that fails, or none",
        arguments: [
            ("511A62001004-511602000000-000-TE5116020105116050-1-00", .fails("TE5116020105116050")),
            ("511F0045400001-511602000000-000-11511301452259996u-1-00", .fails("11511301452259996u")),
            ("1137080123456789074000104002000", .fails("113708012345678907")),
            ("512B0053300006-511602000000-000-083372204-1-00", .none),
            ("511A0080800002-511602000000-000-1151130000877869M-1-00", .none),
            ("事项", .none),
            ("", .none),
        ] as [(String, CreditCodeFinding)])
    func others(_ code: String, _ expected: CreditCodeFinding) {
        #expect(CreditCodeFinding(in: code) == expected)
    }
}
