public import OneWindowCore

/// Where the parts of a large registry come from, one after another (登记数据来源): a file that is read as it is loaded.
///
/// The parts stand in the order in which they build on one another: what an item names comes before it or is registered
/// already.
public protocol RegistrySource {
    /// The next part, or nil at the end. Whatever it throws ends the load, of which nothing is kept then: a file that
    /// cannot be read on, somebody who says stop.
    mutating func next() throws(OneWindowError) -> RegistryDocument?

    /// What to load in place of a part that breaks rules; asked again while that breaks rules too. By default the first
    /// violation ends the load.
    ///
    /// - Parameters:
    ///   - part: What ``next()`` or the call before gave.
    ///   - violations: Every rule that it breaks; at least one.
    /// - Returns: A part with fewer entries, or with entries that ask for less.
    mutating func settle(
        _ part: RegistryDocument, _ violations: [RegistryViolation]
    ) throws(OneWindowError) -> RegistryDocument
}

extension RegistrySource {
    /// Ends the load with the first violation.
    public mutating func settle(
        _ part: RegistryDocument, _ violations: [RegistryViolation]
    ) throws(OneWindowError) -> RegistryDocument {
        guard let first = violations.first else { return part }
        throw OneWindowError(first.rejection)
    }
}

/// What a load is known by, and who asks for it.
public struct RegistryLoadOrder: Sendable, Hashable {
    /// The request: repeating it returns the first outcome and reads no part.
    public var id: RequestID
    /// When.
    public var instant: Instant
    /// Who: the host's operator, or an officer with the duty for the registry.
    public var actor: Actor
    /// Whether everything is decided and nothing kept: what a load would do.
    public var isTrial: Bool

    /// Creates an order.
    public init(id: RequestID, at instant: Instant, by actor: Actor = .operatorOfHost, isTrial: Bool = false) {
        self.id = id
        self.instant = instant
        self.actor = actor
        self.isTrial = isTrial
    }
}

/// What a load did.
public struct RegistryLoadReport: Sendable, Hashable {
    /// The receipt of the load as a whole.
    public internal(set) var receipt: Receipt
    /// Parts that were read; 0 for a repeated request.
    public internal(set) var parts = 0
    /// Entries of them, without those that ``RegistrySource/settle(_:_:)`` left out.
    public internal(set) var entries = 0
    /// Entries of them that are versions of items.
    public internal(set) var items = 0
    /// Versions of items that are new.
    public internal(set) var newVersions = 0
    /// Other entries that are new or changed.
    public internal(set) var otherChanges = 0
}
