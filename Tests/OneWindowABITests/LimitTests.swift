import COneWindow
import OneWindow
import Testing

@Suite("Due dates and the calendar through C")
struct LimitTests {
    private let texts = Texts()

    private func day(_ text: String) -> Int64 { ow_day_ms(texts(text)) }

    private func query(
        _ start: String, _ amount: UInt32, _ unit: Int = OW_LIMIT_UNIT_WORKDAY,
        _ change: (inout ow_due_query) -> Void = { _ in }
    ) -> ow_due_query {
        var query = ow_due_query()
        query.struct_size = UInt32(MemoryLayout<ow_due_query>.size)
        query.start_ms = day(start)
        query.amount = amount
        query.unit = Int32(unit)
        change(&query)
        return query
    }

    /// Status, due day, and whether it is certain, by an engine or the built-in calendar.
    private func due(
        _ query: ow_due_query, _ engine: OpaquePointer? = nil, pauses: [ow_pause] = []
    ) -> (status: ow_status, day: String, isCertain: Bool, end: Int64) {
        pauses.withUnsafeBufferPointer { pauses in
            var query = query
            if !pauses.isEmpty {
                query.pauses = pauses.baseAddress
                query.pause_count = pauses.count
            }
            var answer = ow_due_answer()
            answer.end_ms = 7
            let status = ow_due(engine, &query, &answer, nil)
            let day = withUnsafeBytes(of: answer.due_day) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            return (status, day, answer.is_certain == 1, answer.end_ms)
        }
    }

    @Test("the days of a date")
    func days() {
        #expect(day("2026-11-20") == morning - 540 * minute)
        for text in ["", "2026-02-30", "2026-1-1", "20261120", "2026-11-20T", "0000-01-01", "0001-01-01", "明天"] {
            #expect(day(text) == .max, "\(text)")
        }
        #expect(ow_day_ms(ow_text(bytes: nil, size: 10)) == .max)
    }

    @Test("the law's twenty working days over Spring Festival 2026, and what the flags change")
    func flags() {
        // 16 to 20 and 23 February are off; Saturdays 14 and 28 are worked.
        let plain = due(query("2026-02-13", 20))
        #expect(plain.status == 0 && plain.day == "2026-03-19" && plain.isCertain)
        #expect(plain.end == day("2026-03-20"))
        #expect(due(query("2026-02-13", 20) { $0.flags = UInt32(OW_COUNT_FIRST_DAY) }).day == "2026-03-18")
        #expect(due(query("2026-02-13", 20) { $0.extended = 10 }).day == "2026-04-02")
        // The 30th day before 31 March 2026 is a Sunday; the Saturday before it is worked.
        let before = UInt32(OW_COUNT_BACKWARDS)
        let natural = { (start: String, flags: UInt32) in
            self.due(self.query(start, 30, OW_LIMIT_UNIT_NATURAL_DAY) { $0.flags = flags }).day
        }
        #expect(natural("2026-03-31", before | UInt32(OW_COUNT_LAST_DAY_AS_IS)) == "2026-03-01")
        #expect(natural("2026-03-31", before | UInt32(OW_COUNT_LAST_DAY_BEFORE)) == "2026-02-28")
        #expect(natural("2026-03-31", before) == "2026-03-02")
    }

    @Test("days that are not counted: the day a pause begins is, the day it ends is not")
    func pauses() {
        let pause = ow_pause(from_ms: day("2026-03-02"), through_ms: day("2026-03-07"))
        let overlapping = ow_pause(from_ms: day("2026-03-04"), through_ms: day("2026-03-07"))
        #expect(due(query("2026-02-13", 20), pauses: [pause]).day == "2026-03-25")
        #expect(due(query("2026-02-13", 20), pauses: [overlapping, pause]).day == "2026-03-25")
        let late = ow_pause(from_ms: day("2026-06-01"), through_ms: day("2026-06-05"))
        #expect(due(query("2026-02-13", 20), pauses: [late]).day == "2026-03-19")
    }

    @Test("hours, of an office and by the clock")
    func hours() {
        let friday = { (unit: Int, change: (inout ow_due_query) -> Void) in
            self.due(
                self.query("2026-11-20", 8, unit) { query in
                    query.start_ms = morning + 420 * minute
                    change(&query)
                })
        }
        // 16:00 on Friday and eight hours of 9–12 and 13–18: two are left, six on Monday.
        let office = friday(OW_LIMIT_UNIT_WORKING_HOUR) { _ in }
        #expect(office.status == 0 && office.day == "2026-11-23")
        #expect(office.end == day("2026-11-23") + 16 * 60 * minute)
        let plain = friday(OW_LIMIT_UNIT_NATURAL_HOUR) { _ in }
        #expect(plain.end == morning + 420 * minute + 8 * 60 * minute)
        let none = friday(OW_LIMIT_UNIT_WORKING_HOUR) { $0.office_hours = self.texts("NIGHT") }
        #expect(none.status == status(OW_REJECTED, .officeHoursMissing))
    }

