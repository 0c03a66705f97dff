public import OneWindowCore
public import OneWindowEngine

extension ResultJSON {
    /// An event of the journal (事件), schema `ow.event/1`.
    ///
    /// What an event holds beside its kind stands in member `data`. Only the event that opens a case knows its item; in
    /// those after it, materials and steps are their places on the item's lists, from 0, as in `ow.case/1`.
    ///
    /// - Parameters:
    ///   - number: The number of the case, from ``OneWindowEngine/Engine/number(of:)``; nil for the registry.
    ///   - registry: Turns handles into codes, and holds the version under which a case was opened:
    ///     ``OneWindowEngine/Engine/registry(for:)``. Without it materials are places on a list.
    public static func data(_ entry: JournalEntry, number: CaseNumber?, registry: Registry) -> [UInt8] {
        let record = entry.record
        return JSONWriter.bytes { writer in
            writer.member("schema", "ow.event/1")
            writer.member("sequence", entry.sequence)
            writer.member("case", number?.text)
            writer.member("caseID", entry.caseID?.rawValue)
            writer.member("kind", record.event.kind)
            writer.member("at", record.times.instant)
            writer.member("occurredAt", record.times.occurredAt)
            writer.member("effective", record.times.effective)
            writer.object("actor") { $0.content(of: record.actor, registry) }
            writer.object("data") { writer in
                switch record.event {
                case .registryChanged(let event): writer.content(of: event, registry)
                case .caseChanged(let event): writer.content(of: event, registry)
                case .requestChanged(let event): writer.content(of: event, registry)
                case .licenceChanged(let event): writer.content(of: event, registry)
                }
            }
            writer.array("sealed", record.sealed) { writer, seal in
                writer.object { writer in
                    writer.member("slot", seal.slot)
                    writer.member("digest", seal.digest.hexadecimal)
                }
            }
            writer.member("digest", entry.digest.hexadecimal)
        }
    }
}

extension JSONWriter {
    /// An event of the registry holds what was registered, in the form of the registry document.
    fileprivate mutating func content(of event: RegistryEvent, _ registry: Registry) {
        switch event {
        case .agencySet(_, let entry): key("agency") { $0.object(entry) }
        case .hallSet(_, let entry): key("hall") { $0.object(entry) }
        case .windowSet(_, let entry): key("window") { $0.object(entry) }
        case .postSet(_, let entry): key("post") { $0.object(entry) }
        case .officerSet(_, let entry): key("officer") { $0.object(entry) }
        case .itemVersionAdded(_, let version, let effectiveFrom, let definition):
            object("item") { $0.content(of: definition) }
            member("version", version)
            member("effectiveFrom", effectiveFrom)
        case .clockRulesSet(let loaded):
            member("edition", loaded.edition)
            object("rules") { $0.content(of: loaded.content, tagged: ClockRulesJSON.schema) }
            member("reason", loaded.reason)
            member("loadedAt", loaded.loadedAt)
        case .calendarLoaded(let loaded):
            member("edition", loaded.edition)
            object("notice") { $0.content(of: loaded.content, tagged: CalendarJSON.schema) }
            member("reason", loaded.reason)
            member("loadedAt", loaded.loadedAt)
        case .packageVersionAdded(_, let version):
            object("package") { $0.content(of: version.definition) }
            member("version", version.number)
            member("effectiveFrom", version.effectiveFrom)
        case .licenceTypeSet(_, let entry): key("licenceType") { $0.object(entry) }
        case .signatureKeySet(_, let entry): key("signatureKey") { $0.object(entry) }
        case .standardAdded(_, let version, let standard):
            object("standard") { $0.content(of: standard) }
            member("version", version)
        case .standardReleased(let handle, let version, let releases):
            code("standard", handle, in: registry.standards)
            member("version", version)
            array("releases", releases) { writer, release in writer.object { $0.content(of: release) } }
        case .authorityGranted(_, let grant, let change):
            object("grant") { $0.content(of: grant) }
            object("change") { $0.content(of: change, registry) }
        case .authorityChanged(let handle, let change):
            code("authority", handle, in: registry.authorities.all)
            object("change") { $0.content(of: change, registry) }
        case .bodiesChanged(let event): content(of: event)
        }
    }

