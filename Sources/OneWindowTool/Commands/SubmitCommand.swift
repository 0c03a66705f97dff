import ArgumentParser
import OneWindow

/// `onewindow submit`
struct SubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Carry out commands, one JSON object a line. 提交命令",
        discussion: """
            Reads a file, or standard input without one. Lines that come together share commits; each gets an \
            answer line, in order. A line without "at" takes place now. The form of the commands is described in \
            Formats.md of the documentation.

              onewindow submit commands.jsonl --database hall.db
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The file of commands.")
    var file: String?

    func run() throws {
        try Console.run(output) {
            let engine = try database.open()
            var lines = try LineReader(path: file, bytesAtMost: Limits.commandBytes)
            var done = 0
            var refused = 0
            var isFailed = false
            while true {
                let batch = lines.next(atMost: Limits.commandsPerCommit)
                if batch.isEmpty { break }
                for outcome in carryOut(batch.map(\.bytes), on: engine) {
                    switch outcome {
                    case .success(let receipt):
                        done += 1
                        Console.line(ResultJSON.data(receipt))
                    case .failure(let error):
                        refused += 1
                        if error.rejection == nil { isFailed = true }
                        Console.line(ResultJSON.data(error))
                    }
                }
            }
            if !output.json {
                Console.note(
                    Words.Tool.submitted.filled(["done": "\(done)", "refused": "\(refused)"]).text(in: output.spoken))
            }
            if isFailed { throw ExitCode.failed }
            if refused > 0 { throw ExitCode.refused }
        }
    }

    /// The outcomes of lines in their order; a line that is no command gets its error and does not keep back the
    /// others.
    private func carryOut(_ lines: [[UInt8]], on engine: Engine) -> [Result<Receipt, OneWindowError>] {
        let read = lines.map { line in
            Result { () throws(OneWindowError) in try CommandJSON.submission(from: line, now: .now) }
        }
        let outcomes = engine.submit(read.compactMap { try? $0.get() })
        var next = outcomes.makeIterator()
        return read.map { result in
            switch result {
            case .failure(let error): .failure(error)
            case .success: next.next() ?? .failure(OneWindowError(.internalFault, "a command was not carried out"))
            }
        }
    }
}
