import COneWindow
import OneWindow
import Testing

@Suite("Search through C")
struct SearchTests {
    private let never = Int64.max

    private func codes(_ search: OpaquePointer?) -> [String] {
        (0..<ow_search_count(search)).map { String(ow_search_code(search, $0)) }
    }

    @Test("items are found on a day and at all, with the part that was met, until the search is released")
    func finds() throws {
        let hall = try Hall()
        var search: OpaquePointer?
        for (text, part) in [("食品", "食品"), ("spjy", "食品经营"), ("shipinj", "食品经"), ("品jy", "品经营")] {
            #expect(ow_engine_search(hall.engine, hall.texts(text), morning, 0, &search, nil) == 0)
            #expect(codes(search) == [Hall.item] && ow_search_has_more(search) == 0, "\(text)")
            #expect(String(ow_search_part(search, 0)) == part)
            let whole = [ow_search_before(search, 0), ow_search_part(search, 0), ow_search_after(search, 0)]
            #expect(whole.map { String($0) }.joined() == "食品经营许可")
            #expect(String(ow_search_reason(search, 0)) == "")
            ow_search_free(search)
        }
        #expect(ow_engine_search(hall.engine, hall.texts("licence"), never, 1, &search, nil) == 0)
        #expect(codes(search) == [Hall.item] && ow_search_has_more(search) == 1)
        #expect(String(ow_search_name(search, 0, Int32(OW_LANGUAGE_ENGLISH))) == "Food licence")
        #expect(String(ow_search_name(search, 0, Int32(OW_LANGUAGE_CHINESE))) == "食品经营许可")
        let json = String(ow_search_json(search))
        #expect(json.hasPrefix(#"{"schema":"ow.search/1","hits":[{"code":"000131001000","#))
        #expect(json.contains(#""rank":"word","field":"englishName","before":"Food ","part":"licence","after":""}"#))
        #expect(json.hasSuffix(#"],"more":true}"#))
        ow_search_free(search)
        #expect(ow_search_count(search) == 0 && String(ow_search_json(search)) == "")
        #expect(ow_engine_search(hall.engine, hall.texts("食品"), never, .max, &search, nil) == 0)
        #expect(codes(search) == [Hall.item, "LATER"])
        ow_search_free(search)
    }

    @Test("too little to look for is an empty answer with its reason")
    func reasons() throws {
        let hall = try Hall()
        var search: OpaquePointer?
        for (text, reason) in [(ow_text(), "empty"), (hall.texts("食"), "tooShort"), (hall.texts("？"), "empty")] {
            #expect(ow_engine_search(hall.engine, text, morning, 0, &search, nil) == 0)
            #expect(ow_search_count(search) == 0)
            for language in [OW_LANGUAGE_CHINESE, OW_LANGUAGE_ENGLISH] {
                #expect(!String(ow_search_reason(search, Int32(language))).isEmpty)
            }
            #expect(String(ow_search_json(search)).contains("\"reason\":\"\(reason)\""))
            ow_search_free(search)
        }
    }

    @Test("NULL, what is no engine, no UTF-8, too long or out of range; no place out of range stops anything")
    func misuse() throws {
        let hall = try Hall()
        let misuse = status(OW_MISUSE)
        var search: OpaquePointer?
        let text = hall.texts("食品")
        for engine in [nil, OpaquePointer(bitPattern: 8)] {
            #expect(ow_engine_search(engine, text, morning, 0, &search, nil) == misuse)
        }
        #expect(ow_engine_search(hall.engine, text, morning, 0, nil, nil) == misuse)
        #expect(ow_engine_search(hall.engine, hall.texts([0xFF, 0x41]), morning, 0, &search, nil) == misuse)
        #expect(ow_engine_search(hall.engine, ow_text(bytes: nil, size: 2), morning, 0, &search, nil) == misuse)
        let long = hall.texts([UInt8](repeating: 65, count: 601))
        #expect(ow_engine_search(hall.engine, long, morning, 0, &search, nil) == status(OW_LIMIT, .tooLong))
        let range = status(OW_REJECTED, .instantOutOfRange)
        #expect(ow_engine_search(hall.engine, text, .min, 0, &search, nil) == range)
        #expect(ow_engine_search(hall.engine, text, .max - 1, 0, &search, nil) == range)
        #expect(search == nil)
        #expect(ow_engine_search(hall.engine, text, morning, 0, &search, nil) == 0)
        for place in [1, .max, -1, .min] {
            #expect(String(ow_search_code(search, place)) == "" && String(ow_search_name(search, place, 0)) == "")
            #expect(String(ow_search_before(search, place)) == "" && String(ow_search_part(search, place)) == "")
            #expect(String(ow_search_after(search, place)) == "")
        }
        ow_search_free(search)
        for none in [nil, OpaquePointer(bitPattern: 8), hall.engine, search] {
            #expect(ow_search_count(none) == 0 && ow_search_has_more(none) == 0)
            #expect(String(ow_search_reason(none, 0)) == "" && String(ow_search_json(none)) == "")
            ow_search_free(none)
        }
        #expect(hall.eventCount == MisuseTests.loaded)
    }
}