    fileprivate mutating func content(of event: CaseEvent, _ registry: Registry) {
        switch event {
        case .submitted, .archived, .withdrawn, .lapsed, .personalDataErased: break
        case .opened(let opening): content(of: opening, registry)
        case .received(let window, let waitedSince, let clocks):
            code("window", window, in: registry.windows)
            member("waitedSince", waitedSince)
            changes(clocks, registry)
        case .supplementRequested(let materials, let answerBy, let clocks):
            numbers("materialPlaces", materials)
            member("answerBy", answerBy)
            changes(clocks, registry)
        case .supplemented(let materials, let clocks, let licences):
            numbers("materialPlaces", materials)
            standing(licences)
            changes(clocks, registry)
        case .accepted(let deemed, let phase, let clocks):
            member("deemed", deemed)
            member("phase", phase)
            changes(clocks, registry)
        case .acceptanceRefused(let ground, let competentBody):
            member("ground", ground)
            filled("competentBody", competentBody)
        case .stepCompleted(let step, let opinion, let phase, let clocks):
            member("stepPlace", step)
            member("opinion", opinion)
            member("phase", phase)
            changes(clocks, registry)
        case .decided(let decision, let deemed, let clocks):
            member("decision", decision)
            member("deemed", deemed)
            changes(clocks, registry)
        case .issued(let method, let window):
            member("method", method)
            code("window", window, in: registry.windows)
        case .rated(let act, let level, let tags):
            member("act", act)
            member("level", level)
            numbers("tags", tags)
        default: clockContent(of: event, registry)
        }
    }

    private mutating func clockContent(of event: CaseEvent, _ registry: Registry) {
        switch event {
        case .suspended(let suspension, let clocks):
            object("suspension") { $0.content(of: suspension) }
            changes(clocks, registry)
        case .resumed(let number, let clocks):
            member("suspension", number)
            changes(clocks, registry)
        case .extended(let granted, let clocks):
            object("extension") { $0.content(of: granted, registry) }
            changes(clocks, registry)
        case .clockStarted(let change): changes([change], registry)
        case .clockStopped(let number): member("clock", number)
        case .redated(let edition, let clocks, let replies):
            member("calendarEdition", edition)
            changes(clocks, registry)
            self.replies(replies)
        case .warned(let warning, let timers):
            object("warning") { $0.content(of: warning, registry) }
            self.timers("timers", timers)
        case .warningReplied(let number), .warningAppealed(let number), .warningUpheld(let number):
            member("warning", number)
        case .warningRevoked(let number, let clocks):
            member("warning", number)
            changes(clocks, registry)
        default: legContent(of: event, registry)
        }
    }

    /// Clocks as an event leaves them, and the timers they have from then on.
    mutating func changes(_ changes: [ClockChange], _ registry: Registry) {
        clocks("clocks", changes.map(\.clock), registry)
        timers("timers", changes.flatMap(\.timers))
    }

    private mutating func content(of opening: CaseOpening, _ registry: Registry) {
        member("number", opening.number.text)
        let definition = registry.definition(opening.item, version: opening.version)
        if let code = registry.code(of: opening.item) { member("item", code.text) } else { null("item") }
        member("version", opening.version)
        code("agency", opening.agency, in: registry.agencies)
        member("channel", opening.channel)
        code("hall", opening.hall, in: registry.halls)
        if let definition {
            array("materials", opening.materials) { $0.element(material: $1, in: definition) }
        } else {
            numbers("materialPlaces", opening.materials)
        }
        member("serialDate", opening.serialDate)
        member("serial", opening.serial)
        member("draft", opening.isDraft)
        member("licenceExpiry", opening.licenceExpiry)
        standing(opening.licences)
        member("region", opening.region?.shortText)
    }
}
