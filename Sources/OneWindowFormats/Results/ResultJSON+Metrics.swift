public import OneWindowCore

extension ResultJSON {
    /// Figures over the items of a registry (事项指标), schema `ow.metrics/1`: each with its denominator.
    ///
    /// - Parameter saving: What a change saved, where one is compared.
    public static func data(
        _ metrics: RegistryMetrics, on day: CivilDate, saving: RegistrySaving? = nil, since: CivilDate? = nil
    ) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.metrics/1")
            writer.member("on", day)
            writer.member("items", metrics.items)
            writer.member("promisedWorkdays", metrics.promised)
            writer.member("statutoryWorkdays", metrics.statutory)
            writer.member("compression", metrics.compression)
            writer.member("materials", metrics.materials)
            writer.member("mostMaterials", metrics.mostMaterials)
            writer.member("steps", metrics.steps)
            writer.member("visits", metrics.visits)
            writer.member("atMostOneVisit", metrics.atMostOneVisit)
            writer.member("offlineAtMostOneVisit", metrics.offlineAtMostOneVisit)
            writer.member("online", metrics.online)
            writer.member("fullyOnline", metrics.fullyOnline)
            writer.member("immediate", metrics.immediate)
            writer.member("proofs", metrics.proofs)
            writer.member("preconditions", metrics.preconditions)
            guard let saving else { return }
            writer.object("saved") { writer in
                writer.member("since", since)
                writer.content(of: saving)
            }
        }
    }

    /// The differences between two versions of an item (版本比对), schema `ow.diff/1`.
    public static func data(_ changes: [ItemChange], of code: ItemCode, from old: UInt32, to new: UInt32) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.diff/1")
            writer.member("item", code.text)
            writer.member("from", old)
            writer.member("to", new)
            writer.array("changes", changes) { writer, change in
                writer.object { writer in
                    writer.member("path", change.path)
                    writer.member("kind", change.kind)
                    if let text = change.oldText { writer.member("old", text) }
                    if let text = change.newText { writer.member("new", text) }
                    writer.object("line") { writer in
                        writer.member("zh", change.line(in: .chinese))
                        writer.member("en", change.line(in: .english))
                    }
                }
            }
        }
    }

    /// The versions of an item (版本沿革), schema `ow.versions/1`.
    public static func versions(_ versions: [(ItemVersion, ItemDefinition)], of item: ItemCode) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.member("schema", "ow.versions/1")
            writer.member("item", item.text)
            writer.array("versions", versions) { writer, entry in
                let (version, status) = (entry.0, entry.1.elements.status)
                writer.object { writer in
                    writer.member("version", version.number)
                    writer.member("effectiveFrom", version.effectiveFrom)
                    writer.member("state", status.state.name)
                    if !status.reason.chinese.isEmpty { writer.member("reason", status.reason) }
                    writer.member("since", status.since)
                    writer.array("successors", status.successors) { $0.element($1.text) }
                }
            }
        }
    }
}

extension ItemChange.Kind: JSONNamed {
    var jsonName: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .changed: "changed"
        case .reordered: "reordered"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ average: MetricAverage) {
        object(name) { writer in
            writer.member("hundredths", average.hundredths)
            writer.member("sum", average.sum)
            writer.member("of", average.count)
        }
    }

    fileprivate mutating func member(_ name: StaticString, _ share: MetricShare) {
        object(name) { writer in
            writer.member("basisPoints", share.basisPoints)
            writer.member("part", share.part)
            writer.member("of", share.whole)
        }
    }

    fileprivate mutating func content(of saving: RegistrySaving) {
        member("compared", saving.compared)
        member("workdays", saving.workdays)
        member("steps", saving.steps)
        member("materials", saving.materials)
        member("visits", saving.visits)
        member("proofs", saving.proofs)
        member("preconditions", saving.preconditions)
        array("added", saving.added) { $0.element($1.text) }
        array("removed", saving.removed) { $0.element($1.text) }
        array("rows", saving.rows) { writer, row in
            writer.object { writer in
                writer.member("item", row.code.text)
                writer.member("name", row.name)
                writer.member("workdays", row.workdays)
                writer.member("steps", row.steps)
                writer.member("materials", row.materials)
                writer.member("visits", row.visits)
            }
        }
    }
}
