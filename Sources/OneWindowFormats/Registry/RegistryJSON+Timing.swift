import OneWindowCore

extension RegistryJSON {
    /// What an item says of its own limits beyond their length (事项时限要素).
    static func timing(_ node: JSONNode) throws(Rejection) -> ItemTiming {
        let object = try node.object(allowing: [
            "joint", "deemedAcceptance", "needsInspection", "renewal", "procedures",
        ])
        return ItemTiming(
            isJoint: try object.optional("joint")?.flag() ?? false,
            deemedAcceptance: try object.optional("deemedAcceptance").map(legalBasis),
            needsInspection: try object.optional("needsInspection")?.flag() ?? false,
            isRenewal: try object.optional("renewal")?.flag() ?? false,
            procedures: try object.list("procedures", procedure))
    }

    private static func procedure(_ node: JSONNode) throws(Rejection) -> SpecialProcedure {
        let object = try node.object(allowing: [
            "ground", "pausesStatutory", "pausesPromised", "most", "needsNotice", "basis",
        ])
        return SpecialProcedure(
            try object.required("ground").choice(),
            pausesStatutory: try object.required("pausesStatutory").flag(),
            pausesPromised: try object.required("pausesPromised").flag(),
            most: try object.optional("most")?.amount(from: 0),
            needsNotice: try object.optional("needsNotice")?.flag() ?? true,
            basis: try legalBasis(object.required("basis")))
    }
}

extension JSONWriter {
    /// Left out where the item says nothing.
    mutating func member(_ name: StaticString, _ timing: ItemTiming) {
        guard timing != ItemTiming() else { return }
        object(name) { writer in
            writer.member("joint", timing.isJoint)
            writer.member("deemedAcceptance", timing.deemedAcceptance)
            writer.member("needsInspection", timing.needsInspection)
            writer.member("renewal", timing.isRenewal)
            writer.array("procedures", timing.procedures) { writer, procedure in
                writer.object { writer in
                    writer.member("ground", procedure.ground)
                    writer.member("pausesStatutory", procedure.pausesStatutory)
                    writer.member("pausesPromised", procedure.pausesPromised)
                    writer.member("most", procedure.most)
                    writer.member("needsNotice", procedure.needsNotice)
                    writer.member("basis", procedure.basis)
                }
            }
        }
    }
}
