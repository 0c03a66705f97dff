import OneWindowCore

extension DayOffRule: JSONNamed {
    var jsonName: String {
        switch self {
        case .closed: "closed"
        case .asWeekday: "asWeekday"
        }
    }
}

extension RegistryJSON {
    /// An opening calendar (开放日历).
    static func opening(_ node: JSONNode) throws(Rejection) -> OpeningCalendar {
        let object = try node.object(allowing: ["weekly", "onDaysOff", "makeUpWeekday", "exceptions", "basis"])
        return OpeningCalendar(
            weekly: try week(object.required("weekly")), exceptions: try object.list("exceptions", exception),
            onDaysOff: try object.optional("onDaysOff")?.choice() ?? .closed,
            makeUpWeekday: try object.optional("makeUpWeekday")?.integer(in: 1...7) ?? 1,
            basis: try object.text("basis"))
    }

    /// A list of weekdays with the sessions they share; no weekday stands in it twice.
    private static func week(_ node: JSONNode) throws(Rejection) -> OpeningWeek {
        var week = OpeningWeek()
        var seen: Set<Int> = []
        _ = try node.list { (node) throws(Rejection) in
            let object = try node.object(allowing: ["weekdays", "sessions"])
            let weekdays = try object.required("weekdays").list { (node) throws(Rejection) in
                let weekday = try node.integer(in: 1...7)
                guard seen.insert(weekday).inserted else { throw node.rejection(.duplicateEntry) }
                return weekday
            }
            let sessions = try object.required("sessions").list(session)
            for weekday in weekdays { week[weekday] = sessions }
        }
        return week
    }

    private static func session(_ node: JSONNode) throws(Rejection) -> OpeningSession {
        let object = try node.object(allowing: ["opens", "closes"])
        return OpeningSession(
            opens: try object.required("opens").minuteOfDay(), closes: try object.required("closes").minuteOfDay())
    }

    private static func exception(_ node: JSONNode) throws(Rejection) -> OpeningException {
        let object = try node.object(allowing: ["from", "through", "sessions", "reason"])
        return OpeningException(
            from: try object.required("from").date(), through: try object.optional("through")?.date(),
            sessions: try object.required("sessions").list(session), reason: try object.required("reason").name())
    }
}

extension JSONWriter {
    mutating func member(_ name: StaticString, _ calendar: OpeningCalendar?) {
        guard let calendar else { return }
        object(name) { writer in
            writer.array("weekly", calendar.weekly.shared) { writer, shared in
                writer.object { writer in
                    writer.numbers("weekdays", shared.weekdays)
                    writer.sessions(shared.sessions)
                }
            }
            writer.member("onDaysOff", calendar.onDaysOff)
            writer.member("makeUpWeekday", calendar.makeUpWeekday)
            writer.array("exceptions", calendar.exceptions) { writer, exception in
                writer.object { writer in
                    writer.member("from", exception.from)
                    if exception.through != exception.from { writer.member("through", exception.through) }
                    writer.sessions(exception.sessions)
                    writer.member("reason", exception.reason)
                }
            }
            writer.filled("basis", calendar.basis)
        }
    }

    private mutating func sessions(_ sessions: [OpeningSession]) {
        array("sessions", sessions) { writer, session in
            writer.object { writer in
                writer.minute("opens", session.opens)
                writer.minute("closes", session.closes)
            }
        }
    }
}

extension OpeningWeek {
    /// The weekdays that have sessions, those with the same ones together, in the order of their first day.
    fileprivate var shared: [(weekdays: [Int], sessions: [OpeningSession])] {
        var shared: [(weekdays: [Int], sessions: [OpeningSession])] = []
        for weekday in 1...7 where !self[weekday].isEmpty {
            if let place = shared.firstIndex(where: { $0.sessions == self[weekday] }) {
                shared[place].weekdays.append(weekday)
            } else {
                shared.append(([weekday], self[weekday]))
            }
        }
        return shared
    }
}
