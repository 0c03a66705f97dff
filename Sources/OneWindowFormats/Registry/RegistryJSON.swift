public import OneWindowCore
public import OneWindowEngine

/// The registry document (登记文件) in JSON, schema `ow.registry/1`.
public enum RegistryJSON {
    /// The tag in member `schema`.
    static let schema = "ow.registry/1"
    /// The most bytes of one document. Whole provinces stay far below it.
    static let bytesAtMost = 256 << 20

    /// Reads a document.
    ///
    /// Only the form is checked here; what a document may say is checked when it is loaded.
    ///
    /// - Parameter data: UTF-8, at most 256 MB.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `items[3].materials[0].code`.
    public static func document(from data: [UInt8]) throws(OneWindowError) -> RegistryDocument {
        do throws(Rejection) {
            return try document(JSONNode(try JSONValue(bytes: data, atMost: bytesAtMost)))
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Writes a document on one line. The same document always gives the same bytes.
    public static func data(_ document: RegistryDocument) -> [UInt8] {
        JSONWriter.bytes(capacity: 4_096) { $0.content(of: document, tagged: schema) }
    }
}
