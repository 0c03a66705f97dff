import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("Submitting")
struct SubmitTests {
    @Test("a receipt says what was done: rows, instant, number, revision, phase")
    func receipt() throws {
        let fixture = try EngineFixture()
        let head = try fixture.engine.journalHead()
        let receipt = try fixture.submit(.apply(TestDistrict.application(for: TestDistrict.longCode)))
        #expect(receipt.firstSequence == head.sequence + 1 && receipt.eventCount == 1 && !receipt.isRepeat)
        #expect(receipt.instant == fixture.clock.now)
        let opened = try #require(receipt.caseReceipt)
        #expect(opened.number.text == "I4.20260105.0001" && opened.revision == 1 && opened.phase == .submitted)
        #expect(try fixture.engine.find(opened.number)?.opening.version == 1)
    }

    @Test("the same request returns an equal receipt but for isRepeat, whatever it asks for, and stores nothing")
    func idempotency() throws {
        let fixture = try EngineFixture()
        var first = try fixture.submit(.apply(TestDistrict.application(for: TestDistrict.licence)), id: "R")
        let content = fixture.store.content
        fixture.clock.turn(days: 3)
        let again = try fixture.submit(.apply(TestDistrict.application(for: TestDistrict.licence)), id: "R")
        #expect(again.isRepeat && again != first)
        first.isRepeat = true
        #expect(again == first)
        let other = try fixture.submit(.erase(CaseNumber("NO-CASE")!), id: "R")
        #expect(other == first)
        #expect(fixture.store.content == content)
    }

