/// The kinds of fields. Each takes the permanent number, the name in JSON, the names for people and the property.
extension Field {
    typealias Path<Value> = any WritableKeyPath<Owner, Value> & Sendable

    private init(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ shape: FieldShape,
        get: @escaping @Sendable (Owner) -> FieldValue?,
        set: @escaping @Sendable (inout Owner, FieldValue) -> Bool
    ) {
        let label = LocalizedText(label.0, english: label.1)
        self.init(FieldSpec(number: number, name: name, label: label, shape: shape), get: get, set: set)
    }

    /// A text; an empty one says nothing.
    static func text(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<String>,
        bytes: Int = Limits.nameBytes
    ) -> Field {
        Field(number, name, label, .text(bytes)) { (owner) in
            owner[keyPath: path].isEmpty ? nil : .text(owner[keyPath: path])
        } set: { owner, value in
            guard case .text(let text) = value else { return false }
            owner[keyPath: path] = text
            return true
        }
    }

    /// A name; an empty one says nothing.
    static func name(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<LocalizedText>,
        bytes: Int = Limits.nameBytes
    ) -> Field {
        Field(number, name, label, .name(bytes)) { (owner) in
            let text = owner[keyPath: path]
            return text.chinese.isEmpty && text.english == nil ? nil : .name(text)
        } set: { owner, value in
            guard case .name(let text) = value else { return false }
            owner[keyPath: path] = text
            return true
        }
    }

    /// Yes or no.
    static func flag(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Bool>
    ) -> Field {
        Field(number, name, label, .flag) { owner in
            owner[keyPath: path] ? .number(1) : nil
        } set: { owner, value in
            guard case .number(let number) = value else { return false }
            owner[keyPath: path] = number != 0
            return true
        }
    }

    /// Yes, no, or nothing said.
    static func flag(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Bool?>
    ) -> Field {
        var field = Field(number, name, label, .flag) { owner in
            owner[keyPath: path].map { .number($0 ? 1 : 0) }
        } set: { owner, value in
            guard case .number(let number) = value else { return false }
            owner[keyPath: path] = number != 0
            return true
        }
        field.spec.isOptional = true
        return field
    }

    /// A number; 0 says nothing.
    static func number(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Int>,
        in range: ClosedRange<Int64>
    ) -> Field {
        Field(number, name, label, .number(range)) { owner in
            owner[keyPath: path] == 0 ? nil : .number(Int64(owner[keyPath: path]))
        } set: { owner, value in
            guard case .number(let number) = value, let number = Int(exactly: number) else { return false }
            owner[keyPath: path] = number
            return true
        }
    }

    /// A number, or nothing said.
    static func number(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Int?>,
        in range: ClosedRange<Int64>
    ) -> Field {
        var field = Field(number, name, label, .number(range)) { owner in
            owner[keyPath: path].map { .number(Int64($0)) }
        } set: { owner, value in
            guard case .number(let number) = value, let number = Int(exactly: number) else { return false }
            owner[keyPath: path] = number
            return true
        }
        field.spec.isOptional = true
        return field
    }

    /// A day, or nothing said.
    static func date(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<CivilDate?>
    ) -> Field {
        Field(number, name, label, .date) { owner in
            owner[keyPath: path].map { .date($0) }
        } set: { owner, value in
            guard case .date(let date) = value else { return false }
            owner[keyPath: path] = date
            return true
        }
    }

    /// A limit, or nothing said.
    static func limit(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<TimeLimit?>
    ) -> Field {
        Field(number, name, label, .limit) { owner in
            owner[keyPath: path].map { .limit($0) }
        } set: { owner, value in
            guard case .limit(let limit) = value else { return false }
            owner[keyPath: path] = limit
            return true
        }
    }
}

/// Keys and types.
extension Field {
    /// A code that must be there.
    static func code(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Code>
    ) -> Field {
        Field(number, name, label, .key(Limits.codeBytes)) { owner in
            .text(owner[keyPath: path].text)
        } set: { owner, value in
            guard case .text(let text) = value, let code = Code(text) else { return false }
            owner[keyPath: path] = code
            return true
        }.required()
    }

    /// A code, or nothing said.
    static func code(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Code?>
    ) -> Field {
        Field(number, name, label, .key(Limits.codeBytes)) { owner in
            owner[keyPath: path].map { .text($0.text) }
        } set: { owner, value in
            guard case .text(let text) = value, let code = Code(text) else { return false }
            owner[keyPath: path] = code
            return true
        }
    }

    /// An item's code that must be there.
    static func itemCode(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<ItemCode>
    ) -> Field {
        Field(number, name, label, .key(Limits.itemCodeBytes)) { owner in
            .text(owner[keyPath: path].text)
        } set: { owner, value in
            guard case .text(let text) = value, let code = ItemCode(text) else { return false }
            owner[keyPath: path] = code
            return true
        }.required()
    }

    /// An item's code, or nothing said.
    static func itemCode(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<ItemCode?>
    ) -> Field {
        Field(number, name, label, .key(Limits.itemCodeBytes)) { owner in
            owner[keyPath: path].map { .text($0.text) }
        } set: { owner, value in
            guard case .text(let text) = value, let code = ItemCode(text) else { return false }
            owner[keyPath: path] = code
            return true
        }
    }

    /// An item's type, which must be there.
    static func itemType(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<ItemType>
    ) -> Field {
        Field(number, name, label, .itemType) { owner in
            .text(owner[keyPath: path].code)
        } set: { owner, value in
            guard case .text(let text) = value, let type = ItemType(text) else { return false }
            owner[keyPath: path] = type
            return true
        }.required()
    }

    /// A choice whose number 0 says nothing, or one that is always said.
    static func choice<Choice: ItemChoice>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Choice>
    ) -> Field {
        Field(number, name, label, .choice(ChoiceTable(Choice.self))) { owner in
            let number = Int64(owner[keyPath: path].rawValue)
            return number == 0 ? nil : .number(number)
        } set: { owner, value in
            guard let choice = chosen(Choice.self, value) else { return false }
            owner[keyPath: path] = choice
            return true
        }
    }

    /// A choice, or nothing said.
    static func choice<Choice: ItemChoice>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Choice?>
    ) -> Field {
        Field(number, name, label, .choice(ChoiceTable(Choice.self))) { owner in
            owner[keyPath: path].map { .number(Int64($0.rawValue)) }
        } set: { owner, value in
            guard let choice = chosen(Choice.self, value) else { return false }
            owner[keyPath: path] = choice
            return true
        }
    }

    /// Any choices of a table.
    static func choices<Choice: ItemChoice, Chosen: OptionSet & Sendable>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Chosen>, of type: Choice.Type
    ) -> Field where Chosen.RawValue: FixedWidthInteger {
        Field(number, name, label, .choices(ChoiceTable(Choice.self))) { owner in
            let bits = UInt64(owner[keyPath: path].rawValue)
            return bits == 0 ? nil : .choices(bits)
        } set: { owner, value in
            guard case .choices(let bits) = value, let raw = Chosen.RawValue(exactly: bits) else { return false }
            owner[keyPath: path] = Chosen(rawValue: raw)
            return true
        }
    }
}

private func chosen<Choice: ItemChoice>(_ type: Choice.Type, _ value: FieldValue) -> Choice? {
    guard case .number(let number) = value, let raw = Choice.RawValue(exactly: number) else { return nil }
    return Choice(rawValue: raw)
}
