public import OneWindowCore
public import OneWindowEngine

extension Checkers {
    /// Every service request, in the order in which they were taken in.
    public static func requests(of engine: Engine) throws(OneWindowError) -> [ServiceRequest] {
        var states: [ServiceRequest] = []
        while true {
            let more = try engine.requests(after: states.last?.id.rawValue ?? 0, limit: 1_000)
            if more.isEmpty { return states }
            states += more
        }
    }

    /// In what a replay's requests differ from those an engine has stored.
    static func requestDifference(of replay: Replay, from engine: Engine) throws(OneWindowError) -> [String] {
        let live = try requests(of: engine)
        var found = live.filter { replay.requests[$0.id] != $0 }.map { state in
            "request \(state.id.rawValue) is not what its journal adds up to"
        }
        if live.count != replay.requests.count {
            found.append("\(live.count) requests, \(replay.requests.count) in the replay")
        }
        return found
    }

    /// The rules that every service request keeps, whatever was done to it.
    public static func problems(of state: ServiceRequest) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) {
            if !holds { found.append("request \(state.id.rawValue) (\(state.phase.name)): \(what)") }
        }
        let ledger = state.ledger
        expect(ledger.timers == ledger.timers.sorted(), "its timers are out of order")
        expect(Set(ledger.timers).count == ledger.timers.count, "a timer stands twice")
        expect(ledger.clocks.map(\.number) == (0..<ledger.clocks.count).map { UInt32($0) + 1 }, "clocks have gaps")
        for timer in ledger.timers {
            if timer.kind == .replyOverdue {
                expect(ledger.warning(number: timer.target)?.status == .open, "a reply is awaited to a settled warning")
            } else {
                expect(ledger.clock(number: timer.target)?.isRunning == true, "a timer of a clock that does not run")
            }
        }
        let running = Set(ledger.clocks.filter(\.isRunning).map(\.kind))
        expect(ledger.clocks.filter(\.isRunning).count == running.count, "two clocks of a kind run")
        switch state.phase {
        case .refused, .withdrawn:
            expect(
                running.isEmpty && ledger.timers.allSatisfy { $0.kind == .replyOverdue }, "over, and something runs")
        case .answered, .closed: expect(!running.contains(.handling), "answered, and its limit runs")
        case .registered, .dispatched, .inHand, .confirming:
            expect(running.contains(.handling), "open without a limit")
        }
        var raised: [[UInt32]: WarningLevel] = [:]
        for warning in ledger.warnings {
            let key = [warning.clock, warning.breach]
            expect(raised[key].map { $0 < warning.level } ?? true, "warnings that do not rise within a breach")
            raised[key] = warning.level
        }
        expect(
            state.escalations.map(\.level) == (0..<state.escalations.count).map { UInt32($0) + 1 },
            "escalations have gaps")
        let isAnswered = state.phase == .answered || state.phase == .closed
        expect(isAnswered == (state.milestones.answered != nil), "answered without its instant, or the reverse")
        expect(state.phase.isClosed == (state.milestones.closed != nil), "closed without its instant, or the reverse")
        expect((state.refusal != nil) == (state.phase == .refused), "refused without its ground, or the reverse")
        expect(state.rating == nil || isAnswered, "rated and not answered")
        expect(state.erasedThrough <= state.revision, "erased beyond its revision")
        return found
    }
}
