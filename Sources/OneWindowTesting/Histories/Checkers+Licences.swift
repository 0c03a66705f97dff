public import OneWindowCore
internal import OneWindowEngine

extension Checkers {
    /// In what a replay's licences differ from those an engine has stored.
    static func licenceDifference(of replay: Replay, from engine: Engine) throws(OneWindowError) -> [String] {
        var found: [String] = []
        for (id, expected) in replay.licences.sorted(by: { $0.key < $1.key }) {
            if try engine.licence(expected.number) != expected {
                found.append("licence \(id.rawValue) is not what its journal adds up to")
            }
            found += problems(of: expected)
        }
        return found
    }

    /// The rules that every licence keeps, whatever was done to it.
    public static func problems(of state: Licence) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) {
            if !holds { found.append("licence \(state.id.rawValue) (\(state.phase.name)): \(what)") }
        }
        let timers = state.ledger.timers
        expect(timers == timers.sorted() && Set(timers).count == timers.count, "its timers are out of order")
        expect(!state.phase.isClosed || timers.isEmpty, "over with timers")
        expect(state.ledger.clocks.isEmpty, "a licence has no clocks")
        expect(state.changes.last?.phase == state.phase, "its last change is another phase")
        expect(state.changes.map(\.at) == state.changes.map(\.at).sorted(), "its changes go back in time")
        expect((state.phase == .suspended) <= (state.suspension != nil), "suspended without an order")
        expect((state.phase == .dormant) <= (state.dormancy != nil), "dormant without a filing")
        expect(state.erasedThrough <= state.revision, "erased beyond its revision")
        return found
    }
}

/// Whether one thing follows from another.
private func <= (left: Bool, right: Bool) -> Bool { !left || right }
