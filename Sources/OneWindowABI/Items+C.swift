public import COneWindow
internal import OneWindow

final class ItemsObject: Handed {
    let items: [ItemDefinition]
    let texts = TextStore()

    init(_ items: [ItemDefinition]) {
        self.items = items
    }

    func item(_ index: Int) -> ItemDefinition? { items.indices.contains(index) ? items[index] : nil }
}

@c @implementation
public func ow_engine_items(
    _ handle: OpaquePointer?, _ on: Int64, _ outItems: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outItems, outError) { () throws(OneWindowError) in
        let registry = try engine(handle).registry
        let date = try Instant.checked(on).date
        return ItemsObject(registry.items.compactMap { $0.version(on: date)?.definition })
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
