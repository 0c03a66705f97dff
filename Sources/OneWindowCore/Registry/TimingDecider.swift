/// Decides who may load the calendar and the rules of clocks, and whether they are in order: the host's operator, or an
/// officer with the duty of supervision.
public enum TimingDecider {
    /// The event that loads a set of rules, or a rejection that names the first thing out of order.
    public static func decide(
        _ rules: ClockRuleSet, reason: String, by actor: Actor, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let record = try self.record(of: actor, in: context.registry)
        if let first = rules.violations().first { throw Rejection(.rulesNotInOrder, first) }
        let loaded = LoadedRules(
            edition: context.rules.latestEdition + 1, rules, reason: reason, loadedAt: context.times.instant)
        return DecidedEvents(events: [DecidedEvent(.registryChanged(.clockRulesSet(loaded)))], actor: record)
    }

    /// The events that load a notice of the calendar and move the limits of disputes with it, or a rejection that names
    /// the first thing out of order.
    public static func decide(
        _ notice: CalendarNotice, reason: String, by actor: Actor, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        let record = try self.record(of: actor, in: context.registry)
        if let first = notice.doubts(against: context.calendars).first(where: { !$0.isWarning }) {
            throw Rejection(.calendarNotInOrder, "\(first.place) \(first.rule.rawValue)")
        }
        let edition = context.calendars.latestEdition + 1
        guard let book = context.calendars.appending(notice, edition: edition) else {
            throw Rejection(.calendarNotInOrder, "years")
        }
        let loaded = LoadedNotice(
            edition: edition, notice, reason: reason, loadedAt: context.times.instant)
        let events = [.calendarLoaded(loaded)] + context.registry.bodies.redated(to: book.latest(region: ""))
        return DecidedEvents(events: events.map { DecidedEvent(.registryChanged($0)) }, actor: record)
    }

    private static func record(of actor: Actor, in registry: Registry) throws(Rejection) -> ActorRecord {
        if actor == .operatorOfHost { return ActorRecord(.operatorOfHost) }
        let resolved = try ResolvedActor(actor, in: registry)
        _ = try resolved.officer(with: .supervision)
        return resolved.record
    }
}
