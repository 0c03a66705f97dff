/// A set of rules of clocks as it was loaded (时限规则集装载记录). The shipped set is edition 1, those loaded follow.
public typealias LoadedRules = Loaded<ClockRuleSet>

/// A notice of the calendar as it was loaded (放假通知装载记录). It makes the edition after the one before.
public typealias LoadedNotice = Loaded<CalendarNotice>

/// What makes a new edition of the calendar or of the rules, as it was loaded (装载记录).
public struct Loaded<Content: WireCodable & Sendable & Hashable>: Sendable, Hashable, WireCodable {
    /// The edition it makes.
    public let edition: UInt32
    /// The set or the notice.
    public let content: Content
    /// Why it was loaded, such as the document that changed the limits.
    public let reason: String
    /// When: timers due before it fired under the older edition.
    public let loadedAt: Instant

    init(edition: UInt32, _ content: Content, reason: String, loadedAt: Instant) {
        self.edition = edition
        self.content = content
        self.reason = reason
        self.loadedAt = loadedAt
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(edition))
        writer.message(2, content)
        writer.text(3, reason)
        writer.instant(4, loadedAt)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var edition: UInt32 = 0
        var content: Content?
        var reason = ""
        var loadedAt: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: edition = try field.number()
            case 2: content = try field.message(as: Content.self)
            case 3: reason = try field.text()
            case 4: loadedAt = try field.instant()
            default: break
            }
        }
        self.init(edition: edition, try required(content, 2), reason: reason, loadedAt: try required(loadedAt, 4))
    }
}
