import COneWindow
import OneWindow
import Testing

/// A hall with a licence library, filled through C.
private struct Library {
    static let holder = "91370123MA3C000015"
    static let digest = String(repeating: "07", count: 32)
    let hall: Hall

    init() throws {
        hall = try Hall()
        try #require(
            submit(
                #"""
                "actor":{"capacity":"operator"},"command":"registry.load","registry":{
                "posts":[{"code":"LICENCE","name":"证照岗","agency":"A01","duties":["licences"]}],
                "officers":[{"code":"L1","name":"王二","agency":"A01","posts":["LICENCE"]}],
                "licenceTypes":[
                {"code":"YYZZ","name":{"zh":"营业执照","en":"Business licence"},"assurance":"person"},
                {"code":"SPXK","name":{"zh":"食品许可","en":"Food licence"},"assurance":"stated"}],
                "items":[{"code":"CHANGE","name":"信息变更","agency":"A01","type":"07","caseType":"promised",
                "promisedLimit":{"amount":5,"unit":"workday"},"levels":["district","street"],"channels":["kiosk"],
                "materials":[{"code":"M1","name":"申请表"},
                {"code":"M2","name":"营业执照","source":"government","licenceType":"YYZZ"}],
                "decisionPost":"DECIDE","effectiveFrom":"2026-01-01"}],
                "standards":[{"code":"S1","edition":"2026-1","title":{"zh":"窗口接待规范","en":"Reception"},"kind":"manual",
                "levels":["street"],"effectiveFrom":"2026-01-01","digest":"\#(Self.digest)","place":"s1.pdf",
                "items":["CHANGE"]}],
                "releases":[{"standard":"S1","edition":"2026-1","kind":"pilot","halls":["H02"],"from":"2026-11-01"}]}}
                """#) == 0)
    }

    @discardableResult
    func submit(_ command: String, _ number: inout String) -> ow_status {
        var receipt: OpaquePointer?
        let status = ow_engine_submit(
            hall.engine, hall.texts("r\(command.hashValue)"), hall.texts("{" + command), morning, &receipt, nil)
        number = String(ow_receipt_case_number(receipt))
        ow_receipt_free(receipt)
        return status
    }

    func submit(_ command: String) -> ow_status {
        var number = ""
        return submit(command, &number)
    }

    private static let officer = #""actor":{"capacity":"officer","officer":"L1","post":"LICENCE"},"#

    func issue(_ type: String = "YYZZ", through: String? = "2031-11-19") throws -> String {
        var number = ""
        let last = through.map { #","validThrough":"\#($0)""# } ?? ""
        // Each its own digest, and so its own request.
        let own = String(hall.eventCount + 100)
        let digest = Self.digest.dropLast(3) + own
        let status = submit(
            Self.officer + #""command":"licence.issue","type":"\#(type)","issuer":"A01","issuedOn":"2026-11-20","#
                + #""holder":{"name":"某公司","identityNumber":"\#(Self.holder)"},"#
                + #""digests":["\#(Self.digest)","\#(digest)"]"#
                + last + "}", &number)
        try #require(status == 0)
        return number
    }

    func revoke(_ number: String) -> ow_status {
        submit(
            Self.officer + #""command":"licence.revoke","number":"\#(number)","ground":"fraud","basis":"撤销决定书"}"#)
    }

    func page(
        _ type: String = "", after: String = "", limit: UInt32 = 0, holder: String = holder, at: Int64 = morning
    ) -> (status: ow_status, page: OpaquePointer?) {
        var out: OpaquePointer?
        let texts = hall.texts
        let status = ow_engine_licences(
            hall.engine, texts(holder), texts(type), texts(after), limit, at, &out, nil)
        return (status, out)
    }

    func verify(
        _ number: String, holder: String = "", digest: String = "", at: Int64 = morning
    ) -> (status: ow_status, check: OpaquePointer?) {
        var out: OpaquePointer?
        let texts = hall.texts
        let status = ow_engine_verify_licence(
            hall.engine, texts(number), texts(holder), texts(digest), at, &out, nil)
        return (status, out)
    }

    func offer(
        _ number: String, item: String = "CHANGE", material: String = "", holder: String = holder,
        _ assurance: Int = OW_ASSURANCE_PERSON, at: Int64 = morning
    ) -> (status: ow_status, offer: OpaquePointer?) {
        var out: OpaquePointer?
        let texts = hall.texts
        let status = ow_engine_offer_licence(
            hall.engine, texts(number), texts(item), texts(material), texts(holder), Int32(assurance), at, &out, nil)
        return (status, out)
    }
}

@Suite("Licences and standards in C")
struct LicenceTests {
    @Test("a licence is read: what it says, where it is at an instant, what is signed")
    func licence() throws {
        let library = try Library()
        let number = try library.issue()
        let texts = library.hall.texts
        var licence: OpaquePointer?
        #expect(ow_engine_licence(library.hall.engine, texts(number), &licence, nil) == 0)
        #expect(number == "EL20261120.0001" && String(ow_licence_number(licence)) == number)
        #expect(ow_licence_revision(licence) == 1 && ow_licence_version(licence) == 1)
        #expect(String(ow_licence_type(licence)) == "YYZZ" && String(ow_licence_issuer(licence)) == "A01")
        #expect(String(ow_licence_type_name(licence, Int32(OW_LANGUAGE_ENGLISH))) == "Business licence")
        #expect(ow_licence_holder_kind(licence) == Int32(IdentityKind(of: Library.holder).rawValue))
        #expect(String(ow_licence_issued_on(licence)) == "2026-11-20")
        #expect(String(ow_licence_valid_from(licence)) == "2026-11-20")
        #expect(String(ow_licence_valid_through(licence)) == "2031-11-19")
        let end = Instant(date: CivilDate(iso: "2031-11-19")!, minute: 1_440).milliseconds
        let phases = [morning - 1, morning, end - 1, end, .max].map { ow_licence_phase(licence, $0) }
        let valid = Int32(OW_PHASE_LICENCE_VALID)
        #expect(phases == [0, valid, valid, Int32(OW_PHASE_LICENCE_EXPIRED), 0])
        let form = String(ow_licence_form(licence))
        #expect(form.hasPrefix("OneWindow licence 1\nnumber: EL20261120.0001\ntype: YYZZ\n"))
        let json = String(ow_licence_json(licence))
        #expect(json.hasPrefix(#"{"schema":"ow.licence/1","#) && !json.contains("某公司"))
        ow_licence_free(licence)
        #expect(String(ow_licence_number(licence)) == "" && ow_licence_phase(licence, morning) == 0)
        let unknown = status(OW_NOT_FOUND, .unknownLicence)
        #expect(ow_engine_licence(library.hall.engine, texts("none"), &licence, nil) == unknown)
    }

    @Test("the licences of a holder come by type, in pages")
    func pages() throws {
        let library = try Library()
        let food = try library.issue("SPXK", through: nil)
        let business = try (0..<3).map { _ in try library.issue() }
        #expect(library.revoke(business[1]) == 0)
        let (ok, all) = library.page(holder: "91370123-ma3c 000015")
        #expect(ok == 0 && ow_licences_count(all) == 4)
        #expect((0..<4).map { String(ow_licences_number(all, $0)) } == business + [food])
        #expect((0..<4).map { String(ow_licences_type(all, $0)) } == ["YYZZ", "YYZZ", "YYZZ", "SPXK"])
        #expect(String(ow_licences_type_name(all, 3, Int32(OW_LANGUAGE_ENGLISH))) == "Food licence")
        #expect(ow_licences_phase(all, 0) == Int32(OW_PHASE_LICENCE_VALID))
        #expect(ow_licences_phase(all, 1) == Int32(OW_PHASE_LICENCE_REVOKED))
        #expect(String(ow_licences_valid_from(all, 0)) == "2026-11-20")
        #expect(String(ow_licences_valid_through(all, 0)) == "2031-11-19")
        #expect(String(ow_licences_valid_through(all, 3)) == "")
        #expect(String(ow_licences_json(all, 0)).contains(business[0]))
        for place in [4, .max, -1, .min] {
            #expect(String(ow_licences_number(all, place)) == "" && ow_licences_phase(all, place) == 0)
            #expect(String(ow_licences_type_name(all, place, 0)) == "" && String(ow_licences_json(all, place)) == "")
        }
        ow_licences_free(all)
        var (seen, last): ([String], String) = ([], "")
        for _ in 0..<4 {
            let (status, page) = library.page(after: last, limit: 1)
            #expect(status == 0 && ow_licences_count(page) == 1)
            last = String(ow_licences_number(page, 0))
            seen.append(last)
            ow_licences_free(page)
        }
        let (_, none) = library.page(after: last)
        #expect(seen == business + [food] && ow_licences_count(none) == 0)
        ow_licences_free(none)
        let (_, typed) = library.page("SPXK")
        #expect(ow_licences_count(typed) == 1)
        ow_licences_free(typed)
        #expect(library.page("NONE").status == status(OW_NOT_FOUND, .unknownLicenceType))
        #expect(library.page(after: "NONE").status == status(OW_NOT_FOUND, .unknownLicence))
        #expect(library.page(holder: "").status == status(OW_INVALID, .missingField))
        #expect(library.page(at: .max).status == status(OW_REJECTED, .instantOutOfRange))
    }

    @Test("a look at a licence says what was asked, what was found, and the rule that stands against it")
    func verify() throws {
        let library = try Library()
        let number = try library.issue()
        let (ok, bare) = library.verify(number)
        #expect(ok == 0 && ow_licence_check_is_good(bare) == 1 && ow_licence_check_reason(bare) == 0)
        #expect(String(ow_licence_check_reason_text(bare, 0)) == "")
        #expect(ow_licence_check_holder(bare) == -1 && ow_licence_check_content(bare) == -1)
        #expect(ow_licence_check_signature(bare) == Int32(OW_SIGNATURE_NONE))
        #expect(ow_licence_check_phase(bare) == Int32(OW_PHASE_LICENCE_VALID))
        #expect(String(ow_licence_check_json(bare)).hasPrefix(#"{"schema":"ow.licenceAnswer/1","good":true"#))
        ow_licence_check_free(bare)
        let (_, shown) = library.verify(number, holder: Library.holder, digest: Library.digest)
        #expect(ow_licence_check_is_good(shown) == 1)
        #expect(ow_licence_check_holder(shown) == 1 && ow_licence_check_content(shown) == 1)
        ow_licence_check_free(shown)
        let (_, other) = library.verify(number, digest: String(repeating: "0a", count: 32))
        #expect(ow_licence_check_is_good(other) == 0 && ow_licence_check_content(other) == 0)
        #expect(ow_licence_check_reason(other) == Int32(RejectionCode.contentDiffers.rawValue))
        let text = RejectionCode.contentDiffers.text(in: .english)
        #expect(String(ow_licence_check_reason_text(other, Int32(OW_LANGUAGE_ENGLISH))) == text)
        ow_licence_check_free(other)
        #expect(library.verify("none").status == status(OW_NOT_FOUND, .unknownLicence))
        for digest in ["07", String(repeating: "zz", count: 32), String(repeating: "+7", count: 32)] {
            #expect(library.verify(number, digest: digest).status == status(OW_INVALID, .malformedField))
        }
        let long = String(repeating: "07", count: 33)
        #expect(library.verify(number, digest: long).status == status(OW_LIMIT, .tooLong))
        #expect(library.verify(number, at: .min).status == status(OW_REJECTED, .instantOutOfRange))
    }

    @Test("what a licence would stand for is told before anybody applies")
    func offer() throws {
        let library = try Library()
        let number = try library.issue()
        let (ok, taken) = library.offer(number)
        #expect(ok == 0 && ow_licence_offer_is_taken(taken) == 1 && ow_licence_offer_reason(taken) == 0)
        #expect(ow_licence_offer_needed(taken) == Int32(OW_ASSURANCE_PERSON))
        #expect(ow_licence_offer_material_count(taken) == 1)
        #expect((-1...1).map { String(ow_licence_offer_material(taken, $0)) } == ["", "M2", ""])
        #expect(String(ow_licence_offer_json(taken)).hasPrefix(#"{"schema":"ow.licenceOffer/1","taken":true"#))
        ow_licence_offer_free(taken)
        let (_, weak) = library.offer(number, OW_ASSURANCE_NONE)
        #expect(ow_licence_offer_is_taken(weak) == 0 && ow_licence_offer_material_count(weak) == 1)
        #expect(ow_licence_offer_reason(weak) == Int32(RejectionCode.identityNotEstablished.rawValue))
        #expect(!String(ow_licence_offer_reason_text(weak, 0)).isEmpty)
        ow_licence_offer_free(weak)
        #expect(library.offer("none").status == status(OW_NOT_FOUND, .unknownLicence))
        #expect(library.offer(number, item: "NONE").status == status(OW_NOT_FOUND, .unknownItem))
        #expect(library.offer(number, item: "LATER").status == status(OW_REJECTED, .itemNotPublished))
        #expect(library.offer(number, holder: "").status == status(OW_INVALID, .missingField))
        #expect(library.offer(number, 5).status == status(OW_INVALID, .malformedField))
    }

    @Test("the standards of a hall are listed, for an item and a post where those are named")
    func standards() throws {
        let library = try Library()
        let (engine, texts) = (library.hall.engine, library.hall.texts)
        var list: OpaquePointer?
        func ask(_ hall: String, item: String = "", post: String = "", at: Int64 = morning) -> ow_status {
            ow_engine_standards(engine, texts(hall), texts(item), texts(post), at, &list, nil)
        }
        #expect(ask("H02", item: "CHANGE", post: "FRONT") == 0 && ow_standards_count(list) == 1)
        #expect(String(ow_standards_code(list, 0)) == "S1" && String(ow_standards_edition(list, 0)) == "2026-1")
        #expect(String(ow_standards_title(list, 0, Int32(OW_LANGUAGE_ENGLISH))) == "Reception")
        #expect(ow_standards_kind(list, 0) == Int32(OW_STANDARD_MANUAL))
        #expect(ow_standards_release(list, 0) == Int32(OW_RELEASE_PILOT))
        #expect(String(ow_standards_place(list, 0)) == "s1.pdf")
        #expect(String(ow_standards_json(list)).hasPrefix(#"{"schema":"ow.standards/1","#))
        #expect(String(ow_standards_code(list, 1)) == "" && ow_standards_kind(list, -1) == 0)
        ow_standards_free(list)
        #expect(ask("H02", item: Hall.item) == 0 && ow_standards_count(list) == 0)
        ow_standards_free(list)
        #expect(ask("H03") == 0 && ow_standards_count(list) == 0)
        ow_standards_free(list)
        #expect(ask("NONE") == status(OW_NOT_FOUND, .unknownHall))
        #expect(ask("H02", item: "NONE") == status(OW_NOT_FOUND, .unknownItem))
        #expect(ask("H02", post: "NONE") == status(OW_NOT_FOUND, .unknownPost))
        #expect(ask("") == status(OW_INVALID, .missingField))
        #expect(ask("H02", at: .max) == status(OW_REJECTED, .instantOutOfRange))
        #expect(list == nil)
    }

    @Test("NULL and what is no such object are answered")
    func misuse() throws {
        let library = try Library()
        let (engine, texts) = (library.hall.engine, library.hall.texts)
        let (none, misuse) = (ow_text(), status(OW_MISUSE))
        var out: OpaquePointer?
        for wrong in [nil, OpaquePointer(bitPattern: 8)] {
            #expect(ow_engine_licence(wrong, none, &out, nil) == misuse)
            #expect(ow_engine_licences(wrong, none, none, none, 0, morning, &out, nil) == misuse)
            #expect(ow_engine_verify_licence(wrong, none, none, none, morning, &out, nil) == misuse)
            #expect(ow_engine_offer_licence(wrong, none, none, none, none, 0, morning, &out, nil) == misuse)
            #expect(ow_engine_standards(wrong, none, none, none, morning, &out, nil) == misuse)
        }
        #expect(ow_engine_licence(engine, texts("X"), nil, nil) == misuse)
        #expect(ow_engine_standards(engine, texts("H01"), none, none, morning, nil, nil) == misuse)
        for wrong in [nil, OpaquePointer(bitPattern: 8), engine] {
            #expect(ow_licence_revision(wrong) == 0 && ow_licence_phase(wrong, morning) == 0)
            #expect(String(ow_licence_form(wrong)) == "" && ow_licences_count(wrong) == 0)
            #expect(ow_licence_check_is_good(wrong) == 0 && ow_licence_check_holder(wrong) == -1)
            #expect(ow_licence_offer_is_taken(wrong) == 0 && ow_licence_offer_material_count(wrong) == 0)
            #expect(ow_standards_count(wrong) == 0 && String(ow_standards_json(wrong)) == "")
            ow_licence_free(wrong)
            ow_licences_free(wrong)
            ow_licence_check_free(wrong)
            ow_licence_offer_free(wrong)
            ow_standards_free(wrong)
        }
    }

    @Test("constants are the permanent numbers of the engine")
    func constants() {
        #expect(
            IdentityAssurance.allCases.map { Int($0.rawValue) } == [
                OW_ASSURANCE_STATED, OW_ASSURANCE_REGISTERED, OW_ASSURANCE_PERSON, OW_ASSURANCE_CERTIFICATE,
            ])
        #expect(
            IdentityKind.allCases.map { Int($0.rawValue) } == [
                OW_HOLDER_CITIZEN, OW_HOLDER_CREDIT_CODE, OW_HOLDER_OTHER,
            ])
        #expect(
            SignatureFinding.allCases.map { Int($0.rawValue) } == [
                OW_SIGNATURE_NONE, OW_SIGNATURE_GOOD, OW_SIGNATURE_BAD, OW_SIGNATURE_UNKNOWN_KEY,
            ])
        #expect(
            StandardKind.allCases.map { Int($0.rawValue) } == [
                OW_STANDARD_STANDARD, OW_STANDARD_MANUAL, OW_STANDARD_RULE,
            ])
        #expect(
            ReleaseKind.allCases.map { Int($0.rawValue) } == [
                OW_RELEASE_PILOT, OW_RELEASE_RELEASED, OW_RELEASE_WITHDRAWN,
            ])
    }
}
