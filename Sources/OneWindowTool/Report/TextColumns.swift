/// Texts on a terminal, where a Chinese character is as wide as two Latin letters.
enum TextColumns {
    /// How many columns a text takes.
    static func width(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + width($1) }
    }

    /// How many columns a character takes: 2 where the East Asian width is wide or full, otherwise 1.
    static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        switch scalar {
        case 0..<0x20, 0x7F, 0x200B...0x200F, 0x300...0x36F, 0xFE00...0xFE0F: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
            0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// The text cut to a width, with `…` where something was cut, and filled with spaces to it.
    static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
        let cut = cut(text, to: width)
        let space = String(repeating: " ", count: max(0, width - self.width(cut)))
        return right ? space + cut : cut + space
    }

    /// The text cut to a width, with `…` where something was cut.
    static func cut(_ text: String, to width: Int) -> String {
        guard self.width(text) > width else { return text }
        var result = ""
        var used = 1
        for character in text {
            used += self.width(character)
            guard used <= width else { break }
            result.append(character)
        }
        return width > 0 ? result + "…" : ""
    }

    /// The text in lines of a width: broken at spaces and between Chinese characters, never before a punctuation
    /// mark that closes, nor after one that opens.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            let fits = self.width(line) + self.width(trimmed(piece)) <= width
            if !fits, !line.isEmpty {
                lines.append(trimmed(line))
                line = ""
            }
            var rest = line.isEmpty ? piece.drop { $0 == " " } : piece[...]
            while self.width(trimmed(String(rest))) > width {
                let head = head(of: rest, to: width)
                lines.append(String(head))
                rest = rest[head.endIndex...]
            }
            line += rest
        }
        if !line.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// As much of the text as fits, but at least one character.
    private static func head(of text: Substring, to width: Int) -> Substring {
        var used = 0
        let end = text.indices.first { index in
            used += self.width(text[index])
            return used > width && index > text.startIndex
        }
        return text[..<(end ?? text.endIndex)]
    }

    /// The parts between which a line may break.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var last: Character?
        for character in text {
            if let last, !mayBreak(after: last, before: character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            last = character
        }
        return pieces
    }

    private static func mayBreak(after last: Character, before next: Character) -> Bool {
        if next == " " || "，。；：、）”？！%".contains(next) || "（“".contains(last) { return false }
        return last == " " || width(last) == 2 || width(next) == 2
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
