import Foundation
import Testing

@Suite("onewindow code")
struct CodeCommandTests {
    @Test(
        "exit code 1 where nothing takes the code",
        arguments: [
            (["11450721MB155808114000104002000"], 0), (["1137080123456789074000104002000"], 1),
            (["511Z07001006-511602000000-000-11511301008778183N-1-00"], 0),
            (["511Z07001006-511602000000-000-11511301008778183N-1-00", "--profile", "national-2018"], 1),
            (["113708000043121241"], 0), (["113708012345678907"], 1), (["440113"], 0), (["1.13708E+17"], 1),
            (["1.13708E+17", "--profile", "legacy"], 0), (["事项"], 1), (["440113", "--profile", "nowhere"], 64),
        ] as [([String], Int32)])
    func status(_ arguments: [String], _ expected: Int32) throws {
        #expect(try ToolRunner.run(arguments: ["code"] + arguments).status == expected)
    }

    @Test("the parts, for programs")
    func json() throws {
        let answer = try ToolRunner.run("code", "11370883MB2857374H437305900100102", "--json").json()
        #expect(answer["schema"] as? String == "ow.code/1" && answer["isSound"] as? Bool == true)
        let reading = try #require((answer["readings"] as? [[String: Any]])?.first)
        let fields = try #require(reading["fields"] as? [[String: Any]])
        func value(_ name: String) -> String? { fields.first { $0["name"] as? String == name }?["value"] as? String }
        #expect(value("profile") == "shandong" && value("type") == "30" && value("nationalType") == nil)
        #expect(value("serial") == "02" && value("main") == "001" && value("department") == "59")
    }

    @Test("people read it in their language", arguments: ["zh", "en"])
    func sheet(_ language: String) throws {
        let sound = try ToolRunner.run("code", "113708000043121241337201705400101", "--language", language).output
        #expect(sound.contains(language == "zh" ? "校验通过" : "in order"))
        #expect(sound.contains(language == "zh" ? "公共服务" : "public service"))
        let doubtful = try ToolRunner.run("code", "1137080123456789074000104002000", "--language", language).output
        #expect(doubtful.contains(language == "zh" ? "存疑" : "doubtful"))
        #expect(doubtful.contains(language == "zh" ? "统一社会信用代码校验不通过" : "the credit code fails its check"))
    }

    @Test(
        "an identity number is never shown whole, nor one with a wrong check character or a day that does not exist",
        arguments: ["11010519491231002X", "110105194912310021", "110105194902310026", "11010519991301003X"])
    func masked(_ number: String) throws {
        for more in [["--json"], ["--language", "zh"]] {
            let answer = try ToolRunner.run(arguments: ["code", number] + more)
            #expect(!answer.output.isEmpty && !answer.output.contains(number.prefix(8)))
        }
    }
}
