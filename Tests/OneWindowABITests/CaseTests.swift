import COneWindow
import OneWindow
import Testing

@Suite("A case through C")
struct CaseTests {
    @Test("the list and the guide of an item")
    func guide() throws {
        let hall = try Hall()
        var items: OpaquePointer?
        #expect(ow_engine_items(hall.engine, morning, &items, nil) == 0)
        #expect(ow_items_count(items) == 1)
        #expect(String(ow_items_code(items, 0)) == Hall.item)
        #expect(String(ow_items_name(items, 0, 0)) == "食品经营许可")
        ow_items_free(items)
        var item: OpaquePointer?
        let later = ow_engine_item(hall.engine, hall.texts("LATER"), morning, &item, nil)
        #expect(later == status(OW_REJECTED, .itemNotPublished))
        let none = ow_engine_item(hall.engine, hall.texts("NONE"), morning, &item, nil)
        #expect(none == status(OW_NOT_FOUND, .unknownItem))
        #expect(ow_engine_item(hall.engine, hall.texts(Hall.item), morning, &item, nil) == 0)
        defer { ow_item_free(item) }
        #expect(String(ow_item_code(item)) == Hall.item)
        #expect(ow_item_version(item) == 1)
        #expect(String(ow_item_agency(item)) == "A01")
        #expect(String(ow_item_agency_name(item, Int32(OW_LANGUAGE_ENGLISH))) == "Market Regulation")
        #expect(String(ow_item_type(item)) == "01")
        #expect(ow_item_case_type(item) == Int32(OW_CASE_TYPE_PROMISED))
        #expect(ow_item_is_offered(item, Int32(OW_CHANNEL_KIOSK)) == 1)
        #expect(ow_item_is_offered(item, Int32(OW_CHANNEL_MAIL)) == 0)
        #expect(ow_item_is_offered(item, 99) == 0)
        #expect(ow_item_promised_amount(item) == 8 && ow_item_promised_unit(item) == Int32(OW_LIMIT_UNIT_WORKDAY))
        #expect(ow_item_statutory_amount(item) == 20 && ow_item_statutory_unit(item) == Int32(OW_LIMIT_UNIT_WORKDAY))
        #expect(ow_item_legal_basis_count(item) == 1)
        #expect(String(ow_item_legal_basis_law(item, 0)) == "中华人民共和国食品安全法")
        #expect(String(ow_item_legal_basis_article(item, 0)) == "第三十五条")
        #expect(ow_item_material_count(item) == 2)
        #expect(String(ow_item_material_code(item, 1)) == "M2")
        #expect(String(ow_item_material_name(item, 0, Int32(OW_LANGUAGE_ENGLISH))) == "Form")
        #expect(String(ow_item_material_name(item, 1, Int32(OW_LANGUAGE_ENGLISH))) == "营业执照")
        #expect(ow_item_material_necessity(item, 0) == Int32(OW_NECESSITY_NECESSARY))
        #expect(ow_item_material_source(item, 1) == Int32(OW_SOURCE_GOVERNMENT))
        #expect(ow_item_material_originals(item, 0) == 1 && ow_item_material_copies(item, 1) == 1)
        #expect(ow_item_material_originals(item, 2) == 0)
    }

