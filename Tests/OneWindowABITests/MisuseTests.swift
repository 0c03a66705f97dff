import COneWindow
import OneWindow
import Testing

@Suite("Misuse is answered, never a crash")
struct MisuseTests {
    let misuse = status(OW_MISUSE)

    @Test("NULL instead of a required pointer")
    func nulls() throws {
        let hall = try Hall()
        let none = ow_text()
        var out: OpaquePointer?
        var handle: UInt32 = 7
        var route = ow_route()
        #expect(ow_engine_open(nil, &out, nil) == misuse)
        #expect(hall.open { _ in }.0 == 0)
        #expect(ow_engine_refresh(nil, nil) == misuse)
        #expect(ow_engine_load_registry(nil, none, none, 0, &out, nil) == misuse)
        #expect(ow_engine_load_registry(hall.engine, hall.texts("r"), hall.texts("{}"), 0, nil, nil) == misuse)
        #expect(ow_engine_submit(nil, none, none, 0, &out, nil) == misuse)
        #expect(ow_engine_submit(hall.engine, hall.texts("r"), hall.texts("{}"), 0, nil, nil) == misuse)
        #expect(ow_engine_apply(hall.engine, hall.texts("r"), nil, 0, &out, nil) == misuse)
        #expect(ow_engine_rate(hall.engine, hall.texts("r"), nil, 0, &out, nil) == misuse)
        #expect(ow_engine_advance(hall.engine, 0, 0, nil, nil, nil) == misuse)
        #expect(ow_engine_items(hall.engine, morning, nil, nil) == misuse)
        #expect(ow_engine_item(hall.engine, hall.texts(Hall.item), morning, nil, nil) == misuse)
        #expect(ow_engine_case(hall.engine, hall.texts("1"), nil, nil) == misuse)
        #expect(ow_engine_events(hall.engine, 0, 0, nil, nil) == misuse)
        #expect(ow_engine_route(hall.engine, none, none, 1, morning, nil, nil) == misuse)
        #expect(ow_router_open(hall.engine, morning, nil, nil) == misuse)
        #expect(ow_engine_next_due(hall.engine, nil, nil) == misuse)
        #expect(ow_engine_warnings(nil, nil, nil, 0, &out, nil) == misuse)
        #expect(ow_engine_warnings(hall.engine, nil, nil, 0, nil, nil) == misuse)
        #expect(ow_engine_load_calendar(nil, none, none, none, 0, nil, &out, nil) == misuse)
        #expect(ow_engine_load_rules(hall.engine, hall.texts("r"), hall.texts("{}"), none, 0, nil, nil) == misuse)
        #expect(ow_router_item(nil, none, &handle) == misuse)
        #expect(handle == 0)
        #expect(ow_router_route(nil, 1, 1, 1, 0, &route) == misuse)
        #expect(ow_engine_case(hall.engine, ow_text(bytes: nil, size: 3), &out, nil) == misuse)
        #expect(out == nil)
        #expect(hall.apply { $0.materials = nil }.status == misuse)
        #expect(hall.eventCount == Self.loaded)
    }

    @Test("questions about limits: NULL instead of an output, and an engine that is none")
    func limits() {
        var query = ow_due_query()
        query.struct_size = UInt32(MemoryLayout<ow_due_query>.size)
        query.unit = Int32(OW_LIMIT_UNIT_WORKDAY)
        var answer = ow_due_answer()
        var (flag, other, count) = (Int32(7), Int32(7), Int64(7))
        #expect(ow_due(nil, nil, &answer, nil) == misuse)
        #expect(ow_due(nil, &query, nil, nil) == misuse)
        #expect(ow_due(OpaquePointer(bitPattern: 8), &query, &answer, nil) == misuse)
        query.struct_size = 79
        #expect(ow_due(nil, &query, &answer, nil) == misuse)
        query.struct_size = 80
        query.pause_count = 1
        #expect(ow_due(nil, &query, &answer, nil) == misuse)
        query.pause_count = 0
        query.region = ow_text(bytes: nil, size: 2)
        #expect(ow_due(nil, &query, &answer, nil) == misuse)
        #expect(ow_calendar_is_workday(nil, ow_text(), morning, nil, &flag, nil) == misuse)
        #expect(ow_calendar_is_workday(nil, ow_text(), morning, &flag, nil, nil) == misuse)
        #expect(flag == 0)
        #expect(ow_calendar_is_workday(OpaquePointer(bitPattern: 8), ow_text(), morning, &flag, &other, nil) == misuse)
        #expect(ow_calendar_workdays_between(nil, ow_text(), 0, 0, nil, &flag, nil) == misuse)
        #expect(ow_calendar_workdays_between(nil, ow_text(), 0, 0, &count, nil, nil) == misuse)
        #expect(ow_calendar_known_until(nil, ow_text(), nil, nil, nil) == misuse)
    }

    /// The events of a hall in which nothing was done.
    static let loaded = 11

