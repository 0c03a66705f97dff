import Foundation

/// The seeds of a random test: the one in `OW_SEED`, or 1 to `count`.
func seeds(_ count: UInt64) -> [UInt64] {
    if let text = ProcessInfo.processInfo.environment["OW_SEED"], let seed = UInt64(text) { return [seed] }
    return Array(1...count)
}
