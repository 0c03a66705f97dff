/// The authority lists of a registry (权责清单库): every grant by handle and code, and by whose power and to whom.
public struct AuthorityTable: Sendable {
    /// The grants, by handle and by code.
    private var table = RegistryTable<Authority>()
    /// By the agency whose items they are about; those that rest on a statutory power stand in ``byLaw``.
    private var byHolder: [Code: [Handle<Authority>]] = [:]
    private var byLaw: [Handle<Authority>] = []
    private var byGrantee: [Code: [Handle<Authority>]] = [:]

    /// Creates an empty table.
    public init() {}

    /// The grants: the one with handle `h` stands at index `h - 1`.
    public var entries: [Authority] { table.entries }

    /// The table, for what asks by handle and code.
    public var all: RegistryTable<Authority> { table }

    /// Whether there is none.
    public var isEmpty: Bool { table.entries.isEmpty }

    /// The handle of a grant, or nil where none has the code.
    public func handle(_ code: Code) -> Handle<Authority>? { table.handle(code) }

    /// The grant with a handle, or nil where there is none.
    public subscript(_ handle: Handle<Authority>) -> Authority? { table[handle] }

    /// The grant with a code, or nil where there is none.
    public subscript(_ code: Code) -> Authority? { table[code] }

    /// The handle that the next grant gets.
    var next: Handle<Authority> { table.next }

    /// The grants that may be about items of an agency: those that come from it, and those that rest on a statutory
    /// power, ascending.
    func about(itemsOf holder: Code) -> [Handle<Authority>] {
        let own = byHolder[holder] ?? []
        return byLaw.isEmpty ? own : (own + byLaw).sorted()
    }

    /// The grants to an agency, ascending.
    func to(_ grantee: Code) -> [Handle<Authority>] { byGrantee[grantee] ?? [] }

    /// A grant and those under which it was passed on, the nearest first. Each was there before the one passed on under
    /// it, so this ends.
    func chain(of authority: Authority) -> [Authority] {
        var chain = [authority]
        while let under = chain.last?.grant.under, let upper = table[under], chain.count <= Limits.grantsInChain {
            chain.append(upper)
        }
        return chain
    }

    /// Whether what was begun under given grants goes on under one: it is among them, or stands in the place of one.
    func continues(_ handle: Handle<Authority>, _ begun: [Handle<Authority>]) -> Bool {
        guard !begun.isEmpty else { return false }
        var current: Handle<Authority>? = handle
        while let here = current {
            if begun.contains(here) { return true }
            // It was there before the one in its place, so this ends.
            current = table[here]?.succession.flatMap { table.handle($0.predecessor) }.flatMap { $0 < here ? $0 : nil }
        }
        return false
    }

    // MARK: Changing

    /// Whether a new grant can stand at a handle.
    func accepts(_ authority: Authority, at handle: Handle<Authority>) -> Bool {
        guard handle == table.next, table.handle(authority.code) == nil else { return false }
        return authority.grant.under.map { table.handle($0) != nil } ?? true
    }

    /// Whether a change follows on those before it.
    func accepts(_ change: AuthorityChange, at handle: Handle<Authority>) -> Bool {
        table[handle]?.accepts(change) ?? false
    }

    mutating func add(_ authority: Authority, at handle: Handle<Authority>) {
        table.set(authority, at: handle)
        byGrantee[authority.grant.grantee, default: []].append(handle)
        if let root = chain(of: authority).last, root.grant.kind != .statutory, let holder = root.grant.grantor {
            byHolder[holder, default: []].append(handle)
        } else {
            byLaw.append(handle)
        }
    }

    mutating func apply(_ change: AuthorityChange, at handle: Handle<Authority>) {
        guard var authority = table[handle] else { preconditionFailure("a change belongs to a grant that is there") }
        authority.apply(change)
        table.set(authority, at: handle)
    }
}

/// The limits on authority lists.
extension Limits {
    /// Items that one grant names.
    public static let itemsPerGrant = 2_000
    /// Times that a power is passed on, one grant under the other.
    public static let grantsInChain = 8
}
