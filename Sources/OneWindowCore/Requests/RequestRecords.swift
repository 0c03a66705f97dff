/// What is known of a service request when it is taken in (诉求登记信息).
public struct RequestOpening: Sendable, Hashable {
    /// Its number.
    public var number: CaseNumber
    /// Its category.
    public var category: Code
    /// The category's kind.
    public var kind: RequestKind
    /// The edition of the rule set that the category stands in; it keeps that for good.
    public var ruleEdition: UInt32
    /// The way it came in.
    public var channel: Channel
    /// The hall it came in at.
    public var hall: Handle<Hall>?
    /// The item it is about.
    public var item: Handle<ItemDefinition>?
    /// What could not be got done, for requests of that kind.
    public var reportClass: ReportClass?
    /// The case or request that it follows from.
    public var follows: CaseID?
    /// The warning on that case that it follows from.
    public var warning: UInt32?
    /// The day its serial was counted on.
    public var serialDate: CivilDate
    /// Its serial on that day.
    public var serial: UInt32
    /// The region whose calendar its limits are counted with (行政区划代码), up to 12 digits; empty for the national
    /// calendar. That of the hall it came in at, else of its item, else of the hall of the officer who took it in;
    /// it keeps that for good.
    public var region: String
}

/// Where a request was passed to (转办): a post, or an agency whose posts may all take it.
public struct RequestDispatch: Sendable, Hashable {
    /// The agency; nil for a post of the halls.
    public var agency: Handle<Agency>?
    /// The post; nil where the agency chooses.
    public var post: Handle<Post>?
}

/// What was found out about what a request complains of (核查结论).
public struct RequestFinding: Sendable, Hashable {
    /// The result.
    public var result: FindingResult
    /// The body that answers for it; nil where none does.
    public var body: Handle<Agency>?
    /// The officer who answers for it; nil where nobody does by name.
    public var officer: Handle<Officer>?
    /// What follows.
    public var measure: FindingMeasure
}

/// A request was lifted to a higher post (升级).
public struct RequestEscalation: Sendable, Hashable {
    /// 1, 2, 3 … within the request.
    public var level: UInt32
    /// The post.
    public var post: Handle<Post>
    /// The warning that lifted it; nil where somebody did.
    public var warning: UInt32?
    /// When.
    public var at: Instant
}

/// What the requester says of an answer (三项评价).
public struct RequestAnswers: Sendable, Hashable {
    /// Whether somebody responded (响应).
    public var responded: Bool
    /// Whether it is resolved (解决).
    public var resolved: Bool
    /// Whether the requester is satisfied (满意).
    public var satisfied: Bool

    /// Creates answers.
    public init(responded: Bool, resolved: Bool, satisfied: Bool) {
        self.responded = responded
        self.resolved = resolved
        self.satisfied = satisfied
    }

    /// Whether they are reason to deal with the request anew.
    public var isDissatisfied: Bool { !resolved || !satisfied }
}

extension RequestOpening: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, number.text)
        writer.text(2, category.text)
        writer.number(3, UInt64(kind.rawValue))
        writer.number(4, UInt64(ruleEdition))
        writer.number(5, UInt64(channel.rawValue))
        writer.number(6, UInt64(hall?.rawValue ?? 0))
        writer.number(7, UInt64(item?.rawValue ?? 0))
        writer.number(8, UInt64(reportClass?.rawValue ?? 0))
        writer.number(9, follows?.rawValue ?? 0)
        writer.number(10, UInt64(warning ?? 0))
        writer.date(11, serialDate)
        writer.number(12, UInt64(serial))
        writer.text(13, region)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: CaseNumber?
        var category: Code?
        var kind: RequestKind?
        var channel: Channel?
        var rest = Rest()
        while let field = try reader.next() {
            switch field.number {
            case 1: number = CaseNumber(try field.text())
            case 2: category = try field.code()
            case 3: kind = try field.known()
            case 5: channel = try field.known()
            default: try rest.read(field)
            }
        }
        self.init(
            number: try required(number, 1), category: try required(category, 2), kind: try required(kind, 3),
            ruleEdition: rest.ruleEdition, channel: try required(channel, 5), hall: rest.hall, item: rest.item,
            reportClass: rest.reportClass, follows: rest.follows, warning: rest.warning,
            serialDate: try required(rest.date, 11), serial: rest.serial, region: rest.region)
    }

    private struct Rest {
        var ruleEdition: UInt32 = 0
        var hall: Handle<Hall>?
        var item: Handle<ItemDefinition>?
        var reportClass: ReportClass?
        var follows: CaseID?
        var warning: UInt32?
        var date: CivilDate?
        var serial: UInt32 = 0
        var region = ""

        mutating func read(_ field: WireReader.Field) throws(WireError) {
            switch field.number {
            case 4: ruleEdition = try field.number()
            case 6: hall = try field.handle()
            case 7: item = try field.handle()
            case 8: reportClass = try field.known(as: ReportClass.self)
            case 9: follows = CaseID(try field.number())
            case 10: warning = try field.number(as: UInt32.self)
            case 11: date = try field.date()
            case 12: serial = try field.number()
            case 13: region = try field.text()
            default: break
            }
        }
    }
}

extension RequestDispatch: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(agency?.rawValue ?? 0))
        writer.number(2, UInt64(post?.rawValue ?? 0))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init()
        while let field = try reader.next() {
            switch field.number {
            case 1: agency = try field.handle()
            case 2: post = try field.handle()
            default: break
            }
        }
    }
}

extension RequestFinding: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(result.rawValue))
        writer.number(2, UInt64(body?.rawValue ?? 0))
        writer.number(3, UInt64(officer?.rawValue ?? 0))
        writer.number(4, UInt64(measure.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var result: FindingResult?
        var body: Handle<Agency>?
        var officer: Handle<Officer>?
        var measure: FindingMeasure?
        while let field = try reader.next() {
            switch field.number {
            case 1: result = try field.known()
            case 2: body = try field.handle()
            case 3: officer = try field.handle()
            case 4: measure = try field.known()
            default: break
            }
        }
        self.init(result: try required(result, 1), body: body, officer: officer, measure: try required(measure, 4))
    }
}

extension RequestEscalation: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(level))
        writer.number(2, UInt64(post.rawValue))
        writer.number(3, UInt64(warning ?? 0))
        writer.instant(4, at)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var level: UInt32 = 0
        var post: Handle<Post>?
        var warning: UInt32?
        var at: Instant?
        while let field = try reader.next() {
            switch field.number {
            case 1: level = try field.number()
            case 2: post = try field.handle()
            case 3: warning = try field.number(as: UInt32.self)
            case 4: at = try field.instant()
            default: break
            }
        }
        self.init(level: level, post: try required(post, 2), warning: warning, at: try required(at, 4))
    }
}

extension RequestAnswers: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.flag(1, responded)
        writer.flag(2, resolved)
        writer.flag(3, satisfied)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init(responded: false, resolved: false, satisfied: false)
        while let field = try reader.next() {
            switch field.number {
            case 1: responded = try field.flag()
            case 2: resolved = try field.flag()
            case 3: satisfied = try field.flag()
            default: break
            }
        }
    }
}
