extension Explanation {
    /// Explains a clock of a service request; nil where it has no such clock or the calendars lack the edition it
    /// names.
    ///
    /// Requests count with the calendar of their region, and only the rule itself says what stops their clocks. Pure:
    /// it reads the values handed in and nothing else.
    ///
    /// - Parameters:
    ///   - number: The clock's number within its request.
    ///   - state: The request.
    ///   - instant: For ``standing``; nil where only the limit itself is asked for.
    ///   - registry: For the item it is about, and the codes of officers.
    ///   - calendars: Every edition of the calendar.
    ///   - rules: Every edition of the rules; that of the request holds its category.
    public init?(
        clock number: UInt32, of state: ServiceRequest, at instant: Instant? = nil, registry: Registry,
        calendars: CalendarBook, rules: ClockRuleBook
    ) {
        guard let clock = state.ledger.clock(number: number) else { return nil }
        let known = rules[state.opening.ruleEdition]?.requests.category(state.opening.category)
        let subject = Subject(
            number: state.number.text, item: state.opening.item.flatMap { registry.code(of: $0) },
            region: state.opening.region, category: Subject.Category(code: state.opening.category, name: known?.name))
        self.init(
            clock, of: subject, at: instant, warnings: state.ledger.warnings.filter { $0.clock == number },
            registry: registry, calendars: calendars, rules: rules)
    }
}
