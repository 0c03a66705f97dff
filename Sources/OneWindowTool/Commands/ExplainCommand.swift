import ArgumentParser
import OneWindow

/// `onewindow explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a limit ends when it ends, so that anybody can check it. 时限说明",
        discussion: """
            With --json it is a proof: a program of its own can count the days again.

              onewindow explain 4403…0001 --clock promised --database hall.db
              onewindow explain SR20261120.0001 --clock handling --database hall.db
            """)

    @Argument(help: "The number of a case or service request.")
    var number: String

    @Option(help: ArgumentHelp("Only this limit: its number, or what it measures.", valueName: "n|kind"))
    var clock: String?

    @Option(help: ArgumentHelp("When to look at what is used and left. Default: now.", valueName: "instant"))
    var at: Instant?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard let clock, UInt32(clock) == nil, !ClockKind.allCases.contains(where: { $0.name == clock }) else { return }
        throw ValidationError("--clock is a number or one of \(ClockKind.allCases.map(\.name).joined(separator: ", "))")
    }

    func run() throws {
        let instant = at ?? .now
        try Console.run(output) {
            let engine = try database.open()
            guard let number = CaseNumber(number), try engine.hasClocks(number) else {
                throw OneWindowError(Rejection(.unknownCase, number))
            }
            let all = try engine.explanations(of: number, at: instant)
            let wanted = all.filter { found in
                guard let clock else { return true }
                return found.clock.kind.name == clock || UInt32(clock) == found.clock.number
            }
            if let clock, wanted.isEmpty { throw OneWindowError(Rejection(.unknownClock, clock)) }
            for explanation in wanted {
                if output.json {
                    Console.line(ResultJSON.data(explanation))
                } else {
                    Console.line(explanation.text(in: output.spoken))
                }
            }
            // A limit that counts otherwise when it is counted again is a fault, and exit codes are for programs.
            if wanted.contains(where: { !$0.agrees }) { throw ExitCode.refused }
        }
    }
}
