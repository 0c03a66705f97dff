public import COneWindow
internal import OneWindow

final class ItemsObject: Handed {
    /// What a list of items shows: the rest of a definition is not kept, since there may be very many.
    struct Entry: Sendable {
        let code: ItemCode
        let name: LocalizedText
    }

    let items: [Entry]
    let texts = TextStore()

    init(of engine: Engine, on date: CivilDate) throws(OneWindowError) {
        let all = engine.registry.items
        var items: [Entry] = []
        var place = 0
        while place < all.count {
            let page = all[place..<min(place + 1_024, all.count)]
            let keys = page.compactMap { item in
                item.version(on: date).map { VersionKey(item.handle, $0.number) }
            }
            for held in try engine.definitions(keys) {
                if let definition = held?.definition {
                    items.append(Entry(code: definition.code, name: definition.name))
                }
            }
            place = page.endIndex
        }
        self.items = items
    }

    func item(_ index: Int) -> Entry? { items.indices.contains(index) ? items[index] : nil }
}

@c @implementation
public func ow_engine_items(
    _ handle: OpaquePointer?, _ on: Int64, _ outItems: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outItems, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        return try ItemsObject(of: engine, on: Instant.checked(on).date)
    }
}

@c @implementation
public func ow_items_count(_ items: OpaquePointer?) -> Int {
    read(items, 0) { (it: ItemsObject) in it.items.count }
}

@c @implementation
public func ow_items_code(_ items: OpaquePointer?, _ index: Int) -> ow_text {
    read(items, .empty) { (it: ItemsObject) in
        guard let item = it.item(index) else { return .empty }
        return it.texts.text(.code, index) { item.code.text }
    }
}

@c @implementation
public func ow_items_name(_ items: OpaquePointer?, _ index: Int, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(items, .empty) { (it: ItemsObject) in
        guard let item = it.item(index) else { return .empty }
        return it.texts.text(.name, index, language: language.number) { item.name.text(in: language) }
    }
}

@c @implementation
public func ow_items_free(_ items: OpaquePointer?) { LiveTable.shared.remove(items, as: ItemsObject.self) }
