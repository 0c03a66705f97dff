internal import OneWindow
internal import Synchronization

/// What C code can hold: a token for it stands in the live table until it is released.
protocol Handed: AnyObject, Sendable {}

/// The objects handed out and not yet released.
///
/// A token is a number that is no address on any machine with 64 bits and is never given twice. So a token that was
/// released, an object of another type and any foreign pointer are found out without touching memory.
final class LiveTable: Sendable {
    static let shared = LiveTable()

    private final class Shard: Sendable {
        let objects = Mutex<[UInt: any Handed]>([:])
    }

    private let shards = (0..<16).map { _ in Shard() }
    private let last = Atomic<UInt>(0)
    private static let mark: UInt = 0x4000_0000_0000_0001

    func add(_ object: any Handed) -> OpaquePointer? {
        let number = last.add(1, ordering: .relaxed).newValue
        let token = Self.mark | number << 1
        shard(of: token).objects.withLock { $0[token] = object }
        return OpaquePointer(bitPattern: token)
    }

    func find<Object: Handed>(_ handle: OpaquePointer?, as type: Object.Type) -> Object? {
        let token = UInt(bitPattern: handle)
        let found = shard(of: token).objects.withLock { $0[token] }
        guard let found, Swift.type(of: found) == type else { return nil }
        // A cast is ten times as slow as this comparison; the classes are final.
        return unsafeDowncast(found, to: type)
    }

    func remove<Object: Handed>(_ handle: OpaquePointer?, as type: Object.Type) {
        let token = UInt(bitPattern: handle)
        // Let go outside of the lock: the last reference may close a file.
        _ = shard(of: token).objects.withLock { objects in
            objects[token].map { Swift.type(of: $0) == type } == true ? objects.removeValue(forKey: token) : nil
        }
    }

    private func shard(of token: UInt) -> Shard { shards[Int(token >> 1 & 15)] }
}

/// The object behind a token, or misuse.
func object<Object: Handed>(
    _ handle: OpaquePointer?, _ name: String, as type: Object.Type = Object.self
) throws(OneWindowError) -> Object {
    guard let found = LiveTable.shared.find(handle, as: type) else {
        throw .misuse(handle == nil ? "\(name) is NULL" : "\(name) is closed or is no such object")
    }
    return found
}

/// What `body` reads from the object behind a token, or `none`.
func read<Object: Handed, Value>(_ handle: OpaquePointer?, _ none: Value, _ body: (Object) -> Value) -> Value {
    LiveTable.shared.find(handle, as: Object.self).map(body) ?? none
}
