extension AuthorityGrant: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.number(2, UInt64(kind.rawValue))
        writer.text(3, grantor?.text ?? "")
        writer.text(4, grantee.text)
        writer.flag(5, !isGranteeOrgan)
        writer.number(6, UInt64(acts.rawValue))
        if case .types(let types) = scope { for type in types { writer.text(7, type.code) } }
        if case .items(let items) = scope { for item in items { writer.text(8, item.text) } }
        writer.text(9, region.shortText)
        writer.number(10, UInt64(level))
        writer.messages(11, bases)
        writer.date(12, publishedOn)
        writer.date(13, from)
        writer.date(14, through)
        writer.flag(15, mayPassOn)
        writer.text(16, under?.text ?? "")
        writer.number(17, UInt64(atEnd.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var fields = Fields()
        while let field = try reader.next() { try fields.read(field) }
        let scope: AuthorityScope =
            if !fields.items.isEmpty {
                .items(fields.items)
            } else if !fields.types.isEmpty {
                .types(fields.types)
            } else {
                .all
            }
        self.init(
            code: try required(fields.code, 1), kind: try required(fields.kind, 2), grantor: fields.grantor,
            grantee: try required(fields.grantee, 4), isGranteeOrgan: !fields.isNoOrgan, acts: fields.acts,
            scope: scope, region: try required(fields.region, 9), level: fields.level, bases: fields.bases,
            publishedOn: fields.publishedOn, from: try required(fields.from, 13), through: fields.through,
            mayPassOn: fields.mayPassOn, under: fields.under, atEnd: try required(fields.atEnd, 17))
    }

    private struct Fields {
        var code: Code?
        var kind: AuthorityKind?
        var grantor: Code?
        var grantee: Code?
        var isNoOrgan = false
        var acts = AuthorityActSet()
        var types: [ItemType] = []
        var items: [ItemCode] = []
        var region: RegionCode?
        var level: UInt8 = 0
        var bases: [LegalBasis] = []
        var publishedOn: CivilDate?
        var from: CivilDate?
        var through: CivilDate?
        var mayPassOn = false
        var under: Code?
        var atEnd: AuthorityEnd?

        mutating func read(_ field: WireReader.Field) throws(WireError) {
            switch field.number {
            case 1: code = try field.code()
            case 2: kind = try field.known()
            case 3: grantor = try field.code()
            case 4: grantee = try field.code()
            case 5: isNoOrgan = try field.flag()
            case 6: acts = AuthorityActSet(rawValue: try field.number())
            case 7: types.append(try field.itemType())
            case 8: items.append(try required(ItemCode(try field.text()), 8))
            case 9: region = RegionCode(try field.text())
            case 10: level = try field.number()
            case 11: bases.append(try field.message())
            default: try readRest(field)
            }
        }

        private mutating func readRest(_ field: WireReader.Field) throws(WireError) {
            switch field.number {
            case 12: publishedOn = try field.date()
            case 13: from = try field.date()
            case 14: through = try field.date()
            case 15: mayPassOn = try field.flag()
            case 16: under = try field.code()
            case 17: atEnd = try field.known()
            default: break
            }
        }
    }
}

extension AuthorityChange: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.number(2, UInt64(step.rawValue))
        writer.date(3, day)
        writer.text(4, reason)
        writer.message(5, actor)
        writer.instant(6, at)
        if let succession { writer.message(7, succession) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: UInt32 = 0
        var step: AuthorityStep?
        var day: CivilDate?
        var reason = ""
        var actor: ActorRecord?
        var at: Instant?
        var succession: AuthoritySuccession?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: step = try field.known()
            case 3: day = try field.date()
            case 4: reason = try field.text()
            case 5: actor = try field.message()
            case 6: at = try field.instant()
            case 7: succession = try field.message(as: AuthoritySuccession.self)
            default: break
            }
        }
        self.init(
            number: number, step: try required(step, 2), day: try required(day, 3), reason: reason,
            actor: try required(actor, 5), at: try required(at, 6), succession: succession)
    }
}
