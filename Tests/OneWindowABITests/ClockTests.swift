import COneWindow
import OneWindow
import Testing

@Suite("Clocks and warnings through C")
struct ClockTests {
    private let hall: Hall
    private let number: String

    /// A case of the licence that was accepted on Friday 20 November 2026, with people who extend and supervise.
    init() throws {
        hall = try Hall()
        let staff = """
            {"posts":[{"code":"HEAD","name":"局长","agency":"A01","duties":["organHead"]},
                      {"code":"SUPERVISE","name":"监察岗","duties":["supervision"]}],
             "officers":[{"code":"P2","agency":"A01","posts":["DECIDE"]},{"code":"P3","agency":"A01","posts":["HEAD"]},
                         {"code":"P4","agency":"A01","posts":["SUPERVISE"]}]}
            """
        var receipt: OpaquePointer?
        try #require(
            ow_engine_load_registry(hall.engine, hall.texts("staff"), hall.texts(staff), morning, &receipt, nil) == 0)
        ow_receipt_free(receipt)
        let applied = hall.apply()
        number = String(ow_receipt_case_number(applied.receipt))
        ow_receipt_free(applied.receipt)
        try submit(#""command":"case.receive","window":"W02""#, 5, "P1", "FRONT")
        try submit(#""command":"case.accept""#, 10, "P1", "FRONT")
    }

    private func submit(_ rest: String, _ minutes: Int64, _ officer: String, _ post: String) throws {
        let actor = #"{"capacity":"officer","officer":"\#(officer)","post":"\#(post)"}"#
        let json = #"{"actor":\#(actor),"case":"\#(number)",\#(rest)}"#
        var receipt: OpaquePointer?
        let done = ow_engine_submit(
            hall.engine, hall.texts("c-\(minutes)"), hall.texts(json), morning + minutes * minute, &receipt, nil)
        ow_receipt_free(receipt)
        try #require(done == 0, "\(rest)")
    }

    private func withCase(_ body: (OpaquePointer?) throws -> Void) rethrows {
        var found: OpaquePointer?
        #expect(ow_engine_case(hall.engine, hall.texts(number), &found, nil) == 0)
        defer { ow_case_free(found) }
        try body(found)
    }

    private func act(
        _ function: (
            OpaquePointer?, ow_text, UnsafePointer<ow_warning_act>?, Int64, UnsafeMutablePointer<OpaquePointer?>?,
            UnsafeMutablePointer<OpaquePointer?>?
        ) -> ow_status,
        _ request: String, _ warning: UInt32, _ officer: String, _ post: String, _ at: Int64,
        _ change: (inout ow_warning_act) -> Void = { _ in }
    ) -> ow_status {
        var act = ow_warning_act()
        act.struct_size = UInt32(MemoryLayout<ow_warning_act>.size)
        act.warning = warning
        act.case_number = hall.texts(number)
        act.officer = hall.texts(officer)
        act.post = hall.texts(post)
        act.text = hall.texts("系统停机")
        change(&act)
        var receipt: OpaquePointer?
        let status = function(hall.engine, hall.texts(request), &act, at, &receipt, nil)
        #expect((receipt != nil) == (status == 0))
        ow_receipt_free(receipt)
        return status
    }

    private func day(_ text: String) -> Int64 { ow_day_ms(hall.texts(text)) }

    @Test("the clocks of a case, suspended, resumed, extended, started and stopped")
    func clocks() throws {
        withCase { found in
            #expect(ow_case_clock_count(found) == 3)
            let kinds = (0..<3).map { ow_case_clock_kind(found, $0) }
            #expect(kinds == [OW_CLOCK_ACCEPTANCE, OW_CLOCK_STATUTORY, OW_CLOCK_PROMISED].map { Int32($0) })
            #expect(ow_case_clock_stopped_ms(found, 0) == morning + 10 * minute)
            #expect(ow_case_clock_stopped_ms(found, 1) == .max)
            #expect(String(ow_case_clock_rule(found, 2)) == "licence.promise")
            #expect(ow_case_clock_number(found, 2) == 3)
            #expect(ow_case_clock_start_ms(found, 2) == morning + 10 * minute)
            #expect(ow_case_clock_amount(found, 2) == 8)
            #expect(ow_case_clock_unit(found, 2) == Int32(OW_LIMIT_UNIT_WORKDAY))
            #expect(String(ow_case_clock_due_day(found, 2)) == "2026-12-02")
            #expect(ow_case_clock_end_ms(found, 2) == ow_case_due_ms(found))
            #expect(ow_case_clock_is_certain(found, 2) == 1)
            #expect(ow_case_clock_edition(found, 2) == 1)
            #expect(ow_case_clock_is_late(found, 2, day("2026-12-03") - 1) == 0)
            #expect(ow_case_clock_is_late(found, 2, day("2026-12-03")) == 1)
            #expect(ow_case_clock_is_suspended(found, 2, morning) == 0)
        }
        let suspend = #""command":"case.suspend","ground":"expertReview","through":"2026-11-27","notice":"2026-17""#
        try submit(suspend, 15, "P2", "DECIDE")
        try submit(#""command":"case.extend","amount":10,"reason":"案情复杂""#, 20, "P3", "HEAD")
        withCase { found in
            // Five days of the pause are not counted, and ten more were granted.
            #expect(ow_case_clock_amount(found, 2) == 18)
            #expect(String(ow_case_clock_due_day(found, 2)) == "2026-12-23")
            #expect(ow_case_clock_is_suspended(found, 2, morning + 20 * minute) == 1)
            #expect(ow_case_clock_is_suspended(found, 2, day("2026-11-28")) == 0)
            #expect(ow_case_clock_is_suspended(found, 0, morning + 20 * minute) == 0)
            #expect(String(ow_case_due_day(found)) == "2026-12-23")
        }
        try submit(#""command":"case.resume","suspension":1"#, 30, "P2", "DECIDE")
        try submit(#""command":"case.startClock","rule":"hearing.hold","on":"2026-11-19""#, 40, "P2", "DECIDE")
        try submit(#""command":"case.stopClock","clock":4"#, 50, "P2", "DECIDE")
        withCase { found in
            #expect(String(ow_case_clock_due_day(found, 2)) == "2026-12-16")
            #expect(ow_case_clock_count(found) == 4)
            #expect(ow_case_clock_kind(found, 3) == Int32(OW_CLOCK_HEARING))
            #expect(ow_case_clock_stopped_ms(found, 3) == morning + 50 * minute)
            for place in [4, -1, Int.max, Int.min] {
                #expect(ow_case_clock_kind(found, place) == 0 && ow_case_clock_end_ms(found, place) == .max)
                #expect(String(ow_case_clock_rule(found, place)) == "")
                #expect(ow_case_clock_is_late(found, place, .max) == 0)
            }
        }
    }

    @Test("why a clock ends when it ends, for people and for programs")
    func explanation() throws {
        var found: OpaquePointer?
        var error: OpaquePointer?
        let noon = morning + 180 * minute
        #expect(ow_engine_explain(hall.engine, hall.texts(number), 3, noon, &found, &error) == 0)
        #expect(ow_explanation_agrees(found) == 1)
        let (chinese, english) = (Int32(OW_LANGUAGE_CHINESE), Int32(OW_LANGUAGE_ENGLISH))
        #expect(String(ow_explanation_text(found, chinese)).contains("2026-12-02"))
        #expect(String(ow_explanation_text(found, chinese)) != String(ow_explanation_text(found, english)))
        #expect(ow_explanation_text(found, english).bytes == ow_explanation_text(found, english).bytes)
        let json = String(ow_explanation_json(found))
        #expect(json.hasPrefix(#"{"schema":"ow.proof/1""#) && !json.contains("\n"))
        #expect(!json.contains("张三"))
        ow_engine_close(found)
        #expect(ow_explanation_agrees(found) == 1)
        ow_explanation_free(found)
        ow_explanation_free(found)
        #expect(ow_explanation_agrees(found) == 0 && String(ow_explanation_text(found, chinese)) == "")
        #expect(ow_engine_explain(hall.engine, hall.texts(number), 1, .max, &found, nil) == 0)
        ow_explanation_free(found)
        let unknown = ow_engine_explain(hall.engine, hall.texts(number), 9, noon, &found, &error)
        #expect(unknown == status(OW_NOT_FOUND, .unknownClock) && found == nil)
        #expect(String(ow_error_subject(error)) == "9")
        ow_error_free(error)
        let none = ow_engine_explain(hall.engine, hall.texts("9"), 1, noon, &found, nil)
        #expect(none == status(OW_NOT_FOUND, .unknownCase))
        #expect(
            ow_engine_explain(hall.engine, hall.texts(number), 1, .min, &found, nil)
                == status(OW_REJECTED, .instantOutOfRange))
        #expect(ow_engine_explain(nil, ow_text(), 1, noon, &found, nil) == status(OW_MISUSE))
        #expect(ow_engine_explain(hall.engine, hall.texts(number), 1, noon, nil, nil) == status(OW_MISUSE))
    }

    @Test("warnings: raised, listed, answered, contested, confirmed, taken back")
    func warnings() throws {
        var fired: UInt32 = 0
        var next: Int64 = 0
        let yellow = day("2026-12-03")
        #expect(ow_engine_advance(hall.engine, yellow, 0, &fired, &next, nil) == 0)
        #expect(fired == 2)
        withCase { found in
            #expect(ow_case_warning_count(found) == 2)
            #expect(ow_case_warning_number(found, 1) == 2)
            #expect(ow_case_warning_level(found, 1) == Int32(OW_WARNING_YELLOW))
            #expect(ow_case_warning_status(found, 1) == Int32(OW_WARNING_STATUS_OPEN))
            #expect(ow_case_warning_cause(found, 1) == Int32(OW_WARNING_CAUSE_CLOCK))
            #expect(ow_case_warning_clock(found, 1) == 3)
            #expect(ow_case_warning_at_ms(found, 1) == yellow && ow_case_warning_end_ms(found, 1) == yellow)
            #expect(ow_case_warning_reply_by_ms(found, 0) == .max)
            #expect(ow_case_warning_reply_by_ms(found, 1) == day("2026-12-08"))
            #expect(String(ow_case_warning_post(found, 1)) == "DECIDE")
            #expect(ow_case_warning_level(found, 2) == 0 && ow_case_warning_reply_by_ms(found, 2) == .max)
        }
        listed(yellow)
        let at = yellow + 540 * minute
        #expect(act(ow_warning_uphold, "w1", 2, "P4", "SUPERVISE", at) == status(OW_REJECTED, .warningSettled))
        #expect(act(ow_warning_reply, "w2", 2, "P2", "DECIDE", at) == 0)
        #expect(act(ow_warning_reply, "w2", 2, "P2", "DECIDE", at) == 0)
        #expect(act(ow_warning_appeal, "w3", 2, "P2", "DECIDE", at + minute) == 0)
        #expect(act(ow_warning_uphold, "w4", 2, "P2", "DECIDE", at + minute) == status(OW_REJECTED, .dutyMissing))
        #expect(act(ow_warning_uphold, "w4", 2, "P4", "SUPERVISE", at + 2 * minute) == 0)
        #expect(act(ow_warning_revoke, "w5", 2, "P4", "SUPERVISE", at + 3 * minute) == 0)
        let unknown = status(OW_NOT_FOUND, .unknownWarning)
        #expect(act(ow_warning_reply, "w6", 9, "P2", "DECIDE", at + 3 * minute) == unknown)
        withCase { found in
            #expect(ow_case_warning_status(found, 1) == Int32(OW_WARNING_STATUS_REVOKED))
            #expect(ow_case_highest_warning(found) == Int32(OW_WARNING_REMINDER))
        }
    }

    /// The list across cases: all, page by page, and by filter.
    private func listed(_ yellow: Int64) {
        var list: OpaquePointer?
        #expect(ow_engine_warnings(hall.engine, nil, nil, 0, &list, nil) == 0)
        #expect(ow_warnings_count(list) == 2)
        #expect(String(ow_warnings_case_number(list, 1)) == number)
        #expect(String(ow_warnings_item(list, 1)) == Hall.item && String(ow_warnings_agency(list, 1)) == "A01")
        #expect(ow_warnings_number(list, 1) == 2)
        #expect(ow_warnings_level(list, 1) == Int32(OW_WARNING_YELLOW))
        #expect(ow_warnings_status(list, 1) == Int32(OW_WARNING_STATUS_OPEN))
        #expect(ow_warnings_clock_kind(list, 1) == Int32(OW_CLOCK_PROMISED))
        #expect(ow_warnings_at_ms(list, 1) == yellow && ow_warnings_end_ms(list, 1) == yellow)
        #expect(ow_warnings_has_moved(list, 1) == 0)
        #expect(ow_warnings_reply_by_ms(list, 1) == day("2026-12-08"))
        #expect(String(ow_warnings_post(list, 1)) == "DECIDE")
        #expect(ow_warnings_level(list, 2) == 0 && String(ow_warnings_post(list, -1)) == "")

        var (first, second, third): (OpaquePointer?, OpaquePointer?, OpaquePointer?)
        #expect(ow_engine_warnings(hall.engine, nil, nil, 1, &first, nil) == 0)
        #expect(ow_engine_warnings(hall.engine, nil, first, 1, &second, nil) == 0)
        #expect(ow_engine_warnings(hall.engine, nil, second, 1, &third, nil) == 0)
        #expect([first, second, third].map { ow_warnings_count($0) } == [1, 1, 0])
        #expect(ow_warnings_number(first, 0) == 1 && ow_warnings_number(second, 0) == 2)
        for list in [list, first, second, third] { ow_warnings_free(list) }

        func count(_ change: (inout ow_warning_filter) -> Void) -> (ow_status, Int) {
            var filter = ow_warning_filter()
            filter.struct_size = UInt32(MemoryLayout<ow_warning_filter>.size)
            change(&filter)
            var list: OpaquePointer?
            let status = ow_engine_warnings(hall.engine, &filter, nil, 0, &list, nil)
            defer { ow_warnings_free(list) }
            return (status, ow_warnings_count(list))
        }
        #expect(count { $0.level = Int32(OW_WARNING_YELLOW) } == (0, 1))
        #expect(count { $0.agency = hall.texts("A01") } == (0, 2))
        #expect(count { $0.agency = hall.texts("A02") } == (0, 0))
        #expect(count { $0.post = hall.texts("DECIDE") }.1 >= 1)
        #expect(count { $0.statuses = 1 << UInt32(OW_WARNING_STATUS_REVOKED) } == (0, 0))
        #expect(count { $0.statuses = 1 } == (status(OW_UNSUPPORTED), 0))
        #expect(count { $0.reserved = 1 } == (status(OW_UNSUPPORTED), 0))
        #expect(count { $0.level = 5 } == (status(OW_INVALID, .malformedField), 0))
        #expect(count { $0.struct_size = 47 } == (status(OW_MISUSE), 0))
    }

    @Test("an act about a warning that is called wrongly")
    func wrongly() {
        let misuse = status(OW_MISUSE)
        let missing = status(OW_INVALID, .missingField)
        let at = morning + 60 * minute
        var out: OpaquePointer?
        #expect(ow_warning_reply(nil, hall.texts("w"), nil, at, &out, nil) == misuse)
        #expect(ow_warning_reply(hall.engine, hall.texts("w"), nil, at, &out, nil) == misuse)
        #expect(act(ow_warning_reply, "w", 1, "P2", "DECIDE", at) { $0.struct_size = 79 } == misuse)
        #expect(act(ow_warning_reply, "w", 0, "P2", "DECIDE", at) == missing)
        #expect(act(ow_warning_reply, "", 1, "P2", "DECIDE", at) == missing)
        #expect(act(ow_warning_reply, "w", 1, "", "DECIDE", at) == missing)
        #expect(act(ow_warning_reply, "w", 1, "P2", "", at) == missing)
        #expect(act(ow_warning_reply, "w", 1, "P2", "DECIDE", at) { $0.case_number = ow_text() } == missing)
        #expect(act(ow_warning_reply, "w", 1, "P2", "DECIDE", at) { $0.text = ow_text() } == missing)
        #expect(act(ow_warning_reply, "w", 1, "P2", "DECIDE", at) { $0.text = hall.texts([0xFF]) } == misuse)
        #expect(
            act(ow_warning_reply, "w", 1, "P2", "DECIDE", at) {
                $0.text = hall.texts([UInt8](repeating: 65, count: 8_001))
            } == status(OW_LIMIT, .tooLong))
    }

    @Test("a notice of the calendar moves open clocks; rules of clocks hold for those that start later")
    func loading() throws {
        var receipt: OpaquePointer?
        var moved: UInt32 = 0
        let at = morning + 60 * minute
        let (id, reason) = (hall.texts("n1"), hall.texts("示例"))
        // 25 November 2026 becomes a day off: the promised and the statutory limit end a day later.
        let year = WorkCalendar.china2019To2026.years.last!
        let notice = CalendarJSON.data(
            CalendarNotice(years: [
                CalendarYear(
                    year: 2026, notices: ["示例"], daysOff: year.daysOff + [1_125], workdays: year.workdays)
            ]))
        #expect(
            ow_engine_load_calendar(hall.engine, id, hall.texts(notice), reason, at, &moved, &receipt, nil) == 0)
        #expect(moved == 1)
        ow_receipt_free(receipt)
        #expect(
            ow_engine_load_calendar(hall.engine, id, hall.texts(notice), reason, at, nil, &receipt, nil) == 0)
        #expect(ow_receipt_is_repeat(receipt) == 1)
        ow_receipt_free(receipt)
        withCase { found in
            #expect(String(ow_case_due_day(found)) == "2026-12-03")
            #expect(ow_case_clock_edition(found, 2) == 2)
        }
        let rules = hall.texts(ClockRulesJSON.data(.shipped))
        #expect(ow_engine_load_rules(hall.engine, hall.texts("r1"), rules, reason, at, &receipt, nil) == 0)
        #expect(ow_receipt_event_count(receipt) == 1)
        ow_receipt_free(receipt)
        #expect(
            ow_engine_load_rules(hall.engine, hall.texts("r2"), rules, ow_text(), at, &receipt, nil)
                == status(OW_INVALID, .missingField))
        #expect(
            ow_engine_load_rules(hall.engine, hall.texts("r2"), hall.texts(#"{"rules":[]}"#), reason, at, &receipt, nil)
                & 0xFF == Int32(OW_REJECTED))
    }
}
