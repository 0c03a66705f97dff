internal import HeapModule
public import OneWindowCore
public import OneWindowEngine

/// Plays working days of the sample district on an engine (模拟运行): people come, wait, are served and rate; officers
/// receive, accept, review, decide and issue; limits run. Everything goes through the engine's own commands.
///
/// The people and their chances live here; what comes of it is the engine's. The same plan gives the same commands.
public struct DayPlayer {
    /// What was played.
    public struct Tally: Sendable, Hashable {
        /// Commands submitted, requests sent twice included.
        public internal(set) var commands = 0
        /// Timers that fired.
        public internal(set) var timers = 0
        /// Commands that were refused, with the rule: none, unless the district or the player is wrong.
        public internal(set) var refusals: [String] = []
        /// The first and the last instant.
        public internal(set) var span: ClosedRange<Instant>?
    }

    let engine: Engine
    let plan: DayPlan
    let document: RegistryDocument
    let staff: DistrictStaff
    let time: WorkTime
    var crowd: Crowd
    /// Draws what becomes of limits, apart from the rest, so that one does not shift the other.
    var clerks: Crowd
    /// Draws what becomes of licences, apart from both.
    var keepers: Crowd
    /// The licences issued so far, in the order in which the engine issued them.
    var licences: [PlayedLicence] = []
    /// Whether the engine knows types of licences: without them none are issued.
    let hasLibrary: Bool
    var floors: [HallFloor]
    var cases: [PlayedCase] = []
    private(set) var tally = Tally()
    private var planned = Heap<PlannedAct>()
    private var orders = 0
    private var batch: [(submission: Submission, index: Int)] = []
    private var closed = 0
    /// What the engine opened, in its order: the played case with id n is at n − 1; nil where that is a licence.
    private var opened: [Int?] = []
    private var table: RoutingTable

    /// Prepares to play a plan on an engine that has the sample district loaded.
    public init(engine: Engine, plan: DayPlan, document: RegistryDocument) {
        self.engine = engine
        self.plan = plan
        self.document = document
        time = WorkTime(calendar: engine.calendar)
        staff = DistrictStaff(document)
        floors = staff.floors()
        crowd = Crowd(seed: plan.seed)
        clerks = Crowd(seed: plan.seed ^ 0x4C69_6D69_7473)
        keepers = Crowd(seed: plan.seed ^ 0x4C69_6365_6E63)
        hasLibrary = !engine.registry.licenceTypes.entries.isEmpty
        table = engine.routingTable(on: plan.firstDay)
    }

    /// Plays until every case is closed.
    ///
    /// - Parameter progress: Called with the cases closed and all cases.
    public mutating func run(progress: (_ done: Int, _ total: Int) -> Void) throws(OneWindowError) -> Tally {
        comeIn()
        var today = planned.min?.at.date ?? plan.firstDay
        var reported = 0
        while true {
            guard let next = planned.popMin() else {
                try flush()
                // Nobody has anything to do; a limit that runs out may give somebody something to do. What is left when
                // all cases are closed are ends of licences, years ahead.
                guard closed < cases.count, let timer = try engine.nextTimer() else { break }
                try advance(to: timer)
                today = max(today, timer.date)
                continue
            }
            if next.at.date > today {
                try flush()
                today = today.adding(days: 1)
                try advance(to: Instant(date: today))
                if !table.days.contains(today) { table = engine.routingTable(on: today) }
                // What ran out may have called for something that comes first.
                planned.insert(next)
                continue
            }
            // A case's next act is at least a minute away, so acts within a minute cannot be of one case.
            if let first = batch.first, next.at >= first.submission.instant.adding(milliseconds: 60_000) { try flush() }
            perform(next)
            if batch.count >= Limits.commandsPerCommit { try flush() }
            if closed >= reported + max(1, plan.cases / 200) {
                reported = closed
                progress(closed, plan.cases)
            }
        }
        progress(plan.cases, plan.cases)
        return tally
    }

    /// Fires what is due, and lets those who are warned know.
    private mutating func advance(to instant: Instant) throws(OneWindowError) {
        guard let next = try engine.nextTimer(), next <= instant else { return }
        var last = try engine.journalHead().sequence
        var isComplete = false
        while !isComplete {
            let report = try engine.advance(to: instant)
            tally.timers += report.fired
            isComplete = report.isComplete
        }
        while true {
            let entries = try engine.events(after: last, limit: 4_096)
            guard let end = entries.last else { return }
            last = end.sequence
            for entry in entries {
                if case .caseChanged(.lapsed) = entry.record.event { closed += 1 }
                guard case .caseChanged(.warned(let warning, _)) = entry.record.event, let id = entry.caseID,
                    opened.indices.contains(Int(id.rawValue) - 1), let index = opened[Int(id.rawValue) - 1]
                else { continue }
                warned(index, warning, after: instant)
            }
        }
    }

    // MARK: Arrivals

