extension OpeningSession: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(clamping: opens))
        writer.number(2, UInt64(clamping: closes))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(opens: 0, closes: 0)
        while let field = try reader.next() {
            switch field.number {
            case 1: opens = Int(try field.number(as: UInt16.self))
            case 2: closes = Int(try field.number(as: UInt16.self))
            default: break
            }
        }
    }
}

extension OpeningException: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.date(1, from)
        writer.date(2, through)
        writer.messages(3, sessions)
        writer.message(4, reason)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var from: CivilDate?
        var through: CivilDate?
        var sessions: [OpeningSession] = []
        var reason = LocalizedText("")
        while let field = try reader.next() {
            switch field.number {
            case 1: from = try field.date()
            case 2: through = try field.date()
            case 3: sessions.append(try field.message())
            case 4: reason = try field.message()
            default: break
            }
        }
        self.init(
            from: try required(from, 1), through: try required(through, 2), sessions: sessions, reason: reason)
    }
}

extension OpeningCalendar: WireCodable {
    /// The sessions of a weekday stand under its number, 1 Monday to 7 Sunday.
    public func encode(to writer: inout WireWriter) {
        for weekday in 1...7 { writer.messages(UInt32(weekday), weekly[weekday]) }
        writer.messages(8, exceptions)
        writer.number(9, UInt64(onDaysOff.rawValue))
        writer.number(10, UInt64(makeUpWeekday))
        writer.text(11, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(weekly: OpeningWeek())
        while let field = try reader.next() {
            switch field.number {
            case 1...7: weekly[Int(field.number)].append(try field.message())
            case 8: exceptions.append(try field.message())
            case 9: onDaysOff = try field.known()
            case 10: makeUpWeekday = try field.number()
            case 11: basis = try field.text()
            default: break
            }
        }
    }
}
