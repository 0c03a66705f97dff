/// Why a clock ends when it ends (时限说明): the rule and its law, the ledger, the calendar of the edition the clock names,
/// and the end worked out once more, day by day.
///
/// The second working out counts every day by itself and shares nothing with the arithmetic that set the clock's end;
/// ``agrees`` says whether both come to the same.
public struct Explanation: Sendable, Hashable {
    /// What the clock belongs to.
    public let subject: Subject
    /// The clock as it is stored, with its ledger.
    public let clock: Clock
    /// The rule it follows; nil where the edition it names does not hold it, as with a host that swapped its rules.
    public let rule: ClockRule?
    /// The days it was counted with.
    public let calendar: Sheet
    /// The office hours that a limit in working hours counts; nil for any other.
    public let hours: OfficeHours?
    /// Its suspensions, in the order of its ledger.
    public let suspensions: [Stop]
    /// Its extensions, in the order of its ledger.
    public let extensions: [Grant]
    /// The end worked out once more.
    public let derivation: Derivation
    /// Where it stands; nil where it runs and no instant was asked for.
    public let standing: Standing?
    /// The warnings raised for it.
    public let warnings: [Warning]

    /// Whether the end worked out day by day, and how sure it is, are those that the clock holds.
    public var agrees: Bool { derivation.end == clock.end && derivation.certainty == clock.certainty }

    /// What a clock belongs to.
    public struct Subject: Sendable, Hashable {
        /// The number of the case or service request.
        public let number: String
        /// The item's code; nil where the registry does not know it, and for a request that is about none.
        public let item: ItemCode?
        /// The item's name; nil for a request.
        public let name: LocalizedText?
        /// The version of the item that the case keeps; nil for a request, which keeps none.
        public let version: UInt32?
        /// The item's region, whose calendar counts; empty for the national one.
        public let region: String
        /// The category of a service request; nil for a case.
        public let category: Category?

        /// The category of a service request (诉求类别).
        public struct Category: Sendable, Hashable {
            /// Its code.
            public let code: Code
            /// Its name; nil where the edition of the rules that the request names does not hold it.
            public let name: LocalizedText?

            /// Creates a category.
            public init(code: Code, name: LocalizedText? = nil) {
                self.code = code
                self.name = name
            }
        }

        /// Creates a subject.
        public init(
            number: String, item: ItemCode? = nil, name: LocalizedText? = nil, version: UInt32? = nil,
            region: String = "", category: Category? = nil
        ) {
            self.number = number
            self.item = item
            self.name = name
            self.version = version
            self.region = region
            self.category = category
        }
    }

    /// A suspension with the law that allows it.
    public struct Stop: Sendable, Hashable {
        /// What the ledger says.
        public let suspension: Suspension
        /// The law: the rule's, or the item's own procedure's. Nil where neither is known any more.
        public let basis: LegalBasis?
        /// The days of the clock's unit after its first day, through its last (`W(p, r]`); the days of a limit in hours
        /// are natural ones.
        public let days: Int
    }

    /// An extension with the law that allows it.
    public struct Grant: Sendable, Hashable {
        /// What the ledger says.
        public let granted: Extension
        /// The code of who granted it, where it is known.
        public let officer: Code?
        /// The law; nil where the rule is not known any more.
        public let basis: LegalBasis?
    }

    /// Where a clock stands at an instant (时限进度). Amounts are days of its unit, or minutes for limits in hours.
    public struct Standing: Sendable, Hashable {
        /// The instant: that of the question, or when the clock stopped where that is earlier.
        public let at: Instant
        /// What was used; nil for a clock that runs backwards, which uses nothing up.
        public let used: Int?
        /// What is left.
        public let remaining: Int
        /// By how much it is late. A limit in working days can be late by none, on a rest day after its end.
        public let lateBy: Int
        /// Whether it is late.
        public let isLate: Bool
    }
}

extension Explanation {
    /// Explains a clock of a case; nil where the case has no such clock or the calendars lack the edition it names.
    ///
    /// Pure: it reads the values handed in and nothing else.
    ///
    /// - Parameters:
    ///   - number: The clock's number within its case.
    ///   - state: The case.
    ///   - instant: For ``standing``; nil where only the limit itself is asked for.
    ///   - registry: For the item, and the codes of officers; it holds the definition of the case's version.
    ///   - calendars: Every edition of the calendar.
    ///   - rules: Every edition of the rules.
    public init?(
        clock number: UInt32, of state: CaseState, at instant: Instant? = nil, registry: Registry,
        calendars: CalendarBook, rules: ClockRuleBook
    ) {
        guard let clock = state.clock(number: number) else { return nil }
        let definition = registry.definition(state.opening.item, version: state.opening.version)
        let subject = Subject(
            number: state.number.text, item: definition?.code, name: definition?.name, version: state.opening.version,
            region: definition?.region ?? "")
        let procedures = definition.map { definition in
            let times = EventTimes(instant: clock.start)
            let context = DecisionContext(registry: registry, calendars: calendars, rules: rules, times: times)
            return CaseClocks(state, definition, context).moves
        }
        self.init(
            clock, of: subject, at: instant, warnings: state.warnings.filter { $0.clock == number }, registry: registry,
            calendars: calendars, rules: rules
        ) { ground, rule in
            procedures?.permission(ground, on: rule)?.basis
        }
    }

    /// Explains any clock; nil where the calendars lack the edition it names.
    ///
    /// - Parameter basis: The law by which a ground stops the clocks of a rule.
    init?(
        _ clock: Clock, of subject: Subject, at instant: Instant?, warnings: [Warning], registry: Registry,
        calendars: CalendarBook, rules: ClockRuleBook,
        basis: (SuspensionGround, ClockRule) -> LegalBasis? = { ground, rule in
            rule.suspensions.first { $0.ground == ground }?.basis
        }
    ) {
        guard let calendar = calendars.calendar(edition: clock.calendarEdition, region: subject.region) else {
            return nil
        }
        self.subject = subject
        self.clock = clock
        rule = rules.rule(of: clock)
        hours = clock.limit.unit == .workingHour ? rules[clock.ruleEdition]?.hours(of: rule) : nil
        let count = DayByDay(clock, calendar: calendar, hours: hours)
        derivation = count.derivation()
        standing = count.standing(at: instant, in: derivation)
        self.calendar = Sheet(
            calendar, from: count.firstDay(of: derivation), through: count.lastDay(of: derivation, standing))
        let rule = rule
        suspensions = clock.suspensions.map { suspension in
            Stop(
                suspension: suspension, basis: rule.flatMap { basis(suspension.ground, $0) },
                days: count.days(after: suspension.firstDay, through: suspension.lastDay))
        }
        extensions = clock.extensions.map { granted in
            Grant(
                granted: granted, officer: granted.officer.flatMap { registry.officers[$0]?.code },
                basis: rule?.extensions.first { $0.approver == granted.approver }?.basis)
        }
        self.warnings = warnings
    }

    /// Why the end is not certain; nil where it is.
    public var doubt: Doubt? {
        guard derivation.certainty == .provisional else { return nil }
        return derivation.latest > calendar.knownUntil ? .afterKnown : .beforeKnown
    }

    /// Why an end is provisional; permanent numbers.
    public enum Doubt: UInt8, Sendable, CaseIterable {
        /// It depends on days after those that published notices cover.
        case afterKnown = 1
        /// It depends on days before them.
        case beforeKnown = 2

        /// The reason's stable name in JSON.
        public var name: String { self == .afterKnown ? "afterKnown" : "beforeKnown" }
    }
}
