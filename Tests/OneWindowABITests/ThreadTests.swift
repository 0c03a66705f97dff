import COneWindow
import OneWindow
import Testing

@Suite("Threads")
struct ThreadTests {
    /// A token can be handed to any thread.
    private struct Token: @unchecked Sendable {
        let pointer: OpaquePointer?
    }

    @Test("many threads on one engine: each application opens one case")
    func applications() async throws {
        let hall = try Hall()
        let engine = Token(pointer: hall.engine)
        let numbers = await withTaskGroup(of: [String].self) { group in
            for task in 0..<8 {
                group.addTask { Self.apply(20, task, engine) }
            }
            var all: [String] = []
            for await numbers in group { all += numbers }
            return all
        }
        #expect(numbers.count == 160)
        #expect(Set(numbers).count == 160)
        #expect(hall.eventCount == MisuseTests.loaded + 160)
    }

    @Test("one router, read by many, while the engine works")
    func routes() async throws {
        let hall = try Hall()
        var router: OpaquePointer?
        #expect(ow_router_open(hall.engine, morning, &router, nil) == 0)
        let tokens = (engine: Token(pointer: hall.engine), router: Token(pointer: router))
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = Self.apply(10, 99, tokens.engine) }
            for _ in 0..<4 {
                group.addTask {
                    var route = ow_route()
                    for _ in 0..<20_000 {
                        let status = ow_router_route(tokens.router.pointer, 1, 2, Int32(OW_CHANNEL_KIOSK), 600, &route)
                        if status != 0 || route.hall != 2 { Issue.record("routed to \(route.hall), status \(status)") }
                    }
                    #expect(String(ow_router_text(tokens.router.pointer, Int32(OW_HANDLE_HALL), 2)) == "H02")
                }
            }
        }
        ow_router_close(router)
    }

    @Test("due dates asked by many while notices are loaded: each answer is that of one edition")
    func due() async throws {
        let hall = try Hall()
        let engine = Token(pointer: hall.engine)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                let texts = Texts()
                for index in 0..<10 {
                    let year = #"{"years":[{"year":2027,"notices":["\#(index)"],"daysOff":["2027-01-01"]}]}"#
                    var receipt: OpaquePointer?
                    let done = ow_engine_load_calendar(
                        engine.pointer, texts("n\(index)"), texts(year), texts("示例"), morning, nil, &receipt, nil)
                    ow_receipt_free(receipt)
                    if done != 0 { Issue.record("loading: \(done)") }
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    var query = ow_due_query()
                    query.struct_size = UInt32(MemoryLayout<ow_due_query>.size)
                    query.unit = Int32(OW_LIMIT_UNIT_WORKDAY)
                    query.amount = 30
                    query.start_ms = morning
                    var answer = ow_due_answer()
                    for _ in 0..<5_000 {
                        let status = ow_due(engine.pointer, &query, &answer, nil)
                        if status != 0 || (answer.is_certain == 1) != (answer.calendar_edition > 1) {
                            Issue.record("status \(status), edition \(answer.calendar_edition)")
                        }
                    }
                }
            }
        }
        var edition: UInt32 = 0
        var until: Int64 = 0
        #expect(ow_calendar_known_until(hall.engine, ow_text(), &until, &edition, nil) == 0)
        #expect(edition == 11)
    }

    @Test("closing an engine while others use it")
    func close() async throws {
        let hall = try Hall()
        let engine = Token(pointer: hall.open().1)
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask { _ = Self.apply(20, task, engine) }
            }
            group.addTask { ow_engine_close(engine.pointer) }
        }
        #expect(ow_engine_refresh(engine.pointer, nil) == status(OW_MISUSE))
    }

    private static func apply(_ count: Int, _ task: Int, _ engine: Token) -> [String] {
        let texts = Texts()
        var numbers: [String] = []
        for index in 0..<count {
            var application = ow_application()
            application.struct_size = UInt32(MemoryLayout<ow_application>.size)
            application.channel = Int32(OW_CHANNEL_ONLINE)
            application.item = texts(Hall.item)
            application.applicant_name = texts("张三")
            var receipt: OpaquePointer?
            let done = ow_engine_apply(engine.pointer, texts("t\(task)-\(index)"), &application, morning, &receipt, nil)
            if done == 0 { numbers.append(String(ow_receipt_case_number(receipt))) }
            ow_receipt_free(receipt)
        }
        return numbers
    }
}
