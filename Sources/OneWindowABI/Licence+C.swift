public import COneWindow
internal import OneWindow

final class LicenceObject: Handed {
    let licence: Licence
    let form: [UInt8]
    let origin: CaseNumber?
    let registry: Registry
    let texts = TextStore()

    init(_ licence: Licence, form: [UInt8], origin: CaseNumber?, in registry: Registry) {
        self.licence = licence
        self.form = form
        self.origin = origin
        self.registry = registry
    }
}

@c @implementation
public func ow_engine_licence(
    _ handle: OpaquePointer?, _ number: ow_text, _ outLicence: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outLicence, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let number = try number.caseNumber()
        guard let licence = try engine.licence(number) else { throw .refused(.unknownLicence, number.text) }
        let registry = engine.registry
        var origin: CaseNumber?
        if let id = licence.opening.caseID { origin = try engine.number(of: id) }
        let form = LicenceForm.bytes(of: licence, in: registry) ?? []
        return LicenceObject(licence, form: form, origin: origin, in: registry)
    }
}

@c @implementation
public func ow_licence_number(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in it.texts.text(.number) { it.licence.number.text } }
}

@c @implementation
public func ow_licence_revision(_ licence: OpaquePointer?) -> UInt32 {
    read(licence, 0) { (it: LicenceObject) in it.licence.revision }
}

@c @implementation
public func ow_licence_version(_ licence: OpaquePointer?) -> UInt32 {
    read(licence, 0) { (it: LicenceObject) in it.licence.version }
}

@c @implementation
public func ow_licence_phase(_ licence: OpaquePointer?, _ at: Int64) -> Int32 {
    read(licence, 0) { (it: LicenceObject) in
        let instant = Instant(milliseconds: at)
        guard Instant.supported.contains(instant) else { return 0 }
        return Int32(it.licence.standing(at: instant)?.rawValue ?? 0)
    }
}

@c @implementation
public func ow_licence_type(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in
        it.texts.text(.code) { it.registry.licenceTypes[it.licence.opening.type]?.code.text ?? "" }
    }
}

@c @implementation
public func ow_licence_type_name(_ licence: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(licence, .empty) { (it: LicenceObject) in
        it.texts.text(.name, language: language.number) {
            it.registry.licenceTypes[it.licence.opening.type]?.name.text(in: language) ?? ""
        }
    }
}

@c @implementation
public func ow_licence_issuer(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in
        it.texts.text(.agency) { it.registry.agencies[it.licence.opening.issuer]?.code.text ?? "" }
    }
}

@c @implementation
public func ow_licence_holder_kind(_ licence: OpaquePointer?) -> Int32 {
    read(licence, 0) { (it: LicenceObject) in Int32(it.licence.opening.holder.rawValue) }
}

@c @implementation
public func ow_licence_issued_on(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in it.texts.text(.day) { it.licence.terms.issuedOn.description } }
}

@c @implementation
public func ow_licence_valid_from(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in it.texts.text(.before) { it.licence.terms.validFrom.description } }
}

@c @implementation
public func ow_licence_valid_through(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in
        it.texts.text(.after) { it.licence.terms.validThrough?.description ?? "" }
    }
}

@c @implementation
public func ow_licence_form(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in
        it.texts.text(.subject) { String(decoding: it.form, as: UTF8.self) }
    }
}

@c @implementation
public func ow_licence_json(_ licence: OpaquePointer?) -> ow_text {
    read(licence, .empty) { (it: LicenceObject) in
        it.texts.json { ResultJSON.data(it.licence, registry: it.registry, origin: it.origin) }
    }
}

@c @implementation
public func ow_licence_free(_ licence: OpaquePointer?) { LiveTable.shared.remove(licence, as: LicenceObject.self) }
