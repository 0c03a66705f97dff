public import COneWindow
internal import OneWindow

@c @implementation
public func ow_library_version() -> UInt32 { UInt32(OW_HEADER_VERSION) }

@c @implementation
public func ow_library_version_text() -> ow_text { ow_text(literal: "0.1.0") }

@c @implementation
public func ow_sqlite_version_text() -> ow_text {
    TextStore.forever.text(.name) { SQLiteStore.sqliteVersion }
}

@c @implementation
public func ow_rejection_text(_ rejection: Int32, _ language: Int32) -> ow_text {
    guard let code = RejectionCode(rawValue: Int(rejection)) else { return .empty }
    let language = OneWindowABI.language(language)
    return TextStore.forever.text(.message, code.rawValue, language: language.number) { code.text(in: language) }
}

@c @implementation
public func ow_event_name(_ kind: Int32) -> ow_text {
    guard let number = UInt16(exactly: kind), let kind = EventKind(rawValue: number) else { return .empty }
    return TextStore.forever.text(.code, Int(number)) { kind.name }
}

@c @implementation
public func ow_satisfaction_from_table_a8(_ code: Int32) -> Int32 {
    guard let number = UInt8(exactly: code), let known = SatisfactionCode(rawValue: number) else { return 0 }
    return Int32(Satisfaction(known).rawValue)
}

@c @implementation
public func ow_day_ms(_ day: ow_text) -> Int64 {
    guard let text = try? day.string("day", atMost: 10), let date = CivilDate(iso: text) else { return .max }
    let midnight = Instant(date: date)
    return Instant.supported.contains(midnight) ? midnight.milliseconds : .max
}

@c @implementation
public func ow_minute_of_week(_ instant: Int64) -> Int32 {
    guard let instant = try? Instant.checked(instant) else { return -1 }
    return Int32(instant.minuteOfWeek)
}
