/// A part of a body's work that finds a successor (承接对象).
public enum SuccessionPart: UInt8, LabelledChoice {
    /// The body itself, which ends.
    case body = 1
    /// An item.
    case item = 2
    /// A post.
    case post = 3
    /// An officer.
    case officer = 4
    /// A window that takes the body's items.
    case window = 5
    /// An entry of the duty list.
    case duty = 6
    /// A grant of an authority list.
    case power = 7

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .body: ChoiceLabel("body", "部门", "body")
        case .item: ChoiceLabel("item", "事项", "item")
        case .post: ChoiceLabel("post", "岗位", "post")
        case .officer: ChoiceLabel("officer", "工作人员", "officer")
        case .window: ChoiceLabel("window", "窗口", "window")
        case .duty: ChoiceLabel("duty", "职责", "duty")
        case .power: ChoiceLabel("power", "授权", "power")
        }
    }
}

/// Something that a reform moves from one body to another.
public struct SuccessionMove: Sendable, Hashable {
    /// What it is.
    public let part: SuccessionPart
    /// Its code.
    public let code: String
    /// The body before; for a window those it took items of.
    public let from: Code
    /// The body after. A window and a body that ends may have several, anything else has one.
    public let to: [Code]
}

/// Why something has not exactly one successor (承接疑点).
public enum SuccessionDoubtKind: UInt8, LabelledChoice {
    /// No rule names one, and nobody takes the rest.
    case noSuccessor = 1
    /// Rules of the same exactness, or the items it serves, name more than one.
    case severalSuccessors = 2
    /// An item's post of decision goes to another body than the item.
    case postApart = 3
    /// The definition of the item cannot be read.
    case unreadable = 4

    /// The names.
    public var label: ChoiceLabel {
        switch self {
        case .noSuccessor: ChoiceLabel("noSuccessor", "无承接部门", "no successor")
        case .severalSuccessors: ChoiceLabel("severalSuccessors", "承接部门不唯一", "more than one successor")
        case .postApart: ChoiceLabel("postApart", "决定岗位与事项承接部门不同", "post of decision goes elsewhere")
        case .unreadable: ChoiceLabel("unreadable", "事项定义无法读取", "the definition cannot be read")
        }
    }
}

/// A doubt about something that a reform would move.
public struct SuccessionDoubt: Sendable, Hashable {
    /// Why.
    public let kind: SuccessionDoubtKind
    /// What it is about.
    public let part: SuccessionPart
    /// Its code.
    public let code: String
    /// The bodies that could be meant.
    public let candidates: [Code]
}

/// What a reform of bodies would move, and everything that stands against it, before anything changes (承接预览).
public struct SuccessionPreview: Sendable {
    /// The plan.
    public let plan: SuccessionPlan
    /// What the plan itself breaks; nothing was worked out where there is any.
    public internal(set) var violations: [Rejection] = []
    /// What moves: bodies, posts, windows, officers, items and duties.
    public internal(set) var moves: [SuccessionMove] = []
    /// What becomes of the grants of authority lists, in the order in which they were granted.
    public internal(set) var powers: [PowerMove] = []
    /// What has not exactly one successor.
    public internal(set) var doubts: [SuccessionDoubt] = []
    /// What carrying it out changes, after the reform itself.
    var changes: [RegistryEvent] = []

    /// Whether it can be carried out on its day.
    public var isClear: Bool { violations.isEmpty && doubts.isEmpty }

    /// The body that something of a body goes to; nil where that body has no part in the reform, or the thing stays.
    public func successor(of body: Handle<Agency>, for subject: SuccessionSubject, in registry: Registry) -> Code? {
        guard let code = registry.agencies[body]?.code, plan.predecessors.contains(code),
            let to = plan.successor(for: subject), to != code
        else { return nil }
        return to
    }

    init(plan: SuccessionPlan) {
        self.plan = plan
    }

    mutating func doubt(
        _ kind: SuccessionDoubtKind, _ part: SuccessionPart, _ code: String, _ candidates: some Sequence<Code> = []
    ) {
        doubts.append(SuccessionDoubt(kind: kind, part: part, code: code, candidates: candidates.sorted()))
    }
}
