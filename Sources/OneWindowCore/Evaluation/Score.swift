/// Whose ratings are counted together (评价对象); permanent numbers.
public enum ScoreSubject: Sendable, Hashable, Comparable {
    /// A window.
    case window(Handle<Window>)
    /// A hall.
    case hall(Handle<Hall>)
    /// An agency.
    case agency(Handle<Agency>)

    /// The permanent number of the kind.
    public var kind: UInt8 {
        switch self {
        case .window: 1
        case .hall: 2
        case .agency: 3
        }
    }

    /// The handle's number.
    public var handle: UInt32 {
        switch self {
        case .window(let handle): handle.rawValue
        case .hall(let handle): handle.rawValue
        case .agency(let handle): handle.rawValue
        }
    }

    /// Creates a subject from its numbers, or returns nil where the kind is unknown.
    public init?(kind: UInt8, handle: UInt32) {
        switch kind {
        case 1: self = .window(Handle(handle))
        case 2: self = .hall(Handle(handle))
        case 3: self = .agency(Handle(handle))
        default: return nil
        }
    }

    public static func < (left: ScoreSubject, right: ScoreSubject) -> Bool {
        (left.kind, left.handle) < (right.kind, right.handle)
    }
}

/// How many ratings of each level a subject has. Rates are nil where there is nothing to divide by, never 0 or 100.
public struct Score: Sendable, Hashable, WireCodable {
    private var counts: [UInt64] = [0, 0, 0, 0, 0]

    /// Creates an empty score.
    public init() {}

    /// The ratings of a level.
    public subscript(level: Satisfaction) -> UInt64 { counts[Int(level.rawValue) - 1] }

    /// All ratings.
    public var total: UInt64 { counts.reduce(0, +) }

    /// Ratings that are not bad, in ten-thousandths of all (好评率), or nil where there are none.
    public var goodRateBasisPoints: UInt64? {
        total == 0 ? nil : (counts[2] + counts[3] + counts[4]) * 10_000 / total
    }

    /// Counts one more rating.
    public mutating func add(_ level: Satisfaction) {
        counts[Int(level.rawValue) - 1] += 1
    }

    public func encode(to writer: inout WireWriter) {
        for (index, count) in counts.enumerated() { writer.number(UInt32(index) + 1, count) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        while let field = try reader.next() {
            if (1...5).contains(field.number) { counts[Int(field.number) - 1] = try field.number() }
        }
    }
}
