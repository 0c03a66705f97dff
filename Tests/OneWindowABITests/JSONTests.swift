import COneWindow
import OneWindow
import Testing

@Suite("JSON through C")
struct JSONTests {
    @Test("a registry is loaded once; the same content again is nothing new")
    func registry() throws {
        let hall = try Hall()
        let json = hall.texts(RegistryJSON.data(Hall.document))
        var receipt: OpaquePointer?
        #expect(ow_engine_load_registry(hall.engine, hall.texts("again"), json, morning, &receipt, nil) == 0)
        #expect(ow_receipt_event_count(receipt) == 0)
        ow_receipt_free(receipt)
        let more = hall.texts(#"{"agencies":[{"code":"A02","name":"卫生健康局"}]}"#)
        #expect(ow_engine_load_registry(hall.engine, hall.texts("more"), more, morning, &receipt, nil) == 0)
        #expect(ow_receipt_event_count(receipt) == 1)
        #expect(ow_receipt_phase(receipt) == Int32(OW_PHASE_NONE))
        #expect(String(ow_receipt_case_number(receipt)) == "")
        ow_receipt_free(receipt)
    }

    @Test("what is not such a document is refused", arguments: ["", "{", "[]", "{\"agencies\":7}", "nonsense"])
    func notADocument(_ text: String) throws {
        let hall = try Hall()
        var out: OpaquePointer?
        var error: OpaquePointer?
        let json = hall.texts(text)
        let loaded = ow_engine_load_registry(hall.engine, hall.texts("r"), json, morning, &out, &error)
        #expect(loaded & 0xFF == Int32(OW_INVALID))
        #expect(ow_error_status(error) == loaded)
        ow_error_free(error)
        #expect(ow_engine_submit(hall.engine, hall.texts("r"), json, morning, &out, nil) & 0xFF == Int32(OW_INVALID))
        #expect(out == nil)
        #expect(hall.eventCount == MisuseTests.loaded)
    }

    @Test("a command is carried out; the request and the instant beside it stand")
    func command() throws {
        let hall = try Hall()
        let applied = hall.apply()
        let number = String(ow_receipt_case_number(applied.receipt))
        ow_receipt_free(applied.receipt)
        let receive = """
            {"request":"other","at":1,"command":"case.receive","case":"\(number)","window":"W02",\
            "actor":{"capacity":"officer","officer":"P1","post":"FRONT"}}
            """
        var receipt: OpaquePointer?
        let at = morning + minute
        #expect(ow_engine_submit(hall.engine, hall.texts("r1"), hall.texts(receive), at, &receipt, nil) == 0)
        #expect(ow_receipt_phase(receipt) == Int32(OW_PHASE_RECEIVED))
        #expect(ow_receipt_instant_ms(receipt) == at)
        #expect(String(ow_receipt_json(receipt)).contains(number))
        ow_receipt_free(receipt)
        #expect(ow_engine_submit(hall.engine, hall.texts("r1"), hall.texts(receive), at, &receipt, nil) == 0)
        #expect(ow_receipt_is_repeat(receipt) == 1)
        ow_receipt_free(receipt)
        #expect(
            ow_engine_submit(hall.engine, hall.texts("r2"), hall.texts(receive), at, &receipt, nil)
                == status(OW_REJECTED, .wrongPhase))
    }

    @Test("everything that comes out is one line")
    func results() throws {
        let hall = try Hall()
        let applied = hall.apply()
        let number = hall.texts(String(ow_receipt_case_number(applied.receipt)))
        check(ow_receipt_json(applied.receipt), holds: "receipt")
        ow_receipt_free(applied.receipt)
        var out: OpaquePointer?
        #expect(ow_engine_item(hall.engine, hall.texts(Hall.item), morning, &out, nil) == 0)
        check(ow_item_json(out), holds: "食品经营许可")
        ow_item_free(out)
        #expect(ow_engine_case(hall.engine, number, &out, nil) == 0)
        check(ow_case_json(out), holds: "submitted")
        #expect(!String(ow_case_json(out)).contains("张三"))
        ow_case_free(out)
        let route = ow_engine_route(
            hall.engine, hall.texts(Hall.item), hall.texts("H02"), Int32(OW_CHANNEL_KIOSK), morning, &out, nil)
        #expect(route == 0)
        check(ow_destination_json(out), holds: "H02")
        ow_destination_free(out)
        #expect(ow_engine_events(hall.engine, 0, 0, &out, nil) == 0)
        for place in 0..<ow_events_count(out) { check(ow_events_json(out, place), holds: "\"sequence\"") }
        check(ow_events_json(out, MisuseTests.loaded), holds: "case.opened")
        #expect(String(ow_events_json(out, 99)) == "")
        ow_events_free(out)
    }

    private func check(_ text: ow_text, holds part: String, location: SourceLocation = #_sourceLocation) {
        let json = String(text)
        #expect(json.hasPrefix("{") && json.hasSuffix("}"), sourceLocation: location)
        #expect(json.contains(part) && !json.contains("\n"), sourceLocation: location)
    }
}
