import COneWindow
import OneWindow
import Testing

@Suite("Authority lists through C")
struct AuthorityTests {
    private func submit(_ hall: Hall, _ command: String) -> ow_status {
        var receipt: OpaquePointer?
        let line = #"{"at":"2026-11-20T09:00:00+08:00","actor":{"capacity":"operator"},"# + command
        let status = ow_engine_submit(
            hall.engine, hall.texts("r-\(command.hashValue)"), hall.texts(line), morning, &receipt, nil)
        ow_receipt_free(receipt)
        return status
    }

    private func grant(_ hall: Hall) throws -> String {
        var item: OpaquePointer?
        try #require(ow_engine_item(hall.engine, hall.texts(Hall.item), morning, &item, nil) == 0)
        defer { ow_item_free(item) }
        let agency = String(ow_item_agency(item))
        let town = #""command":"registry.load","registry":{"agencies":[{"code":"TOWN","name":"镇"}]}}"#
        try #require(submit(hall, town) == 0)
        let grant = """
            "command":"authority.grant","reason":"赋权清单","grant":{"code":"G-1","kind":"entrusted",\
            "grantor":"\(agency)","grantee":"TOWN","acts":["accept","decide"],"region":"440113101",\
            "bases":[{"law":"行政许可法","article":"第二十四条"}],"publishedOn":"2026-11-01","from":"2026-11-10",\
            "atEnd":"return"}}
            """
        try #require(submit(hall, grant) == 0)
        return agency
    }

    @Test("grants are listed, and who may act is answered, until they are released")
    func answers() throws {
        let hall = try Hall()
        let agency = try grant(hall)
        var list: OpaquePointer?
        #expect(ow_engine_authorities(hall.engine, morning, &list, nil) == 0)
        #expect(ow_authorities_count(list) == 1 && String(ow_authorities_code(list, 0)) == "G-1")
        #expect(String(ow_authorities_grantor(list, 0)) == agency && String(ow_authorities_grantee(list, 0)) == "TOWN")
        #expect(ow_authorities_kind(list, 0) == Int32(OW_AUTHORITY_ENTRUSTED))
        #expect(ow_authorities_status(list, 0) == Int32(OW_AUTHORITY_STATUS_GRANTED))
        #expect(String(ow_authorities_json(list, 0)).hasPrefix(#"{"schema":"ow.authority/1","grant":{"code":"G-1","#))
        ow_authorities_free(list)
        #expect(ow_authorities_count(list) == 0 && String(ow_authorities_json(list, 0)) == "")

        var answer: OpaquePointer?
        let (item, region) = (hall.texts(Hall.item), hall.texts("440113101"))
        let decide = Int32(OW_AUTHORITY_ACT_DECIDE)
        #expect(ow_engine_competence(hall.engine, item, region, morning, decide, &answer, nil) == 0)
        #expect(ow_competence_count(answer) == 1 && ow_competence_other_count(answer) == 1)
        #expect(String(ow_competence_other_agency(answer, 0)) == "TOWN")
        #expect(String(ow_competence_other_grant(answer, 0)) == "G-1")
        #expect(ow_competence_other_gap(answer, 0) == Int32(OW_AUTHORITY_GAP_NOT_ACCEPTED))
        #expect(String(ow_competence_other_reason(answer, 0, Int32(OW_LANGUAGE_CHINESE))) == "尚未承接")
        ow_competence_free(answer)

        try #require(submit(hall, #""command":"authority.accept","authority":"G-1"}"#) == 0)
        #expect(ow_engine_competence(hall.engine, item, region, morning, decide, &answer, nil) == 0)
        #expect(ow_competence_count(answer) == 2 && ow_competence_other_count(answer) == 0)
        #expect((0..<2).map { String(ow_competence_agency(answer, $0)) } == [agency, "TOWN"])
        #expect((0..<2).map { String(ow_competence_in_name_of(answer, $0)) } == [agency, agency])
        #expect((0..<2).map { String(ow_competence_grant(answer, $0)) } == ["", "G-1"])
        let kinds = [Int32(OW_AUTHORITY_STATUTORY), Int32(OW_AUTHORITY_ENTRUSTED)]
        #expect((0..<2).map { ow_competence_kind(answer, $0) } == kinds)
        #expect(String(ow_competence_json(answer)).hasPrefix(#"{"schema":"ow.competence/1","item":"#))
        ow_competence_free(answer)
    }

