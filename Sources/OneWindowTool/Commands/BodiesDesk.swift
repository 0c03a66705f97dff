import ArgumentParser
import Foundation
import OneWindow

/// When a verb acts, and in whose name.
struct BodiesAct: ParsableArguments {
    @Option(help: ArgumentHelp("When. Default: now.", valueName: "instant"))
    var at: Instant?

    @OptionGroup var actor: OfficerOptions

    /// Carries out commands about duties and bodies, one after the other; says how many events they made.
    func submit(_ commands: [BodiesCommand], verb: String, to engine: Engine) throws -> [Receipt] {
        let instant = at ?? .now
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
