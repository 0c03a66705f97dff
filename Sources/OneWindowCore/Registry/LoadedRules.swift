/// A set of rules of clocks as it was loaded (时限规则集装载记录).
public struct LoadedRules: Sendable, Hashable, WireCodable {
    /// Its edition: the shipped set is 1, those loaded follow.
    public let edition: UInt32
    /// The set.
    public let rules: ClockRuleSet
    /// Why it was loaded, such as the document that changed the limits.
    public let reason: String
    /// When: timers due before it fired under the older edition.
    public let loadedAt: Instant

    init(edition: UInt32, rules: ClockRuleSet, reason: String, loadedAt: Instant) {
        self.edition = edition
        self.rules = rules
        self.reason = reason
        self.loadedAt = loadedAt
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(edition))
        writer.message(2, rules)
        writer.text(3, reason)
        writer.instant(4, loadedAt)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var edition: UInt32 = 0
        var rules: ClockRuleSet?
        var reason = ""
        var loadedAt: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: edition = try field.number()
            case 2: rules = try field.message(as: ClockRuleSet.self)
            case 3: reason = try field.text()
            case 4: loadedAt = try field.instant()
            default: break
            }
        }
        self.init(
            edition: edition, rules: try required(rules, 2), reason: reason, loadedAt: try required(loadedAt, 4))
    }
}

/// A notice of the calendar as it was loaded (放假通知装载记录).
public struct LoadedNotice: Sendable, Hashable, WireCodable {
    /// The edition of the calendar that it makes: one more than the one before.
    public let edition: UInt32
    /// The notice.
    public let notice: CalendarNotice
    /// Why it was loaded.
    public let reason: String
    /// When: timers due before it fired under the older edition.
    public let loadedAt: Instant

    init(edition: UInt32, notice: CalendarNotice, reason: String, loadedAt: Instant) {
        self.edition = edition
        self.notice = notice
        self.reason = reason
        self.loadedAt = loadedAt
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(edition))
        writer.message(2, notice)
        writer.text(3, reason)
        writer.instant(4, loadedAt)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var edition: UInt32 = 0
        var notice: CalendarNotice?
        var reason = ""
        var loadedAt: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: edition = try field.number()
            case 2: notice = try field.message(as: CalendarNotice.self)
            case 3: reason = try field.text()
            case 4: loadedAt = try field.instant()
            default: break
            }
        }
        self.init(
            edition: edition, notice: try required(notice, 2), reason: reason, loadedAt: try required(loadedAt, 4))
    }
}
