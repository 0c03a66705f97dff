import OneWindowTesting

@testable import OneWindowCore

/// Packages with random decisions, and every combination of answers to them.
struct RandomPackage {
    let definition: PackageDefinition
    /// The values that are tried for each question: every option, and numbers on, below and above each bound.
    let values: [[FeelValue]]

    init(_ random: inout SeededGenerator, questions count: Int, rules: ClosedRange<Int> = 2...6) {
        let bounds = [10, 60, 100]
        var questions: [GuideQuestion] = []
        var values: [[FeelValue]] = []
        for place in 0..<count {
            let code = Code("Q\(place)")!
            let input = "输入\(place)"
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                questions.append(GuideQuestion(code, LocalizedText("是否\(place)？"), input: input))
                values.append([.boolean(true), .boolean(false)])
            case 1:
                let options = ["甲", "乙", "丙"].map { GuideOption($0) }
                questions.append(
                    GuideQuestion(code, LocalizedText("哪种\(place)？"), input: input, kind: .choice, options: options))
                values.append(options.map { .string($0.value) })
            default:
                questions.append(
                    GuideQuestion(code, LocalizedText("多少\(place)？"), input: input, kind: .number, most: 200))
                values.append(([0, 200] + bounds.flatMap { [$0 - 1, $0, $0 + 1] }).map(FeelValue.integer))
            }
        }
        var decisions: [DecisionModel.Decision] = []
        let tables = Int.random(in: 1...3, using: &random)
        for number in 0..<tables {
            decisions.append(
                .init(
                    "决策\(number)",
                    logic: .table(
                        Self.table(questions, decisions.map(\.name), bounds, rules, &random))))
        }
        decisions.append(
            .init("并", logic: .expression(decisions.map { "\($0.name) = true" }.joined(separator: " and "))))
        var package = PackageDefinition(code: Code("P")!, name: LocalizedText("一件事"), lead: Code("A")!)
        package.questions = questions
        package.members = decisions.enumerated().map { PackageMember(ItemCode("I\($0)")!, if: $1.name) }
        package.decisions = DecisionModel(
            name: "随机", inputs: questions.map { DecisionModel.Input($0.input) }, decisions: decisions)
        definition = package
        self.values = values
    }

    private static func table(
        _ questions: [GuideQuestion], _ earlier: [String], _ bounds: [Int], _ rules: ClosedRange<Int>,
        _ random: inout SeededGenerator
    ) -> DecisionTable {
        var columns = questions.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        if columns.isEmpty { columns = [questions[0]] }
        let decision = Bool.random(using: &random) ? earlier.last : nil
        let policy: HitPolicy = [.first, .unique, .any, .priority].randomElement(using: &random)!
        let count = Int.random(in: rules, using: &random)
        let rows = (0..<count).map { _ in
            var cells = columns.map { cell($0, bounds, &random) }
            if decision != nil { cells.append(["true", "false", "-"].randomElement(using: &random)!) }
            return DecisionTable.Rule(when: cells, then: [Bool.random(using: &random) ? "true" : "false"])
        }
        let standard = Bool.random(using: &random) ? "false" : ""
        return DecisionTable(
            policy,
            inputs: columns.map { DecisionTable.Input($0.input) } + [decision].compactMap { $0 }.map { .init($0) },
            outputs: [.init(values: policy == .priority ? ["true", "false"] : [], standard: standard)], rules: rows)
    }

    private static func cell(_ question: GuideQuestion, _ bounds: [Int], _ random: inout SeededGenerator) -> String {
        if Int.random(in: 0..<5, using: &random) < 2 { return "-" }
        switch question.kind {
        case .yesNo: return Bool.random(using: &random) ? "true" : "false"
        case .choice: return ["\"甲\"", "\"乙\"", "\"丙\"", "\"甲\", \"乙\"", "not(\"丙\")"].randomElement(using: &random)!
        case .number:
            let bound = bounds.randomElement(using: &random)!
            return ["< \(bound)", ">= \(bound)", "\(bound)", "[10..\(max(bound, 20)))"].randomElement(using: &random)!
        }
    }

    /// Every combination of the values, or as many as `most`, taken by chance.
    func combinations(_ most: Int, _ random: inout SeededGenerator) -> [[FeelValue]] {
        var all: [[FeelValue]] = [[]]
        for values in values {
            if all.count * values.count > most * 4 { break }
            all = all.flatMap { row in values.map { row + [$0] } }
        }
        if all[0].count < values.count {
            return (0..<most).map { _ in values.map { $0.randomElement(using: &random)! } }
        }
        return all.count <= most ? all : Array(all.shuffled(using: &random).prefix(most))
    }

    /// What the decisions come to with every answer given.
    func truth(_ row: [FeelValue], _ model: CompiledDecisions) -> [Bool] {
        let given = FeelContext(zip(definition.questions, row).map { FeelContext.Entry($0.input, $1) })
        return definition.members.map { model.evaluate($0.condition, given)?.value.boolean ?? false }
    }
}
