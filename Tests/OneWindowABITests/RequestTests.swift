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

    @Test("warnings of a request are answered, contested, confirmed and taken back as those of cases are")
    func warnings() throws {
        let hall = try Hall()
        let staff = """
            {"posts":[{"code":"DESK","name":"诉求受理岗","duties":["requests"]},
                      {"code":"SUPERVISE","name":"监察岗","duties":["supervision"]}],
             "officers":[{"code":"D1","agency":"A01","posts":["DESK"]},
                         {"code":"S1","agency":"A01","posts":["SUPERVISE"]}]}
            """
        var out: OpaquePointer?
        let (id, text) = (hall.texts("staff"), hall.texts(staff))
        try #require(ow_engine_load_registry(hall.engine, id, text, morning, &out, nil) == 0)
        ow_receipt_free(out)
        let number = hall.request()
        let late = ow_day_ms(hall.texts("2026-12-01"))
        var (fired, next): (UInt32, Int64) = (0, 0)
        #expect(ow_engine_advance(hall.engine, late, 0, &fired, &next, nil) == 0)
        var list: OpaquePointer?
        var filter = ow_warning_filter()
        filter.struct_size = UInt32(MemoryLayout<ow_warning_filter>.size)
        filter.level = Int32(OW_WARNING_YELLOW)
        #expect(ow_engine_warnings(hall.engine, &filter, nil, 0, &list, nil) == 0)
        try #require(ow_warnings_count(list) == 1)
        #expect(String(ow_warnings_case_number(list, 0)) == number)
        var act = ow_warning_act()
        act.struct_size = UInt32(MemoryLayout<ow_warning_act>.size)
        act.warning = ow_warnings_number(list, 0)
        ow_warnings_free(list)
        act.case_number = hall.texts(number)
        act.text = hall.texts("系统停机")
        var minutes: Int64 = 0
        func done(_ function: WarningFunction, _ officer: String, _ post: String, again: Bool = false) -> ow_status {
            minutes += again ? 0 : 1
            act.officer = hall.texts(officer)
            act.post = hall.texts(post)
            var receipt: OpaquePointer?
            let at = late + minutes * minute
            let status = function(hall.engine, hall.texts("w\(minutes)"), &act, at, &receipt, nil)
            if again { #expect(ow_receipt_is_repeat(receipt) == 1) }
            ow_receipt_free(receipt)
            return status
        }
        #expect(done(ow_warning_reply, "P1", "FRONT") == status(OW_REJECTED, .wrongPost))
        #expect(done(ow_warning_reply, "D1", "DESK") == 0)
        #expect(done(ow_warning_reply, "D1", "DESK", again: true) == 0)
        #expect(done(ow_warning_appeal, "D1", "DESK") == 0)
        #expect(done(ow_warning_uphold, "D1", "DESK") == status(OW_REJECTED, .dutyMissing))
        #expect(done(ow_warning_uphold, "S1", "SUPERVISE") == 0)
        #expect(done(ow_warning_revoke, "S1", "SUPERVISE") == 0)
        #expect(done(ow_warning_revoke, "S1", "SUPERVISE") == status(OW_REJECTED, .warningSettled))
        act.warning = 9
        #expect(done(ow_warning_reply, "D1", "DESK") == status(OW_NOT_FOUND, .unknownWarning))
        act.case_number = hall.texts("SR-NONE")
        #expect(done(ow_warning_reply, "D1", "DESK") == status(OW_NOT_FOUND, .unknownCase))
    }

    private typealias WarningFunction = (
        OpaquePointer?, ow_text, UnsafePointer<ow_warning_act>?, Int64, UnsafeMutablePointer<OpaquePointer?>?,
        UnsafeMutablePointer<OpaquePointer?>?
    ) -> ow_status

    @Test("NULL is answered with the value for nothing")
    func nothing() {
        #expect(String(ow_request_number(nil)) == "" && String(ow_request_json(nil)) == "")
        #expect(ow_request_phase(nil) == 0 && ow_request_revision(nil) == 0)
        ow_request_free(nil)
    }
}
