import ArgumentParser
import Foundation
import OneWindow
import OneWindowSample

/// `onewindow demo`
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Let a district's halls work through a real day on the engine. 演示",
        discussion: """
            Makes a database, loads the sample district (57 halls, 240 windows, 21 agencies, 691 items), lets \
            people come (45 % to windows, 15 % to kiosks, 40 % online) and plays on until every case is closed, \
            with supplements, refusals, withdrawals, late steps and ratings. The people are made up; every \
            figure is counted from the journal afterwards. The same seed gives the same day.
            """)

    @Option(help: ArgumentHelp("How many cases come in.", valueName: "n"))
    var cases = 20_000

    @Option(help: ArgumentHelp("What chance draws from.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Over how many working days they come in.", valueName: "d"))
    var days = 1

    @Option(
        help: ArgumentHelp(
            "Keep the database here; it must not be there yet. Default: a temporary one.", valueName: "file"))
    var database: String?

    @Option(help: ArgumentHelp("Write the report here, one HTML file.", valueName: "file"))
    var report: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...5_000_000).contains(cases) else { throw ValidationError("--cases is 1 to 5,000,000") }
        guard (1...250).contains(days) else { throw ValidationError("--days is 1 to 250") }
    }

    func run() throws {
        try Console.run(output) {
            let path =
                database ?? NSTemporaryDirectory() + "onewindow-demo-\(ProcessInfo.processInfo.processIdentifier).db"
            guard !FileManager.default.fileExists(atPath: path) else {
                throw OneWindowError(.misuse, "\(path) is there already; the demo begins with a new database")
            }
            defer { if database == nil { Self.remove(path) } }
            let result = try play(at: path)
            if let report {
                try Data(ReportPage.html(result).utf8).write(to: URL(fileURLWithPath: report))
            }
            if output.json {
                try Console.json(result)
            } else {
                let summary = ReportSummary.text(result, language: output.spoken, width: Console.width)
                Console.line(summary)
                if let report {
                    Console.line(Words.Tool.reportWritten.filled(["file": report]).text(in: output.spoken))
                }
                if let database {
                    Console.line(Words.Tool.databaseLeft.filled(["file": database]).text(in: output.spoken))
                }
            }
            if result.engine.check?.passed != true { throw ExitCode.refused }
        }
    }

    private func play(at path: String) throws -> DayReport {
        let language = output.spoken
        var plan = DayPlan()
        plan.cases = cases
        plan.days = days
        plan.seed = seed
        let engine = try Engine.open(path)
        let document = SampleDistrict.document()
        if !output.json { Console.note(Words.Tool.loadingDistrict.text(in: language)) }
        guard let id = RequestID("demo-district") else {
            throw OneWindowError(.internalFault, "the request id is malformed")
        }
        let start = Instant(date: plan.firstDay.adding(days: -1))
        let clock = ContinuousClock()
        let began = clock.now
        _ = try engine.submit(Submission(id: id, at: start, by: .operatorOfHost, .register(document)))
        try loadLists(on: engine, at: start)
        var player = DayPlayer(engine: engine, plan: plan, document: document)
        let playing = ProgressBar(Words.Tool.playing.text(in: language))
        let tally = try player.run { playing.show($0, of: $1) }
        let seconds = Double(clock.now - began)
        for refusal in tally.refusals {
            Console.note(Words.Tool.playerRefused.filled(["what": refusal]).text(in: language))
        }
        let checking = ProgressBar(Words.Tool.checking.text(in: language))
        let check = try engine.check { checking.show(Int($0), of: Int($1)) }
        let statistics = try DayStatistics(engine) { _, _ in }
        let figures = DayReport.EngineFigures(
            commands: tally.commands, events: Int(check.rows), seconds: seconds, databaseBytes: Self.bytes(of: path),
            durability: "WAL, synchronous=FULL", journalLength: Int(check.rows), digest: check.digest.hexadecimal,
            check: DayReport.Check(passed: check.isSound && tally.refusals.isEmpty, detail: detail(check)))
        return statistics.report(
            district: SampleDistrict.name, plan: plan, engine: figures, story: try story(statistics, engine))
    }

    /// Types of licences and standards; the offices of two streets, and what they were granted.
    private func loadLists(on engine: Engine, at start: Instant) throws {
        let commands =
            [Command.register(SampleDistrict.library), .register(SampleDistrict.streetOffices)]
            + SampleDistrict.authorityCommands.map { .authority($0) }
        for (number, command) in commands.enumerated() {
            guard let id = RequestID("demo-list-\(number)") else { continue }
            _ = try engine.submit(Submission(id: id, at: start, by: .operatorOfHost, command))
        }
    }

    private func detail(_ check: CheckReport) -> Bilingual {
        let word: Words.Tool = check.isSound ? .checkSound : .checkUnsound
        let whole = word.filled([
            "rows": "\(check.rows)", "cases": "\(check.cases)", "findings": "\(check.findings.count)", "digest": "",
        ])
        // The digest stands in a line of its own in the report.
        func first(_ text: String) -> String { text.split(separator: "\n").first.map(String.init) ?? text }
        return Bilingual(first(whole.chinese), first(whole.text(in: .english)))
    }

    private func story(_ statistics: DayStatistics, _ engine: Engine) throws -> DayReport.Story? {
        guard let state = statistics.toldCase else { return nil }
        let registry = try engine.registry(for: state)
        let words = CaseStory(registry: registry, state: state)
        let item = registry.definition(state.opening.item, version: state.opening.version)
        var steps: [DayReport.StoryStep] = []
        for entry in try engine.history(of: state.number) {
            guard case .caseChanged(let event) = entry.record.event else { continue }
            let place = words.place(of: event, by: entry.record.actor)
            steps.append(DayReport.StoryStep(at: entry.record.times.occurredAt, words.text(of: event), place: place))
        }
        return DayReport.Story(
            number: state.number.text, item: item.map { Bilingual($0.name) } ?? Bilingual(""), steps: steps)
    }

    /// The size of the database with its log.
    private static func bytes(of path: String) -> Int {
        ["", "-wal"].reduce(0) { sum, suffix in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
            return sum + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
        }
    }

    private static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-checkpoint"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
}

extension Double {
    /// The seconds of a duration.
    fileprivate init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self = Double(seconds) + Double(attoseconds) / 1e18
    }
}
