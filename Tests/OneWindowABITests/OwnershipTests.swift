import COneWindow
import OneWindow
import Testing

@Suite("Ownership")
struct OwnershipTests {
    @Test("a closed engine answers misuse, and closing it again does nothing")
    func closedEngine() throws {
        let hall = try Hall()
        let (_, second) = hall.open()
        ow_engine_close(second)
        ow_engine_close(second)
        var out: OpaquePointer?
        var error: OpaquePointer?
        #expect(ow_engine_items(second, morning, &out, &error) == status(OW_MISUSE))
        #expect(out == nil)
        #expect(ow_error_status(error) == status(OW_MISUSE))
        #expect(ow_error_rejection(error) == 0)
        #expect(String(ow_error_message(error, Int32(OW_LANGUAGE_ENGLISH))).contains("closed"))
        #expect(!String(ow_error_message(error, Int32(OW_LANGUAGE_CHINESE))).isEmpty)
        ow_error_free(error)
        ow_error_free(error)
        #expect(ow_error_status(error) == 0)
    }

    @Test("an object of another type is not taken, and not released")
    func otherTypes() throws {
        let hall = try Hall()
        var items: OpaquePointer?
        #expect(ow_engine_items(hall.engine, morning, &items, nil) == 0)
        #expect(ow_engine_refresh(items, nil) == status(OW_MISUSE))
        #expect(ow_receipt_revision(items) == 0)
        ow_case_free(items)
        ow_engine_close(items)
        ow_router_close(items)
        #expect(ow_items_count(items) == 1)
        ow_items_free(items)
        #expect(ow_items_count(items) == 0)
    }

    @Test("foreign pointers are found out without being read")
    func foreign() throws {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)
        defer { memory.deallocate() }
        var route = ow_route()
        for handle in [OpaquePointer(memory), OpaquePointer(bitPattern: 0x1000), OpaquePointer(bitPattern: -1)] {
            #expect(ow_engine_refresh(handle, nil) == status(OW_MISUSE))
            #expect(ow_router_route(handle, 1, 1, 1, 0, &route) == status(OW_MISUSE))
            ow_engine_close(handle)
            ow_router_close(handle)
        }
    }

    @Test("objects outlive their engine, and texts live as long as their object")
    func outlive() throws {
        let hall = try Hall()
        let (_, engine) = hall.open()
        var item: OpaquePointer?
        var router: OpaquePointer?
        #expect(ow_engine_item(engine, hall.texts(Hall.item), morning, &item, nil) == 0)
        #expect(ow_router_open(engine, morning, &router, nil) == 0)
        let applied = hall.apply(to: engine)
        var warnings: OpaquePointer?
        #expect(ow_engine_warnings(engine, nil, nil, 0, &warnings, nil) == 0)
        ow_engine_close(engine)
        #expect(ow_warnings_count(warnings) == 0)
        #expect(ow_engine_warnings(hall.engine, nil, item, 0, &warnings, nil) == status(OW_MISUSE))
        #expect(warnings == nil)
        var until: Int64 = 7
        #expect(ow_calendar_known_until(engine, ow_text(), &until, nil, nil) == status(OW_MISUSE))
        #expect(until == 0)
        let name = ow_item_name(item, Int32(OW_LANGUAGE_CHINESE))
        #expect(String(name) == "食品经营许可")
        #expect(ow_item_name(item, Int32(OW_LANGUAGE_CHINESE)).bytes == name.bytes)
        #expect(String(ow_item_name(item, Int32(OW_LANGUAGE_ENGLISH))) == "Food licence")
        #expect(String(name) == "食品经营许可")
        #expect(String(ow_receipt_case_number(applied.receipt)) == Hall.item + "202611200001")
        var handle: UInt32 = 0
        #expect(ow_router_item(router, hall.texts(Hall.item), &handle) == 0)
        #expect(handle == 1)
        ow_item_free(item)
        ow_router_close(router)
        ow_router_close(router)
        ow_receipt_free(applied.receipt)
        #expect(ow_router_item(router, hall.texts(Hall.item), &handle) == status(OW_MISUSE))
    }

    @Test("the status is enough: out_error may be NULL, and is NULL after success")
    func errors() throws {
        let hall = try Hall()
        var error = OpaquePointer(bitPattern: 8)
        var out = OpaquePointer(bitPattern: 8)
        #expect(ow_engine_items(hall.engine, morning, &out, &error) == 0)
        #expect(error == nil)
        ow_items_free(out)
        out = OpaquePointer(bitPattern: 8)
        #expect(ow_engine_case(hall.engine, hall.texts("9"), &out, &error) == status(OW_NOT_FOUND, .unknownCase))
        #expect(out == nil)
        #expect(ow_error_status(error) == status(OW_NOT_FOUND, .unknownCase))
        #expect(ow_error_rejection(error) == Int32(RejectionCode.unknownCase.rawValue))
        #expect(String(ow_error_subject(error)) == "9")
        #expect(String(ow_error_message(error, Int32(OW_LANGUAGE_CHINESE))).hasPrefix("没有此编号的办件"))
        ow_error_free(error)
        #expect(ow_engine_case(hall.engine, hall.texts("9"), &out, nil) == status(OW_NOT_FOUND, .unknownCase))
    }

    @Test("slots of routers are used again, tokens never")
    func manyRouters() throws {
        let hall = try Hall()
        var closed: [OpaquePointer?] = []
        for _ in 0..<1_500 {
            var router: OpaquePointer?
            #expect(ow_router_open(hall.engine, morning, &router, nil) == 0)
            #expect(!closed.suffix(3).contains(router))
            ow_router_close(router)
            closed.append(router)
        }
        var handle: UInt32 = 0
        for router in closed { #expect(ow_router_item(router, hall.texts(Hall.item), &handle) == status(OW_MISUSE)) }
    }

    /// In a process of its own: it leaves no router to others.
    @Test("1,024 routers are open at once, and no more")
    func tooManyRouters() async {
        await #expect(processExitsWith: .success) {
            let hall = try Hall()
            var router: OpaquePointer?
            for _ in 0..<1_024 { #expect(ow_router_open(hall.engine, morning, &router, nil) == 0) }
            let last = router
            #expect(ow_router_open(hall.engine, morning, &router, nil) == status(OW_LIMIT, .tooMany))
            #expect(router == nil)
            ow_router_close(last)
            #expect(ow_router_open(hall.engine, morning, &router, nil) == 0)
        }
    }
}
