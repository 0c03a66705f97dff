public import OneWindowCore
public import OneWindowEngine

/// Documents about duties and bodies (职责与机构文件) in JSON: lists to load, schema `ow.bodies/1`, and the plan of a reform,
/// schema `ow.successionPlan/1`.
public enum BodiesJSON {
    static let schema = "ow.bodies/1"
    static let planSchema = "ow.successionPlan/1"
    /// The most bytes of one document.
    static let bytesAtMost = 256 << 20

    /// Reads lists: duties, terms of disputes, entries and proofs, each of which may be left out. The commands load
    /// them, in this order.
    ///
    /// - Parameter data: UTF-8, at most 256 MB.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `duties[3].holders[0].lead`.
    public static func commands(from data: [UInt8]) throws(OneWindowError) -> [BodiesCommand] {
        do throws(Rejection) {
            let node = JSONNode(try JSONValue(bytes: data, atMost: bytesAtMost))
            let object = try node.object(allowing: ["schema", "duties", "terms", "entries", "proofs"])
            try object.optional("schema")?.requireSchema(schema)
            var commands: [BodiesCommand] = []
            if let duties = object.optional("duties") { commands.append(.setDuties(try parts(duties))) }
            if let terms = object.optional("terms") { commands.append(.setDisputeTerms(try terms.part())) }
            if let entries = object.optional("entries") { commands.append(.setEntries(try parts(entries))) }
            if let proofs = object.optional("proofs") { commands.append(.setProofs(try parts(proofs))) }
            return commands
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Reads the plan of a reform.
    ///
    /// - Parameter data: UTF-8, at most 256 MB.
    /// - Throws: `invalid` or `limit`; the rejection's subject is the place, such as `rules[3].to`.
    public static func plan(from data: [UInt8]) throws(OneWindowError) -> SuccessionPlan {
        do throws(Rejection) {
            let node = JSONNode(try JSONValue(bytes: data, atMost: bytesAtMost))
            let object = try node.object()
            try object.allow(SuccessionPlan.shape.memberNames.union(["schema"]))
            try object.optional("schema")?.requireSchema(planSchema)
            guard let plan = SuccessionPlan(tree: try object.tree(of: SuccessionPlan.shape)) else {
                throw node.rejection(.malformedField)
            }
            return plan
        } catch {
            throw OneWindowError(error)
        }
    }

    /// Writes the lists of a register on one line, as ``commands(from:)`` reads them. The default terms are left out.
    public static func data(_ register: BodiesRegister) -> [UInt8] {
        JSONWriter.bytes(capacity: 4_096) { writer in
            writer.member("schema", schema)
            if !register.duties.entries.isEmpty { writer.parts("duties", register.duties.entries) }
            if !register.disputeTerms.isDefault { writer.object("terms") { $0.content(of: register.disputeTerms) } }
            if !register.entryNotes.isEmpty { writer.parts("entries", register.entryNotes) }
            if !register.proofs.entries.isEmpty { writer.parts("proofs", register.proofs.entries) }
        }
    }

    /// Writes a plan on one line.
    public static func data(_ plan: SuccessionPlan) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", planSchema)
            writer.content(of: plan)
        }
    }

    static func parts<Part: ItemPart>(_ node: JSONNode) throws(Rejection) -> [Part] {
        try node.list { (node) throws(Rejection) in try node.part() }
    }
}
