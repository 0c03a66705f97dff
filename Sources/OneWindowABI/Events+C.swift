public import COneWindow
internal import OneWindow

final class EventsObject: Handed {
    struct Entry: Sendable {
        let entry: JournalEntry
        let number: CaseNumber?
    }

    let entries: [Entry]
    let registry: Registry
    let texts = TextStore()

    init(_ entries: [Entry], in registry: Registry) {
        self.entries = entries
        self.registry = registry
    }

    func entry(_ index: Int) -> Entry? { entries.indices.contains(index) ? entries[index] : nil }
}

private let eventsMax = 10_000

@c @implementation
public func ow_engine_events(
    _ handle: OpaquePointer?, _ after: UInt64, _ limit: UInt32, _ outEvents: UnsafeMutablePointer<OpaquePointer?>?,
    _ outError: UnsafeMutablePointer<OpaquePointer?>?
) -> ow_status {
    produce(outEvents, outError) { () throws(OneWindowError) in
        let engine = try engine(handle)
        let most = limit == 0 ? eventsMax : min(Int(limit), eventsMax)
        // No journal is as long as that; the store counts in signed numbers.
        let found = after > UInt64(Int64.max) ? [] : try engine.events(after: after, limit: most)
        var numbers: [CaseID: CaseNumber] = [:]
        var entries: [EventsObject.Entry] = []
        for entry in found {
            var number: CaseNumber?
            if let id = entry.caseID {
                number = numbers[id]
                if number == nil { number = try engine.number(of: id) }
                numbers[id] = number
            }
            entries.append(EventsObject.Entry(entry: entry, number: number))
        }
        return EventsObject(entries, in: try engine.registry(for: found))
    }
}

@c @implementation
public func ow_events_count(_ events: OpaquePointer?) -> Int {
    read(events, 0) { (it: EventsObject) in it.entries.count }
}

@c @implementation
public func ow_events_sequence(_ events: OpaquePointer?, _ index: Int) -> UInt64 {
    read(events, 0) { (it: EventsObject) in it.entry(index)?.entry.sequence ?? 0 }
}

@c @implementation
public func ow_events_kind(_ events: OpaquePointer?, _ index: Int) -> Int32 {
    read(events, 0) { (it: EventsObject) in Int32(it.entry(index)?.entry.record.event.kind.rawValue ?? 0) }
}

@c @implementation
public func ow_events_instant_ms(_ events: OpaquePointer?, _ index: Int) -> Int64 {
    read(events, 0) { (it: EventsObject) in it.entry(index)?.entry.record.times.instant.milliseconds ?? 0 }
}

@c @implementation
public func ow_events_case_number(_ events: OpaquePointer?, _ index: Int) -> ow_text {
    read(events, .empty) { (it: EventsObject) in
        guard let number = it.entry(index)?.number else { return .empty }
        return it.texts.text(.number, index) { number.text }
    }
}

@c @implementation
public func ow_events_json(_ events: OpaquePointer?, _ index: Int) -> ow_text {
    read(events, .empty) { (it: EventsObject) in
        guard let entry = it.entry(index) else { return .empty }
        return it.texts.json(index) { ResultJSON.data(entry.entry, number: entry.number, registry: it.registry) }
    }
}

@c @implementation
public func ow_events_free(_ events: OpaquePointer?) { LiveTable.shared.remove(events, as: EventsObject.self) }
