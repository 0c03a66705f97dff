import ArgumentParser
import Foundation
import OneWindow

/// What the tool writes: results to standard output, everything else to standard error.
enum Console {
    /// Writes a line to standard output.
    static func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// Writes a line of JSON to standard output.
    static func line(_ json: [UInt8]) {
        FileHandle.standardOutput.write(Data(json + [UInt8(ascii: "\n")]))
    }

    /// Writes whole lines to standard output.
    static func write(_ lines: [UInt8]) {
        FileHandle.standardOutput.write(Data(lines))
    }

    /// Writes a value as JSON to standard output, its members by name.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        line(Array(try encoder.encode(value)))
    }

    /// Writes a line to standard error.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Runs a verb: an error of the library is told in the form asked for, and becomes the exit code.
    static func run(_ output: OutputOptions, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as OneWindowError {
            tell(error, output)
            throw error.rejection == nil ? ExitCode.failed : ExitCode.refused
        } catch let rejection as Rejection {
            tell(OneWindowError(rejection), output)
            throw ExitCode.refused
        } catch let failure as StoreFailure {
            tell(OneWindowError(failure), output)
            throw ExitCode.failed
        }
    }

    private static func tell(_ error: OneWindowError, _ output: OutputOptions) {
        if output.json {
            line(ResultJSON.data(error))
        } else if let rejection = error.rejection {
            note("onewindow: \(rejection.code.rawValue) \(rejection.message(in: output.spoken))")
        } else {
            note("onewindow: \(error.family): \(error.summary)")
        }
    }

    /// The columns of the terminal, or 100 where it is none.
    static var width: Int {
        var size = winsize()
        return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 100
    }
}

/// Shows how far something has come on standard error: a bar on a terminal; elsewhere nothing, or where that is asked
/// for a line for every twentieth part.
final class ProgressBar {
    private let label: String
    private let isTerminal = isatty(2) == 1
    private let isAlwaysShown: Bool
    private var last = -1

    init(_ label: String, isAlwaysShown: Bool = false) {
        self.label = label
        self.isAlwaysShown = isAlwaysShown
    }

    /// Draws the bar where it has grown.
    func show(_ done: Int, of total: Int) {
        guard isTerminal || isAlwaysShown, total > 0 else { return }
        let percent = min(100, done * 100 / total)
        guard isTerminal ? percent != last : percent / 5 != last / 5 || last < 0 else { return }
        last = percent
        guard isTerminal else { return Console.note("\(label) \(percent) %") }
        let filled = percent * 40 / 100
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 40 - filled)
        FileHandle.standardError.write(Data("\r\(label) \(bar) \(percent) %".utf8))
        if percent == 100 { FileHandle.standardError.write(Data("\n".utf8)) }
    }
}
