public import OneWindowCore
public import OneWindowEngine

/// Writes a registry as one document of schema `ow.registry/1`, piece by piece (登记库导出).
///
/// What is written can be loaded into an empty registry and gives the same definitions there; loaded into the same
/// registry it changes nothing. Each item stands on a line of its own. The same registry always gives the same bytes.
public struct RegistryExport {
    /// What is written.
    public enum Scope: Sendable, Hashable {
        /// Everything that a registry document holds. Names of officers only where they are given.
        case registry(names: [Handle<Officer>: String])
        /// The items, with the agencies and posts that they name.
        case items
    }

    /// Items of the registry in all.
    public var itemCount: Int { pages.registry.items.count }
    /// Items that were gone through.
    public var itemsSeen: Int { pages.itemsSeen }
    /// Versions that were written.
    public private(set) var versionsWritten = 0
    /// Items of which no version was wanted.
    public private(set) var itemsLeftOut = 0

    private var pages: ItemVersionPages
    private let scope: Scope
    private var state = State.head

    private enum State {
        case head
        case items
        case done
    }

    /// Prepares an export of the registry as it stands now.
    public init(_ engine: Engine, _ scope: Scope, versions: VersionChoice) {
        pages = ItemVersionPages(engine, versions)
        self.scope = scope
    }

    /// The next bytes of the document, or nil at its end.
    ///
    /// - Throws: `corrupt` where a definition cannot be read, and the store's failures.
    public mutating func next() throws(OneWindowError) -> [UInt8]? {
        switch state {
        case .head:
            state = .items
            var bytes = JSONWriter.bytes { $0.content(of: head, tagged: RegistryJSON.schema, withItems: false) }
            bytes.removeLast()
            bytes.append(contentsOf: Array(",\n\"items\":[".utf8))
            return bytes
        case .items:
            guard let page = try pages.next() else {
                state = .done
                return Array("\n]}\n".utf8)
            }
            itemsLeftOut += page.itemsLeftOut
            var bytes: [UInt8] = []
            for entry in page.versions {
                bytes.append(contentsOf: Array((versionsWritten == 0 ? "\n" : ",\n").utf8))
                var writer = JSONWriter()
                writer.object(entry)
                bytes.append(contentsOf: writer.bytes)
                versionsWritten += 1
            }
            return bytes
        case .done: return nil
        }
    }

    private var head: RegistryDocument {
        switch scope {
        case .registry(let names): return RegistryDocument(organisationOf: pages.registry, names: names)
        case .items:
            var document = RegistryDocument()
            document.agencies = pages.registry.agencies.entries
            document.posts = pages.registry.posts.entries
            return document
        }
    }
}
