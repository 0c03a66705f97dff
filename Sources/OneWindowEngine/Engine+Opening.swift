public import OneWindowCore

// When the public is served, by the registry as this engine last saw it. None of this touches a limit.
extension Engine {
    /// Whether a hall is open at an instant.
    ///
    /// - Throws: `notFound` where no hall has the code, `rejected` where the instant is out of range.
    public func isOpen(hall: Code, at instant: Instant) throws(OneWindowError) -> Bool {
        let opening = try openingCalendar(hall: hall)
        return opening.isOpen(at: try checked(instant), workdays: calendar)
    }

    /// Whether a window serves at an instant: by its own calendar where it has one, else by that of its hall.
    ///
    /// - Throws: `notFound` where no window has the code, `rejected` where the instant is out of range.
    public func isOpen(window: Code, at instant: Instant) throws(OneWindowError) -> Bool {
        let opening = try openingCalendar(window: window)
        return opening.isOpen(at: try checked(instant), workdays: calendar)
    }

    /// When a hall next opens after an instant, or nil where it does not within ``Limits/openingSearchDays`` days: it
    /// stays closed, or never closes.
    ///
    /// - Throws: `notFound` where no hall has the code, `rejected` where the instant is out of range.
    public func nextOpening(hall: Code, after instant: Instant) throws(OneWindowError) -> Instant? {
        let opening = try openingCalendar(hall: hall)
        return opening.nextOpening(after: try checked(instant), workdays: calendar)
    }

    /// When a window next opens after an instant, or nil where it does not within ``Limits/openingSearchDays`` days.
    ///
    /// - Throws: `notFound` where no window has the code, `rejected` where the instant is out of range.
    public func nextOpening(window: Code, after instant: Instant) throws(OneWindowError) -> Instant? {
        let opening = try openingCalendar(window: window)
        return opening.nextOpening(after: try checked(instant), workdays: calendar)
    }

    /// The calendar by which a hall is open: its own, or that of its weekly hours.
    ///
    /// - Throws: `notFound` where no hall has the code.
    public func openingCalendar(hall code: Code) throws(OneWindowError) -> OpeningCalendar {
        guard let hall = registry.halls[code] else { throw OneWindowError(Rejection(.unknownHall, code.text)) }
        return hall.openingCalendar
    }

    /// The calendar by which a window serves: its own, or that of its hall.
    ///
    /// - Throws: `notFound` where no window has the code.
    public func openingCalendar(window code: Code) throws(OneWindowError) -> OpeningCalendar {
        let registry = registry
        guard let opening = registry.windows[code].flatMap({ registry.openingCalendar(of: $0) }) else {
            throw OneWindowError(Rejection(.unknownWindow, code.text))
        }
        return opening
    }

    private func checked(_ instant: Instant) throws(OneWindowError) -> Instant {
        guard Instant.supported.contains(instant) else { throw OneWindowError(Rejection(.instantOutOfRange)) }
        return instant
    }
}
