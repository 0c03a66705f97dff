public import OneWindowCore
import OneWindowEngine

extension ResultJSON {
    /// The guide of an item (办事指南), schema `ow.item/1`: the version in effect on a day, or nil where none is.
    ///
    /// - Parameter registry: It holds the definition of that version.
    public static func data(_ item: ItemRecord, on date: CivilDate, registry: Registry) -> [UInt8]? {
        guard let version = item.version(on: date),
            let definition = registry.definition(item.handle, version: version.number)
        else { return nil }
        return data(version, definition, registry: registry)
    }

    /// The guide of a version of an item (办事指南), schema `ow.item/1`.
    public static func data(_ version: ItemVersion, _ definition: ItemDefinition, registry: Registry) -> [UInt8] {
        JSONWriter.bytes(capacity: 2_048) { writer in
            writer.member("schema", "ow.item/1")
            writer.content(of: definition)
            if let agency = registry.agencies[definition.agency] { writer.member("agencyName", agency.name) }
            writer.member("version", version.number)
            writer.member("effectiveFrom", version.effectiveFrom)
        }
    }

    /// Where an application goes (路由结果), schema `ow.route/1`.
    ///
    /// Where it goes nowhere, `ok` is false and the members are those of an error.
    public static func data(_ route: Route, registry: Registry) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.route/1")
            if let refusal = route.refusal { return writer.content(of: OneWindowError(Rejection(refusal))) }
            writer.member("ok", true)
            if let hall = route.hall {
                if let entry = registry.halls[hall] {
                    writer.object("hall") { writer in
                        writer.member("code", entry.code)
                        writer.member("name", entry.name)
                    }
                } else {
                    writer.null("hall")
                }
            }
            writer.member("windowKind", route.windowKind)
            writer.code("agency", route.agency, in: registry.agencies)
            writer.code("post", route.post, in: registry.posts)
            writer.member("version", route.version)
            writer.member("open", route.isOpen)
        }
    }
}
