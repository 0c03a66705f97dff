import ArgumentParser
import Foundation
import OneWindow

/// `onewindow licence`
struct LicenceCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "licence", abstract: "Issue, find, verify and change licences. 电子证照",
        subcommands: [
            Show.self, Find.self, Verify.self, Offer.self, Issue.self, Form.self, Sign.self, Suspend.self, Resume.self,
            Renew.self, Revoke.self, Cancel.self,
        ])

    /// `onewindow licence show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a licence and what happened to it. 证照详情",
            discussion: "Personal texts are shown only with --personal; whoever asks for them answers for it.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The licence's number, such as EL20261121.0001.")
        var number: String

        @Flag(help: "Show the holder's name and number, and other texts of people, as well.")
        var personal = false

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                guard let number = CaseNumber(number), let state = try engine.licence(number) else {
                    throw OneWindowError(Rejection(.unknownLicence, number))
                }
                let texts = personal ? try engine.personalTexts(of: number) : []
                let history = try engine.licenceHistory(of: number)
                let registry = engine.registry
                if output.json {
                    let origin = try state.opening.caseID.flatMap { try engine.number(of: $0) }
                    Console.line(ResultJSON.data(state, registry: registry, origin: origin, personal: texts))
                    for entry in history { Console.line(ResultJSON.data(entry, number: number, registry: registry)) }
                    return
                }
                Console.line(LicenceCommandGroup.line(state, registry, output.spoken))
                for text in texts {
                    Console.line(
                        "  "
                            + Words.Licence.personal.filled(["slot": text.slot.name, "text": text.text])
                            .text(in: output.spoken))
                }
                for entry in history {
                    guard case .licenceChanged(let event) = entry.record.event else { continue }
                    let time = "\(entry.record.times.occurredAt)".prefix(16).replacing("T", with: " ")
                    Console.line("  \(time)  \(event.words.text(in: output.spoken))")
                }
            }
        }
    }

    /// `onewindow licence find`
    struct Find: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "find", abstract: "Find the licences of a holder. 按持证主体查找")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Option(help: "The identity number or credit code of the holder.")
        var holder: String

        @Option(help: "The type of licence.")
        var type: String?

        @Option(help: ArgumentHelp("The most to list, 1 to 1000.", valueName: "count"))
        var limit = 100

        func validate() throws {
            if !(1...1_000).contains(limit) { throw ValidationError("--limit is a number from 1 to 1000") }
        }

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                let type = try type.map { try LicenceCommandGroup.code($0, "type") }
                let found = try engine.licences(holder: holder, type: type, limit: limit)
                if output.json { return Console.line(ResultJSON.data(found, registry: engine.registry)) }
                if found.isEmpty { Console.line(Words.Licence.none.text(in: output.spoken)) }
                for licence in found {
                    Console.line(LicenceCommandGroup.line(licence, engine.registry, output.spoken))
                }
            }
        }
    }

    /// `onewindow licence verify`
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Look whether a licence holds. 证照核验",
            discussion: "State at the instant, holder, content and signature; what is not given is not asked.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The licence's number.")
        var number: String

        @Option(help: "The identity number of who shows it.")
        var holder = ""

        @Option(help: ArgumentHelp("The SHA-256 of the file that is shown.", valueName: "hex"))
        var digest: String?

        @Option(help: ArgumentHelp("The instant. Default: now.", valueName: "iso"))
        var at: Instant?

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                guard let key = CaseNumber(number) else { throw OneWindowError(Rejection(.unknownLicence, number)) }
                var question = LicenceQuestion(key, at: at ?? .now, holder: holder)
                question.digest = try digest.map { try LicenceCommandGroup.digest($0) }
                guard let answer = try engine.verify(question) else {
                    throw OneWindowError(Rejection(.unknownLicence, number))
                }
                if output.json {
                    Console.line(ResultJSON.data(answer, registry: engine.registry))
                } else {
                    tell(answer, engine.registry, at: question.instant)
                }
                if !answer.isGood { throw ExitCode.refused }
            }
        }

        private func tell(_ answer: LicenceAnswer, _ registry: Registry, at instant: Instant) {
            Console.line(LicenceCommandGroup.line(answer.licence, registry, output.spoken, at: instant))
            let found: [(Words.Licence, Words.Licence)] = [
                (.holder, Words.Licence(answer.isHolder)), (.content, Words.Licence(answer.isContent)),
                (.signature, Words.Licence(answer.signature)),
            ]
            for (what, word) in found {
                let line = Words.Licence.found.filled([:], names: ["what": what.both, "found": word.both])
                Console.line("  " + line.text(in: output.spoken))
            }
            if let reason = answer.reason {
                Console.line(
                    Words.Licence.notGood.filled(["why": reason.text(in: output.spoken)]).text(in: output.spoken))
            } else {
                Console.line(Words.Licence.good.text(in: output.spoken))
            }
        }
    }

    /// A licence in a line, with the phase that it has at an instant, whether or not its timers have fired.
    static func line(
        _ state: Licence, _ registry: Registry, _ language: Language, at instant: Instant = .now
    ) -> String {
        let type = registry.licenceTypes[state.opening.type]
        let through = state.terms.validThrough
        let word: Words.Licence = through == nil ? .lineEndless : .line
        return word.filled(
            [
                "number": state.number.text, "from": state.terms.validFrom.description,
                "through": through?.description ?? "",
            ],
            names: [
                "type": type.map { Bilingual($0.name) } ?? Bilingual("?", "?"),
                "phase": state.standing(at: instant).map { Words.Licence($0).both } ?? Words.Licence.notYet.both,
            ]
        ).text(in: language)
    }

    static func code(_ text: String, _ name: String) throws -> Code {
        guard let code = Code(text) else { throw OneWindowError(Rejection(.malformedField, name)) }
        return code
    }

    /// A digest, SHA-256, from its hexadecimal digits.
    static func digest(_ text: String) throws -> [UInt8] {
        guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else {
            throw OneWindowError(Rejection(.malformedField, "digest"))
        }
        return bytes
    }
}
