import COneWindow
import OneWindow
import Testing

@Suite("Opening through C")
struct OpeningTests {
    /// A hall whose H02 has a break at noon and Saturday mornings, and a window W03 that serves in the evening.
    private func hall() throws -> Hall {
        let hall = try Hall()
        let json = """
            {"halls": [{"code": "H02", "name": "东街中心", "level": "street", "parent": "H01", "opening": {
               "weekly": [
                 {"weekdays": [1, 2, 3, 4, 5],
                  "sessions": [{"opens": "09:00", "closes": "12:00"}, {"opens": "13:30", "closes": "17:00"}]},
                 {"weekdays": [6], "sessions": [{"opens": "09:00", "closes": "12:00"}]}],
               "exceptions": [{"from": "2026-11-24", "sessions": [], "reason": "停电检修"}]}},
              {"code": "H03", "name": "空厅", "level": "street", "opening": {"weekly": []}}],
             "windows": [{"code": "W03", "hall": "H02", "opening": {
               "weekly": [{"weekdays": [5], "sessions": [{"opens": "17:00", "closes": "20:00"}]}]}}]}
            """
        var receipt: OpaquePointer?
        let id = hall.texts("rota")
        try #require(ow_engine_load_registry(hall.engine, id, hall.texts(json), morning, &receipt, nil) == 0)
        ow_receipt_free(receipt)
        return hall
    }

    @Test("by the hour of Friday 20 November 2026 and the days after it")
    func answers() throws {
        let hall = try hall()
        let never = Int64.max
        // Minutes after Friday 09:00; whether the hall and its two windows are open; when the hall next opens.
        for (after, isOpen, isLateOpen, next) in [
            (-1, 0, 0, 0), (0, 1, 0, 270), (180, 0, 0, 270), (270, 1, 0, 1_440), (480, 0, 1, 1_440),
            (1_440, 1, 0, 4_320), (1_620, 0, 0, 4_320), (4_320, 1, 0, 4_590), (5_760, 0, 0, 7_200),
        ] as [(Int64, Int32, Int32, Int64)] {
            let now = morning + after * minute
            var answer: Int32 = 7
            #expect(ow_hall_is_open(hall.engine, hall.texts("H02"), now, &answer, nil) == 0)
            #expect(answer == isOpen, "\(after)")
            #expect(ow_window_is_open(hall.engine, hall.texts("W02"), now, &answer, nil) == 0)
            #expect(answer == isOpen, "\(after)")
            #expect(ow_window_is_open(hall.engine, hall.texts("W03"), now, &answer, nil) == 0)
            #expect(answer == isLateOpen, "\(after)")
            var opens: Int64 = 7
            #expect(ow_hall_next_opening(hall.engine, hall.texts("H02"), now, &opens, nil) == 0)
            #expect(opens == morning + next * minute, "\(after)")
        }
        var opens: Int64 = 7
        #expect(ow_hall_next_opening(hall.engine, hall.texts("H03"), morning, &opens, nil) == 0)
        #expect(opens == never)
    }

    @Test("a router tells the truth about a day with an exception, and is not current for another week")
    func router() throws {
        let hall = try hall()
        let closed = morning + 4 * 1_440 * minute
        var router: OpaquePointer?
        #expect(ow_router_open(hall.engine, closed, &router, nil) == 0)
        defer { ow_router_close(router) }
        var item: UInt32 = 0
        var here: UInt32 = 0
        #expect(ow_router_item(router, hall.texts(Hall.item), &item) == 0)
        #expect(ow_router_hall(router, hall.texts("H02"), &here) == 0)
        var route = ow_route()
        let kiosk = Int32(OW_CHANNEL_KIOSK)
        for (day, isOpen) in [(3, 1), (4, 0), (5, 1)] as [(Int64, Int32)] {
            let now = morning + day * 1_440 * minute
            #expect(ow_router_is_current(router, hall.engine, now) == 1)
            #expect(ow_router_route(router, item, here, kiosk, ow_minute_of_week(now), &route) == 0)
            #expect(route.is_open == isOpen)
        }
        #expect(ow_router_is_current(router, hall.engine, morning) == 0)
    }

    @Test("NULL, what is no code, what is not there and what is out of range; outputs are zero then")
    func misuse() throws {
        let hall = try hall()
        let misuse = status(OW_MISUSE)
        var answer: Int32 = 7
        var opens: Int64 = 7
        var error: OpaquePointer?
        /// The three functions with the same input: a hall for two of them, a window for the third.
        func all(_ engine: OpaquePointer?, _ text: ow_text, _ at: Int64) -> [ow_status] {
            (answer, opens) = (7, 7)
            var statuses = [ow_hall_is_open(engine, text, at, &answer, nil)]
            #expect(answer == 0)
            answer = 7
            statuses.append(ow_window_is_open(engine, text, at, &answer, nil))
            statuses.append(ow_hall_next_opening(engine, text, at, &opens, nil))
            #expect(answer == 0 && opens == 0)
            return statuses
        }
        func three(_ status: ow_status) -> [ow_status] { [status, status, status] }
        for engine in [nil, OpaquePointer(bitPattern: 8)] {
            #expect(all(engine, hall.texts("H02"), morning) == three(misuse))
        }
        #expect(ow_hall_is_open(hall.engine, hall.texts("H02"), morning, nil, nil) == misuse)
        #expect(ow_window_is_open(hall.engine, hall.texts("W02"), morning, nil, nil) == misuse)
        #expect(ow_hall_next_opening(hall.engine, hall.texts("H02"), morning, nil, nil) == misuse)
        #expect(all(hall.engine, hall.texts([0xFF]), morning) == three(misuse))
        #expect(all(hall.engine, ow_text(), morning) == three(status(OW_INVALID, .missingField)))
        #expect(all(hall.engine, hall.texts("a b"), morning) == three(status(OW_INVALID, .malformedField)))
        let long = hall.texts([UInt8](repeating: 65, count: 51))
        #expect(all(hall.engine, long, morning) == three(status(OW_LIMIT, .tooLong)))
        let (noHall, noWindow) = (status(OW_NOT_FOUND, .unknownHall), status(OW_NOT_FOUND, .unknownWindow))
        #expect(all(hall.engine, hall.texts("X"), morning) == [noHall, noWindow, noHall])
        let range = status(OW_REJECTED, .instantOutOfRange)
        for instant in [Int64.min, .max] {
            #expect(ow_hall_is_open(hall.engine, hall.texts("H02"), instant, &answer, nil) == range)
            #expect(ow_window_is_open(hall.engine, hall.texts("W02"), instant, &answer, nil) == range)
            #expect(ow_hall_next_opening(hall.engine, hall.texts("H02"), instant, &opens, nil) == range)
        }
        #expect(ow_hall_is_open(hall.engine, hall.texts("X"), morning, &answer, &error) == noHall)
        #expect(String(ow_error_subject(error)) == "X")
        ow_error_free(error)
    }
}
