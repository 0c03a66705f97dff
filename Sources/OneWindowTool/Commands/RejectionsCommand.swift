import ArgumentParser
import OneWindow

/// `onewindow rejections`
struct RejectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejections",
        abstract: "The table of refusals: number, name, English and Chinese. 驳回代码表",
        discussion: "The numbers are permanent and stand in the order in which the rules are checked.")

    @OptionGroup var output: OutputOptions

    private struct Row: Encodable {
        let code: Int
        let name: String
        let family: String
        let en: String
        let zh: String
    }

    func run() throws {
        let rows = RejectionCode.allCases.map { code in
            Row(
                code: code.rawValue, name: "\(code)", family: "\(code.family)", en: code.text(in: .english),
                zh: code.text(in: .chinese))
        }
        if output.json { return try Console.json(rows) }
        for row in rows { Console.line("\(row.code)  \(row.name)\n     \(row.en)\n     \(row.zh)") }
    }
}
