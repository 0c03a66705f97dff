/// A version's definition as it was read, shared by everybody who has it.
///
/// Versions never change, so what was read once holds as long as the version is there.
public final class HeldDefinition: Sendable {
    /// The item.
    public let item: Handle<ItemDefinition>
    /// The number of the version.
    public let version: UInt32
    /// What it says.
    public let definition: ItemDefinition

    /// Creates it.
    public init(item: Handle<ItemDefinition>, version: UInt32, definition: ItemDefinition) {
        self.item = item
        self.version = version
        self.definition = definition
    }

    /// The version it is of.
    public var key: VersionKey { VersionKey(item, version) }
}

/// A version of an item: what a case pins.
public struct VersionKey: Sendable, Hashable {
    private let number: UInt64

    /// Creates a key.
    public init(_ item: Handle<ItemDefinition>, _ version: UInt32) {
        number = UInt64(item.rawValue) << 32 | UInt64(version)
    }

    /// The item.
    public var item: Handle<ItemDefinition> { Handle(UInt32(number >> 32)) }
    /// The number of the version.
    public var version: UInt32 { UInt32(truncatingIfNeeded: number) }
}
