extension TimeLimit: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(amount))
        writer.number(2, UInt64(unit.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(0)
        while let field = try reader.next() {
            switch field.number {
            case 1: amount = Int(try field.number(as: UInt16.self))
            case 2: unit = try field.known()
            default: break
            }
        }
    }
}

extension LegalBasis: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, law)
        writer.text(2, article)
        if !$details.isBlank { writer.message(3, details) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(law: "")
        while let field = try reader.next() {
            switch field.number {
            case 1: law = try field.text()
            case 2: article = try field.text()
            case 3: details = try field.message()
            default: break
            }
        }
    }
}

extension Material: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.number(3, UInt64(necessity.rawValue))
        writer.number(4, UInt64(source.rawValue))
        writer.number(5, UInt64(originals))
        writer.number(6, UInt64(copies))
        if !$details.isBlank { writer.message(7, details) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var name = LocalizedText("")
        var necessity: Necessity?
        var source: MaterialSource?
        var originals = 0
        var copies = 0
        var details = MaterialDetails.blank
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: name = try field.message()
            case 3: necessity = try field.known()
            case 4: source = try field.known()
            case 5: originals = Int(try field.number(as: UInt8.self))
            case 6: copies = Int(try field.number(as: UInt8.self))
            case 7: details = try field.message()
            default: break
            }
        }
        self.init(
            code: try required(code, 1), name: name, necessity: try required(necessity, 3),
            source: try required(source, 4), originals: originals, copies: copies, details: details)
    }
}

extension StepDefinition: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.text(3, post.text)
        writer.optional(4, limitWorkdays.map { UInt64($0) })
        writer.text(5, skill?.text ?? "")
        if !result.chinese.isEmpty || result.english != nil { writer.message(6, result) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var name = LocalizedText("")
        var post: Code?
        var limit: Int?
        var skill: Code?
        var result = LocalizedText("")
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: name = try field.message()
            case 3: post = try field.code()
            case 4: limit = Int(try field.optional(as: UInt16.self))
            case 5: skill = try field.code()
            case 6: result = try field.message()
            default: break
            }
        }
        self.init(
            code: try required(code, 1), name: name, post: try required(post, 3), limitWorkdays: limit, skill: skill,
            result: result)
    }
}

/// The steps that go side by side.
private struct Stage: WireCodable {
    var steps: [StepDefinition] = []

    init(_ steps: [StepDefinition]) {
        self.steps = steps
    }

    func encode(to writer: inout WireWriter) {
        writer.messages(1, steps)
    }

    init(from reader: inout WireReader) throws(WireError) {
        while let field = try reader.next() {
            if field.number == 1 { steps.append(try field.message()) }
        }
    }
}

extension ItemDefinition: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.text(3, mainItem)
        writer.text(4, agency.text)
        writer.text(5, type.code)
        writer.text(6, region)
        writer.number(7, UInt64(caseType.rawValue))
        writer.messages(8, legalBases)
        if let statutoryLimit { writer.message(9, statutoryLimit) }
        if let promisedLimit { writer.message(10, promisedLimit) }
        writer.number(11, UInt64(levels.rawValue))
        writer.number(12, UInt64(channels.rawValue))
        writer.messages(13, materials)
        writer.messages(14, stages.map { Stage($0) })
        writer.text(15, decisionPost?.text ?? "")
        if timing != ItemTiming() { writer.message(16, timing) }
        if !$elements.isBlank { writer.message(17, elements) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: ItemCode?
        var agency: Code?
        var type: ItemType?
        var caseType: CaseType?
        var rest = Rest()
        while let field = try reader.next() {
            switch field.number {
            case 1: code = ItemCode(try field.text())
            case 4: agency = try field.code()
            case 5: type = ItemType(try field.text())
            case 7: caseType = try field.known()
            default: try rest.read(field)
            }
        }
        self.init(
            code: try required(code, 1), name: rest.name, mainItem: rest.mainItem, agency: try required(agency, 4),
            type: try required(type, 5), region: rest.region, caseType: try required(caseType, 7),
            legalBases: rest.legalBases, statutoryLimit: rest.statutoryLimit, promisedLimit: rest.promisedLimit,
            levels: rest.levels, channels: rest.channels, materials: rest.materials, stages: rest.stages,
            decisionPost: rest.decisionPost, timing: rest.timing, elements: rest.elements)
    }

    /// The fields that may be absent.
    private struct Rest {
        var name = LocalizedText("")
        var mainItem = ""
        var region = ""
        var legalBases: [LegalBasis] = []
        var statutoryLimit: TimeLimit?
        var promisedLimit: TimeLimit?
        var levels = HallLevelSet()
        var channels = ChannelSet()
        var materials: [Material] = []
        var stages: [[StepDefinition]] = []
        var decisionPost: Code?
        var timing = ItemTiming()
        var elements = ItemElements.blank

        mutating func read(_ field: WireReader.Field) throws(WireError) {
            switch field.number {
            case 2: name = try field.message()
            case 3: mainItem = try field.text()
            case 6: region = try field.text()
            case 8: legalBases.append(try field.message())
            case 9: statutoryLimit = try field.message(as: TimeLimit.self)
            case 10: promisedLimit = try field.message(as: TimeLimit.self)
            case 11: levels = HallLevelSet(rawValue: try field.number())
            case 12: channels = ChannelSet(rawValue: try field.number())
            case 13: materials.append(try field.message())
            case 14: stages.append(try field.message(as: Stage.self).steps)
            case 15: decisionPost = try field.code()
            case 16: timing = try field.message()
            case 17: elements = try field.message()
            default: break
            }
        }
    }
}
