import ArgumentParser
import Foundation
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
            var lines = try LineReader(path: file)
            var done = 0
            var refused = 0
            var isFailed = false
            while true {
                let batch = try lines.next(atMost: Limits.commandsPerCommit)
                if batch.isEmpty { break }
                for outcome in carryOut(batch, on: engine) {
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

/// Reads lines from a file or standard input; a line over the limit of a command is cut just past it, so that it is
/// refused and not kept.
struct LineReader {
    private let handle: FileHandle
    private var rest: [UInt8] = []
    private var isAtEnd = false

    init(path: String?) throws {
        guard let path else {
            handle = .standardInput
            return
        }
        guard let opened = FileHandle(forReadingAtPath: path) else {
            throw OneWindowError(.storage, "\(path) cannot be read")
        }
        handle = opened
    }

    /// Up to `count` lines that are not empty; none at the end. Returns what is there rather than wait for more.
    mutating func next(atMost count: Int) throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        while lines.count < count {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(rest[..<end])
                rest.removeSubrange(...end)
                if line.contains(where: { $0 > 0x20 }) { lines.append(line) }
            } else if isAtEnd {
                if rest.contains(where: { $0 > 0x20 }) { lines.append(rest) }
                rest = []
                return lines
            } else if !lines.isEmpty {
                return lines
            } else {
                read()
            }
        }
        return lines
    }

    private mutating func read() {
        let chunk = handle.availableData
        isAtEnd = chunk.isEmpty
        if rest.count <= Limits.commandBytes {
            rest.append(contentsOf: chunk)
        } else if let end = chunk.firstIndex(of: UInt8(ascii: "\n")) {
            rest.append(contentsOf: chunk[end...])
        }
    }
}
