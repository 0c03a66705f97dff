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
