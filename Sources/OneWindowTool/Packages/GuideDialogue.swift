import Foundation
import OneWindow

/// A guide as a dialogue in a terminal: numbered answers, back, quit.
struct GuideDialogue {
    private var guide: Guide
    private let language: Language
    private let name: LocalizedText

    init(_ guide: Guide, in language: Language, of name: LocalizedText) {
        self.guide = guide
        self.language = language
        self.name = name
    }

    /// Asks until everything is decided; nil where the person leaves or the input ends.
    mutating func run() -> Guide? {
        Console.line(Words.Asking.help.filled([:], names: ["name": Bilingual(name)]).text(in: language))
        while !guide.isFinished {
            ask()
            FileHandle.standardOutput.write(Data(Words.Asking.prompt.text(in: language).utf8))
            guard let line = readLine() else { return nil }
            if isatty(0) == 0 { Console.line("") }
            switch line.trimmingCharacters(in: .whitespaces).lowercased() {
            case "q", "quit", "退出": return nil
            case "b", "back", "返回": if !guide.back() { say(.nothingBefore) }
            default:
                do { try guide.answer(line) } catch { say(.notAnAnswer) }
            }
        }
        Console.line("")
        return guide
    }

    private func say(_ word: Words.Asking) { Console.line(word.text(in: language)) }

    /// Shows the next question.
    func ask() {
        guard let question = guide.question else { return }
        let left = guide.questionsLeftAtMost
        let word: Words.Asking = left == 1 ? .lastOne : .progress
        Console.line("")
        Console.line(word.filled(["n": "\(guide.answers.count + 1)", "left": "\(left)"]).text(in: language))
        Console.line("  " + question.text.text(in: language) + "  [\(question.code)]")
        let hint = question.hint.text(in: language)
        if !hint.isEmpty { Console.line("  " + hint) }
        for line in Self.answers(to: question, in: language) { Console.line("    " + line) }
    }

    private static func answers(to question: GuideQuestion, in language: Language) -> [String] {
        switch question.kind {
        case .yesNo: return ["1  " + Words.Asking.yes.text(in: language), "2  " + Words.Asking.no.text(in: language)]
        case .choice: return question.options.enumerated().map { "\($0 + 1)  \($1.text(in: language))" }
        case .number:
            return [Words.Asking.number.filled([:], names: ["unit": Bilingual(question.unit)]).text(in: language)]
        }
    }
}
