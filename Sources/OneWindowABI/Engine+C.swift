public import COneWindow
internal import OneWindow

final class EngineObject: Handed {
    let engine: Engine

    init(_ engine: Engine) {
        self.engine = engine
    }
}

/// The engine behind a token, or misuse.
func engine(_ handle: OpaquePointer?) throws(OneWindowError) -> Engine {
    try object(handle, "the engine", as: EngineObject.self).engine
}

private let pathBytesMax = 3_999
private let registryBytesMax = 268_435_456

@c @implementation
public func ow_engine_open(
    _ options: UnsafePointer<ow_open_options>?, _ outEngine: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outEngine, outError) { () throws(OneWindowError) in
        let options = try ow_open_options.copy(options, "the options")
        try checkVersion(options.header_version)
        let storage = try storage(options)
        let path = try options.path.string("path", atMost: pathBytesMax)
        if path.isEmpty { throw .refused(.missingField, "path") }
        if path.utf8.contains(0) { throw .refused(.malformedField, "path") }
        return EngineObject(try Engine.open(path, storage: storage))
    }
}

/// Before 1.0 the minor is the one that must agree; from then on the major, with a library that is not older.
private func checkVersion(_ header: UInt32) throws(OneWindowError) {
    let library = UInt32(OW_HEADER_VERSION)
    let isSameMajor = header / 10_000 == library / 10_000
    let minors = (header: header / 100 % 100, library: library / 100 % 100)
    let isFit = library < 10_000 ? minors.header == minors.library : minors.header <= minors.library
    guard isSameMajor, isFit else { throw OneWindowError(.unsupported, "header \(header) with library \(library)") }
}

private func storage(_ options: ow_open_options) throws(OneWindowError) -> SQLiteOptions {
    var storage = SQLiteOptions()
    let known = UInt32(OW_OPEN_EXISTING | OW_OPEN_NORMAL_DURABILITY)
    if options.flags & ~known != 0 { throw OneWindowError(.unsupported, "a flag of a newer version") }
    if options.flags & UInt32(OW_OPEN_EXISTING) != 0 { storage.mode = .existing }
    if options.flags & UInt32(OW_OPEN_NORMAL_DURABILITY) != 0 { storage.durability = .normal }
    switch options.busy_timeout_ms {
    case 0: break
    case UInt32(OW_BUSY_NO_WAIT): storage.busyTimeout = 0
    case let given:
        guard let timeout = Int32(exactly: given) else { throw .refused(.malformedField, "busy_timeout_ms") }
        storage.busyTimeout = timeout
    }
    return storage
}

@c @implementation
public func ow_engine_close(_ engine: OpaquePointer?) { LiveTable.shared.remove(engine, as: EngineObject.self) }

@c @implementation
public func ow_engine_refresh(
    _ handle: OpaquePointer?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    call(outError) { () throws(OneWindowError) in try engine(handle).refresh() }
}

@c @implementation
public func ow_engine_load_registry(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ json: ow_text, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outReceipt, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let document = try RegistryJSON.document(from: json.document("registry", atMost: registryBytesMax))
        return ReceiptObject(
            try engine.submit(
                Submission(id: id, at: Instant(milliseconds: now), by: .operatorOfHost, .register(document))))
    }
}

@c @implementation
public func ow_engine_submit(
    _ handle: OpaquePointer?, _ requestID: ow_text, _ commandJSON: ow_text, _ now: Int64,
    _ outReceipt: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outReceipt, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let id = try requestID.requestID()
        let json = try commandJSON.document("command", atMost: Limits.commandBytes)
        let submission = try CommandJSON.submission(from: json, request: id, instant: Instant(milliseconds: now))
        return ReceiptObject(try engine.submit(submission))
    }
}

@c @implementation
public func ow_engine_advance(
    _ handle: OpaquePointer?, _ now: Int64, _ firesMax: UInt32, _ outFired: UnsafeMutablePointer<UInt32>?,
    _ outNext: UnsafeMutablePointer<Int64>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    outFired?.pointee = 0
    outNext?.pointee = 0
    return call(outError) { () throws(OneWindowError) in
        guard let outFired, let outNext else { throw .misuse("an output is NULL") }
        let limit = firesMax == 0 ? Limits.firesPerAdvance : min(Int(firesMax), Limits.firesPerAdvance)
        let report = try engine(handle).advance(to: Instant(milliseconds: now), limit: limit)
        outFired.pointee = UInt32(report.fired)
        outNext.pointee = report.next?.milliseconds ?? .max
    }
}
