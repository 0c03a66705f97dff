import ArgumentParser
import Foundation
import OneWindow

/// Who acts on a licence, and on which.
struct LicenceActOptions: ParsableArguments {
    @Option(help: "The officer who acts; none where the holder does.")
    var officer: String?

    @Option(help: "The officer's post.")
    var post: String?

    @Option(help: "The request id, so that it can be sent again. Default: a new one.")
    var request: String?

    @Option(help: ArgumentHelp("When it is done. Default: now.", valueName: "iso"))
    var at: Instant?

    func validate() throws {
        if (officer == nil) != (post == nil) { throw ValidationError("--officer and --post go together") }
    }

    private func actor() throws -> Actor {
        guard let officer, let post else { return .applicant }
        return .officer(
            try LicenceCommandGroup.code(officer, "officer"), post: try LicenceCommandGroup.code(post, "post"))
    }

    /// Carries out a command now, and says in which phase the licence is.
    func carryOut(_ command: Command, _ database: DatabaseOptions, _ output: OutputOptions) throws {
        guard let id = RequestID(request ?? UUID().uuidString) else {
            throw OneWindowError(Rejection(.malformedField, "request"))
        }
        let receipt = try database.open().submit(
            Submission(id: id, at: at ?? .now, by: try actor(), command))
        if output.json { return Console.line(ResultJSON.data(receipt)) }
        guard let licence = receipt.licenceReceipt else { return }
        Console.line(
            Words.Licence.done.filled(
                ["number": licence.number.text], names: ["phase": Words.Licence(licence.phase).both]
            ).text(in: output.spoken))
    }

    /// Does something to a licence.
    func act(
        _ work: LicenceCommand.Work, on number: String, holder: String = "", _ database: DatabaseOptions,
        _ output: OutputOptions
    ) throws {
        guard let key = CaseNumber(number) else { throw OneWindowError(Rejection(.unknownLicence, number)) }
        try carryOut(.actOnLicence(LicenceCommand(key, work, holder: holder)), database, output)
    }
}

/// What a licence says, as options.
struct LicenceTermOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day it is given. Default: today.", valueName: "yyyy-mm-dd"))
    var issued: CivilDate?

    @Option(help: ArgumentHelp("The first day of its validity. Default: the day it is given.", valueName: "yyyy-mm-dd"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("The last day of its validity. Default: it has no end.", valueName: "yyyy-mm-dd"))
    var through: CivilDate?

    @Option(help: ArgumentHelp("The SHA-256 of a file of it; once for each file.", valueName: "hex"))
    var digest: [String] = []

    /// - Parameter today: The day on which it is done.
    func terms(on today: CivilDate) throws -> LicenceTerms {
        let issuedOn = issued ?? today
        return LicenceTerms(
            issuedOn: issuedOn, validFrom: from ?? issuedOn, validThrough: through,
            digests: try digest.map { try LicenceCommandGroup.digest($0) })
    }
}

extension LicenceCommandGroup {
    /// `onewindow licence issue`
    struct Issue: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "issue", abstract: "Issue a licence. 签发证照",
            discussion: "Signatures are given with licence.issue or licence.sign of onewindow submit.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var who: LicenceActOptions
        @OptionGroup var says: LicenceTermOptions

        @Option(help: "Its type.") var type: String
        @Option(help: "The body that issues it.") var issuer: String
        @Option(help: "The identity number or credit code of the holder.") var holder: String
        @Option(help: "The holder's name.") var name = ""
        @Option(help: "The number its issuer gave it. Default: the next one of the day.") var number: String?
        @Option(name: .customLong("case"), help: "The granted case it comes from.") var origin: String?

        func run() throws {
            try Console.run(output) {
                let terms = try says.terms(on: (who.at ?? .now).date)
                let issue = LicenceIssue(
                    number: try number.map { try Self.number($0, "number") }, type: try code(type, "type"),
                    holder: LicenceHolder(name: name, identityNumber: holder), issuer: try code(issuer, "issuer"),
                    from: try origin.map { try Self.number($0, "case") }, terms: terms)
                try who.carryOut(.issueLicence(issue), database, output)
            }
        }

