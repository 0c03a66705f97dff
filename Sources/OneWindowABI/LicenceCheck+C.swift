public import COneWindow
internal import OneWindow

final class LicenceCheckObject: Handed {
    let answer: LicenceAnswer
    let registry: Registry
    let texts = TextStore()

    init(_ answer: LicenceAnswer, in registry: Registry) {
        self.answer = answer
        self.registry = registry
    }

    static func number(_ found: Bool?) -> Int32 { found.map { $0 ? 1 : 0 } ?? Int32(OW_CHECK_NOT_ASKED) }
}

@c @implementation
public func ow_engine_verify_licence(
    _ handle: OpaquePointer?, _ number: ow_text, _ holder: ow_text, _ digest: ow_text, _ at: Int64,
    _ outCheck: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outCheck, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let number = try number.caseNumber()
        let holder = try holder.personal("holder")
        let shown = try digest.keyIfGiven("digest", atMost: 64) { $0.utf8.count == 64 ? [UInt8](hexadecimal: $0) : nil }
        let question = LicenceQuestion(number, at: try Instant.checked(at), holder: holder, digest: shown)
        guard let answer = try engine.verify(question) else { throw .refused(.unknownLicence, number.text) }
        return LicenceCheckObject(answer, in: engine.registry)
    }
}

@c @implementation
public func ow_licence_check_is_good(_ check: OpaquePointer?) -> Int32 {
    read(check, 0) { (it: LicenceCheckObject) in it.answer.isGood ? 1 : 0 }
}

@c @implementation
public func ow_licence_check_reason(_ check: OpaquePointer?) -> Int32 {
    read(check, 0) { (it: LicenceCheckObject) in Int32(it.answer.reason?.rawValue ?? 0) }
}

@c @implementation
public func ow_licence_check_reason_text(_ check: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(check, .empty) { (it: LicenceCheckObject) in
        guard let reason = it.answer.reason else { return .empty }
        return it.texts.text(.message, language: language.number) { reason.text(in: language) }
    }
}

@c @implementation
public func ow_licence_check_phase(_ check: OpaquePointer?) -> Int32 {
    read(check, 0) { (it: LicenceCheckObject) in Int32(it.answer.phase?.rawValue ?? 0) }
}

@c @implementation
public func ow_licence_check_holder(_ check: OpaquePointer?) -> Int32 {
    read(check, Int32(OW_CHECK_NOT_ASKED)) { (it: LicenceCheckObject) in LicenceCheckObject.number(it.answer.isHolder) }
}

@c @implementation
public func ow_licence_check_content(_ check: OpaquePointer?) -> Int32 {
    read(check, Int32(OW_CHECK_NOT_ASKED)) { (it: LicenceCheckObject) in
        LicenceCheckObject.number(it.answer.isContent)
    }
}

@c @implementation
public func ow_licence_check_signature(_ check: OpaquePointer?) -> Int32 {
    read(check, 0) { (it: LicenceCheckObject) in Int32(it.answer.signature.rawValue) }
}

@c @implementation
public func ow_licence_check_json(_ check: OpaquePointer?) -> ow_text {
    read(check, .empty) { (it: LicenceCheckObject) in
        it.texts.json { ResultJSON.data(it.answer, registry: it.registry) }
    }
}

@c @implementation
public func ow_licence_check_free(_ check: OpaquePointer?) {
    LiveTable.shared.remove(check, as: LicenceCheckObject.self)
}
