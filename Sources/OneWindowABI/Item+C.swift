public import COneWindow
internal import OneWindow

final class ItemObject: Handed {
    let version: ItemVersion
    let definition: ItemDefinition
    let registry: Registry
    let texts = TextStore()

    init(_ code: ItemCode, on date: CivilDate, of engine: Engine) throws(OneWindowError) {
        let registry = engine.registry
        guard let record = registry.item(code).flatMap({ registry.item($0) }) else {
            throw .refused(.unknownItem, code.text)
        }
        guard let version = record.version(on: date) else { throw .refused(.itemNotPublished, code.text) }
        guard let definition = try engine.definition(record.handle, version: version.number) else {
            throw .refused(.itemNotPublished, code.text)
        }
        self.version = version
        self.definition = definition
        self.registry = registry
    }

    func basis(_ index: Int) -> LegalBasis? {
        definition.legalBases.indices.contains(index) ? definition.legalBases[index] : nil
    }

    func material(_ index: Int) -> Material? {
        definition.materials.indices.contains(index) ? definition.materials[index] : nil
    }
}

@c @implementation
public func ow_engine_item(
    _ handle: OpaquePointer?, _ code: ow_text, _ on: Int64, _ outItem: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outItem, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        return try ItemObject(code.itemCode(), on: Instant.checked(on).date, of: engine)
    }
}

@c @implementation
public func ow_item_code(_ item: OpaquePointer?) -> ow_text {
    read(item, .empty) { (it: ItemObject) in it.texts.text(.code) { it.definition.code.text } }
}

@c @implementation
public func ow_item_version(_ item: OpaquePointer?) -> UInt32 {
    read(item, 0) { (it: ItemObject) in it.version.number }
}

@c @implementation
public func ow_item_name(_ item: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(item, .empty) { (it: ItemObject) in
        it.texts.text(.name, -1, language: language.number) { it.definition.name.text(in: language) }
    }
}

@c @implementation
public func ow_item_agency(_ item: OpaquePointer?) -> ow_text {
    read(item, .empty) { (it: ItemObject) in it.texts.text(.agency) { it.definition.agency.text } }
}

@c @implementation
public func ow_item_agency_name(_ item: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(item, .empty) { (it: ItemObject) in
        it.texts.text(.agencyName, language: language.number) {
            it.registry.agencies[it.definition.agency]?.name.text(in: language) ?? ""
        }
    }
}

@c @implementation
public func ow_item_type(_ item: OpaquePointer?) -> ow_text {
    read(item, .empty) { (it: ItemObject) in it.texts.text(.type) { it.definition.type.code } }
}

@c @implementation
public func ow_item_case_type(_ item: OpaquePointer?) -> Int32 {
    read(item, 0) { (it: ItemObject) in Int32(it.definition.caseType.rawValue) }
}

@c @implementation
public func ow_item_is_offered(_ item: OpaquePointer?, _ channel: Int32) -> Int32 {
    guard let channel = UInt8(exactly: channel).flatMap({ Channel(rawValue: $0) }) else { return 0 }
    return read(item, 0) { (it: ItemObject) in it.definition.channels.contains(channel) ? 1 : 0 }
}

@c @implementation
public func ow_item_promised_amount(_ item: OpaquePointer?) -> UInt32 {
    read(item, 0) { (it: ItemObject) in UInt32(clamping: it.definition.promisedLimit?.amount ?? 0) }
}

@c @implementation
public func ow_item_promised_unit(_ item: OpaquePointer?) -> Int32 {
    read(item, 0) { (it: ItemObject) in Int32(it.definition.promisedLimit?.unit.rawValue ?? 0) }
}

@c @implementation
public func ow_item_statutory_amount(_ item: OpaquePointer?) -> UInt32 {
    read(item, 0) { (it: ItemObject) in UInt32(clamping: it.definition.statutoryLimit?.amount ?? 0) }
}

@c @implementation
public func ow_item_statutory_unit(_ item: OpaquePointer?) -> Int32 {
    read(item, 0) { (it: ItemObject) in Int32(it.definition.statutoryLimit?.unit.rawValue ?? 0) }
}

@c @implementation
public func ow_item_legal_basis_count(_ item: OpaquePointer?) -> Int {
    read(item, 0) { (it: ItemObject) in it.definition.legalBases.count }
}

@c @implementation
public func ow_item_legal_basis_law(_ item: OpaquePointer?, _ index: Int) -> ow_text {
    read(item, .empty) { (it: ItemObject) in
        guard let basis = it.basis(index) else { return .empty }
        return it.texts.text(.law, index) { basis.law }
    }
}

@c @implementation
public func ow_item_legal_basis_article(_ item: OpaquePointer?, _ index: Int) -> ow_text {
    read(item, .empty) { (it: ItemObject) in
        guard let basis = it.basis(index) else { return .empty }
        return it.texts.text(.article, index) { basis.article }
    }
}

@c @implementation
public func ow_item_material_count(_ item: OpaquePointer?) -> Int {
    read(item, 0) { (it: ItemObject) in it.definition.materials.count }
}

@c @implementation
public func ow_item_material_code(_ item: OpaquePointer?, _ index: Int) -> ow_text {
    read(item, .empty) { (it: ItemObject) in
        guard let material = it.material(index) else { return .empty }
        return it.texts.text(.number, index) { material.code.text }
    }
}

@c @implementation
public func ow_item_material_name(_ item: OpaquePointer?, _ index: Int, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(item, .empty) { (it: ItemObject) in
        guard let material = it.material(index) else { return .empty }
        return it.texts.text(.name, index, language: language.number) { material.name.text(in: language) }
    }
}

@c @implementation
public func ow_item_material_necessity(_ item: OpaquePointer?, _ index: Int) -> Int32 {
    read(item, 0) { (it: ItemObject) in Int32(it.material(index)?.necessity.rawValue ?? 0) }
}

@c @implementation
public func ow_item_material_source(_ item: OpaquePointer?, _ index: Int) -> Int32 {
    read(item, 0) { (it: ItemObject) in Int32(it.material(index)?.source.rawValue ?? 0) }
}

@c @implementation
public func ow_item_material_originals(_ item: OpaquePointer?, _ index: Int) -> UInt32 {
    read(item, 0) { (it: ItemObject) in UInt32(clamping: it.material(index)?.originals ?? 0) }
}

@c @implementation
public func ow_item_material_copies(_ item: OpaquePointer?, _ index: Int) -> UInt32 {
    read(item, 0) { (it: ItemObject) in UInt32(clamping: it.material(index)?.copies ?? 0) }
}

@c @implementation
public func ow_item_json(_ item: OpaquePointer?) -> ow_text {
    read(item, .empty) { (it: ItemObject) in
        it.texts.json { ResultJSON.data(it.version, it.definition, registry: it.registry) }
    }
}

@c @implementation
public func ow_item_free(_ item: OpaquePointer?) { LiveTable.shared.remove(item, as: ItemObject.self) }
