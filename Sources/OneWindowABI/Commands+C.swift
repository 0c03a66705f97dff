public import COneWindow
internal import OneWindow

@c @implementation
public func ow_engine_apply(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ application: UnsafePointer<ow_application>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outReceipt, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let given = try ow_application.copy(application, "the application")
        let actor = try actor(given.actor, device: given.device_code)
        let command = Command.apply(try given.application())
        return ReceiptObject(
            try engine.submit(
                Submission(
                    id: id, at: Instant(milliseconds: now), occurredAt: claimed(given.occurred_at_ms), by: actor,
                    command)))
    }
}

@c @implementation
public func ow_engine_rate(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ rating: UnsafePointer<ow_rating>?, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outReceipt, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let given = try ow_rating.copy(rating, "the rating")
        let actor = try actor(given.actor, device: given.device_code)
        let command = Command.rate(try given.rating())
        return ReceiptObject(
            try engine.submit(
                Submission(
                    id: id, at: Instant(milliseconds: now), occurredAt: claimed(given.occurred_at_ms), by: actor,
                    command)))
    }
}

func claimed(_ milliseconds: Int64) -> Instant? {
    milliseconds == 0 ? nil : Instant(milliseconds: milliseconds)
}

private func actor(_ number: Int32, device: ow_text) throws(OneWindowError) -> Actor {
    switch Int(number) {
    case 0: try device.codeIfGiven("device_code").map { .device($0) } ?? .applicant
    case OW_ACTOR_APPLICANT: .applicant
    case OW_ACTOR_AGENT: .agent
    case OW_ACTOR_DEVICE: .device(try device.code("device_code"))
    default: throw .refused(.malformedField, "actor")
    }
}

extension ow_application {
    func application() throws(OneWindowError) -> Application {
        guard as_draft <= 1 else { throw .refused(.malformedField, "as_draft") }
        var codes: [Code] = []
        for text in try entries(materials, material_count, atMost: Limits.materialsPerItem, "materials") {
            codes.append(try text.code("materials"))
        }
        return Application(
            item: try item.itemCode(), channel: try known(channel, "channel"), hall: try hall.codeIfGiven("hall"),
            materials: codes,
            applicant: Applicant(
                name: try applicant_name.personal("applicant_name"),
                identityNumber: try identity_number.personal("identity_number"), phone: try phone.personal("phone"),
                address: try address.personal("address"), agentName: try agent_name.personal("agent_name"),
                agentIdentityNumber: try agent_identity_number.personal("agent_identity_number")),
            asDraft: as_draft == 1)
    }
}

extension ow_rating {
    func rating() throws(OneWindowError) -> Rating {
        Rating(
            try case_number.caseNumber(), act: service_act, level: try known(level, "level"),
            tags: Array(try entries(tags, tag_count, atMost: Limits.tagsPerRating, "tags")),
            comment: try comment.personal("comment"))
    }
}
