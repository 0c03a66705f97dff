/// The rules for decision models. Names and numbers are permanent; those from 101 are warnings.
public enum DecisionRule: UInt8, Sendable, CaseIterable {
    // MARK: Errors
    case nothingDecided = 1
    case nameMissing = 2
    case nameTwice = 3
    case unknownType = 4
    case typeInItself = 5
    case typeTwofold = 6
    case unknownRequirement = 7
    case requirementInCircle = 8
    case expressionMissing = 9
    case expressionMalformed = 10
    case testMalformed = 11
    case valuesMalformed = 12
    case rowTooShort = 13
    case rowTooLong = 14
    case outputMissing = 15
    case aggregationMisplaced = 16
    case aggregationOfSeveral = 17
    case priorityUnknown = 18
    case unknownFunction = 19
    case unknownParameter = 20
    case tooManyEntries = 21
    case tooManyCells = 22
    case tooLong = 23
    case tooDeep = 24
    case notSupported = 25
    // MARK: Warnings
    case gap = 101
    case overlap = 102
    case neverReached = 103
    case analysisCut = 104
    case outputNotAllowed = 105

    /// Whether a breach may well be meant. A model that has only warnings is compiled.
    public var isWarning: Bool { rawValue > 100 }

    /// The stable name.
    public var name: String { "\(self)" }

    /// What is wrong, in a language.
    public func text(in language: Language = .english) -> String {
        language == .english ? texts.english : texts.chinese
    }
}

/// What is wrong, or looks wrong, in a decision model, and where.
public struct DecisionDoubt: Sendable, Hashable {
    /// The rule.
    public let rule: DecisionRule
    /// The place in the JSON of the model, such as `decisions[0].rules[2].when[1]`, the first of a list being 0; empty
    /// where the whole is meant.
    public let place: String
    /// What is meant there: a name, the inputs that nothing answers, or what is wrong with an expression.
    public let subject: LocalizedText

    /// Creates a doubt.
    public init(_ rule: DecisionRule, _ place: String, _ subject: LocalizedText = LocalizedText("")) {
        self.rule = rule
        self.place = place
        self.subject = subject
    }

    /// Creates a doubt about something that reads the same in both languages.
    public init(_ rule: DecisionRule, _ place: String, _ subject: String) {
        self.init(rule, place, LocalizedText(subject))
    }

    /// Whether it may well be meant.
    public var isWarning: Bool { rule.isWarning }

    /// One line in a language: the rule, the place, the subject.
    public func message(in language: Language = .english) -> String {
        [rule.text(in: language), place, subject.text(in: language)].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

/// Everything that keeps a model from being compiled, and what else looks wrong in it.
public struct DecisionDoubts: Error, Sendable, Hashable {
    /// The doubts, in the order of the model.
    public let doubts: [DecisionDoubt]

    /// Creates an error.
    public init(_ doubts: [DecisionDoubt]) {
        self.doubts = doubts
    }
}
