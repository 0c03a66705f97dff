public import OneWindowCore

// Authority lists, by the registry as this engine last saw it.
extension Engine {
    /// Who may do something about an item in a place on a day, who may not although granted, and why.
    ///
    /// - Parameters:
    ///   - region: Where the matter lies; nil for the region of the item.
    ///   - day: A day of China time; the version of the item in effect on it says whose it is.
    /// - Throws: `notFound` where no item has the code, `rejected` where no version of it is in effect on the day.
    public func authorities(
        for item: ItemCode, region: RegionCode? = nil, on day: CivilDate, act: AuthorityAct
    ) throws(OneWindowError) -> AuthorityAnswer {
        let registry = registry
        do throws(Rejection) {
            return try registry.authorities(for: item, region: region, on: day, act: act)
        } catch {
            throw OneWindowError(error)
        }
    }
}
