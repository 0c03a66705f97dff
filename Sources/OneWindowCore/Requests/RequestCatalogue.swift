/// The categories of service requests of a deployment (诉求分类目录): part of its rule set, so that a category and its
/// limits change together. Their limits are the rules whose scope names them.
public struct RequestCatalogue: Sendable, Hashable {
    /// The categories.
    public var categories: [RequestCategory]

    /// Creates a catalogue.
    public init(_ categories: [RequestCategory] = []) {
        self.categories = categories
    }

    /// The category with a code, or nil.
    public func category(_ code: Code) -> RequestCategory? { categories.first { $0.code == code } }
}

/// A category of service requests (诉求类别): all of it local practice, with the document it rests on.
public struct RequestCategory: Sendable, Hashable {
    /// Its code, unique in its set.
    public var code: Code
    /// Its name.
    public var name: LocalizedText
    /// What kind of request it is.
    public var kind: RequestKind
    /// How pressing its requests are.
    public var priority: RequestPriority
    /// Whether what was found out must be stated before a request is closed (无核查结论不得办结).
    public var needsFinding: Bool
    /// Whether a supervisor must confirm a negative answer (否定答复报告).
    public var confirmsNegative: Bool
    /// How often a request is dealt with anew because the requester is dissatisfied.
    public var reopenings: Int
    /// The post that must pass its requests on; nil where any post with the duty of requests may.
    public var dispatcher: Code?
    /// The posts that requests are lifted to when a warning of a level is raised; one a level.
    public var escalations: [Escalation]
    /// The document it rests on.
    public var basis: LegalBasis

    /// Which post a warning lifts a request to (升级督办).
    public struct Escalation: Sendable, Hashable {
        /// The level of the warning.
        public var level: WarningLevel
        /// The post.
        public var post: Code

        /// Creates an escalation.
        public init(_ level: WarningLevel, to post: Code) {
            self.level = level
            self.post = post
        }
    }

    /// Creates a category.
    public init(
        code: Code, name: LocalizedText, kind: RequestKind, priority: RequestPriority = .normal,
        needsFinding: Bool = false, confirmsNegative: Bool = true, reopenings: Int = 1, dispatcher: Code? = nil,
        escalations: [Escalation] = [], basis: LegalBasis
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.priority = priority
        self.needsFinding = needsFinding
        self.confirmsNegative = confirmsNegative
        self.reopenings = reopenings
        self.dispatcher = dispatcher
        self.escalations = escalations
        self.basis = basis
    }

    /// Most reopenings that a category may allow.
    public static let mostReopenings = 9

    /// The post that a warning of a level lifts a request to, or nil.
    func post(at level: WarningLevel) -> Code? { escalations.first { $0.level == level }?.post }
}

extension RequestCatalogue {
    /// Everything that is out of order, as places such as `requests[2].basis`.
    func violations(with rules: [ClockRule]) -> [String] {
        if categories.count > Limits.clockRules { return ["requests: too many"] }
        var found: [String] = []
        if let twice = firstRepeated(categories.map(\.code)) { found.append("requests: \(twice) twice") }
        for (index, category) in categories.enumerated() {
            if category.name.chinese.isEmpty { found.append("requests[\(index)].name") }
            if category.basis.law.isEmpty { found.append("requests[\(index)].basis") }
            if !(0...RequestCategory.mostReopenings).contains(category.reopenings) {
                found.append("requests[\(index)].reopenings")
            }
            if firstRepeated(category.escalations.map(\.level)) != nil {
                found.append("requests[\(index)].escalations")
            }
            // What nobody has to deal with in any time is no request.
            if !rules.contains(where: { $0.kind == .handling && $0.start == .intake && $0.isFor(category.code) }) {
                found.append("requests[\(index)]: no limit")
            }
        }
        let known = Set(categories.map(\.code))
        for (index, rule) in rules.enumerated() {
            if let code = rule.scope.categories.first(where: { !known.contains($0) }) {
                found.append("rules[\(index)].scope: \(code) unknown")
            }
            guard rule.start.isOfRequests else { continue }
            if case .fixed = rule.budget {} else { found.append("rules[\(index)].budget: not fixed") }
            if rule.expiry != .late { found.append("rules[\(index)].expiry: \(rule.expiry.name)") }
        }
        return found
    }
}

extension ClockStart {
    /// Whether only requests start clocks so.
    var isOfRequests: Bool { self == .intake || self == .dispatch || self == .answer }
}

extension ClockRule {
    /// Whether it is for a category of requests.
    func isFor(_ category: Code) -> Bool { scope.categories.isEmpty || scope.categories.contains(category) }
}

extension ClockRuleSet {
    /// The first rule of each kind that an event starts for a category of requests, in the order of the set.
    func rules(startedBy start: ClockStart, for category: Code) -> [ClockRule] {
        var found: [ClockRule] = []
        for rule in rules where start.isOfRequests && rule.start == start && rule.isFor(category) {
            if !found.contains(where: { $0.kind == rule.kind }) { found.append(rule) }
        }
        return found
    }
}

extension RequestCatalogue: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.messages(1, categories)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init()
        while let field = try reader.next() {
            if field.number == 1 { categories.append(try field.message()) }
        }
    }
}

extension RequestCategory: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.text(1, code.text)
        writer.message(2, name)
        writer.number(3, UInt64(kind.rawValue))
        writer.number(4, UInt64(priority.rawValue))
        writer.flag(5, needsFinding)
        writer.flag(6, confirmsNegative)
        writer.number(7, UInt64(reopenings))
        writer.text(8, dispatcher?.text ?? "")
        writer.messages(9, escalations)
        writer.message(10, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var code: Code?
        var kind: RequestKind?
        var rest = RequestCategory(
            code: .own("none"), name: LocalizedText(""), kind: .help, confirmsNegative: false, reopenings: 0,
            basis: LegalBasis(law: ""))
        while let field = try reader.next() {
            switch field.number {
            case 1: code = try field.code()
            case 2: rest.name = try field.message()
            case 3: kind = try field.known(as: RequestKind.self)
            case 4: rest.priority = try field.known()
            case 5: rest.needsFinding = try field.flag()
            case 6: rest.confirmsNegative = try field.flag()
            case 7: rest.reopenings = Int(try field.number(as: UInt16.self))
            case 8: rest.dispatcher = try field.code()
            case 9: rest.escalations.append(try field.message())
            case 10: rest.basis = try field.message()
            default: break
            }
        }
        self = rest
        self.code = try required(code, 1)
        self.kind = try required(kind, 3)
    }
}

extension RequestCategory.Escalation: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(level.rawValue))
        writer.text(2, post.text)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var level: WarningLevel?
        var post: Code?
        while let field = try reader.next() {
            switch field.number {
            case 1: level = try field.known(as: WarningLevel.self)
            case 2: post = try field.code()
            default: break
            }
        }
        self.init(try required(level, 1), to: try required(post, 2))
    }
}
