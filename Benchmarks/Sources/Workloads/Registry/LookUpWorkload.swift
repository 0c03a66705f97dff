import CLimits
import OneWindow
import OneWindowTesting

/// Codes asked for in random order, and the three that find them: the table of readers, the registry of deciders, and
/// the limit.
public final class LookUpWorkload {
    /// How codes are asked for.
    public enum Way: String, CaseIterable, Sendable {
        /// One after the other, in the routing table: throughput.
        case stream
        /// Each only after the answer before, in the routing table: latency.
        case dependent
        /// One after the other, in the registry, as deciders ask.
        case registry
    }

    /// Look-ups of one run.
    public let count: Int
    private let table: RoutingTable
    private let registry: Registry
    private let asked: [ItemCode]
    private let codes: UnsafeMutableBufferPointer<UInt8>
    private let offsets: UnsafeMutableBufferPointer<UInt32>
    private let limit: OpaquePointer

    public init(_ opened: RegistryFile.Opened, count: Int) {
        self.count = count
        table = opened.table
        registry = opened.engine.registry
        let items = registry.items
        var bytes: [UInt8] = []
        var ends: [UInt32] = [0]
        let all = items.map(\.code)
        for code in all {
            bytes.append(contentsOf: code.text.utf8)
            ends.append(UInt32(bytes.count))
        }
        let empty = [limit_item](repeating: limit_item(), count: all.count)
        limit = limit_table_make(empty, UInt32(all.count), nil, 0, nil, 0, nil, 0, bytes, ends)
        var generator = SeededGenerator(seed: 5)
        // Texts of their own, as they would come in from outside: not in the order of the items.
        asked = (0..<count).compactMap { _ in
            let code = all[Int.random(in: 0..<all.count, using: &generator)]
            return ItemCode(String(decoding: Array(code.text.utf8), as: UTF8.self))
        }
        bytes = []
        offsets = .allocate(capacity: count + 1)
        for (place, code) in asked.enumerated() {
            offsets.initializeElement(at: place, to: UInt32(bytes.count))
            bytes.append(contentsOf: code.text.utf8)
        }
        offsets.initializeElement(at: count, to: UInt32(bytes.count))
        codes = .allocate(capacity: bytes.count)
        _ = codes.initialize(from: bytes)
    }

    deinit {
        limit_table_free(limit)
        codes.deallocate()
        offsets.deallocate()
    }

    /// Finds all codes in C: the sum of the handles.
    ///
    /// - Parameter zero: 0, which the compiler does not know: it ties a question to the answer before.
    public func runLimit(_ way: Way, zero: UInt32) -> UInt64 {
        way == .dependent
            ? limit_find_dependent(limit, UInt32(count), codes.baseAddress, offsets.baseAddress, zero)
            : limit_find_stream(limit, UInt32(count), codes.baseAddress, offsets.baseAddress)
    }

    /// Finds all codes with the library: the sum of the handles.
    public func run(_ way: Way, zero: UInt32) -> UInt64 {
        switch way {
        case .stream: stream()
        case .dependent: dependent(zero)
        case .registry: byRegistry()
        }
    }

    private func stream() -> UInt64 {
        let (table, text) = (self.table, UnsafeRawBufferPointer(codes))
        var sum: UInt64 = 0
        for place in 0..<count {
            let code = UnsafeRawBufferPointer(rebasing: text[Int(offsets[place])..<Int(offsets[place + 1])])
            sum &+= UInt64(table.item(code: code)?.rawValue ?? 0)
        }
        return sum
    }

    private func dependent(_ zero: UInt32) -> UInt64 {
        let (table, text) = (self.table, UnsafeRawBufferPointer(codes))
        var sum: UInt64 = 0
        for place in 0..<count {
            let tied = place + Int(UInt32(truncatingIfNeeded: sum) & zero)
            let code = UnsafeRawBufferPointer(rebasing: text[Int(offsets[tied])..<Int(offsets[tied + 1])])
            sum &+= UInt64(table.item(code: code)?.rawValue ?? 0)
        }
        return sum
    }

    private func byRegistry() -> UInt64 {
        var sum: UInt64 = 0
        for code in asked { sum &+= UInt64(registry.item(code)?.rawValue ?? 0) }
        return sum
    }
}
