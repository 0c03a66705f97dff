public import COneWindow
internal import OneWindow

final class CodeObject: Handed {
    let scheme: CodeScheme
    let readings: [CodeReading]
    let texts = TextStore()

    init(scheme: CodeScheme, readings: [CodeReading]) {
        self.scheme = scheme
        self.readings = readings
    }
}

@c @implementation
public func ow_code_read(
    _ code: ow_text, _ profile: ow_text, _ outCode: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outCode, outError) { () throws(OneWindowError) in
        let given = try code.key("code", atMost: Limits.itemCodeBytes) { ItemCode($0) }
        let rules = try profile.keyIfGiven("profile", atMost: Limits.codeBytes) { CodeProfile.shipped($0) }
        return CodeObject(scheme: CodeScheme(of: given.text), readings: CodeReading.all(of: given.text, in: rules))
    }
}

@c @implementation
public func ow_code_count(_ code: OpaquePointer?) -> Int {
    read(code, 0) { (it: CodeObject) in it.readings.count }
}

@c @implementation
public func ow_code_kind(_ code: OpaquePointer?, _ index: Int) -> Int32 {
    read(code, 0) { (it: CodeObject) in
        it.readings.indices.contains(index) ? Int32(it.readings[index].kind.rawValue) : 0
    }
}

@c @implementation
public func ow_code_is_sound(_ code: OpaquePointer?, _ index: Int) -> Int32 {
    read(code, 0) { (it: CodeObject) in
        it.readings.indices.contains(index) && it.readings[index].isSound ? 1 : 0
    }
}

@c @implementation
public func ow_code_scheme(_ code: OpaquePointer?) -> Int32 {
    read(code, 0) { (it: CodeObject) in Int32(it.scheme.rawValue) }
}

@c @implementation
public func ow_code_json(_ code: OpaquePointer?) -> ow_text {
    read(code, .empty) { (it: CodeObject) in it.texts.json { CodeJSON.data(it.readings) } }
}

@c @implementation
public func ow_code_free(_ code: OpaquePointer?) {
    LiveTable.shared.remove(code, as: CodeObject.self)
}
