/// Works out the end of a limit in hours by going through one stretch of time after the other (逐段计算), for
/// ``Explanation``.
struct StretchByStretch {
    private let clock: Clock
    private let calendar: WorkCalendar
    private let hours: OfficeHours?
    private let pauses: [Pause]

    /// Suspensions that meet, taken together, from the start of the clock on.
    private struct Pause {
        let from: Instant
        var through: Instant
    }

    /// A stretch in milliseconds since 1970.
    private typealias Span = (from: Int64, through: Int64)

    init(_ days: DayByDay) {
        clock = days.clock
        calendar = days.calendar
        hours = days.hours
        var pauses: [Pause] = []
        for suspension in clock.suspensions.sorted(by: { $0.from < $1.from }) {
            let from = max(suspension.from, clock.start)
            guard from < suspension.through else { continue }
            if let last = pauses.last, from <= last.through {
                pauses[pauses.count - 1].through = max(last.through, suspension.through)
            } else {
                pauses.append(Pause(from: from, through: suspension.through))
            }
        }
        self.pauses = pauses
    }

    private var countsOffice: Bool { clock.limit.unit == .workingHour }
    private var total: Int64 { Int64(clock.total) * 3_600_000 }

    // MARK: The end

    /// Each suspension that begins before the end moves it by its length: exactly by the clock, in whole minutes for
    /// office time.
    func end() -> Instant {
        guard !clock.counting.runsBackwards else { return reached(-total) }
        var length = total
        var end = reached(length)
        for pause in pauses where pause.from < end {
            let lost = time(from: pause.from, through: pause.through)
            length += countsOffice ? lost / 60_000 * 60_000 : lost
            end = reached(length)
        }
        return end
    }

    /// The instant so many milliseconds of counted time after the start, or before it where negative.
    private func reached(_ length: Int64) -> Instant {
        guard countsOffice else { return clock.start.adding(milliseconds: length) }
        guard length != 0, hours != nil else { return clock.start }
        var left = abs(length)
        for offset in 0..<DayByDay.horizon {
            let date = clock.startDay.adding(days: length > 0 ? offset : -offset)
            let sessions = sessions(on: date)
            for session in length > 0 ? sessions : sessions.reversed() {
                let from = length > 0 ? max(session.from, clock.start.milliseconds) : session.from
                let through = length > 0 ? session.through : min(session.through, clock.start.milliseconds)
                guard from < through else { continue }
                if through - from >= left {
                    return Instant(milliseconds: length > 0 ? from + left : through - left)
                }
                left -= through - from
            }
        }
        return clock.start
    }

    // MARK: Lists

    /// Every stretch up to the end, cut where a suspension begins or ends.
    func list(through end: Instant, in result: inout Explanation.Derivation) {
        let stops = clock.suspensions.filter { max($0.from, clock.start) < $0.through }
        let edges = stops.flatMap { [$0.from.milliseconds, $0.through.milliseconds] }.sorted()
        each(from: clock.start, through: end) { span in
            var from = span.from
            while from < span.through {
                let through = min(edges.first { $0 > from } ?? span.through, span.through)
                let here = Instant(milliseconds: from)
                guard result.stretches.count < Explanation.Derivation.listed else {
                    result.isCut = true
                    return false
                }
                result.stretches.append(
                    Explanation.Stretch(
                        from: here, through: Instant(milliseconds: through),
                        suspension: stops.filter { $0.from <= here && here < $0.through }.map(\.number).min()))
                from = through
            }
            return true
        }
    }

    /// Whole minutes used before an instant that is not after the end.
    func used(before instant: Instant) -> Int {
        var used = time(from: clock.start, through: instant)
        for pause in pauses { used -= time(from: pause.from, through: min(pause.through, instant)) }
        return Int(used / 60_000)
    }

    /// Whole minutes of counted time between two instants.
    func minutes(from first: Instant, through last: Instant) -> Int {
        Int(time(from: first, through: last) / 60_000)
    }

    private func time(from first: Instant, through last: Instant) -> Int64 {
        var sum: Int64 = 0
        each(from: first, through: last) { span in
            sum += span.through - span.from
            return true
        }
        return sum
    }

    /// The office time, or all time, between two instants, until `body` says that it is enough.
    private func each(from first: Instant, through last: Instant, _ body: (Span) -> Bool) {
        guard first < last else { return }
        guard countsOffice else {
            _ = body((first.milliseconds, last.milliseconds))
            return
        }
        for offset in 0...min(last.date.days(since: first.date), DayByDay.horizon) {
            for session in sessions(on: first.date.adding(days: offset)) {
                let from = max(session.from, first.milliseconds)
                let through = min(session.through, last.milliseconds)
                if from < through && !body((from, through)) { return }
            }
        }
    }

    private func sessions(on date: CivilDate) -> [Span] {
        guard let hours else { return [] }
        let kind = calendar.kind(of: date)
        guard kind.isWorked else { return [] }
        var free = 0
        var spans: [Span] = []
        for session in kind == .halfDay ? hours.halfDaySessions : hours.sessions {
            let opens = max(session.opens, free)
            let closes = min(session.closes, 1_440)
            guard opens < closes else { continue }
            free = closes
            spans.append(
                (Instant(date: date, minute: opens).milliseconds, Instant(date: date, minute: closes).milliseconds))
        }
        return spans
    }
}
