import COneWindow
import Testing

/// The layouts of 0.1.0 on machines with 64 bits. Fields may be appended to the structs that have a size; nothing else
/// may change.
@Suite("Layout of the public structs")
struct LayoutTests {
    @Test("ow_text")
    func text() {
        #expect(MemoryLayout<ow_text>.size == 16)
        #expect(offsets(\ow_text.bytes, \ow_text.size) == [0, 8])
    }

    @Test("ow_open_options")
    func options() {
        #expect(MemoryLayout<ow_open_options>.size == 32)
        #expect(
            offsets(
                \ow_open_options.struct_size, \ow_open_options.header_version, \ow_open_options.flags,
                \ow_open_options.busy_timeout_ms, \ow_open_options.path) == [0, 4, 8, 12, 16])
    }

    @Test("ow_application")
    func application() {
        #expect(MemoryLayout<ow_application>.size == 184)
        #expect(
            offsets(
                \ow_application.struct_size, \ow_application.channel, \ow_application.actor, \ow_application.as_draft,
                \ow_application.item, \ow_application.hall, \ow_application.materials, \ow_application.material_count,
                \ow_application.applicant_name, \ow_application.identity_number, \ow_application.phone,
                \ow_application.address, \ow_application.agent_name, \ow_application.agent_identity_number,
                \ow_application.device_code, \ow_application.occurred_at_ms)
                == [0, 4, 8, 12, 16, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176])
    }

    @Test("ow_rating")
    func rating() {
        #expect(MemoryLayout<ow_rating>.size == 88)
        #expect(
            offsets(
                \ow_rating.struct_size, \ow_rating.level, \ow_rating.actor, \ow_rating.service_act,
                \ow_rating.case_number, \ow_rating.tags, \ow_rating.tag_count, \ow_rating.comment,
                \ow_rating.device_code, \ow_rating.occurred_at_ms) == [0, 4, 8, 12, 16, 32, 40, 48, 64, 80])
    }

    @Test("ow_route")
    func route() {
        #expect(MemoryLayout<ow_route>.size == 32)
        #expect(
            offsets(
                \ow_route.hall, \ow_route.agency, \ow_route.post, \ow_route.item_version, \ow_route.window_kind,
                \ow_route.is_open, \ow_route.reserved) == [0, 4, 8, 12, 16, 20, 24])
    }

    @Test("ow_pause, ow_due_query, ow_due_answer")
    func due() {
        #expect(MemoryLayout<ow_pause>.size == 16)
        #expect(offsets(\ow_pause.from_ms, \ow_pause.through_ms) == [0, 8])
        #expect(MemoryLayout<ow_due_query>.size == 80)
        #expect(
            offsets(
                \ow_due_query.struct_size, \ow_due_query.unit, \ow_due_query.amount, \ow_due_query.extended,
                \ow_due_query.flags, \ow_due_query.reserved, \ow_due_query.start_ms, \ow_due_query.region,
                \ow_due_query.office_hours, \ow_due_query.pauses, \ow_due_query.pause_count)
                == [0, 4, 8, 12, 16, 20, 24, 32, 48, 64, 72])
        #expect(MemoryLayout<ow_due_answer>.size == 32)
        #expect(
            offsets(
                \ow_due_answer.end_ms, \ow_due_answer.is_certain, \ow_due_answer.calendar_edition,
                \ow_due_answer.due_day) == [0, 8, 12, 16])
    }

    @Test("ow_warning_act, ow_warning_filter")
    func warnings() {
        #expect(MemoryLayout<ow_warning_act>.size == 80)
        #expect(
            offsets(
                \ow_warning_act.struct_size, \ow_warning_act.warning, \ow_warning_act.case_number,
                \ow_warning_act.officer, \ow_warning_act.post, \ow_warning_act.text, \ow_warning_act.occurred_at_ms)
                == [0, 4, 8, 24, 40, 56, 72])
        #expect(MemoryLayout<ow_warning_filter>.size == 48)
        #expect(
            offsets(
                \ow_warning_filter.struct_size, \ow_warning_filter.statuses, \ow_warning_filter.level,
                \ow_warning_filter.reserved, \ow_warning_filter.post, \ow_warning_filter.agency)
                == [0, 4, 8, 12, 16, 32])
    }

    private func offsets<Struct>(_ fields: PartialKeyPath<Struct>...) -> [Int?] {
        fields.map { MemoryLayout<Struct>.offset(of: $0) }
    }
}