    private mutating func comeIn() {
        let itemSums = staff.itemSums
        var date = engine.calendar.adding(workdays: 1, to: plan.firstDay.adding(days: -1)).date
        for day in 0..<max(plan.days, 1) {
            let share = plan.cases / max(plan.days, 1) + (day < plan.cases % max(plan.days, 1) ? 1 : 0)
            for _ in 0..<share { comeIn(on: date, itemSums) }
            date = engine.calendar.adding(workdays: 1, to: date).date
        }
    }

    private mutating func comeIn(on date: CivilDate, _ itemSums: [Int]) {
        let drawn = crowd.number(0...9_999)
        let channel: Channel =
            drawn < plan.windowShare
            ? .window
            : drawn < plan.windowShare + plan.kioskShare ? .kiosk : crowd.happens(4_000) ? .mobile : .online
        let home = crowd.weighted(staff.hallSums)
        let atHall = channel == .window || channel == .kiosk
        // Somebody who would be sent away comes for something else.
        for _ in 0..<200 {
            let item = crowd.weighted(itemSums)
            let route = table.route(
                item: Handle(UInt32(item) + 1), from: atHall ? Handle(UInt32(home) + 1) : nil, channel: channel,
                minuteOfWeek: 0)
            guard route.refusal == nil else { continue }
            let definition = document.items[item].definition
            let at = crowd.arrival(on: date, online: !atHall)
            var entry = PlayedCase(
                index: cases.count, item: item, channel: channel, fate: fate(of: definition), home: home, arrivedAt: at)
            entry.hall = route.hall.map { Int($0.rawValue) - 1 }
            cases.append(entry)
            plan(.arrive, for: entry.index, at: at)
            return
        }
    }

    private mutating func fate(of definition: ItemDefinition) -> Fate {
        let isReviewed = !definition.stages.isEmpty
        let hasNecessary = definition.materials.contains { $0.necessity != .optional }
        var drawn = crowd.number(0...9_999)
        func takes(_ share: Int) -> Bool {
            drawn -= share
            return drawn < 0
        }
        if takes(plan.supplementShare) {
            guard hasNecessary else { return .smooth }
            return crowd.happens(plan.unansweredShare) ? .unanswered : .supplement
        }
        if takes(plan.notAcceptedShare) { return .notAccepted }
        if takes(plan.withdrawnShare) { return .withdrawn }
        if takes(plan.refusedShare) { return .refused }
        if takes(plan.lateShare) { return isReviewed ? .late : .smooth }
        if takes(plan.forgottenShare) { return definition.type == .licence ? .forgotten : .smooth }
        return .smooth
    }

    // MARK: Time and commands

    mutating func plan(_ act: PlayedAct, for index: Int, at instant: Instant) {
        orders += 1
        planned.insert(PlannedAct(at: instant, order: orders, index: index, act: act))
    }

    /// Queues a command of a case; its outcome is known before the case's next act.
    mutating func submit(
        _ command: Command, for index: Int, at instant: Instant, occurredAt: Instant? = nil, by actor: Actor
    ) {
        cases[index].requests += 1
        guard let id = RequestID("demo-\(plan.seed)-\(index)-\(cases[index].requests)") else { return }
        batch.append(
            (Submission(id: id, at: instant, occurredAt: occurredAt, by: actor, command), index))
    }

    /// Queues something done to a case by an officer.
    mutating func work(
        _ work: CaseCommand.Work, on index: Int, at instant: Instant, by officer: Code, post: Code
    ) {
        guard let number = cases[index].number else { return }
        submit(.act(CaseCommand(number, work)), for: index, at: instant, by: .officer(officer, post: post))
    }

    private mutating func flush() throws(OneWindowError) {
        guard let first = batch.first?.submission.instant, let last = batch.last?.submission.instant else { return }
        tally.span = min(tally.span?.lowerBound ?? first, first)...max(tally.span?.upperBound ?? last, last)
        tally.commands += batch.count
        for (outcome, (submission, index)) in zip(engine.submit(batch.map(\.submission)), batch) {
            switch outcome {
            case .success(let receipt):
                if case .issueLicence(let issue) = submission.command, let issued = receipt.licenceReceipt {
                    opened.append(nil)
                    licences.append(PlayedLicence(number: issued.number, type: issue.type, holder: issue.holder))
                    keep(licences.count - 1, of: index, submission.instant)
                }
                guard let result = receipt.caseReceipt else { continue }
                cases[index].number = result.number
                if case .apply = submission.command { opened.append(index) }
                if submission.command.mayClose && result.phase.isClosed { closed += 1 }
            case .failure(let error):
                guard error.rejection != nil else { throw error }
                if tally.refusals.count < 20 { tally.refusals.append("\(submission.id): \(error)") }
            }
        }
        batch = []
    }
}

extension Command {
    /// Whether it may end a case: ratings and warnings go on when it has ended.
    fileprivate var mayClose: Bool {
        guard case .act(let command) = self else { return false }
        switch command.work {
        case .archive, .withdraw, .refuseAcceptance: return true
        default: return false
        }
    }
}
