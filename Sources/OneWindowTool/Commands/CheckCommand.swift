import ArgumentParser
import OneWindow

/// `onewindow check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prove that the state follows from the journal. 自检",
        discussion: """
            Replays the journal and compares: digests, sequences, cases, registry, serials, timers, scores, \
            personal texts. Note the digest it prints: a later check with --expect proves that nothing before \
            that row was changed.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp("A digest noted earlier, as row:digest. It must still stand there.", valueName: "row:hex"))
    var expect: String?

    func run() throws {
        try Console.run(output) {
            let engine = try database.open()
            let bar = ProgressBar(Words.Tool.checking.text(in: output.spoken))
            let report = try engine.check { bar.show(Int($0), of: Int($1)) }
            let isExpected = try expect.map { try stands($0, in: engine) } ?? true
            if output.json {
                Console.line(ResultJSON.data(report))
            } else {
                tell(report)
            }
            if !isExpected { Console.note("onewindow: " + Words.Tool.digestMoved.text(in: output.spoken)) }
            if !report.isSound || !isExpected { throw ExitCode.refused }
        }
    }

    private func stands(_ expected: String, in engine: Engine) throws -> Bool {
        let parts = expected.split(separator: ":")
        guard parts.count == 2, let row = UInt64(parts[0]), row > 0 else {
            throw ValidationError("--expect takes row:digest, as check prints it")
        }
        let entry = try engine.events(after: row - 1, limit: 1).first
        return entry?.sequence == row && entry?.digest.hexadecimal == parts[1].lowercased()
    }

    private func tell(_ report: CheckReport) {
        let language = output.spoken
        for finding in report.findings { Console.line("✗ \(finding.place): \(finding.rule.text(in: language))") }
        let word: Words.Tool = report.isSound ? .checkSound : .checkUnsound
        Console.line(
            word.filled([
                "rows": "\(report.rows)", "cases": "\(report.cases)", "findings": "\(report.findings.count)",
                "digest": "\(report.rows):\(report.digest.hexadecimal)",
            ]).text(in: language))
    }
}
