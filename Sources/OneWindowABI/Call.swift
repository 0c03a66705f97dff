internal import COneWindow
internal import OneWindow

typealias Out = UnsafeMutablePointer<OpaquePointer?>

/// Runs what can fail: the status, and the error object where one is wanted.
func call(_ outError: Out?, _ body: () throws(OneWindowError) -> Void) -> ow_status {
    outError?.pointee = nil
    do {
        try body()
        return ow_status(OW_OK)
    } catch {
        outError?.pointee = LiveTable.shared.add(ErrorObject(error))
        return error.status
    }
}

/// Runs what hands out an object.
func produce(_ out: Out?, _ outError: Out?, _ body: () throws(OneWindowError) -> any Handed) -> ow_status {
    out?.pointee = nil
    return call(outError) { () throws(OneWindowError) in
        guard let out else { throw .misuse("the output is NULL") }
        out.pointee = LiveTable.shared.add(try body())
    }
}

extension OneWindowError {
    static func misuse(_ summary: String) -> OneWindowError { OneWindowError(.misuse, summary) }

    static func refused(_ code: RejectionCode, _ subject: String) -> OneWindowError {
        OneWindowError(Rejection(code, subject))
    }
}

extension Instant {
    /// An instant from outside: days can be computed of those in range only.
    static func checked(_ milliseconds: Int64) throws(OneWindowError) -> Instant {
        let instant = Instant(milliseconds: milliseconds)
        guard supported.contains(instant) else { throw .refused(.instantOutOfRange, "") }
        return instant
    }
}

/// A permanent number from outside.
func known<Value: RawRepresentable>(
    _ number: Int32, _ name: String, as type: Value.Type = Value.self
) throws(OneWindowError) -> Value where Value.RawValue == UInt8 {
    guard let raw = UInt8(exactly: number), let value = Value(rawValue: raw) else {
        throw .refused(number == 0 ? .missingField : .malformedField, name)
    }
    return value
}

/// The status of each rule by its number, so that the routing path makes no error object.
enum RejectionStatus {
    private static let table: [ow_status] = {
        var table = [ow_status](repeating: ow_status(OW_INTERNAL), count: 1_024)
        for code in RejectionCode.allCases { table[code.rawValue] = OneWindowError(Rejection(code)).status }
        return table
    }()

    static func of(_ code: RejectionCode) -> ow_status { table[code.rawValue] }
}
