import OneWindow
import Testing

@testable import OneWindowFormats

extension FormatsFixture {
    /// Every command on authority lists, with all members and with as few as it can have.
    static func authorityCommands() throws -> [Command] {
        let day = try #require(CivilDate(iso: "2026-11-20"))
        let authority = try code("G-1")
        let works: [AuthorityCommand.Work] = try [
            .grant(grant()),
            .grant(
                grant { grant in
                    grant.kind = .statutory
                    grant.grantor = nil
                    grant.under = nil
                    grant.isGranteeOrgan = true
                    grant.mayPassOn = false
                    grant.level = 0
                    grant.publishedOn = nil
                    grant.through = nil
                    grant.scope = .types([.licence, .benefit])
                }), .accept(authority), .note(authority), .suspend(authority), .resume(authority),
            .withdraw(authority),
        ]
        return works.flatMap { work in
            [.authority(AuthorityCommand(work)), .authority(AuthorityCommand(work, day: day, reason: "依据清单"))]
        }
    }

    static func grant(_ change: (inout AuthorityGrant) -> Void = { _ in }) throws -> AuthorityGrant {
        var basis = LegalBasis(law: "中华人民共和国行政许可法", article: "第二十四条")
        basis.details.document = "主席令第二十九号"
        var grant = AuthorityGrant(
            code: try code("G-1"), kind: .delegated, grantor: try code("A01"), grantee: try code("A02"),
            isGranteeOrgan: false, acts: AuthorityActSet(AuthorityAct.allCases),
            scope: .items([try #require(ItemCode("000131001000"))]), region: try #require(RegionCode("440113101")),
            level: 5, bases: [basis], publishedOn: CivilDate(iso: "2026-10-01"),
            from: try #require(CivilDate(iso: "2026-11-01")), through: CivilDate(iso: "2027-10-31"), mayPassOn: true,
            under: try code("G-0"), atEnd: .handBack)
        change(&grant)
        return grant
    }
}

@Suite("Authority lists in JSON")
struct AuthorityJSONTests {
    @Test("the terms of a grant come back the same, and as the same bytes")
    func roundTrip() throws {
        for scope in [AuthorityScope.all, .types([.licence]), try FormatsFixture.grant().scope] {
            for kind in AuthorityKind.allCases {
                let grant = try FormatsFixture.grant { grant in
                    grant.scope = scope
                    grant.kind = kind
                }
                let data = AuthorityJSON.data(grant)
                #expect(try AuthorityJSON.grant(from: data) == grant)
                #expect(AuthorityJSON.data(try AuthorityJSON.grant(from: data)) == data)
            }
        }
    }

    @Test("what is no grant is refused with its place")
    func bad() throws {
        let good = String(decoding: AuthorityJSON.data(try FormatsFixture.grant()), as: UTF8.self)
        let table: [(String, String, RejectionCode, String)] = [
            (#""kind":"delegated""#, #""kind":"given""#, .malformedField, "kind"),
            (#""atEnd":"return""#, #""atEnd":null"#, .missingField, "atEnd"),
            (#""region":"440113101""#, #""region":"44011""#, .malformedField, "region"),
            (#""acts":["accept","#, #""acts":["accept","accept","#, .duplicateEntry, "acts[1]"),
            (#""items":["#, #""types":[],"items":["#, .malformedField, "types"),
            (#""level":5"#, #""level":8"#, .malformedField, "level"),
            (#""from":"2026-11-01""#, #""from":"2026-11-31""#, .malformedField, "from"),
            (#""under":"G-0""#, #""underr":"G-0""#, .malformedField, "underr"),
        ]
        for (old, new, code, place) in table {
            #expect(good.contains(old), "\(old)")
            let bytes = Array(good.replacing(old, with: new).utf8)
            do throws(OneWindowError) {
                _ = try AuthorityJSON.grant(from: bytes)
                Issue.record("\(new) was taken")
            } catch {
                #expect(error.rejection == Rejection(code, place))
            }
        }
    }

    @Test("what the page shows is what comes back, and every command stands on it")
    func page() throws {
        let page = try FormatsPage("Authority.md")
        let names = try page.commands.map { (line) throws(OneWindowError) in
            CommandName(try CommandJSON.submission(from: line).command)
        }
        #expect(Set(names).isSuperset(of: CommandName.allCases.filter(\.isOfAuthority)))
        let shown = try page.checkDocuments()
        #expect(shown == ["ow.registry/1", "ow.authority/1", "ow.competence/1", "ow.event/1"])
    }
}

extension FormatsPage {
    /// The authority lists of the page in the end, and who may act on its items.
    func authorities(of engine: Engine) throws -> [[UInt8]] {
        guard !engine.authorities.isEmpty, let day = CivilDate(iso: "2026-11-23") else { return [] }
        let registry = engine.registry
        var outputs = engine.authorities.map { AuthorityJSON.data($0, on: day, registry: registry) }
        for item in registry.items {
            for region in [nil, RegionCode("510100001"), RegionCode("510100002")] {
                let inquiry = AuthorityInquiry(item: item.code, region: region, on: day, act: .decide)
                outputs.append(
                    AuthorityJSON.data(try engine.authorities(inquiry), to: inquiry, registry: registry))
            }
        }
        return outputs
    }
}
