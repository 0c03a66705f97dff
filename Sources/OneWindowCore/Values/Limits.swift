/// The limits on everything that comes in from outside, in one place.
///
/// They keep every input far below what could exhaust a host, and they are part of the contract: an input over a limit
/// is refused with the rejection `tooLong` or `tooMany`, which names the limit.
public enum Limits {
    /// Bytes of an item code (事项编码). Real codes reach 70.
    public static let itemCodeBytes = 100
    /// Bytes of any other code: agency, hall, window, post, officer, material, step.
    public static let codeBytes = 50
    /// Bytes of a case number (办件编号), the width of the national exchange field.
    public static let caseNumberBytes = 50
    /// Bytes of a request id.
    public static let requestIDBytes = 64
    /// Bytes of a name in one language.
    public static let nameBytes = 1_000
    /// Bytes of one text of a person: a reason, an address, an opinion.
    public static let personalTextBytes = 8_000
    /// Materials of an item.
    public static let materialsPerItem = 64
    /// Approval steps of an item.
    public static let stepsPerItem = 64
    /// Legal bases of an item.
    public static let legalBasesPerItem = 64
    /// Service acts of a case, each of which can be rated once.
    public static let serviceActsPerCase = 200
    /// Clocks of a case.
    public static let clocksPerCase = 300
    /// Times that one service request is lifted to a higher post by hand.
    public static let escalationsPerRequest = 50
    /// Suspensions of a case.
    public static let suspensionsPerCase = 100
    /// Rules, ladders or office hours of a rule set.
    public static let clockRules = 1_000
    /// Rating tags of one rating.
    public static let tagsPerRating = 20
    /// Posts of an officer.
    public static let postsPerOfficer = 16
    /// Sessions of a hall or window on one day: what a row of the routing table has room for.
    public static let sessionsPerDay = 4
    /// Exceptions of an opening calendar.
    public static let openingExceptions = 400
    /// Days that a search for the next opening looks ahead.
    public static let openingSearchDays = 400
    /// Entries of one registry document.
    public static let registryEntries = 200_000
    /// Working or natural days of a limit.
    public static let limitDays = 3_650
    /// Commands that share one commit.
    public static let commandsPerCommit = 256
    /// Cases that one transaction brings to a new edition of the calendar.
    public static let casesPerSweep = 1_000
    /// Rows that a store hands on at a time where it reads many, so that work on them begins before the last is read.
    public static let rowsPerPart = 64
    /// Timers that one call of `advance` fires.
    public static let firesPerAdvance = 100_000
    /// Bytes of one command in JSON.
    public static let commandBytes = 1_048_576
}
