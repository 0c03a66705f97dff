/// The events of authority lists.
extension RegistryEvent {
    static func grant(from reader: inout WireReader) throws(WireError) -> RegistryEvent {
        var handle: Handle<Authority>?
        var grant: AuthorityGrant?
        var change: AuthorityChange?
        while let field = try reader.next() {
            switch field.number {
            case 1: handle = try field.handle()
            case 2: grant = try field.message(as: AuthorityGrant.self)
            case 3: change = try field.message(as: AuthorityChange.self)
            default: break
            }
        }
        return .authorityGranted(try required(handle, 1), try required(grant, 2), try required(change, 3))
    }

    static func change(from reader: inout WireReader) throws(WireError) -> RegistryEvent {
        var handle: Handle<Authority>?
        var change: AuthorityChange?
        while let field = try reader.next() {
            switch field.number {
            case 1: handle = try field.handle()
            case 2: change = try field.message(as: AuthorityChange.self)
            default: break
            }
        }
        return .authorityChanged(try required(handle, 1), try required(change, 2))
    }
}
