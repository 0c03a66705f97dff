extension OpeningCalendar {
    /// Whether the public is served at an instant; never outside of ``Instant/supported``.
    public func isOpen(at instant: Instant, workdays: WorkCalendar) -> Bool {
        guard Instant.supported.contains(instant) else { return false }
        let minute = instant.minuteOfDay
        return sessions(on: instant.date, workdays: workdays).contains { $0.contains(minute: minute) }
    }

    /// When it next opens: the first instant after the given one at which it is open and just before was not.
    ///
    /// - Returns: A whole minute, or nil where it does not open again within ``Limits/openingSearchDays`` days, because
    ///   it stays closed or never closes.
    public func nextOpening(after instant: Instant, workdays: WorkCalendar) -> Instant? {
        next(after: instant, workdays: workdays) { stretch, before, _ in
            stretch.opens == 0 && before?.closes == 1_440 ? nil : stretch.opens
        }
    }

    /// When it next closes: the first instant after the given one at which it is closed and just before was open.
    ///
    /// - Returns: A whole minute, or nil where it does not close within ``Limits/openingSearchDays`` days.
    public func nextClosing(after instant: Instant, workdays: WorkCalendar) -> Instant? {
        next(after: instant, workdays: workdays) { stretch, _, after in
            stretch.closes == 1_440 && after?.opens == 0 ? nil : stretch.closes
        }
    }

    /// The first edge after an instant.
    ///
    /// - Parameter edge: The minute of a stretch that counts, or nil where the stretch goes on across midnight; its
    ///   other arguments are the last stretch of the day before and the first of the day after.
    private func next(
        after instant: Instant, workdays: WorkCalendar,
        edge: (OpeningSession, _ before: OpeningSession?, _ after: OpeningSession?) -> Int?
    ) -> Instant? {
        guard Instant.supported.contains(instant) else { return nil }
        var date = instant.date.moved(by: -1)
        var yesterday = stretches(on: date.moved(by: -1), workdays: workdays)
        var today = stretches(on: date, workdays: workdays)
        // The day before is looked at too: it may close at 24:00, which is 00:00 of the instant's day.
        for _ in -1...Limits.openingSearchDays {
            let tomorrow = stretches(on: date.moved(by: 1), workdays: workdays)
            for stretch in today {
                guard let minute = edge(stretch, yesterday.last, tomorrow.first) else { continue }
                let found = Instant(date: date, minute: minute)
                if found > instant { return Instant.supported.contains(found) ? found : nil }
            }
            (yesterday, today) = (today, tomorrow)
            date = date.moved(by: 1)
        }
        return nil
    }

    /// The sessions of a day in order, those that touch as one.
    private func stretches(on date: CivilDate, workdays: WorkCalendar) -> [OpeningSession] {
        var stretches: [OpeningSession] = []
        let sessions = sessions(on: date, workdays: workdays).filter { $0.opens < $0.closes }
        for session in sessions.sorted(by: { $0.opens < $1.opens }) {
            if let last = stretches.last, session.opens <= last.closes {
                stretches[stretches.count - 1].closes = max(last.closes, session.closes)
            } else {
                stretches.append(session)
            }
        }
        return stretches
    }
}

extension Hall {
    /// Its opening calendar; where it has none, that of its weekly hours.
    public var openingCalendar: OpeningCalendar { opening ?? OpeningCalendar(hours) }
}

extension Registry {
    /// When a window serves: its own calendar, or that of its hall; nil where its hall is not registered.
    ///
    /// A window's own calendar stands alone. It may be open while its hall is closed, as an after-hours window with a
    /// door of its own is (延时服务窗口), and closed while its hall is open.
    public func openingCalendar(of window: Window) -> OpeningCalendar? {
        window.opening ?? halls[window.hall]?.openingCalendar
    }
}
