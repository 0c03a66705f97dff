import OneWindowCore

/// A value with the place where it stands, so that every refusal can name it.
struct JSONNode {
    private let value: JSONValue
    private let path: JSONPath

    init(_ value: JSONValue, path: JSONPath = .root) {
        self.value = value
        self.path = path
    }

    /// A rejection that names this place, never the value.
    func rejection(_ code: RejectionCode) -> Rejection {
        Rejection(code, path.description)
    }

    /// The value as an object; its members are not checked yet.
    func object() throws(Rejection) -> JSONObject {
        guard case .object(let members) = value else { throw rejection(.malformedField) }
        return JSONObject(members, path: path)
    }

    /// The value as an object with no other members than the known ones.
    func object(allowing known: [String]) throws(Rejection) -> JSONObject {
        let object = try object()
        try object.allow(known)
        return object
    }

    /// The value as a list.
    func list<Element>(_ read: (JSONNode) throws(Rejection) -> Element) throws(Rejection) -> [Element] {
        guard case .array(let values) = value else { throw rejection(.malformedField) }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            elements.append(try read(JSONNode(value, path: .element(path, index))))
        }
        return elements
    }

    /// The value as a list in which nothing stands twice.
    func uniqueList<Element: Hashable>(
        _ read: (JSONNode) throws(Rejection) -> Element
    ) throws(Rejection) -> [Element] {
        var seen: Set<Element> = []
        return try list { (node) throws(Rejection) in
            let element = try read(node)
            guard seen.insert(element).inserted else { throw node.rejection(.duplicateEntry) }
            return element
        }
    }

    func text() throws(Rejection) -> String {
        guard case .text(let text) = value else { throw rejection(.malformedField) }
        return text
    }

    func flag() throws(Rejection) -> Bool {
        guard case .flag(let flag) = value else { throw rejection(.malformedField) }
        return flag
    }

    func integer<Number: FixedWidthInteger>(
        in range: ClosedRange<Number> = Number.min...Number.max
    ) throws(Rejection) -> Number {
        guard case .integer(let exact) = value, let number = Number(exactly: exact), range.contains(number) else {
            throw rejection(.malformedField)
        }
        return number
    }

    /// The value as a key of at most so many bytes.
    private func key<Key>(bytesAtMost limit: Int, _ make: (String) -> Key?) throws(Rejection) -> Key {
        let text = try text()
        guard text.utf8.count <= limit else { throw rejection(.tooLong) }
        guard let key = make(text) else { throw rejection(.malformedField) }
        return key
    }

    func code() throws(Rejection) -> Code { try key(bytesAtMost: Limits.codeBytes, Code.init) }

    func itemCode() throws(Rejection) -> ItemCode { try key(bytesAtMost: Limits.itemCodeBytes, ItemCode.init) }

    func caseNumber() throws(Rejection) -> CaseNumber { try key(bytesAtMost: Limits.caseNumberBytes, CaseNumber.init) }

    func requestID() throws(Rejection) -> RequestID { try key(bytesAtMost: Limits.requestIDBytes, RequestID.init) }

    static func code(_ node: JSONNode) throws(Rejection) -> Code { try node.code() }

    func date() throws(Rejection) -> CivilDate {
        guard let date = CivilDate(iso: try text()) else { throw rejection(.malformedField) }
        return date
    }

    /// ISO 8601 with an offset, or milliseconds since 1970 UTC.
    func instant() throws(Rejection) -> Instant {
        if case .integer(let milliseconds) = value {
            let instant = Instant(milliseconds: milliseconds)
            guard Instant.supported.contains(instant) else { throw rejection(.instantOutOfRange) }
            return instant
        }
        guard let instant = Instant(iso: try text()) else { throw rejection(.malformedField) }
        return instant
    }

    /// `{"zh": …, "en": …}`, or a plain text, which is Chinese.
    func name() throws(Rejection) -> LocalizedText {
        if case .text(let text) = value { return LocalizedText(text) }
        let object = try object(allowing: ["zh", "en"])
        return LocalizedText(try object.required("zh").text(), english: try object.optional("en")?.text())
    }

    /// A name from a table, or the permanent number that stands beside it.
    func choice<Value: JSONNamed>(_ type: Value.Type = Value.self) throws(Rejection) -> Value {
        let found: Value? =
            switch value {
            case .text(let text): Value.allCases.first { $0.jsonName == text }
            case .integer(let number): Value.RawValue(exactly: number).flatMap(Value.init(rawValue:))
            default: nil
            }
        guard let found else { throw rejection(.malformedField) }
        return found
    }

    /// Names from a table, each once.
    func choices<Value: JSONNamed>(_ type: Value.Type = Value.self) throws(Rejection) -> [Value] {
        try uniqueList { (node) throws(Rejection) in try node.choice(Value.self) }
    }

    /// Accepts a schema tag of version 1 only.
    func requireSchema(_ tag: String) throws(Rejection) {
        guard case .text(let text) = value, text == tag else { throw rejection(.malformedField) }
    }
}
