/// The rules of all clocks, the ladders of supervision and the office hours of a deployment (时限规则集).
///
/// A set is never changed: a deployment loads a new one, and every clock names the edition it was started under.
public struct ClockRuleSet: Sendable, Hashable {
    /// The rules. Of those that fit an event and an item, the first of each kind is used.
    public var rules: [ClockRule]
    /// The ladders. The first that fits a clock watches it.
    public var ladders: [Ladder]
    /// The office hours that limits in working hours count.
    public var officeHours: [OfficeHours]
    /// The office hours of a limit in working hours whose rule names none. A set without them is not in order.
    public var usualHours: Code?
    /// The categories of service requests.
    public var requests: RequestCatalogue

    /// Creates a set.
    public init(
        rules: [ClockRule], ladders: [Ladder] = [], officeHours: [OfficeHours] = [], usualHours: Code? = nil,
        requests: RequestCatalogue = RequestCatalogue()
    ) {
        self.rules = rules
        self.ladders = ladders
        self.officeHours = officeHours
        self.usualHours = usualHours
        self.requests = requests
    }

    /// The rule with a code, or nil.
    public func rule(_ code: Code) -> ClockRule? { rules.first { $0.code == code } }

    /// The first rule of each kind that an event starts for an item, in the order of the set.
    func rules(startedBy start: ClockStart, for item: ItemDefinition) -> [ClockRule] {
        var found: [ClockRule] = []
        for rule in rules where rule.start == start && rule.scope.contains(item) {
            if !found.contains(where: { $0.kind == rule.kind }) { found.append(rule) }
        }
        return found
    }

    /// The ladder that watches a clock, or nil.
    func ladder(for kind: ClockKind, of type: ItemType?) -> Ladder? {
        ladders.first { ladder in
            ladder.kinds.contains(kind) && (ladder.types.isEmpty || type.map { ladder.types.contains($0) } ?? false)
        }
    }

    /// The office hours that a rule's limits in working hours count.
    func hours(of rule: ClockRule?) -> OfficeHours? {
        hours(named: rule?.officeHours)
    }

    /// The office hours with a code, or the usual ones where none is given; nil where the set has none such.
    public func hours(named code: Code?) -> OfficeHours? {
        guard let code = code ?? usualHours else { return nil }
        return officeHours.first { $0.code == code }
    }
}

/// All editions of the rules that a database has had (时限规则集各版).
public struct ClockRuleBook: Sendable {
    /// The number of the first edition.
    public static let baseEdition: UInt32 = 1
    private var editions: [RuleIndex]
    /// How many of them have come into force: clocks start under the last of these.
    private var inForce: Int

    /// Creates the book of a database that has loaded none: the base is edition 1.
    public init(base: ClockRuleSet) {
        editions = [RuleIndex(base)]
        inForce = 1
    }

    /// The number of the newest edition.
    public var latestEdition: UInt32 { UInt32(inForce) }

    /// The newest edition.
    public var latest: ClockRuleSet { editions[inForce - 1].set }

    /// An edition, or nil where there is none.
    public subscript(_ edition: UInt32) -> ClockRuleSet? {
        index(edition)?.set
    }

    /// Adds an edition.
    public mutating func append(_ set: ClockRuleSet) {
        editions.append(RuleIndex(set))
        inForce = editions.count
    }

    /// The book when an edition was the newest: clocks start under that one, and those that were started under a later
    /// one, as an act that is entered afterwards starts them, still find it.
    public func asOf(edition: UInt32) -> ClockRuleBook {
        var book = self
        book.inForce = min(max(Int(edition), 1), editions.count)
        return book
    }

    /// The rule that a clock follows, or nil where its edition does not know it.
    public func rule(of clock: Clock) -> ClockRule? { self[clock.ruleEdition]?.rule(clock.rule) }

    /// What that rule says of its clocks; nil where its edition does not know it.
    func entry(of clock: Clock) -> RuleIndex.Entry? { index(clock.ruleEdition)?.entry(clock.ruleKey) }

    /// What an edition says, ready to be asked; nil where there is none.
    func index(_ edition: UInt32) -> RuleIndex? {
        let index = Int(edition) - 1
        return editions.indices.contains(index) ? editions[index] : nil
    }
}
