/// A value that most owners have not: one word where it is absent, and storage of its own where it is there.
///
/// The storage is never changed, so copies share it.
@propertyWrapper
public struct Seldom<Value: Sendable & Hashable>: Sendable, Hashable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var storage: Storage?

    /// Creates storage for a value, or none for nil.
    public init(wrappedValue: Value?) {
        storage = wrappedValue.map { Storage($0) }
    }

    /// The value, or nil.
    public var wrappedValue: Value? {
        get { storage?.value }
        set { storage = newValue.map { Storage($0) } }
    }

    public static func == (left: Seldom, right: Seldom) -> Bool {
        left.storage === right.storage || left.storage?.value == right.storage?.value
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(storage?.value)
    }
}
