extension DecisionModel: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        for type in types { writer.nested(2) { type.encode(to: &$0) } }
        writer.messages(3, inputs)
        for function in knowledge { writer.nested(4) { function.encode(to: &$0) } }
        for decision in decisions { writer.nested(5) { decision.encode(to: &$0) } }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(name: "")
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: types.append(try TypeDefinition(field, depth: 0))
            case 3: inputs.append(try field.message())
            case 4: knowledge.append(try Knowledge(field))
            case 5: decisions.append(try Decision(field))
            default: break
            }
        }
    }
}

extension DecisionModel.Input: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        writer.text(2, type)
        writer.text(3, values)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init("")
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: type = try field.text()
            case 3: values = try field.text()
            default: break
            }
        }
    }
}

extension DecisionModel.Parameter: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        writer.text(2, type)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init("")
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: type = try field.text()
            default: break
            }
        }
    }
}

// What contains itself is read to a depth only: damaged bytes must not exhaust the stack.

extension DecisionModel.TypeDefinition {
    func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        writer.text(2, base)
        writer.text(3, values)
        for component in components { writer.nested(4) { component.encode(to: &$0) } }
        writer.flag(5, isCollection)
    }

    init(_ field: WireReader.Field, depth: Int) throws(WireError) {
        guard depth < DecisionLimits.nestingAtMost else { throw .malformed(field: field.number) }
        self.init(name: "")
        var reader = try field.reader()
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: base = try field.text()
            case 3: values = try field.text()
            case 4: components.append(try Self(field, depth: depth + 1))
            case 5: isCollection = try field.flag()
            default: break
            }
        }
    }
}

extension DecisionModel.Knowledge {
    func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        writer.text(2, type)
        writer.messages(3, parameters)
        for name in requires { writer.nested(4) { $0.text(1, name) } }
        writer.nested(5) { logic.encode(to: &$0) }
    }

    init(_ field: WireReader.Field) throws(WireError) {
        self.init("", logic: .expression(""))
        var reader = try field.reader()
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: type = try field.text()
            case 3: parameters.append(try field.message())
            case 4: requires.append(try wireCell(field))
            case 5: logic = try DecisionLogic(field, depth: 0)
            default: break
            }
        }
    }
}

extension DecisionModel.Decision {
    func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        writer.text(2, type)
        for name in requires { writer.nested(3) { $0.text(1, name) } }
        writer.nested(4) { logic.encode(to: &$0) }
    }

    init(_ field: WireReader.Field) throws(WireError) {
        self.init("", logic: .expression(""))
        var reader = try field.reader()
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: type = try field.text()
            case 3: requires.append(try wireCell(field))
            case 4: logic = try DecisionLogic(field, depth: 0)
            default: break
            }
        }
    }
}

extension DecisionLogic {
    func encode(to writer: inout WireWriter) {
        switch self {
        case .table(let table): writer.message(1, table)
        case .expression(let text): writer.nested(2) { $0.text(1, text) }
        case .invocation(let function, let arguments):
            writer.nested(3) { writer in
                writer.text(1, function)
                for entry in arguments { writer.nested(2) { entry.encode(to: &$0) } }
            }
        case .context(let entries):
            writer.nested(4) { writer in
                for entry in entries { writer.nested(2) { entry.encode(to: &$0) } }
            }
        case .list(let elements):
            writer.nested(5) { writer in
                for element in elements { writer.nested(2) { element.encode(to: &$0) } }
            }
        }
    }

    init(_ field: WireReader.Field, depth: Int) throws(WireError) {
        guard depth < DecisionLimits.nestingAtMost else { throw .malformed(field: field.number) }
        var reader = try field.reader()
        guard let kind = try reader.next() else { throw .missing(field: 1) }
        switch kind.number {
        case 1: self = .table(try kind.message())
        case 2: self = .expression(try wireCell(kind))
        case 3, 4:
            var function = ""
            var entries: [Entry] = []
            var inner = try kind.reader()
            while let field = try inner.next() {
                if field.number == 1 { function = try field.text() }
                if field.number == 2 { entries.append(try Entry(field, depth: depth + 1)) }
            }
            self = kind.number == 3 ? .invocation(function: function, arguments: entries) : .context(entries)
        case 5:
            var elements: [DecisionLogic] = []
            var inner = try kind.reader()
            while let field = try inner.next() {
                if field.number == 2 { elements.append(try DecisionLogic(field, depth: depth + 1)) }
            }
            self = .list(elements)
        default: throw .unknownNumber(field: field.number, value: UInt64(kind.number))
        }
    }
}

extension DecisionLogic.Entry {
    func encode(to writer: inout WireWriter) {
        writer.text(1, name)
        writer.text(2, type)
        writer.nested(3) { logic.encode(to: &$0) }
    }

    init(_ field: WireReader.Field, depth: Int) throws(WireError) {
        self.init("", logic: .expression(""))
        var reader = try field.reader()
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: type = try field.text()
            case 3: logic = try DecisionLogic(field, depth: depth)
            default: break
            }
        }
    }
}
