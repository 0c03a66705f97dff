public import OneWindowCore

/// What a check of a database found (自检报告).
public struct CheckReport: Sendable, Hashable {
    /// The journal rows read.
    public internal(set) var rows: UInt64 = 0
    /// The cases compared.
    public internal(set) var cases: UInt64 = 0
    /// The service requests compared.
    public internal(set) var requests: UInt64 = 0
    /// The licences compared.
    public internal(set) var licences: UInt64 = 0
    /// The digest of the last row: note it elsewhere, and a later check proves that nothing before it was changed.
    public internal(set) var digest: [UInt8] = []
    /// What is wrong, in the order found; at most ``findingsAtMost`` are kept.
    public internal(set) var findings: [CheckFinding] = []

    /// The most findings that are kept.
    public static let findingsAtMost = 1_000

    /// Whether nothing is wrong.
    public var isSound: Bool { findings.isEmpty }
}

/// Something that is wrong in a database.
public struct CheckFinding: Sendable, Hashable {
    /// Which rule is broken.
    public let rule: CheckRule
    /// Where: a journal row, a case, a table's key. Never personal data.
    public let place: String
}

/// The rules a database must satisfy (自检规则); permanent names.
public enum CheckRule: String, Sendable, CaseIterable {
    case sequenceGap, caseDigest, journalDigest, previousRow, instantOrder, unreadableRow, orphanRow
    case caseMissing, caseState, caseIndex, caseHead, caseUnknown
    case registryState, registryHead
    case serials, timers, warnings, scores, licences
    case personalDigest, personalMissing, personalUnexpected

    /// The rule in one line.
    public func text(in language: Language) -> String {
        let texts = texts
        return language == .english ? texts.english : texts.chinese
    }

    private var texts: (english: String, chinese: String) {
        switch self {
        case .sequenceGap: ("the journal has a gap", "日志序号不连续")
        case .caseDigest: ("the row does not match its case's chain of digests", "日志行与办件哈希链不符")
        case .journalDigest: ("the row does not match the journal's chain of digests", "日志行与日志哈希链不符")
        case .previousRow: ("the row does not follow the case's last row", "日志行的前序指向有误")
        case .instantOrder: ("the row is earlier than the one before it", "日志时刻早于前一行")
        case .unreadableRow: ("the row cannot be read", "日志行无法解析")
        case .orphanRow: ("the row belongs to no case that was opened", "日志行不属于任何已开办件")
        case .caseMissing: ("the case stands in the journal but not in the state", "办件在日志中存在而状态中缺失")
        case .caseState: ("the case's state is not what its journal adds up to", "办件状态与日志重放不符")
        case .caseIndex: ("the case's indexed columns differ from its state", "办件索引列与状态不符")
        case .caseHead: ("the case's last row is not the end of its chain", "办件链尾与日志不符")
        case .caseUnknown: ("the case stands in the state but not in the journal", "办件在状态中存在而日志中缺失")
        case .registryState: ("the registry is not what its journal adds up to", "登记库与日志重放不符")
        case .registryHead: ("the registry's last row is not the end of its chain", "登记库链尾与日志不符")
        case .serials: ("the serials are not what the journal adds up to", "流水号与日志重放不符")
        case .timers: ("the timers are not those of the cases", "定时任务与办件状态不符")
        case .warnings: ("the warnings are not those of the cases", "监察信号与办件状态不符")
        case .scores: ("the scores are not what the journal adds up to", "评价计数与日志重放不符")
        case .licences: ("the index of licences is not that of their holders", "证照索引与持证主体不符")
        case .personalDigest: ("a personal text is not the one whose digest the journal holds", "个人信息与日志摘要不符")
        case .personalMissing: ("a personal text is gone that was not erased", "个人信息缺失且未经删除程序")
        case .personalUnexpected: ("a personal text is there that the journal does not know", "存在日志未记载的个人信息")
        }
    }
}
