internal import OneWindowCore

// Registries of any size in one transaction.
extension Engine {
    /// Loads a registry part by part, all of it durably or nothing (整体装载).
    ///
    /// One transaction holds all parts: until it is committed nobody sees any of them, and when a part cannot be read,
    /// is refused, or the process or the disk gives out, the registry is as it was. Memory holds one part and the
    /// packed table of items; the file grows by what is written. Other writers wait meanwhile, those of other processes
    /// up to their own limit for waiting, so a file is better read through once before it is loaded.
    ///
    /// - Throws: What the source throws, `rejected` and the like where a rule refuses a part and the source leaves it
    ///   so, and the store's failures.
    public func load(
        _ source: inout some RegistrySource, _ order: RegistryLoadOrder
    ) throws(OneWindowError) -> RegistryLoadReport {
        var outcome: Result<RegistryLoadReport, OneWindowError>?
        do throws(StoreFailure) {
            return try queue.alone { () throws(StoreFailure) in
                try transact { (pass) throws(StoreFailure) in
                    let done = try pass.load(&source, order)
                    if case .success(let report) = done, !order.isTrial { return report }
                    outcome = done
                    // Throwing is what makes the store forget it.
                    throw StoreFailure(.internalFault, "a load was given up")
                }
            }
        } catch {
            if let outcome { return try outcome.get() }
            throw OneWindowError(error)
        }
    }
}
