public import COneWindow
internal import OneWindow

final class EntryObject: Handed {
    let entry: HallEntry
    let texts = TextStore()

    init(_ entry: HallEntry) {
        self.entry = entry
    }
}

@c @implementation
public func ow_engine_entry(
    _ handle: OpaquePointer?, _ item: ow_text, _ on: Int64, _ outEntry: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outEntry, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        return EntryObject(try engine.hallEntry(of: try item.itemCode(), on: try Instant.checked(on).date))
    }
}

@c @implementation
public func ow_entry_state(_ entry: OpaquePointer?) -> Int32 {
    read(entry, 0) { (it: EntryObject) in Int32(it.entry.state.rawValue) }
}

@c @implementation
public func ow_entry_is_authorised(_ entry: OpaquePointer?) -> Int32 {
    read(entry, 0) { (it: EntryObject) in it.entry.isAuthorised ? 1 : 0 }
}

@c @implementation
public func ow_entry_modes(_ entry: OpaquePointer?) -> UInt32 {
    read(entry, 0) { (it: EntryObject) in UInt32(truncatingIfNeeded: it.entry.modes.rawValue) }
}

@c @implementation
public func ow_entry_json(_ entry: OpaquePointer?) -> ow_text {
    read(entry, .empty) { (it: EntryObject) in it.texts.json { ResultJSON.data(it.entry) } }
}

@c @implementation
public func ow_entry_free(_ entry: OpaquePointer?) { LiveTable.shared.remove(entry, as: EntryObject.self) }
