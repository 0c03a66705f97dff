public import COneWindow
internal import OneWindow

/// The calendar and office hours that a question about limits is put to.
private struct LimitSource {
    let calendars: CalendarBook
    let rules: ClockRuleSet

    /// Those of an engine, or the built-in ones where it is NULL.
    init(_ handle: OpaquePointer?) throws(OneWindowError) {
        if handle == nil {
            self = Self.builtIn
        } else {
            let engine = try engine(handle)
            calendars = engine.calendars
            rules = engine.clockRules.latest
        }
    }

    private init(calendars: CalendarBook, rules: ClockRuleSet) {
        self.calendars = calendars
        self.rules = rules
    }

    private static let builtIn = LimitSource(calendars: CalendarBook(base: .china2019To2026), rules: .shipped)

    func calendar(_ region: ow_text) throws(OneWindowError) -> WorkCalendar {
        let text = try region.string("region", atMost: regionBytesMax)
        guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { throw .refused(.malformedField, "region") }
        return calendars.latest(region: text)
    }
}

private let regionBytesMax = 12

@c @implementation
public func ow_due(
    _ handle: OpaquePointer?, _ query: UnsafePointer<ow_due_query>?, _ outAnswer: UnsafeMutablePointer<ow_due_answer>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outAnswer?.pointee = ow_due_answer()
    return call(outError) { () throws(OneWindowError) in
        guard let outAnswer else { throw .misuse("the output is NULL") }
        let source = try LimitSource(handle)
        let given = try ow_due_query.copy(query, "the query")
        let asked = try given.question()
        let calendar = try source.calendar(given.region)
        let hours = try given.office_hours.codeIfGiven("office_hours")
        do throws(Rejection) {
            outAnswer.pointee = ow_due_answer(try calendar.due(asked, officeHours: hours, of: source.rules))
        } catch {
            throw OneWindowError(error)
        }
    }
}

extension ow_due_query {
    fileprivate func question() throws(OneWindowError) -> DueQuery {
        let unit = try known(unit, "unit", as: LimitUnit.self)
        let known = UInt32(OW_COUNT_FIRST_DAY | OW_COUNT_BACKWARDS | OW_COUNT_LAST_DAY_AS_IS | OW_COUNT_LAST_DAY_BEFORE)
        if flags & ~known != 0 || reserved != 0 {
            throw OneWindowError(.unsupported, "the query sets a field of a newer version")
        }
        let isLeft = flags & UInt32(OW_COUNT_LAST_DAY_AS_IS) != 0
        let isBefore = flags & UInt32(OW_COUNT_LAST_DAY_BEFORE) != 0
        if isLeft && isBefore { throw .refused(.malformedField, "flags") }
        var stretches: [DueQuery.Pause] = []
        for pause in try entries(pauses, pause_count, atMost: Limits.suspensionsPerCase, "pauses") {
            stretches.append(
                DueQuery.Pause(
                    from: Instant(milliseconds: pause.from_ms), through: Instant(milliseconds: pause.through_ms)))
        }
        return DueQuery(
            start: Instant(milliseconds: start_ms), limit: TimeLimit(Int(amount), unit),
            counting: Counting(
                countsFirstDay: flags & UInt32(OW_COUNT_FIRST_DAY) != 0,
                lastDay: isLeft ? .asCounted : isBefore ? .previousWorkday : .nextWorkday,
                runsBackwards: flags & UInt32(OW_COUNT_BACKWARDS) != 0),
            pauses: stretches, extended: Int(extended))
    }
}

extension ow_due_answer {
    fileprivate init(_ answer: DueAnswer) {
        self.init()
        end_ms = answer.end.milliseconds
        is_certain = answer.certainty == .certain ? 1 : 0
        calendar_edition = answer.calendarEdition
        // A day of the years 1 to 9999 has ten bytes; one byte at least stays NUL whatever day it is.
        withUnsafeMutableBytes(of: &due_day) { bytes in
            bytes.dropLast().copyBytes(from: answer.due.description.utf8.prefix(bytes.count - 1))
        }
    }
}

@c @implementation
public func ow_calendar_is_workday(
    _ handle: OpaquePointer?, _ region: ow_text, _ at: Int64, _ outIsWorkday: UnsafeMutablePointer<Int32>?,
    _ outIsCertain: UnsafeMutablePointer<Int32>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outIsWorkday?.pointee = 0
    outIsCertain?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outIsWorkday, let outIsCertain else { throw .misuse("an output is NULL") }
        let calendar = try LimitSource(handle).calendar(region)
        let date = try Instant.checked(at).date
        outIsWorkday.pointee = calendar.isWorkday(date) ? 1 : 0
        outIsCertain.pointee = calendar.certainty(of: date) == .certain ? 1 : 0
    }
}

@c @implementation
public func ow_calendar_workdays_between(
    _ handle: OpaquePointer?, _ region: ow_text, _ after: Int64, _ through: Int64,
    _ outWorkdays: UnsafeMutablePointer<Int64>?, _ outIsCertain: UnsafeMutablePointer<Int32>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outWorkdays?.pointee = 0
    outIsCertain?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outWorkdays, let outIsCertain else { throw .misuse("an output is NULL") }
        let calendar = try LimitSource(handle).calendar(region)
        let (first, last) = (try Instant.checked(after).date, try Instant.checked(through).date)
        outWorkdays.pointee = Int64(calendar.workdays(after: first, through: last))
        outIsCertain.pointee = calendar.certainty(from: first, through: last) == .certain ? 1 : 0
    }
}

@c @implementation
public func ow_calendar_known_until(
    _ handle: OpaquePointer?, _ region: ow_text, _ outKnownUntil: UnsafeMutablePointer<Int64>?,
    _ outEdition: UnsafeMutablePointer<UInt32>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outKnownUntil?.pointee = 0
    outEdition?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outKnownUntil else { throw .misuse("the output is NULL") }
        let calendar = try LimitSource(handle).calendar(region)
        outKnownUntil.pointee = Instant(date: calendar.knownUntil, minute: 1_440).milliseconds
        outEdition?.pointee = calendar.edition
    }
}
