import ArgumentParser
import OneWindow

/// The command line of OneWindow.
@main
struct OneWindowTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onewindow",
        abstract: "The engine for public service halls, from the command line. 政务服务大厅引擎",
        discussion: """
            Begin with the demo: it makes a district with 57 halls, lets 20,000 people come, and writes a report.

              onewindow demo --report report.html

            Then look into the database it leaves behind:

              onewindow demo --database hall.db
              onewindow item --search 食品经营 --database hall.db
              onewindow check --database hall.db

            Every verb takes --json, for programs, and --language zh or en, for people.
            Exit codes: 0 done; 1 the rules said no, or something is wrong with the data; 2 it could not be done; \
            64 wrong usage; 130 stopped with Ctrl-C.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ImportCommand.self, ItemCommand.self, SearchCommand.self, RouteCommand.self,
            CaseCommandGroup.self, RequestCommandGroup.self, DecisionCommandGroup.self, TestKitCommand.self,
            SubmitCommand.self, AdvanceCommand.self, BackupCommand.self, RestoreCommand.self, RejectionsCommand.self,
            CheckCommand.self, CodeCommand.self, DueCommand.self, CalendarCommandGroup.self, ExplainCommand.self,
            SupervisionCommandGroup.self, RegistryCommandGroup.self, SchemaCommandGroup.self,
            GuideCommand.self, PackageCommand.self, LicenceCommandGroup.self, StandardCommandGroup.self,
            AuthorityCommandGroup.self, DutyCommandGroup.self, SuccessionCommandGroup.self, ProofsCommand.self,
            ExportCommand.self,
        ])
}
