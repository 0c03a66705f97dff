import ArgumentParser
import Foundation
import OneWindow

/// How a verb answers.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Answer in JSON, for programs.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "The language of what people read: zh or en. Default: that of the terminal.", valueName: "zh|en"))
    var language: String?

    func validate() throws {
        if let language, Language(rawValue: language) == nil { throw ValidationError("--language is zh or en") }
    }

    /// The language to answer in.
    var spoken: Language {
        if let language { return Language(rawValue: language) ?? .english }
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("zh") ? .chinese : .english
    }
}

/// Which database a verb works on.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: [.customLong("database"), .customShort("d")],
        help: ArgumentHelp("The database of the hall.", valueName: "file"))
    var path: String

    /// Opens the database, which must be there.
    func open() throws -> Engine {
        var storage = SQLiteOptions()
        storage.mode = .existing
        return try Engine.open(path, storage: storage)
    }
}

extension ExitCode {
    /// The rules said no, or something is wrong with the data.
    static let refused = ExitCode(1)
    /// It could not be done.
    static let failed = ExitCode(2)
    /// The user said stop; nothing was changed.
    static let stopped = ExitCode(130)
}
