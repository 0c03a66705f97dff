extension LocalizedText: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, chinese)
        writer.text(2, english ?? "")
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init("")
        while let field = try reader.next() {
            switch field.number {
            case 1: chinese = try field.text()
            case 2: english = try field.text()
            default: break
            }
        }
    }
}

extension Agency: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.date(3, closedFrom)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var name = LocalizedText("")
        var closedFrom: CivilDate?
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: name = try field.message()
            case 3: closedFrom = try field.date()
            default: break
            }
        }
        self.init(code: try required(code, 1), name: name, closedFrom: closedFrom)
    }
}

extension Hall: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.number(3, UInt64(level.rawValue))
        writer.text(4, parent?.text ?? "")
        writer.number(5, UInt64(hours.weekdays))
        writer.number(6, UInt64(hours.opens))
        writer.number(7, UInt64(hours.closes))
        if let opening { writer.message(8, opening) }
        writer.text(9, region?.shortText ?? "")
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var name = LocalizedText("")
        var level: HallLevel?
        var parent: Code?
        var hours = OpeningHours(weekdays: 0, opens: 0, closes: 0)
        var opening: OpeningCalendar?
        var region: RegionCode?
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: name = try field.message()
            case 3: level = try field.known()
            case 4: parent = try field.code()
            case 5: hours.weekdays = try field.number()
            case 6: hours.opens = Int(try field.number(as: UInt16.self))
            case 7: hours.closes = Int(try field.number(as: UInt16.self))
            case 8: opening = try field.message()
            case 9: region = RegionCode(try field.text())
            default: break
            }
        }
        self.init(
            code: try required(code, 1), name: name, level: try required(level, 3), parent: parent, hours: hours,
            opening: opening, region: region)
    }
}

extension Window: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.text(2, hall.text)
        writer.number(3, UInt64(kind.rawValue))
        for agency in agencies { writer.text(4, agency.text) }
        if let opening { writer.message(5, opening) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var hall: Code?
        var kind: WindowKind?
        var agencies: [Code] = []
        var opening: OpeningCalendar?
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: hall = try field.code()
            case 3: kind = try field.known()
            case 4: agencies.append(try field.code())
            case 5: opening = try field.message()
            default: break
            }
        }
        self.init(
            code: try required(code, 1), hall: try required(hall, 2), kind: try required(kind, 3), agencies: agencies,
            opening: opening)
    }
}

extension Post: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.text(3, agency?.text ?? "")
        writer.number(4, UInt64(duties.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var name = LocalizedText("")
        var agency: Code?
        var duties = DutySet()
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: name = try field.message()
            case 3: agency = try field.code()
            case 4: duties = DutySet(rawValue: try field.number())
            default: break
            }
        }
        self.init(code: try required(code, 1), name: name, agency: agency, duties: duties)
    }
}

extension Officer: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.text(2, agency.text)
        writer.text(3, hall?.text ?? "")
        for post in posts { writer.text(4, post.text) }
        for skill in skills { writer.text(5, skill.text) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var agency: Code?
        var hall: Code?
        var posts: [Code] = []
        var skills: [Code] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: agency = try field.code()
            case 3: hall = try field.code()
            case 4: posts.append(try field.code())
            case 5: skills.append(try field.code())
            default: break
            }
        }
        self.init(
            code: try required(code, 1), agency: try required(agency, 2), hall: hall, posts: posts, skills: skills)
    }
}
