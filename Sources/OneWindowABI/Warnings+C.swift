public import COneWindow
internal import OneWindow

final class WarningsObject: Handed {
    let warnings: [RaisedWarning]
    let registry: Registry
    let texts = TextStore()

    init(_ warnings: [RaisedWarning], in registry: Registry) {
        self.warnings = warnings
        self.registry = registry
    }

    func warning(_ index: Int) -> RaisedWarning? { warnings.indices.contains(index) ? warnings[index] : nil }
}

private let warningsMax = 10_000

@c @implementation
public func ow_engine_warnings(
    _ handle: OpaquePointer?, _ filter: UnsafePointer<ow_warning_filter>?, _ after: OpaquePointer?, _ limit: UInt32,
    _ outWarnings: UnsafeMutablePointer<OpaquePointer?>?, _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outWarnings, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        var which = WarningFilter()
        if filter != nil { which = try ow_warning_filter.copy(filter, "the filter").filter() }
        var last: RaisedWarning?
        if after != nil { last = try object(after, "the list", as: WarningsObject.self).warnings.last }
        let most = limit == 0 ? warningsMax : min(Int(limit), warningsMax)
        let found = try engine.warnings(which, after: last, limit: most)
        return WarningsObject(found, in: engine.registry)
    }
}

extension ow_warning_filter {
    fileprivate func filter() throws(OneWindowError) -> WarningFilter {
        let known = Warning.Status.allCases.reduce(UInt32(0)) { $0 | 1 << UInt32($1.rawValue) }
        if statuses & ~known != 0 || reserved != 0 {
            throw OneWindowError(.unsupported, "the filter sets a field of a newer version")
        }
        var filter = WarningFilter()
        if statuses != 0 {
            filter.statuses = Set(Warning.Status.allCases.filter { statuses & 1 << UInt32($0.rawValue) != 0 })
        }
        if level != 0 { filter.level = try OneWindowABI.known(level, "level") }
        filter.post = try post.codeIfGiven("post")
        filter.agency = try agency.codeIfGiven("agency")
        return filter
    }
}

@c @implementation
public func ow_warnings_count(_ warnings: OpaquePointer?) -> Int {
    read(warnings, 0) { (it: WarningsObject) in it.warnings.count }
}

@c @implementation
public func ow_warnings_case_number(_ warnings: OpaquePointer?, _ index: Int) -> ow_text {
    read(warnings, .empty) { (it: WarningsObject) in
        guard let warning = it.warning(index) else { return .empty }
        return it.texts.text(.number, index) { warning.number.text }
    }
}

@c @implementation
public func ow_warnings_item(_ warnings: OpaquePointer?, _ index: Int) -> ow_text {
    read(warnings, .empty) { (it: WarningsObject) in
        guard let item = it.warning(index)?.item else { return .empty }
        return it.texts.text(.item, index) { item.text }
    }
}

@c @implementation
public func ow_warnings_agency(_ warnings: OpaquePointer?, _ index: Int) -> ow_text {
    read(warnings, .empty) { (it: WarningsObject) in
        guard let agency = it.warning(index)?.agency else { return .empty }
        return it.texts.text(.agency, index) { agency.text }
    }
}

@c @implementation
public func ow_warnings_number(_ warnings: OpaquePointer?, _ index: Int) -> UInt32 {
    read(warnings, 0) { (it: WarningsObject) in it.warning(index)?.warning.number ?? 0 }
}

@c @implementation
public func ow_warnings_level(_ warnings: OpaquePointer?, _ index: Int) -> Int32 {
    read(warnings, 0) { (it: WarningsObject) in Int32(it.warning(index)?.warning.level.rawValue ?? 0) }
}

@c @implementation
public func ow_warnings_status(_ warnings: OpaquePointer?, _ index: Int) -> Int32 {
    read(warnings, 0) { (it: WarningsObject) in Int32(it.warning(index)?.warning.status.rawValue ?? 0) }
}

@c @implementation
public func ow_warnings_clock_kind(_ warnings: OpaquePointer?, _ index: Int) -> Int32 {
    read(warnings, 0) { (it: WarningsObject) in Int32(it.warning(index)?.clock.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_warnings_at_ms(_ warnings: OpaquePointer?, _ index: Int) -> Int64 {
    read(warnings, 0) { (it: WarningsObject) in it.warning(index)?.warning.at.milliseconds ?? 0 }
}

@c @implementation
public func ow_warnings_end_ms(_ warnings: OpaquePointer?, _ index: Int) -> Int64 {
    read(warnings, .max) { (it: WarningsObject) in it.warning(index)?.clock.end.milliseconds ?? .max }
}

@c @implementation
public func ow_warnings_has_moved(_ warnings: OpaquePointer?, _ index: Int) -> Int32 {
    read(warnings, 0) { (it: WarningsObject) in it.warning(index)?.hasMoved == true ? 1 : 0 }
}

@c @implementation
public func ow_warnings_reply_by_ms(_ warnings: OpaquePointer?, _ index: Int) -> Int64 {
    read(warnings, .max) { (it: WarningsObject) in it.warning(index)?.warning.replyBy?.milliseconds ?? .max }
}

@c @implementation
public func ow_warnings_officer(_ warnings: OpaquePointer?, _ index: Int) -> ow_text {
    read(warnings, .empty) { (it: WarningsObject) in
        guard let officer = it.warning(index)?.warning.officer else { return .empty }
        return it.texts.text(.officer, index) { it.registry.officers[officer]?.code.text ?? "" }
    }
}

@c @implementation
public func ow_warnings_post(_ warnings: OpaquePointer?, _ index: Int) -> ow_text {
    read(warnings, .empty) { (it: WarningsObject) in
        guard let post = it.warning(index)?.warning.post else { return .empty }
        return it.texts.text(.post, index) { it.registry.posts[post]?.code.text ?? "" }
    }
}

@c @implementation
public func ow_warnings_free(_ warnings: OpaquePointer?) {
    LiveTable.shared.remove(warnings, as: WarningsObject.self)
}
