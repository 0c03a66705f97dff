import ArgumentParser
import OneWindow

/// `onewindow request`
struct RequestCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Look at service requests. 诉求件",
        subcommands: [Show.self, Rates.self])

    /// `onewindow request show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a service request and what happened to it. 诉求件详情",
            discussion: "Personal texts are shown only with --personal; whoever asks for them answers for it.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The request's number, such as SR20261121.0001.")
        var number: String

        @Flag(help: "Show names, numbers and texts of people as well.")
        var personal = false

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                guard let number = CaseNumber(number), let state = try engine.request(number) else {
                    throw OneWindowError(Rejection(.unknownRequest, number))
                }
                let texts = personal ? try engine.personalTexts(of: number) : []
                let registry = engine.registry
                let history = try engine.requestHistory(of: number)
                let follows = try state.opening.follows.flatMap { try engine.number(of: $0) }
                if output.json {
                    Console.line(ResultJSON.data(state, registry: registry, follows: follows, personal: texts))
                    for entry in history { Console.line(ResultJSON.data(entry, number: number, registry: registry)) }
                    return
                }
                let category = engine.clockRules[state.opening.ruleEdition]?.requests.category(state.opening.category)
                tell(state, category, history, texts, registry)
            }
        }

        private func tell(
            _ state: ServiceRequest, _ category: RequestCategory?, _ history: [JournalEntry], _ texts: [PersonalText],
            _ registry: Registry
        ) {
            let language = output.spoken
            let name = category?.name.text(in: language) ?? state.opening.category.text
            Console.line("\(state.number)  \(name)  [\(state.phase.name)]")
            for clock in state.ledger.clocks {
                let mark = clock.certainty == .certain ? "" : " ?"
                Console.line("  \(clock.kind): \(clock.start) + \(clock.limit.amount) → \(clock.due)\(mark)")
            }
            for text in texts { Console.line("  \(text.slot.name): \(text.text)") }
            for entry in history {
                guard case .requestChanged(let event) = entry.record.event else { continue }
                let what = Words.Request(event).text(in: language)
                let grant = AuthorityText.capacity(entry.record.actor, registry)
                let capacity = grant.map { "  [\($0.text(in: language))]" } ?? ""
                Console.line("  \(entry.record.times.occurredAt)  \(what)\(capacity)")
            }
        }
    }

    /// `onewindow request rates`
    struct Rates: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rates", abstract: "How many requests were answered, resolved, to satisfaction. 诉求办理三率",
            discussion: "Counts the requests that were taken in from the first day through the last, by China time.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Option(help: ArgumentHelp("The first day.", valueName: "yyyy-mm-dd"))
        var from: String

        @Option(help: ArgumentHelp("The last day.", valueName: "yyyy-mm-dd"))
        var to: String

        func validate() throws {
            guard let first = CivilDate(iso: from), let last = CivilDate(iso: to), first <= last else {
                throw ValidationError("--from and --to are days such as 2026-11-21, in this order")
            }
        }

        func run() throws {
            try Console.run(output) {
                guard let first = CivilDate(iso: from), let last = CivilDate(iso: to) else { return }
                let engine = try database.open()
                let table = try engine.requestRates(from: first, through: last)
                if output.json { return Console.line(ResultJSON.data(table, registry: engine.registry)) }
                tell(table, engine)
            }
        }

        private func tell(_ table: RequestRateTable, _ engine: Engine) {
            let language = output.spoken
            Console.line(
                Words.Request.rates.filled(["from": table.from.description, "through": table.through.description])
                    .text(in: language))
            let catalogue = engine.clockRules.latest.requests
            for row in table.rows {
                let category = catalogue.category(row.key.category)?.name.text(in: language) ?? row.key.category.text
                let agency = row.key.agency.flatMap { engine.registry.agencies[$0]?.name.text(in: language) }
                line(agency.map { "\(category) · \($0)" } ?? category, row.rates)
            }
            line(Words.Request.all.text(in: language), table.total)
        }

        private func line(_ what: String, _ rates: RequestRates) {
            func percent(_ basisPoints: UInt64?) -> String {
                guard let basisPoints else { return Words.Request.none.text(in: output.spoken) }
                let rest = basisPoints % 100
                return "\(basisPoints / 100).\(rest < 10 ? "0" : "")\(rest) %"
            }
            let text = Words.Request.row.filled([
                "what": what, "requests": "\(rates.total)", "answered": percent(rates.answeredRateBasisPoints),
                "onTime": percent(rates.onTimeRateBasisPoints), "resolved": percent(rates.resolvedRateBasisPoints),
                "satisfied": percent(rates.satisfiedRateBasisPoints),
            ])
            Console.line(text.text(in: output.spoken))
        }
    }
}
