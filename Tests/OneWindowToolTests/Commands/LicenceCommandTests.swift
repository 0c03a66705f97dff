import Foundation
import OneWindow
import OneWindowSample
import Testing

@Suite("onewindow licence and standard")
struct LicenceCommandTests {
    /// A played day with the library of the sample district.
    private struct Hall {
        static let holder = "91440398MA00000018"
        static let digest = String(repeating: "07", count: 32)
        let folder = try! ToolRunner.Folder()
        var path: String { folder.path("hall.db") }

        init() throws {
            let made = try ToolRunner.run("demo", "--cases", "20", "--database", path, "--json")
            try #require(made.status == 0, "\(made.error)")
        }

        func run(_ verb: String...) throws -> ToolRunner.Answer {
            try ToolRunner.run(arguments: verb + ["--database", path])
        }

        /// Something an officer does on a day, at nine.
        func act(_ verb: String..., on day: String, language: String = "en") throws -> ToolRunner.Answer {
            try ToolRunner.run(
                arguments: ["licence"] + verb + [
                    "--officer", "govservice-L01", "--post", "window.licences", "--at", "\(day)T09:00:00+08:00",
                    "--language", language, "--database", path,
                ])
        }

        /// Something the holder does.
        func file(_ verb: String..., on day: String, language: String = "en") throws -> ToolRunner.Answer {
            try ToolRunner.run(
                arguments: ["licence"] + verb + [
                    "--holder", Self.holder, "--at", "\(day)T09:00:00+08:00", "--language", language,
                    "--database", path,
                ])
        }

        func issue(_ type: String = "business-licence", through: String = "2026-12-31") throws -> String {
            let answer = try act(
                "issue", "--type", type, "--issuer", "market", "--holder", Self.holder, "--name", "某公司", "--through",
                through, "--digest", Self.digest, on: "2026-05-04")
            #expect(answer.status == 0, "\(answer.error)")
            return String(answer.output.prefix { $0 != ":" })
        }
    }

    @Test("a licence is issued, found, verified and offered in place of paper; what is wrong is told with its rule")
    func questions() throws {
        let hall = try Hall()
        let number = try hall.issue()
        _ = try hall.issue("food-licence")
        #expect(number == "EL20260504.0001")
        let found = try hall.run("licence", "find", "--holder", Hall.holder, "--language", "zh")
        #expect(found.output.split(separator: "\n").count == 2)
        #expect(found.output.contains("\(number)  营业执照  ["))
        let typed = try hall.run("licence", "find", "--holder", Hall.holder, "--type", "food-licence", "--json").json()
        #expect((typed["licences"] as? [Any])?.count == 1)
        #expect(try hall.run("licence", "find", "--holder", "X", "--language", "zh").output == "没有符合的证照。\n")
        let shown = try hall.run("licence", "show", number, "--language", "zh")
        #expect(shown.output.contains("  2026-05-04 09:00  签发") && !shown.output.contains("某公司"))
        #expect(try hall.run("licence", "show", number, "--personal").output.contains("某公司"))

        let at = ["--at", "2026-06-01T09:00:00+08:00"]
        func verify(_ more: String...) throws -> ToolRunner.Answer {
            try ToolRunner.run(
                arguments: ["licence", "verify", number, "--database", hall.path, "--language", "en"] + at + more)
        }
        let good = try verify("--holder", Hall.holder, "--digest", Hall.digest)
        #expect(good.status == 0 && good.output.contains("[valid]") && good.output.contains("  signature: none"))
        #expect(good.output.contains("  holder: agrees\n  file: agrees") && good.output.hasSuffix("It holds.\n"))
        let other = try verify("--holder", "X")
        #expect(other.status == 1 && other.output.contains("  holder: differs\n  file: not asked"))
        #expect(try verify("--digest", "+7" + Hall.digest.dropFirst(2)).error.contains("102"))

        let item = try #require(
            SampleDistrict.document().items.map(\.definition).first { $0.name.chinese == "店面招牌设置备案" })
        func offer(_ more: String...) throws -> ToolRunner.Answer {
            try ToolRunner.run(
                arguments: [
                    "licence", "offer", number, "--item", item.code.text, "--holder", Hall.holder, "--language", "zh",
                    "--database", hall.path,
                ] + at + more)
        }
        #expect(try offer("--assurance", "person").output == "可以替代材料：licence\n")
        let weak = try offer("--assurance", "stated")
        #expect(weak.status == 1 && weak.output.hasPrefix("不能替代材料：身份核验未达到要求的等级"))
        #expect(try offer("--assurance", "person", "--json").json()["taken"] as? Bool == true)

