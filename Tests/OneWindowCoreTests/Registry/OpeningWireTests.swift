import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Opening calendars as they are stored")
struct OpeningWireTests {
    @Test("what is written reads back equal, and is written again with the same bytes", arguments: seeds(60))
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let opening = TestDistrict.opening(near: TestDistrict.firstDay, by: &generator)
        let hall = Hall(code: Code("H")!, name: LocalizedText("厅"), level: .street, opening: opening)
        let window = Window(code: Code("W")!, hall: Code("H")!, opening: opening)
        #expect(try Hall(wireBytes: hall.wireBytes) == hall)
        #expect(try Hall(wireBytes: hall.wireBytes).wireBytes == hall.wireBytes)
        #expect(try Window(wireBytes: window.wireBytes) == window)
        #expect(OpeningCalendar(hall.hours) != opening)
    }

    /// A hall and a window as they were stored before there were opening calendars.
    private static let oldHall: [UInt8] = [
        0x0A, 1, 72, 0x12, 5, 0x0A, 3, 0xE5, 0x8E, 0x85, 0x18, 5, 0x28, 0x1F, 0x30, 0x9C, 0x04, 0x38, 0xB8, 0x08,
    ]
    private static let oldWindow: [UInt8] = [0x0A, 1, 87, 0x12, 1, 72, 0x18, 1, 0x22, 1, 65]

    @Test("what was stored before reads as before, and is written as before")
    func old() throws {
        let hall = try Hall(wireBytes: Self.oldHall)
        #expect(hall == Hall(code: Code("H")!, name: LocalizedText("厅"), level: .street))
        #expect(hall.wireBytes == Self.oldHall)
        let window = try Window(wireBytes: Self.oldWindow)
        #expect(window == Window(code: Code("W")!, hall: Code("H")!, agencies: [Code("A")!]))
        #expect(window.wireBytes == Self.oldWindow)
    }

    @Test("field numbers are permanent")
    func golden() throws {
        var week = OpeningWeek()
        week[1] = [OpeningSession(opens: 0, closes: 60)]
        week[7] = [OpeningSession(opens: 1, closes: 2)]
        let calendar = OpeningCalendar(
            weekly: week,
            exceptions: [
                OpeningException(
                    from: CivilDate(dayNumber: 1), through: CivilDate(dayNumber: 2), sessions: [],
                    reason: LocalizedText("a"))
            ], onDaysOff: .asWeekday, makeUpWeekday: 3, basis: "b")
        #expect(
            calendar.wireBytes == [
                0x0A, 2, 0x10, 60, 0x3A, 4, 8, 1, 0x10, 2, 0x42, 9, 8, 2, 0x10, 4, 0x22, 3, 0x0A, 1, 97, 0x48, 2, 0x50,
                3, 0x5A, 1, 98,
            ])
    }

    @Test("a field of a later version is passed over, and damage is an error")
    func unknown() throws {
        #expect(try OpeningCalendar(wireBytes: [0xA0, 0x06, 1]) == OpeningCalendar(weekly: OpeningWeek()))
        for bytes in [[0x48, 3], [0x08, 1], [0x0A, 9], [0x42, 0], [0x50, 0x80, 2]] as [[UInt8]] {
            #expect(throws: WireError.self) { try OpeningCalendar(wireBytes: bytes) }
        }
    }
}
