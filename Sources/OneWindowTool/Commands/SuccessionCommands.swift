import ArgumentParser
import OneWindow

/// `onewindow succession`
struct SuccessionCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "succession", abstract: "Reforms of bodies: preview one, carry it out. 机构承接",
        subcommands: [Preview.self, Apply.self, List.self])

    /// `onewindow succession preview`
    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "preview", abstract: "Say what a reform would move, and every doubt. 承接预览",
            discussion: """
                Changes nothing. Ends with exit code 1 where something stands against it.

                  onewindow succession preview merger.json --database hall.db
                """)

        @Argument(help: "The plan in JSON, schema ow.successionPlan/1.")
        var file: String

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let plan = try BodiesJSON.plan(from: InputFile.bytes(file))
                let engine = try database.open()
                let outlook = try engine.outlook(of: plan)
                if output.json {
                    Console.line(ResultJSON.data(outlook))
                } else {
                    BodiesTeller(registry: engine.registry, language: output.spoken).tell(outlook)
                }
                if !outlook.preview.isClear { throw ExitCode.refused }
            }
        }
    }

    /// `onewindow succession apply`
    struct Apply: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "apply", abstract: "Carry out a reform on its day or later, all of it or nothing. 实施承接",
            discussion: "  onewindow succession apply merger.json --database hall.db")

        @Argument(help: "The plan in JSON, schema ow.successionPlan/1.")
        var file: String

        @OptionGroup var act: BodiesAct
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let plan = try BodiesJSON.plan(from: InputFile.bytes(file))
                let engine = try database.open()
                let outlook = try engine.outlook(of: plan)
                let receipts = try act.submit([.succeed(plan)], verb: "succession", to: engine)
                if output.json { return receipts.forEach { Console.line(ResultJSON.data($0)) } }
                let teller = BodiesTeller(registry: engine.registry, language: output.spoken)
                let events = receipts.reduce(0) { $0 + Int($1.eventCount) }
                if events == 0 { return teller.say(.unchanged) }
                teller.tell(outlook)
                teller.say(.applied, ["events": "\(events)"])
            }
        }
    }

    /// `onewindow succession list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "The reforms that were carried out. 机构沿革")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                let chain = engine.registry.bodies.successions
                if output.json { return Console.line(ResultJSON.data(chain)) }
                let teller = BodiesTeller(registry: engine.registry, language: output.spoken)
                for applied in chain.applied {
                    let plan = applied.plan
                    teller.say(
                        .moved,
                        [
                            "part": plan.kind.text(in: output.spoken), "code": plan.day?.description ?? "",
                            "from": teller.bodies(plan.predecessors), "to": teller.bodies(plan.successors),
                        ])
                }
            }
        }
    }
}

extension BodiesTeller {
    /// What becomes of a grant: the grants in its place, or why it ends.
    func tell(_ power: PowerMove) {
        let from = parties(power.grantor, power.grantee)
        for heir in power.heirs {
            say(
                .power,
                [
                    "grant": power.grant.text, "from": from, "heir": heir.code.text,
                    "to": parties(heir.grantor, heir.grantee),
                    "scope": AuthorityText.scope(heir.scope).text(in: language),
                ])
        }
        guard power.heirs.isEmpty, let why = power.outcome else { return }
        say(.powerEnds, ["grant": power.grant.text, "from": from, "why": why.text(in: language)])
    }

    private func parties(_ grantor: Code?, _ grantee: Code) -> String {
        "\(grantor.map { body($0) } ?? Words.Authority.byLaw.both.text(in: language)) → \(body(grantee))"
    }

    func tell(_ outlook: SuccessionOutlook) {
        let preview = outlook.preview
        for rejection in preview.violations { say(.violation, ["what": rejection.message(in: language)]) }
        for move in preview.moves {
            say(
                .moved,
                [
                    "part": move.part.text(in: language), "code": move.code, "from": body(move.from),
                    "to": bodies(move.to),
                ])
        }
        for power in preview.powers { tell(power) }
        for share in outlook.shares {
            say(
                .share,
                [
                    "body": body(share.body), "cases": "\(share.cases)", "requests": "\(share.requests)",
                    "clocks": "\(share.clocks)",
                ])
        }
        for doubt in preview.doubts {
            say(
                .doubt,
                [
                    "what": doubt.kind.text(in: language), "part": doubt.part.text(in: language), "code": doubt.code,
                    "candidates": doubt.candidates.isEmpty ? "" : bodies(doubt.candidates),
                ])
        }
        if preview.isClear { say(.clear, ["day": preview.plan.day?.description ?? ""]) }
    }
}
