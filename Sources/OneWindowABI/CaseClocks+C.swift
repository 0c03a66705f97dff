public import COneWindow
internal import OneWindow

extension CaseObject {
    fileprivate func clock(_ index: Int) -> Clock? {
        state.clocks.indices.contains(index) ? state.clocks[index] : nil
    }
}

@c @implementation
public func ow_case_clock_count(_ theCase: OpaquePointer?) -> Int {
    read(theCase, 0) { (it: CaseObject) in it.state.clocks.count }
}

@c @implementation
public func ow_case_clock_number(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.clock(index)?.number ?? 0 }
}

@c @implementation
public func ow_case_clock_kind(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.clock(index)?.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_case_clock_rule(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let clock = it.clock(index) else { return .empty }
        return it.texts.text(.rule, index) { clock.rule.text }
    }
}

@c @implementation
public func ow_case_clock_start_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, 0) { (it: CaseObject) in it.clock(index)?.start.milliseconds ?? 0 }
}

@c @implementation
public func ow_case_clock_amount(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in UInt32(clamping: it.clock(index)?.total ?? 0) }
}

@c @implementation
public func ow_case_clock_unit(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.clock(index)?.limit.unit.rawValue ?? 0) }
}

@c @implementation
public func ow_case_clock_end_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, .max) { (it: CaseObject) in it.clock(index)?.end.milliseconds ?? .max }
}

@c @implementation
public func ow_case_clock_due_day(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let clock = it.clock(index) else { return .empty }
        return it.texts.text(.clockDay, index) { clock.due.description }
    }
}

@c @implementation
public func ow_case_clock_is_certain(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in it.clock(index)?.certainty == .certain ? 1 : 0 }
}

@c @implementation
public func ow_case_clock_edition(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.clock(index)?.calendarEdition ?? 0 }
}

@c @implementation
public func ow_case_clock_stopped_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, .max) { (it: CaseObject) in it.clock(index)?.stoppedAt?.milliseconds ?? .max }
}

@c @implementation
public func ow_case_clock_is_suspended(_ theCase: OpaquePointer?, _ index: Int, _ at: Int64) -> Int32 {
    let at = Instant(milliseconds: at)
    return read(theCase, 0) { (it: CaseObject) in
        guard let clock = it.clock(index), clock.stoppedAt.map({ at < $0 }) ?? true else { return 0 }
        return clock.suspensions.contains { $0.from <= at && at < $0.through } ? 1 : 0
    }
}

@c @implementation
public func ow_case_clock_is_late(_ theCase: OpaquePointer?, _ index: Int, _ at: Int64) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in it.clock(index)?.isLate(at: Instant(milliseconds: at)) == true ? 1 : 0 }
}
