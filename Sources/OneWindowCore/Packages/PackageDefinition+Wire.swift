extension PackageDefinition: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.nested(1) { Self.shape.encode(tree, to: &$0) }
        if let decisions { writer.message(2, decisions) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var definition: PackageDefinition?
        var model: DecisionModel?
        while let field = try reader.next() {
            switch field.number {
            case 1:
                let tree = try field.nested { (reader) throws(WireError) in
                    try PackageDefinition.shape.decode(from: &reader)
                }
                guard let read = PackageDefinition(tree: tree) else { throw .malformed(field: 1) }
                definition = read
            case 2: model = try field.message()
            default: break
            }
        }
        self = try required(definition, 1)
        decisions = model
    }
}
