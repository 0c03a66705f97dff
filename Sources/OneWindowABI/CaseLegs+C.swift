public import COneWindow
internal import OneWindow

extension CaseObject {
    fileprivate func leg(_ index: Int) -> CaseLeg? {
        guard let legs = state.remote?.legs, legs.indices.contains(index) else { return nil }
        return legs[index]
    }

    fileprivate func hall(_ handle: Handle<Hall>?) -> String { handle.flatMap { registry.halls[$0]?.code.text } ?? "" }
}

@c @implementation
public func ow_case_taken_in_ms(_ theCase: OpaquePointer?) -> Int64 {
    read(theCase, .max) { (it: CaseObject) in it.state.remote?.receipt?.at.milliseconds ?? .max }
}

@c @implementation
public func ow_case_receiving_hall(_ theCase: OpaquePointer?) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let receipt = it.state.remote?.receipt else { return .empty }
        return it.texts.text(.receivingHall) { it.hall(receipt.hall) }
    }
}

@c @implementation
public func ow_case_competent_hall(_ theCase: OpaquePointer?) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let receipt = it.state.remote?.receipt else { return .empty }
        return it.texts.text(.competentHall) { it.hall(receipt.competentHall) }
    }
}

@c @implementation
public func ow_case_leg_count(_ theCase: OpaquePointer?) -> Int {
    read(theCase, 0) { (it: CaseObject) in it.state.remote?.legs.count ?? 0 }
}

@c @implementation
public func ow_case_leg_number(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.leg(index)?.number ?? 0 }
}

@c @implementation
public func ow_case_leg_content(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.leg(index)?.content.rawValue ?? 0) }
}

@c @implementation
public func ow_case_leg_means(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.leg(index)?.dispatch.means.rawValue ?? 0) }
}

@c @implementation
public func ow_case_leg_status(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.leg(index)?.status.rawValue ?? 0) }
}

@c @implementation
public func ow_case_leg_replaces(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.leg(index)?.dispatch.replaces ?? 0 }
}

@c @implementation
public func ow_case_leg_from(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let leg = it.leg(index) else { return .empty }
        return it.texts.text(.from, index) { it.hall(leg.dispatch.from) }
    }
}

@c @implementation
public func ow_case_leg_to(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let leg = it.leg(index) else { return .empty }
        return it.texts.text(.to, index) { it.hall(leg.dispatch.to) }
    }
}

@c @implementation
public func ow_case_leg_carrier(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let leg = it.leg(index) else { return .empty }
        return it.texts.text(.carrier, index) { leg.dispatch.carrier }
    }
}

@c @implementation
public func ow_case_leg_tracking(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let leg = it.leg(index) else { return .empty }
        return it.texts.text(.tracking, index) { leg.dispatch.tracking }
    }
}

@c @implementation
public func ow_case_leg_dispatched_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, 0) { (it: CaseObject) in it.leg(index)?.dispatchedAt.milliseconds ?? 0 }
}

@c @implementation
public func ow_case_leg_ended_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, .max) { (it: CaseObject) in it.leg(index)?.endedAt?.milliseconds ?? .max }
}
