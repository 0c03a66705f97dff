/// What deciders ask an edition of the rules of every clock that they look at, ready to be answered: a rule or a ladder
/// is a large value, and copying one costs more than all that is asked of it.
final class RuleIndex: Sendable {
    /// What a rule says of its clocks.
    struct Entry: Sendable {
        let code: Code
        let expiry: ExpiryEffect
        let bearer: ClockRule.Bearer
    }

    private struct Watch: Sendable {
        let kinds: [ClockKind]
        let types: [ItemType]
        let rungs: [Ladder.Rung]
    }

    private let entries: [Entry]
    private let watches: [Watch]

    init(_ set: ClockRuleSet) {
        entries = set.rules.map { Entry(code: $0.code, expiry: $0.expiry, bearer: $0.bearer) }
        watches = set.ladders.map { Watch(kinds: $0.kinds, types: $0.types, rungs: $0.rungs) }
    }

    /// The rule with a code, or nil.
    func entry(_ code: Code) -> Entry? {
        for index in entries.indices where entries[index].code == code { return entries[index] }
        return nil
    }

    /// The levels of the ladder that watches clocks of a kind; none where nothing does.
    func rungs(for kind: ClockKind, of type: ItemType?) -> [Ladder.Rung] {
        for index in watches.indices where watches[index].kinds.contains(kind) {
            if watches[index].types.isEmpty { return watches[index].rungs }
            if let type, watches[index].types.contains(type) { return watches[index].rungs }
        }
        return []
    }
}
