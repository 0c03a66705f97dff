import COneWindow
import OneWindow
import Testing

@Suite("Routing through C")
struct RouterTests {
    @Test("by handles")
    func handles() throws {
        let hall = try Hall()
        var router: OpaquePointer?
        #expect(ow_router_open(hall.engine, morning, &router, nil) == 0)
        defer { ow_router_close(router) }
        let kiosk = Int32(OW_CHANNEL_KIOSK)
        let friday = ow_minute_of_week(morning)
        var item: UInt32 = 0
        var here: UInt32 = 0
        #expect(ow_router_item(router, hall.texts(Hall.item), &item) == 0)
        #expect(ow_router_hall(router, hall.texts("H02"), &here) == 0)
        var route = ow_route()
        #expect(ow_router_route(router, item, here, kiosk, friday, &route) == 0)
        #expect(String(ow_router_text(router, Int32(OW_HANDLE_HALL), route.hall)) == "H02")
        #expect(String(ow_router_text(router, Int32(OW_HANDLE_AGENCY), route.agency)) == "A01")
        #expect(String(ow_router_text(router, Int32(OW_HANDLE_POST), route.post)) == "DECIDE")
        #expect(String(ow_router_text(router, Int32(OW_HANDLE_ITEM), item)) == Hall.item)
        #expect(String(ow_router_text(router, 9, item)) == "")
        #expect(String(ow_router_text(router, Int32(OW_HANDLE_ITEM), 99)) == "")
        #expect(route.window_kind == Int32(OW_WINDOW_COMPREHENSIVE))
        #expect(route.item_version == 1)
        #expect(route.is_open == 1)
        #expect(ow_router_route(router, item, here, kiosk, 6 * 1_440, &route) == 0)
        #expect(route.is_open == 0)
        #expect(ow_router_route(router, item, 0, Int32(OW_CHANNEL_ONLINE), friday, &route) == 0)
        #expect(route.hall == 0 && route.is_open == 1)
    }

    @Test("refusals carry the rule, and leave the route zero")
    func refusals() throws {
        let hall = try Hall()
        var router: OpaquePointer?
        #expect(ow_router_open(hall.engine, morning, &router, nil) == 0)
        defer { ow_router_close(router) }
        var route = ow_route()
        route.hall = 7
        func ask(_ item: UInt32, _ from: UInt32, _ channel: Int, _ minute: Int32 = 600) -> ow_status {
            ow_router_route(router, item, from, Int32(channel), minute, &route)
        }
        #expect(ask(9, 1, OW_CHANNEL_KIOSK) == status(OW_NOT_FOUND, .unknownItem))
        #expect(route.hall == 0)
        #expect(ask(0, 1, OW_CHANNEL_KIOSK) == status(OW_NOT_FOUND, .unknownItem))
        #expect(ask(1, 9, OW_CHANNEL_KIOSK) == status(OW_NOT_FOUND, .unknownHall))
        #expect(ask(1, .max, OW_CHANNEL_KIOSK) == status(OW_NOT_FOUND, .unknownHall))
        #expect(ask(2, 1, OW_CHANNEL_KIOSK) == status(OW_REJECTED, .itemNotPublished))
        #expect(ask(1, 1, OW_CHANNEL_MAIL) == status(OW_REJECTED, .channelNotOffered))
        #expect(ask(1, 3, OW_CHANNEL_KIOSK) == status(OW_REJECTED, .itemOutOfRange))
        #expect(ask(1, 0, OW_CHANNEL_KIOSK) == status(OW_INVALID, .missingField))
        for channel in [0, 6, -1, 257] { #expect(ask(1, 1, channel) == status(OW_INVALID, .malformedField)) }
        for minute in [-1, 10_080, .max, .min] as [Int32] {
            #expect(ask(1, 1, OW_CHANNEL_KIOSK, minute) == status(OW_INVALID, .malformedField))
        }
        var handle: UInt32 = 7
        #expect(ow_router_item(router, hall.texts("X"), &handle) == status(OW_NOT_FOUND, .unknownItem))
        #expect(handle == 0)
        #expect(ow_router_item(router, hall.texts([0xFF]), &handle) == status(OW_MISUSE))
        #expect(ow_router_item(router, ow_text(), &handle) == status(OW_INVALID, .missingField))
        let long = hall.texts([UInt8](repeating: 65, count: 101))
        #expect(ow_router_item(router, long, &handle) == status(OW_LIMIT, .tooLong))
        #expect(ow_router_hall(router, hall.texts("X"), &handle) == status(OW_NOT_FOUND, .unknownHall))
        #expect(ow_router_hall(router, hall.texts([0xFF]), &handle) == status(OW_MISUSE))
    }

    @Test("a router says when it no longer holds")
    func current() throws {
        let hall = try Hall()
        var router: OpaquePointer?
        #expect(ow_router_open(hall.engine, morning, &router, nil) == 0)
        defer { ow_router_close(router) }
        #expect(ow_router_is_current(router, hall.engine, morning) == 1)
        let nextYear = Instant(date: CivilDate(year: 2027, month: 1, day: 1)!).milliseconds
        #expect(ow_router_is_current(router, hall.engine, nextYear) == 0)
        #expect(ow_router_is_current(router, hall.engine, .max) == 0)

        let other = try Engine.open(hall.path)
        var document = RegistryDocument()
        document.agencies = [Agency(code: Code("A02")!, name: LocalizedText("卫健局"))]
        _ = try other.submit(
            Submission(
                id: RequestID("more")!, at: Instant(milliseconds: morning), by: .operatorOfHost, .register(document)))
        #expect(ow_router_is_current(router, hall.engine, morning) == 1)
        #expect(ow_engine_refresh(hall.engine, nil) == 0)
        #expect(ow_router_is_current(router, hall.engine, morning) == 0)
    }

    @Test("by texts")
    func texts() throws {
        let hall = try Hall()
        let kiosk = Int32(OW_CHANNEL_KIOSK)
        var out: OpaquePointer?
        var error: OpaquePointer?
        #expect(
            ow_engine_route(hall.engine, hall.texts(Hall.item), hall.texts("H01"), kiosk, morning, &out, nil) == 0)
        #expect(String(ow_destination_hall(out)) == "H01")
        #expect(String(ow_destination_hall_name(out, Int32(OW_LANGUAGE_ENGLISH))) == "District Hall")
        #expect(String(ow_destination_agency(out)) == "A01")
        #expect(String(ow_destination_agency_name(out, 0)) == "市场监督管理局")
        #expect(String(ow_destination_post(out)) == "DECIDE")
        #expect(ow_destination_item_version(out) == 1)
        #expect(ow_destination_window_kind(out) == Int32(OW_WINDOW_COMPREHENSIVE))
        #expect(ow_destination_is_open(out) == 1)
        ow_destination_free(out)
        #expect(
            ow_engine_route(hall.engine, hall.texts(Hall.item), hall.texts("H03"), kiosk, morning, &out, &error)
                == status(OW_REJECTED, .itemOutOfRange))
        #expect(String(ow_error_subject(error)) == "H03")
        ow_error_free(error)
        #expect(
            ow_engine_route(hall.engine, hall.texts(Hall.item), ow_text(), kiosk, morning, &out, nil)
                == status(OW_INVALID, .missingField))
    }
}
