import ArgumentParser
import Foundation
import OneWindow

/// `onewindow calendar`
struct CalendarCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "The calendar of working days: show it, load a notice. 工作日历",
        subcommands: [Show.self, Preview.self, Load.self])

    /// `onewindow calendar show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a year: working days, days off, make-up days. 年历",
            discussion: "  onewindow calendar show 2026")

        @Argument(help: "The year. Default: this year.")
        var year: Int?

        @OptionGroup var calendar: CalendarOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            if let year, !(1...9_999).contains(year) { throw ValidationError("the year is 1 to 9999") }
        }

        func run() throws {
            try Console.run(output) {
                let known = try calendar.books().calendars.latest(region: calendar.region)
                let sheet = YearSheet(year: year ?? Instant.now.date.parts.year, calendar: known)
                if output.json { return try Console.json(sheet.answer) }
                for line in sheet.lines(in: output.spoken, width: Console.width) { Console.line(line) }
            }
        }
    }

    /// `onewindow calendar preview`
    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "preview", abstract: "Say what a notice would do to the limits that run. 变更预览",
            discussion: "  onewindow calendar preview 2027.json --database hall.db")

        @Argument(help: "The notice in JSON.")
        var file: String

        @Option(help: ArgumentHelp("When it would be loaded. Default: now.", valueName: "instant"))
        var at: Instant?

        @Option(help: ArgumentHelp("How many moved limits are listed.", valueName: "n"))
        var samples = 10

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            guard (0...1_000).contains(samples) else { throw ValidationError("--samples is 0 to 1,000") }
        }

        func run() throws {
            let instant = at ?? .now
            try Console.run(output) {
                let engine = try database.open()
                let notice = try NoticeDesk.accepted(file, engine, output)
                let preview = try engine.previewCalendar(notice, at: instant, samples: samples)
                if output.json { return try Console.json(MovedAnswer(preview)) }
                for line in MovedAnswer(preview).lines(in: output.spoken) { Console.line(line) }
            }
        }
    }

    /// `onewindow calendar load`
    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "load", abstract: "Load a notice and move the limits that run. 装载放假通知",
            discussion: """
                Stopped half-way it loses nothing: the rest is moved with the next act on each case, or by the next \
                call of advance.

                  onewindow calendar load 2027.json --database hall.db --reason "国办发明电〔2026〕…号"
                """)

        @Argument(help: "The notice in JSON.")
        var file: String

        @Option(help: ArgumentHelp("Why: the number of the notice.", valueName: "text"))
        var reason: String

        @Option(help: ArgumentHelp("When. Default: now.", valueName: "instant"))
        var at: Instant?

        @OptionGroup var actor: OfficerOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            if reason.isEmpty { throw ValidationError("--reason is not empty") }
        }

        func run() throws {
            let instant = at ?? .now
            try Console.run(output) {
                let engine = try database.open()
                let notice = try NoticeDesk.accepted(file, engine, output)
                let preview = try engine.previewCalendar(notice, at: instant, samples: 10)
                let bar = ProgressBar(Words.Calendar.moving.text(in: output.spoken))
                let submission = Submission(
                    id: try Requests.id("calendar", at: instant), at: instant,
                    by: try actor.acting ?? .operatorOfHost, .loadCalendar(notice, reason: reason))
                let (receipt, moved) = try engine.loadCalendar(submission) { bar.show($0, of: preview.cases) }
                bar.show(preview.cases, of: preview.cases)
                let answer = MovedAnswer(preview, casesMoved: moved, sequence: receipt.firstSequence)
                if output.json { return try Console.json(answer) }
                for line in answer.lines(in: output.spoken) { Console.line(line) }
            }
        }
    }
}

/// Takes in a notice: doubts are told, and one with errors goes no further.
enum NoticeDesk {
    static func accepted(_ path: String, _ engine: Engine, _ output: OutputOptions) throws -> CalendarNotice {
        let notice = try NoticeFile.read(path)
        let doubts = notice.doubts(against: engine.calendars)
        let isRefused = doubts.contains { !$0.isWarning }
        if isRefused && output.json {
            Console.line(CalendarJSON.data(doubts))
        } else {
            for doubt in doubts { Console.note("\(doubt.isWarning ? "!" : "✗") \(doubt.message(in: output.spoken))") }
        }
        if isRefused { throw ExitCode.refused }
        return notice
    }
}

/// Which officer acts, at which post.
struct OfficerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The officer who acts, by code.", valueName: "code"))
    var officer: String?

    @Option(help: ArgumentHelp("The post the officer acts at, by code.", valueName: "code"))
    var post: String?

    func validate() throws {
        guard (officer == nil) == (post == nil) else { throw ValidationError("--officer and --post belong together") }
    }

    /// The actor, or nil where none is named.
    var acting: Actor? {
        get throws {
            guard let officer, let post else { return nil }
            guard let code = Code(officer) else { throw OneWindowError(Rejection(.unknownOfficer, officer)) }
            guard let place = Code(post) else { throw OneWindowError(Rejection(.unknownPost, post)) }
            return .officer(code, post: place)
        }
    }
}

/// Request ids of what the tool sends.
enum Requests {
    static func id(_ verb: String, at instant: Instant) throws(OneWindowError) -> RequestID {
        let text = "\(verb)-\(instant.milliseconds)-\(ProcessInfo.processInfo.processIdentifier)"
        guard let id = RequestID(text) else { throw OneWindowError(.internalFault, "the request id is malformed") }
        return id
    }
}
