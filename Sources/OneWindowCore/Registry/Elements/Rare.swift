/// A value that most definitions leave blank: one word where it is, and storage of its own where it is not.
///
/// The storage is never changed, so copies share it.
@propertyWrapper
public struct Rare<Value: ItemPart>: Sendable, Hashable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var storage: Storage?

    /// Creates storage for a value.
    public init(wrappedValue: Value) {
        storage = wrappedValue == Value.blank ? nil : Storage(wrappedValue)
    }

    /// The value.
    public var wrappedValue: Value {
        get { storage?.value ?? Value.blank }
        set { storage = newValue == Value.blank ? nil : Storage(newValue) }
    }

    /// Whether nothing is said.
    public var isBlank: Bool { storage == nil }

    /// The wrapper itself, to ask whether it is blank.
    public var projectedValue: Rare { self }

    public static func == (left: Rare, right: Rare) -> Bool {
        left.storage === right.storage || left.storage?.value == right.storage?.value
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(storage?.value)
    }
}
