/// A sum over so many: what is averaged states what it was divided by.
public struct MetricAverage: Sendable, Hashable {
    /// The sum.
    public var sum = 0
    /// How many were summed up.
    public var count = 0

    /// Creates an average of nothing.
    public init() {}

    /// The average in hundredths, rounded half up, or nil over nothing.
    public var hundredths: Int? { count == 0 ? nil : (200 * sum + count) / (2 * count) }

    mutating func add(_ value: Int) {
        sum += value
        count += 1
    }
}

/// A part of a whole: a share states its denominator.
public struct MetricShare: Sendable, Hashable {
    /// The part.
    public var part = 0
    /// The whole.
    public var whole = 0

    /// Creates a share.
    public init(_ part: Int = 0, of whole: Int = 0) {
        self.part = part
        self.whole = whole
    }

    /// The share in hundredths of a percent, rounded half up, or nil of nothing: 9995 is 99.95 %. Below 0 where the
    /// part is.
    public var basisPoints: Int? {
        guard whole > 0 else { return nil }
        let magnitude = (20_000 * abs(part) + whole) / (2 * whole)
        return part < 0 ? -magnitude : magnitude
    }

    mutating func add(_ holds: Bool) {
        whole += 1
        if holds { part += 1 }
    }
}

/// Figures over the items in use on a day (事项指标). An item that is paused or cancelled is not counted.
public struct RegistryMetrics: Sendable, Hashable {
    /// How many items are in use.
    public private(set) var items = 0
    /// The promised limit in working days, over the items that promise working days.
    public private(set) var promised = MetricAverage()
    /// The statutory limit in working days, over the items whose law sets one in working days.
    public private(set) var statutory = MetricAverage()
    /// How much shorter the promise is than the law (时限压缩比例): working days saved of those of the law, over the items
    /// that state both in working days.
    public private(set) var compression = MetricShare()
    /// The materials of an item, over all items.
    public private(set) var materials = MetricAverage()
    /// The most materials that one item asks for.
    public private(set) var mostMaterials = 0
    /// The steps of the review of an item, over all items.
    public private(set) var steps = MetricAverage()
    /// The visits of an item, over the items that state them.
    public private(set) var visits = MetricAverage()
    /// Items that need at most one visit, of those that state their visits (最多跑一次).
    public private(set) var atMostOneVisit = MetricShare()
    /// Items that need at most one visit, of those that state their visits and are not handled fully online.
    public private(set) var offlineAtMostOneVisit = MetricShare()
    /// Items that can be applied for online, of all (网上可办率).
    public private(set) var online = MetricShare()
    /// Items that are handled fully online (全程网办), depth IV, of all.
    public private(set) var fullyOnline = MetricShare()
    /// Immediate items (即办件), of all.
    public private(set) var immediate = MetricShare()
    /// Proofs that items ask for (证明事项), each counted for each item.
    public private(set) var proofs = 0
    /// What must be done or held before (前置), each counted for each item.
    public private(set) var preconditions = 0

    /// Counts nothing yet.
    public init() {}

    /// Counts definitions.
    public init(of definitions: some Sequence<ItemDefinition>) {
        for definition in definitions { add(definition) }
    }

    /// Counts a definition more; one that takes no applications is not counted.
    public mutating func add(_ definition: ItemDefinition) {
        guard definition.refusal == nil else { return }
        let elements = definition.elements
        items += 1
        let promise = Self.workdays(definition.promisedLimit)
        let law = Self.workdays(definition.statutoryLimit)
        if let promise { promised.add(promise) }
        if let law { statutory.add(law) }
        if let promise, let law {
            compression.part += law - promise
            compression.whole += law
        }
        materials.add(definition.materials.count)
        mostMaterials = max(mostMaterials, definition.materials.count)
        steps.add(definition.steps.count)
        let isFull = elements.online.depth == .full
        if let count = elements.visits.count {
            visits.add(count)
            atMostOneVisit.add(count <= 1)
            if !isFull { offlineAtMostOneVisit.add(count <= 1) }
        }
        online.add(definition.channels.contains(.online) || definition.channels.contains(.mobile))
        fullyOnline.add(isFull)
        immediate.add(definition.caseType == .immediate)
        proofs += definition.materials.count(where: \.details.isProof)
        preconditions += elements.preconditions.count
    }

    /// A limit in working days; the same day is none whatever its unit.
    static func workdays(_ limit: TimeLimit?) -> Int? {
        guard let limit, limit.unit == .workday || limit.amount == 0 else { return nil }
        return limit.amount
    }
}
