import ArgumentParser
import Foundation
import OneWindow

/// `onewindow decision`
struct DecisionCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decision", abstract: "Decision models: check one, ask one. 决策表",
        subcommands: [Check.self, Evaluate.self, Convert.self])

    /// `onewindow decision check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Say what is wrong, or looks wrong, in a decision model. 检查决策模型",
            discussion: """
                Takes JSON, as Decisions.md of the documentation describes it, and XML of DMN 1.1 to 1.5. Besides \
                errors it names values that no rule answers, rules that overlap, and rules without effect.

                  onewindow decision check shop.json
                """)

        @Argument(help: "The model.")
        var file: String

        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let compiled = try DecisionFile.compile(file, output)
                if output.json { return Console.line(DecisionJSON.data(compiled.doubts)) }
                let figures = [
                    "decisions": "\(compiled.decisionNames.count)", "inputs": "\(compiled.inputNames.count)",
                ]
                Console.line(Words.Decision.sound.filled(figures).text(in: output.spoken))
            }
        }
    }

    /// `onewindow decision evaluate`
    struct Evaluate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "evaluate", abstract: "Ask a decision model. 求值",
            discussion: """
                The value of an input is an expression: a number, "a text", true, date("2026-03-09"), a list, a \
                context. What is none is taken as a text.

                  onewindow decision evaluate shop.json --decision 许可 --input 经营面积=80 --input 类型=面馆
                """)

        @Argument(help: "The model.")
        var file: String

        @Option(help: ArgumentHelp("The decision. Default: the last of the model.", valueName: "name"))
        var decision: String?

        @Option(
            name: .customLong("input"),
            help: ArgumentHelp("The value of an input; may stand several times.", valueName: "name=value"))
        var inputs: [String] = []

        @OptionGroup var output: OutputOptions

        func validate() throws {
            if let wrong = inputs.first(where: { !$0.contains("=") }) {
                throw ValidationError("--input is name=value, not \(wrong)")
            }
        }

        func run() throws {
            try Console.run(output) {
                let compiled = try DecisionFile.compile(file, output)
                let values = try given(compiled)
                let name = decision ?? compiled.decisionNames.last ?? ""
                guard let outcome = compiled.evaluate(name, values) else {
                    throw OneWindowError(
                        .notFound, Words.Decision.unknownDecision.filled(["name": name]).text(in: .english))
                }
                if output.json { return try Console.json(DecisionAnswer(name, outcome)) }
                for line in DecisionAnswer(name, outcome).lines(outcome, in: output.spoken) { Console.line(line) }
            }
        }

        private func given(_ compiled: CompiledDecisions) throws -> FeelContext {
            var values: [FeelContext.Entry] = []
            for input in inputs {
                let parts = input.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                guard compiled.inputNames.contains(parts[0]) else {
                    let text = Words.Decision.unknownInput.filled(["name": parts[0]])
                    throw OneWindowError(.notFound, text.text(in: .english))
                }
                let expression = try? FeelExpression.compile(parts[1], in: FeelScope())
                values.append(FeelContext.Entry(parts[0], expression?.evaluate() ?? .string(parts[1])))
            }
            return FeelContext(values)
        }
    }

    /// `onewindow decision convert`
    struct Convert: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "convert", abstract: "Write a decision model as JSON, whatever its form. 转换为 JSON",
            discussion: "  onewindow decision convert model.dmn > model.json")

        @Argument(help: "The model.")
        var file: String

        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let (model, doubts) = try DecisionFile.read(file)
                DecisionFile.tell(doubts, output)
                if doubts.contains(where: { !$0.isWarning }) { throw ExitCode.refused }
                Console.line(DecisionJSON.data(model))
            }
        }
    }
}

/// What a model answered, for programs and for people.
struct DecisionAnswer: Encodable {
    /// A decision that was taken on the way.
    struct Step: Encodable {
        let decision: String
        let value: String
        /// The rules that count, from 1.
        let rules: [Int]
    }

    let decision: String
    let value: String
    let steps: [Step]
    let notes: [String]

    init(_ name: String, _ outcome: DecisionOutcome) {
        decision = name
        value = outcome.value.description
        steps = outcome.steps.map {
            Step(decision: $0.decision, value: $0.value.description, rules: $0.rules.map { $0 + 1 })
        }
        notes = outcome.notes.map { $0.message() }
    }

    func lines(_ outcome: DecisionOutcome, in language: Language) -> [String] {
        var lines: [String] = []
        for step in steps {
            lines.append(
                Words.Decision.result.filled(["name": step.decision, "value": step.value]).text(in: language))
            if !step.rules.isEmpty {
                let rules = step.rules.map(String.init).joined(separator: ", ")
                let words = Words.Decision.matched.filled(["name": step.decision, "rules": rules])
                lines.append("  " + words.text(in: language))
            }
        }
        return lines + outcome.notes.map { "! " + $0.message(in: language) }
    }
}
