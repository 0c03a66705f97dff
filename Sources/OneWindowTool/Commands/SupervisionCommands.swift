import ArgumentParser
import OneWindow

/// `onewindow supervision`
struct SupervisionCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervision",
        abstract: "Warnings of limits: list them, answer, contest, confirm, take back. 监察信号",
        subcommands: [List.self, Reply.self, Appeal.self, Uphold.self, Revoke.self])

    /// `onewindow supervision list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List warnings across cases and service requests, oldest first. 信号清单",
            discussion: "  onewindow supervision list --open --level yellow --database hall.db")

        @Flag(help: "Only those that ask for an answer and have none.")
        var open = false

        @Option(help: ArgumentHelp("Only those of this status: open, replied, appealed, upheld, revoked."))
        var status: String?

        @Option(help: ArgumentHelp("Only this level: reminder, yellow, red or superviseOrder."))
        var level: String?

        @Option(help: ArgumentHelp("Only those that this post answers, by code.", valueName: "code"))
        var post: String?

        @Option(help: ArgumentHelp("Only cases of this agency, by code.", valueName: "code"))
        var agency: String?

        @Option(help: ArgumentHelp("The most to list.", valueName: "n"))
        var most = 1_000

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            guard (1...10_000_000).contains(most) else { throw ValidationError("--most is 1 to 10,000,000") }
            if open && status != nil { throw ValidationError("--open or --status: one of the two") }
            _ = try filter()
        }

        func run() throws {
            let filter = try filter()
            try Console.run(output) {
                let engine = try database.open()
                var listed = 0
                var last: RaisedWarning?
                while listed < most {
                    let page = try engine.warnings(filter, after: last, limit: min(500, most - listed))
                    guard let end = page.last else { break }
                    last = end
                    listed += page.count
                    for raised in page {
                        let row = try WarningRowText(raised, of: engine)
                        if output.json {
                            try Console.json(row.answer)
                        } else {
                            for line in row.lines(in: output.spoken) { Console.line(line) }
                        }
                    }
                }
                if output.json { return }
                let word: Words.Supervision = listed == 0 ? .none : .listed
                Console.line(word.filled(["n": Figures.count(listed)]).text(in: output.spoken))
            }
        }

        private func filter() throws -> WarningFilter {
            var filter = WarningFilter(statuses: Set(Warning.Status.allCases))
            filter.asksForAnswer = open
            if let name = open ? "open" : status {
                guard let status = Warning.Status.allCases.first(where: { $0.name == name }) else {
                    throw ValidationError(
                        "--status is one of \(Warning.Status.allCases.map(\.name).joined(separator: ", "))")
                }
                filter.statuses = [status]
            }
            if let level {
                guard let known = WarningLevel.allCases.first(where: { $0.name == level }) else {
                    throw ValidationError(
                        "--level is one of \(WarningLevel.allCases.map(\.name).joined(separator: ", "))")
                }
                filter.level = known
            }
            func code(_ text: String?, _ option: String) throws -> Code? {
                guard let text else { return nil }
                guard let code = Code(text) else { throw ValidationError("\(option) is a code") }
                return code
            }
            filter.post = try code(post, "--post")
            filter.agency = try code(agency, "--agency")
            return filter
        }
    }

    /// `onewindow supervision reply`
    struct Reply: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reply", abstract: "Answer a warning. 反馈",
            discussion: """
                An officer of the case answers: of its agency, or at a post of its review. For a service request an \
                officer of the post or agency that it was passed to; while nobody has passed it on, of the desk.
                """)

        @OptionGroup var act: WarningAct

        @Option(help: ArgumentHelp("The answer.", valueName: "text"))
        var text: String

        func run() throws { try act.run(.replied, .reply(text)) }
    }

    /// `onewindow supervision appeal`
    struct Appeal: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "appeal", abstract: "Contest a warning. 申诉",
            discussion: "Those who may answer a warning may contest it.")

        @OptionGroup var act: WarningAct

        @Option(help: ArgumentHelp("Why.", valueName: "text"))
        var reason: String

        func run() throws { try act.run(.appealed, .appeal(reason: reason)) }
    }

    /// `onewindow supervision uphold`
    struct Uphold: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "uphold", abstract: "Confirm a warning that was contested. 维持",
            discussion: "An officer at a post of supervision decides.")

        @OptionGroup var act: WarningAct

        @Option(help: ArgumentHelp("Why.", valueName: "text"))
        var reason: String

        func run() throws { try act.run(.upheld, .uphold(reason: reason)) }
    }

    /// `onewindow supervision revoke`
    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke", abstract: "Take a warning back, as if it had not been raised. 撤销",
            discussion: """
                An officer at a post of supervision decides: where a newer holiday notice has moved the limit, or the \
                warning was wrong for another reason.
                """)

        @OptionGroup var act: WarningAct

        @Option(help: ArgumentHelp("Why.", valueName: "text"))
        var reason: String

        func run() throws { try act.run(.revoked, .revoke(reason: reason)) }
    }
}

/// What all acts on a warning have in common.
struct WarningAct: ParsableArguments {
    @Argument(help: "The number of the case or service request.")
    var number: String

    @Argument(help: "The warning's number within it, as list shows it.")
    var warning: UInt32

    @Option(help: ArgumentHelp("When. Default: now.", valueName: "instant"))
    var at: Instant?

    @OptionGroup var actor: OfficerOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if actor.officer == nil { throw ValidationError("--officer and --post say who acts") }
    }

    func run(_ done: Words.Supervision, _ work: WarningWork) throws {
        let instant = at ?? .now
        try Console.run(output) {
            let engine = try database.open()
            guard let number = CaseNumber(number) else {
                throw OneWindowError(Rejection(.unknownCase, number))
            }
            guard let actor = try actor.acting else { throw OneWindowError(.misuse, "nobody acts") }
            let receipt = try engine.submit(
                Submission(
                    id: try Requests.id("warning", at: instant), at: instant, by: actor,
                    try engine.command(work, on: warning, of: number)))
            if output.json { return Console.line(ResultJSON.data(receipt)) }
            let figures = ["case": number.text, "n": "\(warning)"]
            Console.line(done.filled(figures).text(in: output.spoken))
        }
    }
}
