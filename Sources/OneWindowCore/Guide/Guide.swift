/// A guide that asks least (情形引导): a state machine from answers to the next question or the result.
///
/// It asks the question after which the fewest others may still be needed, and never one whose answer changes nothing
/// any more. A value: it holds no clock and no store, can be copied, and gives the same questions for the same answers.
public struct Guide: Sendable {
    /// The package with its decisions.
    public let compiled: CompiledGuide
    /// The answers so far, in the order they were given.
    public private(set) var answers: [GuideAnswer] = []
    /// The next question; nil where everything is decided.
    public private(set) var question: GuideQuestion?
    /// How many questions may still come at most, the next one included.
    public private(set) var questionsLeftAtMost = 0

    /// Starts a guide.
    public init(_ compiled: CompiledGuide) {
        self.compiled = compiled
        refresh()
    }

    /// The package.
    public var definition: PackageDefinition { compiled.definition }
    /// Whether everything is decided.
    public var isFinished: Bool { question == nil }

    /// Answers the next question.
    ///
    /// - Throws: `guideFinished` where there is none, `answerNotAllowed` where it is no answer to it.
    public mutating func answer(_ text: String) throws(Rejection) {
        guard let question else { throw Rejection(.guideFinished, definition.code.text) }
        try answer(text, to: question.code)
    }

    /// Answers any question, asked or not: a kiosk or a script may know some answers beforehand. An answer given before
    /// is replaced.
    ///
    /// - Throws: `unknownQuestion`, or `answerNotAllowed` where it is no answer to it.
    public mutating func answer(_ text: String, to code: Code) throws(Rejection) {
        let question = try self.question(code)
        guard let value = question.answer(text) else { throw Rejection(.answerNotAllowed, code.text) }
        take(GuideAnswer(question: code, value: value))
    }

    /// Answers any question with a value.
    ///
    /// - Throws: `unknownQuestion`, or `answerNotAllowed` where it is no answer to it.
    public mutating func answer(_ value: FeelValue, to code: Code) throws(Rejection) {
        let question = try self.question(code)
        guard question.allows(value) else { throw Rejection(.answerNotAllowed, code.text) }
        take(GuideAnswer(question: code, value: value))
    }

    /// Takes the last answer back; false where there is none.
    @discardableResult
    public mutating func back() -> Bool {
        guard !answers.isEmpty else { return false }
        answers.removeLast()
        refresh()
        return true
    }

    /// What the answers decide.
    ///
    /// - Throws: `questionsRemain` while a question is open.
    public func outcome() throws(Rejection) -> GuideOutcome {
        if let question { throw Rejection(.questionsRemain, question.code.text) }
        return GuideOutcome(compiled, answers, places)
    }

    private func question(_ code: Code) throws(Rejection) -> GuideQuestion {
        guard let question = definition.questions.first(where: { $0.code == code }) else {
            throw Rejection(.unknownQuestion, code.text)
        }
        return question
    }

    private mutating func take(_ answer: GuideAnswer) {
        if let place = answers.firstIndex(where: { $0.question == answer.question }) {
            answers[place] = answer
        } else {
            answers.append(answer)
        }
        refresh()
    }

    /// The questions and the classes of the answers, in the order they were given.
    private var places: [(question: Int, choice: Int)] {
        answers.compactMap { answer in
            guard let place = definition.questions.firstIndex(where: { $0.code == answer.question }),
                compiled.domains.indices.contains(place),
                let choice = compiled.domains[place].classOf(answer.value)
            else { return nil }
            return (place, choice)
        }
    }

    private mutating func refresh() {
        var state = GuideState(compiled)
        state.take(places)
        questionsLeftAtMost = state.open.nonzeroBitCount
        question = state.best().map { definition.questions[$0] }
    }
}
