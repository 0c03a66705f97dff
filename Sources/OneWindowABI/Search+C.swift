public import COneWindow
internal import OneWindow

final class SearchObject: Handed {
    let answer: SearchAnswer
    let texts = TextStore()

    init(_ answer: SearchAnswer) {
        self.answer = answer
    }

    func hit(_ index: Int) -> SearchHit? { answer.hits.indices.contains(index) ? answer.hits[index] : nil }

    func text(_ field: TextStore.Field, _ index: Int, language: Int32 = 0, _ make: (SearchHit) -> String) -> ow_text {
        guard let hit = hit(index) else { return .empty }
        return texts.text(field, index, language: language) { make(hit) }
    }
}

private let hitsByDefault = 20

@c @implementation
public func ow_engine_search(
    _ handle: OpaquePointer?, _ text: ow_text, _ on: Int64, _ limit: UInt32,
    _ outSearch: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outSearch, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let text = try text.string("text", atMost: Limits.searchTextBytes)
        let date = on == .max ? nil : try Instant.checked(on).date
        let most = limit == 0 ? hitsByDefault : Int(limit)
        return SearchObject(try engine.search(text, limit: most, onlyPublishedOn: date))
    }
}

@c @implementation
public func ow_search_count(_ search: OpaquePointer?) -> Int {
    read(search, 0) { (it: SearchObject) in it.answer.hits.count }
}

@c @implementation
public func ow_search_has_more(_ search: OpaquePointer?) -> Int32 {
    read(search, 0) { (it: SearchObject) in it.answer.isCut ? 1 : 0 }
}

@c @implementation
public func ow_search_reason(_ search: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(search, .empty) { (it: SearchObject) in
        guard let refusal = it.answer.refusal else { return .empty }
        return it.texts.text(.message, language: language.number) { refusal.text(in: language) }
    }
}

@c @implementation
public func ow_search_code(_ search: OpaquePointer?, _ index: Int) -> ow_text {
    read(search, .empty) { (it: SearchObject) in it.text(.code, index) { $0.code.text } }
}

@c @implementation
public func ow_search_name(_ search: OpaquePointer?, _ index: Int, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(search, .empty) { (it: SearchObject) in
        it.text(.name, index, language: language.number) { $0.name.text(in: language) }
    }
}

@c @implementation
public func ow_search_before(_ search: OpaquePointer?, _ index: Int) -> ow_text {
    read(search, .empty) { (it: SearchObject) in it.text(.before, index) { $0.marked.before } }
}

@c @implementation
public func ow_search_part(_ search: OpaquePointer?, _ index: Int) -> ow_text {
    read(search, .empty) { (it: SearchObject) in it.text(.part, index) { $0.marked.part } }
}

@c @implementation
public func ow_search_after(_ search: OpaquePointer?, _ index: Int) -> ow_text {
    read(search, .empty) { (it: SearchObject) in it.text(.after, index) { $0.marked.after } }
}

@c @implementation
public func ow_search_json(_ search: OpaquePointer?) -> ow_text {
    read(search, .empty) { (it: SearchObject) in it.texts.json { ResultJSON.data(it.answer) } }
}

@c @implementation
public func ow_search_free(_ search: OpaquePointer?) { LiveTable.shared.remove(search, as: SearchObject.self) }