    @Test("functions without a status answer with nothing")
    func accessors() {
        for handle in [nil, OpaquePointer(bitPattern: 8), OpaquePointer(bitPattern: UInt.max)] {
            #expect(ow_error_status(handle) == 0)
            #expect(String(ow_error_message(handle, 0)) == "")
            #expect(ow_receipt_revision(handle) == 0)
            #expect(String(ow_receipt_json(handle)) == "")
            #expect(ow_items_count(handle) == 0)
            #expect(String(ow_item_name(handle, 0)) == "")
            #expect(ow_item_is_offered(handle, 1) == 0)
            #expect(String(ow_destination_hall(handle)) == "")
            #expect(ow_case_due_ms(handle) == .max)
            #expect(String(ow_case_service_act_count(handle) == 0 ? "" : "?") == "")
            #expect(ow_case_clock_count(handle) == 0 && ow_case_warning_count(handle) == 0)
            #expect(ow_case_clock_end_ms(handle, 0) == .max && ow_case_warning_reply_by_ms(handle, 0) == .max)
            #expect(String(ow_case_clock_due_day(handle, 0)) == "" && String(ow_case_warning_post(handle, 0)) == "")
            #expect(ow_warnings_count(handle) == 0 && ow_warnings_reply_by_ms(handle, 0) == .max)
            #expect(String(ow_warnings_case_number(handle, 0)) == "")
            #expect(ow_events_sequence(handle, 0) == 0)
            #expect(String(ow_router_text(handle, 1, 1)) == "")
            #expect(ow_router_is_current(handle, handle, 0) == 0)
            ow_engine_close(handle)
            ow_error_free(handle)
            ow_receipt_free(handle)
            ow_warnings_free(handle)
            ow_router_close(handle)
        }
    }

    @Test("a place out of range")
    func places() throws {
        let hall = try Hall()
        var items: OpaquePointer?
        #expect(ow_engine_items(hall.engine, morning, &items, nil) == 0)
        defer { ow_items_free(items) }
        for place in [1, .max, -1, .min] {
            #expect(String(ow_items_code(items, place)) == "")
            #expect(String(ow_items_name(items, place, 0)) == "")
        }
    }

