import OneWindowCore

/// A text in Chinese and in English.
struct Bilingual: Sendable, Hashable, Codable {
    /// The Chinese text.
    var chinese: String
    /// The English text, or nil where there is none: then the Chinese one stands in.
    var english: String?

    /// Creates a text.
    init(_ chinese: String, _ english: String? = nil) {
        self.chinese = chinese
        self.english = english
    }

    /// Creates a text from one of the engine.
    init(_ text: LocalizedText) {
        self.init(text.chinese, text.english)
    }

    /// The text in a language.
    func text(in language: Language) -> String {
        language == .english ? english ?? chinese : chinese
    }

    /// Both texts in one line, for places that can hold only one: the title of a page, a tooltip.
    var joined: String {
        guard let english, english != chinese else { return chinese }
        return "\(chinese) / \(english)"
    }
}

extension Bilingual {
    /// Sentences one after the other, with a space between them where the language has one.
    init(sentences: [Bilingual]) {
        self.init(
            sentences.map(\.chinese).joined(),
            sentences.map { $0.text(in: .english) }.joined(separator: " "))
    }
}

/// A key of the catalogue of words.
protocol Word {
    /// The word in both languages.
    var both: Bilingual { get }
}

extension Word {
    /// The word in a language.
    func text(in language: Language) -> String {
        both.text(in: language)
    }

    /// The sentence with its places filled: `{cases}` is replaced by the value under the key `cases`.
    ///
    /// - Parameters:
    ///   - figures: Values that read the same in both languages.
    ///   - names: Values with a text for each language.
    func filled(_ figures: [String: String], names: [String: Bilingual] = [:]) -> Bilingual {
        func fill(_ language: Language) -> String {
            text(in: language).fillingPlaces { key in figures[key] ?? names[key]?.text(in: language) }
        }
        return Bilingual(fill(.chinese), fill(.english))
    }
}

extension String {
    /// The text with every `{key}` replaced by its value. What a value contains is not looked at again.
    fileprivate func fillingPlaces(_ value: (String) -> String?) -> String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let key = String(rest[rest.index(after: open)..<close])
            result += rest[..<open]
            result += value(key) ?? "{\(key)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The keys of the places `{key}` in the text.
    var placeKeys: Set<String> {
        var keys: Set<String> = []
        _ = fillingPlaces { key in
            keys.insert(key)
            return nil
        }
        return keys
    }
}
