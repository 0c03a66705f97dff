/// A level of warning (预警级别); permanent numbers, rising.
public enum WarningLevel: UInt8, Sendable, CaseIterable, Comparable {
    /// The limit will soon end (提醒).
    case reminder = 1
    /// A limit is broken (黄牌).
    case yellow = 2
    /// A limit is broken by far, a law is broken, or a yellow card stays unanswered (红牌).
    case red = 3
    /// Somebody is ordered to act by a day (督办).
    case superviseOrder = 4

    public static func < (left: WarningLevel, right: WarningLevel) -> Bool { left.rawValue < right.rawValue }

    /// The level's stable name in JSON.
    public var name: String {
        switch self {
        case .reminder: "reminder"
        case .yellow: "yellow"
        case .red: "red"
        case .superviseOrder: "superviseOrder"
        }
    }
}
