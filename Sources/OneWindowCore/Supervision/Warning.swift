/// A warning that was raised on a case (监察信号), with the clock as it stood.
///
/// There is one for each clock, level and breach.
public struct Warning: Sendable, Hashable {
    /// 1, 2, 3 … within the case.
    public let number: UInt32
    /// Its level.
    public let level: WarningLevel
    /// The clock that caused it, by its number.
    public let clock: UInt32
    /// What that clock measures.
    public let kind: ClockKind
    /// Which breach of the clock it belongs to.
    public let breach: UInt32
    /// Why it was raised.
    public let cause: Cause
    /// When it was due to be raised, which does not depend on when the host called.
    public let at: Instant
    /// The end of the clock as it stood then.
    public let end: Instant
    /// The edition of the calendar that this end was derived with.
    public let calendarEdition: UInt32
    /// The officer who answers for it; nil where nobody can be named.
    public let officer: Handle<Officer>?
    /// The post that must answer it; nil where the case waits for the applicant.
    public let post: Handle<Post>?
    /// The end of the time to answer it; nil where no answer is asked for.
    public internal(set) var replyBy: Instant?
    /// The edition of the calendar that this was derived with; 0 where no answer is asked for.
    public internal(set) var replyEdition: UInt32
    /// Whether every day of the time to answer is covered by a published notice.
    public internal(set) var replyCertainty: WorkCalendar.Certainty
    /// What became of it.
    public internal(set) var status: Status = .open

    /// Why a warning was raised; permanent numbers.
    public enum Cause: UInt8, Sendable, CaseIterable {
        /// The clock came to a threshold.
        case clock = 1
        /// The warning below it was not answered in time.
        case unanswered = 2
    }

    /// What became of a warning (处理状态); permanent numbers.
    public enum Status: UInt8, Sendable, CaseIterable {
        /// Nobody has answered it.
        case open = 1
        /// Answered (已反馈).
        case replied = 2
        /// Contested (申诉中).
        case appealed = 3
        /// Contested and confirmed (维持).
        case upheld = 4
        /// Taken back, as if it had not been raised (撤销).
        case revoked = 5

        /// The status's stable name in JSON.
        public var name: String {
            switch self {
            case .open: "open"
            case .replied: "replied"
            case .appealed: "appealed"
            case .upheld: "upheld"
            case .revoked: "revoked"
            }
        }
    }

    /// Creates a warning.
    public init(
        number: UInt32, level: WarningLevel, clock: Clock, cause: Cause, at: Instant, officer: Handle<Officer>? = nil,
        post: Handle<Post>? = nil, reply: ReplyTime? = nil
    ) {
        self.number = number
        self.level = level
        self.clock = clock.number
        kind = clock.kind
        breach = clock.breach
        self.cause = cause
        self.at = at
        end = clock.end
        calendarEdition = clock.calendarEdition
        self.officer = officer
        self.post = post
        replyBy = reply?.end
        replyEdition = reply?.edition ?? 0
        replyCertainty = reply?.certainty ?? .certain
    }

    /// Whether it counts: it was not taken back.
    public var stands: Bool { status != .revoked }

    /// Whether an answer is asked for and has not come.
    var awaitsAnswer: Bool { status == .open && replyBy != nil }
}

extension Warning: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(number))
        writer.number(2, UInt64(level.rawValue))
        writer.number(3, UInt64(clock))
        writer.number(4, UInt64(kind.rawValue))
        writer.number(5, UInt64(breach - 1))
        writer.number(6, UInt64(cause.rawValue))
        writer.instant(7, at)
        writer.instant(8, end)
        writer.number(9, UInt64(calendarEdition))
        writer.number(10, UInt64(officer?.rawValue ?? 0))
        writer.number(11, UInt64(post?.rawValue ?? 0))
        writer.instant(12, replyBy)
        writer.number(13, UInt64(status.rawValue))
        writer.number(16, UInt64(replyEdition))
        writer.number(17, UInt64(replyCertainty.rawValue - WorkCalendar.Certainty.certain.rawValue))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var parts = Parts()
        while let field = try reader.next() { try parts.read(field) }
        number = parts.number
        level = try required(parts.level, 2)
        clock = parts.clock
        kind = try required(parts.kind, 4)
        breach = parts.breach
        cause = try required(parts.cause, 6)
        at = try required(parts.at, 7)
        end = try required(parts.end, 8)
        calendarEdition = parts.calendarEdition
        officer = parts.officer
        post = parts.post
        replyBy = parts.replyBy
        replyEdition = parts.replyEdition
        replyCertainty = parts.isProvisional ? .provisional : .certain
        status = try required(parts.status, 13)
    }

    private struct Parts {
        var number: UInt32 = 0
        var level: WarningLevel?
        var clock: UInt32 = 0
        var kind: ClockKind?
        var breach: UInt32 = 1
        var cause: Cause?
        var at: Instant?
        var end: Instant?
        var calendarEdition: UInt32 = 0
        var officer: Handle<Officer>?
        var post: Handle<Post>?
        var replyBy: Instant?
        var replyEdition: UInt32 = 0
        var isProvisional = false
        var status: Status?

        mutating func read(_ field: WireReader.Field) throws(WireError) {
            switch field.number {
            case 1: number = try field.number()
            case 2: level = try field.known(as: WarningLevel.self)
            case 3: clock = try field.number()
            case 4: kind = try field.known(as: ClockKind.self)
            case 5:
                let stored = try field.number(as: UInt32.self)
                guard stored < .max else { throw .malformed(field: 5) }
                breach = stored + 1
            case 6: cause = try field.known(as: Cause.self)
            case 7: at = try field.instant()
            case 8: end = try field.instant()
            case 9: calendarEdition = try field.number()
            case 10: officer = try field.handle()
            case 11: post = try field.handle()
            case 12: replyBy = try field.instant()
            case 13: status = try field.known(as: Status.self)
            case 16: replyEdition = try field.number()
            case 17: isProvisional = try field.number(as: UInt8.self) != 0
            default: break
            }
        }
    }
}