    @Test("NULL, what is no engine, unknown numbers and places out of range are answered")
    func misuse() throws {
        let hall = try Hall()
        let item = hall.texts(Hall.item)
        var out: OpaquePointer?
        for engine in [nil, OpaquePointer(bitPattern: 8)] {
            #expect(ow_engine_authorities(engine, morning, &out, nil) == status(OW_MISUSE))
            #expect(ow_engine_competence(engine, item, ow_text(), morning, 3, &out, nil) == status(OW_MISUSE))
        }
        #expect(ow_engine_authorities(hall.engine, morning, nil, nil) == status(OW_MISUSE))
        let range = status(OW_REJECTED, .instantOutOfRange)
        #expect(ow_engine_authorities(hall.engine, .max, &out, nil) == range)
        #expect(ow_engine_competence(hall.engine, item, ow_text(), .min, 3, &out, nil) == range)
        let malformed = status(OW_INVALID, .malformedField)
        #expect(ow_engine_competence(hall.engine, item, ow_text(), morning, 6, &out, nil) == malformed)
        #expect(ow_engine_competence(hall.engine, item, hall.texts("44011"), morning, 3, &out, nil) == malformed)
        let unknown = status(OW_NOT_FOUND, .unknownItem)
        #expect(ow_engine_competence(hall.engine, hall.texts("X"), ow_text(), morning, 3, &out, nil) == unknown)
        #expect(out == nil)
        #expect(ow_engine_competence(hall.engine, item, ow_text(), morning, 3, &out, nil) == 0)
        for place in [1, .max, -1, .min] {
            #expect(String(ow_competence_agency(out, place)) == "" && ow_competence_kind(out, place) == 0)
            #expect(String(ow_competence_in_name_of(out, place)) == "" && String(ow_competence_grant(out, place)) == "")
            #expect(String(ow_competence_other_agency(out, place)) == "" && ow_competence_other_gap(out, place) == 0)
            #expect(String(ow_competence_other_reason(out, place, 0)) == "")
            #expect(String(ow_competence_other_grant(out, place)) == "")
        }
        ow_competence_free(out)
        for none in [nil, OpaquePointer(bitPattern: 8), hall.engine, out] {
            #expect(ow_competence_count(none) == 0 && ow_competence_other_count(none) == 0)
            #expect(ow_authorities_count(none) == 0 && ow_authorities_kind(none, 0) == 0)
            #expect(String(ow_competence_json(none)) == "" && String(ow_authorities_code(none, 0)) == "")
            ow_competence_free(none)
            ow_authorities_free(none)
        }
    }

    @Test("constants are the permanent numbers of the engine")
    func constants() {
        #expect(
            AuthorityKind.allCases.map { Int($0.rawValue) } == [
                OW_AUTHORITY_STATUTORY, OW_AUTHORITY_DELEGATED, OW_AUTHORITY_ENTRUSTED, OW_AUTHORITY_EMPOWERED,
            ])
        #expect(
            AuthorityAct.allCases.map { Int($0.rawValue) } == [
                OW_AUTHORITY_ACT_ACCEPT, OW_AUTHORITY_ACT_REVIEW, OW_AUTHORITY_ACT_DECIDE, OW_AUTHORITY_ACT_INSPECT,
                OW_AUTHORITY_ACT_PENALISE,
            ])
        #expect(
            AuthorityStatus.allCases.map { Int($0.rawValue) } == [
                OW_AUTHORITY_STATUS_GRANTED, OW_AUTHORITY_STATUS_ACCEPTED, OW_AUTHORITY_STATUS_SUSPENDED,
                OW_AUTHORITY_STATUS_WITHDRAWN, OW_AUTHORITY_STATUS_EXPIRED,
                OW_AUTHORITY_STATUS_SUCCEEDED,
            ])
        #expect(
            AuthorityGap.allCases.map { Int($0.rawValue) } == [
                OW_AUTHORITY_GAP_OUTSIDE_SCOPE, OW_AUTHORITY_GAP_ACT_NOT_GRANTED, OW_AUTHORITY_GAP_OUTSIDE_REGION,
                OW_AUTHORITY_GAP_WITHDRAWN, OW_AUTHORITY_GAP_EXPIRED, OW_AUTHORITY_GAP_NOT_BEGUN,
                OW_AUTHORITY_GAP_NOT_ACCEPTED, OW_AUTHORITY_GAP_SUSPENDED, OW_AUTHORITY_GAP_UPSTREAM,
                OW_AUTHORITY_GAP_SUCCEEDED,
            ])
    }
}
