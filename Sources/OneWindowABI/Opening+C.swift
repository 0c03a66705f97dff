public import COneWindow
internal import OneWindow

@c @implementation
public func ow_hall_is_open(
    _ handle: OpaquePointer?, _ hall: ow_text, _ at: Int64, _ outIsOpen: UnsafeMutablePointer<Int32>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outIsOpen?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outIsOpen else { throw .misuse("the output is NULL") }
        let engine = try engine(handle)
        let isOpen = try engine.isOpen(hall: hall.code("hall"), at: Instant(milliseconds: at))
        outIsOpen.pointee = isOpen ? 1 : 0
    }
}

@c @implementation
public func ow_hall_next_opening(
    _ handle: OpaquePointer?, _ hall: ow_text, _ after: Int64, _ outOpens: UnsafeMutablePointer<Int64>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outOpens?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outOpens else { throw .misuse("the output is NULL") }
        let engine = try engine(handle)
        let opens = try engine.nextOpening(hall: hall.code("hall"), after: Instant(milliseconds: after))
        outOpens.pointee = opens?.milliseconds ?? .max
    }
}

@c @implementation
public func ow_window_is_open(
    _ handle: OpaquePointer?, _ window: ow_text, _ at: Int64, _ outIsOpen: UnsafeMutablePointer<Int32>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outIsOpen?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outIsOpen else { throw .misuse("the output is NULL") }
        let engine = try engine(handle)
        let isOpen = try engine.isOpen(window: window.code("window"), at: Instant(milliseconds: at))
        outIsOpen.pointee = isOpen ? 1 : 0
    }
}
