import COneWindow
import OneWindow
import Testing

@Suite("Entry into the hall through C")
struct EntryTests {
    @Test("an item says how it stands to the hall and in which modes it is offered, until it is released")
    func entry() throws {
        let hall = try Hall()
        var entry: OpaquePointer?
        #expect(ow_engine_entry(hall.engine, hall.texts(Hall.item), morning, &entry, nil) == 0)
        #expect(ow_entry_state(entry) == Int32(OW_ENTRY_IN_HALL))
        #expect(ow_entry_modes(entry) == 0)
        #expect(String(ow_entry_json(entry)).hasPrefix(#"{"schema":"ow.entryItem/1","item":"\#(Hall.item)""#))
        ow_entry_free(entry)
        #expect(ow_entry_state(entry) == 0 && String(ow_entry_json(entry)) == "")
        let unknown = ow_engine_entry(hall.engine, hall.texts("X"), morning, &entry, nil)
        #expect(unknown == status(OW_NOT_FOUND, .unknownItem))
    }

    @Test("the constants are the permanent numbers, and NULL is answered with the value for nothing")
    func constants() {
        let states: [(Int32, EntryState)] = [
            (Int32(OW_ENTRY_IN_HALL), .inHall), (Int32(OW_ENTRY_EXEMPT), .exempt),
            (Int32(OW_ENTRY_MISSING), .missing),
        ]
        #expect(states.map(\.1) == EntryState.allCases && states.allSatisfy { $0.0 == Int32($0.1.rawValue) })
        let modes = [OW_MODE_AT_ONCE, OW_MODE_ONLINE, OW_MODE_NEARBY, OW_MODE_ONE_VISIT, OW_MODE_CROSS_PROVINCE]
        #expect(modes.map { UInt32($0) } == HandlingMode.allCases.map { UInt32(1) << UInt32($0.rawValue) })
        #expect(ow_entry_state(nil) == 0 && ow_entry_is_authorised(nil) == 0 && ow_entry_modes(nil) == 0)
        #expect(String(ow_entry_json(nil)) == "")
        ow_entry_free(nil)
    }
}
