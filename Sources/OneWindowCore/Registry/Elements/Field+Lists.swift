/// Parts inside one another, and lists.
extension Field {
    /// A part; a blank one says nothing.
    static func part<Part: ItemPart>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Part>
    ) -> Field {
        let spec = FieldSpec(
            number: number, name: name, label: LocalizedText(label.0, english: label.1), shape: .object(Part.shape))
        return Field(spec) { owner in
            owner[keyPath: path] == Part.blank ? nil : .object(owner[keyPath: path].tree)
        } set: { owner, value in
            guard case .object(let tree) = value, let part = Part(tree: tree) else { return false }
            owner[keyPath: path] = part
            return true
        }
    }

    /// A part, or nothing said.
    static func part<Part: ItemPart>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<Part?>
    ) -> Field {
        let spec = FieldSpec(
            number: number, name: name, label: LocalizedText(label.0, english: label.1), shape: .object(Part.shape))
        return Field(spec) { owner in
            owner[keyPath: path].map { .object($0.tree) }
        } set: { owner, value in
            guard case .object(let tree) = value, let part = Part(tree: tree) else { return false }
            owner[keyPath: path] = part
            return true
        }
    }

    /// A model of decisions, or nothing said.
    static func decisions(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<DecisionModel?>
    ) -> Field {
        let label = LocalizedText(label.0, english: label.1)
        return Field(FieldSpec(number: number, name: name, label: label, shape: .decisions)) { owner in
            owner[keyPath: path].map { .decisions($0) }
        } set: { owner, value in
            guard case .decisions(let model) = value else { return false }
            owner[keyPath: path] = model
            return true
        }
    }

    /// A part whose fields stand beside it.
    static func inline<Part: ItemPart>(
        _ number: UInt32, _ name: StaticString, _ path: Path<Part>
    ) -> Field {
        var field = part(number, name, ("", ""), path)
        field.spec.isInline = true
        return field
    }

    /// A list of parts.
    static func parts<Part: ItemPart>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[Part]>,
        most: Int = Limits.elementEntries
    ) -> Field {
        list(number, name, label, path, .object(Part.shape), most) {
            .object($0.tree)
        } read: { value in
            guard case .object(let tree) = value else { return nil }
            return Part(tree: tree)
        }
    }

    /// A list of lists of parts.
    static func groups<Part: ItemPart>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[[Part]]>, most: Int
    ) -> Field {
        list(number, name, label, path, .list(.object(Part.shape), most), most) { group in
            .list(group.map { .object($0.tree) })
        } read: { value in
            guard case .list(let values) = value else { return nil }
            var group: [Part] = []
            for value in values {
                guard case .object(let tree) = value, let part = Part(tree: tree) else { return nil }
                group.append(part)
            }
            return group
        }
    }

    /// A list of texts.
    static func texts(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[String]>,
        bytes: Int = Limits.nameBytes, most: Int = Limits.elementEntries
    ) -> Field {
        list(number, name, label, path, .text(bytes), most) {
            .text($0)
        } read: { value in
            guard case .text(let text) = value else { return nil }
            return text
        }
    }

    /// A list of texts in Chinese and perhaps in English.
    static func names(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[LocalizedText]>,
        bytes: Int = Limits.elementTextBytes, most: Int = Limits.elementEntries
    ) -> Field {
        list(number, name, label, path, .name(bytes), most) {
            .name($0)
        } read: { value in
            guard case .name(let text) = value else { return nil }
            return text
        }
    }

    /// A list of items' codes.
    static func itemCodes(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[ItemCode]>,
        most: Int = Limits.elementEntries
    ) -> Field {
        list(number, name, label, path, .key(Limits.itemCodeBytes), most) {
            .text($0.text)
        } read: { value in
            guard case .text(let text) = value else { return nil }
            return ItemCode(text)
        }
    }

    /// Texts under keys, shown in JSON as the members of an object.
    static func pairs<Part: ItemPart>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[Part]>, most: Int
    ) -> Field {
        var field = parts(number, name, label, path, most: most)
        let spec = field.spec
        field.spec = FieldSpec(
            number: spec.number, name: spec.name, label: spec.label, shape: .pairs(Part.shape, most))
        return field
    }

    private static func list<Element>(
        _ number: UInt32, _ name: StaticString, _ label: (String, String), _ path: Path<[Element]>,
        _ shape: FieldShape, _ most: Int, value: @escaping @Sendable (Element) -> FieldValue,
        read: @escaping @Sendable (FieldValue) -> Element?
    ) -> Field {
        let spec = FieldSpec(
            number: number, name: name, label: LocalizedText(label.0, english: label.1), shape: .list(shape, most))
        return Field(spec) { owner in
            owner[keyPath: path].isEmpty ? nil : .list(owner[keyPath: path].map(value))
        } set: { owner, tree in
            guard case .list(let values) = tree else { return false }
            var elements: [Element] = []
            elements.reserveCapacity(values.count)
            for value in values {
                guard let element = read(value) else { return false }
                elements.append(element)
            }
            owner[keyPath: path] = elements
            return true
        }
    }
}
