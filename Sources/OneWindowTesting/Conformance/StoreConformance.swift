public import OneWindowEngine

/// Something in which a store does not keep the promises of its protocol.
public struct ConformanceFailure: Sendable, Hashable, CustomStringConvertible {
    /// The promise.
    public let rule: String
    /// What was seen instead.
    public let detail: String

    /// The promise and what was seen instead.
    public var description: String { "\(rule): \(detail)" }
}

/// Checks that a store keeps every promise of ``Store``, ``StoreReader`` and ``StoreWriter``: for whoever writes a
/// store.
///
/// A store must let others read and write while a read is open, and read while a write is open: the engine's check
/// reads for long.
public enum StoreConformance {
    /// Runs every check, each on a store of its own.
    ///
    /// - Parameter makeStore: Gives a new store without rows.
    /// - Returns: The promises that are not kept; empty where the store conforms.
    public static func run(_ makeStore: () throws -> any Store) -> [ConformanceFailure] {
        var failures: [ConformanceFailure] = []
        for check in transactionChecks + journalChecks + caseChecks + sideChecks {
            var probe = ConformanceProbe(rule: check.rule)
            do {
                try check.body(try makeStore(), &probe)
            } catch {
                probe.note("it failed: \(error)")
            }
            failures += probe.failures
        }
        return failures
    }

    /// The promises that are checked, one line each.
    public static var rules: [String] { (transactionChecks + journalChecks + caseChecks + sideChecks).map(\.rule) }

    struct Check: Sendable {
        let rule: String
        let body: @Sendable (any Store, inout ConformanceProbe) throws -> Void

        init(_ rule: String, _ body: @escaping @Sendable (any Store, inout ConformanceProbe) throws -> Void) {
            self.rule = rule
            self.body = body
        }
    }
}

/// Collects what a check sees.
struct ConformanceProbe {
    let rule: String
    private(set) var failures: [ConformanceFailure] = []

    init(rule: String) {
        self.rule = rule
    }

    mutating func note(_ detail: String) {
        failures.append(ConformanceFailure(rule: rule, detail: detail))
    }

    mutating func expect(_ isKept: Bool, _ detail: @autoclosure () -> String) {
        if !isKept { note(detail()) }
    }

    mutating func equal<Value: Equatable>(_ seen: Value, _ expected: Value, _ what: String) {
        if seen != expected { note("\(what) is \(seen), not \(expected)") }
    }
}
