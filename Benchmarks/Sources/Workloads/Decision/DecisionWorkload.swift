import OneWindow
import OneWindowTesting

/// A decision table of 100 rules and 6 inputs, and questions to it: three numbers in intervals, two texts, a boolean.
public final class DecisionWorkload {
    /// Questions of one run.
    public let count: Int
    private let table: CompiledTable
    private let model: CompiledDecisions
    private let questions: [[FeelValue]]
    private let named: [FeelContext]
    private let cells: [[String]]

    private static let inputs = ["area", "seats", "staff", "trade", "street", "online"]
    private static let trades = ["noodles", "hotpot", "bakery", "tea", "grocery", "barber", "salon", "kiosk"]
    private static let streets = ["青秀", "兴宁", "江南", "西乡塘", "良庆", "邕宁", "武鸣", "横州"]

    /// Makes the table and the questions; nil where the table is refused, which is a fault.
    public init?(questions count: Int, rules: Int = 100, seed: UInt64 = 11) {
        var generator = SeededGenerator(seed: seed)
        cells = (0..<rules).map { _ in Self.cells(&generator) }
        let table = DecisionTable(
            .first, inputs: Self.inputs.map { DecisionTable.Input($0) }, outputs: [DecisionTable.Output("rule")],
            rules: cells.enumerated().map { DecisionTable.Rule(when: $1, then: ["\($0)"]) })
        let model = DecisionModel(
            name: "benchmark", inputs: Self.inputs.map { DecisionModel.Input($0) },
            decisions: [DecisionModel.Decision("rule", logic: .table(table))])
        guard let compiled = try? model.compile(), let own = compiled.table(of: "rule") else { return nil }
        self.model = compiled
        self.table = own
        self.count = count
        questions = (0..<count).map { _ in Self.question(&generator) }
        named = questions.prefix(10_000).map { values in
            FeelContext(zip(Self.inputs, values).map { FeelContext.Entry($0, $1) })
        }
    }

    private static func cells(_ generator: inout SeededGenerator) -> [String] {
        var cells: [String] = []
        for _ in 0..<3 {
            let low = generator.below(900)
            let high = low + 20 + generator.below(380)
            cells.append(generator.chance(30) ? "-" : "[\(low)..\(high))")
        }
        let (one, other) = (generator.below(8), generator.below(8))
        cells.append(generator.chance(30) ? "-" : "\"\(trades[one])\", \"\(trades[other])\"")
        cells.append(generator.chance(50) ? "-" : "\"\(streets[generator.below(8)])\"")
        cells.append(generator.chance(50) ? "-" : generator.chance(50) ? "true" : "false")
        return cells
    }

    private static func question(_ generator: inout SeededGenerator) -> [FeelValue] {
        var values: [FeelValue] = (0..<3).map { _ in .integer(generator.below(1_000)) }
        values.append(.string(trades[generator.below(8)]))
        values.append(.string(streets[generator.below(8)]))
        values.append(.boolean(generator.chance(50)))
        return values
    }

    /// Finds the first rule for each question; the digest of the answers.
    public func run() -> UInt64 {
        var digest: UInt64 = 0
        for question in questions { digest = digest &* 31 &+ UInt64((table.firstRule(matching: question) ?? -1) + 2) }
        return digest
    }

    /// Evaluates the decision by name, with its explanation; the digest of the answers to the first questions.
    public func runByName() -> UInt64 {
        var digest: UInt64 = 0
        for question in named {
            var rule = -1
            if case .number(let number)? = model.evaluate("rule", question)?.value { rule = number.integer ?? -1 }
            digest = digest &* 31 &+ UInt64(rule + 2)
        }
        return digest
    }

    /// Questions that ``runByName()`` answers.
    public var countByName: Int { named.count }

    /// The digest of the first answers, as another engine gives them too.
    public func digest(of first: Int) -> UInt64 {
        var digest: UInt64 = 0
        for question in questions.prefix(first) {
            digest = digest &* 31 &+ UInt64((table.firstRule(matching: question) ?? -1) + 2)
        }
        return digest
    }

    /// The same table and the first questions in JSON, for an engine outside.
    public func json(questions first: Int) -> String {
        let rows = cells.map { row in "[" + row.map { Self.quoted($0 == "-" ? "" : $0) }.joined(separator: ",") + "]" }
        let asked = questions.prefix(first).map { row in
            "["
                + row.map { value in
                    if case .string(let text) = value { Self.quoted(text) } else { value.description }
                }.joined(separator: ",") + "]"
        }
        let names = Self.inputs.map(Self.quoted).joined(separator: ",")
        return "{\"inputs\":[\(names)],\"rules\":[\(rows.joined(separator: ","))],"
            + "\"questions\":[\(asked.joined(separator: ","))]}"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text { result += character == "\"" ? "\\\"" : String(character) }
        return result + "\""
    }
}
