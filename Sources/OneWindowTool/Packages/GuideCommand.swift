import ArgumentParser
import Foundation
import OneWindow

/// `onewindow guide`
struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "Ask the fewest questions, then say what is needed. 情形引导",
        discussion: """
            Of a package or an item, by its code: asks in the terminal, and then gives the items in their order, the
            merged materials, the due day, the visits and the fee. With --answers nothing is asked that is answered.

              onewindow guide PKG-RESTAURANT --database hall.db
              onewindow guide PKG-RESTAURANT --answers holder=公司 --answers area=120 --notice notice.html -d hall.db
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The code of a package or an item.")
    var code: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Answers known beforehand; none is asked for then.", valueName: "question=answer"))
    var answers: [String] = []

    @Option(help: ArgumentHelp("Write the one-time notice there, as a page to print.", valueName: "file"))
    var notice: String?

    @OptionGroup var day: DayOptions

    func validate() throws {
        if answers.contains(where: { !$0.contains("=") }) {
            throw ValidationError(Words.Asking.unread.text(in: .english))
        }
    }

    func run() throws {
        try Console.run(output) {
            var guide = try database.open().guide(code, on: self.day.day)
            for answer in answers {
                let parts = answer.split(separator: "=", maxSplits: 1).map(String.init)
                guard let code = Code(parts[0]) else { throw OneWindowError(Rejection(.unknownQuestion, parts[0])) }
                try guide.guide.answer(parts.count > 1 ? parts[1] : "", to: code)
            }
            if answers.isEmpty, !output.json {
                var dialogue = GuideDialogue(guide.guide, in: output.spoken, of: guide.guide.definition.name)
                guard let finished = dialogue.run() else {
                    Console.note(Words.Asking.stopped.text(in: output.spoken))
                    throw ExitCode.refused
                }
                guide.guide = finished
            }
            try show(guide)
        }
    }

    private func show(_ guide: PlanGuide) throws {
        guard guide.guide.isFinished else {
            if output.json { return Console.line(ResultJSON.data(guide)) }
            return GuideDialogue(guide.guide, in: output.spoken, of: guide.guide.definition.name).ask()
        }
        let plan = try guide.plan()
        if let notice {
            let page = Data(Notice.html(plan, in: output.spoken).utf8)
            guard FileManager.default.createFile(atPath: notice, contents: page) else {
                throw OneWindowError(
                    .storage, Words.Asking.cannotWrite.filled(["path": notice]).text(in: output.spoken))
            }
        }
        if output.json { return Console.line(ResultJSON.data(plan)) }
        Console.line(Notice.text(plan, in: output.spoken))
        if let notice { Console.line(Words.Asking.written.filled(["path": notice]).text(in: output.spoken)) }
    }
}
