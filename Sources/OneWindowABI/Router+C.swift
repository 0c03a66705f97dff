public import COneWindow
internal import OneWindow

private let misused = ow_status(OW_MISUSE)

@c @implementation
public func ow_router_open(
    _ handle: OpaquePointer?, _ now: Int64, _ outRouter: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outRouter?.pointee = nil
    return call(outError) { () throws(OneWindowError) in
        guard let outRouter else { throw .misuse("the output is NULL") }
        let router = RouterObject(try engine(handle), on: try Instant.checked(now).date)
        guard let token = RouterSlots.add(router) else { throw .refused(.tooMany, "routers") }
        outRouter.pointee = token
    }
}

@c @implementation
public func ow_router_close(_ router: OpaquePointer?) { RouterSlots.remove(router) }

@c @implementation
public func ow_router_is_current(_ router: OpaquePointer?, _ handle: OpaquePointer?, _ now: Int64) -> Int32 {
    guard let table = RouterSlots.find(router)?.takeUnretainedValue().table,
        let engine = try? engine(handle), let date = try? Instant.checked(now).date
    else { return 0 }
    return table.registryRevision == engine.registry.revision && table.days.contains(date) ? 1 : 0
}

@c @implementation
public func ow_router_item(
    _ router: OpaquePointer?, _ code: ow_text, _ outHandle: UnsafeMutablePointer<UInt32>?
) -> ow_status {
    guard let outHandle else { return misused }
    outHandle.pointee = 0
    guard let router = RouterSlots.find(router) else { return misused }
    let bytes: UnsafeRawBufferPointer
    do {
        bytes = try code.raw("item", atMost: Limits.itemCodeBytes)
    } catch {
        return error.status
    }
    guard let item = router._withUnsafeGuaranteedRef({ $0.table.item(code: bytes) }) else {
        return notFound(code, .unknownItem) { try $0.itemCode() }
    }
    outHandle.pointee = item.rawValue
    return ow_status(OW_OK)
}

@c @implementation
public func ow_router_hall(
    _ router: OpaquePointer?, _ code: ow_text, _ outHandle: UnsafeMutablePointer<UInt32>?
) -> ow_status {
    guard let outHandle else { return misused }
    outHandle.pointee = 0
    guard let router = RouterSlots.find(router)?.takeUnretainedValue() else { return misused }
    guard let hall = (try? code.code("hall")).flatMap({ router.registry.halls.handle($0) }) else {
        return notFound(code, .unknownHall) { try $0.code("hall") }
    }
    outHandle.pointee = hall.rawValue
    return ow_status(OW_OK)
}

/// Why a code was not found: what is wrong with it, or that nothing has it.
private func notFound(
    _ text: ow_text, _ rejection: RejectionCode, _ read: (ow_text) throws -> some Any
) -> ow_status {
    do {
        _ = try read(text)
        return RejectionStatus.of(rejection)
    } catch {
        return (error as? OneWindowError)?.status ?? misused
    }
}

@c @implementation
public func ow_router_route(
    _ router: OpaquePointer?, _ item: UInt32, _ hall: UInt32, _ channel: Int32, _ minuteOfWeek: Int32,
    _ outRoute: UnsafeMutablePointer<ow_route>?
) -> ow_status {
    guard let outRoute else { return misused }
    outRoute.pointee = ow_route()
    guard let router = RouterSlots.find(router) else { return misused }
    guard let number = UInt8(exactly: channel), let channel = Channel(rawValue: number), minuteOfWeek >= 0,
        minuteOfWeek < 10_080
    else { return RejectionStatus.of(.malformedField) }
    let route = router._withUnsafeGuaranteedRef {
        $0.table.route(
            item: Handle(item), from: hall == 0 ? nil : Handle(hall), channel: channel, minuteOfWeek: Int(minuteOfWeek))
    }
    if let refusal = route.refusal { return RejectionStatus.of(refusal) }
    outRoute.pointee = ow_route(route)
    return ow_status(OW_OK)
}

extension ow_route {
    init(_ route: Route) {
        self.init(
            hall: route.hall?.rawValue ?? 0, agency: route.agency.rawValue, post: route.post.rawValue,
            item_version: route.version, window_kind: Int32(route.windowKind?.rawValue ?? 0),
            is_open: route.isOpen ? 1 : 0, reserved: (0, 0))
    }
}

@c @implementation
public func ow_router_text(_ router: OpaquePointer?, _ kind: Int32, _ handle: UInt32) -> ow_text {
    guard let router = RouterSlots.find(router)?.takeUnretainedValue(), handle > 0 else { return .empty }
    let registry = router.registry
    let field: TextStore.Field
    let code: String?
    switch Int(kind) {
    case OW_HANDLE_ITEM: (field, code) = (.item, registry.code(of: Handle(handle))?.text)
    case OW_HANDLE_HALL: (field, code) = (.code, registry.halls[Handle(handle)]?.code.text)
    case OW_HANDLE_AGENCY: (field, code) = (.agency, registry.agencies[Handle(handle)]?.code.text)
    case OW_HANDLE_POST: (field, code) = (.post, registry.posts[Handle(handle)]?.code.text)
    default: return .empty
    }
    guard let code else { return .empty }
    return router.texts.text(field, Int(handle)) { code }
}
