import ArgumentParser
import OneWindow

/// `onewindow case`
struct CaseCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "Look at cases. 办件", subcommands: [Show.self])

    /// `onewindow case show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a case and what happened to it. 办件详情",
            discussion: "Personal texts are shown only with --personal; whoever asks for them answers for it.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The case's number.")
        var number: String

        @Flag(help: "Show names, numbers and texts of people as well.")
        var personal = false

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                guard let number = CaseNumber(number), let state = try engine.find(number) else {
                    throw OneWindowError(Rejection(.unknownCase, number))
                }
                let texts = personal ? try engine.personalTexts(of: number) : []
                let registry = try engine.registry(for: state)
                let history = try engine.history(of: number)
                if output.json {
                    Console.line(ResultJSON.data(state, registry: registry, personal: texts))
                    for entry in history { Console.line(ResultJSON.data(entry, number: number, registry: registry)) }
                    return
                }
                tell(state, history, texts, registry)
            }
        }

        private func tell(
            _ state: CaseState, _ history: [JournalEntry], _ texts: [PersonalText], _ registry: Registry
        ) {
            let language = output.spoken
            let story = CaseStory(registry: registry, state: state)
            let item = registry.definition(state.opening.item, version: state.opening.version)
            Console.line("\(state.number)  \(item?.name.text(in: language) ?? "")  [\(state.phase.name)]")
            for clock in state.clocks {
                let mark = clock.certainty == .certain ? "" : " ?"
                let name = LimitNames.name(of: clock.kind).text(in: language)
                let limit = LimitText.text(TimeLimit(clock.total, clock.limit.unit)).text(in: language)
                Console.line("  \(clock.number). \(name): \(clock.start) + \(limit) → \(clock.due)\(mark)")
            }
            for text in texts { Console.line("  \(text.slot.name): \(text.text)") }
            for entry in history {
                guard case .caseChanged(let event) = entry.record.event else { continue }
                let what = story.text(of: event).text(in: language)
                let who = story.place(of: event, by: entry.record.actor).text(in: language)
                let grant = AuthorityText.capacity(entry.record.actor, registry)
                let capacity = grant.map { " [\($0.text(in: language))]" } ?? ""
                Console.line("  \(entry.record.times.occurredAt)  \(what)  – \(who)\(capacity)")
            }
        }
    }
}
