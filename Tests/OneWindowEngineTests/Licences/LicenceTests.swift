import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Licences in an engine")
struct LicenceTests {
    private let fixture: LicenceFixture
    private var engine: Engine { fixture.engine }

    init() throws { fixture = try LicenceFixture() }

    @Test("numbers have a series of their own; licences, cases and requests are told apart")
    func numbers() throws {
        let first = try fixture.issue()
        let theCase = try fixture.base.apply()
        let second = try fixture.issue()
        #expect(first.text == "EL20260105.0001" && second.text == "EL20260105.0002")
        #expect(try engine.licence(first)?.phase == .valid)
        #expect(try engine.licence(theCase) == nil && engine.find(first) == nil && engine.request(first) == nil)
        #expect(try engine.cases(limit: 9).map(\.number) == [theCase] && engine.requests(limit: 9) == [])
        #expect(try engine.licenceHistory(of: first).count == 1 && engine.history(of: first) == [])
        #expect(fixture.rejection { try fixture.act(theCase, .lift(reason: "")) } == .unknownLicence)
        #expect(
            fixture.rejection { try fixture.base.act(first, .accept, by: TestDistrict.acceptor) } == .unknownCase)
        var given = TestDistrict.issue(on: fixture.today)
        given.number = theCase
        #expect(fixture.rejection { _ = try fixture.issue(given) } == .licenceNumberTaken)
        given.number = CaseNumber("JY-14401130012345")
        #expect(try fixture.issue(given) == given.number)
        #expect(fixture.rejection { _ = try fixture.issue(given) } == .licenceNumberTaken)
        let report = try engine.check()
        #expect(report.findings == [] && report.licences == 3 && report.cases == 1)
    }

    @Test("sent again, a command has its first outcome")
    func repeats() throws {
        let command = Command.issueLicence(TestDistrict.issue(on: fixture.today))
        let first = try fixture.base.submit(command, by: TestDistrict.licensor, id: "once")
        var again = try fixture.base.submit(command, by: TestDistrict.licensor, id: "once")
        #expect(again.isRepeat)
        again.isRepeat = false
        #expect(again == first)
    }

    @Test("what refuses an issue, in its order")
    func issueRefusals() throws {
        let good = TestDistrict.issue(on: fixture.today)
        let open = try fixture.base.apply()
        let rows: [(RejectionCode, Actor, (inout LicenceIssue) -> Void)] = [
            (.missingField, TestDistrict.licensor, { $0.holder.identityNumber = "" }),
            (.unknownLicenceType, TestDistrict.licensor, { $0.type = TestDistrict.trade }),
            (.unknownAgency, TestDistrict.licensor, { $0.issuer = TestDistrict.frontPost }),
            (.unknownCase, TestDistrict.licensor, { $0.caseNumber = CaseNumber("none") }),
            (.actorNotAllowed, .applicant, { _ in }), (.dutyMissing, TestDistrict.clerk, { _ in }),
            (.wrongAgency, TestDistrict.housingLicensor, { _ in }),
            (.caseNotGranted, TestDistrict.licensor, { $0.caseNumber = open }),
            (.validityNotInOrder, TestDistrict.licensor, { $0.terms.issuedOn = fixture.today.adding(days: 1) }),
            (
                .validityNotInOrder, TestDistrict.licensor,
                {
                    $0.terms.validFrom = fixture.today.adding(days: -9)
                    $0.terms.validThrough = fixture.today.adding(days: -1)
                }
            ),
            (.malformedField, TestDistrict.licensor, { $0.terms.digests = [[1, 2, 3]] }),
        ]
        let sequence = try engine.journalHead().sequence
        for (expected, actor, change) in rows {
            var issue = good
            change(&issue)
            #expect(
                fixture.rejection { try fixture.base.submit(.issueLicence(issue), by: actor) } == expected)
        }
        #expect(try engine.journalHead().sequence == sequence, "a refused issue leaves no trace")
    }

    @Test("a licence of a granted case keeps the case, the item and its version")
    func origin() throws {
        let number = try fixture.base.apply(TestDistrict.immediate)
        try fixture.base.receive(number)
        try fixture.base.act(number, .accept, by: TestDistrict.acceptor)
        try fixture.base.act(number, .decide(.granted, reason: ""), by: TestDistrict.decider)
        var issue = TestDistrict.issue(on: fixture.today)
        issue.caseNumber = number
        let licence = try #require(try engine.licence(try fixture.issue(issue)))
        let state = try #require(try engine.find(number))
        #expect(licence.opening.caseID == state.id && licence.opening.item == state.opening.pinned)
    }

    @Test("found by holder and type, in pages, whatever the form of the number")
    func lookUp() throws {
        var numbers: [CaseNumber] = []
        for place in 0..<7 {
            let type = place % 2 == 0 ? TestDistrict.businessLicence : TestDistrict.foodPermit
            numbers.append(try fixture.issue(TestDistrict.issue(type, on: fixture.today)))
            let other = LicenceHolder(name: "别人", identityNumber: "11010519491231002X")
            _ = try fixture.issue(TestDistrict.issue(type, on: fixture.today, holder: other))
        }
        let holder = TestDistrict.holder.identityNumber
        let business = [0, 2, 4, 6].map { numbers[$0] }
        let food = [1, 3, 5].map { numbers[$0] }
        #expect(try engine.licences(holder: holder, limit: 99).map(\.number) == business + food)
        #expect(try engine.licences(holder: holder.lowercased() + " ", limit: 99).count == 7)
        #expect(
            try engine.licences(holder: holder, type: TestDistrict.foodPermit, limit: 99).map(\.number) == food)
        var pages: [CaseNumber] = []
        var last: Licence?
        while let page = try? engine.licences(holder: holder, after: last, limit: 2), !page.isEmpty {
            pages += page.map(\.number)
            last = page.last
        }
        #expect(pages == business + food)
        #expect(try engine.licences(holder: "11010519491231002x", limit: 99).count == 7)
        #expect(try engine.licences(holder: "nobody", limit: 99) == [])
        #expect(try engine.licences(holder: "", limit: 99) == [])
        #expect(
            fixture.rejection { _ = try engine.licences(holder: holder, type: TestDistrict.trade, limit: 9) }
                == .unknownLicenceType)
        #expect(try engine.check().findings == [])
    }

    @Test("only the holder files dormancy by themselves")
    func holderOnly() throws {
        let number = try fixture.issue()
        let filing = LicenceCommand.Work.fileDormancy(
            through: fixture.today.adding(days: 300), address: "城南路1号", reason: "")
        #expect(fixture.rejection { try fixture.act(number, filing, by: .applicant) } == .notLicenceHolder)
        #expect(
            fixture.rejection { try fixture.act(number, filing, by: .applicant, holder: "91370123MA3C000023") }
                == .notLicenceHolder)
        let receipt = try fixture.act(
            number, filing, by: .applicant, holder: TestDistrict.holder.identityNumber)
        #expect(receipt.licenceReceipt?.phase == .dormant && receipt.eventCount == 1)
        #expect(try engine.personalTexts(of: number).map(\.slot) == [.name, .identityNumber, .address])
        #expect(try engine.check().findings == [])
    }

    @Test("timers fire once, whenever the host calls, and a later command finds what they did")
    func timers() throws {
        let number = try fixture.issue()
        let other = try fixture.issue(TestDistrict.issue(on: fixture.today, through: fixture.today.adding(days: 10)))
        try fixture.act(
            number,
            .fileDormancy(through: fixture.today.adding(days: 100), address: "城南路1号", reason: ""))
        let notice = fixture.today.adding(days: 70)
        #expect(try engine.nextTimer() == Instant(date: fixture.today.adding(days: 11)))
        #expect(try engine.advance(to: Instant(date: notice)).fired == 2)
        #expect(try engine.advance(to: Instant(date: notice)).fired == 0)
        #expect(try engine.licence(other)?.phase == .expired)
        fixture.base.clock.turn(days: 200)
        // Nobody called since: the command itself finds that dormancy is over.
        #expect(fixture.rejection { try fixture.act(number, .resume(reason: "")) } == .wrongPhase)
        try fixture.act(number, .suspend(through: nil, basis: "处罚决定", reason: ""))
        #expect(
            try engine.licenceHistory(of: number).map(\.record.event.kind) == [
                .licenceIssued, .licenceDormancyFiled, .licenceDormancyNoticed, .licenceResumed, .licenceSuspended,
            ])
        #expect(try engine.check().findings == [])
        #expect(try fixture.base.problems == [])
    }

    @Test("erasing takes the holder out of the side rows and the index, and the journal still proves itself")
    func erasure() throws {
        let number = try fixture.issue()
        let kept = try fixture.issue()
        #expect(
            fixture.rejection { try fixture.base.submit(.erase(number), by: TestDistrict.privacyOfficer) }
                == .wrongPhase)
        try fixture.act(number, .cancel(.bodyEnded, basis: "", reason: "注销"))
        try fixture.base.submit(.erase(number), by: TestDistrict.privacyOfficer)
        #expect(try engine.personalTexts(of: number) == [])
        let holder = TestDistrict.holder.identityNumber
        #expect(try engine.licences(holder: holder, limit: 9).map(\.number) == [kept])
        #expect(fixture.base.store.content.licences.count == 1)
        let question = LicenceQuestion(number, at: fixture.base.clock.now, holder: holder)
        #expect(try engine.verify(question)?.isHolder == nil)
        #expect(try engine.check().findings == [])
        #expect(
            fixture.rejection { try fixture.base.submit(.erase(number), by: TestDistrict.privacyOfficer) }
                == .alreadyErased)
        // Neither the name nor the number stands anywhere but in the side rows of the licence that is kept.
        let content = fixture.base.store.content
        for needle in [TestDistrict.holder.name, holder] {
            for bytes in content.journal.map(\.payload) + content.caseRows.map(\.body) {
                #expect(!String(decoding: bytes, as: UTF8.self).contains(needle))
            }
        }
    }

    @Test("a check sees an index that was changed")
    func damage() throws {
        _ = try fixture.issue()
        let store = MemoryStore(fixture.base.store.content)
        try store.write { (writer) throws(StoreFailure) in
            try writer.removeLicence(fixture.base.store.content.licences[0])
        }
        let damaged = try Engine(store: store, options: TestDistrict.options)
        #expect(try damaged.check().findings.map(\.rule) == [.licences, .licences])
    }
}
