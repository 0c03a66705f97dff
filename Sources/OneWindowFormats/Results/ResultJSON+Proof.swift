public import OneWindowCore

extension ResultJSON {
    /// A proof of a limit (时限证明), schema `ow.proof/1`: the facts that an end follows from, and what follows from them.
    ///
    /// A program that knows nothing of OneWindow can work the end out again from `facts` alone; `Examples/ProofCheck`
    /// is one. The page on proofs says how. No personal data stands in it.
    public static func data(_ explanation: Explanation) -> [UInt8] {
        JSONWriter.bytes(capacity: 4_096) { writer in
            writer.member("schema", "ow.proof/1")
            writer.subject(of: explanation)
            writer.rule(of: explanation)
            writer.object("facts") { $0.facts(of: explanation) }
            writer.object("derived") { $0.derived(of: explanation) }
            writer.object("recorded") { writer in
                writer.member("end", explanation.clock.end)
                writer.member("certain", explanation.clock.certainty == .certain)
            }
            writer.warnings(of: explanation)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func subject(of explanation: Explanation) {
        if let category = explanation.subject.category {
            member("request", explanation.subject.number)
            object("category") { writer in
                writer.member("code", category.code)
                if let name = category.name { writer.member("name", name) }
            }
        } else {
            member("case", explanation.subject.number)
        }
        guard let item = explanation.subject.item else { return }
        object("item") { writer in
            writer.member("code", item.text)
            if let name = explanation.subject.name { writer.member("name", name) }
            writer.member("version", explanation.subject.version)
        }
    }

    fileprivate mutating func rule(of explanation: Explanation) {
        let clock = explanation.clock
        object("clock") { writer in
            writer.member("number", clock.number)
            writer.member("kind", clock.kind.name)
            writer.member("rule", clock.rule.text)
            writer.member("ruleEdition", clock.ruleEdition)
            writer.member("stepPlace", clock.step)
            guard let rule = explanation.rule else { return }
            writer.member("name", rule.name)
            writer.member("startedBy", rule.start.name)
            writer.member("bearer", rule.bearer == .organ ? "organ" : "applicant")
            writer.member("expiry", rule.expiry.name)
            writer.array("bases", rule.bases) { $0.element($1) }
        }
    }

    private mutating func element(_ basis: LegalBasis) {
        object { $0.content(of: basis) }
    }

    private mutating func basis(_ basis: LegalBasis?) {
        guard let basis else { return }
        object("basis") { $0.content(of: basis) }
    }

    // MARK: Facts

    fileprivate mutating func facts(of explanation: Explanation) {
        let clock = explanation.clock
        member("start", clock.start)
        member("amount", clock.limit.amount)
        member("unit", clock.limit.unit.name)
        member("countsFirstDay", clock.counting.countsFirstDay)
        member("lastDay", clock.counting.lastDay.name)
        member("runsBackwards", clock.counting.runsBackwards)
        array("suspensions", explanation.suspensions) { writer, stop in
            writer.object { writer in
                writer.content(of: stop.suspension)
                writer.member("name", stop.suspension.ground.title)
                writer.basis(stop.basis)
            }
        }
        array("extensions", explanation.extensions) { writer, grant in
            writer.object { writer in
                writer.member("amount", grant.granted.amount)
                writer.member("approver", grant.granted.approver.name)
                writer.member("officer", grant.officer)
                writer.member("at", grant.granted.at)
                writer.basis(grant.basis)
            }
        }
        member("stopped", clock.stoppedAt)
        member("at", explanation.standing?.at)
        object("calendar") { $0.sheet(explanation.calendar) }
        guard let hours = explanation.hours else { return }
        object("officeHours") { writer in
            writer.member("code", hours.code)
            writer.member("name", hours.name)
            writer.member("basis", hours.basis)
            writer.sessions("sessions", hours.sessions)
            writer.sessions("halfDaySessions", hours.halfDaySessions)
        }
    }

    private mutating func sessions(_ name: StaticString, _ sessions: [OfficeHours.Session]) {
        array(name, sessions) { writer, session in
            writer.object { writer in
                writer.member("opens", session.opens)
                writer.member("closes", session.closes)
            }
        }
    }

    private mutating func sheet(_ sheet: Explanation.Sheet) {
        member("edition", sheet.edition)
        if let layer = sheet.layer {
            object("layer") { writer in
                writer.member("region", sheet.region)
                writer.member("name", layer.name)
                writer.member("basis", layer.basis)
            }
        }
        member("coversFrom", sheet.firstDay)
        member("coversThrough", sheet.lastDay)
        member("knownFrom", sheet.knownFrom)
        member("knownThrough", sheet.knownUntil)
        numbers("restBefore", sheet.restBefore.weekdays)
        numbers("restAfter", sheet.restAfter.weekdays)
        array("years", sheet.years) { writer, year in
            writer.object { writer in
                writer.member("year", year.national.year)
                writer.numbers("weeklyRest", year.rest.weekdays)
                writer.days(of: year.national)
                guard let local = year.local else { return }
                writer.object("local") { $0.days(of: local) }
            }
        }
    }

    private mutating func days(of year: CalendarYear) {
        array("notices", year.notices) { $0.element($1) }
        dates("daysOff", year.daysOff, of: year.year)
        dates("workdays", year.workdays, of: year.year)
        dates("halfDays", year.halfDays, of: year.year)
    }

    private mutating func dates(_ name: StaticString, _ days: [Int], of year: Int) {
        guard !days.isEmpty else { return }
        let dates = days.compactMap { CivilDate(year: year, month: $0 / 100, day: $0 % 100) }
        array(name, dates) { $0.element($1.description) }
    }

    // MARK: What follows

    fileprivate mutating func derived(of explanation: Explanation) {
        let derivation = explanation.derivation
        member("total", derivation.total)
        array("suspended", explanation.suspensions) { writer, stop in
            writer.object { writer in
                writer.member("number", stop.suspension.number)
                writer.member("days", stop.days)
            }
        }
        if explanation.clock.limit.unit.isDays {
            array("days", derivation.runs) { writer, run in
                writer.object { $0.content(of: run) }
            }
        } else {
            array("stretches", derivation.stretches) { writer, stretch in
                writer.object { writer in
                    writer.member("from", stretch.from)
                    writer.member("through", stretch.through)
                    writer.member("suspension", stretch.suspension)
                }
            }
        }
        if derivation.isCut { member("isCut", true) }
        member("lastDayCounted", derivation.counted)
        member("due", derivation.due)
        member("end", derivation.end)
        member("certain", derivation.certainty == .certain)
        member("doubt", explanation.doubt?.name)
        guard let standing = explanation.standing else { return }
        object("standing") { writer in
            writer.member("used", standing.used)
            writer.member("remaining", standing.remaining)
            writer.member("lateBy", standing.lateBy)
            writer.member("isLate", standing.isLate)
        }
    }

    private mutating func content(of run: Explanation.Run) {
        member("from", run.first)
        member("through", run.last)
        member("kind", Self.name(of: run.day.kind))
        member("verdict", run.day.verdict.name)
        member("suspension", run.day.suspension)
        member("count", run.count)
    }

    private static func name(of kind: DayKind) -> String {
        switch kind {
        case .workday: "workday"
        case .restDay: "restDay"
        case .dayOff: "dayOff"
        case .makeUpWorkday: "makeUpWorkday"
        case .halfDay: "halfDay"
        }
    }

    fileprivate mutating func warnings(of explanation: Explanation) {
        array("warnings", explanation.warnings) { writer, warning in
            writer.object { writer in
                writer.member("number", warning.number)
                writer.member("level", warning.level.name)
                writer.member("at", warning.at)
                writer.member("status", warning.status.name)
            }
        }
    }
}
