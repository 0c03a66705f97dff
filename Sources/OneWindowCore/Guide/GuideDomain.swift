/// The answers to a question, in classes that the decisions cannot tell apart (回答类别).
struct GuideDomain: Sendable {
    /// A value of each class.
    let samples: [FeelValue]
    /// Whether each class has one value alone.
    let isExact: Bool
    private let numbers: DecisionNumbers?
    /// The class of each stretch of numbers, -1 where no answer lies in it.
    private let classOfStretch: [Int]

    /// The classes of a question's answers.
    ///
    /// - Parameters:
    ///   - columns: The columns of tables that test the answer as it is.
    ///   - isReadBesides: Whether anything else reads it, so that no two numbers may be taken for the same.
    init(_ question: GuideQuestion, columns: [(column: DecisionColumn, type: FeelType)], isReadBesides: Bool) {
        switch question.kind {
        case .yesNo:
            (samples, isExact, numbers, classOfStretch) = ([.boolean(true), .boolean(false)], true, nil, [])
        case .choice:
            (samples, isExact, numbers, classOfStretch) = (question.options.map { .string($0.value) }, true, nil, [])
        case .number:
            let made = Self.stretches(question, columns)
            (samples, isExact, numbers, classOfStretch) =
                (made.samples, !isReadBesides, made.numbers, made.classOfStretch)
        }
    }

    /// The class of an answer, or nil where it is none.
    func classOf(_ value: FeelValue) -> Int? {
        guard let numbers else { return samples.firstIndex(of: value) }
        guard case .number(let number) = value else { return nil }
        let place = classOfStretch[numbers.stretch(of: number)]
        return place < 0 ? nil : place
    }

    private static func stretches(
        _ question: GuideQuestion, _ columns: [(column: DecisionColumn, type: FeelType)]
    ) -> (samples: [FeelValue], numbers: DecisionNumbers, classOfStretch: [Int]) {
        let least = FeelNumber(question.least ?? 0)
        let most = question.most.map { FeelNumber($0) }
        let numbers = DecisionNumbers(columns.flatMap { $0.column.numbersNamed } + [least] + [most].compactMap { $0 })
        var samples: [FeelValue] = []
        var classes: [[Bool]: Int] = [:]
        var classOfStretch: [Int] = []
        for stretch in 0..<numbers.count {
            guard let number = numbers.example(of: stretch), number >= least, most.map({ number <= $0 }) ?? true,
                question.hasFraction || number.rounded(scale: 0, .down) == number
            else {
                classOfStretch.append(-1)
                continue
            }
            let answers = columns.flatMap { $0.column.answers(to: $0.type.conformed(.number(number))) }
            if let known = classes[answers] {
                classOfStretch.append(known)
            } else {
                classes[answers] = samples.count
                classOfStretch.append(samples.count)
                samples.append(.number(number))
            }
        }
        return (samples, numbers, classOfStretch)
    }
}

extension DecisionColumn {
    /// Whether the cells and the allowed values compare with constants only.
    var isClosed: Bool { isClassified && open < 0 && !asksValues }

    /// The numbers that cells and allowed values compare with.
    var numbersNamed: [FeelNumber] {
        var numbers: [FeelNumber] = []
        for tests in cells + [values].compactMap({ $0 }) {
            for test in tests.tests ?? [] {
                switch test {
                case .equals(.number(let number)): numbers.append(number)
                case .within(let range):
                    for case .number(let number)? in [range.lower, range.upper] { numbers.append(number) }
                default: break
                }
            }
        }
        return numbers
    }

    /// What each cell, and the allowed values, answer to a value.
    func answers(to value: FeelValue) -> [Bool] {
        cells.map { $0.matches(value) == true } + [values.map { $0.matches(value) == true } ?? true]
    }
}
