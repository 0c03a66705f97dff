extension ClockRuleSet: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.messages(1, rules)
        writer.messages(2, ladders)
        writer.messages(3, officeHours)
        writer.text(4, usualHours?.text ?? "")
        if !requests.categories.isEmpty { writer.message(5, requests) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(rules: [])
        while let field = try reader.next() {
            switch field.number {
            case 1: rules.append(try field.message())
            case 2: ladders.append(try field.message())
            case 3: officeHours.append(try field.message())
            case 4: usualHours = try field.code()
            case 5: requests = try field.message()
            default: break
            }
        }
    }
}

extension Ladder: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        for kind in kinds { writer.number(2, UInt64(kind.rawValue)) }
        for type in types { writer.text(3, type.code) }
        writer.messages(4, rungs)
        writer.message(5, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var kinds: [ClockKind] = []
        var types: [ItemType] = []
        var rungs: [Rung] = []
        var basis = LegalBasis(law: "")
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: kinds.append(try field.known())
            case 3: types.append(try field.itemType())
            case 4: rungs.append(try field.message())
            case 5: basis = try field.message()
            default: break
            }
        }
        self.init(code: try required(code, 1), kinds: kinds, types: types, rungs: rungs, basis: basis)
    }
}

extension Ladder.Rung: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(level.rawValue))
        switch threshold {
        case .before(let workdays, let percent):
            writer.number(2, 1)
            writer.number(3, UInt64(workdays))
            writer.number(4, UInt64(percent))
        case .after(let workdays):
            writer.number(2, 2)
            writer.number(3, UInt64(workdays))
        case nil: break
        }
        writer.flag(5, followsUnanswered)
        writer.optional(6, replyWorkdays.map { UInt64($0) })
        writer.text(7, answeredBy?.text ?? "")
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var level: WarningLevel?
        var side: UInt8 = 0
        var workdays = 0
        var percent = 0
        var follows = false
        var reply: Int?
        var answeredBy: Code?
        while let field = try reader.next() {
            switch field.number {
            case 1: level = try field.known()
            case 2: side = try field.number()
            case 3: workdays = Int(try field.number(as: UInt16.self))
            case 4: percent = Int(try field.number(as: UInt16.self))
            case 5: follows = try field.flag()
            case 6: reply = Int(try field.optional(as: UInt16.self))
            case 7: answeredBy = try field.code()
            default: break
            }
        }
        let threshold: Ladder.Threshold?
        switch side {
        case 0: threshold = nil
        case 1: threshold = .before(workdays: workdays, percent: percent)
        case 2: threshold = .after(workdays: workdays)
        default: throw .unknownNumber(field: 2, value: UInt64(side))
        }
        self.init(
            try required(level, 1), at: threshold, followsUnanswered: follows, replyWorkdays: reply,
            answeredBy: answeredBy)
    }
}
