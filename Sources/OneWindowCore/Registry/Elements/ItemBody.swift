/// The body that handles an item, beyond its code (实施主体).
public struct ItemBody: ItemPart {
    /// Its nature (实施主体性质), or nil.
    public var nature: BodyNature?
    /// Where its power comes from (权力来源), or nil.
    public var powerSource: PowerSource?
    /// The levels that exercise the item (行使层级).
    public var exerciseLevels = ExerciseLevelSet()
    /// The body that entrusted it (委托部门), or empty. Needed where the nature or the source says so.
    public var entrusting = ""
    /// Other bodies that take part (联办机构).
    public var jointBodies: [String] = []

    /// Creates a body of which nothing is said.
    public init() {}

    /// A body of which nothing is said.
    public static let blank = ItemBody()

    /// The fields.
    public static let fields: PartFields<ItemBody> = [
        .choice(1, "nature", ("实施主体性质", "nature of the body"), \.nature),
        .choice(2, "powerSource", ("权力来源", "source of power"), \.powerSource),
        .choices(3, "exerciseLevels", ("行使层级", "exercise levels"), \.exerciseLevels, of: ExerciseLevel.self),
        .text(4, "entrusting", ("委托部门", "entrusting body"), \.entrusting),
        .texts(5, "jointBodies", ("联办机构", "joint bodies"), \.jointBodies),
    ]
}

/// The codes of an item in other catalogues; the item's own code stands in the definition.
public struct CatalogueCodes: ItemPart {
    /// The basic code of the directory entry (基本编码), or nil.
    public var basic: ItemCode?
    /// The implementation code (实施编码), where the item's own code is another, or nil.
    public var implementation: ItemCode?
    /// The code of the handling item (业务办理项编码), or nil.
    public var handling: ItemCode?
    /// The code in a local catalogue (地方目录编码), or nil.
    public var localCatalogue: ItemCode?
    /// The code of the implementation in a local catalogue (地方实施编码), or nil.
    public var localTask: ItemCode?

    /// Creates codes of which none is stated.
    public init() {}

    /// No codes.
    public static let blank = CatalogueCodes()

    /// The fields.
    public static let fields: PartFields<CatalogueCodes> = [
        .itemCode(1, "basic", ("基本编码", "basic code"), \.basic),
        .itemCode(2, "implementation", ("实施编码", "implementation code"), \.implementation),
        .itemCode(3, "handling", ("业务办理项编码", "handling-item code"), \.handling),
        .itemCode(4, "localCatalogue", ("地方目录编码", "local catalogue code"), \.localCatalogue),
        .itemCode(5, "localTask", ("地方实施编码", "local implementation code"), \.localTask),
    ]
}
