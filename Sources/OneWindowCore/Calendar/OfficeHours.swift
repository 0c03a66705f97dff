/// At which hours of a working day an office works (办公时间): what a limit in working hours counts.
///
/// Which days are worked says the ``WorkCalendar`` alone; a make-up Saturday has the same sessions as any working day,
/// and only here a half day counts less than a whole one. When the public may come is another matter
/// (``OpeningHours``).
public struct OfficeHours: Sendable, Hashable {
    /// A stretch of work without a break (办公时段).
    public struct Session: Sendable, Hashable {
        /// Minutes after 00:00 at which it begins, 0 to 1,439.
        public let opens: Int
        /// Minutes after 00:00 at which it ends, up to 1,440.
        public let closes: Int

        /// Creates a session.
        public init(opens: Int, closes: Int) {
            self.opens = opens
            self.closes = closes
        }
    }

    /// Its code.
    public let code: Code
    /// Its name.
    public let name: LocalizedText
    /// The sessions of a whole working day, ascending and apart.
    public let sessions: [Session]
    /// The sessions of a half day, ascending and apart; none where no hour of it counts.
    public let halfDaySessions: [Session]
    /// The local rule that it rests on.
    public let basis: String

    /// Creates office hours.
    public init(
        code: Code, name: LocalizedText, sessions: [Session], halfDaySessions: [Session] = [], basis: String
    ) {
        self.code = code
        self.name = name
        self.sessions = sessions
        self.halfDaySessions = halfDaySessions
        self.basis = basis
    }

    /// Everything that is wrong with them. With any of it they still answer, reading sessions as far as they go.
    public func violations() -> [CalendarDoubt] {
        var found: [CalendarDoubt] = []
        if name.chinese.isEmpty { found.append(CalendarDoubt(.nameMissing, "name")) }
        if basis.isEmpty { found.append(CalendarDoubt(.basisMissing, "basis")) }
        for (place, text) in [("name", name.chinese), ("name", name.english ?? ""), ("basis", basis)]
        where text.utf8.count > Limits.nameBytes { found.append(CalendarDoubt(.tooLong, place)) }
        if sessions.isEmpty { found.append(CalendarDoubt(.sessionsMissing, "sessions")) }
        for (place, sessions) in [("sessions", sessions), ("halfDaySessions", halfDaySessions)] {
            guard sessions.count <= Limits.officeSessions else {
                found.append(CalendarDoubt(.tooManySessions, place))
                continue
            }
            for (index, session) in sessions.enumerated() {
                if session.opens < 0 || session.closes > 1_440 || session.opens >= session.closes {
                    found.append(CalendarDoubt(.sessionMalformed, "\(place)[\(index)]"))
                } else if index > 0, session.opens < sessions[index - 1].closes {
                    found.append(CalendarDoubt(.sessionsNotApart, "\(place)[\(index)]"))
                }
            }
        }
        if found.isEmpty && OfficeDay(halfDaySessions).minutes > OfficeDay(sessions).minutes {
            found.append(CalendarDoubt(.halfDayTooLong, "halfDaySessions"))
        }
        return found
    }
}

extension OfficeHours: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.messages(3, sessions)
        writer.messages(4, halfDaySessions)
        writer.text(5, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var name = LocalizedText("")
        var sessions: [Session] = []
        var halfDaySessions: [Session] = []
        var basis = ""
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: name = try field.message()
            case 3: sessions.append(try field.message())
            case 4: halfDaySessions.append(try field.message())
            case 5: basis = try field.text()
            default: break
            }
        }
        self.init(
            code: try required(code, 1), name: name, sessions: sessions, halfDaySessions: halfDaySessions, basis: basis)
    }
}

extension OfficeHours.Session: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(bitPattern: Int64(opens)))
        writer.number(2, UInt64(bitPattern: Int64(closes)))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var opens = 0
        var closes = 0
        while let field = try reader.next() {
            switch field.number {
            case 1: opens = try field.integer()
            case 2: closes = try field.integer()
            default: break
            }
        }
        self.init(opens: opens, closes: closes)
    }
}
