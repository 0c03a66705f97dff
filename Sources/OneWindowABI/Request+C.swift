public import COneWindow
internal import OneWindow

final class RequestObject: Handed {
    let state: ServiceRequest
    let follows: CaseNumber?
    let registry: Registry
    let texts = TextStore()

    init(_ state: ServiceRequest, follows: CaseNumber?, in registry: Registry) {
        self.state = state
        self.follows = follows
        self.registry = registry
    }
}

@c @implementation
public func ow_engine_request(
    _ handle: OpaquePointer?, _ number: ow_text, _ outRequest: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outRequest, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let number = try number.caseNumber()
        guard let state = try engine.request(number) else { throw .refused(.unknownRequest, number.text) }
        var follows: CaseNumber?
        if let id = state.opening.follows { follows = try engine.number(of: id) }
        return RequestObject(state, follows: follows, in: engine.registry)
    }
}

@c @implementation
public func ow_request_number(_ request: OpaquePointer?) -> ow_text {
    read(request, .empty) { (it: RequestObject) in it.texts.text(.number) { it.state.number.text } }
}

@c @implementation
public func ow_request_revision(_ request: OpaquePointer?) -> UInt32 {
    read(request, 0) { (it: RequestObject) in it.state.revision }
}

@c @implementation
public func ow_request_phase(_ request: OpaquePointer?) -> Int32 {
    read(request, 0) { (it: RequestObject) in Int32(it.state.phase.rawValue) }
}

@c @implementation
public func ow_request_json(_ request: OpaquePointer?) -> ow_text {
    read(request, .empty) { (it: RequestObject) in
        it.texts.json { ResultJSON.data(it.state, registry: it.registry, follows: it.follows) }
    }
}

@c @implementation
public func ow_request_free(_ request: OpaquePointer?) { LiveTable.shared.remove(request, as: RequestObject.self) }
