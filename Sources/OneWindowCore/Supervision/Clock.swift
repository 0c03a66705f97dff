/// What a clock measures (时限种类); permanent numbers.
public enum ClockKind: UInt8, Sendable, CaseIterable {
    /// Five working days to give the one-time notice, after which a licence application is deemed accepted
    /// (Administrative Licensing Law article 32 (4)).
    case acceptance = 1
    /// The promised limit (承诺时限).
    case promised = 2
    /// The statutory limit (法定时限): the item's own, or for licences the 20 working days of article 42.
    case statutory = 3
}

/// A running limit (时限): budget, start and the edition of the calendar its due day was computed with.
///
/// The day it starts is not counted; it is in time until 24:00 China time of the due day, and late after that.
public struct Clock: Sendable, Hashable, WireCodable {
    /// What it measures.
    public let kind: ClockKind
    /// The day it starts, not counted.
    public let start: CivilDate
    /// Its budget.
    public let limit: TimeLimit
    /// The last day in time.
    public let due: CivilDate
    /// The edition of the calendar.
    public let calendarEdition: UInt32
    /// Whether every day counted is covered by a published notice.
    public let certainty: WorkCalendar.Certainty

    /// Starts a clock.
    public init(_ kind: ClockKind, start: CivilDate, limit: TimeLimit, calendar: WorkCalendar) {
        self.kind = kind
        self.start = start
        self.limit = limit
        calendarEdition = calendar.edition
        switch limit.unit {
        case .workday:
            (due, certainty) = calendar.adding(workdays: limit.amount, to: start)
        case .naturalDay:
            // A limit in natural days that ends on a day off ends on the next working day (by analogy with Civil Code
            // article 203).
            let last = start.adding(days: limit.amount)
            if calendar.isWorkday(last) {
                (due, certainty) = (last, calendar.certainty(of: last))
            } else {
                (due, certainty) = calendar.adding(workdays: 1, to: last)
            }
        }
    }

    /// The first instant that is late: 24:00 China time of the due day.
    public var end: Instant { Instant(date: due, minute: 1_440) }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(kind.rawValue))
        writer.date(2, start)
        writer.message(3, limit)
        writer.date(4, due)
        writer.number(5, UInt64(calendarEdition))
        writer.number(6, UInt64(certainty.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var kind: ClockKind?
        var start: CivilDate?
        var limit = TimeLimit(0)
        var due: CivilDate?
        var edition: UInt32 = 0
        var certainty: WorkCalendar.Certainty?
        while let field = try reader.next() {
            switch field.number {
            case 1: kind = try field.known()
            case 2: start = try field.date()
            case 3: limit = try field.message()
            case 4: due = try field.date()
            case 5: edition = try field.number()
            case 6: certainty = try field.known()
            default: break
            }
        }
        self.kind = try required(kind, 1)
        self.start = try required(start, 2)
        self.limit = limit
        self.due = try required(due, 4)
        calendarEdition = edition
        self.certainty = try required(certainty, 6)
    }
}
