import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowFormats

extension FormatsFixture {
    /// Every command on service requests, with all members and with as few as it can have.
    static func requestCommands() throws -> [Command] {
        let number = try #require(CaseNumber("SR20261121.0001"))
        let post = try code("P02")
        let answers = RequestAnswers(responded: true, resolved: false, satisfied: true)
        let works: [RequestCommand.Work] = [
            .dispatch(agency: try code("A01"), post: post, reason: "属地"),
            .dispatch(agency: nil, post: post, reason: ""),
            .giveBack(reason: "非本单位职责"), .take, .contact(note: "已电话联系"), .contact(note: ""),
            .answer(text: "已解决", ground: nil), .answer(text: "不符合条件", ground: .conditionsNotMet),
            .confirmNegative(reason: "同意"), .rejectNegative(reason: "应予办理"),
            .find(.partly, body: try code("A01"), officer: try code("E01"), measure: .correction, reason: "查实"),
            .find(.notEstablished, body: nil, officer: nil, measure: .nothing, reason: ""), .close,
            .refuse(ground: .notCompetent, competentBody: "法院", reason: "已诉讼"),
            .refuse(ground: .policy, competentBody: "", reason: ""), .withdraw(reason: "不办了"), .reopen(reason: ""),
            .escalate(to: post, reason: "久拖"), .rate(answers, comment: "可以"), .rate(answers, comment: ""),
            .callBack(answers, note: "电话"), .callBack(nil, note: ""),
            .suspend(
                ground: .appraisal, through: try instant("2026-12-01T00:00:00+08:00").date, notice: "1 号", reason: ""),
            .resume(suspension: 1, reason: "已鉴定"), .extend(amount: 5, reason: "需会商"),
            .replyWarning(1, reply: "整改"), .appealWarning(2, reason: "误判"), .upholdWarning(2, reason: ""),
            .revokeWarning(3, reason: "日历更正"),
        ]
        let full = RequestIntake(
            category: try code("cannot.general"), channel: .window, hall: try code("H01"),
            item: ItemCode("000131001000"), reportClass: .doneElsewhere, follows: number, warning: 2,
            requester: Requester(name: "某公司", identityNumber: "91510100MA6XXXXXX0", phone: "13800000000"),
            text: "办不成\t\"事\"")
        var commands: [Command] = [
            .openRequest(full),
            .openRequest(RequestIntake(category: try code("complaint"), channel: .online, text: "投诉")),
        ]
        commands += works.map { .actOnRequest(RequestCommand(number, $0)) }
        commands += works.map { .actOnRequest(RequestCommand(number, $0, expectedRevision: UInt32.max)) }
        return commands
    }
}

@Suite("Service requests in JSON")
struct RequestJSONTests {
    @Test("every command on a request comes back the same, and as the same bytes")
    func roundTrip() throws {
        let commands = try FormatsFixture.requestCommands()
        let names = Set(commands.map { CommandName($0) })
        #expect(names == Set(CommandName.allCases.filter { $0.rawValue.hasPrefix("request.") }))
        for command in commands {
            let submission = Submission(
                id: try #require(RequestID("r-1")), at: Instant(milliseconds: 1_795_136_400_000), by: .applicant,
                command)
            let data = CommandJSON.data(submission)
            #expect(try CommandJSON.submission(from: data) == submission)
            #expect(CommandJSON.data(try CommandJSON.submission(from: data)) == data)
        }
    }

    @Test("the catalogue of categories comes back the same")
    func catalogue() throws {
        let catalogue = TestDistrict.rules.requests
        let data = JSONWriter.bytes { $0.categories("requests", catalogue) }
        let object = try JSONNode(try JSONValue(bytes: data, atMost: 1 << 20)).object()
        #expect(try RequestCatalogueJSON.catalogue(object.required("requests")) == catalogue)
    }

    @Test("a request, its events, its receipt and its rates are told without personal data")
    func results() throws {
        let engine = try TestDistrict.engine()
        var at = TestDistrict.opening.adding(minutes: 60)
        var serial = 0
        func submit(_ command: Command, _ actor: Actor) throws -> Receipt {
            serial += 1
            at = at.adding(minutes: 1)
            return try engine.submit(
                Submission(id: try #require(RequestID("r-\(serial)")), at: at, by: actor, command))
        }
        let code = try #require(Code("cannot.general"))
        let receipt = try submit(.openRequest(TestDistrict.intake(code)), .applicant)
        let number = try #require(receipt.requestReceipt).number
        let told = String(decoding: ResultJSON.data(receipt), as: UTF8.self)
        #expect(told.contains(#""request":{"number":"SR20260105.0001","revision":1,"phase":"registered"}"#))
        let works: [(RequestCommand.Work, Actor)] = [
            (.dispatch(agency: nil, post: TestDistrict.reviewPost, reason: ""), TestDistrict.requestClerk),
            (.take, TestDistrict.reviewer), (.answer(text: "已办", ground: .noBasis), TestDistrict.reviewer),
            (.confirmNegative(reason: ""), TestDistrict.requestSupervisor),
            (.rate(RequestAnswers(responded: true, resolved: true, satisfied: true), comment: ""), .applicant),
        ]
        for (work, actor) in works { _ = try submit(.actOnRequest(RequestCommand(number, work)), actor) }
        let state = try #require(try engine.request(number))
        let registry = engine.registry
        let text = String(decoding: ResultJSON.data(state, registry: registry), as: UTF8.self)
        for part in [
            #""schema":"ow.request/1""#, #""phase":"answered""#, #""reportClass":"manyVisits""#,
            #""negativeGround":"noBasis""#, #""post":"P-REVIEW""#, #""handler":"O-REVIEW""#,
            #""rating":{"responded":true,"resolved":true,"satisfied":true,"byCallback":false}"#,
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("李四"))
        let personal = ResultJSON.data(state, registry: registry, personal: try engine.personalTexts(of: number))
        #expect(String(decoding: personal, as: UTF8.self).contains("李四"))
        for entry in try engine.requestHistory(of: number) {
            let event = ResultJSON.data(entry, number: number, registry: registry)
            _ = try JSONValue(bytes: event, atMost: 1 << 20)
        }
        let rates = try engine.requestRates(from: at.date, through: at.date)
        let table = String(decoding: ResultJSON.data(rates, registry: registry), as: UTF8.self)
        #expect(table.contains(#""answeredRate":10000,"onTimeRate":10000,"resolvedRate":10000"#))
    }
}
