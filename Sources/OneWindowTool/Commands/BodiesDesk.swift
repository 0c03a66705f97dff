import ArgumentParser
import Foundation
import OneWindow

/// A file that a verb reads whole.
enum BodiesFile {
    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OneWindowError(.storage, "\(path) cannot be read")
        }
        return [UInt8](data)
    }
}

/// The day that a verb asks about.
struct BodiesDay: ParsableArguments {
    @Option(help: ArgumentHelp("The day, such as 2026-11-21. Default: today.", valueName: "date"))
    var on: String?

    func validate() throws {
        if let on, CivilDate(iso: on) == nil { throw ValidationError("--on is a date, as 2026-11-21") }
    }

    /// The day.
    var day: CivilDate { on.flatMap { CivilDate(iso: $0) } ?? Instant.now.date }
}

/// When a verb acts, and in whose name.
struct BodiesAct: ParsableArguments {
    @Option(help: ArgumentHelp("When. Default: now.", valueName: "instant"))
    var at: String?

    @OptionGroup var actor: OfficerOptions

    func validate() throws { _ = try Instant.option(at) }

    /// Carries out commands about duties and bodies, one after the other; says how many events they made.
    func submit(_ commands: [BodiesCommand], verb: String, to engine: Engine) throws -> [Receipt] {
        let instant = try Instant.option(at) ?? .now
        let acting = try actor.acting ?? .operatorOfHost
        return try commands.enumerated().map { index, command in
            let id = try Requests.id("\(verb)-\(index)", at: instant)
            return try engine.submit(Submission(id: id, at: instant, by: acting, .arrange(command)))
        }
    }
}

/// What the verbs about duties and bodies say in lines.
struct BodiesTeller {
    let registry: Registry
    let language: Language

    func say(_ word: Words.Bodies, _ figures: [String: String] = [:]) {
        Console.line(word.filled(figures).text(in: language))
    }

    /// The name of a body with its code; the code alone where it is not registered.
    func body(_ code: Code?) -> String {
        guard let code else { return Words.Bodies.nobody.text(in: language) }
        return registry.agencies[code].map { "\($0.name.text(in: language)) [\(code)]" } ?? code.text
    }

    func bodies(_ codes: [Code]) -> String {
        codes.isEmpty ? Words.Bodies.nobody.text(in: language) : codes.map { body($0) }.joined(separator: " / ")
    }
}
