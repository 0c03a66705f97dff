/// The stored form of the events of clocks and warnings: 1 what is named, 2 the value, 3 the clocks, 4 the timers, 7
/// the times to answer.
extension CaseEvent {
    func encodeClocks(to writer: inout WireWriter) {
        switch self {
        case .suspended(let suspension, let clocks):
            writer.message(2, suspension)
            writer.messages(3, clocks)
        case .resumed(let number, let clocks), .warningRevoked(let number, let clocks):
            writer.number(1, UInt64(number))
            writer.messages(3, clocks)
        case .redated(let edition, let clocks, let replies):
            writer.number(1, UInt64(edition))
            writer.messages(3, clocks)
            writer.messages(7, replies)
        case .extended(let granted, let clocks):
            writer.message(2, granted)
            writer.messages(3, clocks)
        case .clockStarted(let clock): writer.message(3, clock)
        case .clockStopped(let number), .warningReplied(let number), .warningAppealed(let number),
            .warningUpheld(let number):
            writer.number(1, UInt64(number))
        case .warned(let warning, let timers):
            writer.message(2, warning)
            writer.messages(4, timers)
        default: break
        }
    }

    static func clocks(kind: EventKind, from reader: inout WireReader) throws(WireError) -> CaseEvent? {
        guard
            (EventKind.caseSuspended.rawValue...EventKind.caseWarningRevoked.rawValue).contains(kind.rawValue)
                || kind == .caseWarned
        else { return nil }
        var number: UInt32 = 0
        var value: WireReader.Field?
        var clocks: [ClockChange] = []
        var timers: [CaseTimer] = []
        var replies: [ReplyChange] = []
        while let field = try reader.next() {
            switch field.number {
            case 1: number = try field.number()
            case 2: value = field
            case 3: clocks.append(try field.message())
            case 4: timers.append(try field.message())
            case 7: replies.append(try field.message())
            default: break
            }
        }
        switch kind {
        case .caseSuspended: return .suspended(try required(value, 2).message(), clocks: clocks)
        case .caseResumed: return .resumed(suspension: number, clocks: clocks)
        case .caseExtended: return .extended(try required(value, 2).message(), clocks: clocks)
        case .caseClockStarted: return .clockStarted(try required(clocks.first, 3))
        case .caseClockStopped: return .clockStopped(number)
        case .caseRedated: return .redated(edition: number, clocks: clocks, replies: replies)
        case .caseWarned: return .warned(try required(value, 2).message(), timers: timers)
        case .caseWarningReplied: return .warningReplied(number)
        case .caseWarningAppealed: return .warningAppealed(number)
        case .caseWarningUpheld: return .warningUpheld(number)
        case .caseWarningRevoked: return .warningRevoked(number, clocks: clocks)
        default: return nil
        }
    }
}
