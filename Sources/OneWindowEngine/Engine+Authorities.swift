public import OneWindowCore

// Authority lists, by the registry as this engine last saw it.
extension Engine {
    /// Who may do something about an item in a place on a day, who may not although granted, and why.
    ///
    /// - Throws: `notFound` where no item has the code, `rejected` where no version of it is in effect on the day.
    public func authorities(_ inquiry: AuthorityInquiry) throws(OneWindowError) -> AuthorityAnswer {
        do throws(Rejection) {
            return try registry.authorities(inquiry)
        } catch {
            throw OneWindowError(error)
        }
    }

    /// The grants of all authority lists, in the order in which they were granted.
    public var authorities: [Authority] { registry.authorities.entries }

    /// A grant by its number, or nil where there is none.
    public func authority(_ code: Code) -> Authority? { registry.authorities[code] }
}
