import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("A failing store")
struct FaultTests {
    private static let failure = StoreFailure(.storage, "the disk is full", underlying: 13)

    /// Commands that between them use every operation of a store; each is accepted after those before it.
    private static let story: [Submission] = {
        let number = CaseNumber("\(TestDistrict.licence)202601050001")!
        let works: [(CaseCommand.Work, Actor)] = [
            (.receive(window: TestDistrict.comprehensiveWindow, waitedSince: nil), TestDistrict.clerk),
            (
                .notifySupplement(materials: [TestDistrict.proofMaterial], answerWorkdays: 5, reason: "缺"),
                TestDistrict.acceptor
            ),
            (.supplement(materials: [TestDistrict.proofMaterial]), .applicant), (.accept, TestDistrict.acceptor),
            (.withdraw(reason: "不办了"), .applicant),
        ]
        var document = RegistryDocument()
        document.agencies = [Agency(code: Code("A-NEW")!, name: LocalizedText("新局"))]
        var steps: [(Command, Actor)] = [
            (.register(document), .operatorOfHost),
            (.apply(TestDistrict.application(for: TestDistrict.licence)), .applicant),
        ]
        for (work, actor) in works { steps.append((.act(CaseCommand(number, work)), actor)) }
        steps.append((.rate(Rating(number, act: 1, level: .dissatisfied, comment: "慢")), .applicant))
        steps.append((.erase(number), TestDistrict.privacyOfficer))
        return steps.enumerated().map { place, step in
            Submission(
                id: RequestID("STORY-\(place)")!, at: TestDistrict.opening.adding(minutes: 60 + place), by: step.1,
                step.0)
        }
    }()

    @Test("whichever operation fails, a command is done as a whole or not at all, and can be sent again")
    func everyOperation() throws {
        let store = MemoryStore()
        let live = try TestDistrict.engine(on: store)
        var failures = 0
        for (place, submission) in Self.story.enumerated() {
            var operation = 0
            while true {
                let trial = MemoryStore(store.content)
                let faulty = FaultyStore(trial)
                let engine = try Engine(store: faulty, options: TestDistrict.options)
                faulty.fail(at: operation, with: Self.failure)
                do {
                    _ = try engine.submit(submission)
                    // Only the housekeeping after the commit may fail without the caller hearing of it.
                    #expect(trial.commitCount == 1, "command \(place), operation \(operation)")
                    if faulty.isArmed { break }
                } catch {
                    failures += 1
                    #expect(
                        error.family == .storage && error.underlying == 13,
                        "command \(place), operation \(operation): \(error)")
                    #expect(
                        trial.content == store.content, "command \(place), operation \(operation) left something behind"
                    )
                }
                faulty.disarm()
                _ = try engine.submit(submission)
                #expect(try Checkers.problems(of: engine) == [], "command \(place), operation \(operation)")
                operation += 1
            }
            _ = try live.submit(submission)
        }
        #expect(failures > 60, "\(failures)")
        #expect(try Checkers.problems(of: live) == [])
    }

    @Test(
        "a commit shared by several commands fails for the one that caused it, and not for the others",
        arguments: 0..<60)
    func shared(operation: Int) throws {
        let store = MemoryStore()
        _ = try TestDistrict.engine(on: store)
        let faulty = FaultyStore(store)
        let engine = try Engine(store: faulty, options: TestDistrict.options)
        faulty.fail(at: operation, with: Self.failure)
        let outcomes = engine.submit(Self.story)
        // A group that fails is tried again one by one, and the failure comes once: so all are done.
        #expect(outcomes.allSatisfy { (try? $0.get()) != nil }, "\(outcomes)")
        faulty.disarm()
        #expect(try Checkers.problems(of: engine) == [])
    }

    @Test("advance fails as a whole group of timers, and goes on when called again")
    func advance() throws {
        let fixture = try EngineFixture()
        for _ in 0..<4 { try fixture.receive(fixture.apply()) }
        let instant = fixture.clock.now.adding(minutes: 40 * 1_440)
        var operation = 0
        while true {
            let trial = MemoryStore(fixture.store.content)
            let faulty = FaultyStore(trial)
            let engine = try Engine(store: faulty, options: TestDistrict.options)
            faulty.fail(at: operation, with: Self.failure)
            let report = try? engine.advance(to: instant)
            let isPastEnd = faulty.isArmed
            faulty.disarm()
            #expect(try Checkers.problems(of: engine) == [], "operation \(operation)")
            #expect(try engine.advance(to: instant).isComplete)
            #expect(try Checkers.cases(of: engine).allSatisfy { $0.highestWarning == .superviseOrder })
            if isPastEnd {
                #expect(report?.isComplete == true)
                break
            }
            operation += 1
        }
        #expect(operation > 30)
    }

    @Test("opening fails with the store's failure", arguments: 0..<5)
    func opening(operation: Int) throws {
        let store = MemoryStore()
        _ = try TestDistrict.engine(on: store)
        let faulty = FaultyStore(store)
        faulty.fail(at: operation, with: StoreFailure(.busy, "held"))
        if operation < 4 {
            #expect(throws: OneWindowError.self) { try Engine(store: faulty, options: TestDistrict.options) }
        } else {
            _ = try Engine(store: faulty, options: TestDistrict.options)
        }
    }
}
