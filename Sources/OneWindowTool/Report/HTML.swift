import OneWindow

/// A piece of markup, well-formed as XML too.
///
/// What is interpolated is escaped, unless it is markup already: a name cannot become a tag by being forgotten.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    let source: String

    /// Takes a literal as markup.
    init(stringLiteral source: String) {
        self.source = source
    }

    /// Takes a literal as markup, with what is interpolated escaped.
    init(stringInterpolation parts: StringInterpolation) {
        source = parts.source
    }

    private init(trusted source: String) {
        self.source = source
    }

    /// Joins pieces of markup.
    init(_ pieces: some Sequence<HTML>) {
        source = pieces.map(\.source).joined(separator: "\n")
    }

    /// No markup.
    static let empty: HTML = ""

    /// Takes a text of this program as markup, such as its style sheet. Never what came from outside.
    static func trusted(_ source: String) -> HTML {
        HTML(trusted: source)
    }

    /// The parts of an interpolated literal.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        /// Starts an interpolation.
        init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// Takes the literal part as markup.
        mutating func appendLiteral(_ literal: String) {
            source += literal
        }

        /// Takes markup as it is.
        mutating func appendInterpolation(_ markup: HTML) {
            source += markup.source
        }

        /// Takes pieces of markup as they are.
        mutating func appendInterpolation(_ pieces: [HTML]) {
            source += HTML(pieces).source
        }

        /// Escapes a text.
        mutating func appendInterpolation(_ text: String) {
            source += HTMLText.escape(text)
        }

        /// Writes a whole number of a drawing or an attribute.
        mutating func appendInterpolation(_ number: Int) {
            source += String(number)
        }

        /// Writes a position in a drawing.
        mutating func appendInterpolation(_ number: Double) {
            source += Figures.coordinate(number)
        }

        /// Writes both languages, of which the style sheet shows one. Not for attributes and drawings.
        mutating func appendInterpolation(_ text: Bilingual) {
            guard let english = text.english, english != text.chinese else {
                source += HTMLText.escape(text.chinese)
                return
            }
            source += "<span class=\"zh\" lang=\"zh-CN\">\(HTMLText.escape(text.chinese))</span>"
            source += "<span class=\"en\" lang=\"en\">\(HTMLText.escape(english))</span>"
        }

        /// Writes a word of the catalogue in both languages.
        mutating func appendInterpolation(_ word: some Word) {
            appendInterpolation(word.both)
        }
    }
}
