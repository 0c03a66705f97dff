/// The time to answer a warning (反馈时限): when it ends, and what that rests on.
public struct ReplyTime: Sendable, Hashable {
    /// 24:00 of the last day to answer.
    public let end: Instant
    /// The edition of the calendar it was counted with.
    public let edition: UInt32
    /// Whether every day counted is covered by a published notice.
    public let certainty: WorkCalendar.Certainty

    /// Counts working days from the day on which a warning was raised, that day not included.
    init(workdays: Int, from raised: Instant, on calendar: WorkCalendar) {
        let (day, certainty) = calendar.adding(workdays: workdays, to: raised.date)
        end = Instant(date: day, minute: 1_440)
        edition = calendar.edition
        self.certainty = certainty
    }
}

/// A warning of which a notice of the calendar moved the time to answer.
public struct ReplyChange: Sendable, Hashable, WireCodable {
    /// The warning, by its number.
    public var warning: UInt32
    /// The end of the time to answer it from then on.
    public var replyBy: Instant
    /// Whether every day counted is covered by a published notice.
    public var certainty: WorkCalendar.Certainty

    /// Creates a change.
    public init(warning: UInt32, replyBy: Instant, certainty: WorkCalendar.Certainty) {
        self.warning = warning
        self.replyBy = replyBy
        self.certainty = certainty
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(warning))
        writer.instant(2, replyBy)
        writer.number(3, UInt64(certainty.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var (warning, replyBy, certainty): (UInt32?, Instant?, WorkCalendar.Certainty?) = (nil, nil, nil)
        while let field = try reader.next() {
            switch field.number {
            case 1: warning = try field.number()
            case 2: replyBy = try field.instant()
            case 3: certainty = try field.known(as: WorkCalendar.Certainty.self)
            default: break
            }
        }
        self.warning = try required(warning, 1)
        self.replyBy = try required(replyBy, 2)
        self.certainty = try required(certainty, 3)
    }
}
