import ArgumentParser
import Foundation
import OneWindow

/// `onewindow authority`
struct AuthorityCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority", abstract: "Authority lists: which body may do what. 权责清单、赋权清单",
        discussion: """
              onewindow authority list --database hall.db
              onewindow authority who 11440398… --region 440398001 --on 2026-03-09 --database hall.db
            """,
        subcommands: [
            List.self, Who.self, Grant.self, Accept.self, Note.self, Suspend.self, Resume.self, Withdraw.self,
        ])

    /// Who does something to a list, from when and why.
    struct ActOptions: ParsableArguments {
        @Option(help: ArgumentHelp("The day from which it holds. Default: today.", valueName: "yyyy-mm-dd"))
        var day: CivilDate?

        @Option(help: "Why, or what was found; names no person.")
        var reason = ""

        @Option(help: ArgumentHelp("The officer. Default: the operator of the database.", valueName: "code"))
        var officer: String?

        @Option(help: ArgumentHelp("The officer's post.", valueName: "code"))
        var post: String?

        @Option(help: ArgumentHelp("When. Default: now.", valueName: "instant"))
        var at: Instant?

        @Option(help: ArgumentHelp("The id of the request, to send it again safely.", valueName: "id"))
        var request: String?

        func validate() throws {
            if (officer == nil) != (post == nil) { throw ValidationError("--officer and --post go together") }
        }

        /// Carries the work out and says so.
        func run(_ work: AuthorityCommand.Work, _ database: DatabaseOptions, _ output: OutputOptions) throws {
            try Console.run(output) {
                let engine = try database.open()
                let command = AuthorityCommand(work, day: day, reason: reason)
                let now = at ?? .now
                let id = request ?? "authority-\(command.step.name)-\(now.milliseconds)-\(UUID().uuidString.prefix(8))"
                guard let id = RequestID(id) else { throw OneWindowError(Rejection(.malformedField, "request")) }
                let submission = Submission(id: id, at: now, by: try actor(), .authority(command))
                let receipt = try engine.submit(submission)
                if output.json { return Console.line(ResultJSON.data(receipt)) }
                guard let change = engine.authority(command.code)?.changes.last else { return }
                let step = Bilingual(change.step.text(in: .chinese), change.step.text(in: .english))
                let line = Words.Authority.done.filled(
                    ["code": command.code.text, "day": "\(change.day)"], names: ["step": step])
                Console.line(line.text(in: output.spoken))
            }
        }

        private func actor() throws -> Actor {
            guard let officer, let post else { return .operatorOfHost }
            guard let officer = Code(officer) else { throw OneWindowError(Rejection(.unknownOfficer, officer)) }
            guard let post = Code(post) else { throw OneWindowError(Rejection(.unknownPost, post)) }
            return .officer(officer, post: post)
        }
    }

    /// `onewindow authority grant`
    struct Grant: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "grant", abstract: "Grant what a file of JSON says. 授出",
            discussion: "The terms as in member grant of the command authority.grant; see the article Authority.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var act: ActOptions

        @Argument(help: "The file of the terms.")
        var file: String

        func run() throws {
            var terms: AuthorityGrant?
            try Console.run(output) { terms = try AuthorityJSON.grant(from: InputFile.bytes(file)) }
            if let terms { try act.run(.grant(terms), database, output) }
        }
    }

    /// `onewindow authority accept`
    struct Accept: AuthorityVerb {
        static let configuration = CommandConfiguration(commandName: "accept", abstract: "Take a grant on. 承接")
        static let work: AuthorityWork = { .accept($0) }
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var act: ActOptions
        @Argument(help: "The grant's number.") var code: String
    }

    /// `onewindow authority note`
    struct Note: AuthorityVerb {
        static let configuration = CommandConfiguration(
            commandName: "note", abstract: "Note what supervision found. 监督记录")
        static let work: AuthorityWork = { .note($0) }
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var act: ActOptions
        @Argument(help: "The grant's number.") var code: String
    }

    /// `onewindow authority suspend`
    struct Suspend: AuthorityVerb {
        static let configuration = CommandConfiguration(
            commandName: "suspend", abstract: "Stop a grant for a time. 中止行使")
        static let work: AuthorityWork = { .suspend($0) }
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var act: ActOptions
        @Argument(help: "The grant's number.") var code: String
    }

    /// `onewindow authority resume`
    struct Resume: AuthorityVerb {
        static let configuration = CommandConfiguration(commandName: "resume", abstract: "Let a grant go on. 恢复行使")
        static let work: AuthorityWork = { .resume($0) }
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var act: ActOptions
        @Argument(help: "The grant's number.") var code: String
    }

    /// `onewindow authority withdraw`
    struct Withdraw: AuthorityVerb {
        static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "Take a grant back. 收回")
        static let work: AuthorityWork = { .withdraw($0) }
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var act: ActOptions
        @Argument(help: "The grant's number.") var code: String
    }
}

/// Makes the work of a verb from the number of a grant.
typealias AuthorityWork = @Sendable (Code) -> AuthorityCommand.Work

/// A verb that does one thing to one grant.
protocol AuthorityVerb: ParsableCommand {
    static var work: AuthorityWork { get }
    var database: DatabaseOptions { get }
    var output: OutputOptions { get }
    var act: AuthorityCommandGroup.ActOptions { get }
    var code: String { get }
}

extension AuthorityVerb {
    mutating func run() throws {
        guard let code = Code(code) else {
            try Console.run(output) { throw OneWindowError(Rejection(.unknownAuthority, code)) }
            return
        }
        try act.run(Self.work(code), database, output)
    }
}
