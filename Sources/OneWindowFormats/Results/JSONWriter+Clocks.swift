import OneWindowCore

extension JSONWriter {
    mutating func clocks(_ name: StaticString, _ clocks: [Clock], _ registry: Registry) {
        array(name, clocks) { writer, clock in
            writer.object { $0.content(of: clock, registry) }
        }
    }

    mutating func content(of clock: Clock, _ registry: Registry) {
        member("number", clock.number)
        member("kind", clock.kind)
        member("rule", clock.rule)
        member("ruleEdition", clock.ruleEdition)
        member("stepPlace", clock.step)
        member("start", clock.start)
        member("limit", clock.limit)
        counting("counting", clock.counting)
        if !clock.suspensions.isEmpty {
            array("suspensions", clock.suspensions) { writer, suspension in
                writer.object { $0.content(of: suspension) }
            }
        }
        if !clock.extensions.isEmpty {
            array("extensions", clock.extensions) { writer, granted in
                writer.object { $0.content(of: granted, registry) }
            }
        }
        member("due", clock.due)
        member("end", clock.end)
        member("certain", clock.certainty == .certain)
        member("calendarEdition", clock.calendarEdition)
        member("breach", clock.breach)
        member("stoppedAt", clock.stoppedAt)
    }

    mutating func content(of suspension: Suspension) {
        member("number", suspension.number)
        member("ground", suspension.ground)
        member("from", suspension.from)
        member("through", suspension.through)
        filled("notice", suspension.notice)
    }

    mutating func content(of granted: Extension, _ registry: Registry) {
        member("amount", granted.amount)
        member("approver", granted.approver)
        code("officer", granted.officer, in: registry.officers)
        member("at", granted.at)
    }

    mutating func content(of warning: Warning, _ registry: Registry) {
        member("number", warning.number)
        member("level", warning.level)
        member("clock", warning.clock)
        member("kind", warning.kind)
        member("breach", warning.breach)
        member("cause", warning.cause)
        member("at", warning.at)
        member("end", warning.end)
        member("calendarEdition", warning.calendarEdition)
        code("officer", warning.officer, in: registry.officers)
        code("post", warning.post, in: registry.posts)
        member("replyBy", warning.replyBy)
        if warning.replyBy != nil {
            member("replyEdition", warning.replyEdition)
            member("replyCertain", warning.replyCertainty == .certain)
        }
        member("status", warning.status)
    }

    /// The times to answer that a notice moved; nothing where it moved none.
    mutating func replies(_ changes: [ReplyChange]) {
        guard !changes.isEmpty else { return }
        array("replies", changes) { writer, change in
            writer.object { writer in
                writer.member("warning", change.warning)
                writer.member("replyBy", change.replyBy)
                writer.member("replyCertain", change.certainty == .certain)
            }
        }
    }

    mutating func timers(_ name: StaticString, _ timers: [CaseTimer]) {
        array(name, timers) { writer, timer in
            writer.object { writer in
                writer.member("kind", timer.kind)
                writer.member("due", timer.due)
                writer.member("target", timer.target)
            }
        }
    }
}
