public import OneWindowCore
public import OneWindowEngine

/// What must hold of every engine at any time, told in plain words where it does not.
public enum Checkers {
    /// Everything: the engine's own check, replay against the stored state, and the rules of each case.
    public static func problems(of engine: Engine) throws(OneWindowError) -> [String] {
        var found = try engine.check().findings.map { "\($0.rule) at \($0.place)" }
        let entries = try events(of: engine)
        found += sequenceProblems(entries)
        var replay = Replay()
        for entry in entries where !replay.apply(entry) { found.append("row \(entry.sequence) belongs to no case") }
        found += try difference(of: replay, from: engine)
        for state in try cases(of: engine) { found += problems(of: state) }
        for state in try requests(of: engine) { found += problems(of: state) }
        return found + (try clockProblems(of: engine))
    }

    /// Every event of the journal.
    public static func events(of engine: Engine) throws(OneWindowError) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        while true {
            let more = try engine.events(after: entries.last?.sequence ?? 0, limit: 1_000)
            if more.isEmpty { return entries }
            entries += more
        }
    }

    /// Every case, in the order in which they were opened.
    public static func cases(of engine: Engine) throws(OneWindowError) -> [CaseState] {
        var states: [CaseState] = []
        while true {
            let more = try engine.cases(after: states.last?.id.rawValue ?? 0, limit: 1_000)
            if more.isEmpty { return states }
            states += more
        }
    }

    /// Gaps and times that go back.
    public static func sequenceProblems(_ entries: [JournalEntry]) -> [String] {
        var found: [String] = []
        for (place, entry) in entries.enumerated() {
            if entry.sequence != UInt64(place) + 1 {
                found.append("row \(place + 1) has the sequence \(entry.sequence)")
            }
            if place > 0, entry.record.times.instant < entries[place - 1].record.times.instant {
                found.append("row \(entry.sequence) is earlier than the one before it")
            }
        }
        return found
    }

    /// In what a replay differs from the state an engine has stored.
    public static func difference(of replay: Replay, from engine: Engine) throws(OneWindowError) -> [String] {
        var found: [String] = []
        let live = try cases(of: engine)
        for state in live where replay.cases[state.id] != state {
            found.append("case \(state.id.rawValue) is not what its journal adds up to")
        }
        if live.count != replay.cases.count { found.append("\(live.count) cases, \(replay.cases.count) in the replay") }
        found += try requestDifference(of: replay, from: engine)
        found += try licenceDifference(of: replay, from: engine)
        let scores = try engine.scores()
        for row in scores where replay.scores[row.subject] != row.score {
            found.append("the score of \(row.subject) differs")
        }
        if scores.count != replay.scores.count {
            found.append("\(scores.count) scores, \(replay.scores.count) in the replay")
        }
        if engine.registry.items != replay.registry.items { found.append("the items differ") }
        if engine.registry.officers.entries != replay.registry.officers.entries { found.append("the officers differ") }
        if engine.registry.authorities.entries != replay.registry.authorities.entries {
            found.append("the authority lists differ")
        }
        if engine.registry.notices != replay.registry.notices { found.append("the notices differ") }
        if engine.registry.ruleSets != replay.registry.ruleSets { found.append("the rules of clocks differ") }
        if engine.registry.bodies != replay.registry.bodies { found.append("the bodies differ") }
        if engine.registry.agencies.entries != replay.registry.agencies.entries { found.append("the agencies differ") }
        if engine.registry.licenceTypes.entries != replay.registry.licenceTypes.entries {
            found.append("the types of licences differ")
        }
        if engine.registry.standards.entries != replay.registry.standards.entries {
            found.append("the standards differ")
        }
        if engine.registry.revision != replay.registry.revision { found.append("the registry's revision differs") }
        return found
    }

    /// The rules that every case keeps, whatever was done to it.
    public static func problems(of state: CaseState) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) {
            if !holds { found.append("case \(state.id.rawValue) (\(state.phase.name)): \(what)") }
        }
        expect(state.timers == state.timers.sorted(), "its timers are out of order")
        expect(Set(state.timers).count == state.timers.count, "a timer stands twice")
        let expected = allowedTimers(in: state.phase)
        expect(state.timers.allSatisfy { expected.contains($0.kind) }, "a timer that the phase does not allow")
        expect(
            state.serviceActs.map(\.number) == (0..<state.serviceActs.count).map { UInt32($0) + 1 },
            "service acts have gaps")
        found += clockProblems(of: state)
        expect(
            state.materials == state.materials.sorted() && Set(state.materials).count == state.materials.count,
            "materials")
        expect(!state.isDeemedAccepted || state.acceptedBy == nil, "deemed accepted by an officer")
        expect(
            (state.decision != nil) == (state.milestones.decided != nil),
            "a decision without its instant, or the reverse")
        expect(state.phase.isClosed == (state.milestones.closed != nil), "closed without its instant, or the reverse")
        expect(state.erasedThrough <= state.revision, "erased beyond its revision")
        let steps = state.approval.done.map(\.step)
        expect(Set(steps).count == steps.count, "a step was done twice")
        if let acceptor = state.acceptedBy {
            expect(!state.approval.done.contains { $0.officer == acceptor }, "who accepted it reviewed it")
        }
        return found
    }

    /// Clocks are numbered, timers belong to something that runs or waits, and warnings rise within a breach, each
    /// level once.
    private static func clockProblems(of state: CaseState) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) {
            if !holds { found.append("case \(state.id.rawValue) (\(state.phase.name)): \(what)") }
        }
        expect(state.clocks.map(\.number) == (0..<state.clocks.count).map { UInt32($0) + 1 }, "clocks have gaps")
        expect(!state.phase.isClosed || state.clocks.allSatisfy { !$0.isRunning }, "closed with a running clock")
        for timer in state.timers {
            if timer.kind == .replyOverdue {
                expect(state.warning(number: timer.target)?.status == .open, "a reply is awaited to a settled warning")
            } else {
                expect(state.clock(number: timer.target)?.isRunning == true, "a timer of a clock that does not run")
            }
        }
        expect(
            state.warnings.map(\.number) == (0..<state.warnings.count).map { UInt32($0) + 1 }, "warnings have gaps")
        var raised: [[UInt32]: WarningLevel] = [:]
        for warning in state.warnings {
            let key = [warning.clock, warning.breach]
            expect(raised[key].map { $0 < warning.level } ?? true, "warnings that do not rise within a breach")
            raised[key] = warning.level
        }
        return found
    }

    private static func allowedTimers(in phase: CasePhase) -> Set<TimerKind> {
        switch phase {
        case .draft, .submitted: []
        case .received, .supplementing, .underReview, .awaitingDecision, .decided: Set(TimerKind.allCases)
        // Answers that are owed stay owed.
        case .issued, .archived, .notAccepted, .withdrawn, .lapsed: [.replyOverdue]
        }
    }
}
