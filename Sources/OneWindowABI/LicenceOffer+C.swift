public import COneWindow
internal import OneWindow

final class LicenceOfferObject: Handed {
    let answer: LicenceOfferAnswer
    let registry: Registry
    let texts = TextStore()

    init(_ answer: LicenceOfferAnswer, in registry: Registry) {
        self.answer = answer
        self.registry = registry
    }
}

@c @implementation
public func ow_engine_offer_licence(
    _ handle: OpaquePointer?, _ number: ow_text, _ item: ow_text, _ material: ow_text, _ holder: ow_text,
    _ assurance: Int32, _ at: Int64, _ outOffer: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outOffer, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let number = try number.caseNumber()
        let holder = try holder.personal("holder")
        if holder.isEmpty { throw .refused(.missingField, "holder") }
        let isNone = assurance == Int32(OW_ASSURANCE_NONE)
        let offer = LicenceOffer(
            number, item: try item.itemCode(), material: try material.codeIfGiven("material"), holder: holder,
            assurance: isNone ? nil : try known(assurance, "assurance", as: IdentityAssurance.self),
            at: try Instant.checked(at))
        guard let answer = try engine.offer(offer) else { throw .refused(.unknownLicence, number.text) }
        return LicenceOfferObject(answer, in: engine.registry)
    }
}

@c @implementation
public func ow_licence_offer_is_taken(_ offer: OpaquePointer?) -> Int32 {
    read(offer, 0) { (it: LicenceOfferObject) in it.answer.isTaken ? 1 : 0 }
}

@c @implementation
public func ow_licence_offer_reason(_ offer: OpaquePointer?) -> Int32 {
    read(offer, 0) { (it: LicenceOfferObject) in Int32(it.answer.reason?.code.rawValue ?? 0) }
}

@c @implementation
public func ow_licence_offer_reason_text(_ offer: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(offer, .empty) { (it: LicenceOfferObject) in
        guard let reason = it.answer.reason else { return .empty }
        return it.texts.text(.message, language: language.number) { reason.code.text(in: language) }
    }
}

@c @implementation
public func ow_licence_offer_needed(_ offer: OpaquePointer?) -> Int32 {
    read(offer, 0) { (it: LicenceOfferObject) in Int32(it.answer.needed.rawValue) }
}

@c @implementation
public func ow_licence_offer_material_count(_ offer: OpaquePointer?) -> Int {
    read(offer, 0) { (it: LicenceOfferObject) in it.answer.materials.count }
}

@c @implementation
public func ow_licence_offer_material(_ offer: OpaquePointer?, _ index: Int) -> ow_text {
    read(offer, .empty) { (it: LicenceOfferObject) in
        guard it.answer.materials.indices.contains(index) else { return .empty }
        return it.texts.text(.part, index) { it.answer.materials[index].text }
    }
}

@c @implementation
public func ow_licence_offer_json(_ offer: OpaquePointer?) -> ow_text {
    read(offer, .empty) { (it: LicenceOfferObject) in
        it.texts.json { ResultJSON.data(it.answer, registry: it.registry) }
    }
}

@c @implementation
public func ow_licence_offer_free(_ offer: OpaquePointer?) {
    LiveTable.shared.remove(offer, as: LicenceOfferObject.self)
}
