import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Registration of opening calendars")
struct OpeningCheckTests {
    /// One change of a sound calendar, the rule it breaks, and the place that is named after the hall or window.
    private struct Row: Sendable {
        let rule: RejectionCode
        let place: String
        let change: @Sendable (inout OpeningCalendar) -> Void

        init(_ rule: RejectionCode, _ place: String, _ change: @escaping @Sendable (inout OpeningCalendar) -> Void) {
            self.rule = rule
            self.place = place
            self.change = change
        }

        /// Sessions of Tuesday.
        static func tuesday(_ rule: RejectionCode, _ sessions: (Int, Int)...) -> Row {
            let sessions = sessions.map { OpeningSession(opens: $0.0, closes: $0.1) }
            return Row(rule, "weekday 2") { $0.weekly[2] = sessions }
        }
    }

    private static let long = String(repeating: "长", count: 334)

    private static let tooEarly = CivilDate(dayNumber: -720_000)

    private static let rows: [Row] = [
        .tuesday(.malformedField, (540, 540)), .tuesday(.malformedField, (-1, 540)),
        .tuesday(.malformedField, (540, 1_441)), .tuesday(.malformedField, (Int.min, Int.max)),
        .tuesday(.malformedField, (540, 720), (719, 800)), .tuesday(.malformedField, (800, 900), (540, 720)),
        .tuesday(.tooMany, (1, 2), (3, 4), (5, 6), (7, 8), (9, 10)),
        Row(.malformedField, "makeUpWeekday") { $0.makeUpWeekday = 0 },
        Row(.malformedField, "makeUpWeekday") { $0.makeUpWeekday = 8 },
        Row(.tooLong, "basis") { $0.basis = long },
        Row(.tooMany, "exceptions") { calendar in
            let one = calendar.exceptions[0]
            calendar.exceptions = Array(repeating: one, count: Limits.openingExceptions + 1)
        },
        Row(.malformedField, "2026-06-10") { $0.exceptions[1].through = $0.exceptions[1].from.adding(days: -1) },
        Row(.malformedField, "2026-06-10") { $0.exceptions[1].sessions = [OpeningSession(opens: 9, closes: 8)] },
        Row(.malformedField, "\(tooEarly)") { $0.exceptions[0].from = tooEarly },
        Row(.malformedField, "2026-11-22") { $0.exceptions[3].through = CivilDate(dayNumber: .max) },
        Row(.malformedField, "2026-02-14") { $0.exceptions.swapAt(0, 1) },
        Row(.duplicateEntry, "2026-10-05") { $0.exceptions[1].through = $0.exceptions[2].from },
        Row(.missingField, "2026-06-10 reason") { $0.exceptions[1].reason = LocalizedText("") },
        Row(.tooLong, "2026-06-10 reason") { $0.exceptions[1].reason = LocalizedText("a", english: long) },
    ]

    private static func document(_ opening: OpeningCalendar, ofWindow: Bool) -> RegistryDocument {
        var document = TestDistrict.document
        if ofWindow { document.windows[2].opening = opening } else { document.halls[1].opening = opening }
        return document
    }

    @Test("each rule is broken by one change and names its place, at halls and windows alike", arguments: rows.indices)
    func violations(index: Int) {
        let row = Self.rows[index]
        var opening = OpeningCalendarTests.hall
        row.change(&opening)
        for ofWindow in [false, true] {
            let document = Self.document(opening, ofWindow: ofWindow)
            let code = ofWindow ? document.windows[2].code : document.halls[1].code
            let found = RegistryDecider.violations(of: document, registry: Registry())
            let expected = Rejection(row.rule, "\(code) opening \(row.place)")
            #expect(found.contains { $0.part == (ofWindow ? "windows" : "halls") && $0.rejection == expected })
            if let first = found.first {
                #expect(throws: first.rejection) { try RegistryDecider.decide(document, registry: Registry()) }
            }
        }
    }

    @Test("a sound calendar is registered, is nothing new the second time, and can be taken away")
    func registered() throws {
        var registry = Registry()
        func apply(_ document: RegistryDocument) throws -> Int {
            let events = try RegistryDecider.decide(document, registry: registry)
            for case .registryChanged(let event) in events.map(\.event) { registry.apply(event) }
            return events.count
        }
        let document = Self.document(OpeningCalendarTests.hall, ofWindow: false)
        #expect(try apply(document) == document.count)
        #expect(try apply(document) == 0)
        #expect(registry.halls[TestDistrict.streetHall]?.opening == OpeningCalendarTests.hall)
        #expect(try apply(TestDistrict.document) == 1)
        #expect(registry.halls[TestDistrict.streetHall]?.opening == nil)
    }

    @Test("calendars by chance are sound, so that tests with them mean something", arguments: seeds(200))
    func generated(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let opening = TestDistrict.opening(near: TestDistrict.firstDay, by: &generator)
        let document = Self.document(opening, ofWindow: true)
        #expect(RegistryDecider.violations(of: document, registry: Registry()).isEmpty)
    }
}
