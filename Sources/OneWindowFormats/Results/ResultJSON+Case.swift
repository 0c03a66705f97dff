public import OneWindowCore
import OneWindowEngine

extension ResultJSON {
    /// A case (办件), schema `ow.case/1`. Personal texts stand in it only where they are handed in.
    ///
    /// - Parameters:
    ///   - registry: Turns handles into codes, and holds the version of the item that the case keeps.
    ///   - personal: The texts to show, from ``OneWindowEngine/Engine/personalTexts(of:)``. Whoever shows them answers
    ///     for it.
    public static func data(_ state: CaseState, registry: Registry, personal: [PersonalText] = []) -> [UInt8] {
        JSONWriter.bytes(capacity: 2_048) { writer in
            writer.member("schema", "ow.case/1")
            writer.opening(of: state, registry)
            writer.milestones(state.milestones)
            writer.supervision(of: state, registry)
            writer.materials(of: state, registry)
            writer.standing(state.licences)
            writer.steps(of: state, registry)
            writer.remote(of: state, registry)
            writer.serviceActs(of: state, registry)
            guard !personal.isEmpty else { return }
            writer.array("personal", personal) { writer, text in
                writer.object { writer in
                    writer.member("slot", text.slot)
                    writer.member("text", text.text)
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func opening(of state: CaseState, _ registry: Registry) {
        member("number", state.number.text)
        member("id", state.id.rawValue)
        let definition = registry.definition(state.opening.item, version: state.opening.version)
        object("item") { writer in
            if let code = registry.code(of: state.opening.item) {
                writer.member("code", code.text)
            } else {
                writer.null("code")
            }
            if let definition { writer.member("name", definition.name) }
            writer.member("version", state.opening.version)
        }
        code("agency", state.opening.agency, in: registry.agencies)
        let competent = registry.competentAgency(of: state)
        if competent != state.opening.agency { code("competentAgency", competent, in: registry.agencies) }
        code("hall", state.opening.hall, in: registry.halls)
        member("channel", state.opening.channel)
        member("region", state.opening.region?.shortText)
        if !state.grants.isEmpty {
            array("grants", state.grants) { writer, handle in
                if let code = registry.authorities[handle]?.code { writer.element(code.text) } else { writer.null() }
            }
        }
        member("phase", state.phase)
        member("decision", state.decision)
        member("revision", state.revision)
        member("deemedAccepted", state.isDeemedAccepted)
        member("deemedRenewed", state.isDeemedRenewed)
        code("acceptedBy", state.acceptedBy, in: registry.officers)
        member("answerBy", state.answerBy)
        member("isOnTime", state.isOnTime)
        member("lastActAt", state.lastActAt)
        if state.erasedThrough > 0 { member("erasedThrough", state.erasedThrough) }
    }

    fileprivate mutating func milestones(_ milestones: CaseState.Milestones) {
        object("milestones") { writer in
            writer.member("opened", milestones.opened)
            writer.member("submitted", milestones.submitted)
            writer.member("received", milestones.received)
            writer.member("accepted", milestones.accepted)
            writer.member("decided", milestones.decided)
            writer.member("issued", milestones.issued)
            writer.member("closed", milestones.closed)
        }
    }

    fileprivate mutating func supervision(of state: CaseState, _ registry: Registry) {
        clocks("clocks", state.clocks, registry)
        array("warnings", state.warnings) { writer, warning in
            writer.object { $0.content(of: warning, registry) }
        }
        timers("timers", state.timers)
    }

    fileprivate mutating func materials(of state: CaseState, _ registry: Registry) {
        guard let definition = registry.definition(state.opening.item, version: state.opening.version) else { return }
        let present = Set(state.materials)
        array("materials", definition.materials.enumerated()) { writer, entry in
            writer.object { writer in
                writer.member("code", entry.element.code)
                writer.member("name", entry.element.name)
                writer.member("present", present.contains(UInt32(entry.offset)))
            }
        }
        guard let noticed = state.noticed else { return }
        array("noticed", noticed) { $0.element(material: $1, in: definition) }
    }

    /// The code of a material by its place on the list; null where the list has no such place.
    mutating func element(material place: UInt32, in definition: ItemDefinition) {
        if definition.materials.indices.contains(Int(place)) {
            element(definition.materials[Int(place)].code.text)
        } else {
            null()
        }
    }

    fileprivate mutating func steps(of state: CaseState, _ registry: Registry) {
        guard let definition = registry.definition(state.opening.item, version: state.opening.version) else { return }
        array("steps", definition.steps.enumerated()) { writer, entry in
            writer.object { writer in
                writer.member("code", entry.element.code)
                writer.member("name", entry.element.name)
                writer.member("post", entry.element.post)
                guard let done = state.approval.done.first(where: { Int($0.step) == entry.offset }) else { return }
                writer.object("done") { writer in
                    writer.code("officer", done.officer, in: registry.officers)
                    writer.member("opinion", done.opinion)
                    writer.member("at", done.at)
                }
            }
        }
    }

    fileprivate mutating func serviceActs(of state: CaseState, _ registry: Registry) {
        array("serviceActs", state.serviceActs) { writer, act in
            writer.object { writer in
                writer.member("number", act.number)
                writer.member("kind", act.kind)
                writer.code("window", act.window, in: registry.windows)
                writer.code("officer", act.officer, in: registry.officers)
                writer.member("at", act.at)
                writer.member("rating", act.rating)
            }
        }
    }
}
