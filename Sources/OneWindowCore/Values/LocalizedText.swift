/// A name or text in Chinese and, where there is one, in English.
public struct LocalizedText: Sendable, Hashable {
    /// The Chinese text.
    public var chinese: String
    /// The English text, or nil where there is none.
    public var english: String?

    /// Creates a text.
    public init(_ chinese: String, english: String? = nil) {
        self.chinese = chinese
        self.english = english?.isEmpty == true ? nil : english
    }

    /// The text in a language; Chinese where there is no English.
    public func text(in language: Language) -> String {
        language == .english ? english ?? chinese : chinese
    }
}

/// A language of texts that people read.
public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}