    @Test("apply, repeat, receive, accept, rate, follow")
    func life() throws {
        let hall = try Hall()
        let applied = hall.apply()
        #expect(applied.status == 0)
        let number = String(ow_receipt_case_number(applied.receipt))
        #expect(ow_receipt_phase(applied.receipt) == Int32(OW_PHASE_SUBMITTED))
        #expect(ow_receipt_revision(applied.receipt) == 1)
        #expect(ow_receipt_event_count(applied.receipt) == 1)
        #expect(ow_receipt_instant_ms(applied.receipt) == morning)
        #expect(ow_receipt_is_repeat(applied.receipt) == 0)
        let again = hall.apply()
        #expect(ow_receipt_is_repeat(again.receipt) == 1)
        #expect(String(ow_receipt_case_number(again.receipt)) == number)
        #expect(ow_receipt_first_sequence(again.receipt) == ow_receipt_first_sequence(applied.receipt))
        ow_receipt_free(applied.receipt)
        ow_receipt_free(again.receipt)

        let engine = try Engine.open(hall.path)
        func act(_ work: CaseCommand.Work, _ minutes: Int64) throws {
            _ = try engine.submit(
                Submission(
                    id: RequestID("act-\(minutes)")!, at: Instant(milliseconds: morning + minutes * minute),
                    by: .officer(Code("P1")!, post: Code("FRONT")!), .act(CaseCommand(CaseNumber(number)!, work))))
        }
        try act(.receive(window: Code("W02")!, waitedSince: nil), 5)
        try act(.accept, 10)
        #expect(
            hall.rate(number, act: 1, OW_SATISFACTION_DISSATISFIED, at: morning + 15 * minute)
                == status(OW_REJECTED, .badRatingNeedsReason))
        let tags: [UInt32] = [510, 511]
        let rated = tags.withUnsafeBufferPointer { tags in
            hall.rate(number, act: 1, OW_SATISFACTION_VERY_SATISFIED, at: morning + 15 * minute) {
                $0.tags = tags.baseAddress
                $0.tag_count = tags.count
                $0.comment = hall.texts("很快")
            }
        }
        #expect(rated == 0)
        try check(hall, number)
        try follow(hall, number)
    }

    private func check(_ hall: Hall, _ number: String) throws {
        var found: OpaquePointer?
        #expect(ow_engine_case(hall.engine, hall.texts(number), &found, nil) == 0)
        defer { ow_case_free(found) }
        #expect(String(ow_case_number(found)) == number)
        #expect(String(ow_case_item(found)) == Hall.item)
        #expect(ow_case_item_version(found) == 1)
        #expect(ow_case_revision(found) == 4)
        #expect(ow_case_phase(found) == Int32(OW_PHASE_AWAITING_DECISION))
        #expect(ow_case_decision(found) == Int32(OW_DECISION_NONE))
        #expect(String(ow_case_due_day(found)) == "2026-12-02")
        #expect(ow_case_due_ms(found) == Instant(date: CivilDate(year: 2026, month: 12, day: 3)!).milliseconds)
        #expect(ow_case_due_is_certain(found) == 1)
        #expect(ow_case_highest_warning(found) == Int32(OW_WARNING_NONE))
        #expect(ow_case_service_act_count(found) == 1)
        #expect(ow_case_service_act_number(found, 0) == 1)
        #expect(ow_case_service_act_kind(found, 0) == Int32(OW_SERVICE_ACT_RECEIPT))
        #expect(ow_case_service_act_rating(found, 0) == Int32(OW_SATISFACTION_VERY_SATISFIED))
        #expect(ow_case_service_act_instant_ms(found, 0) == morning + 5 * minute)
        #expect(ow_case_service_act_kind(found, 1) == 0)

        var fired: UInt32 = 0
        var next: Int64 = 0
        #expect(ow_engine_advance(hall.engine, morning, 0, &fired, &next, nil) == status(OW_REJECTED, .clockBehind))
        #expect(ow_engine_advance(hall.engine, morning + 20 * minute, 0, &fired, &next, nil) == 0)
        #expect(fired == 0 && next > morning && next < .max)
        var due: Int64 = 0
        #expect(ow_engine_next_due(hall.engine, &due, nil) == 0)
        #expect(due == next)
        #expect(ow_engine_advance(hall.engine, ow_case_due_ms(found), 0, &fired, &next, nil) == 0)
        #expect(fired == 2)
        var later: OpaquePointer?
        #expect(ow_engine_case(hall.engine, hall.texts(number), &later, nil) == 0)
        #expect(ow_case_highest_warning(later) == Int32(OW_WARNING_YELLOW))
        #expect(ow_case_highest_warning(found) == Int32(OW_WARNING_NONE))
        ow_case_free(later)
    }

    private func follow(_ hall: Hall, _ number: String) throws {
        var all: OpaquePointer?
        #expect(ow_engine_events(hall.engine, UInt64(MisuseTests.loaded), 0, &all, nil) == 0)
        defer { ow_events_free(all) }
        let kinds = (0..<ow_events_count(all)).map { ow_events_kind(all, $0) }
        #expect(
            kinds
                == [
                    OW_EVENT_CASE_OPENED, OW_EVENT_CASE_RECEIVED, OW_EVENT_CASE_ACCEPTED, OW_EVENT_CASE_RATED,
                    OW_EVENT_CASE_WARNED, OW_EVENT_CASE_WARNED,
                ].map { Int32($0) })
        for place in kinds.indices {
            #expect(ow_events_sequence(all, place) == UInt64(MisuseTests.loaded + place + 1))
            #expect(String(ow_events_case_number(all, place)) == number)
        }
        #expect(ow_events_instant_ms(all, 0) == morning)
        var some: OpaquePointer?
        #expect(ow_engine_events(hall.engine, 1, 2, &some, nil) == 0)
        #expect(ow_events_count(some) == 2)
        #expect(String(ow_events_case_number(some, 0)) == "")
        ow_events_free(some)
        #expect(ow_engine_events(hall.engine, .max, 0, &some, nil) == 0)
        #expect(ow_events_count(some) == 0)
        ow_events_free(some)
    }
}
