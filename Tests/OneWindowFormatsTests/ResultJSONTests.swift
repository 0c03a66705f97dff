import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Results in JSON")
struct ResultJSONTests {
    private func text(_ data: [UInt8]) -> String { String(decoding: data, as: UTF8.self) }

    @Test("everything that comes back is JSON on one line, and the same in every run")
    func wellFormed() throws {
        let page = try FormatsPage()
        let outputs = try page.outputs()
        #expect(outputs.count > 150)
        for output in outputs {
            #expect(JSONGrammar.check(output, nestingAtMost: 32) == .sound)
            #expect(!output.contains(UInt8(ascii: "\n")))
        }
        #expect(try page.outputs() == outputs)
    }

    @Test("every kind of event of the page has its data")
    func events() throws {
        var kinds: Set<String> = []
        let pages = try [FormatsPage(), FormatsPage("Licences.md"), FormatsPage("Bodies.md")]
        for output in try pages.flatMap({ try $0.outputs() }) {
            guard case .object(let members) = try JSONValue(bytes: output, atMost: 1 << 20),
                members["schema"] == .text("ow.event/1"), case .text(let kind) = members["kind"]
            else { continue }
            kinds.insert(kind)
            guard case .object(let data) = members["data"] else {
                Issue.record("an event without data")
                continue
            }
            #expect(!data.values.contains(.null))
        }
        let byTimersOnly: Set<String> = [
            "case.lapsed", "request.redated", "licence.expired", "licence.dormancyNoticed", "registry.disputeOverdue",
            "registry.disputeRedated",
        ]
        // Standards are registered in LicenceJSONTests, authority lists and handling elsewhere stand on pages of their
        // own; nothing on a page erases a licence.
        let elsewhere: Set<String> = [
            "registry.standardAdded", "registry.standardReleased", "licence.personalDataErased",
            "registry.authorityGranted", "registry.authorityChanged", "registry.packageVersionAdded",
            "case.takenIn", "case.legDispatched", "case.legEnded", "case.cooperated",
        ]
        #expect(kinds == Set(EventKind.allCases.map(\.name)).subtracting(byTimersOnly).subtracting(elsewhere))
    }

    @Test("a rejection")
    func rejection() {
        let data = ResultJSON.data(OneWindowError(Rejection(.revisionConflict, "C1")))
        #expect(
            text(data) == """
                {"schema":"ow.error/1","ok":false,"family":"conflict","status":102659,"code":401,\
                "name":"revisionConflict",\
                "message":{"zh":"办件在读取后已发生变化: C1","en":"the case has changed since it was read: C1"},"subject":"C1"}
                """)
        #expect(text(ResultJSON.data(OneWindowError(Rejection(.noFieldGiven)))).contains("subject") == false)
    }

    @Test("a failure that is no rule's has no code", arguments: OneWindowError.Family.allCases)
    func failure(_ family: OneWindowError.Family) throws {
        let value = try JSONValue(bytes: ResultJSON.data(OneWindowError(family, "a line")), atMost: 1_000)
        guard case .object(let members) = value else {
            Issue.record("not an object")
            return
        }
        #expect(members["family"] == .text(family.jsonName))
        #expect(members["status"] == .integer(Int64(family.rawValue)))
        #expect(members["message"] == .object(["zh": .text(family.chineseText), "en": .text("a line")]))
        #expect(members.count == 5)
    }

    @Test("what a registry does not know is null, and personal texts stand only where they are handed in")
    func strangers() throws {
        let page = try FormatsPage()
        for output in try page.cases(registry: Registry()) {
            guard case .object(let members) = try JSONValue(bytes: output, atMost: 1 << 20) else { continue }
            #expect(members["agency"] == .null)
            #expect(members["item"] == .object(["code": .null, "version": .integer(1)]))
            #expect(members["materials"] == nil)
            #expect(members["personal"] == nil)
            #expect(!text(output).contains("张三"))
        }
    }

    @Test("a text is escaped as RFC 8259 asks, and reads back the same")
    func escapes() throws {
        let scalars =
            (0..<0x3000).compactMap { Unicode.Scalar($0) } + ["\u{FEFF}", "\u{FFFF}", "\u{1F600}", "\u{10FFFF}"]
        let whole = String(String.UnicodeScalarView(scalars))
        let data = JSONWriter.bytes { $0.member("t", whole) }
        #expect(try JSONValue(bytes: data, atMost: 1 << 20) == .object(["t": .text(whole)]))
        let small = JSONWriter.bytes { $0.member("t", "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}厅") }
        #expect(text(small) == #"{"t":"\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}厅\"}")
    }

    @Test("whole numbers are kept exact")
    func exact() throws {
        let data = JSONWriter.bytes { writer in
            writer.member("a", Int64.min)
            writer.member("b", Int64.max)
            writer.member("c", UInt64.max)
        }
        let value = try JSONValue(bytes: data, atMost: 1_000)
        #expect(value == .object(["a": .integer(.min), "b": .integer(.max), "c": .fraction]))
    }
}