    @Test("a rejected command leaves no row, and its id may be used again")
    func rejectedLeavesNothing() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        let content = fixture.store.content
        let commands: [(Command, Actor)] = [
            (.apply(TestDistrict.application(for: TestDistrict.draft)), .applicant),
            (.act(CaseCommand(number, .archive)), TestDistrict.archivist),
            (.act(CaseCommand(number, .submit)), .applicant),
            (.rate(Rating(number, act: 1, level: .satisfied)), .applicant),
            (.erase(number), TestDistrict.privacyOfficer),
            (.register(RegistryDocument()), .operatorOfHost),
            (.act(CaseCommand(CaseNumber("NO")!, .accept)), .applicant),
        ]
        for (command, actor) in commands {
            #expect(fixture.rejection { try fixture.submit(command, by: actor, id: "SAME") } != nil)
            #expect(fixture.store.content == content)
        }
        #expect(try fixture.submit(.act(CaseCommand(number, .withdraw(reason: ""))), id: "SAME").isRepeat == false)
    }

    private static let families: [(rejection: Rejection, family: OneWindowError.Family, number: Int32)] = [
        (Rejection(.missingField), .invalid, 101), (Rejection(.tooLong), .limit, 103),
        (Rejection(.tooMany), .limit, 104),
        (Rejection(.clockBehind), .rejected, 152), (Rejection(.unknownCase), .notFound, 202),
        (Rejection(.dutyMissing), .rejected, 303), (Rejection(.revisionConflict), .conflict, 401),
        (Rejection(.wrongPhase), .rejected, 501), (Rejection(.reasonRequired), .rejected, 608),
    ]

    @Test("an error has the family of its rejection, and one number for both", arguments: families)
    func family(rejection: Rejection, family: OneWindowError.Family, number: Int32) {
        let error = OneWindowError(rejection)
        #expect(error.family == family && error.status == number << 8 | Int32(family.rawValue) && !error.isRetryable)
    }

    @Test("a failure of the store keeps its kind and its code", arguments: StoreFailure.Kind.allCases)
    func failures(kind: StoreFailure.Kind) {
        let error = OneWindowError(StoreFailure(kind, "on purpose", underlying: 13))
        let families: [StoreFailure.Kind: OneWindowError.Family] = [
            .busy: .busy, .storage: .storage, .corrupt: .corrupt, .unsupported: .unsupported,
            .internalFault: .internalFault,
        ]
        #expect(error.family == families[kind] && error.underlying == 13 && error.rejection == nil)
        #expect(error.isRetryable == (kind == .busy))
    }

    @Test("the shape of a command is looked at before the case, and times before existence")
    func order() throws {
        let fixture = try EngineFixture()
        let none = CaseNumber("NO-CASE")!
        let long = String(repeating: "长", count: Limits.personalTextBytes)
        let future = fixture.clock.now.adding(minutes: 1)
        #expect(
            fixture.rejection {
                try fixture.submit(.act(CaseCommand(none, .withdraw(reason: long))), occurredAt: future)
            } == .tooLong)
        #expect(
            fixture.rejection { try fixture.submit(.act(CaseCommand(none, .withdraw(reason: ""))), occurredAt: future) }
                == .occurredInFuture)
        #expect(
            fixture.rejection { try fixture.submit(.act(CaseCommand(none, .withdraw(reason: "")))) } == .unknownCase)
    }

    @Test("commands sent together have outcomes in their order, and one that is refused keeps back no other")
    func together() throws {
        let fixture = try EngineFixture()
        let application = Command.apply(TestDistrict.application(for: TestDistrict.licence))
        let submissions = [
            fixture.submission(application),
            fixture.submission(.apply(TestDistrict.application(for: TestDistrict.draft))),
            fixture.submission(application, id: "TWICE"), fixture.submission(application, id: "TWICE"),
        ]
        let outcomes = fixture.engine.submit(submissions)
        #expect(outcomes.map { (try? $0.get())?.caseReceipt?.number.text.suffix(4) } == ["0001", nil, "0002", "0002"])
        #expect(try outcomes[3].get().isRepeat)
        #expect(fixture.store.commitCount == 2, "the load and the four together")
        #expect(fixture.engine.submit([]).isEmpty)
    }

    @Test("serials count by item and day of China time")
    func serials() throws {
        let fixture = try EngineFixture()
        let numbers = try [TestDistrict.licence, TestDistrict.licence, TestDistrict.immediate].map {
            try fixture.apply($0).text.suffix(12)
        }
        #expect(numbers == ["202601050001", "202601050002", "202601050001"])
        fixture.clock.turn(to: CivilDate(iso: "2026-01-06")!, minute: 0)
        #expect(try fixture.apply().text.suffix(12) == "202601060001")
    }

    @Test("two items whose codes run into one another never share a number")
    func collidingNumbers() throws {
        let fixture = try EngineFixture()
        var document = RegistryDocument()
        var definition = try #require(try fixture.engine.definition(Handle(2), version: 1))
        // The shorter code with a serial of five digits reads like the longer one with a serial of four.
        for text in ["X", "X20260105"] {
            definition.code = ItemCode(text)!
            document.items.append(.init(definition, effectiveFrom: TestDistrict.firstDay))
        }
        try fixture.submit(.register(document), by: .operatorOfHost)
        var seen = Set<CaseNumber>()
        for item in ["X", "X20260105", "X", "X20260105"] { seen.insert(try fixture.apply(ItemCode(item)!)) }
        #expect(seen.count == 4)
        #expect(try fixture.problems == [])
    }

    @Test("a stale revision is a conflict, the one read is not")
    func revision() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply()
        let stale = CaseCommand(number, .withdraw(reason: ""), expectedRevision: 0)
        #expect(fixture.rejection { try fixture.submit(.act(stale)) } == .revisionConflict)
        #expect(
            fixture.rejection {
                try fixture.submit(.act(CaseCommand(number, .withdraw(reason: ""), expectedRevision: 1)))
            } == nil)
    }

    @Test("a version published later leaves an open case under its own")
    func pinned() throws {
        let fixture = try EngineFixture()
        let number = try fixture.apply(TestDistrict.service)
        fixture.clock.turn(to: TestDistrict.futureDay)
        try fixture.act(
            number, .receive(window: TestDistrict.dedicatedWindow, waitedSince: nil), by: TestDistrict.housingClerk)
        try fixture.act(number, .accept, by: TestDistrict.housingClerk)
        let state = try #require(try fixture.engine.find(number))
        #expect(state.opening.version == 1 && state.clock(.promised)?.limit == TimeLimit(7, .naturalDay))
        let second = try #require(try fixture.engine.find(try fixture.apply(TestDistrict.service)))
        #expect(second.opening.version == 2)
    }
}
