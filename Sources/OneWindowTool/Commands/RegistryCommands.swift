import ArgumentParser
import OneWindow

/// `onewindow registry`
struct RegistryCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Figures over the registry, and what is in the hall. 登记库",
        subcommands: [RegistryMetricsCommand.self, EntryCommand.self])
}

/// `onewindow registry metrics`
struct RegistryMetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Limits, materials, visits and shares online, and what a change saved. 事项指标与四减成效",
        discussion: """
            Each figure states its denominator. With --since, what was saved from that day on, item by item.

              onewindow registry metrics --since 2026-01-01 --database hall.db
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("The day, such as 2026-03-09. Default: today.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp("The day to compare with.", valueName: "date"))
    var since: String?

    func run() throws {
        let (day, first) = (try date(on, "--on"), try date(since, "--since"))
        try Console.run(output) {
            let engine = try database.open()
            let day = day ?? Instant.now.date
            let metrics = try engine.metrics(on: day)
            let saving = try first.map { try engine.saving(from: $0, to: day) }
            if output.json { return Console.line(ResultJSON.data(metrics, on: day, saving: saving, since: first)) }
            for line in MetricsSheet(metrics, on: day).lines { Console.line(line.text(in: output.spoken)) }
            guard let saving, let first else { return }
            for line in MetricsSheet.lines(of: saving, since: first) { Console.line(line.text(in: output.spoken)) }
        }
    }

    private func date(_ text: String?, _ option: String) throws -> CivilDate? {
        guard let text else { return nil }
        guard let date = CivilDate(iso: text) else { throw ValidationError("\(option) is a date, as 2026-03-09") }
        return date
    }
}
