/// A clock as an event leaves it, with the timers it has from then on.
public struct ClockChange: Sendable, Hashable, WireCodable {
    /// The clock.
    public var clock: Clock
    /// Its timers, in the order in which they will fire.
    public var timers: [CaseTimer]

    /// Creates a change.
    public init(clock: Clock, timers: [CaseTimer]) {
        self.clock = clock
        self.timers = timers
    }

    public func encode(to writer: inout WireWriter) {
        writer.message(1, clock)
        writer.messages(2, timers)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var clock: Clock?
        timers = []
        while let field = try reader.next() {
            switch field.number {
            case 1: clock = try field.message(as: Clock.self)
            case 2: timers.append(try field.message())
            default: break
            }
        }
        self.clock = try required(clock, 1)
    }
}
