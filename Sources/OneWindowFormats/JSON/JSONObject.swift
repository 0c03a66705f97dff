import OneWindowCore

/// An object whose members are all known ones, with the place where it stands.
struct JSONObject {
    private let members: [String: JSONValue]
    let path: JSONPath

    init(_ members: [String: JSONValue], path: JSONPath) {
        self.members = members
        self.path = path
    }

    /// Refuses a member that is not among the known ones: a typo must not be lost.
    func allow(_ known: [String]) throws(Rejection) {
        let strangers = members.keys.filter { !known.contains($0) }
        // A dictionary has no order, and the same input must get the same answer.
        if let first = strangers.min() { throw member(first).rejection(.malformedField) }
    }

    /// Refuses a member that is not among the known ones.
    func allow(_ known: Set<String>) throws(Rejection) {
        let strangers = members.keys.filter { !known.contains($0) }
        if let first = strangers.min() { throw member(first).rejection(.malformedField) }
    }

    /// The names of all members, in no order.
    var names: [String] { Array(members.keys) }

    private func member(_ name: String) -> JSONNode {
        JSONNode(members[name] ?? .null, path: .member(path, Self.shown(name)))
    }

    /// A member, or nil where it is left out or null.
    func optional(_ name: String) -> JSONNode? {
        guard let value = members[name], value != .null else { return nil }
        return JSONNode(value, path: .member(path, name))
    }

    /// A member that must be there.
    func required(_ name: String) throws(Rejection) -> JSONNode {
        guard let node = optional(name) else { throw member(name).rejection(.missingField) }
        return node
    }

    /// The elements of a list; none where it is left out.
    func list<Element>(
        _ name: String, _ read: (JSONNode) throws(Rejection) -> Element
    ) throws(Rejection) -> [Element] {
        guard let node = optional(name) else { return [] }
        return try node.list(read)
    }

    /// A text; empty where it is left out.
    func text(_ name: String) throws(Rejection) -> String {
        try optional(name)?.text() ?? ""
    }

    /// What a rejection shows of a member's name: what looks like a name. Anything else may be personal data.
    private static func shown(_ name: String) -> String {
        let isLetter: (UInt8) -> Bool = { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        let looksLikeName = name.utf8.count <= 32 && name.utf8.allSatisfy(isLetter)
        return looksLikeName && !name.isEmpty ? name : "?"
    }
}
