import OneWindowTesting
import Testing

@testable import OneWindowCore

@Suite("Guide")
struct GuideTests {
    /// Answers a guide as a row of values says; the number of questions it took.
    private static func run(_ guide: inout Guide, _ package: PackageDefinition, _ row: [FeelValue]) throws -> Int {
        var count = 0
        while let question = guide.question {
            let place = package.questions.firstIndex { $0.code == question.code }!
            let atMost = guide.questionsLeftAtMost
            try guide.answer(row[place], to: question.code)
            #expect(guide.questionsLeftAtMost < atMost)
            count += 1
        }
        return count
    }

    @Test("the result is that of the tables with every answer given", arguments: seeds(60))
    func result(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let package = RandomPackage(&random, questions: Int.random(in: 1...6, using: &random))
        let model = try #require(package.definition.decisions).compile()
        let compiled = try CompiledGuide(package.definition)
        #expect(compiled.isExact)
        for row in package.combinations(60, &random) {
            var guide = Guide(compiled)
            let count = try Self.run(&guide, package.definition, row)
            #expect(count <= package.definition.questions.count)
            let outcome = try guide.outcome()
            #expect(outcome.members.map(\.applies) == package.truth(row, model))
            // What is told as the reason is enough to decide it so.
            for (place, decided) in outcome.members.enumerated() {
                let values = package.values.enumerated().map { question, values in
                    decided.reasons.contains(package.definition.questions[question].code)
                        ? row[question] : values.randomElement(using: &random)!
                }
                #expect(package.truth(values, model)[place] == decided.applies)
            }
        }
    }

    @Test("the answers may come in any order, and one may be taken back", arguments: seeds(20))
    func order(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let package = RandomPackage(&random, questions: 4)
        let compiled = try CompiledGuide(package.definition)
        let row = package.values.map { $0.randomElement(using: &random)! }
        var asked = Guide(compiled)
        _ = try Self.run(&asked, package.definition, row)
        var given = Guide(compiled)
        for place in package.definition.questions.indices.shuffled(using: &random) {
            try given.answer(row[place], to: package.definition.questions[place].code)
        }
        #expect(given.isFinished)
        #expect(try given.outcome().members.map(\.applies) == asked.outcome().members.map(\.applies))
        let first = Guide(compiled).question
        while asked.back() {}
        #expect(asked.question == first && asked.answers.isEmpty)
    }

    @Test("close to the fewest questions that any way of asking needs", arguments: [UInt64(1)])
    func fewest(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var (sum, best, worst, differ) = (0.0, 0.0, 1.0, 0)
        for _ in 0..<150 {
            let package = RandomPackage(&random, questions: Int.random(in: 2...6, using: &random))
            let compiled = try CompiledGuide(package.definition)
            var asking = FewestQuestions(compiled)
            let (taken, fewest) = (asking.taken(), asking.fewest())
            #expect(taken >= fewest - 1e-9)
            sum += taken
            best += fewest
            if fewest > 0 { worst = max(worst, taken / fewest) }
            if taken > fewest + 1e-9 { differ += 1 }
        }
        print("questions asked against the fewest possible: \(sum / best), worst \(worst), \(differ) of 150 differ")
        #expect(sum / best < 1.02 && worst < 1.35)
    }
}
