internal import OneWindow
internal import Synchronization

/// A routing table with the registry it was compiled from.
final class RouterObject: Sendable {
    let table: RoutingTable
    let registry: Registry
    let texts = TextStore()

    init(_ engine: Engine, on date: CivilDate) {
        // Both of one revision: a commit may come in between.
        var registry = engine.registry
        var table = engine.routingTable(on: date)
        while table.registryRevision != registry.revision {
            registry = engine.registry
            table = engine.routingTable(on: date)
        }
        self.table = table
        self.registry = registry
    }
}

/// The routers that are open: found by place and checked by token, without a lock.
///
/// The slots are never given back, so a token of a closed router reads a slot that holds another token, or none.
enum RouterSlots {
    static let capacity = 1_024

    private struct Slot: ~Copyable {
        let token = Atomic<UInt>(0)
        var router: Unmanaged<RouterObject>?
    }

    private struct Free {
        var places = Array((0..<capacity).reversed())
        var generation: UInt = 0
    }

    private static let mark: UInt = 0x6000_0000_0000_0001
    private static let free = Mutex(Free())

    // Unsafe because of the pointers: a router is written before its token is, and read only after its token was found.
    nonisolated(unsafe) private static let slots: UnsafeMutablePointer<Slot> = {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        for place in 0..<capacity { (slots + place).initialize(to: Slot()) }
        return slots
    }()

    @inline(__always)
    static func find(_ handle: OpaquePointer?) -> Unmanaged<RouterObject>? {
        let token = UInt(bitPattern: handle)
        let place = Int(truncatingIfNeeded: token >> 1) & (capacity - 1)
        let slot = slots + place
        guard token & mark == mark, slot.pointee.token.load(ordering: .acquiring) == token else { return nil }
        return slot.pointee.router
    }

    /// A token, or nil where too many are open.
    static func add(_ router: RouterObject) -> OpaquePointer? {
        free.withLock { free -> UInt? in
            guard let place = free.places.popLast() else { return nil }
            free.generation += 1
            let token = mark | free.generation << 11 | UInt(place) << 1
            slots[place].router = Unmanaged.passRetained(router)
            slots[place].token.store(token, ordering: .releasing)
            return token
        }.flatMap { OpaquePointer(bitPattern: $0) }
    }

    static func remove(_ handle: OpaquePointer?) {
        let token = UInt(bitPattern: handle)
        guard token & mark == mark else { return }
        let place = Int(truncatingIfNeeded: token >> 1) & (capacity - 1)
        free.withLock { free in
            guard slots[place].token.load(ordering: .acquiring) == token else { return }
            slots[place].token.store(0, ordering: .releasing)
            slots[place].router?.release()
            slots[place].router = nil
            free.places.append(place)
        }
    }
}
