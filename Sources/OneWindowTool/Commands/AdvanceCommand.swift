import ArgumentParser
import Foundation
import OneWindow

/// `onewindow advance`
struct AdvanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance",
        abstract: "Fire the limits that are due: deemed acceptances, reminders, yellow and red cards. 推进时钟",
        discussion:
            "It may be called as often as you like, from several places: each limit fires once, with the same effect.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("Up to when, such as 2026-03-09T09:00:00+08:00. Default: now.", valueName: "instant"))
    var to: Instant?

    func run() throws {
        try Console.run(output) {
            let engine = try database.open()
            let report = try engine.advance(to: to ?? .now)
            if output.json { return Console.line(ResultJSON.data(report)) }
            let next = report.next?.description ?? "–"
            Console.line(
                Words.Tool.advanced.filled(["fired": "\(report.fired)", "next": next]).text(in: output.spoken))
        }
    }
}

extension Instant {
    /// The time of the machine. The tool is the host, so it is the tool that reads the clock.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
