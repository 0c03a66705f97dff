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

    @OptionGroup var day: DayOptions

    @Option(help: ArgumentHelp("The day to compare with.", valueName: "date"))
    var since: CivilDate?

    func run() throws {
        try Console.run(output) {
            let engine = try database.open()
            let day = self.day.day
            let metrics = try engine.metrics(on: day)
            let saving = try since.map { try engine.saving(from: $0, to: day) }
            if output.json { return Console.line(ResultJSON.data(metrics, on: day, saving: saving, since: since)) }
            for line in MetricsSheet(metrics, on: day).lines { Console.line(line.text(in: output.spoken)) }
            guard let saving, let since else { return }
            for line in MetricsSheet.lines(of: saving, since: since) { Console.line(line.text(in: output.spoken)) }
        }
    }
}
