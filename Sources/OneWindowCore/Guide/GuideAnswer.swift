/// An answer that was given to a guide (回答).
public struct GuideAnswer: Sendable, Hashable {
    /// The question's code.
    public let question: Code
    /// What was answered: a boolean, a text or a number.
    public let value: FeelValue

    /// Creates an answer.
    public init(question: Code, value: FeelValue) {
        self.question = question
        self.value = value
    }
}

extension GuideQuestion {
    /// The answer that a text means, or nil where it is none.
    ///
    /// Yes and no in either language, `y`, `n`, `true`, `false`, `1`, and `2` or `0`; an option's value, what people
    /// read of it, or its place from 1; a number between the bounds.
    public func answer(_ text: String) -> FeelValue? {
        let text = Self.trimmed(text)
        switch kind {
        case .yesNo:
            switch text.lowercased() {
            case "y", "yes", "true", "1", "是", "有", "需要", "对": return .boolean(true)
            case "n", "no", "false", "0", "2", "否", "没有", "无", "不需要", "不": return .boolean(false)
            default: return nil
            }
        case .choice:
            if let option = options.first(where: { $0.value == text }) { return .string(option.value) }
            let read = options.first { $0.label.chinese == text || $0.label.english?.lowercased() == text.lowercased() }
            if let read, !text.isEmpty { return .string(read.value) }
            guard let place = Int(text), options.indices.contains(place - 1) else { return nil }
            return .string(options[place - 1].value)
        case .number:
            guard let number = FeelNumber(text) else { return nil }
            return allows(.number(number)) ? .number(number) : nil
        }
    }

    /// Whether a value is an answer.
    public func allows(_ value: FeelValue) -> Bool {
        switch (kind, value) {
        case (.yesNo, .boolean): return true
        case (.choice, .string(let text)): return options.contains { $0.value == text }
        case (.number, .number(let number)):
            if !hasFraction, number.rounded(scale: 0, .down) != number { return false }
            return number >= FeelNumber(least ?? 0) && most.map { number <= FeelNumber($0) } ?? true
        default: return false
        }
    }

    /// An answer in words.
    public func text(of value: FeelValue, in language: Language) -> String {
        switch value {
        case .boolean(let flag):
            return language == .english ? (flag ? "yes" : "no") : (flag ? "是" : "否")
        case .string(let text):
            return options.first { $0.value == text }?.text(in: language) ?? text
        case .number(let number):
            let unit = unit.text(in: language)
            return language == .english && !unit.isEmpty ? "\(number) \(unit)" : "\(number)\(unit)"
        default: return value.description
        }
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
