/// The limits on the elements of items.
extension Limits {
    /// Entries of one list of elements: conditions, results, fee standards, review rules, keywords.
    public static let elementEntries = 64
    /// Elements of one item that depend on a situation.
    public static let situationElements = 512
    /// Bytes of one longer text of an element in one language: a condition, a rule, a note.
    public static let elementTextBytes = 8_000
    /// Elements of an item that an import brought and the library does not know.
    public static let itemExtensions = 128
    /// Fen of one fee: a thousand million yuan.
    public static let feeFen: Int64 = 100_000_000_000
    /// Rules of review of one item.
    public static let reviewRules = 256
    /// Visits of one case.
    public static let siteVisits = 99
}
