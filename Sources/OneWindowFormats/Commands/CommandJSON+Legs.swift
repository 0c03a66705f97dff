import OneWindowCore

// The commands of handling elsewhere: the receipt for another place, the legs, the halls that co-operate.

extension CommandJSON {
    static func legWork(_ name: CommandName, _ object: JSONObject) throws(Rejection) -> CaseCommand.Work {
        switch name {
        case .takeIn:
            return .takeIn(window: try object.required("window").code(), to: try object.required("to").code())
        case .dispatchLeg:
            return .dispatchLeg(
                LegOrder(
                    try object.required("content").choice(), to: try object.optional("to")?.code(),
                    by: try object.required("means").choice(), carrier: try object.text("carrier"),
                    tracking: try object.text("tracking"), materials: try object.list("materials", JSONNode.code)))
        case .receiveLeg:
            return .receiveLeg(
                try object.required("leg").integer(), defects: try object.list("defects", JSONNode.code))
        case .loseLeg: return .loseLeg(try object.required("leg").integer(), reason: try object.text("reason"))
        case .callHalls: return .callHalls(try object.required("halls").list(JSONNode.code))
        case .contribute: return .contribute(try object.text("reason"))
        default: throw try object.required("command").rejection(.unknownCommand)
        }
    }
}

extension JSONWriter {
    mutating func legContent(of work: CaseCommand.Work) {
        switch work {
        case .takeIn(let window, let hall):
            member("window", window)
            member("to", hall)
        case .dispatchLeg(let order):
            member("content", order.content)
            member("to", order.to)
            member("means", order.means)
            filled("carrier", order.carrier)
            filled("tracking", order.tracking)
            if !order.materials.isEmpty { codes("materials", order.materials) }
        case .receiveLeg(let number, let defects):
            member("leg", number)
            if !defects.isEmpty { codes("defects", defects) }
        case .loseLeg(let number, let reason):
            member("leg", number)
            filled("reason", reason)
        case .callHalls(let halls): codes("halls", halls)
        case .contribute(let reason): member("reason", reason)
        default: break
        }
    }
}
