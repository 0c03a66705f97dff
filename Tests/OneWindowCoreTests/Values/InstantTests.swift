import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        "an ISO time reads as its milliseconds and prints in China time",
        arguments: [
            ("1970-01-01T00:00:00Z", Int64(0), "1970-01-01T08:00:00+08:00"),
            ("2026-02-13T09:30:00+08:00", 1_770_946_200_000, "2026-02-13T09:30:00+08:00"),
            ("2026-02-13T01:30:00.250Z", 1_770_946_200_250, "2026-02-13T09:30:00.250+08:00"),
            ("2026-02-12T20:30:00-05:00", 1_770_946_200_000, "2026-02-13T09:30:00+08:00"),
            ("2026-02-13 09:30+08:00", 1_770_946_200_000, "2026-02-13T09:30:00+08:00"),
            ("1969-12-31T23:59:59.999Z", -1, "1970-01-01T07:59:59.999+08:00"),
            ("2026-02-13T01:30:00.2509999Z", 1_770_946_200_250, "2026-02-13T09:30:00.250+08:00"),
            ("2026-02-13T01:30:00.5Z", 1_770_946_200_500, "2026-02-13T09:30:00.500+08:00"),
        ])
    func reads(text: String, milliseconds: Int64, printed: String) throws {
        let instant = try #require(Instant(iso: text))
        #expect(instant.milliseconds == milliseconds)
        #expect(instant.description == printed)
    }

    @Test(
        "texts that are not times with an offset are refused",
        arguments: [
            "", "2026-02-13", "2026-02-13T09:30:00", "2026-02-13T24:00:00Z", "2026-02-13T09:60:00Z",
            "2026-02-13T09:30:60Z",
            "2026-02-13T09:30:00.Z", "2026-02-13T09:30:00+0800", "2026-02-13T09:30:00+15:00", "2026-02-13T09:30:00Z ",
            "2026-02-30T09:30:00Z", "0001-01-01T00:00:00+08:00", "2026-02-13T9:30:00Z",
        ])
    func refused(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test("what is printed reads back, for random instants of every century", arguments: seeds(3))
    func roundTrip(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        // The last eight hours of the range are in the year 10000 in China time, which ISO 8601 has no four digits for.
        let last = Instant.supported.upperBound.milliseconds - 28_800_000
        for _ in 0..<2_000 {
            let instant = Instant(
                milliseconds: Int64.random(in: (Instant.supported.lowerBound.milliseconds)...last, using: &chance))
            #expect(Instant(iso: instant.description) == instant)
            #expect(Instant(date: instant.date, minute: instant.minuteOfDay) <= instant)
            #expect(Instant(date: instant.date, minute: instant.minuteOfDay + 1) > instant)
            #expect((0..<1_440).contains(instant.minuteOfDay))
            #expect((0..<10_080).contains(instant.minuteOfWeek))
        }
    }

    @Test("24:00 of a day is 0:00 of the next")
    func midnight() throws {
        let day = try #require(CivilDate(iso: "2026-02-28"))
        #expect(Instant(date: day, minute: 1_440) == Instant(date: day.adding(days: 1)))
        #expect(Instant(date: day, minute: 1_440).adding(milliseconds: -1).date == day)
    }
}
