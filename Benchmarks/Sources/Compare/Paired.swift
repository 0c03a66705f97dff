import CAllocations

/// Rounds of two sides in turn. Only what happened in one round is compared, so that a machine that drifts does little harm.
struct Paired {
    /// Seconds an operation.
    private(set) var ours: [Double] = []
    private(set) var limit: [Double] = []

    init() {}

    /// Runs the rounds.
    init(rounds: Int, operations: Int, ours: () throws -> Void, limit: () throws -> Void) rethrows {
        for round in 0..<rounds { try add(round, operations: operations, ours: ours, limit: limit) }
    }

    /// Runs a round; who begins changes with each, so that neither always finds the caches of the other.
    mutating func add(_ round: Int, operations: Int, ours: () throws -> Void, limit: () throws -> Void) rethrows {
        if round % 2 == 0 {
            self.ours.append(try Self.seconds(operations, ours))
            self.limit.append(try Self.seconds(operations, limit))
        } else {
            self.limit.append(try Self.seconds(operations, limit))
            self.ours.append(try Self.seconds(operations, ours))
        }
    }

    private static func seconds(_ operations: Int, _ body: () throws -> Void) rethrows -> Double {
        let time = try ContinuousClock().measure(body)
        return Double(time.components.seconds) / Double(operations)
            + Double(time.components.attoseconds) * 1e-18 / Double(operations)
    }

    /// How fast we are in parts of the limit's speed: the median over the rounds.
    var share: Double { zip(limit, ours).map { $0 / $1 }.median }
}

extension [Double] {
    /// The middle value.
    var median: Double {
        let sorted = self.sorted()
        guard !sorted.isEmpty else { return .nan }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

/// Allocations of the whole process while `body` runs, for each of its operations.
func allocations(operations: Int, _ body: () throws -> Void) rethrows -> Double {
    allocations_start()
    defer { _ = allocations_stop() }
    try body()
    return Double(allocations_stop()) / Double(operations)
}
