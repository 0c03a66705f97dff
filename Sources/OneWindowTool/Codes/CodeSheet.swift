import OneWindow

/// What a code may be, as lines for people (编码识别单).
struct CodeSheet {
    let readings: [CodeReading]

    /// The lines in a language.
    func lines(in language: Language) -> [String] {
        var lines: [String] = []
        for reading in readings {
            if !lines.isEmpty { lines.append("") }
            let word: Words.Codes = reading.isSound ? .sound : .doubtful
            let names = ["kind": Bilingual(kind(reading.kind))]
            lines.append(word.filled(["code": reading.text], names: names).text(in: language))
            let width = reading.fields.map { TextColumns.width($0.name.text(in: language)) }.max() ?? 0
            for field in reading.fields {
                let name = field.name.text(in: language)
                let meaning = field.meaning.map { "  " + $0.text(in: language) } ?? ""
                lines.append("  " + TextColumns.padded(name, to: width) + "  " + field.value + meaning)
            }
            for doubt in reading.doubts {
                let names = ["doubt": Bilingual(doubt.text(in: .chinese), doubt.text(in: .english))]
                lines.append(Words.Codes.doubt.filled([:], names: names).text(in: language))
            }
        }
        return lines
    }

    private func kind(_ kind: CodeKind) -> LocalizedText {
        LocalizedText(kind.text(in: .chinese), english: kind.text(in: .english))
    }
}
