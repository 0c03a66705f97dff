import OneWindowCore
import Testing

@testable import OneWindowTool

@Suite("Import: every rule")
struct ImportRuleTests {
    /// A file that raises the rule, with the line and column it is raised at.
    struct Example: Sendable, CustomStringConvertible {
        var rule: ImportRule
        var text: String
        var line: Int
        var column: String
        var description: String { rule.rawValue }

        init(_ rule: ImportRule, _ line: Int, _ column: String, _ text: String) {
            self.rule = rule
            self.text = text
            self.line = line
            self.column = column
        }
    }

    private static let short = "item_code,name,agency\n"
    private static let coded = "item_code,name,agency,agency_code\n"
    private static let typed = "item_code,name,agency,type_code,type\n"
    private static let sichuan = "511A0080800002-511602000000-000-"
    private static let published =
        "item_code,name,agency,type_code,case_type,statutory_days,promised_days,levels,channels,legal_basis,"
        + "materials,stages,decision_post,effective_from\n"

    static let fileExamples = [
        Example(.columnUnknown, 1, "phone", "item_code,name,agency,phone\nX,甲,乙,1"),
        Example(.columnRepeated, 1, "name", "item_code,name,agency,name\nX,甲,乙,丙"),
        Example(.rowRagged, 2, "", short + "X,甲,乙,丙"),
        Example(.quoteStray, 2, "", short + "X,5\"管,乙"),
        Example(.requiredEmpty, 2, "name", short + "X,,乙"),
        Example(.duplicateRow, 3, "item_code", short + "X,甲,乙\nX,甲,乙"),
        Example(.duplicateCode, 3, "item_code", short + "X,甲,乙\nX,丙,乙"),
        Example(.textTooLong, 2, "name", short + "X,\(String(repeating: "长", count: 334)),乙"),
        Example(.controlCharacter, 2, "name", short + "X,甲\t丁,乙"),
        Example(.valueMalformed, 2, "region_code", "item_code,name,agency,region_code\nX,甲,乙,5116"),
        Example(.itemCodeMalformed, 2, "item_code", short + "事项一,甲,乙"),
        Example(.itemCodePatternUnknown, 2, "item_code", short + "1.1511E+17,甲,乙"),
        Example(.creditCodeFails, 2, "item_code", short + "\(sichuan)TE5116020105116050-1-00,甲,乙"),
        Example(.creditCodeMissing, 2, "item_code", short + "\(sichuan)083372204-1-00,甲,乙"),
        Example(.typeUnknown, 2, "type_code", typed + "X,甲,乙,21,"),
        Example(.typeMissing, 2, "type_code", typed + "X,甲,乙,,"),
        Example(.typeNameDiffers, 2, "type", typed + "X,甲,乙,20,其他行政权力"),
        Example(.agencyCodeMalformed, 2, "agency_code", coded + "X,甲,乙,编码"),
        Example(.agencyCodeOddLength, 2, "agency_code", coded + "X,甲,乙,11736"),
        Example(.agencyCodeFails, 2, "agency_code", coded + "X,甲,乙,130501003"),
        Example(.agencyCodeShared, 3, "agency_code", coded + "X,甲,乙,083372204\nY,甲,丙,083372204"),
        Example(.agencySeveralCodes, 2, "agency_code", coded + "X,甲,乙,11736\nY,甲,乙,083372204"),
        Example(.agencyCodeDerived, 2, "agency_code", short + "X,甲,乙"),
    ]

    static let exportExamples = [
        Example(.moreMalformed, 2, "more", "item_code,name,agency_code,type_code,more\nX,甲,A,20,{"),
        Example(
            .moreOverColumn, 2, "name",
            "item_code,name,agency_code,type_code,more\nX,甲,A,20,\"{\"\"name\"\":\"\"乙\"\"}\""),
    ]

    static let publishingExamples = [
        Example(.entryMalformed, 2, "levels", published + "X,甲,乙,1,,,,7,,,,,,"),
        Example(.entryRepeated, 2, "materials", published + "X,甲,乙,1,,,,,,,M|a|1|10|1|0;M|b|1|10|1|0,,,"),
        Example(.tooManyEntries, 2, "legal_basis", published + "X,甲,乙,1,,,,,,\(laws(65)),,,,"),
        Example(.neededToPublish, 2, "promised_days", published + "X,甲,乙,1,2,20,,4,1,法,,,P,2026-03-01"),
        Example(.licenceWithoutLaw, 2, "legal_basis", published + "X,甲,乙,1,2,20,5,4,1,,,,P,2026-03-01"),
        Example(.immediateWithLimit, 2, "promised_days", published + "X,甲,乙,1,1,20,5,4,1,法,,,P,2026-03-01"),
        Example(.promiseOverStatutory, 2, "promised_days", published + "X,甲,乙,1,2,4,5,4,1,法,,,P,2026-03-01"),
        Example(.stepsOverPromise, 2, "stages", published + "X,甲,乙,1,2,,5,4,1,法,,A|a|P|3;B|b|P|3,P,2026-03-01"),
        Example(.keptAsDraft, 2, "effective_from", published + "X,甲,乙,1,2,20,,4,1,法,,,P,2026-03-01"),
    ]

    @Test("is raised at its place", arguments: fileExamples + exportExamples + publishingExamples)
    func raised(_ example: Example) throws {
        let doubts = try ImportFixture.read(example.text).doubts
        #expect(
            doubts.contains { doubt in
                doubt.rule == example.rule && doubt.line == example.line && doubt.column == example.column
            }, "\(doubts)")
    }

    @Test("has an example here")
    func allHaveExamples() {
        let shown = Set((Self.fileExamples + Self.exportExamples + Self.publishingExamples).map(\.rule))
        // What the registry refuses is not seen in the file alone, and JSON is no table; the tests of the command have
        // examples.
        #expect(ImportRule.allCases.filter { !shown.contains($0) } == [.registryRefuses, .itemUnreadable])
    }

    @Test("has a text in both languages", arguments: ImportRule.allCases)
    func texts(_ rule: ImportRule) {
        #expect(rule.text(in: .english).utf8.allSatisfy { $0 < 0x80 })
        #expect(rule.text(in: .chinese).unicodeScalars.contains { $0.value > 0x4E00 })
        let doubt = ImportDoubt(line: 7, column: "name", rule: rule, subject: "X")
        #expect(doubt.message(in: .english) == "line 7, name: \(rule.text(in: .english)): X")
        #expect(doubt.message(in: .chinese) == "第 7 行, name：\(rule.text(in: .chinese))：X")
    }

    @Test("a row without doubts raises none")
    func noDoubt() throws {
        #expect(try ImportFixture.readRow([:]).doubts == [])
    }

    @Test("a long subject is cut")
    func longSubject() throws {
        let code = String(repeating: "9", count: 150)
        let doubts = try ImportFixture.read(Self.short + "\(code),甲,乙").doubts
        #expect(doubts.map(\.subject.count).max() == 120)
    }

    private static func laws(_ count: Int) -> String {
        (1...count).map { "法\($0)" }.joined(separator: ";")
    }
}
