/// By which rules codes are taken strictly (编码规则): which schemes, and what the characters of a type mean.
///
/// Provinces give the same number of a type another meaning, so a type is read in its profile and compared as what it
/// is nationally: ``ItemType/national(in:)``. The shipped profiles are data with a stated basis; a deployment makes
/// its own.
public struct CodeProfile: Sendable, Hashable {
    /// Its code, such as `national-2018`.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// What it rests on.
    public var basis: String
    /// The directories whose basic codes are of this profile: the first two digits. Empty where it is not told by them.
    public var directories: [String]
    /// The schemes that are taken.
    public var schemes: Set<CodeScheme>
    /// The types; empty where any is taken.
    public var types: [ItemTypeMeaning]
    /// The most bytes of a code.
    public var bytesAtMost: Int
    /// Whether the segments are checked; otherwise only scheme and length count.
    public var checksSegments: Bool

    /// Creates a profile.
    public init(
        code: Code, name: LocalizedText, basis: String, directories: [String] = [], schemes: Set<CodeScheme>,
        types: [ItemTypeMeaning], bytesAtMost: Int = Limits.itemCodeBytes, checksSegments: Bool = true
    ) {
        self.code = code
        self.name = name
        self.basis = basis
        self.directories = directories
        self.schemes = schemes
        self.types = types
        self.bytesAtMost = bytesAtMost
        self.checksSegments = checksSegments
    }

    /// What a type means here, or nil where the table has none.
    public func meaning(of type: ItemType) -> ItemTypeMeaning? {
        types.first { $0.type == type }
    }

    /// Whether a type is taken.
    public func takes(_ type: ItemType) -> Bool {
        types.isEmpty || meaning(of: type) != nil
    }
}

/// What the characters of a type mean in a profile (事项类型含义).
public struct ItemTypeMeaning: Sendable, Hashable {
    /// The characters.
    public var type: ItemType
    /// The name.
    public var name: LocalizedText
    /// The same type in the national table, GB/T 39046-2020 table A.1; nil where it has none.
    public var national: ItemType?

    /// Creates a meaning.
    public init(type: ItemType, name: LocalizedText, national: ItemType?) {
        self.type = type
        self.name = name
        self.national = national
    }
}

extension ItemType {
    /// What the type is in the national table, or nil where the profile gives it no meaning there. Types of two
    /// profiles are only ever compared as this.
    public func national(in profile: CodeProfile) -> ItemType? {
        profile.meaning(of: self)?.national
    }
}
