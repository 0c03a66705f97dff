/// What was done for the applicant in one service act; permanent numbers.
public enum ServiceActKind: UInt8, Sendable, CaseIterable {
    /// Materials were received (收件).
    case receipt = 1
    /// Missing materials were taken in by an officer (补件).
    case supplement = 2
    /// The result was handed over (出件).
    case issue = 3

    /// The kind's stable name in JSON.
    public var name: String {
        switch self {
        case .receipt: "receipt"
        case .supplement: "supplement"
        case .issue: "issue"
        }
    }
}

/// One service act of a case (服务): what can be rated once.
public struct ServiceAct: Sendable, Hashable, WireCodable {
    /// 1, 2, 3 … within the case.
    public let number: UInt32
    /// What was done.
    public let kind: ServiceActKind
    /// The window, or nil where there was none.
    public let window: Handle<Window>?
    /// The officer.
    public let officer: Handle<Officer>?
    /// When.
    public let at: Instant
    /// The rating, once there is one.
    public var rating: Satisfaction?

    init(
        number: UInt32, kind: ServiceActKind, window: Handle<Window>?, officer: Handle<Officer>?, at: Instant,
        rating: Satisfaction? = nil
    ) {
        self.number = number
        self.kind = kind
        self.window = window
        self.officer = officer
        self.at = at
        self.rating = rating
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.number(2, UInt64(kind.rawValue))
        writer.number(3, UInt64(window?.rawValue ?? 0))
        writer.number(4, UInt64(officer?.rawValue ?? 0))
        writer.instant(5, at)
        writer.number(6, UInt64(rating?.rawValue ?? 0))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var number: UInt32 = 0
        var kind: ServiceActKind?
        var window: Handle<Window>?
        var officer: Handle<Officer>?
        var at: Instant?
        var rating: Satisfaction?
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: kind = try field.known()
            case 3: window = try field.handle()
            case 4: officer = try field.handle()
            case 5: at = try field.instant()
            case 6: rating = try field.known()
            default: break
            }
        }
        self.init(
            number: number, kind: try required(kind, 2), window: window, officer: officer, at: try required(at, 5),
            rating: rating)
    }
}