        let form = try hall.run("licence", "form", number)
        #expect(form.output.hasPrefix("OneWindow licence 1\nnumber: \(number)\ntype: business-licence\n"))
        #expect(form.output.hasSuffix("digest: \(Hall.digest)\n"))
        let signed = try hall.act(
            "sign", number, "--key", "K", "--signature", String(repeating: "0", count: 128), on: "2026-05-04")
        #expect(signed.status == 1 && signed.error.contains("232"), "\(signed.error)")
    }

    @Test("dormancy, an order, renewal, the end of validity, revocation and striking off, each with its line")
    func life() throws {
        let hall = try Hall()
        let number = try hall.issue()
        let dormancy = ["--dormancy", "--through", "2026-08-31"]
        let bare = try hall.file("suspend", number, dormancy[0], dormancy[1], dormancy[2], on: "2026-06-01")
        #expect(bare.status == 1 && bare.error.contains("732"))
        let filed = try hall.file(
            "suspend", number, dormancy[0], dormancy[1], dormancy[2], "--address", "东街1号", on: "2026-06-01",
            language: "zh")
        #expect(filed.status == 0 && filed.output == "\(number)：歇业\n", "\(filed.error)")
        #expect(try hall.file("resume", number, on: "2026-06-10").output == "\(number): valid\n")
        let order = try hall.act(
            "suspend", number, "--through", "2026-07-31", "--basis", "决定书1号", on: "2026-06-11")
        #expect(order.output == "\(number): suspended\n", "\(order.error)")
        #expect(try hall.act("resume", number, "--order", on: "2026-06-12").output == "\(number): valid\n")
        #expect(try hall.act("renew", number, "--through", "2026-11-30", on: "2026-06-13").status == 1)
        #expect(try hall.act("renew", number, "--through", "2027-06-30", on: "2026-06-13").status == 0)
        let late = ["--at", "2027-07-01T00:00:00+08:00", "--language", "en", "--database", hall.path]
        let before = try ToolRunner.run(arguments: ["licence", "verify", number] + late)
        #expect(before.status == 1 && before.output.contains("[expired]"), "\(before.output)")
        let advanced = try ToolRunner.run("advance", "--to", "2027-07-01T00:00:00+08:00", "--database", hall.path)
        #expect(advanced.status == 0, "\(advanced.error)")
        #expect(try hall.act("renew", number, "--through", "2028-06-30", on: "2027-07-02").error.contains("501"))
        let cancelled = try hall.act("cancel", number, "--ground", "notRenewed", on: "2027-07-02")
        #expect(cancelled.output == "\(number): cancelled\n", "\(cancelled.error)")
        let history = try hall.run("licence", "show", number, "--language", "zh").output
        let lines = history.split(separator: "\n").dropFirst().map { $0.dropFirst(20) }
        let expected = [
            "签发", "歇业备案，至 2026-08-31", "恢复营业", "暂扣至 2026-07-31：决定书1号", "解除暂扣", "延续，至 2027-06-30", "有效期届满",
            "注销（notRenewed）",
        ]
        #expect(lines.map(String.init) == expected)

        let second = try ToolRunner.run(
            arguments: [
                "licence", "issue", "--type", "food-licence", "--issuer", "market", "--holder", Hall.holder,
                "--officer", "govservice-L01", "--post", "window.licences", "--at", "2027-07-03T09:00:00+08:00",
                "--database", hall.path, "--language", "en",
            ])
        let other = String(second.output.prefix { $0 != ":" })
        let revoked = try hall.act("revoke", other, "--ground", "fraud", "--basis", "决定", on: "2027-07-04")
        #expect(revoked.output == "\(other): revoked\n", "\(revoked.error)")
        let found = try hall.run("licence", "find", "--holder", Hall.holder, "--language", "en")
        #expect(found.output.contains("2027-07-03, no end"))
        #expect(try ToolRunner.run("check", "--database", hall.path).status == 0)
    }

    @Test("standards are listed by hall, shown with their releases, loaded and released")
    func standards() throws {
        let hall = try Hall()
        func list(_ place: String, _ more: String...) throws -> ToolRunner.Answer {
            try ToolRunner.run(
                arguments: [
                    "standard", "list", "--hall", place, "--on", "2026-03-09", "--language", "zh", "--database",
                    hall.path,
                ] + more)
        }
        #expect(try list("D").output.contains("YL-BZ-001 2026-2  窗口接待服务规范  [试点]\n"))
        #expect(try list("S3").output.contains("YL-BZ-001 2026-1  窗口接待服务规范  [施行]\n"))
        let listed = try list("S1-C01", "--post", "window.counter", "--json").json()
        #expect((listed["standards"] as? [Any])?.count == 3)
        #expect(try list("NONE").error.contains("206"))
        #expect(try list("D", "--item", "NONE").error.contains("201"))
        #expect(try list("D", "--post", "NONE").error.contains("204"))
        let shown = try hall.run("standard", "show", "YL-BZ-001", "--language", "en").output
        #expect(shown.contains("  2026-02-02  released  every hall of its levels\n"))
        #expect(shown.contains("  standard  standards/YL-BZ-001-2026-1.pdf  window.counter window.issuing\n"))
        let released = try hall.run(
            "standard", "release", "YL-BZ-001", "2026-2", "--hall", "S3", "--from", "2026-03-05", "--language", "en")
        #expect(released.output == "Changes registered: 1.\n", "\(released.error)")
        #expect(try list("S3").output.contains("YL-BZ-001 2026-2  窗口接待服务规范  [施行]\n"))
        let file = hall.folder.path("standards.json")
        let text = """
            {"schema":"ow.registry/1","standards":[{"code":"YL-SC-002","edition":"2026-1","title":"导办手册",\
            "kind":"manual","levels":["district"],"effectiveFrom":"2026-01-01","digest":"\(Hall.digest)"}],\
            "releases":[{"standard":"YL-SC-002","edition":"2026-1","kind":"released","from":"2026-01-05"}]}
            """
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try hall.run("standard", "load", file, "--language", "zh").output == "已登记 2 项变更。\n")
        #expect(try list("D").output.contains("YL-SC-002 2026-1  导办手册  [施行]\n"))
    }
}
