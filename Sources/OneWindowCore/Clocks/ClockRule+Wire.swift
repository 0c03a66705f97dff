extension ClockRule: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.number(3, UInt64(kind.rawValue))
        writer.number(4, UInt64(start.rawValue))
        writer.message(5, scope)
        writer.message(6, budget)
        writer.number(7, counting.number)
        writer.number(8, UInt64(bearer.rawValue))
        writer.messages(9, suspensions)
        writer.messages(10, extensions)
        writer.number(11, UInt64(expiry.rawValue))
        writer.text(12, officeHours?.text ?? "")
        writer.messages(13, bases)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var kind: ClockKind?
        var start: ClockStart?
        var bearer: Bearer?
        var expiry: ExpiryEffect?
        var rest = Rest()
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 3: kind = try field.known()
            case 4: start = try field.known()
            case 8: bearer = try field.known()
            case 11: expiry = try field.known()
            default: try rest.read(field)
            }
        }
        self.init(
            code: try required(code, 1), name: rest.name, kind: try required(kind, 3), start: try required(start, 4),
            scope: rest.scope, budget: try required(rest.budget, 6), counting: rest.counting,
            bearer: try required(bearer, 8), suspensions: rest.suspensions, extensions: rest.extensions,
            expiry: try required(expiry, 11), officeHours: rest.officeHours, bases: rest.bases)
    }

    private struct Rest {
        var name = LocalizedText("")
        var scope = RuleScope()
        var budget: Budget?
        var counting = Counting()
        var suspensions: [SuspensionRule] = []
        var extensions: [ExtensionRule] = []
        var officeHours: Code?
        var bases: [LegalBasis] = []

        mutating func read(_ field: WireReader.Field) throws(WireError) {
            switch field.number {
            case 2: name = try field.message()
            case 5: scope = try field.message()
            case 6: budget = try field.message(as: Budget.self)
            case 7:
                let stored = try field.number(as: UInt64.self)
                guard let known = Counting(number: stored) else { throw .unknownNumber(field: 7, value: stored) }
                counting = known
            case 9: suspensions.append(try field.message())
            case 10: extensions.append(try field.message())
            case 12: officeHours = try field.code()
            case 13: bases.append(try field.message())
            default: break
            }
        }
    }
}

extension RuleScope: WireCodable {
    public func encode(to writer: inout WireWriter) {
        for type in types { writer.text(1, type.code) }
        writer.optional(2, isJoint.map { $0 ? 1 : 0 })
        writer.number(3, UInt64(condition.rawValue))
        for category in categories { writer.text(4, category.text) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init()
        while let field = try reader.next() {
            switch field.number {
            case 1: types.append(try field.itemType())
            case 2: isJoint = try field.optional(as: UInt8.self) != 0
            case 3: condition = try field.known()
            case 4: categories.append(try field.code())
            default: break
            }
        }
    }
}

extension Budget: WireCodable {
    public func encode(to writer: inout WireWriter) {
        switch self {
        case .fixed(let limit): writer.message(1, limit)
        case .promised: writer.flag(2, true)
        case .statutory(let otherwise):
            writer.flag(3, true)
            if let otherwise { writer.message(4, otherwise) }
        case .step: writer.flag(5, true)
        case .told: writer.flag(6, true)
        }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var found: Budget?
        var otherwise: TimeLimit?
        while let field = try reader.next() {
            switch field.number {
            case 1: found = .fixed(try field.message())
            case 2: found = .promised
            case 3: found = .statutory(otherwise: nil)
            case 4: otherwise = try field.message(as: TimeLimit.self)
            case 5: found = .step
            case 6: found = .told
            default: break
            }
        }
        if let otherwise { found = .statutory(otherwise: otherwise) }
        self = try required(found, 1)
    }
}

extension SuspensionRule: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(ground.rawValue))
        writer.optional(2, most.map { UInt64($0) })
        writer.flag(3, needsNotice)
        writer.message(4, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var ground: SuspensionGround?
        var others = SuspensionRule(.other, needsNotice: false, basis: LegalBasis(law: ""))
        while let field = try reader.next() {
            switch field.number {
            case 1: ground = try field.known(as: SuspensionGround.self)
            case 2: others.most = Int(try field.optional(as: UInt16.self))
            case 3: others.needsNotice = try field.flag()
            case 4: others.basis = try field.message()
            default: break
            }
        }
        others.ground = try required(ground, 1)
        self = others
    }
}

extension ExtensionRule: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(approver.rawValue))
        writer.number(2, UInt64(most))
        writer.number(3, UInt64(times))
        writer.message(4, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var approver: ApproverRole?
        var others = ExtensionRule(.organHead, most: 0, times: 0, basis: LegalBasis(law: ""))
        while let field = try reader.next() {
            switch field.number {
            case 1: approver = try field.known(as: ApproverRole.self)
            case 2: others.most = Int(try field.number(as: UInt16.self))
            case 3: others.times = Int(try field.number(as: UInt16.self))
            case 4: others.basis = try field.message()
            default: break
            }
        }
        others.approver = try required(approver, 1)
        self = others
    }
}