    @Test("a wrong struct_size, a flag and a tail of a newer version")
    func structs() throws {
        let hall = try Hall()
        #expect(hall.open { $0.struct_size = 0 }.0 == misuse)
        #expect(hall.open { $0.struct_size = 31 }.0 == misuse)
        #expect(hall.open { $0.struct_size = 4_097 }.0 == misuse)
        #expect(hall.open { $0.flags = 4 }.0 == status(OW_UNSUPPORTED))
        #expect(hall.open { $0.header_version = 0 }.0 == status(OW_UNSUPPORTED))
        #expect(hall.open { $0.header_version = 200 }.0 == status(OW_UNSUPPORTED))
        #expect(hall.open { $0.header_version = 10_100 }.0 == status(OW_UNSUPPORTED))
        #expect(hall.apply { $0.struct_size = 176 }.status == misuse)

        let longer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 8)
        defer { longer.deallocate() }
        longer.initializeMemory(as: UInt8.self, repeating: 0)
        var options = ow_open_options()
        options.struct_size = 64
        options.header_version = UInt32(OW_HEADER_VERSION)
        options.path = hall.texts(hall.path)
        longer.storeBytes(of: options, as: ow_open_options.self)
        let pointer = longer.baseAddress!.assumingMemoryBound(to: ow_open_options.self)
        var engine: OpaquePointer?
        #expect(ow_engine_open(pointer, &engine, nil) == 0)
        ow_engine_close(engine)
        longer[63] = 1
        #expect(ow_engine_open(pointer, &engine, nil) == status(OW_UNSUPPORTED))
        #expect(engine == nil)
    }

    @Test("the path and the timeout")
    func options() throws {
        let hall = try Hall()
        #expect(hall.open { $0.path = ow_text() }.0 == status(OW_INVALID, .missingField))
        #expect(hall.open { $0.path = hall.texts("a\u{0}b") }.0 == status(OW_INVALID, .malformedField))
        #expect(
            hall.open { $0.path = hall.texts(String(repeating: "a", count: 4_000)) }.0 == status(OW_LIMIT, .tooLong))
        #expect(hall.open { $0.busy_timeout_ms = 0x8000_0000 }.0 == status(OW_INVALID, .malformedField))
        let missing = hall.open {
            $0.flags = UInt32(OW_OPEN_EXISTING)
            $0.path = hall.texts(hall.folder.path + "/none.db")
        }
        #expect(missing.0 == status(OW_STORAGE))
        let quick = hall.open {
            $0.flags = UInt32(OW_OPEN_EXISTING | OW_OPEN_NORMAL_DURABILITY)
            $0.busy_timeout_ms = UInt32(OW_BUSY_NO_WAIT)
        }
        #expect(quick.0 == 0)
        ow_engine_close(quick.1)
    }

    @Test(
        "bytes that are not UTF-8 are refused, not repaired",
        arguments: [[0xFF], [0xC0, 0x80], [0xE5, 0xBC], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) throws {
        let hall = try Hall()
        let bad = hall.texts(bytes)
        var out: OpaquePointer?
        #expect(hall.open { $0.path = bad }.0 == misuse)
        #expect(hall.apply { $0.applicant_name = bad }.status == misuse)
        #expect(hall.apply { $0.item = bad }.status == misuse)
        #expect(hall.apply { $0.hall = bad }.status == misuse)
        #expect(hall.rate("1", act: 1, OW_SATISFACTION_SATISFIED, at: morning) { $0.comment = bad } == misuse)
        #expect(ow_engine_load_registry(hall.engine, hall.texts("r"), bad, morning, &out, nil) == misuse)
        #expect(ow_engine_submit(hall.engine, hall.texts("r"), bad, morning, &out, nil) == misuse)
        #expect(ow_engine_submit(hall.engine, bad, hall.texts("{}"), morning, &out, nil) == misuse)
        #expect(ow_engine_item(hall.engine, bad, morning, &out, nil) == misuse)
        #expect(ow_engine_case(hall.engine, bad, &out, nil) == misuse)
        let (id, reason) = (hall.texts("r"), hall.texts("因"))
        #expect(ow_engine_load_calendar(hall.engine, id, bad, reason, morning, nil, &out, nil) == misuse)
        #expect(ow_engine_load_calendar(hall.engine, id, hall.texts("{}"), bad, morning, nil, &out, nil) == misuse)
        #expect(ow_engine_load_rules(hall.engine, id, bad, reason, morning, &out, nil) == misuse)
        #expect(hall.eventCount == Self.loaded)
    }

    @Test("ten megabytes where a code, a name or a command belongs leave no row behind")
    func tooLong() throws {
        let hall = try Hall()
        let tooLong = status(OW_LIMIT, .tooLong)
        let long = hall.texts([UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000))
        var out: OpaquePointer?
        #expect(hall.apply { $0.applicant_name = long }.status == tooLong)
        #expect(hall.apply { $0.address = long }.status == tooLong)
        #expect(hall.apply { $0.item = long }.status == tooLong)
        #expect(hall.apply { $0.device_code = long }.status == tooLong)
        #expect(hall.apply { $0.material_count = 65 }.status == status(OW_LIMIT, .tooMany))
        #expect(ow_engine_submit(hall.engine, long, hall.texts("{}"), morning, &out, nil) == tooLong)
        #expect(ow_engine_submit(hall.engine, hall.texts("r"), long, morning, &out, nil) == tooLong)
        #expect(ow_engine_case(hall.engine, long, &out, nil) == tooLong)
        #expect(
            ow_engine_case(hall.engine, ow_text(bytes: long.bytes, size: .max), &out, nil) == tooLong)
        #expect(ow_engine_case(hall.engine, ow_text(bytes: long.bytes, size: -1), &out, nil) == tooLong)
        #expect(hall.rate("1", act: 1, OW_SATISFACTION_SATISFIED, at: morning) { $0.comment = long } == tooLong)
        #expect(hall.eventCount == Self.loaded)
    }

    @Test("values out of range")
    func values() throws {
        let hall = try Hall()
        let malformed = status(OW_INVALID, .malformedField)
        let missing = status(OW_INVALID, .missingField)
        #expect(hall.apply { $0.channel = 0 }.status == missing)
        #expect(hall.apply { $0.channel = 6 }.status == malformed)
        #expect(hall.apply { $0.channel = 261 }.status == malformed)
        #expect(hall.apply { $0.channel = -1 }.status == malformed)
        #expect(hall.apply { $0.actor = Int32(Capacity.officer.rawValue) }.status == malformed)
        #expect(
            hall.apply {
                $0.actor = Int32(OW_ACTOR_DEVICE); $0.device_code = ow_text()
            }.status == missing)
        #expect(hall.apply { $0.as_draft = 2 }.status == malformed)
        #expect(hall.apply { $0.item = hall.texts("A B") }.status == malformed)
        #expect(hall.apply { $0.applicant_name = ow_text() }.status == missing)
        #expect(hall.rate("1", act: 1, 6, at: morning) == malformed)
        #expect(hall.apply("").status == missing)
        #expect(hall.apply("a b").status == malformed)
        let range = status(OW_REJECTED, .instantOutOfRange)
        var out: OpaquePointer?
        var fired: UInt32 = 0
        var next: Int64 = 0
        for instant in [Int64.min, .max] {
            #expect(hall.apply(at: instant).status == range)
            #expect(ow_engine_items(hall.engine, instant, &out, nil) == range)
            #expect(ow_engine_item(hall.engine, hall.texts(Hall.item), instant, &out, nil) == range)
            #expect(ow_router_open(hall.engine, instant, &out, nil) == range)
            #expect(ow_engine_advance(hall.engine, instant, 0, &fired, &next, nil) == range)
            #expect(hall.apply { $0.occurred_at_ms = instant }.status != 0)
        }
        #expect(hall.eventCount == Self.loaded)
    }
}
