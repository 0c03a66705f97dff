import ArgumentParser
import OneWindow

/// `onewindow registry entry`
struct EntryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry", abstract: "Which items are in the hall, exempt or missing, and authorised in place. 进驻登记",
        discussion: """
            Items are those that can be applied for on the day; halls, windows and officers are taken as they are now. \
            With --outside the decisions of a period that were taken by officers who work in no hall.

              onewindow registry entry --on 2026-11-21 --database hall.db
            """)

    @Option(help: ArgumentHelp("List decisions outside the halls from this day on.", valueName: "date"))
    var outside: CivilDate?

    @OptionGroup var day: DayOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Console.run(output) {
            let engine = try database.open()
            let register = try engine.entryRegister(on: day.day)
            let decisions = try outside.map { try engine.decisionsOutside(from: $0, through: day.day) }
            if output.json { return Console.line(ResultJSON.data(register, outside: decisions)) }
            tell(register, BodiesTeller(registry: engine.registry, language: output.spoken))
            if let decisions {
                tell(decisions, BodiesTeller(registry: engine.registry, language: output.spoken))
            }
        }
    }

    private func tell(_ register: EntryRegister, _ teller: BodiesTeller) {
        for line in register.lines {
            let authorised = line.isAuthorised ? Words.Bodies.authorised.text(in: teller.language) : ""
            teller.say(
                .entry,
                [
                    "item": line.item.text, "state": line.state.text(in: teller.language), "authorised": authorised,
                    "halls": line.halls.map(\.text).joined(separator: " "),
                ])
            guard line.state == .exempt, let note = line.note else { continue }
            teller.say(
                .exemption,
                [
                    "reason": note.reason.text(in: teller.language), "basis": note.basis?.law ?? "",
                ])
        }
        teller.say(
            .register,
            [
                "day": register.day.description, "items": "\(register.lines.count)", "entered": "\(register.entered)",
                "exempt": "\(register.exempt)", "missing": "\(register.missing)",
            ])
        share(.ofDue, register.entered, of: register.due, teller)
        share(.ofEntered, register.authorised, of: register.entered, teller)
    }

    private func share(_ word: Words.Bodies, _ part: Int, of whole: Int, _ teller: BodiesTeller) {
        var share = Words.Bodies.nobody.text(in: teller.language)
        if whole > 0 {
            let tenths = part * 1_000 / whole
            share = "\(tenths / 10).\(tenths % 10) %"
        }
        teller.say(word, ["share": share, "part": "\(part)", "whole": "\(whole)"])
    }

    private func tell(_ decisions: [OutsideDecision], _ teller: BodiesTeller) {
        for decision in decisions {
            teller.say(
                .outside,
                [
                    "case": decision.number.text, "item": decision.item?.text ?? "", "officer": decision.officer.text,
                    "on": decision.on.description,
                ])
        }
        if decisions.isEmpty { teller.say(.noneOutside) }
    }
}

/// `onewindow proofs`
struct ProofsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proofs", abstract: "The proofs that may still be asked for. 保留证明清单",
        discussion: """
            Those on the list on a day; a material that is a proof and not on it is refused. \
            They are loaded by duty load.

              onewindow proofs --on 2026-11-21 --database hall.db
            """)

    @OptionGroup var day: DayOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Console.run(output) {
            let engine = try database.open()
            let register = engine.registry.bodies
            if output.json { return Console.line(ResultJSON.proofs(of: register, on: day.day)) }
            let teller = BodiesTeller(registry: engine.registry, language: output.spoken)
            let listed = register.proofs.entries.filter { $0.isRetained(on: day.day) }
            for proof in listed {
                let basis = [proof.basis?.law, proof.basis?.article].compactMap { $0 }.joined()
                teller.say(
                    .proof,
                    [
                        "code": proof.code.text, "name": proof.name.text(in: output.spoken), "basis": basis,
                        "issuer": proof.issuer,
                    ])
            }
            if listed.isEmpty { teller.say(.noProofs) }
        }
    }
}
