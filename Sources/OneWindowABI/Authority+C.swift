public import COneWindow
internal import OneWindow

final class AuthoritiesObject: Handed {
    let authorities: [Authority]
    let day: CivilDate
    let registry: Registry
    let texts = TextStore()

    init(_ authorities: [Authority], on day: CivilDate, in registry: Registry) {
        self.authorities = authorities
        self.day = day
        self.registry = registry
    }

    func authority(_ index: Int) -> Authority? { authorities.indices.contains(index) ? authorities[index] : nil }

    func text(_ field: TextStore.Field, _ index: Int, _ make: (AuthorityGrant) -> String) -> ow_text {
        guard let grant = authority(index)?.grant else { return .empty }
        return texts.text(field, index) { make(grant) }
    }
}

@c @implementation
public func ow_engine_authorities(
    _ handle: OpaquePointer?, _ on: Int64, _ outAuthorities: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outAuthorities, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let day = try Instant.checked(on).date
        let registry = engine.registry
        return AuthoritiesObject(registry.authorities.entries, on: day, in: registry)
    }
}

@c @implementation
public func ow_authorities_count(_ authorities: OpaquePointer?) -> Int {
    read(authorities, 0) { (it: AuthoritiesObject) in it.authorities.count }
}

@c @implementation
public func ow_authorities_code(_ authorities: OpaquePointer?, _ index: Int) -> ow_text {
    read(authorities, .empty) { (it: AuthoritiesObject) in it.text(.code, index) { $0.code.text } }
}

@c @implementation
public func ow_authorities_grantor(_ authorities: OpaquePointer?, _ index: Int) -> ow_text {
    read(authorities, .empty) { (it: AuthoritiesObject) in it.text(.before, index) { $0.grantor?.text ?? "" } }
}

@c @implementation
public func ow_authorities_grantee(_ authorities: OpaquePointer?, _ index: Int) -> ow_text {
    read(authorities, .empty) { (it: AuthoritiesObject) in it.text(.agency, index) { $0.grantee.text } }
}

@c @implementation
public func ow_authorities_kind(_ authorities: OpaquePointer?, _ index: Int) -> Int32 {
    read(authorities, 0) { (it: AuthoritiesObject) in Int32(it.authority(index)?.grant.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_authorities_status(_ authorities: OpaquePointer?, _ index: Int) -> Int32 {
    read(authorities, 0) { (it: AuthoritiesObject) in
        Int32(it.authority(index)?.status(on: it.day).rawValue ?? 0)
    }
}

@c @implementation
public func ow_authorities_json(_ authorities: OpaquePointer?, _ index: Int) -> ow_text {
    read(authorities, .empty) { (it: AuthoritiesObject) in
        guard let authority = it.authority(index) else { return .empty }
        return it.texts.json(index) { AuthorityJSON.data(authority, on: it.day, registry: it.registry) }
    }
}

@c @implementation
public func ow_authorities_free(_ authorities: OpaquePointer?) {
    LiveTable.shared.remove(authorities, as: AuthoritiesObject.self)
}
