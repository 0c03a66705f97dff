public import OneWindowCore

extension Engine {
    /// The names of officers as they were last given (工作人员姓名): personal data, for an export that is to carry them.
    public func officerNames() throws(OneWindowError) -> [Handle<Officer>: String] {
        try query { (reader) throws(StoreFailure) in
            var names: [Handle<Officer>: String] = [:]
            // By sequence, so that the last one given stays.
            for row in try reader.personal(nil) where row.slot == PersonalSlot.name.rawValue {
                guard let entry = try reader.journalRow(row.sequence) else {
                    throw StoreFailure(.corrupt, "a personal text belongs to no row of the journal")
                }
                guard case .registryChanged(.officerSet(let handle, _)) = try JournalEntry(entry).record.event else {
                    continue
                }
                names[handle] = row.text
            }
            return names
        }
    }
}
