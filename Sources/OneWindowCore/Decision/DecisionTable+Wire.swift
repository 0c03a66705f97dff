extension DecisionTable: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(hitPolicy.rawValue))
        writer.number(2, UInt64(aggregation?.rawValue ?? 0))
        writer.messages(3, inputs)
        writer.messages(4, outputs)
        writer.messages(5, rules)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(inputs: [], outputs: [], rules: [])
        while let field = try reader.next() {
            switch field.number {
            case 1: hitPolicy = try field.known()
            case 2: aggregation = try field.known()
            case 3: inputs.append(try field.message())
            case 4: outputs.append(try field.message())
            case 5: rules.append(try field.message())
            default: break
            }
        }
    }
}

extension DecisionTable.Input: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, expression)
        writer.text(2, label)
        writer.text(3, type)
        writer.text(4, values)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init("")
        while let field = try reader.next() {
            switch field.number {
            case 1: expression = try field.text()
            case 2: label = try field.text()
            case 3: type = try field.text()
            case 4: values = try field.text()
            default: break
            }
        }
    }
}

extension DecisionTable.Output: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        writer.text(2, type)
        for value in values { writer.nested(3) { $0.text(1, value) } }
        writer.text(4, standard)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init()
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: type = try field.text()
            case 3: values.append(try wireCell(field))
            case 4: standard = try field.text()
            default: break
            }
        }
    }
}

extension DecisionTable.Rule: WireCodable {
    public func encode(to writer: inout WireWriter) {
        for cell in when { writer.nested(1) { $0.text(1, cell) } }
        for cell in then { writer.nested(2) { $0.text(1, cell) } }
        writer.text(3, note)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(when: [], then: [])
        while let field = try reader.next() {
            switch field.number {
            case 1: when.append(try wireCell(field))
            case 2: then.append(try wireCell(field))
            case 3: note = try field.text()
            default: break
            }
        }
    }
}

/// A text of a list, which keeps its place also where it is empty.
func wireCell(_ field: WireReader.Field) throws(WireError) -> String {
    var reader = try field.reader()
    var text = ""
    while let inner = try reader.next() {
        if inner.number == 1 { text = try inner.text() }
    }
    return text
}
