/// The limits on duty lists, successions, the entry register and the list of retained proofs.
extension Limits {
    /// Entries of one document of duties, entries into the hall or retained proofs.
    public static let bodiesEntries = 200_000
    /// Bodies that one succession names on one side, parties of a dispute, co-operators of a duty.
    public static let bodiesNamed = 64
    /// Rules of distribution of one succession.
    public static let successionRules = 10_000
}
