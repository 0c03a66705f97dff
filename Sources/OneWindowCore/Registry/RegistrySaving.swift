/// What a change of items saved (四减: 减时限、减环节、减材料、减跑动), item by item and in all.
///
/// A figure below 0 says that it has grown. Items that are there on one of the two days only are not compared; their
/// proofs and preconditions count in the totals, because an item that is abolished asks for nothing more.
public struct RegistrySaving: Sendable, Hashable {
    /// What one item saves.
    public struct Row: Sendable, Hashable {
        /// The item.
        public let code: ItemCode
        /// Its name today.
        public let name: LocalizedText
        /// Working days of the promised limit, or nil where one of the two is in no working days.
        public let workdays: Int?
        /// Steps of the review.
        public let steps: Int
        /// Materials.
        public let materials: Int
        /// Visits, or nil where one of the two does not state them.
        public let visits: Int?

        /// Whether anything is saved or has grown.
        public var isChange: Bool { workdays ?? 0 != 0 || steps != 0 || materials != 0 || visits ?? 0 != 0 }
    }

    /// The items in use on both days that changed, in the order in which they were compared.
    public private(set) var rows: [Row] = []
    /// How many items are in use on both days.
    public private(set) var compared = 0
    /// Items in use on the second day only.
    public private(set) var added: [ItemCode] = []
    /// Items in use on the first day only.
    public private(set) var removed: [ItemCode] = []
    /// Working days saved in all.
    public var workdays: Int { rows.reduce(0) { $0 + ($1.workdays ?? 0) } }
    /// Steps saved in all.
    public var steps: Int { rows.reduce(0) { $0 + $1.steps } }
    /// Materials saved in all.
    public var materials: Int { rows.reduce(0) { $0 + $1.materials } }
    /// Visits saved in all.
    public var visits: Int { rows.reduce(0) { $0 + ($1.visits ?? 0) } }
    /// Proofs no longer asked for, of those asked for on the first day (减证).
    public var proofs: MetricShare { MetricShare(first.proofs - second.proofs, of: first.proofs) }
    /// Preconditions no longer asked for, of those asked for on the first day (减前置).
    public var preconditions: MetricShare {
        MetricShare(first.preconditions - second.preconditions, of: first.preconditions)
    }
    private var first = RegistryMetrics()
    private var second = RegistryMetrics()

    /// Compares nothing yet.
    public init() {}

    /// Compares definitions of two days, each code once a day.
    public init(before: some Sequence<ItemDefinition>, after: some Sequence<ItemDefinition>) {
        let (old, new) = (Self.byCode(before), Self.byCode(after))
        for code in Set(old.keys).union(new.keys).sorted() { add(before: old[code], after: new[code]) }
    }

    /// Compares what an item said on the first day with what it says on the second; nil where it is not in effect. What
    /// takes no applications counts as not in effect.
    public mutating func add(before: ItemDefinition?, after: ItemDefinition?) {
        let (old, new) = (
            before.flatMap { $0.refusal == nil ? $0 : nil }, after.flatMap { $0.refusal == nil ? $0 : nil }
        )
        if let old { first.add(old) }
        if let new { second.add(new) }
        switch (old, new) {
        case (nil, nil): break
        case (let old?, nil): removed.append(old.code)
        case (nil, let new?): added.append(new.code)
        case (let old?, let new?):
            compared += 1
            let row = Self.row(old, new)
            if row.isChange { rows.append(row) }
        }
    }

    private static func byCode(_ definitions: some Sequence<ItemDefinition>) -> [ItemCode: ItemDefinition] {
        definitions.reduce(into: [:]) { $0[$1.code] = $1 }
    }

    private static func row(_ old: ItemDefinition, _ new: ItemDefinition) -> Row {
        func saved(_ before: Int?, _ after: Int?) -> Int? {
            guard let before, let after else { return nil }
            return before - after
        }
        return Row(
            code: new.code, name: new.name,
            workdays: saved(
                RegistryMetrics.workdays(old.promisedLimit), RegistryMetrics.workdays(new.promisedLimit)),
            steps: old.steps.count - new.steps.count, materials: old.materials.count - new.materials.count,
            visits: saved(old.elements.visits.count, new.elements.visits.count))
    }
}
