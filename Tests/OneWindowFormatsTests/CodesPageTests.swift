import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("The page of codes")
struct CodesPageTests {
    @Test("what it shows is what is written")
    func results() throws {
        let page = try FormatsPage("Codes.md")
        let codes = ["12441500196720244T3442199806003", "11010519491231002X"]
        #expect(page.documents.count == codes.count)
        for (document, code) in zip(page.documents, codes) {
            let written = CodeJSON.data(CodeReading.all(of: code))
            #expect(String(decoding: document, as: UTF8.self) == String(decoding: written, as: UTF8.self))
        }
    }

    @Test("a doubt stands in JSON with its number and its texts")
    func doubts() throws {
        let data = CodeJSON.data(CodeReading.all(of: "113708012345678907"))
        let text = String(decoding: data, as: UTF8.self)
        #expect(text.hasPrefix("{\"schema\":\"ow.code/1\",\"isSound\":false,\"readings\":[{\"kind\":\"creditCode\""))
        #expect(text.contains("{\"number\":1,\"name\":\"creditCodeFails\",\"zh\":\""))
        #expect(try JSONValue(bytes: data, atMost: 1 << 20) == JSONValue(bytes: data, atMost: 1 << 20))
    }

    @Test(
        "a rating states its table",
        arguments: [
            ("\"verySatisfied\"", .verySatisfied), ("{\"table\":\"a8\",\"code\":1}", .verySatisfied),
            ("{\"table\":\"a8\",\"code\":4}", .dissatisfied), ("{\"table\":\"exchange\",\"code\":5}", .verySatisfied),
            ("{\"code\":1,\"table\":\"exchange\"}", .veryDissatisfied),
        ] as [(String, Satisfaction)])
    func ratings(_ level: String, _ expected: Satisfaction) throws {
        let line = """
            {"request":"r","at":1795140000000,"actor":{"capacity":"applicant"},"command":"case.rate","case":"C1",\
            "act":1,"level":\(level)}
            """
        guard case .rate(let rating) = try CommandJSON.submission(from: Array(line.utf8)).command else {
            Issue.record("no rating")
            return
        }
        #expect(rating.level == expected)
    }
}
