/// A part of an item's definition that lists its own fields.
///
/// From the one list come the stored form, the JSON, the schema, the comparison of two versions and the check of
/// lengths, so a field that is listed is in all of them. A test compares the list with the type's own properties.
public protocol ItemPart: Sendable, Hashable {
    /// The value that says nothing: every field empty, zero or the first of its choices.
    static var blank: Self { get }
    /// The fields in the order of their permanent numbers.
    static var fields: PartFields<Self> { get }
}

/// The fields of a part, with the shape that they make.
public struct PartFields<Owner>: Sendable, ExpressibleByArrayLiteral {
    let list: [Field<Owner>]
    /// The shape.
    public let shape: ObjectShape

    /// Lists the fields.
    public init(arrayLiteral elements: Field<Owner>...) {
        list = elements
        shape = ObjectShape(fields: elements.map(\.spec))
    }
}

extension ItemPart {
    /// The shape that the fields make.
    public static var shape: ObjectShape { fields.shape }

    /// What the fields say.
    public var tree: [FieldValue?] { Self.fields.list.map { $0.get(self) } }

    /// The value that says what a tree of its shape says, or nil where a part of the tree cannot be.
    public init?(tree: [FieldValue?]) {
        let fields = Self.fields.list
        guard tree.count == fields.count else { return nil }
        var made = Self.blank
        for (field, value) in zip(fields, tree) {
            if let value { guard field.set(&made, value) else { return nil } }
        }
        self = made
    }
}

/// A field of a part: what is known of it, and how it is read and set.
public struct Field<Owner>: Sendable {
    /// What is known of it.
    public internal(set) var spec: FieldSpec
    /// What it says, or nil.
    let get: @Sendable (Owner) -> FieldValue?
    /// Sets it; false where the value cannot be.
    let set: @Sendable (inout Owner, FieldValue) -> Bool

    init(
        _ spec: FieldSpec, get: @escaping @Sendable (Owner) -> FieldValue?,
        set: @escaping @Sendable (inout Owner, FieldValue) -> Bool
    ) {
        self.spec = spec
        self.get = get
        self.set = set
    }

    /// The field as one that must be there.
    func required() -> Field { changed { $0.isRequired = true } }

    /// The field as the one by which an element is known.
    func key() -> Field { changed { $0.isKey = true } }

    /// The field as one that JSON always shows.
    func shown() -> Field { changed { $0.isAlwaysShown = true } }

    /// The field with what is meant where JSON leaves it out.
    func fallback(_ value: FieldValue) -> Field { changed { $0.fallback = value } }

    private func changed(_ change: (inout FieldSpec) -> Void) -> Field {
        var field = self
        change(&field.spec)
        return field
    }
}
