/// Holds what parts say within the limits that their fields state: bytes of texts, entries of lists, ranges of numbers,
/// and each key once.
enum ElementShapeCheck {
    /// The violations of the elements of a definition and of the details of its materials, steps and legal bases.
    static func violations(of definition: ItemDefinition) -> [Rejection] {
        var found: [Rejection] = []
        let subject = definition.code.text
        if !definition.$elements.isBlank {
            check(definition.elements.tree, ItemElements.shape, subject, &found)
        }
        for material in definition.materials where !material.$details.isBlank {
            check(material.details.tree, MaterialDetails.shape, "\(subject) \(material.code)", &found)
        }
        for basis in definition.legalBases where !basis.$details.isBlank {
            check(basis.details.tree, LegalBasisDetails.shape, "\(subject) legalBases", &found)
        }
        for step in definition.steps where isTooLong(.name(step.result), .name(Limits.nameBytes)) {
            found.append(Rejection(.tooLong, "\(subject) \(step.code)"))
        }
        return found
    }

    /// The violations of a tree of a shape.
    static func violations(of tree: [FieldValue?], _ shape: ObjectShape, _ subject: String) -> [Rejection] {
        var found: [Rejection] = []
        check(tree, shape, subject, &found)
        return found
    }

    /// The violations of a part that stands by itself.
    static func violations(of part: some ItemPart, at place: String) -> [Rejection] {
        var found: [Rejection] = []
        check(part.tree, type(of: part).shape, place, &found)
        return found
    }

    private static func check(
        _ tree: [FieldValue?], _ shape: ObjectShape, _ place: String, _ found: inout [Rejection]
    ) {
        for (field, value) in zip(shape.fields, tree) {
            let place = field.isInline ? place : "\(place) \(field.nameText)"
            if let value {
                check(value, field.shape, place, &found)
            } else if field.isRequired, !field.isZeroMeaningful {
                found.append(Rejection(.missingField, place))
            }
        }
    }

    private static func check(_ value: FieldValue, _ shape: FieldShape, _ place: String, _ found: inout [Rejection]) {
        switch (value, shape) {
        case (.list(let values), .list(let element, let most)):
            check(values, element, most, place, &found)
        case (.list(let values), .pairs(let part, let most)):
            check(values, .object(part), most, place, &found)
        case (.object(let tree), .object(let part)):
            check(tree, part, place, &found)
        case (.number(let number), .number(let range)):
            if !range.contains(number) { found.append(Rejection(.malformedField, place)) }
        case (.limit(let limit), _):
            if !(0...Limits.limitDays).contains(limit.amount) { found.append(Rejection(.malformedField, place)) }
        case (.choices(let bits), .choices(let table)):
            let known = table.rows.reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
            if bits & ~known != 0 { found.append(Rejection(.malformedField, place)) }
        default:
            if isTooLong(value, shape) { found.append(Rejection(.tooLong, place)) }
        }
    }

    private static func check(
        _ values: [FieldValue], _ element: FieldShape, _ most: Int, _ place: String, _ found: inout [Rejection]
    ) {
        if values.count > most { found.append(Rejection(.tooMany, place)) }
        for value in values { check(value, element, place, &found) }
        if firstRepeated(values.map { $0.key(in: element) }) != nil {
            found.append(Rejection(.duplicateEntry, place))
        }
    }

    private static func isTooLong(_ value: FieldValue, _ shape: FieldShape) -> Bool {
        switch (value, shape) {
        case (.text(let text), .text(let most)), (.text(let text), .key(let most)): text.utf8.count > most
        case (.name(let text), .name(let most)): max(text.chinese.utf8.count, text.english?.utf8.count ?? 0) > most
        default: false
        }
    }
}

extension FieldSpec {
    /// Whether nothing said means no or the first choice, so that it cannot be missing.
    fileprivate var isZeroMeaningful: Bool {
        switch shape {
        case .flag, .number, .choice, .choices: true
        default: false
        }
    }
}

extension FieldValue {
    /// What an element of a list is known by: its key where its part has one, else the whole.
    func key(in shape: FieldShape) -> FieldValue? {
        guard case .object(let tree) = self, case .object(let part) = shape, let place = part.keyPlace else {
            return self
        }
        return tree[place]
    }
}
