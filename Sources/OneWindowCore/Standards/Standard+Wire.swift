extension Standard: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.text(2, edition.text)
        writer.message(3, title)
        writer.number(4, UInt64(kind.rawValue))
        writer.number(5, UInt64(levels.rawValue))
        writer.date(6, effectiveFrom)
        writer.blob(7, digest)
        writer.text(8, place)
        for item in items { writer.text(9, item.text) }
        for post in posts { writer.text(10, post.text) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var edition: Code?
        var title = LocalizedText("")
        var kind: StandardKind?
        var levels = HallLevelSet()
        var effectiveFrom: CivilDate?
        var digest: [UInt8] = []
        var place = ""
        var items: [ItemCode] = []
        var posts: [Code] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: edition = try field.code()
            case 3: title = try field.message()
            case 4: kind = try field.known()
            case 5: levels = HallLevelSet(rawValue: try field.number())
            case 6: effectiveFrom = try field.date()
            case 7: digest = try field.blob()
            case 8: place = try field.text()
            case 9: items.append(try required(ItemCode(try field.text()), 9))
            case 10: posts.append(try field.code())
            default: break
            }
        }
        self.init(
            code: try required(code, 1), edition: try required(edition, 2), title: title, kind: try required(kind, 4),
            levels: levels, effectiveFrom: try required(effectiveFrom, 6), digest: digest, place: place, items: items,
            posts: posts)
    }
}

extension StandardRelease: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(kind.rawValue))
        for hall in halls { writer.text(2, hall.text) }
        writer.date(3, from)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var kind: ReleaseKind?
        var halls: [Code] = []
        var from: CivilDate?
        while let field = try reader.next() {
            switch field.number {
            case 1: kind = try field.known()
            case 2: halls.append(try field.code())
            case 3: from = try field.date()
            default: break
            }
        }
        self.init(try required(kind, 1), in: halls, from: try required(from, 3))
    }
}

/// The stored form of the registry's events of standards: 1 the handle, 2 the version's content, 3 its number, 4 all
/// its releases.
struct StandardEntry {
    var handle: Handle<StandardRecord>
    var version: UInt32
    var standard: Standard?
    var releases: [StandardRelease] = []

    func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(handle.rawValue))
        if let standard { writer.message(2, standard) }
        writer.number(3, UInt64(version))
        writer.messages(4, releases)
    }

    init(
        handle: Handle<StandardRecord>, version: UInt32, standard: Standard? = nil, releases: [StandardRelease] = []
    ) {
        self.handle = handle
        self.version = version
        self.standard = standard
        self.releases = releases
    }

    init(from reader: inout WireReader) throws(WireError) {
        var handle: Handle<StandardRecord>?
        var version: UInt32 = 0
        var standard: Standard?
        var releases: [StandardRelease] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: handle = try field.handle()
            case 2: standard = try field.message(as: Standard.self)
            case 3: version = try field.number()
            case 4: releases.append(try field.message())
            default: break
            }
        }
        self.init(handle: try required(handle, 1), version: version, standard: standard, releases: releases)
    }
}
