import OneWindowCore

/// Reads parts of item definitions by the fields that they list.
extension JSONNode {
    /// The value as a part; other members than those of its fields are refused.
    func part<Part: ItemPart>(_ type: Part.Type = Part.self) throws(Rejection) -> Part {
        let object = try object()
        try object.allow(Part.shape.memberNames)
        guard let part = Part(tree: try object.tree(of: Part.shape)) else { throw rejection(.malformedField) }
        return part
    }

    fileprivate func value(_ shape: FieldShape) throws(Rejection) -> FieldValue {
        switch shape {
        case .text: return .text(try text())
        case .key(let limit):
            if limit == Limits.itemCodeBytes { return .text(try itemCode().text) }
            return .text(try code().text)
        case .itemType: return .text(try itemType().code)
        case .name: return .name(try name())
        case .flag: return .number(try flag() ? 1 : 0)
        case .number(let range): return .number(try integer(in: range))
        case .choice(let table): return .number(try row(of: table))
        case .choices(let table):
            let chosen = try uniqueList { (node) throws(Rejection) in try node.row(of: table) }
            return .choices(chosen.reduce(0) { $0 | 1 << UInt64($1) })
        case .limit: return .limit(try RegistryJSON.timeLimit(self))
        case .date: return .date(try date())
        case .decisions: return .decisions(try DecisionJSON.model(self))
        case .list(let element, let most):
            let values = try list { (node) throws(Rejection) in try node.value(element) }
            // One more than the limit is kept, so that the check of the definition can name what is too long.
            return .list(Array(values.prefix(most + 1)))
        case .pairs(_, let most): return .list(Array(try pairs().prefix(most + 1)))
        case .object(let part):
            let object = try object()
            try object.allow(part.memberNames)
            return .object(try object.tree(of: part))
        }
    }

    /// The number of a choice, given by its name or its number.
    private func row(of table: ChoiceTable) throws(Rejection) -> Int64 {
        let found: ChoiceTable.Row?
        if let number: Int64 = try? integer() {
            found = table.row(number)
        } else {
            found = table.row(named: try text())
        }
        guard let found else { throw rejection(.malformedField) }
        return found.number
    }

    /// The members of an object of texts, sorted by their names.
    private func pairs() throws(Rejection) -> [FieldValue] {
        let object = try object()
        var pairs: [FieldValue] = []
        for name in object.names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let text = try object.optional(name)?.text() else { continue }
            pairs.append(.object([.text(name), text.isEmpty ? nil : .text(text)]))
        }
        return pairs
    }
}

extension JSONObject {
    /// What the members say, by the fields of a shape.
    func tree(of shape: ObjectShape) throws(Rejection) -> [FieldValue?] {
        var tree: [FieldValue?] = []
        tree.reserveCapacity(shape.fields.count)
        for field in shape.fields { tree.append(try value(of: field)) }
        return tree
    }

    /// What the member of a field says, or nil.
    func value(of field: FieldSpec) throws(Rejection) -> FieldValue? {
        if field.isInline, case .object(let part) = field.shape {
            let tree = try tree(of: part)
            return tree.contains { $0 != nil } ? .object(tree) : nil
        }
        guard let node = field.isRequired ? try required(field.nameText) : optional(field.nameText) else {
            return field.fallback
        }
        return try node.value(field.shape).unlessBlank(isOptional: field.isOptional)
    }
}

extension FieldValue {
    /// Nil for what says nothing.
    fileprivate func unlessBlank(isOptional: Bool) -> FieldValue? {
        switch self {
        case .number(0): isOptional ? self : nil
        case .text(""), .choices(0), .list([]): nil
        case .name(let text): text.chinese.isEmpty && text.english == nil ? nil : self
        case .object(let tree): tree.contains { $0 != nil } ? self : nil
        default: self
        }
    }
}
