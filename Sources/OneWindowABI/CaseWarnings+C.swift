public import COneWindow
internal import OneWindow

extension CaseObject {
    fileprivate func warning(_ index: Int) -> Warning? {
        state.warnings.indices.contains(index) ? state.warnings[index] : nil
    }
}

@c @implementation
public func ow_case_warning_count(_ theCase: OpaquePointer?) -> Int {
    read(theCase, 0) { (it: CaseObject) in it.state.warnings.count }
}

@c @implementation
public func ow_case_warning_number(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.warning(index)?.number ?? 0 }
}

@c @implementation
public func ow_case_warning_level(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.warning(index)?.level.rawValue ?? 0) }
}

@c @implementation
public func ow_case_warning_status(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.warning(index)?.status.rawValue ?? 0) }
}

@c @implementation
public func ow_case_warning_cause(_ theCase: OpaquePointer?, _ index: Int) -> Int32 {
    read(theCase, 0) { (it: CaseObject) in Int32(it.warning(index)?.cause.rawValue ?? 0) }
}

@c @implementation
public func ow_case_warning_clock(_ theCase: OpaquePointer?, _ index: Int) -> UInt32 {
    read(theCase, 0) { (it: CaseObject) in it.warning(index)?.clock ?? 0 }
}

@c @implementation
public func ow_case_warning_at_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, 0) { (it: CaseObject) in it.warning(index)?.at.milliseconds ?? 0 }
}

@c @implementation
public func ow_case_warning_end_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, .max) { (it: CaseObject) in it.warning(index)?.end.milliseconds ?? .max }
}

@c @implementation
public func ow_case_warning_reply_by_ms(_ theCase: OpaquePointer?, _ index: Int) -> Int64 {
    read(theCase, .max) { (it: CaseObject) in it.warning(index)?.replyBy?.milliseconds ?? .max }
}

@c @implementation
public func ow_case_warning_officer(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let officer = it.warning(index)?.officer else { return .empty }
        return it.texts.text(.officer, index) { it.registry.officers[officer]?.code.text ?? "" }
    }
}

@c @implementation
public func ow_case_warning_post(_ theCase: OpaquePointer?, _ index: Int) -> ow_text {
    read(theCase, .empty) { (it: CaseObject) in
        guard let post = it.warning(index)?.post else { return .empty }
        return it.texts.text(.post, index) { it.registry.posts[post]?.code.text ?? "" }
    }
}