        private static func number(_ text: String, _ name: String) throws -> CaseNumber {
            guard let number = CaseNumber(text) else { throw OneWindowError(Rejection(.malformedField, name)) }
            return number
        }
    }

    /// `onewindow licence suspend`
    struct Suspend: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "suspend", abstract: "File dormancy, or suspend by order. 歇业、暂扣",
            discussion: """
                With --dormancy the holder, named by --holder, or an officer files dormancy; else an officer suspends it
                by the order that --basis names.
                """)

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var who: LicenceActOptions

        @Argument(help: "The licence's number.") var number: String
        @Flag(help: "File dormancy.") var dormancy = false
        @Option(help: ArgumentHelp("The last day.", valueName: "yyyy-mm-dd")) var through: CivilDate?
        @Option(help: "The address for service of legal documents.") var address = ""
        @Option(help: "What the order rests on.") var basis = ""
        @Option(help: "The reason.") var reason = ""
        @Option(help: "The identity number of the holder who files.") var holder = ""

        func validate() throws {
            if dormancy && through == nil { throw ValidationError("--dormancy needs --through") }
        }

        func run() throws {
            try Console.run(output) {
                let work: LicenceCommand.Work
                if dormancy, let through {
                    work = .fileDormancy(through: through, address: address, reason: reason)
                } else {
                    work = .suspend(through: through, basis: basis, reason: reason)
                }
                try who.act(work, on: number, holder: holder, database, output)
            }
        }
    }

    /// `onewindow licence resume`
    struct Resume: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume", abstract: "End dormancy, or lift an order. 恢复",
            discussion: "With --order an officer lifts the order; else dormancy ends.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var who: LicenceActOptions

        @Argument(help: "The licence's number.") var number: String
        @Flag(help: "Lift the order.") var order = false
        @Option(help: "The reason.") var reason = ""
        @Option(help: "The identity number of the holder who takes up business again.") var holder = ""

        func run() throws {
            try Console.run(output) {
                let work: LicenceCommand.Work = order ? .lift(reason: reason) : .resume(reason: reason)
                try who.act(work, on: number, holder: holder, database, output)
            }
        }
    }

    /// `onewindow licence renew`
    struct Renew: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "renew", abstract: "Renew a licence. 延续")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var who: LicenceActOptions
        @OptionGroup var says: LicenceTermOptions

        @Argument(help: "The licence's number.") var number: String

        func run() throws {
            try Console.run(output) {
                let terms = try says.terms(on: (who.at ?? .now).date)
                try who.act(.renew(terms), on: number, database, output)
            }
        }
    }

    /// `onewindow licence revoke`
    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke", abstract: "Revoke, withdraw or take away a licence. 撤销、撤回、吊销",
            discussion: "Grounds: \(RevocationGround.allCases.map(\.name).joined(separator: ", ")).")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var who: LicenceActOptions

        @Argument(help: "The licence's number.") var number: String
        @Option(help: "The ground.") var ground: String
        @Option(help: "The decision it rests on.") var basis: String
        @Option(help: "The reason.") var reason = ""

        func run() throws {
            try Console.run(output) {
                guard let ground = RevocationGround.allCases.first(where: { $0.name == ground }) else {
                    throw OneWindowError(Rejection(.malformedField, "ground"))
                }
                try who.act(.revoke(ground, basis: basis, reason: reason), on: number, database, output)
            }
        }
    }

    /// `onewindow licence cancel`
    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel", abstract: "Strike a licence off the register. 注销",
            discussion: "Grounds: \(CancellationGround.allCases.map(\.name).joined(separator: ", ")).")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var who: LicenceActOptions

        @Argument(help: "The licence's number.") var number: String
        @Option(help: "The ground.") var ground: String
        @Option(help: "The provision it rests on, where the ground is other.") var basis = ""
        @Option(help: "The reason.") var reason = ""

        func run() throws {
            try Console.run(output) {
                guard let ground = CancellationGround.allCases.first(where: { $0.name == ground }) else {
                    throw OneWindowError(Rejection(.malformedField, "ground"))
                }
                try who.act(.cancel(ground, basis: basis, reason: reason), on: number, database, output)
            }
        }
    }
}
