import COneWindow
import OneWindow
import Testing

@Suite("Service requests in C")
struct RequestTests {
    @Test("a request is opened in JSON and read again, without what was said")
    func request() throws {
        let hall = try Hall()
        let open = """
            {"actor":{"capacity":"applicant"},"command":"request.open","category":"complaint","channel":"online",\
            "text":"窗口推诿"}
            """
        var receipt: OpaquePointer?
        #expect(ow_engine_submit(hall.engine, hall.texts("q1"), hall.texts(open), morning, &receipt, nil) == 0)
        #expect(ow_receipt_phase(receipt) == Int32(OW_PHASE_REQUEST_REGISTERED))
        let number = String(ow_receipt_case_number(receipt))
        #expect(number == "SR20261120.0001")
        ow_receipt_free(receipt)
        var request: OpaquePointer?
        #expect(ow_engine_request(hall.engine, hall.texts(number), &request, nil) == 0)
        #expect(String(ow_request_number(request)) == number)
        #expect(ow_request_phase(request) == Int32(OW_PHASE_REQUEST_REGISTERED) && ow_request_revision(request) == 1)
        let json = String(ow_request_json(request))
        #expect(json.contains("ow.request/1") && !json.contains("推诿"))
        ow_request_free(request)
        #expect(String(ow_request_json(request)) == "")
        var none: OpaquePointer?
        #expect(ow_engine_case(hall.engine, hall.texts(number), &none, nil) == status(OW_NOT_FOUND, .unknownCase))
        #expect(
            ow_engine_request(hall.engine, hall.texts("X"), &none, nil) == status(OW_NOT_FOUND, .unknownRequest))
    }

    @Test("why a limit of a request ends when it ends, as with those of cases")
    func explanation() throws {
        let hall = try Hall()
        let number = hall.request()
        var found: OpaquePointer?
        #expect(ow_engine_explain(hall.engine, hall.texts(number), 1, morning + minute, &found, nil) == 0)
        #expect(ow_explanation_agrees(found) == 1)
        #expect(String(ow_explanation_text(found, Int32(OW_LANGUAGE_CHINESE))).contains("诉求编号  \(number)"))
        let json = String(ow_explanation_json(found))
        #expect(json.hasPrefix(#"{"schema":"ow.proof/1","request":"\#(number)","category":{"code":"enterprise""#))
        ow_explanation_free(found)
        let unknown = ow_engine_explain(hall.engine, hall.texts(number), 9, morning, &found, nil)
        #expect(unknown == status(OW_NOT_FOUND, .unknownClock))
        let none = ow_engine_explain(hall.engine, hall.texts("SR-NONE"), 1, morning, &found, nil)
        #expect(none == status(OW_NOT_FOUND, .unknownCase))
    }

    @Test("NULL is answered with the value for nothing")
    func nothing() {
        #expect(String(ow_request_number(nil)) == "" && String(ow_request_json(nil)) == "")
        #expect(ow_request_phase(nil) == 0 && ow_request_revision(nil) == 0)
        ow_request_free(nil)
    }
}
