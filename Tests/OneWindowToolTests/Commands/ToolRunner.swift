import Foundation
import Testing

/// Runs the built tool as a person would.
struct ToolRunner {
    struct Answer {
        let status: Int32
        let output: String
        let error: String

        /// The whole output as one JSON value.
        func json() throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        }

        /// Each line of the output as a JSON object.
        func lines() throws -> [[String: Any]] {
            try output.split(separator: "\n").map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
        }
    }

    /// A folder for the files of one test, removed with it.
    final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "onewindow-\(UUID().uuidString)")

        init() throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(at: url)
        }

        func path(_ name: String) -> String { url.appending(path: name).path }
    }

    /// The tool stands beside the test bundle.
    private static let executable: URL = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appending(path: "onewindow")
    }()

    /// A tool that runs beside the test.
    final class Running {
        private let process = Process()
        private let error = Pipe()

        init(_ arguments: [String]) throws {
            process.executableURL = ToolRunner.executable
            process.arguments = arguments
            process.standardOutput = FileHandle.nullDevice
            process.standardError = error
            try process.run()
        }

        /// What it says next on standard error, or nil when it says nothing any more.
        func nextError() -> String? {
            let data = error.fileHandleForReading.availableData
            return data.isEmpty ? nil : String(decoding: data, as: UTF8.self)
        }

        /// Says stop, as Ctrl-C does.
        func interrupt() { process.interrupt() }

        /// Ends it at once, whatever it is doing.
        func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

        /// Its exit code, when it has ended.
        func waitForExit() -> Int32 {
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    static func start(_ arguments: String...) throws -> Running { try Running(arguments) }

    static func run(_ arguments: String..., input: String = "") throws -> Answer {
        try run(arguments: arguments, input: input)
    }

    static func run(arguments: [String], input: String = "") throws -> Answer {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "C.UTF-8"
        process.environment = environment
        let (output, error, standardInput) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        process.standardInput = standardInput
        try process.run()
        let feeder = Thread { [handle = standardInput.fileHandleForWriting] in
            try? handle.write(contentsOf: Data(input.utf8))
            try? handle.close()
        }
        feeder.start()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let told = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
            error: String(decoding: told, as: UTF8.self))
    }
}
