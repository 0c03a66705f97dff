public import COneWindow
internal import OneWindow

/// Carries out an officer's act about a warning.
private func submit(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64, _ out: Out?,
    _ outError: Out?, _ work: (String) -> WarningWork
) -> ow_status {
    produce(out, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let given = try ow_warning_act.copy(act, "the act")
        if given.warning == 0 { throw .refused(.missingField, "warning") }
        let number = try given.case_number.caseNumber()
        let actor = Actor.officer(try given.officer.code("officer"), post: try given.post.code("post"))
        let command = try engine.command(work(try given.text.personal("text")), on: given.warning, of: number)
        return ReceiptObject(
            try engine.submit(
                Submission(
                    id: id, at: Instant(milliseconds: now), occurredAt: claimed(given.occurred_at_ms), by: actor,
                    command)))
    }
}

@c @implementation
public func ow_warning_reply(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .reply($0) }
}

@c @implementation
public func ow_warning_appeal(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .appeal(reason: $0) }
}

@c @implementation
public func ow_warning_uphold(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .uphold(reason: $0) }
}

@c @implementation
public func ow_warning_revoke(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .revoke(reason: $0) }
}
