import OneWindowCore

/// When the halls of the sample district serve beyond office hours (延时服务、周末轮岗、节假日值班).
enum SampleOpening {
    private static let office = OpeningSession(opens: 540, closes: 1_080)
    private static let evening = OpeningSession(opens: 540, closes: 1_200)
    private static let morning = OpeningSession(opens: 540, closes: 720)

    /// The calendar of a hall, or nil for one that keeps office hours.
    static func calendar(hall: String) -> OpeningCalendar? {
        let long = SampleText.rows(OrganisationFacts.longHours).first { $0[0] == hall }
        let duty = hall == "D" ? holidayDuty : rota(hall)
        guard long != nil || !duty.isEmpty else { return nil }
        var week = OpeningWeek(1...5, [office])
        for weekday in SampleText.words(long?[1] ?? "") { week[SampleText.number(weekday)] = [evening] }
        for weekday in SampleText.words(long?[2] ?? "") { week[SampleText.number(weekday)] = [morning] }
        return OpeningCalendar(weekly: week, exceptions: duty)
    }

    /// The calendar of a window of the district hall: what is done for single agencies ends with the office hours, so
    /// it has one where the hall goes on; nil where it follows the hall.
    static func calendar(windowKind: WindowKind) -> OpeningCalendar? {
        windowKind == .dedicated ? OpeningCalendar(weekly: OpeningWeek(1...5, [office])) : nil
    }

    private static func rota(_ hall: String) -> [OpeningException] {
        let row = SampleText.rows(OrganisationFacts.saturdayRota).first { $0[0] == hall }
        return SampleText.words(row?[1] ?? "").map { day in
            OpeningException(
                from: date(day), sessions: [morning], reason: LocalizedText("周末轮岗", english: "Saturday rota"))
        }
    }

    private static var holidayDuty: [OpeningException] {
        SampleText.rows(OrganisationFacts.holidayDuty).map { row in
            let days = SampleText.words(row[0]).map(date)
            return OpeningException(
                from: days[0], through: days[1], sessions: [morning], reason: LocalizedText(row[1], english: row[2]))
        }
    }

    private static func date(_ text: String) -> CivilDate { SampleText.valid(CivilDate(iso: text), text) }
}
