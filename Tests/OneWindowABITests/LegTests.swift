import COneWindow
import OneWindow
import Testing

@Suite("Legs through C")
struct LegTests {
    /// The hall of the other tests, with one in another province and an item that is taken in there.
    private func far() throws -> Hall {
        let hall = try Hall()
        var document = RegistryDocument()
        var item = try #require(Hall.document.items.first?.definition)
        item.code = try #require(ItemCode("REMOTE"))
        item.channels = ChannelSet([.window, .kiosk])
        item.region = "370123"
        item.elements.crossRegion.area = .nationwide
        item.elements.crossRegion.forms = ChoiceSet([.remoteReceipt])
        document.items = [.init(item, effectiveFrom: CivilDate(iso: "2026-01-01"))]
        let code = try #require(Code("H44"))
        document.halls = [
            OneWindow.Hall(code: code, name: LocalizedText("外省"), level: .district, region: RegionCode("440100"))
        ]
        document.windows = [Window(code: try #require(Code("W44")), hall: code)]
        document.officers = [
            .init(
                Officer(
                    code: try #require(Code("P9")), agency: try #require(Code("A01")), hall: code,
                    posts: [try #require(Code("FRONT"))]), name: "")
        ]
        let engine = try Engine.open(hall.path)
        let id = try #require(RequestID("far"))
        _ = try engine.submit(
            Submission(id: id, at: Instant(milliseconds: morning - 1), by: .operatorOfHost, .register(document)))
        return hall
    }

    private func submit(_ hall: Hall, _ json: String, at instant: Int64) -> ow_status {
        var receipt: OpaquePointer?
        defer { ow_receipt_free(receipt) }
        let id = hall.texts("leg-\(instant)")
        let text = hall.texts(json.replacing("'", with: "\""))
        return ow_engine_submit(hall.engine, id, text, instant, &receipt, nil)
    }

    @Test("what is taken in elsewhere and sent shows with its halls, times and numbers")
    func legs() throws {
        let hall = try far()
        let applied = hall.apply {
            $0.item = hall.texts("REMOTE")
            $0.hall = hall.texts("H44")
        }
        #expect(applied.status == 0)
        let number = String(ow_receipt_case_number(applied.receipt))
        ow_receipt_free(applied.receipt)
        let head = "{'actor':{'capacity':'officer','officer':'P9','post':'FRONT'},'case':'\(number)','command':'case."
        #expect(submit(hall, head + "takeIn','window':'W44','to':'H01'}", at: morning + 1) == 0)
        let send = "dispatchLeg','content':'application','means':'courier','carrier':'邮政','tracking':'E'}"
        #expect(submit(hall, head + send, at: morning + 2) == 0)
        #expect(submit(hall, head + "loseLeg','leg':1}", at: morning + 3) == 0)
        #expect(submit(hall, head + send, at: morning + 4) == 0)
        #expect(submit(hall, head + send, at: morning + 5) == status(OW_REJECTED, .legSettled))

        var found: OpaquePointer?
        #expect(ow_engine_case(hall.engine, hall.texts(number), &found, nil) == 0)
        defer { ow_case_free(found) }
        #expect(ow_case_taken_in_ms(found) == morning + 1)
        #expect(String(ow_case_receiving_hall(found)) == "H44" && String(ow_case_competent_hall(found)) == "H01")
        #expect(ow_case_leg_count(found) == 2)
        #expect((0..<2).map { ow_case_leg_number(found, $0) } == [1, 2])
        #expect((0..<2).map { ow_case_leg_status(found, $0) } == [OW_LEG_LOST, OW_LEG_ON_ITS_WAY])
        #expect((0..<2).map { ow_case_leg_replaces(found, $0) } == [0, 1])
        #expect(ow_case_leg_content(found, 1) == OW_LEG_APPLICATION)
        #expect(ow_case_leg_means(found, 1) == OW_LEG_BY_COURIER)
        #expect(String(ow_case_leg_from(found, 1)) == "H44" && String(ow_case_leg_to(found, 1)) == "H01")
        #expect(String(ow_case_leg_carrier(found, 1)) == "邮政" && String(ow_case_leg_tracking(found, 1)) == "E")
        #expect(ow_case_leg_dispatched_ms(found, 1) == morning + 4)
        #expect(ow_case_leg_ended_ms(found, 0) == morning + 3 && ow_case_leg_ended_ms(found, 1) == .max)
        for place in [2, -1, Int.max] {
            #expect(ow_case_leg_number(found, place) == 0 && String(ow_case_leg_from(found, place)) == "")
        }
    }

    @Test("the constants are the permanent numbers, and NULL is answered with the value for nothing")
    func constants() {
        #expect(
            [OW_LEG_APPLICATION, OW_LEG_SUPPLEMENT, OW_LEG_RESULT] == LegContent.allCases.map { Int32($0.rawValue) })
        #expect(
            [OW_LEG_BY_COURIER, OW_LEG_BY_WIRE, OW_LEG_BY_MESSENGER] == LegMeans.allCases.map { Int32($0.rawValue) })
        #expect([OW_LEG_ON_ITS_WAY, OW_LEG_ARRIVED, OW_LEG_LOST] == LegStatus.allCases.map { Int32($0.rawValue) })
        #expect(ow_case_taken_in_ms(nil) == .max && ow_case_leg_count(nil) == 0)
        #expect(String(ow_case_receiving_hall(nil)) == "" && String(ow_case_competent_hall(nil)) == "")
        #expect(ow_case_leg_number(nil, 0) == 0 && ow_case_leg_content(nil, 0) == 0 && ow_case_leg_means(nil, 0) == 0)
        #expect(ow_case_leg_status(nil, 0) == 0 && ow_case_leg_replaces(nil, 0) == 0)
        #expect(String(ow_case_leg_to(nil, 0)) == "" && String(ow_case_leg_tracking(nil, 0)) == "")
        #expect(String(ow_case_leg_carrier(nil, 0)) == "" && String(ow_case_leg_from(nil, 0)) == "")
        #expect(ow_case_leg_dispatched_ms(nil, 0) == 0 && ow_case_leg_ended_ms(nil, 0) == .max)
    }
}
