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

    @Test("NULL is answered with the value for nothing")
    func nothing() {
        #expect(String(ow_request_number(nil)) == "" && String(ow_request_json(nil)) == "")
        #expect(ow_request_phase(nil) == 0 && ow_request_revision(nil) == 0)
        ow_request_free(nil)
    }
}
