import Foundation
import OneWindow
import Testing

@Suite("onewindow request")
struct RequestCommandTests {
    @Test("a request that came in as a line is shown, counted, and told without its text unless asked for")
    func request() throws {
        let folder = try ToolRunner.Folder()
        let hall = folder.path("hall.db")
        let made = try ToolRunner.run("demo", "--cases", "20", "--database", hall, "--json")
        try #require(made.status == 0, "\(made.error)")
        let line = """
            {"request":"q-1","at":"2026-11-20T09:00:00+08:00","actor":{"capacity":"applicant"},\
            "command":"request.open","category":"complaint","channel":"online","text":"窗口推诿"}
            """
        let answer = try ToolRunner.run("submit", "--database", hall, "--json", input: line + "\n")
        let receipt = try #require(try answer.lines().first)
        let number = try #require((receipt["request"] as? [String: Any])?["number"] as? String)
        #expect(number == "SR20261120.0001")

        let shown = try ToolRunner.run("request", "show", number, "--database", hall, "--language", "zh")
        #expect(shown.status == 0 && shown.output.contains("投诉") && shown.output.contains("登记"))
        #expect(shown.output.contains("2026-12-09") && !shown.output.contains("推诿"))
        let personal = try ToolRunner.run("request", "show", number, "--personal", "--database", hall, "--json")
        #expect(personal.output.contains("推诿"))
        #expect(try ToolRunner.run("case", "show", number, "--database", hall).status == 1)
        #expect(try ToolRunner.run("request", "show", "SR-NONE", "--database", hall).status == 1)

        let explained = try ToolRunner.run("explain", number, "--database", hall, "--language", "zh")
        #expect(explained.status == 0 && explained.output.contains("诉求编号  \(number)"))
        let one = ["explain", number, "--clock", "handling", "--database", hall, "--json"]
        let proofs = try ToolRunner.run(arguments: one).lines()
        #expect(proofs.map { $0["request"] as? String } == [number])
        #expect(try ToolRunner.run("explain", "SR-NONE", "--database", hall).status == 1)

        let (from, to) = ("--from=2026-11-01", "--to=2026-11-30")
        let rates = try ToolRunner.run("request", "rates", "--json", from, to, "--database", hall).json()
        #expect((rates["total"] as? [String: Any])?["requests"] as? Int == 1)
        let told = try ToolRunner.run("request", "rates", "--language", "en", from, to, "--database", hall)
        #expect(told.output.contains("Complaint: 1 requests, answered 0.00 %, in time none"))
        #expect(try ToolRunner.run("check", "--database", hall).status == 0)
    }
}
