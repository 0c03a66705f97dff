/// What a decision came to, and why (决策结果).
public struct DecisionOutcome: Sendable, Hashable {
    /// The result; null where there is none.
    public let value: FeelValue
    /// The decisions that were taken on the way, in their order, the one asked for last.
    public let steps: [Step]
    /// What made a value null or left something out.
    public let notes: [DecisionNote]

    /// A decision on the way.
    public struct Step: Sendable, Hashable {
        /// The decision's name.
        public let decision: String
        /// What it came to.
        public let value: FeelValue
        /// The rules that count, from 0; empty where the decision is no table.
        public let rules: [Int]
    }
}

/// Something about an evaluation that its value does not say.
public struct DecisionNote: Sendable, Hashable {
    /// What it is. The numbers are permanent.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Several rules match where one may: null.
        case severalHits = 1
        /// Rules match whose outputs differ where they may not: null.
        case outputsDiffer = 2
        /// No rule matches and there is no default: null.
        case nothingMatches = 3
        /// A value is not among those allowed: null.
        case inputNotAllowed = 4
        /// A value is not of its type: null.
        case notOfType = 5
        /// The steps of the evaluation are spent: null from here on.
        case budgetSpent = 6
        /// Functions call one another deeper than the limit: null.
        case callsTooDeep = 7

        /// The note as a sentence.
        public var text: LocalizedText {
            switch self {
            case .severalHits: LocalizedText("多条规则同时命中，结果为空", english: "several rules match, so the result is null")
            case .outputsDiffer:
                LocalizedText("命中的规则结果不一致，结果为空", english: "rules match whose outputs differ, so the result is null")
            case .nothingMatches: LocalizedText("没有规则命中，结果为空", english: "no rule matches, so the result is null")
            case .inputNotAllowed:
                LocalizedText("值不在允许值之内，按空值处理", english: "the value is not among the allowed ones and counts as null")
            case .notOfType: LocalizedText("值与类型不符，按空值处理", english: "the value is not of its type and counts as null")
            case .budgetSpent: LocalizedText("计算超出步数上限，结果为空", english: "the evaluation took more steps than allowed")
            case .callsTooDeep: LocalizedText("函数调用层数过深，结果为空", english: "functions call one another too deeply")
            }
        }
    }

    /// What it is.
    public let kind: Kind
    /// The input or decision it is about.
    public let name: String

    /// One line in a language.
    public func message(in language: Language = .english) -> String {
        "\(name): \(kind.text.text(in: language))"
    }
}
