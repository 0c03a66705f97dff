import ArgumentParser
import Foundation
import OneWindow

/// `onewindow tck`
struct TestKitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck", abstract: "Run the test kit for decision models (DMN TCK). 决策模型标准测试",
        discussion: """
            Runs every folder at or below the given one that holds a model and files of test cases, and prints each \
            case and the totals. Numbers are equal where they differ by a hundred-millionth of the expected one at \
            most; everything else must be equal. Exits with 1 where a case fails.

              onewindow tck TestCases/compliance-level-2
            """)

    @Argument(help: "The folder.")
    var folder: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        try Console.run(output) {
            let run = TestKitRun(folder)
            if output.json {
                try Console.json(run)
            } else {
                for line in run.cases { show(line) }
                let totals = ["passed": "\(run.passed)", "failed": "\(run.failed)"]
                Console.line(Words.Decision.total.filled(totals).text(in: output.spoken))
            }
            if run.cases.isEmpty {
                Console.note(Words.Decision.noFolder.filled(["folder": folder]).text(in: output.spoken))
            }
            if run.failed > 0 || run.cases.isEmpty { throw ExitCode.refused }
        }
    }

    private func show(_ line: TestKitRun.Line) {
        let word: Words.Decision = line.passed ? .passed : .failed
        var text = "\(line.passed ? "✓" : "✗") \(line.folder) \(line.file) \(line.id) \(word.text(in: output.spoken))"
        if let decision = line.decision {
            let expected = Words.Decision.expected.filled(["value": line.expected ?? ""]).text(in: output.spoken)
            let actual = Words.Decision.actual.filled(["value": line.actual ?? ""]).text(in: output.spoken)
            text += "  \(decision): \(expected), \(actual)"
        }
        if let problem = line.problem { text += "  \(problem)" }
        Console.line(text)
    }
}
