/// One difference between two versions of an item.
public struct ItemChange: Sendable, Hashable {
    /// What happened to it.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// It was not said before.
        case added = 1
        /// It is no longer said.
        case removed = 2
        /// It says something else.
        case changed = 3
        /// The same elements stand in another order.
        case reordered = 4
    }

    /// A step on the way to what changed.
    public struct Place: Sendable, Hashable {
        /// The field's name in JSON.
        public let field: String
        /// The field's name for people.
        public let label: LocalizedText
        /// The element of a list, by what it is known by; nil where the field is no list or the whole list is meant.
        public let element: LocalizedText?
    }

    /// Where it is, from the outermost field in.
    public let places: [Place]
    /// What happened.
    public let kind: Kind
    /// What was said, or nil.
    public let old: FieldValue?
    /// What is said, or nil.
    public let new: FieldValue?
    /// What was said, in words; nil where nothing was.
    public let oldText: LocalizedText?
    /// What is said, in words; nil where nothing is.
    public let newText: LocalizedText?

    /// The names of the fields from the outermost in, with points between them, such as `materials.copies`.
    public var path: String { places.map(\.field).joined(separator: ".") }

    /// One line for people.
    public func line(in language: Language) -> String {
        let names = places.map { place in
            let label = place.label.text(in: language)
            guard let element = place.element?.text(in: language) else { return label }
            return language == .chinese ? "\(label)「\(element)」" : "\(label) “\(element)”"
        }
        return ItemWords.line(
            kind, at: names.joined(separator: " · "), oldText?.text(in: language) ?? "",
            newText?.text(in: language) ?? "", language)
    }
}

/// The comparison of two versions of an item (版本比对): every field that its parts list.
public enum ItemDiff {
    /// The differences, in the order of the fields; none where the two are equal.
    public static func between(_ old: ItemDefinition, _ new: ItemDefinition) -> [ItemChange] {
        var pass = ItemDiffPass()
        pass.compare(old.tree, new.tree, ItemDefinition.shape, [])
        return pass.changes
    }

    /// The differences in words, a line each.
    public static func lines(_ changes: [ItemChange], in language: Language) -> [String] {
        changes.map { $0.line(in: language) }
    }
}

private struct ItemDiffPass {
    var changes: [ItemChange] = []

    mutating func compare(
        _ old: [FieldValue?], _ new: [FieldValue?], _ shape: ObjectShape, _ places: [ItemChange.Place]
    ) {
        for (index, field) in shape.fields.enumerated() {
            let (before, after) = (old[index], new[index])
            guard before != after else { continue }
            if field.isInline, case .object(let part) = field.shape {
                compare(Self.parts(before, part), Self.parts(after, part), part, places)
                continue
            }
            let place = ItemChange.Place(field: field.nameText, label: field.label, element: nil)
            compare(before, after, field.shape, places + [place])
        }
    }

    private mutating func compare(
        _ old: FieldValue?, _ new: FieldValue?, _ shape: FieldShape, _ places: [ItemChange.Place]
    ) {
        switch shape {
        case .object(let part) where old != nil && new != nil:
            compare(Self.parts(old, part), Self.parts(new, part), part, places)
        case .list(.list(let element, _), _):
            groups(Self.elements(old), Self.elements(new), element, places)
        case .list(let element, _): lists(Self.elements(old), Self.elements(new), element, places)
        case .pairs(let part, _): lists(Self.elements(old), Self.elements(new), .object(part), places)
        default: note(old == nil ? .added : new == nil ? .removed : .changed, old, new, shape, places)
        }
    }

    private mutating func note(
        _ kind: ItemChange.Kind, _ old: FieldValue?, _ new: FieldValue?, _ shape: FieldShape,
        _ places: [ItemChange.Place]
    ) {
        changes.append(
            ItemChange(
                places: places, kind: kind, old: old, new: new, oldText: old?.words(shape), newText: new?.words(shape)))
    }

    // MARK: Lists

    /// Elements are known by their keys, else as wholes.
    private mutating func lists(
        _ old: [FieldValue], _ new: [FieldValue], _ element: FieldShape, _ places: [ItemChange.Place]
    ) {
        let before = changes.count
        let (oldKeys, newKeys) = (old.map { $0.key(in: element) }, new.map { $0.key(in: element) })
        for (value, key) in zip(old, oldKeys) where !newKeys.contains(key) {
            note(.removed, value, nil, element, places)
        }
        for (value, key) in zip(new, newKeys) {
            guard let place = oldKeys.firstIndex(of: key) else {
                note(.added, nil, value, element, places)
                continue
            }
            guard old[place] != value, case .object(let part) = element else { continue }
            let inside = Self.places(places, element: Self.name(of: value, part))
            compare(Self.parts(old[place], part), Self.parts(value, part), part, inside)
        }
        guard changes.count == before else { return }
        if oldKeys.count == newKeys.count {
            note(.reordered, .list(old), .list(new), .list(element, 0), places)
        } else {
            // The same entry more or fewer times.
            note(.changed, .list(old), .list(new), .list(element, 0), places)
        }
    }

    /// Lists of lists: their elements as one list, then how they are grouped.
    private mutating func groups(
        _ old: [FieldValue], _ new: [FieldValue], _ element: FieldShape, _ places: [ItemChange.Place]
    ) {
        let before = changes.count
        let (flatOld, flatNew) = (old.flatMap { Self.elements($0) }, new.flatMap { Self.elements($0) })
        if flatOld != flatNew { lists(flatOld, flatNew, element, places) }
        let keys: ([FieldValue]) -> [[FieldValue?]] = { groups in
            groups.map { Self.elements($0).map { $0.key(in: element) } }
        }
        if changes.count == before, keys(old) != keys(new) || old.count != new.count {
            note(.reordered, .list(old), .list(new), .list(.list(element, 0), 0), places)
        }
    }

    private static func elements(_ value: FieldValue?) -> [FieldValue] {
        if case .list(let values)? = value { values } else { [] }
    }

    private static func parts(_ value: FieldValue?, _ shape: ObjectShape) -> [FieldValue?] {
        if case .object(let tree)? = value { tree } else { [FieldValue?](repeating: nil, count: shape.fields.count) }
    }

    private static func places(_ places: [ItemChange.Place], element: LocalizedText) -> [ItemChange.Place] {
        guard let last = places.last else { return places }
        return places.dropLast() + [ItemChange.Place(field: last.field, label: last.label, element: element)]
    }

    /// What an element is called: its key, and its name where it has one besides.
    private static func name(of value: FieldValue, _ part: ObjectShape) -> LocalizedText {
        let tree = parts(value, part)
        let shown = zip(part.fields, tree).filter { $0.0.isKey || $0.0.nameText == "name" }
        return .joined(shown.compactMap { $0.1?.words($0.0.shape) }, chinese: " ", english: " ")
    }
}
