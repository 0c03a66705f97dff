internal import COneWindow
internal import OneWindow

extension ow_text {
    /// The bytes as they are, with the size checked; not yet known to be UTF-8.
    func raw(_ name: String, atMost limit: Int) throws(OneWindowError) -> UnsafeRawBufferPointer {
        guard size != 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        guard let bytes else { throw .misuse("\(name) is NULL with a size") }
        guard size > 0, size <= limit else { throw .refused(.tooLong, name) }
        return UnsafeRawBufferPointer(start: bytes, count: size)
    }

    func string(_ name: String, atMost limit: Int) throws(OneWindowError) -> String {
        let raw = try raw(name, atMost: limit)
        guard let text = String(validating: raw, as: UTF8.self) else { throw .misuse("\(name) is not UTF-8") }
        return text
    }

    func personal(_ name: String) throws(OneWindowError) -> String {
        try string(name, atMost: Limits.personalTextBytes)
    }

    /// A document: its bytes, known to be UTF-8.
    func document(_ name: String, atMost limit: Int) throws(OneWindowError) -> [UInt8] {
        let bytes = [UInt8](try raw(name, atMost: limit))
        guard !bytes.isEmpty else { throw .refused(.missingField, name) }
        guard (try? UTF8Span(validating: bytes.span)) != nil else { throw .misuse("\(name) is not UTF-8") }
        return bytes
    }

    /// A key, or nil where the text is empty.
    func keyIfGiven<Key>(
        _ name: String, atMost limit: Int, _ make: (String) -> Key?
    ) throws(OneWindowError) -> Key? {
        let text = try string(name, atMost: limit)
        guard !text.isEmpty else { return nil }
        guard let key = make(text) else { throw .refused(.malformedField, name) }
        return key
    }

    func key<Key>(_ name: String, atMost limit: Int, _ make: (String) -> Key?) throws(OneWindowError) -> Key {
        guard let key = try keyIfGiven(name, atMost: limit, make) else { throw .refused(.missingField, name) }
        return key
    }

    func codeIfGiven(_ name: String) throws(OneWindowError) -> Code? {
        try keyIfGiven(name, atMost: Limits.codeBytes) { Code($0) }
    }

    func code(_ name: String) throws(OneWindowError) -> Code {
        try key(name, atMost: Limits.codeBytes) { Code($0) }
    }

    func itemCode() throws(OneWindowError) -> ItemCode {
        try key("item", atMost: Limits.itemCodeBytes) { ItemCode($0) }
    }

    func caseNumber() throws(OneWindowError) -> CaseNumber {
        try key("number", atMost: Limits.caseNumberBytes) { CaseNumber($0) }
    }

    func requestID() throws(OneWindowError) -> RequestID {
        try key("request", atMost: Limits.requestIDBytes) { RequestID($0) }
    }
}

/// A struct whose first field is its size in bytes. What is shorter than this version has defaults at the end.
protocol SizedStruct {
    /// Its size in version 0.1.0.
    static var firstSize: Int { get }
    init()
}

extension ow_open_options: SizedStruct { static var firstSize: Int { 32 } }
extension ow_application: SizedStruct { static var firstSize: Int { 184 } }
extension ow_rating: SizedStruct { static var firstSize: Int { 88 } }
extension ow_due_query: SizedStruct { static var firstSize: Int { 80 } }
extension ow_warning_act: SizedStruct { static var firstSize: Int { 80 } }
extension ow_warning_filter: SizedStruct { static var firstSize: Int { 48 } }

extension SizedStruct {
    /// A copy of the host's struct.
    static func copy(_ pointer: UnsafePointer<Self>?, _ name: String) throws(OneWindowError) -> Self {
        guard let pointer else { throw .misuse("\(name) is NULL") }
        let given = UnsafeRawPointer(pointer)
        let size = Int(given.loadUnaligned(as: UInt32.self))
        guard size >= firstSize, size <= 4_096 else { throw .misuse("\(name) has a wrong struct_size") }
        let known = MemoryLayout<Self>.size
        if size > known {
            let tail = UnsafeRawBufferPointer(start: given + known, count: size - known)
            guard tail.allSatisfy({ $0 == 0 }) else {
                throw OneWindowError(.unsupported, "\(name) sets a field of a newer version")
            }
        }
        var copy = Self()
        let fields = UnsafeRawBufferPointer(start: given, count: min(size, known))
        withUnsafeMutableBytes(of: &copy) { $0.copyMemory(from: fields) }
        return copy
    }
}

/// The entries of an array of the host's.
func entries<Entry>(
    _ start: UnsafePointer<Entry>?, _ count: Int, atMost limit: Int, _ name: String
) throws(OneWindowError) -> UnsafeBufferPointer<Entry> {
    guard count != 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
    guard let start else { throw .misuse("\(name) is NULL with a count") }
    guard count > 0, count <= limit else { throw .refused(.tooMany, name) }
    return UnsafeBufferPointer(start: start, count: count)
}
