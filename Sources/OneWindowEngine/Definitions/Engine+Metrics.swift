public import OneWindowCore

// Figures over all items, read page by page.
extension Engine {
    /// The figures of the items in effect on a day (事项指标).
    public func metrics(on day: CivilDate) throws(OneWindowError) -> RegistryMetrics {
        var metrics = RegistryMetrics()
        try eachItem { item in
            if let definition = item.record.version(on: day).flatMap(item.definition(of:)) { metrics.add(definition) }
        }
        return metrics
    }

    /// What changes between two days saved (四减): limits, steps, materials, visits.
    public func saving(from first: CivilDate, to second: CivilDate) throws(OneWindowError) -> RegistrySaving {
        var saving = RegistrySaving()
        try eachItem { item in
            saving.add(
                before: item.record.version(on: first).flatMap(item.definition(of:)),
                after: item.record.version(on: second).flatMap(item.definition(of:)))
        }
        return saving
    }

    /// Calls a body with every item in the order of their handles, with the definitions of its versions. However many
    /// there are, a page of them is held at a time.
    public func eachItem(_ body: (RegisteredItem) -> Void) throws(OneWindowError) {
        var last: Handle<ItemDefinition>?
        while true {
            let page = try items(after: last, limit: 1_024)
            guard let end = page.last else { return }
            last = end.record.handle
            page.forEach(body)
        }
    }
}
