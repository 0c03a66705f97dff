import ArgumentParser
import OneWindow

extension AuthorityCommandGroup {
    /// `onewindow authority list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "All grants, where they are on a day, and what was done to them. 清单")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Option(help: ArgumentHelp("Only grants from or to this agency.", valueName: "code"))
        var agency: String?

        @OptionGroup var day: DayOptions

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                let registry = engine.registry
                let day = self.day.day
                let shown = engine.authorities.filter { authority in
                    guard let agency else { return true }
                    return authority.grant.grantee.text == agency || authority.grant.grantor?.text == agency
                }
                if shown.isEmpty && !output.json { Console.line(Words.Authority.none.text(in: output.spoken)) }
                for authority in shown {
                    if output.json {
                        Console.line(AuthorityJSON.data(authority, on: day, registry: registry))
                    } else {
                        for line in AuthorityText.lines(authority, on: day, registry) {
                            Console.line(line.text(in: output.spoken))
                        }
                    }
                }
            }
        }
    }

    /// `onewindow authority who`
    struct Who: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "who", abstract: "Who may act on an item in a place on a day, and why. 谁有权办")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The item's code.")
        var item: String

        @Option(help: ArgumentHelp("Where the matter lies. Default: the region of the item.", valueName: "code"))
        var region: String?

        @OptionGroup var day: DayOptions

        @Option(help: ArgumentHelp("accept, review, decide, inspect or penalise.", valueName: "act"))
        var act = "decide"

        func validate() throws {
            if let region, RegionCode(region) == nil { throw ValidationError("--region has 2 to 12 digits") }
            if AuthorityAct.allCases.allSatisfy({ $0.name != act }) {
                throw ValidationError("--act is one of \(AuthorityAct.allCases.map(\.name).joined(separator: ", "))")
            }
        }

        func run() throws {
            try Console.run(output) {
                let engine = try database.open()
                guard let code = ItemCode(item), let act = AuthorityAct.allCases.first(where: { $0.name == act }) else {
                    throw OneWindowError(Rejection(.unknownItem, item))
                }
                let inquiry = AuthorityInquiry(
                    item: code, region: region.flatMap { RegionCode($0) },
                    on: self.day.day, act: act)
                let answer = try engine.authorities(inquiry)
                if output.json {
                    return Console.line(AuthorityJSON.data(answer, to: inquiry, registry: engine.registry))
                }
                for line in AuthorityText.lines(answer, act, engine.registry) {
                    Console.line(line.text(in: output.spoken))
                }
            }
        }
    }
}

/// Tells of authority lists in words.
enum AuthorityText {
    /// A grant and what was done to it.
    static func lines(_ authority: Authority, on day: CivilDate, _ registry: Registry) -> [Bilingual] {
        let grant = authority.grant
        let status = authority.status(on: day)
        let through = grant.through.map { Bilingual($0.description) } ?? Words.Authority.noEnd.both
        let period = Words.Authority.period.filled(["from": grant.from.description], names: ["through": through])
        let first = Words.Authority.line.filled(
            ["code": grant.code.text, "region": grant.region.shortText],
            names: [
                "status": both(status.text), "kind": both(grant.kind.text),
                "grantor": grant.grantor.map { name($0, registry) } ?? Words.Authority.byLaw.both,
                "grantee": name(grant.grantee, registry), "acts": acts(grant.acts), "scope": scope(grant.scope),
                "period": period,
            ])
        return [first]
            + authority.changes.map { change in
                Words.Authority.change.filled(
                    ["day": change.day.description, "reason": change.reason], names: ["step": both(change.step.text)])
            }
    }

    /// Who may act, and who may not.
    static func lines(_ answer: AuthorityAnswer, _ act: AuthorityAct, _ registry: Registry) -> [Bilingual] {
        var lines = [Words.Authority.may.filled([:], names: ["act": both(act.text)])]
        for competence in answer.competent {
            guard let grant = competence.grant.flatMap({ registry.authorities[$0]?.grant }) else {
                lines.append(
                    Words.Authority.mayByLaw.filled([:], names: ["agency": name(competence.agency, registry)]))
                lines += succession(competence, registry)
                continue
            }
            let basis = grant.bases.first.map { $0.article.isEmpty ? $0.law : "\($0.law) \($0.article)" } ?? ""
            lines.append(
                Words.Authority.under.filled(
                    ["grant": grant.code.text, "basis": basis],
                    names: [
                        "agency": name(competence.agency, registry), "kind": both(competence.kind.text),
                        "name": name(competence.inNameOf, registry),
                    ]))
            lines += succession(competence, registry)
        }
        guard !answer.others.isEmpty else { return lines + [Words.Authority.nobodyElse.both] }
        lines.append(Words.Authority.others.both)
        for other in answer.others {
            lines.append(
                Words.Authority.mayNot.filled(
                    ["grant": registry.authorities[other.grant]?.code.text ?? ""],
                    names: ["agency": name(other.agency, registry), "why": both(other.gap.text)]))
        }
        return lines
    }

    /// By which reforms a body came to its power, the oldest first.
    private static func succession(_ competence: Competence, _ registry: Registry) -> [Bilingual] {
        competence.succession.compactMap { link in
            let applied = registry.bodies.successions.applied.first { $0.number == link.reform }
            guard let plan = applied?.plan else { return nil }
            let before = link.grant.flatMap { registry.authorities[$0]?.code.text } ?? ""
            return Words.Authority.link.filled(
                [
                    "day": plan.day?.description ?? "", "basis": plan.basis?.law ?? "",
                    "grant": before.isEmpty ? "" : " \(before)",
                ],
                names: ["from": name(link.from, registry), "kind": both(plan.kind.text)])
        }
    }

    /// By whom, for whom and under which grant an officer acted; nil where it was under no grant.
    static func capacity(_ actor: ActorRecord, _ registry: Registry) -> Bilingual? {
        guard let grant = actor.grant.flatMap({ registry.authorities[$0]?.grant }) else { return nil }
        return Words.Authority.capacity.filled(
            ["grant": grant.code.text],
            names: [
                "by": name(grant.grantee, registry),
                "for": grant.grantor.map { name($0, registry) } ?? Words.Authority.byLaw.both,
                "kind": both(grant.kind.text),
            ])
    }

    private static func both(_ text: (Language) -> String) -> Bilingual { Bilingual(text(.chinese), text(.english)) }

    private static func name(_ agency: Code, _ registry: Registry) -> Bilingual {
        registry.agencies[agency].map { Bilingual($0.name) } ?? Bilingual(agency.text)
    }

    private static func acts(_ acts: AuthorityActSet) -> Bilingual {
        Bilingual(
            acts.acts.map { $0.text(in: .chinese) }.joined(separator: "、"),
            acts.acts.map { $0.text(in: .english) }.joined(separator: ", "))
    }

    static func scope(_ scope: AuthorityScope) -> Bilingual {
        switch scope {
        case .all: Words.Authority.allItems.both
        case .types(let types): Bilingual(types.map(\.code).joined(separator: " "))
        case .items(let items):
            Words.Authority.someItems.filled(["count": "\(items.count)"])
        }
    }
}
