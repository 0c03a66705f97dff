/// What deciders ask an edition of the rules of every clock that they look at, ready to be answered: a rule or a ladder
/// is a large value, and copying one costs more than all that is asked of it.
final class RuleIndex: Sendable {
    /// What a rule says of its clocks.
    struct Entry: Sendable {
        let expiry: ExpiryEffect
        let bearer: ClockRule.Bearer
    }

    private struct Watch: Sendable {
        let kinds: [ClockKind]
        let types: [ItemType]
        let rungs: [Ladder.Rung]
    }

    /// By the numbers of their codes.
    private let numbered: [Entry?]
    private let others: [Code: Entry]
    private let watches: [Watch]
    /// The set itself.
    let set: ClockRuleSet

    init(_ set: ClockRuleSet) {
        self.set = set
        var numbered = [Entry?](repeating: nil, count: RuleCodeNumbers.codes.count + 1)
        var others: [Code: Entry] = [:]
        // The first with a code is the one that holds.
        for rule in set.rules.reversed() {
            let entry = Entry(expiry: rule.expiry, bearer: rule.bearer)
            switch RuleKey(rule.code) {
            case .shipped(let number): numbered[Int(number)] = entry
            case .own(let code): others[code] = entry
            }
        }
        (self.numbered, self.others) = (numbered, others)
        watches = set.ladders.map { Watch(kinds: $0.kinds, types: $0.types, rungs: $0.rungs) }
    }

    /// What a rule says, or nil where the set does not know it.
    func entry(_ rule: RuleKey) -> Entry? {
        switch rule {
        case .shipped(let number): numbered[Int(number)]
        case .own(let code): others[code]
        }
    }

    /// The place of the ladder that watches clocks of a kind; nil where nothing does.
    func ladder(for kind: ClockKind, of type: ItemType?) -> Int? {
        for index in watches.indices where watches[index].kinds.contains(kind) {
            if watches[index].types.isEmpty { return index }
            if let type, watches[index].types.contains(type) { return index }
        }
        return nil
    }

    /// How many levels the ladder at a place has.
    func rungCount(_ ladder: Int) -> Int { watches[ladder].rungs.count }

    /// A level of it. One by one: the list is shared by all threads, and handing it out counts a reference.
    func rung(_ place: Int, of ladder: Int) -> (level: WarningLevel, threshold: Ladder.Threshold?) {
        (watches[ladder].rungs[place].level, watches[ladder].rungs[place].threshold)
    }
}
