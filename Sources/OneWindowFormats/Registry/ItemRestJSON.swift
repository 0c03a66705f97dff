public import OneWindowCore
public import OneWindowEngine

/// What a table of items cannot hold in its columns, as an object with the members of an item in `ow.registry/1`
/// (其他要素).
public enum ItemRestJSON {
    /// Writes the standard elements that stand in no column, and the members that are named; nil where there is nothing
    /// to write.
    public static func data(_ definition: ItemDefinition, members: Set<String>) -> [UInt8]? {
        let bytes = JSONWriter.bytes(capacity: 256) { writer in
            writer.content(of: definition) { $0.isInline || members.contains($0.nameText) }
        }
        return bytes.count > 2 ? bytes : nil
    }

    /// The definition with what the bytes say in place of its own members; members that they do not name stay.
    ///
    /// - Returns: The definition, and the members that were named.
    /// - Throws: `invalid` or `limit` with the place.
    public static func definition(
        _ definition: ItemDefinition, with data: [UInt8]
    ) throws(OneWindowError) -> (definition: ItemDefinition, members: Set<String>) {
        do throws(Rejection) {
            let node = JSONNode(try JSONValue(bytes: data, atMost: RegistryJSONScanner.entryBytesAtMost))
            let object = try node.object()
            try object.allow(ItemDefinition.shape.memberNames.subtracting(["code", "agency"]))
            var tree = definition.tree
            for (place, field) in ItemDefinition.shape.fields.enumerated() {
                guard field.isInline || object.optional(field.nameText) != nil else { continue }
                tree[place] = try object.value(of: field)
            }
            guard let made = ItemDefinition(tree: tree) else { throw node.rejection(.malformedField) }
            return (made, Set(object.names))
        } catch {
            throw OneWindowError(error)
        }
    }
}
