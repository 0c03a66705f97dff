/// Lists in one field (列表字段): `;` between entries, `|` between the parts of an entry, `+` between parallel steps.
///
/// A backslash takes the meaning from the character behind it, so a name may hold any of them.
enum ListField {
    /// The pieces between separators that no backslash stands before. Backslashes stay for the next split.
    static func split(_ text: String, by separator: Unicode.Scalar) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == separator, !isEscaped {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
            } else {
                piece.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        pieces.append(String(piece))
        return pieces
    }

    /// The entries of a list, trimmed, without empty ones.
    static func entries(_ text: String, by separator: Unicode.Scalar = ";") -> [String] {
        split(text, by: separator).map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The parts of an entry, trimmed and without their backslashes.
    static func parts(_ entry: String) -> [String] {
        split(entry, by: "|").map { unescaped($0.trimmed) }
    }

    /// An entry of parts, with a backslash before what would separate. Ends of white space are lost on the way back.
    static func entry(_ parts: [String]) -> String {
        parts.map(escaped).joined(separator: "|")
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if ["\\", ";", "|", "+"].contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// A whole number of at most six ASCII digits.
    static func number(_ text: String) -> Int? {
        guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int(text)
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            let isMark = scalar == "\\" && !isEscaped
            if !isMark { result.append(scalar) }
            isEscaped = isMark
        }
        return String(result)
    }
}
