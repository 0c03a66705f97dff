public import COneWindow
internal import OneWindow

final class LicencesObject: Handed {
    let licences: [Licence]
    let instant: Instant
    let registry: Registry
    let texts = TextStore()

    init(_ licences: [Licence], at instant: Instant, in registry: Registry) {
        self.licences = licences
        self.instant = instant
        self.registry = registry
    }

    func licence(_ index: Int) -> Licence? { licences.indices.contains(index) ? licences[index] : nil }

    func type(_ index: Int) -> LicenceType? { licence(index).flatMap { registry.licenceTypes[$0.opening.type] } }

    func text(_ field: TextStore.Field, _ index: Int, _ make: (Licence) -> String) -> ow_text {
        guard let licence = licence(index) else { return .empty }
        return texts.text(field, index) { make(licence) }
    }
}

private let (licencesByDefault, licencesAtMost): (Int, UInt32) = (100, 1_000)

@c @implementation
public func ow_engine_licences(
    _ handle: OpaquePointer?, _ holder: ow_text, _ type: ow_text, _ after: ow_text, _ limit: UInt32, _ at: Int64,
    _ outLicences: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outLicences, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let holder = try holder.personal("holder")
        if holder.isEmpty { throw .refused(.missingField, "holder") }
        let type = try type.codeIfGiven("type")
        var last: Licence?
        if let number = try after.keyIfGiven("after", atMost: Limits.caseNumberBytes, { CaseNumber($0) }) {
            last = try engine.licence(number)
            if last == nil { throw .refused(.unknownLicence, number.text) }
        }
        let instant = try Instant.checked(at)
        let most = limit == 0 ? licencesByDefault : Int(min(limit, licencesAtMost))
        let found = try engine.licences(holder: holder, type: type, after: last, limit: most)
        return LicencesObject(found, at: instant, in: engine.registry)
    }
}

@c @implementation
public func ow_licences_count(_ licences: OpaquePointer?) -> Int {
    read(licences, 0) { (it: LicencesObject) in it.licences.count }
}

@c @implementation
public func ow_licences_number(_ licences: OpaquePointer?, _ index: Int) -> ow_text {
    read(licences, .empty) { (it: LicencesObject) in it.text(.number, index) { $0.number.text } }
}

@c @implementation
public func ow_licences_type(_ licences: OpaquePointer?, _ index: Int) -> ow_text {
    read(licences, .empty) { (it: LicencesObject) in
        it.text(.code, index) { _ in it.type(index)?.code.text ?? "" }
    }
}

@c @implementation
public func ow_licences_type_name(_ licences: OpaquePointer?, _ index: Int, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(licences, .empty) { (it: LicencesObject) in
        guard let type = it.type(index) else { return .empty }
        return it.texts.text(.name, index, language: language.number) { type.name.text(in: language) }
    }
}

@c @implementation
public func ow_licences_phase(_ licences: OpaquePointer?, _ index: Int) -> Int32 {
    read(licences, 0) { (it: LicencesObject) in
        Int32(it.licence(index)?.standing(at: it.instant)?.rawValue ?? 0)
    }
}

@c @implementation
public func ow_licences_valid_from(_ licences: OpaquePointer?, _ index: Int) -> ow_text {
    read(licences, .empty) { (it: LicencesObject) in it.text(.before, index) { $0.terms.validFrom.description } }
}

@c @implementation
public func ow_licences_valid_through(_ licences: OpaquePointer?, _ index: Int) -> ow_text {
    read(licences, .empty) { (it: LicencesObject) in
        it.text(.after, index) { $0.terms.validThrough?.description ?? "" }
    }
}

@c @implementation
public func ow_licences_json(_ licences: OpaquePointer?, _ index: Int) -> ow_text {
    read(licences, .empty) { (it: LicencesObject) in
        guard let licence = it.licence(index) else { return .empty }
        return it.texts.json(index) { ResultJSON.data(licence, registry: it.registry) }
    }
}

@c @implementation
public func ow_licences_free(_ licences: OpaquePointer?) { LiveTable.shared.remove(licences, as: LicencesObject.self) }
