public import COneWindow
internal import OneWindow

final class StandardsObject: Handed {
    let held: [HeldStandard]
    let texts = TextStore()

    init(_ held: [HeldStandard]) {
        self.held = held
    }

    func standard(_ index: Int) -> HeldStandard? { held.indices.contains(index) ? held[index] : nil }

    func text(_ field: TextStore.Field, _ index: Int, language: Int32 = 0, _ make: (Standard) -> String) -> ow_text {
        guard let standard = standard(index)?.standard else { return .empty }
        return texts.text(field, index, language: language) { make(standard) }
    }
}

@c @implementation
public func ow_engine_standards(
    _ handle: OpaquePointer?, _ hall: ow_text, _ item: ow_text, _ post: ow_text, _ on: Int64,
    _ outStandards: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outStandards, outError) { () throws(OneWindowError) in
        let registry = try engine(handle).registry
        let hall = try hall.code("hall")
        let item = try item.keyIfGiven("item", atMost: Limits.itemCodeBytes) { ItemCode($0) }
        let post = try post.codeIfGiven("post")
        let date = try Instant.checked(on).date
        if registry.halls.handle(hall) == nil { throw .refused(.unknownHall, hall.text) }
        if let item, registry.item(item) == nil { throw .refused(.unknownItem, item.text) }
        if let post, registry.posts.handle(post) == nil { throw .refused(.unknownPost, post.text) }
        return StandardsObject(registry.standards(item: item, post: post, in: hall, on: date))
    }
}

@c @implementation
public func ow_standards_count(_ standards: OpaquePointer?) -> Int {
    read(standards, 0) { (it: StandardsObject) in it.held.count }
}

@c @implementation
public func ow_standards_code(_ standards: OpaquePointer?, _ index: Int) -> ow_text {
    read(standards, .empty) { (it: StandardsObject) in it.text(.code, index) { $0.code.text } }
}

@c @implementation
public func ow_standards_edition(_ standards: OpaquePointer?, _ index: Int) -> ow_text {
    read(standards, .empty) { (it: StandardsObject) in it.text(.number, index) { $0.edition.text } }
}

@c @implementation
public func ow_standards_title(_ standards: OpaquePointer?, _ index: Int, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(standards, .empty) { (it: StandardsObject) in
        it.text(.name, index, language: language.number) { $0.title.text(in: language) }
    }
}

@c @implementation
public func ow_standards_kind(_ standards: OpaquePointer?, _ index: Int) -> Int32 {
    read(standards, 0) { (it: StandardsObject) in Int32(it.standard(index)?.standard.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_standards_release(_ standards: OpaquePointer?, _ index: Int) -> Int32 {
    read(standards, 0) { (it: StandardsObject) in Int32(it.standard(index)?.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_standards_place(_ standards: OpaquePointer?, _ index: Int) -> ow_text {
    read(standards, .empty) { (it: StandardsObject) in it.text(.part, index) { $0.place } }
}

@c @implementation
public func ow_standards_json(_ standards: OpaquePointer?) -> ow_text {
    read(standards, .empty) { (it: StandardsObject) in it.texts.json { ResultJSON.data(it.held) } }
}

@c @implementation
public func ow_standards_free(_ standards: OpaquePointer?) {
    LiveTable.shared.remove(standards, as: StandardsObject.self)
}
