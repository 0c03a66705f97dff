public import COneWindow
internal import OneWindow

final class DestinationObject: Handed {
    let route: Route
    let registry: Registry
    let texts = TextStore()

    init(_ route: Route, in registry: Registry) {
        self.route = route
        self.registry = registry
    }

    var hall: Hall? { route.hall.flatMap { registry.halls[$0] } }
    var agency: Agency? { registry.agencies[route.agency] }
    var post: Post? { registry.posts[route.post] }
}

@c @implementation
public func ow_engine_route(
    _ handle: OpaquePointer?, _ item: ow_text, _ hall: ow_text, _ channel: Int32, _ at: Int64,
    _ outDestination: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outDestination, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let code = try item.itemCode()
        let place = try hall.codeIfGiven("hall")
        let channel = try known(channel, "channel", as: Channel.self)
        let route = engine.route(code, from: place, channel: channel, at: try Instant.checked(at))
        if let refusal = route.refusal { throw .refused(refusal, subject(of: refusal, code, place)) }
        return DestinationObject(route, in: engine.registry)
    }
}

private func subject(of refusal: RejectionCode, _ item: ItemCode, _ hall: Code?) -> String {
    switch refusal {
    case .missingField: "hall"
    case .unknownHall, .itemOutOfRange: hall?.text ?? ""
    default: item.text
    }
}

@c @implementation
public func ow_destination_hall(_ destination: OpaquePointer?) -> ow_text {
    read(destination, .empty) { (it: DestinationObject) in it.texts.text(.code) { it.hall?.code.text ?? "" } }
}

@c @implementation
public func ow_destination_hall_name(_ destination: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(destination, .empty) { (it: DestinationObject) in
        it.texts.text(.name, language: language.number) { it.hall?.name.text(in: language) ?? "" }
    }
}

@c @implementation
public func ow_destination_agency(_ destination: OpaquePointer?) -> ow_text {
    read(destination, .empty) { (it: DestinationObject) in it.texts.text(.agency) { it.agency?.code.text ?? "" } }
}

@c @implementation
public func ow_destination_agency_name(_ destination: OpaquePointer?, _ language: Int32) -> ow_text {
    let language = OneWindowABI.language(language)
    return read(destination, .empty) { (it: DestinationObject) in
        it.texts.text(.agencyName, language: language.number) { it.agency?.name.text(in: language) ?? "" }
    }
}

@c @implementation
public func ow_destination_post(_ destination: OpaquePointer?) -> ow_text {
    read(destination, .empty) { (it: DestinationObject) in it.texts.text(.post) { it.post?.code.text ?? "" } }
}

@c @implementation
public func ow_destination_item_version(_ destination: OpaquePointer?) -> UInt32 {
    read(destination, 0) { (it: DestinationObject) in it.route.version }
}

@c @implementation
public func ow_destination_window_kind(_ destination: OpaquePointer?) -> Int32 {
    read(destination, 0) { (it: DestinationObject) in Int32(it.route.windowKind?.rawValue ?? 0) }
}

@c @implementation
public func ow_destination_is_open(_ destination: OpaquePointer?) -> Int32 {
    read(destination, 0) { (it: DestinationObject) in it.route.isOpen ? 1 : 0 }
}

@c @implementation
public func ow_destination_json(_ destination: OpaquePointer?) -> ow_text {
    read(destination, .empty) { (it: DestinationObject) in
        it.texts.json { ResultJSON.data(it.route, registry: it.registry) }
    }
}

@c @implementation
public func ow_destination_free(_ destination: OpaquePointer?) {
    LiveTable.shared.remove(destination, as: DestinationObject.self)
}
