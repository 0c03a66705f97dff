import OneWindowCore

extension JSONWriter {
    /// How places far apart share a case; nothing where it is dealt with in one place.
    mutating func remote(of state: CaseState, _ registry: Registry) {
        guard let remote = state.remote else { return }
        let definition = registry.definition(state.opening.item, version: state.opening.version)
        object("remote") { writer in
            if let receipt = remote.receipt { writer.object("receipt") { $0.content(of: receipt, registry) } }
            if !remote.legs.isEmpty {
                writer.array("legs", remote.legs) { writer, leg in
                    writer.object { $0.content(of: leg, definition, registry) }
                }
            }
            guard !remote.cooperating.isEmpty else { return }
            writer.array("cooperating", remote.cooperating) { writer, entry in
                writer.object { writer in
                    writer.code("hall", entry.hall, in: registry.halls)
                    writer.array("contributions", entry.contributions) { writer, contribution in
                        writer.object { writer in
                            writer.code("officer", contribution.officer, in: registry.officers)
                            writer.member("at", contribution.at)
                        }
                    }
                }
            }
        }
    }

    private mutating func content(of receipt: RemoteReceipt, _ registry: Registry) {
        places(of: receipt, registry)
        member("at", receipt.at)
        code("officer", receipt.officer, in: registry.officers)
    }

    private mutating func places(of receipt: RemoteReceipt, _ registry: Registry) {
        code("hall", receipt.hall, in: registry.halls)
        code("window", receipt.window, in: registry.windows)
        code("competentHall", receipt.competentHall, in: registry.halls)
    }

    private mutating func content(of leg: CaseLeg, _ definition: ItemDefinition?, _ registry: Registry) {
        way(of: leg.dispatch, registry)
        listed("materials", leg.dispatch.materials, definition)
        member("replaces", leg.dispatch.replaces)
        member("dispatchedAt", leg.dispatchedAt)
        code("dispatchedBy", leg.dispatchedBy, in: registry.officers)
        member("status", leg.status)
        member("endedAt", leg.endedAt)
        code("endedBy", leg.endedBy, in: registry.officers)
        listed("defects", leg.defects, definition)
    }

    private mutating func way(of dispatch: LegDispatch, _ registry: Registry) {
        member("number", dispatch.number)
        member("content", dispatch.content)
        code("from", dispatch.from, in: registry.halls)
        code("to", dispatch.to, in: registry.halls)
        member("means", dispatch.means)
        filled("carrier", dispatch.carrier)
        filled("tracking", dispatch.tracking)
    }

    /// Materials by their codes, left out where there are none.
    private mutating func listed(_ name: StaticString, _ places: [UInt32], _ definition: ItemDefinition?) {
        guard let definition, !places.isEmpty else { return }
        array(name, places) { $0.element(material: $1, in: definition) }
    }

    /// What the events of handling elsewhere hold.
    mutating func legContent(of event: CaseEvent, _ registry: Registry) {
        switch event {
        case .takenIn(let receipt): places(of: receipt, registry)
        case .legDispatched(let dispatch):
            way(of: dispatch, registry)
            numbers("materialPlaces", dispatch.materials)
            member("replaces", dispatch.replaces)
        case .legEnded(let end):
            member("leg", end.leg)
            member("status", end.isLost ? LegStatus.lost : .arrived)
            if !end.isLost {
                numbers("defectPlaces", end.defects)
                changes(end.clocks, registry)
            }
        case .cooperated(.called(let halls)):
            array("halls", halls) { writer, handle in
                if let code = registry.halls[handle]?.code { writer.element(code.text) } else { writer.null() }
            }
        case .cooperated(.contributed(let hall)): code("hall", hall, in: registry.halls)
        default: break
        }
    }
}
