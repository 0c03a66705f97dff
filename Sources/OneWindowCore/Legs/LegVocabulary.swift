/// What travels on a leg (寄递内容); permanent numbers.
public enum LegContent: UInt8, Sendable, CaseIterable {
    /// The application with its materials, to the competent hall (申请材料).
    case application = 1
    /// What a one-time notice asked for, to the competent hall (补正材料).
    case supplement = 2
    /// The result, to the hall that took the application in or to the applicant (办理结果).
    case result = 3

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .application: "application"
        case .supplement: "supplement"
        case .result: "result"
        }
    }

    /// The phase in which a case sends it on its way.
    var phase: CasePhase {
        switch self {
        case .application: .submitted
        case .supplement: .supplementing
        case .result: .decided
        }
    }

    /// The name for people.
    public var title: LocalizedText {
        switch self {
        case .application: LocalizedText("申请材料", english: "the application")
        case .supplement: LocalizedText("补正材料", english: "the supplement")
        case .result: LocalizedText("办理结果", english: "the result")
        }
    }
}

/// How something travels (寄递方式); permanent numbers.
public enum LegMeans: UInt8, Sendable, CaseIterable {
    /// By post or courier, as a parcel with a number (邮寄).
    case courier = 1
    /// As electronic documents (网上传递).
    case electronic = 2
    /// By somebody of the halls (专人送达).
    case messenger = 3

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .courier: "courier"
        case .electronic: "electronic"
        case .messenger: "messenger"
        }
    }

    /// The name for people.
    public var title: LocalizedText {
        switch self {
        case .courier: LocalizedText("邮寄", english: "by courier")
        case .electronic: LocalizedText("网上传递", english: "electronically")
        case .messenger: LocalizedText("专人送达", english: "by messenger")
        }
    }
}

/// What became of a leg (寄递状态); permanent numbers.
public enum LegStatus: UInt8, Sendable, CaseIterable {
    /// Dispatched, and not there (在途).
    case onItsWay = 1
    /// Arrived (已签收).
    case arrived = 2
    /// Lost; a new leg may take its place (遗失).
    case lost = 3

    /// The stable name in JSON.
    public var name: String {
        switch self {
        case .onItsWay: "onItsWay"
        case .arrived: "arrived"
        case .lost: "lost"
        }
    }
}

/// An order to send something on its way (寄递): what, how and whereto.
public struct LegOrder: Sendable, Hashable {
    /// What travels.
    public var content: LegContent
    /// The hall it goes to. Nil for the competent hall, and of a result for the applicant.
    public var to: Code?
    /// How it travels.
    public var means: LegMeans
    /// Who carries it (承运单位); needed by courier.
    public var carrier: String
    /// The number of the parcel (运单号); needed by courier.
    public var tracking: String
    /// The materials that travel, by their codes on the item's list. Empty for all that were handed in, and, where a
    /// lost supplement is sent again, for those of the lost one.
    public var materials: [Code]

    /// Creates an order.
    public init(
        _ content: LegContent, to: Code? = nil, by means: LegMeans, carrier: String = "", tracking: String = "",
        materials: [Code] = []
    ) {
        self.content = content
        self.to = to
        self.means = means
        self.carrier = carrier
        self.tracking = tracking
        self.materials = materials
    }

    func checkShape() throws(Rejection) {
        if carrier.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "carrier") }
        if tracking.utf8.count > Limits.codeBytes { throw Rejection(.tooLong, "tracking") }
        if materials.count > Limits.materialsPerItem { throw Rejection(.tooMany, "materials") }
    }
}

extension Limits {
    /// Legs of a case.
    public static let legsPerCase = 100
    /// Halls that co-operate on a case.
    public static let cooperatingHalls = 16
    /// Contributions of co-operating halls to a case.
    public static let contributionsPerCase = 100
}
