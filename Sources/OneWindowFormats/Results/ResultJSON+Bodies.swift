public import OneWindowCore
public import OneWindowEngine

// Duties, bodies, the entry register and retained proofs.
extension ResultJSON {
    /// The duty list (职责清单) with what is out of order on a day, schema `ow.duties/1`.
    public static func data(_ findings: [DutyFinding], of register: BodiesRegister, on day: CivilDate) -> [UInt8] {
        JSONWriter.bytes(capacity: 4_096) { writer in
            writer.member("schema", "ow.duties/1")
            writer.member("on", day)
            writer.array("duties", register.duties.entries) { writer, entry in
                writer.object { writer in
                    writer.content(of: entry)
                    if let holder = entry.holder(on: day) { writer.object("holds") { $0.content(of: holder) } }
                }
            }
            writer.array("disputes", register.disputes) { writer, dispute in
                writer.object { writer in
                    writer.content(of: dispute)
                    writer.member("overdue", dispute.isOverdue(on: day))
                }
            }
            writer.object("terms") { $0.content(of: register.disputeTerms) }
            writer.array("findings", findings) { $0.object($1) }
        }
    }

    /// What a reform of bodies would move (承接预览), schema `ow.succession/1`.
    public static func data(_ outlook: SuccessionOutlook) -> [UInt8] {
        JSONWriter.bytes(capacity: 4_096) { writer in
            writer.member("schema", "ow.succession/1")
            writer.object("succession") { $0.content(of: outlook.preview.plan) }
            writer.member("clear", outlook.preview.isClear)
            writer.array("violations", outlook.preview.violations) { writer, rejection in
                writer.object { $0.content(of: OneWindowError(rejection)) }
            }
            writer.array("moves", outlook.preview.moves) { writer, move in
                writer.object { writer in
                    writer.member("part", move.part.name)
                    writer.member("code", move.code)
                    writer.member("from", move.from)
                    writer.codes("to", move.to)
                }
            }
            writer.array("powers", outlook.preview.powers) { $0.object($1) }
            writer.array("doubts", outlook.preview.doubts) { writer, doubt in
                writer.object { writer in
                    writer.member("doubt", doubt.kind.name)
                    writer.member("text", doubt.kind.label.text)
                    writer.member("part", doubt.part.name)
                    writer.member("code", doubt.code)
                    writer.codes("candidates", doubt.candidates)
                }
            }
            writer.array("shares", outlook.shares) { writer, share in
                writer.object { writer in
                    writer.member("body", share.body)
                    writer.member("cases", share.cases)
                    writer.member("requests", share.requests)
                    writer.member("clocks", share.clocks)
                }
            }
        }
    }

    /// The reforms of bodies that were carried out (机构沿革), schema `ow.successions/1`.
    public static func data(_ chain: SuccessionChain) -> [UInt8] {
        JSONWriter.bytes(capacity: 1_024) { writer in
            writer.member("schema", "ow.successions/1")
            writer.array("applied", chain.applied) { writer, applied in writer.object { $0.content(of: applied) } }
        }
    }

    /// The entry register (进驻登记), schema `ow.entry/1`, with the decisions that were taken outside the halls.
    public static func data(_ register: EntryRegister, outside: [OutsideDecision]? = nil) -> [UInt8] {
        JSONWriter.bytes(capacity: 4_096) { writer in
            writer.member("schema", "ow.entry/1")
            writer.member("on", register.day)
            writer.object("shares") { writer in
                writer.member("items", register.lines.count)
                writer.member("due", register.due)
                writer.member("inHall", register.entered)
                writer.member("exempt", register.exempt)
                writer.member("missing", register.missing)
                writer.member("authorised", register.authorised)
            }
            writer.array("items", register.lines) { $0.object($1) }
            if let outside { writer.array("outside", outside) { $0.object($1) } }
        }
    }

    /// How one item stands to the hall, schema `ow.entryItem/1`.
    public static func data(_ entry: HallEntry) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.entryItem/1")
            writer.content(of: entry)
        }
    }

    /// The list of retained proofs (保留证明清单), schema `ow.proofs/1`: those on the list on a day, or all.
    public static func proofs(of register: BodiesRegister, on day: CivilDate?) -> [UInt8] {
        JSONWriter.bytes(capacity: 2_048) { writer in
            writer.member("schema", "ow.proofs/1")
            writer.member("on", day)
            let listed = register.proofs.entries.filter { proof in day.map { proof.isRetained(on: $0) } ?? true }
            writer.parts("proofs", listed)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func object(_ finding: DutyFinding) {
        object { writer in
            writer.member("finding", finding.kind.name)
            writer.member("text", finding.kind.label.text)
            writer.member("duty", finding.duty)
            writer.member("item", finding.item?.text)
            writer.member("step", finding.step)
            writer.codes("bodies", finding.bodies)
        }
    }

    /// What becomes of a grant: the grants in its place, or why it ends.
    fileprivate mutating func object(_ power: PowerMove) {
        object { writer in
            writer.member("grant", power.grant)
            writer.member("grantor", power.grantor)
            writer.member("grantee", power.grantee)
            writer.member("outcome", power.outcome)
            if !power.merged.isEmpty { writer.array("merged", power.merged) { $0.element($1.text) } }
            writer.array("heirs", power.heirs) { writer, heir in writer.object { $0.content(of: heir) } }
        }
    }

    fileprivate mutating func object(_ entry: HallEntry) { object { $0.content(of: entry) } }

    fileprivate mutating func content(of entry: HallEntry) {
        member("item", entry.item.text)
        member("version", entry.version)
        member("agency", entry.agency)
        member("state", entry.state.name)
        member("authorised", entry.isAuthorised)
        codes("halls", entry.halls)
        member("saysInHall", entry.saysInHall)
        array("modes", entry.modes.choices) { $0.element($1.name) }
        if let note = entry.note { object("exemption") { $0.content(of: note) } }
    }

    fileprivate mutating func object(_ decision: OutsideDecision) {
        object { writer in
            writer.member("case", decision.number.text)
            writer.member("item", decision.item?.text)
            writer.member("officer", decision.officer)
            writer.member("agency", decision.agency)
            writer.member("on", decision.on)
        }
    }
}
