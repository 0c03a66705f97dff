import COneWindow
import OneWindow
import Testing

@Suite("Service requests in C")
struct RequestTests {
    static let events: [Int] = [
        OW_EVENT_REQUEST_OPENED, OW_EVENT_REQUEST_DISPATCHED, OW_EVENT_REQUEST_GIVEN_BACK,
        OW_EVENT_REQUEST_TAKEN, OW_EVENT_REQUEST_CONTACTED, OW_EVENT_REQUEST_ANSWERED,
        OW_EVENT_REQUEST_NEGATIVE_PROPOSED, OW_EVENT_REQUEST_NEGATIVE_CONFIRMED,
        OW_EVENT_REQUEST_NEGATIVE_REJECTED, OW_EVENT_REQUEST_FOUND, OW_EVENT_REQUEST_CLOSED,
        OW_EVENT_REQUEST_REFUSED, OW_EVENT_REQUEST_WITHDRAWN, OW_EVENT_REQUEST_REOPENED,
        OW_EVENT_REQUEST_ESCALATED, OW_EVENT_REQUEST_RATED, OW_EVENT_REQUEST_CALLED_BACK,
        OW_EVENT_REQUEST_WARNED, OW_EVENT_REQUEST_SUSPENDED, OW_EVENT_REQUEST_RESUMED, OW_EVENT_REQUEST_EXTENDED,
        OW_EVENT_REQUEST_REDATED, OW_EVENT_REQUEST_WARNING_REPLIED, OW_EVENT_REQUEST_WARNING_APPEALED,
        OW_EVENT_REQUEST_WARNING_UPHELD, OW_EVENT_REQUEST_WARNING_REVOKED, OW_EVENT_REQUEST_PERSONAL_DATA_ERASED,
    ]

    @Test("the phases are those of the engine, all of them")
    func phases() {
        let header = [
            OW_REQUEST_REGISTERED, OW_REQUEST_DISPATCHED, OW_REQUEST_IN_HAND, OW_REQUEST_CONFIRMING,
            OW_REQUEST_ANSWERED, OW_REQUEST_CLOSED, OW_REQUEST_REFUSED, OW_REQUEST_WITHDRAWN,
        ]
        #expect(header == RequestPhase.allCases.map { Int($0.rawValue) })
    }

    @Test("a request is opened in JSON and read again, without what was said")
    func request() throws {
        let hall = try Hall()
        let open = """
            {"actor":{"capacity":"applicant"},"command":"request.open","category":"complaint","channel":"online",\
            "text":"窗口推诿"}
            """
        var receipt: OpaquePointer?
        #expect(ow_engine_submit(hall.engine, hall.texts("q1"), hall.texts(open), morning, &receipt, nil) == 0)
        #expect(ow_receipt_phase(receipt) == Int32(OW_REQUEST_REGISTERED))
        let number = String(ow_receipt_case_number(receipt))
        #expect(number == "SR20261120.0001")
        ow_receipt_free(receipt)
        var request: OpaquePointer?
        #expect(ow_engine_request(hall.engine, hall.texts(number), &request, nil) == 0)
        #expect(String(ow_request_number(request)) == number)
        #expect(ow_request_phase(request) == Int32(OW_REQUEST_REGISTERED) && ow_request_revision(request) == 1)
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
