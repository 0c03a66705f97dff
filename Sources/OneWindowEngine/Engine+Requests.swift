public import OneWindowCore

extension Engine {
    /// A service request, or nil where none has the number.
    public func request(_ number: CaseNumber) throws(OneWindowError) -> ServiceRequest? {
        try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: number), row.kind == .request else { return nil }
            return try row.request()
        }
    }

    /// Up to `limit` service requests after an id, in the order in which they were taken in.
    public func requests(after id: UInt64 = 0, limit: Int) throws(OneWindowError) -> [ServiceRequest] {
        try query { (reader) throws(StoreFailure) in
            var states: [ServiceRequest] = []
            for row in try reader.serviceRequests(after: id, limit: limit) { states.append(try row.request()) }
            return states
        }
    }

    /// What happened to a service request, oldest first; empty where none has the number.
    public func requestHistory(of number: CaseNumber) throws(OneWindowError) -> [JournalEntry] {
        try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: number), row.kind == .request else { return [] }
            return try Self.history(of: row, reader)
        }
    }

    /// The rates of the service requests that came in within a period, both days included. Reads every request.
    public func requestRates(
        from: CivilDate, through: CivilDate
    ) throws(OneWindowError) -> RequestRateTable {
        try query { (reader) throws(StoreFailure) in
            var table = RequestRateTable(from: from, through: through)
            var last: UInt64 = 0
            while true {
                let rows = try reader.serviceRequests(after: last, limit: Limits.casesPerSweep)
                guard let end = rows.last, end.id.rawValue > last else { return table }
                last = end.id.rawValue
                for row in rows { table.add(try row.request()) }
            }
        }
    }
}
