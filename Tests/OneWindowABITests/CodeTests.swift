import COneWindow
import OneWindow
import Testing

@Suite("Codes through C")
struct CodeTests {
    private let texts = Texts()

    private func read(_ code: String, _ profile: String = "") -> (status: ow_status, code: OpaquePointer?) {
        var out: OpaquePointer?
        let status = ow_code_read(texts(code), texts(profile), &out, nil)
        return (status, out)
    }

    @Test("what a code may be, whether it is in order, and its parts in JSON")
    func reading() {
        let (status, code) = read("113708000043121241337201705400101")
        defer { ow_code_free(code) }
        #expect(status == 0)
        #expect(ow_code_count(code) == 1 && ow_code_is_sound(code, 0) == 1)
        #expect(ow_code_kind(code, 0) == Int32(OW_CODE_KIND_ITEM))
        #expect(ow_code_scheme(code) == Int32(OW_CODE_SCHEME_NATIONAL_HANDLING))
        let expected = CodeJSON.data(CodeReading.all(of: "113708000043121241337201705400101"))
        #expect(String(ow_code_json(code)) == String(decoding: expected, as: UTF8.self))
    }

    @Test("a doubt is no failure, and a profile can be named")
    func doubts() {
        let code = "114401134554137174444TC12049000"
        for (profile, isSound) in [("", 1), ("guangdong", 1), ("shandong", 0), ("legacy", 1)] as [(String, Int32)] {
            let (status, object) = read(code, profile)
            #expect(status == 0 && ow_code_is_sound(object, 0) == isSound, "\(profile)")
            ow_code_free(object)
        }
    }

    @Test("an identity number is masked")
    func masked() {
        let (_, code) = read("11010519491231002X")
        defer { ow_code_free(code) }
        #expect(ow_code_kind(code, 0) == Int32(OW_CODE_KIND_CITIZEN_NUMBER))
        #expect(!String(ow_code_json(code)).contains("1949123"))
    }

    @Test("what is refused, and what answers with nothing")
    func refused() {
        #expect(family(read("").status) == OW_INVALID)
        #expect(family(read("a b").status) == OW_INVALID)
        #expect(family(read(String(repeating: "1", count: 101)).status) == OW_LIMIT)
        #expect(family(read("440113", "nowhere").status) == OW_INVALID)
        #expect(ow_code_read(texts("440113"), ow_text(), nil, nil) == status(OW_MISUSE))
        #expect(ow_code_read(ow_text(bytes: nil, size: 3), ow_text(), nil, nil) == status(OW_MISUSE))
        for handle in [nil, OpaquePointer(bitPattern: 8)] {
            #expect(ow_code_count(handle) == 0 && ow_code_kind(handle, 0) == 0 && ow_code_is_sound(handle, 0) == 0)
            #expect(ow_code_scheme(handle) == 0 && String(ow_code_json(handle)) == "")
            ow_code_free(handle)
        }
        let (_, code) = read("440113")
        defer { ow_code_free(code) }
        for place in [1, -1, .max, .min] {
            #expect(ow_code_kind(code, place) == 0 && ow_code_is_sound(code, place) == 0)
        }
    }

    private func family(_ status: ow_status) -> Int { Int(status & 0xFF) }
}
