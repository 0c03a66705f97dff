import OneWindowCore

/// Writes parts of item definitions by the fields that they list.
extension JSONWriter {
    /// The members of a part.
    mutating func content(of part: some ItemPart) {
        members(of: part.tree, type(of: part).shape)
    }

    /// The members of a part, those of the fields that are wanted.
    mutating func content(of part: some ItemPart, where isWanted: (FieldSpec) -> Bool) {
        members(of: part.tree, type(of: part).shape, isWanted)
    }

    private mutating func members(
        of tree: [FieldValue?], _ shape: ObjectShape, _ isWanted: (FieldSpec) -> Bool = { _ in true }
    ) {
        for (field, value) in zip(shape.fields, tree) where isWanted(field) {
            if field.isInline, case .object(let part) = field.shape {
                if case .object(let inner)? = value { members(of: inner, part) }
            } else if let value {
                key(field.name) { $0.write(value, field.shape) }
            } else if field.isAlwaysShown || field.isRequired {
                key(field.name) { $0.writeBlank(field.shape) }
            }
        }
    }

    private mutating func write(_ value: FieldValue, _ shape: FieldShape) {
        switch (value, shape) {
        case (.number(let number), .flag): element(number != 0)
        case (.number(let number), .choice(let table)):
            if let row = table.row(number) { element(row.label.name) } else { element(number) }
        case (.number(let number), _): element(number)
        case (.text(let text), _): element(text)
        case (.name(let text), _):
            object { writer in
                writer.member("zh", text.chinese)
                writer.member("en", text.english)
            }
        case (.limit(let limit), _):
            object { writer in
                writer.member("amount", limit.amount)
                writer.member("unit", limit.unit)
            }
        case (.date(let date), _): element(date.description)
        case (.decisions(let model), _): object { $0.content(of: model, tagged: DecisionJSON.schema) }
        case (.choices(let bits), .choices(let table)): names(of: bits, table)
        case (.list(let values), .list(let element, _)): array(values) { $0.write($1, element) }
        case (.list(let values), .pairs): pairs(values)
        case (.object(let tree), .object(let part)): object { $0.members(of: tree, part) }
        default: null()
        }
    }

    /// A bit without a name is its number, which no reader takes, so nothing is lost unseen.
    private mutating func names(of bits: UInt64, _ table: ChoiceTable) {
        array((0..<64).filter { bits & (1 << $0) != 0 }) { writer, bit in
            if let row = table.row(Int64(bit)) { writer.element(row.label.name) } else { writer.element(bit) }
        }
    }

    private mutating func pairs(_ values: [FieldValue]) {
        object { writer in
            for value in values {
                guard case .object(let tree) = value, tree.count == 2, case .text(let name)? = tree[0] else { continue }
                if case .text(let text)? = tree[1] {
                    writer.member(named: name, text)
                } else {
                    writer.member(named: name, "")
                }
            }
        }
    }

    private mutating func writeBlank(_ shape: FieldShape) {
        switch shape {
        case .text, .key, .itemType: element("")
        case .name: object { $0.member("zh", "") }
        case .flag: element(false)
        case .number: element(0)
        case .choices, .list: array([Int]()) { _, _ in }
        case .object(let part):
            object { $0.members(of: [FieldValue?](repeating: nil, count: part.fields.count), part) }
        case .pairs: object { _ in }
        case .choice, .limit, .date, .decisions: null()
        }
    }
}
