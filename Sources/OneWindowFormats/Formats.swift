public import OneWindowCore
public import OneWindowEngine

/// The registry document in JSON, schema `ow.registry/1`.
public enum RegistryJSON {
    public static func document(from data: [UInt8]) throws(OneWindowError) -> RegistryDocument { fatalError() }
    public static func data(_ document: RegistryDocument) -> [UInt8] { fatalError() }
}

/// A command in JSON, schema `ow.command/1`: one object, one line of `onewindow submit`.
public enum CommandJSON {
    /// `request` and `instant` stand in for members that the object leaves out; where the object has them too, the arguments win.
    public static func submission(
        from data: [UInt8], request: RequestID? = nil, instant: Instant? = nil
    ) throws(OneWindowError) -> Submission { fatalError() }
    public static func data(_ submission: Submission) -> [UInt8] { fatalError() }
}

/// What comes back, in JSON: receipts, errors, cases, events, items, routes. Members in a fixed order, one line.
public enum ResultJSON {
    public static func data(_ receipt: Receipt) -> [UInt8] { fatalError() }
    public static func data(_ error: OneWindowError) -> [UInt8] { fatalError() }
    /// Codes stand for handles; personal texts only where they are handed in.
    public static func data(_ state: CaseState, registry: Registry, personal: [PersonalText] = []) -> [UInt8] { fatalError() }
    public static func data(_ entry: JournalEntry, number: CaseNumber?, registry: Registry) -> [UInt8] { fatalError() }
    /// The guide of an item: the version in effect on a day, or nil where none is.
    public static func data(_ item: ItemRecord, on date: CivilDate, registry: Registry) -> [UInt8]? { fatalError() }
    public static func data(_ route: Route, registry: Registry) -> [UInt8] { fatalError() }
    public static func data(_ report: AdvanceReport) -> [UInt8] { fatalError() }
    public static func data(_ report: CheckReport) -> [UInt8] { fatalError() }
}
