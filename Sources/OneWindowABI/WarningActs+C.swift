public import COneWindow
internal import OneWindow

/// Carries out an officer's act about a warning.
private func submit(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64, _ out: Out?,
    _ outError: Out?, _ work: (UInt32, String) -> CaseCommand.Work
) -> ow_status {
    produce(out, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let given = try ow_warning_act.copy(act, "the act")
        if given.warning == 0 { throw .refused(.missingField, "warning") }
        let number = try given.case_number.caseNumber()
        let actor = Actor.officer(try given.officer.code("officer"), post: try given.post.code("post"))
        let command = CaseCommand(number, work(given.warning, try given.text.personal("text")))
        return ReceiptObject(
            try engine.submit(
                Submission(
                    id: id, at: Instant(milliseconds: now), occurredAt: claimed(given.occurred_at_ms), by: actor,
                    .act(command))))
    }
}

@c @implementation
public func ow_warning_reply(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .replyWarning($0, reply: $1) }
}

@c @implementation
public func ow_warning_appeal(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .appealWarning($0, reason: $1) }
}

@c @implementation
public func ow_warning_uphold(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .upholdWarning($0, reason: $1) }
}

@c @implementation
public func ow_warning_revoke(
    _ engine: OpaquePointer?, _ requestID: ow_text, _ act: UnsafePointer<ow_warning_act>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    submit(engine, requestID, act, now, outReceipt, outError) { .revokeWarning($0, reason: $1) }
}
