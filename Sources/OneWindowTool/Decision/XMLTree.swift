import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of an XML file: what the readers of decision models need of it, and no more.
final class XMLTree {
    /// The name without its prefix.
    let name: String
    /// The namespace, or an empty text.
    let namespace: String
    /// The attributes by their names without prefixes.
    let attributes: [String: String]
    /// The line of the file, from 1.
    let line: Int
    fileprivate(set) var children: [XMLTree] = []
    /// The text directly inside, the texts before and after children joined.
    fileprivate(set) var text = ""

    fileprivate init(name: String, namespace: String, attributes: [String: String], line: Int) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.line = line
    }

    /// The first child with a name.
    func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// The children with a name.
    func children(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    /// The text without the space around it.
    var trimmed: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Why an XML file was not read.
struct XMLError: Error {
    enum Reason {
        case tooLarge, notUTF8, documentType, tooDeep, tooMany, malformed
    }

    let reason: Reason
    /// The line, from 1; 0 where the file as a whole is meant.
    let line: Int
}

extension XMLTree {
    static let bytesAtMost = 32 << 20
    static let depthAtMost = 64
    static let elementsAtMost = 1_000_000

    /// Reads a file's root element.
    ///
    /// A file with a document type is refused, so that there are no entities but XML's own five: none is fetched from
    /// elsewhere, and none multiplies.
    static func read(_ bytes: [UInt8]) throws(XMLError) -> XMLTree {
        guard bytes.count <= bytesAtMost else { throw XMLError(reason: .tooLarge, line: 0) }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw XMLError(reason: .notUTF8, line: 0)
        }
        guard !text.contains("<!DOCTYPE"), !text.contains("<!ENTITY") else {
            throw XMLError(reason: .documentType, line: 0)
        }
        let head = text.prefix(200).lowercased()
        if head.hasPrefix("<?xml"), let end = head.range(of: "?>"), head[..<end.lowerBound].contains("encoding"),
            !head[..<end.lowerBound].contains("utf-8")
        {
            throw XMLError(reason: .notUTF8, line: 1)
        }
        let builder = XMLTreeBuilder()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.shouldProcessNamespaces = true
        parser.delegate = builder
        let isRead = parser.parse()
        if let reason = builder.reason { throw XMLError(reason: reason, line: parser.lineNumber) }
        guard isRead, builder.isClosed, let root = builder.root else {
            throw XMLError(reason: .malformed, line: parser.lineNumber)
        }
        return root
    }
}

private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
    private(set) var root: XMLTree?
    private(set) var reason: XMLError.Reason?
    private var open: [XMLTree] = []

    /// Whether every element was closed.
    var isClosed: Bool { open.isEmpty }

    private var count = 0

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        count += 1
        if open.count >= XMLTree.depthAtMost { reason = .tooDeep }
        if count > XMLTree.elementsAtMost { reason = .tooMany }
        guard reason == nil else { return parser.abortParsing() }
        var named: [String: String] = [:]
        for (key, value) in attributes where !key.hasPrefix("xmlns") {
            let local = key.split(separator: ":").last.map(String.init) ?? key
            // An attribute without a prefix goes before another's of the same name.
            if local == key || attributes[local] == nil { named[local] = value }
        }
        let local = name.split(separator: ":").last.map(String.init) ?? name
        let element = XMLTree(
            name: local, namespace: namespaceURI ?? "", attributes: named, line: parser.lineNumber)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
        _ = open.popLast()
    }

    /// Some errors are told and the rest of the file is read all the same.
    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        if reason == nil { reason = .malformed }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        open.last?.text += string
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        open.last?.text += String(decoding: block, as: UTF8.self)
    }
}
