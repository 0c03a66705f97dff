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

    @Test("warnings of a request are answered, contested, confirmed and taken back like those of a case")
    func warnings() throws {
        let folder = try ToolRunner.Folder()
        let hall = folder.path("hall.db")
        let staff = """
            {"agencies":[{"code":"A01","name":{"zh":"市场监督管理局","en":"Market Regulation"}}],
             "posts":[{"code":"DESK","name":"诉求受理岗","duties":["requests"]},
                      {"code":"SUPERVISE","name":"督查岗","duties":["supervision"]}],
             "officers":[{"code":"D1","agency":"A01","posts":["DESK"]},
                         {"code":"S1","agency":"A01","posts":["SUPERVISE"]}]}
            """
        let start = try #require(Instant(iso: "2026-11-20T08:00:00+08:00"))
        let document = try RegistryJSON.document(from: Array(staff.utf8))
        let engine = try Engine.open(hall)
        _ = try engine.submit(
            Submission(id: try #require(RequestID("r-1")), at: start, by: .operatorOfHost, .register(document)))
        let line = """
            {"request":"q-1","at":"2026-11-20T09:00:00+08:00","actor":{"capacity":"applicant"},\
            "command":"request.open","category":"enterprise","channel":"online","text":"用电报装"}
            """
        try #require(ToolRunner.run("submit", "--database", hall, "--json", input: line + "\n").status == 0)
        let advanced = try ToolRunner.run("advance", "--to", "2026-12-01T00:00:00+08:00", "--database", hall)
        try #require(advanced.status == 0)
        func row() throws -> [String: Any]? {
            try ToolRunner.run("supervision", "list", "--level", "yellow", "--database", hall, "--json").lines().first
        }
        let raised = try #require(try row())
        let (number, warning) = (raised["number"] as? String ?? "", "\(raised["warning"] as? UInt32 ?? 0)")
        #expect(number == "SR20261120.0001" && raised["status"] as? String == "open")
        var minute = 10
        func act(_ verb: String, _ text: [String], by officer: String, _ post: String) throws -> ToolRunner.Answer {
            minute += 1
            return try ToolRunner.run(
                arguments: ["supervision", verb, number, warning] + text + [
                    "--officer", officer, "--post", post, "--at", "2026-12-01T09:\(minute):00+08:00",
                    "--database", hall, "--language", "zh",
                ])
        }
        #expect(try act("reply", ["--text", "即办"], by: "S1", "SUPERVISE").status == 1)
        let replied = try act("reply", ["--text", "即办"], by: "D1", "DESK")
        #expect(replied.status == 0 && replied.output.contains("\(number) 第 \(warning) 号信号已反馈"))
        #expect(try row()?["status"] as? String == "replied")
        #expect(try act("appeal", ["--reason", "非经办人原因"], by: "D1", "DESK").status == 0)
        #expect(try act("uphold", ["--reason", "理由不成立"], by: "S1", "SUPERVISE").status == 0)
        #expect(try row()?["status"] as? String == "upheld")
        #expect(try act("revoke", ["--reason", "系统停机"], by: "S1", "SUPERVISE").status == 0)
        #expect(try row()?["status"] as? String == "revoked")
        #expect(try ToolRunner.run("check", "--database", hall).status == 0)
    }
}
