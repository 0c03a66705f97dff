public import COneWindow
internal import OneWindow

final class CaseObject: Handed {
    let state: CaseState
    let registry: Registry
    let texts = TextStore()

    init(_ state: CaseState, in registry: Registry) {
        self.state = state
        self.registry = registry
    }

    var due: Clock? { state.clock(.promised) }

    func act(_ index: Int) -> ServiceAct? {
        state.serviceActs.indices.contains(index) ? state.serviceActs[index] : nil
    }
}

@c @implementation
public func ow_engine_case(
    _ handle: OpaquePointer?, _ number: ow_text, _ outCase: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outCase, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let number = try number.caseNumber()
        guard let state = try engine.find(number) else { throw .refused(.unknownCase, number.text) }
        return CaseObject(state, in: try engine.registry(for: state))
    }
}

@c @implementation
public func ow_case_number(_ theCase: OpaquePointer?) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in it.texts.text(.number) { it.state.number.text } }
}

@c @implementation
public func ow_case_item(_ theCase: OpaquePointer?) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        it.texts.text(.item) { it.registry.code(of: it.state.opening.item)?.text ?? "" }
    }
}

@c @implementation
public func ow_case_item_version(_ theCase: OpaquePointer?) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.state.opening.version }
}

@c @implementation
public func ow_case_revision(_ theCase: OpaquePointer?) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.state.revision }
}

@c @implementation
public func ow_case_phase(_ theCase: OpaquePointer?) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.state.phase.rawValue) }
}

@c @implementation
public func ow_case_decision(_ theCase: OpaquePointer?) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.state.decision?.rawValue ?? 0) }
}

@c @implementation
public func ow_case_due_ms(_ theCase: OpaquePointer?) -> Int64 {
    read(theCase, .max) { (it: CaseObject) in it.due?.end.milliseconds ?? .max }
}

@c @implementation
public func ow_case_due_day(_ theCase: OpaquePointer?) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in it.texts.text(.day) { it.due?.due.description ?? "" } }
}

@c @implementation
public func ow_case_due_is_certain(_ theCase: OpaquePointer?) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in it.due?.certainty == .certain ? 1 : 0 }
}

@c @implementation
public func ow_case_highest_warning(_ theCase: OpaquePointer?) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.state.highestWarning?.rawValue ?? 0) }
}

@c @implementation
public func ow_case_service_act_count(_ theCase: OpaquePointer?) -> Int {
    read(theCase, 0) { (it: CaseObject) in it.state.serviceActs.count }
}

@c @implementation
public func ow_case_service_act_number(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.act(index)?.number ?? 0 }
}

@c @implementation
public func ow_case_service_act_kind(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.act(index)?.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_case_service_act_instant_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, 0) { (it: CaseObject) in it.act(index)?.at.milliseconds ?? 0 }
}

@c @implementation
public func ow_case_service_act_rating(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.act(index)?.rating?.rawValue ?? 0) }
}

@c @implementation
public func ow_case_json(_ theCase: OpaquePointer?) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in it.texts.json { ResultJSON.data(it.state, registry: it.registry) } }
}

@c @implementation
public func ow_case_free(_ theCase: OpaquePointer?) { LiveTable.shared.remove(theCase, as: CaseObject.self) }