    @Test("an engine answers with the newest edition that it has loaded, the region's where it has one")
    func editions() throws {
        let hall = try Hall()
        let notice = """
            {"years":[{"year":2027,"notices":["示例"],"daysOff":["2027-01-01"]}],
             "layers":[{"region":"45","name":"示例","basis":"示例",
                        "years":[{"year":2026},{"year":2027,"daysOff":["2027-04-09"]}]}]}
            """
        let start = query("2026-12-24", 5)
        #expect(due(start).isCertain == false && due(start, hall.engine).isCertain == false)
        var receipt: OpaquePointer?
        var moved: UInt32 = 7
        #expect(
            ow_engine_load_calendar(
                hall.engine, texts("n1"), texts(notice), texts("示例"), morning, &moved, &receipt, nil) == 0)
        #expect(moved == 0 && ow_receipt_event_count(receipt) == 1)
        ow_receipt_free(receipt)
        #expect(due(start, hall.engine).day == "2026-12-31" && due(start, hall.engine).isCertain)
        #expect(due(start).isCertain == false)

        var (until, edition) = (Int64(0), UInt32(0))
        #expect(ow_calendar_known_until(nil, ow_text(), &until, &edition, nil) == 0)
        #expect(until == day("2026-12-21") && edition == 1)
        #expect(ow_calendar_known_until(hall.engine, ow_text(), &until, nil, nil) == 0)
        #expect(until == day("2027-12-21"))
        var (worked, certain) = (Int32(7), Int32(7))
        let friday = day("2027-04-09")
        #expect(ow_calendar_is_workday(hall.engine, ow_text(), friday, &worked, &certain, nil) == 0)
        #expect(worked == 1 && certain == 1)
        #expect(ow_calendar_is_workday(hall.engine, texts("450100"), friday, &worked, &certain, nil) == 0)
        #expect(worked == 0 && certain == 1)
        #expect(ow_calendar_is_workday(nil, texts("450100"), friday, &worked, &certain, nil) == 0)
        #expect(worked == 1 && certain == 0)
    }

    @Test("working days between two days")
    func between() {
        var (count, certain) = (Int64(7), Int32(7))
        let span = { (a: String, b: String) -> Int64 in
            #expect(
                ow_calendar_workdays_between(nil, ow_text(), self.day(a), self.day(b), &count, &certain, nil) == 0)
            return count
        }
        #expect(span("2026-02-13", "2026-03-19") == 20 && certain == 1)
        #expect(span("2026-03-19", "2026-02-13") == -20)
        #expect(span("2026-11-20", "2026-11-20") == 0)
        #expect(span("2026-12-20", "2027-01-04") == 11 && certain == 0)
    }

    @Test("what is out of range or of no known form is refused, and the answer is all zero")
    func refused() {
        let malformed = status(OW_INVALID, .malformedField)
        #expect(due(query("2026-02-13", 20, OW_LIMIT_UNIT_NONE)).status == status(OW_INVALID, .missingField))
        #expect(due(query("2026-02-13", 20, 5)).status == malformed)
        #expect(due(query("2026-02-13", 3_651)).status == malformed)
        #expect(due(query("2026-02-13", .max)).status == malformed)
        #expect(due(query("2026-02-13", 1) { $0.extended = 3_651 }).status == malformed)
        #expect(due(query("2026-02-13", 1) { $0.flags = 16 }).status == status(OW_UNSUPPORTED))
        #expect(due(query("2026-02-13", 1) { $0.reserved = 1 }).status == status(OW_UNSUPPORTED))
        #expect(due(query("2026-02-13", 1) { $0.flags = 12 }).status == malformed)
        #expect(due(query("2026-02-13", 1) { $0.region = self.texts("广西") }).status == malformed)
        #expect(
            due(query("2026-02-13", 1) { $0.region = self.texts("1234567890123") }).status
                == status(OW_LIMIT, .tooLong))
        let range = status(OW_REJECTED, .instantOutOfRange)
        for start in [Int64.min, .max] {
            let answer = due(query("2026-02-13", 1) { $0.start_ms = start })
            #expect(answer.status == range && answer.end == 0 && answer.day == "")
            #expect(due(query("2026-02-13", 1), pauses: [ow_pause(from_ms: start, through_ms: .max)]).status == range)
            var (worked, certain, count, until) = (Int32(7), Int32(7), Int64(7), Int64(7))
            #expect(ow_calendar_is_workday(nil, ow_text(), start, &worked, &certain, nil) == range)
            #expect(worked == 0 && certain == 0)
            #expect(ow_calendar_workdays_between(nil, ow_text(), 0, start, &count, &certain, nil) == range)
            #expect(count == 0)
            #expect(ow_calendar_known_until(nil, texts("x"), &until, nil, nil) == malformed)
            #expect(until == 0)
        }
        #expect(
            due(query("2026-02-13", 1), pauses: [ow_pause(from_ms: 1, through_ms: 0)]).status == malformed)
        #expect(
            due(query("2026-02-13", 1), pauses: Array(repeating: ow_pause(), count: 101)).status
                == status(OW_LIMIT, .tooMany))
    }

    @Test("the ends of time: ten years of days before the first day and after the last")
    func ends() {
        for unit in [OW_LIMIT_UNIT_WORKDAY, OW_LIMIT_UNIT_NATURAL_DAY, OW_LIMIT_UNIT_WORKING_HOUR] {
            for start in ["0001-01-02", "9999-12-31"] {
                for flags in [0, OW_COUNT_BACKWARDS, OW_COUNT_FIRST_DAY | OW_COUNT_LAST_DAY_BEFORE] {
                    let answer = due(
                        query(start, 3_650, unit) { query in
                            query.flags = UInt32(flags)
                            query.extended = 3_650
                        })
                    #expect(answer.status == 0 && !answer.day.isEmpty && answer.day.utf8.count < 16)
                }
            }
        }
    }
}
