import ArgumentParser
import OneWindow

/// `onewindow due`
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Say when a limit ends. 期限推算",
        discussion: """
            One question by options, or without --start one JSON object a line on standard input, each answered by \
            one line:

              onewindow due --start 2026-02-13 --limit 20 --pause 2026-02-24..2026-03-02
              onewindow due --start 2026-11-20T16:00:00+08:00 --limit 4 --unit workingHour --office-hours office
              echo '{"start":"2026-02-13","limit":20,"unit":"workday"}' | onewindow due

            The first day is not counted, the last is; a pause counts the day it begins and not the day it ends. \
            Limits in hours start at a time with an offset. The form of the lines is described in Formats.md of the \
            documentation.
            """)

    @Option(help: ArgumentHelp("When it starts: 2026-02-13, or 2026-02-13T09:30:00+08:00.", valueName: "when"))
    var start: String?

    @Option(help: ArgumentHelp("How long it is.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("workday, naturalDay, workingHour or naturalHour.", valueName: "unit"))
    var unit = "workday"

    @Option(
        name: .customLong("pause"),
        help: ArgumentHelp("A stretch that is not counted, from..through; may stand several times.", valueName: "a..b"))
    var pauses: [String] = []

    @Option(help: ArgumentHelp("What was granted on top.", valueName: "n"))
    var extend = 0

    @Flag(help: "Count the first day.")
    var countFirstDay = false

    @Option(
        help: ArgumentHelp(
            "Where a limit in natural days ends on a day off: nextWorkday, previousWorkday or asCounted.",
            valueName: "rule"))
    var lastDay = "nextWorkday"

    @Flag(help: "Count back from the start instead of on from it.")
    var backwards = false

    @Option(
        name: .customLong("office-hours"),
        help: ArgumentHelp(
            "The office hours that a limit in working hours counts, by code. Default: the usual ones.",
            valueName: "code"))
    var officeHours: String?

    @OptionGroup var calendar: CalendarOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (start == nil) == (limit == nil) else { throw ValidationError("--start and --limit belong together") }
        _ = try hoursCode()
        if start != nil { _ = try query() }
    }

    func run() throws {
        try Console.run(output) {
            let (calendars, rules) = try calendar.books()
            let hours = try hoursCode()
            guard start != nil else {
                let stream = DueStream(
                    calendars: calendars, rules: rules, officeHours: hours, region: calendar.region)
                if !stream.run() { throw ExitCode.refused }
                return
            }
            let query = try query()
            let known = calendars.latest(region: calendar.region)
            let answer = try known.due(query, officeHours: hours, of: rules)
            if output.json {
                let question = DueJSON.Question(query: query)
                return Console.line(DueJSON.data(answer, to: question, from: known))
            }
            for line in DueSheet(query: query, answer: answer, calendar: known).lines(in: output.spoken) {
                Console.line(line)
            }
        }
    }

    private func hoursCode() throws -> Code? {
        guard let officeHours else { return nil }
        guard let code = Code(officeHours) else { throw ValidationError("--office-hours is a code") }
        return code
    }

    private func query() throws -> DueQuery {
        guard let unit = LimitUnit.allCases.first(where: { $0.name == unit }) else {
            throw ValidationError("--unit is one of \(LimitUnit.allCases.map(\.name).joined(separator: ", "))")
        }
        guard let rule = Counting.LastDay.allCases.first(where: { $0.name == lastDay }) else {
            throw ValidationError(
                "--last-day is one of \(Counting.LastDay.allCases.map(\.name).joined(separator: ", "))")
        }
        guard let start = instant(start ?? "", endsDay: false, unit) else {
            throw ValidationError("--start is a date, as 2026-02-13, or a time with an offset; hours need a time")
        }
        let query = DueQuery(
            start: start, limit: TimeLimit(limit ?? 0, unit),
            counting: Counting(countsFirstDay: countFirstDay, lastDay: rule, runsBackwards: backwards),
            pauses: try pauses.map { try pause($0, unit) }, extended: extend)
        if let rejection = query.rejection { throw ValidationError(rejection.message()) }
        return query
    }

    private func pause(_ text: String, _ unit: LimitUnit) throws -> DueQuery.Pause {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, let from = instant(String(parts[0]), endsDay: false, unit),
            let through = instant(String(parts[2]), endsDay: true, unit)
        else { throw ValidationError("--pause is from..through, as 2026-02-24..2026-03-02; hours need times") }
        return DueQuery.Pause(from: from, through: through)
    }

    private func instant(_ text: String, endsDay: Bool, _ unit: LimitUnit) -> Instant? {
        guard unit.isDays, let date = CivilDate(iso: text) else { return Instant(iso: text) }
        return Instant(date: date, minute: endsDay ? 1_440 : 0)
    }
}
