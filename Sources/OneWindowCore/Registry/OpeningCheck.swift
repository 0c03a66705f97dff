/// What an opening calendar must be to be registered.
///
/// Each violation names the place it stands in: the hall or window, and the weekday or the day.
enum OpeningCheck {
    /// The rules that a calendar breaks; none for none.
    ///
    /// - Parameter code: The hall or window it belongs to.
    static func violations(of calendar: OpeningCalendar?, at code: Code) -> [Rejection] {
        guard let calendar else { return [] }
        var found: [Rejection] = []
        for weekday in 1...7 {
            found += sessions(calendar.weekly[weekday], "\(code) opening weekday \(weekday)")
        }
        if !(1...7).contains(calendar.makeUpWeekday) {
            found.append(Rejection(.malformedField, "\(code) opening makeUpWeekday"))
        }
        if calendar.basis.utf8.count > Limits.nameBytes { found.append(Rejection(.tooLong, "\(code) opening basis")) }
        guard calendar.exceptions.count <= Limits.openingExceptions else {
            return found + [Rejection(.tooMany, "\(code) opening exceptions")]
        }
        var before: OpeningException?
        for exception in calendar.exceptions {
            found += check(exception, after: before, "\(code) opening \(exception.from)")
            before = exception
        }
        return found
    }

    private static func check(
        _ exception: OpeningException, after before: OpeningException?, _ place: String
    ) -> [Rejection] {
        var found = sessions(exception.sessions, place)
        let days = Instant.supported.lowerBound.date...Instant.supported.upperBound.date
        if exception.from > exception.through || !days.contains(exception.from) || !days.contains(exception.through) {
            found.append(Rejection(.malformedField, place))
        }
        // Earliest first, and no day decided twice.
        if let before, exception.from <= before.through {
            found.append(Rejection(exception.through < before.from ? .malformedField : .duplicateEntry, place))
        }
        let reason = exception.reason
        if reason.chinese.isEmpty { found.append(Rejection(.missingField, "\(place) reason")) }
        if reason.chinese.utf8.count > Limits.nameBytes || (reason.english?.utf8.count ?? 0) > Limits.nameBytes {
            found.append(Rejection(.tooLong, "\(place) reason"))
        }
        return found
    }

    /// Sessions of a day: few, each with a beginning before its end, in order and apart.
    private static func sessions(_ sessions: [OpeningSession], _ place: String) -> [Rejection] {
        if sessions.count > Limits.sessionsPerDay { return [Rejection(.tooMany, place)] }
        var end = 0
        for session in sessions {
            guard session.opens >= end, session.opens < session.closes, session.closes <= 1_440 else {
                return [Rejection(.malformedField, place)]
            }
            end = session.closes
        }
        return []
    }
}
