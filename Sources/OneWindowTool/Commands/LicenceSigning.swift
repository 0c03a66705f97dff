import ArgumentParser
import OneWindow

extension LicenceCommandGroup {
    /// `onewindow licence form`
    struct Form: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "form", abstract: "Print the bytes that the issuing body signs. 待签章文本",
            discussion: "Nothing else is printed, so that the output can be signed: Ed25519, RFC 8032.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The licence's number.") var number: String

        func run() throws {
            try Console.run(output) {
                guard let key = CaseNumber(number), let form = try database.open().licenceForm(key) else {
                    throw OneWindowError(Rejection(.unknownLicence, number))
                }
                // The text ends with a line feed of its own.
                Console.line(String(decoding: form.dropLast(), as: UTF8.self))
            }
        }
    }

    /// `onewindow licence sign`
    struct Sign: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign", abstract: "Add the signature of the issuing body. 签章",
            discussion: "Over what onewindow licence form prints; one that does not verify is refused.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var who: LicenceActOptions

        @Argument(help: "The licence's number.") var number: String
        @Option(help: "The key, as it is registered.") var key: String
        @Option(help: ArgumentHelp("The signature, 64 bytes.", valueName: "hex")) var signature: String

        func run() throws {
            try Console.run(output) {
                guard let bytes = [UInt8](hexadecimal: signature) else {
                    throw OneWindowError(Rejection(.malformedField, "signature"))
                }
                let signature = LicenceSignature(key: try code(key, "key"), bytes: bytes)
                try who.act(.sign(signature), on: number, database, output)
            }
        }
    }

    /// `onewindow licence offer`
    struct Offer: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "offer", abstract: "Ask what a licence would stand for in place of paper. 替代材料预判",
            discussion: """
                Whether an application that names it would be taken; nothing is kept. Levels of identity: stated, \
                registered, person, certificate. An application names licences in JSON: onewindow submit.
                """)

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The licence's number.") var number: String
        @Option(help: "The item that is to be applied for.") var item: String
        @Option(help: "The material. Default: any that names its type.") var material: String?
        @Option(help: "The identity number of who applies.") var holder: String
        @Option(help: "How well the identity was established. Default: not at all.") var assurance: String?
        @Option(help: ArgumentHelp("The instant. Default: now.", valueName: "iso")) var at: Instant?

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                guard let key = CaseNumber(number) else { throw OneWindowError(Rejection(.unknownLicence, number)) }
                guard let code = ItemCode(item) else { throw OneWindowError(Rejection(.malformedField, "item")) }
                let levels: [String: IdentityAssurance] = [
                    "stated": .stated, "registered": .registered, "person": .person, "certificate": .certificate,
                ]
                let level = try assurance.map { name in
                    guard let level = levels[name] else {
                        throw OneWindowError(Rejection(.malformedField, "assurance"))
                    }
                    return level
                }
                let offer = LicenceOffer(
                    key, item: code, material: try material.map { try LicenceCommandGroup.code($0, "material") },
                    holder: holder, assurance: level, at: at ?? .now)
                guard let answer = try engine.offer(offer) else {
                    throw OneWindowError(Rejection(.unknownLicence, number))
                }
                if output.json {
                    Console.line(ResultJSON.data(answer, registry: engine.registry))
                } else if let reason = answer.reason {
                    let why = Bilingual(reason.code.text(in: .chinese), reason.code.text(in: .english))
                    Console.line(Words.Licence.notTaken.filled([:], names: ["why": why]).text(in: output.spoken))
                } else {
                    let list = answer.materials.map(\.text).joined(separator: " ")
                    Console.line(Words.Licence.taken.filled(["materials": list]).text(in: output.spoken))
                }
                if !answer.isTaken { throw ExitCode.refused }
            }
        }
    }
}
