/// What an officer thinks of a case at a step (审查意见); permanent numbers.
public enum Opinion: UInt8, Sendable, CaseIterable {
    /// Agrees (同意).
    case agree = 1
    /// Does not agree (不同意).
    case disagree = 2

    /// The opinion's stable name in JSON.
    public var name: String { self == .agree ? "agree" : "disagree" }
}

/// How far the review of a case has come (审查进度).
///
/// Steps are numbered as in ``ItemDefinition/steps`` of the pinned version. The steps of a stage go side by side; a
/// stage begins when the one before it is done.
public struct ApprovalProgress: Sendable, Hashable, WireCodable {
    /// The steps done, in the order in which they were done.
    public private(set) var done: [DoneStep] = []

    /// Creates the progress of a review that has not begun.
    public init() {}

    /// A step that is done.
    public struct DoneStep: Sendable, Hashable, WireCodable {
        /// The step's number.
        public let step: UInt32
        /// Who did it.
        public let officer: Handle<Officer>
        /// What the officer thinks.
        public let opinion: Opinion
        /// When it was done.
        public let at: Instant

        /// Creates a record.
        public init(step: UInt32, officer: Handle<Officer>, opinion: Opinion, at: Instant) {
            self.step = step
            self.officer = officer
            self.opinion = opinion
            self.at = at
        }

        public func encode(to writer: inout WireWriter) {
            writer.number(1, UInt64(step))
            writer.number(2, UInt64(officer.rawValue))
            writer.number(3, UInt64(opinion.rawValue))
            writer.instant(4, at)
        }

        public init(from reader: inout WireReader) throws(WireError) {
            var step: UInt32 = 0
            var officer: Handle<Officer>?
            var opinion: Opinion?
            var at: Instant?
            while let field = try reader.next() {
                switch field.number {
                case 1: step = try field.number()
                case 2: officer = try field.handle()
                case 3: opinion = try field.known()
                case 4: at = try field.instant()
                default: break
                }
            }
            self.init(
                step: step, officer: try required(officer, 2), opinion: try required(opinion, 3),
                at: try required(at, 4))
        }
    }

    /// Whether a step is done.
    public func isDone(_ step: UInt32) -> Bool { done.contains { $0.step == step } }

    /// The steps that can be done now; none when the review is finished.
    public func ready(in definition: ItemDefinition) -> [UInt32] {
        var first: UInt32 = 0
        for stage in definition.stages {
            let numbers = first..<first + UInt32(stage.count)
            let open = numbers.filter { !isDone($0) }
            if !open.isEmpty { return open }
            first = numbers.upperBound
        }
        return []
    }

    /// Whether a step did not agree.
    public var hasDisagreement: Bool { done.contains { $0.opinion == .disagree } }

    mutating func finish(_ step: DoneStep) {
        done.append(step)
    }

    public func encode(to writer: inout WireWriter) {
        writer.messages(1, done)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        while let field = try reader.next() {
            if field.number == 1 { done.append(try field.message()) }
        }
    }
}
