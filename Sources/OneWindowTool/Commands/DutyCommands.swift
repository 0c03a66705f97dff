import ArgumentParser
import OneWindow

/// `onewindow duty`
struct DutyCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duty", abstract: "Duty lists, gaps and overlaps, disputes and rulings. 职责清单",
        subcommands: [List.self, Check.self, Load.self, Dispute.self, Rule.self])

    /// `onewindow duty list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Show the duty list and the disputes. 职责清单",
            discussion: "  onewindow duty list --database hall.db --on 2026-11-21")

        @OptionGroup var day: DayOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                let register = engine.registry.bodies
                if output.json { return Console.line(ResultJSON.data([], of: register, on: day.day)) }
                let teller = BodiesTeller(registry: engine.registry, language: output.spoken)
                for entry in register.duties.entries {
                    let holder = entry.holder(on: day.day)
                    teller.say(
                        .duty,
                        [
                            "code": entry.code.text, "what": teller.what(entry), "lead": teller.body(holder?.lead),
                            "support": teller.bodies(holder?.support ?? []),
                        ])
                }
                for dispute in register.disputes { teller.tell(dispute, on: day.day) }
            }
        }
    }

    /// `onewindow duty check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Find gaps, overlaps, unknown bodies and overdue disputes. 职责清单分析",
            discussion: """
                Ends with exit code 1 where something is found.

                  onewindow duty check --database hall.db --language zh
                """)

        @OptionGroup var day: DayOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                let findings = try engine.dutyFindings(on: day.day)
                let register = engine.registry.bodies
                let overdue = register.overdueDisputes(on: day.day)
                if output.json {
                    Console.line(ResultJSON.data(findings, of: register, on: day.day))
                } else {
                    let teller = BodiesTeller(registry: engine.registry, language: output.spoken)
                    for finding in findings { teller.tell(finding) }
                    for dispute in overdue { teller.tell(dispute, on: day.day) }
                    if findings.isEmpty && overdue.isEmpty { teller.say(.clean) }
                    if register.disputeTerms.isDefault {
                        teller.say(.defaultTerms, ["days": "\(register.disputeTerms.workdays)"])
                    }
                }
                if !findings.isEmpty || !overdue.isEmpty { throw ExitCode.refused }
            }
        }
    }

    /// `onewindow duty load`
    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "load",
            abstract: "Load duties, terms of disputes, exemptions from entry, retained proofs. 装载清单",
            discussion: "  onewindow duty load bodies.json --database hall.db")

        @Argument(help: "The document in JSON, schema ow.bodies/1.")
        var file: String

        @OptionGroup var act: BodiesAct
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let commands = try BodiesJSON.commands(from: InputFile.bytes(file))
                let engine = try database.open()
                let receipts = try act.submit(commands, verb: "lists", to: engine)
                if output.json { return receipts.forEach { Console.line(ResultJSON.data($0)) } }
                let teller = BodiesTeller(registry: engine.registry, language: output.spoken)
                teller.say(.loaded, ["events": "\(receipts.reduce(0) { $0 + Int($1.eventCount) })"])
            }
        }
    }

    /// `onewindow duty dispute`
    struct Dispute: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dispute", abstract: "Open a dispute about a duty between bodies. 提出职责争议",
            discussion: "  onewindow duty dispute D-12 A01 A02 --question 由谁牵头 --database hall.db")

        @Argument(help: "The entry of the duty list.")
        var duty: String

        @Argument(help: "The bodies, two or more.")
        var parties: [String]

        @Option(help: ArgumentHelp("What is in question. Names no person.", valueName: "text"))
        var question: String

        @OptionGroup var act: BodiesAct
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let command = BodiesCommand.openDispute(
                    duty: try BodiesCode.code(duty, .unknownDuty),
                    parties: try parties.map { try BodiesCode.code($0, .unknownAgency) },
                    question: LocalizedText(question))
                let engine = try database.open()
                let receipts = try act.submit([command], verb: "dispute", to: engine)
                if output.json { return receipts.forEach { Console.line(ResultJSON.data($0)) } }
                guard let opened = engine.registry.bodies.disputes.last else { return }
                let teller = BodiesTeller(registry: engine.registry, language: output.spoken)
                teller.say(.opened, ["number": "\(opened.number)", "due": opened.due?.description ?? ""])
            }
        }
    }

    /// `onewindow duty rule`
    struct Rule: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rule", abstract: "Rule on a dispute: who leads, from which day, by whom. 裁定职责争议",
            discussion: """
                onewindow duty rule 1 A02 --by 区委编办 --basis 编办〔2026〕8号 --from 2026-12-01 --database hall.db
                """)

        @Argument(help: "The number of the dispute.")
        var dispute: UInt32

        @Argument(help: "The body that leads from then on.")
        var lead: String

        @Option(help: ArgumentHelp("A body that co-operates; may be given again.", valueName: "code"))
        var support: [String] = []

        @Option(help: ArgumentHelp("From which day. Default: the day of the ruling.", valueName: "date"))
        var from: CivilDate?

        @Option(help: ArgumentHelp("Who ruled.", valueName: "name"))
        var by: String

        @Option(help: ArgumentHelp("The document it rests on.", valueName: "text"))
        var basis: String

        @OptionGroup var act: BodiesAct
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Console.run(output) {
                let ruling = DutyRuling(
                    lead: try BodiesCode.code(lead, .unknownAgency),
                    support: try support.map { try BodiesCode.code($0, .unknownAgency) },
                    from: from, by: LocalizedText(by), basis: LegalBasis(law: basis))
                let engine = try database.open()
                let receipts = try act.submit([.rule(dispute: dispute, ruling)], verb: "rule", to: engine)
                if output.json { return receipts.forEach { Console.line(ResultJSON.data($0)) } }
                BodiesTeller(registry: engine.registry, language: output.spoken)
                    .say(.settled, ["number": "\(dispute)"])
            }
        }
    }
}

/// A code given on the command line.
enum BodiesCode {
    static func code(_ text: String, _ rejection: RejectionCode) throws(OneWindowError) -> Code {
        guard let code = Code(text) else { throw OneWindowError(Rejection(rejection, text)) }
        return code
    }
}

extension BodiesTeller {
    /// What an entry of the duty list is about.
    func what(_ entry: DutyEntry) -> String {
        guard let item = entry.item else { return entry.matter.text(in: language) }
        return entry.step.map { "\(item) / \($0)" } ?? item.text
    }

    func tell(_ finding: DutyFinding) {
        let place = [finding.duty?.text, finding.item?.text, finding.step?.text].compactMap { $0 }
        say(
            .finding,
            [
                "what": finding.kind.text(in: language), "place": place.joined(separator: " "),
                "bodies": finding.bodies.isEmpty ? "" : bodies(finding.bodies),
            ])
    }

    func tell(_ dispute: DutyDispute, on day: CivilDate) {
        say(
            .dispute,
            [
                "number": "\(dispute.number)", "duty": dispute.duty.text, "parties": bodies(dispute.parties),
                "opened": dispute.openedOn?.description ?? "", "due": dispute.due?.description ?? "",
            ])
        if let missed = dispute.missed {
            say(.missed, ["limit": missed.description])
        } else if dispute.isOverdue(on: day) {
            say(.overdue)
        }
        guard let ruling = dispute.ruling else { return }
        say(
            .ruled,
            [
                "on": ruling.on?.description ?? "", "by": ruling.by.text(in: language), "lead": body(ruling.lead),
                "from": ruling.from?.description ?? "",
            ])
    }
}
