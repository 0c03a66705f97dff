import ArgumentParser
import OneWindow

/// `onewindow code`
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Say what a code is and check it. 编码识别与校验",
        discussion: """
            Takes the code of an item, a credit code, an organisation code, an identity number, a region code or a \
            case number, tells its parts, and what is doubted about it:

              onewindow code 11450721MB155808114000104002000
              onewindow code 511A0080800002-511602000000-000-11511301008778183N-1-00 --json

            Item codes are read by the rules that usually go with them; --profile names others. An identity number is \
            shown masked. Exit code 1 where nothing takes the code without a doubt.
            """)

    @Argument(help: ArgumentHelp("The code.", valueName: "code"))
    var code: String

    @Option(
        help: ArgumentHelp(
            "By which rules item codes are read: \(CodeProfile.shipped.map(\.code.text).joined(separator: ", ")).",
            valueName: "name"))
    var profile: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let profile, CodeProfile.shipped(profile) == nil {
            let names = CodeProfile.shipped.map(\.code.text).joined(separator: ", ")
            throw ValidationError("--profile is one of \(names)")
        }
    }

    func run() throws {
        try Console.run(output) {
            guard code.utf8.count <= Limits.itemCodeBytes else { throw Rejection(.tooLong, "code") }
            guard ItemCode(code) != nil else { throw Rejection(.malformedField, "code") }
            let readings = CodeReading.all(of: code, in: profile.flatMap { CodeProfile.shipped($0) })
            if output.json {
                Console.line(CodeJSON.data(readings))
            } else {
                for line in CodeSheet(readings: readings).lines(in: output.spoken) { Console.line(line) }
            }
            if !readings.contains(where: \.isSound) { throw ExitCode.refused }
        }
    }
}
