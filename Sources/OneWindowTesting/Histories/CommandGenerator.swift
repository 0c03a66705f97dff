public import OneWindowCore
public import OneWindowEngine

/// Makes histories of commands in the test district: random, repeatable from a seed, mostly what the rules allow, with
/// wrong roles, wrong phases, stale revisions, repeated requests and impossible times among them.
public struct CommandGenerator: Sendable {
    /// What stands in every personal text, so that a test can look for it where it must not be.
    public static let marker = "绝密个人信息"

    /// Whether the instants of some commands lie behind those of others, as those of several threads do, and requests
    /// are sent again.
    public var hasJitter = true
    /// How many commands in a hundred load a notice of the calendar or rules of clocks.
    public var loads = 2
    /// How many commands in a hundred are about duties, bodies, the entry register or retained proofs.
    public var arrangements = 3
    /// How many commands in a hundred are about licences; the first of them loads their library.
    public var licensing = 6
    /// When the last command was.
    public internal(set) var clock: VirtualClock

    var chance: SeededGenerator
    /// Of its own, so that the other commands are what they would be without.
    var bodiesChance: SeededGenerator
    var licenceChance: SeededGenerator
    private let name: String
    private var serial = 0
    private(set) var numbers: [CaseNumber] = []
    private var requests: [CaseNumber] = []
    private var earlier: [Submission] = []
    var licences: [CaseNumber] = []

    /// Starts a history from a seed.
    public init(seed: UInt64, start: Instant = TestDistrict.opening.adding(minutes: 60)) {
        chance = SeededGenerator(seed: seed)
        bodiesChance = SeededGenerator(seed: ~seed)
        licenceChance = SeededGenerator(seed: seed &* 3 &+ 1)
        clock = VirtualClock(start)
        name = "S\(seed)"
    }

    /// A whole history, made against an engine in memory of its own.
    public static func history(
        seed: UInt64, count: Int, hasJitter: Bool = true, loads: Int = 2
    ) throws(OneWindowError) -> [Submission] {
        var generator = CommandGenerator(seed: seed)
        generator.hasJitter = hasJitter
        generator.loads = loads
        let engine = try TestDistrict.engine()
        var submissions: [Submission] = []
        for _ in 0..<count {
            let submission = try generator.next(on: engine)
            submissions.append(submission)
            generator.learn(try? engine.submit(submission))
        }
        return submissions
    }

    /// The next command, chosen by what an engine's cases are at.
    public mutating func next(on engine: Engine) throws(OneWindowError) -> Submission {
        move()
        if hasJitter && chance.chance(2), let again = chance.one(of: earlier) { return again }
        let states = try recent(on: engine)
        let others = try recentRequests(on: engine)
        if bodiesChance.chance(arrangements) { return try plain(arrange(engine.registry)) }
        if licenceChance.chance(licensing) { return try plain(license(on: engine)) }
        let (actor, command) =
            chance.chance(35) ? chooseRequest(among: others) : choose(among: states, engine.calendar)
        serial += 1
        var submission = Submission(
            id: try TestDistrict.request("\(name)-\(serial)"), at: clock.now, by: distort(actor), command)
        distortTimes(&submission)
        earlier.append(submission)
        return submission
    }

    /// Takes note of the case, service request or licence that a command opened.
    public mutating func learn(_ receipt: Receipt?) {
        if let opened = receipt?.requestReceipt, opened.revision == 1, !requests.contains(opened.number) {
            requests.append(opened.number)
        }
        if let issued = receipt?.licenceReceipt, issued.revision == 1, !licences.contains(issued.number) {
            licences.append(issued.number)
        }
        guard let opened = receipt?.caseReceipt, opened.revision == 1, !numbers.contains(opened.number) else { return }
        numbers.append(opened.number)
    }

    /// A command as it is, with nothing wrong about its times or who sends it.
    private mutating func plain(_ command: (actor: Actor, Command)) throws(OneWindowError) -> Submission {
        serial += 1
        return Submission(
            id: try TestDistrict.request("\(name)-\(serial)"), at: clock.now, by: command.actor, command.1)
    }

    // MARK: Time

    private mutating func move() {
        switch chance.below(1_000) {
        case ..<10: clock.turn(days: 10 + chance.below(20))
        case ..<60: clock.turn(days: 1 + chance.below(4))
        case ..<250: break
        default: clock.turn(minutes: 1 + chance.below(90))
        }
        clock.turn(milliseconds: Int64(chance.below(1_000)))
    }

    private mutating func distortTimes(_ submission: inout Submission) {
        if hasJitter && chance.chance(4) {
            submission.instant = submission.instant.adding(milliseconds: -Int64(chance.below(50_000)))
        }
        switch chance.below(100) {
        case ..<12: submission.occurredAt = submission.instant.adding(minutes: -chance.below(300))
        case 12: submission.occurredAt = submission.instant.adding(minutes: 1)
        case 13: submission.occurredAt = submission.instant.adding(minutes: -60 * 24 * 40)
        default: break
        }
    }

    // MARK: Choice

    private mutating func recent(on engine: Engine) throws(OneWindowError) -> [CaseState] {
        var states: [CaseState] = []
        for number in numbers.suffix(10) { if let state = try engine.find(number) { states.append(state) } }
        return states
    }

    private func recentRequests(on engine: Engine) throws(OneWindowError) -> [ServiceRequest] {
        var states: [ServiceRequest] = []
        for number in requests.suffix(4) { if let state = try engine.request(number) { states.append(state) } }
        return states
    }

    private mutating func choose(among states: [CaseState], _ calendar: WorkCalendar) -> (Actor, Command) {
        let open = states.filter { !$0.phase.isClosed }.count
        if chance.chance(open < 4 ? 40 : 8) { return apply() }
        guard let state = chance.one(of: states) else { return apply() }
        if chance.chance(loads) { return load(after: calendar) }
        switch chance.below(100) {
        case ..<6: return rate(state)
        case ..<9: return (TestDistrict.privacyOfficer, .erase(state.number))
        case ..<11: return register()
        case ..<13: return authority()
        case ..<17: return (anybody(), .act(CaseCommand(state.number, anything(state))))
        default: break
        }
        if let (actor, work) = timing(state) { return (actor, .act(CaseCommand(state.number, work))) }
        // Now and then nobody answers the notice.
        if state.phase == .supplementing && chance.chance(25) { clock.turn(days: 15) }
        if state.phase.isClosed {
            return chance.chance(60) ? rate(state) : (TestDistrict.privacyOfficer, .erase(state.number))
        }
        let (actor, work) = sensible(state)
        var command = CaseCommand(state.number, work)
        switch chance.below(20) {
        case ..<5: command.expectedRevision = state.revision
        case 5: command.expectedRevision = state.revision &- 1
        default: break
        }
        return (actor, .act(command))
    }

    /// Now and then somebody else than who may.
    private mutating func distort(_ actor: Actor) -> Actor {
        chance.chance(6) ? anybody() : actor
    }

    mutating func anybody() -> Actor {
        let others: [Actor] = [
            .applicant, .agent, TestDistrict.kiosk, .operatorOfHost,
            .officer(TestDistrict.code("O-NOBODY"), post: TestDistrict.frontPost),
            .officer(TestDistrict.code("O-CLERK"), post: TestDistrict.code("P-NONE")),
            .officer(TestDistrict.code("O-CLERK"), post: TestDistrict.decisionPost),
        ]
        return chance.one(of: TestDistrict.officers + others) ?? .applicant
    }

    mutating func text() -> String {
        chance.chance(25) ? "" : "\(Self.marker)\(chance.below(1_000))"
    }
}
