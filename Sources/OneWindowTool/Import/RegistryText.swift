import OneWindowCore

/// A text made fit for the registry (登记文本).
enum RegistryText {
    /// The text without control characters and with at most ``Limits/nameBytes`` bytes, cut between characters.
    ///
    /// A doubt is added for each of the two that had to be done; `subject` names the row or thing in it.
    static func clean(
        _ raw: String, line: Int, column: ItemColumn, subject: String, doubts: inout DoubtList
    ) -> String {
        var text = raw
        if text.unicodeScalars.contains(where: isControl) {
            doubts.add(.controlCharacter, line: line, column: column, subject)
            text = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
        }
        guard text.utf8.count > Limits.nameBytes else { return text }
        doubts.add(.textTooLong, line: line, column: column, subject)
        var kept = String.UnicodeScalarView()
        var bytes = 0
        for scalar in text.unicodeScalars {
            bytes += UTF8.width(scalar)
            if bytes > Limits.nameBytes { break }
            kept.append(scalar)
        }
        return String(kept)
    }

    /// Whether it is one of the ASCII control characters, line breaks and tabs among them.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar.value == 0x7F
    }
}
