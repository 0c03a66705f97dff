import COneWindow
import OneWindow
import Testing

@Suite("Guide through C")
struct GuideTests {
    @Test("step by step: open, ask, answer, take back, result, notice, close")
    func steps() throws {
        let hall = try Hall()
        let document = #"""
            {"packages": [{"code": "PKG", "name": {"zh": "一件事"}, "lead": "A01", "effectiveFrom": "2026-01-01",
              "items": [{"item": "000131001000", "if": "要办"}],
              "questions": [{"code": "q", "input": "开店", "text": {"zh": "开店吗？"}}],
              "decisions": {"inputs": [{"name": "开店", "type": "boolean"}],
                "decisions": [{"name": "要办", "expression": "开店"}]}}]}
            """#
        var receipt: OpaquePointer?
        let loaded = ow_engine_load_registry(
            hall.engine, hall.texts("packages"), hall.texts(document), morning, &receipt, nil)
        try #require(loaded == 0)
        ow_receipt_free(receipt)
        var events: OpaquePointer?
        #expect(ow_engine_events(hall.engine, 0, 0, &events, nil) == 0)
        let last = ow_events_count(events) - 1
        #expect(ow_events_kind(events, last) == Int32(OW_EVENT_PACKAGE_VERSION_ADDED))
        #expect(String(ow_events_json(events, last)).contains(#""package":{"code":"PKG","name":{"zh":"一件事"}"#))
        ow_events_free(events)
        var guide: OpaquePointer?
        #expect(ow_guide_open(hall.engine, hall.texts("PKG"), morning, &guide, nil) == 0)
        #expect(String(ow_guide_next(guide)).contains(#""question":{"code":"q","#))
        #expect(ow_guide_is_finished(guide) == 0 && ow_guide_questions_left(guide) == 1)
        var json = ow_text()
        #expect(ow_guide_result(guide, &json, nil) == status(OW_REJECTED, .questionsRemain))
        #expect(String(json).isEmpty)
        #expect(ow_guide_answer(guide, ow_text(), hall.texts("也许"), nil) == status(OW_REJECTED, .answerNotAllowed))
        #expect(ow_guide_answer(guide, hall.texts("x"), hall.texts("是"), nil) == status(OW_NOT_FOUND, .unknownQuestion))
        #expect(ow_guide_answer(guide, ow_text(), hall.texts("是"), nil) == 0)
        #expect(ow_guide_is_finished(guide) == 1 && ow_guide_back(guide) == 1 && ow_guide_back(guide) == 0)
        #expect(ow_guide_answer(guide, hall.texts("q"), hall.texts("是"), nil) == 0)
        #expect(ow_guide_answer(guide, ow_text(), hall.texts("是"), nil) == status(OW_REJECTED, .guideFinished))
        #expect(ow_guide_result(guide, &json, nil) == 0)
        #expect(String(json).hasPrefix(#"{"schema":"ow.plan/1","package":"PKG""#))
        var page = ow_text()
        for language in [OW_LANGUAGE_CHINESE, OW_LANGUAGE_ENGLISH] {
            #expect(ow_guide_notice(guide, Int32(language), &page, nil) == 0)
            #expect(String(page).contains("<svg"))
        }
        ow_guide_close(guide)
        let misuse = status(OW_MISUSE)
        #expect(
            ow_guide_answer(guide, ow_text(), ow_text(), nil) == misuse && ow_guide_result(guide, &json, nil) == misuse)
        #expect(ow_guide_back(guide) == 0 && String(ow_guide_next(guide)) == "")
        #expect(
            ow_guide_open(hall.engine, hall.texts("NONE"), morning, &guide, nil)
                == status(OW_NOT_FOUND, .unknownPackage))
        #expect(ow_guide_open(nil, hall.texts("PKG"), morning, &guide, nil) == misuse && guide == nil)
    }

    @Test("an item's own decisions are asked by its code, and read back whole")
    func item() throws {
        let hall = try Hall()
        let document = #"""
            {"items": [{"code": "SELF", "name": {"zh": "备案"}, "agency": "A01", "type": "20",
              "effectiveFrom": "2026-01-01", "promisedLimit": {"amount": 3},
              "levels": ["district"], "channels": ["window"], "decisionPost": "DECIDE",
              "materials": [{"code": "M1", "name": {"zh": "表"}}, {"code": "M9", "name": {"zh": "委托书"}}],
              "situations": {"questions": [{"code": "agent", "input": "代办", "text": {"zh": "请人代办吗？"}}],
                "elements": [{"kind": "material", "name": "M9", "if": "代办人"}],
                "decisions": {"inputs": [{"name": "代办", "type": "boolean"}],
                  "decisions": [{"name": "代办人", "expression": "代办"}]}}}]}
            """#
        var receipt: OpaquePointer?
        let loaded = ow_engine_load_registry(
            hall.engine, hall.texts("own"), hall.texts(document), morning, &receipt, nil)
        try #require(loaded == 0)
        ow_receipt_free(receipt)
        var item: OpaquePointer?
        #expect(ow_engine_item(hall.engine, hall.texts("SELF"), morning, &item, nil) == 0)
        #expect(String(ow_item_json(item)).contains(#""situations":{"questions":[{"code":"agent""#))
        ow_item_free(item)
        var guide: OpaquePointer?
        #expect(ow_guide_open(hall.engine, hall.texts("SELF"), morning, &guide, nil) == 0)
        #expect(ow_guide_questions_left(guide) == 1)
        #expect(ow_guide_answer(guide, hall.texts("agent"), hall.texts("n"), nil) == 0)
        var json = ow_text()
        #expect(ow_guide_result(guide, &json, nil) == 0)
        #expect(!String(json).contains("委托书") && String(json).contains(#""item":"SELF""#))
        ow_guide_close(guide)
    }
}
