public import COneWindow
internal import OneWindow

private let timingBytesMax = 16_777_216

@c @implementation
public func ow_engine_load_calendar(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ json: ow_text, _ reason: ow_text, _ now: Int64,
    _ outMoved: UnsafeMutablePointer<UInt32>?, _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outMoved?.pointee = 0
    return produce(outReceipt, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let notice = try CalendarJSON.notice(from: json.document("notice", atMost: timingBytesMax))
        let why = try reason.string("reason", atMost: Limits.nameBytes)
        let (receipt, moved) = try engine.loadCalendar(
            Submission(
                id: id, at: Instant(milliseconds: now), by: .operatorOfHost, .loadCalendar(notice, reason: why)))
        outMoved?.pointee = UInt32(clamping: moved)
        return ReceiptObject(receipt)
    }
}

@c @implementation
public func ow_engine_load_rules(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ json: ow_text, _ reason: ow_text, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outReceipt, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let rules = try ClockRulesJSON.rules(from: json.document("rules", atMost: timingBytesMax))
        let why = try reason.string("reason", atMost: Limits.nameBytes)
        let command = Command.loadRules(rules, reason: why)
        return ReceiptObject(
            try engine.submit(Submission(id: id, at: Instant(milliseconds: now), by: .operatorOfHost, command)))
    }
}

@c @implementation
public func ow_engine_next_due(
    _ handle: OpaquePointer?, _ outNext: UnsafeMutablePointer<Int64>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outNext?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outNext else { throw .misuse("the output is NULL") }
        outNext.pointee = try engine(handle).nextTimer()?.milliseconds ?? .max
    }
}
