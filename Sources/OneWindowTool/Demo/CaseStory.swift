import OneWindow

/// Tells what happened to a case in words.
struct CaseStory {
    let registry: Registry
    let state: CaseState

    private var definition: ItemDefinition? {
        registry.definition(state.opening.item, version: state.opening.version)
    }

    /// What an event is called.
    func text(of event: CaseEvent) -> Bilingual {
        switch event {
        case .opened(let opening): opening.isDraft ? Words.Happening.draft.both : Words.Happening.opened.both
        case .submitted: Words.Happening.submitted.both
        case .received: Words.Happening.received.both
        case .supplementRequested(let materials, _, _): named(.supplementRequested, materials)
        case .supplemented(let materials, _, _): named(.supplemented, materials)
        case .accepted(let deemed, _, let clocks):
            deemed
                ? Words.Happening.deemedAccepted.both
                : Words.Happening.accepted.filled([
                    "due": clocks.first { $0.clock.kind == .promised }?.clock.due.description ?? "–"
                ])
        case .acceptanceRefused: Words.Happening.acceptanceRefused.both
        case .stepCompleted(let step, let opinion, _, _):
            (opinion == .agree ? Words.Happening.stepAgreed : .stepDisagreed).filled(
                [:], names: ["what": name(ofStep: step)])
        case .decided(.granted, _, _): Words.Happening.granted.both
        case .decided(.refused, _, _): Words.Happening.refused.both
        default: late(event)
        }
    }

    private func late(_ event: CaseEvent) -> Bilingual {
        switch event {
        case .issued(.window, _): Words.Happening.issuedWindow.both
        case .issued(.mail, _): Words.Happening.issuedMail.both
        case .issued(.electronic, _): Words.Happening.issuedElectronic.both
        case .archived: Words.Happening.archived.both
        case .withdrawn: Words.Happening.withdrawn.both
        case .warned(let warning, _):
            Self.word(for: warning.level).filled([:], names: ["what": Bilingual(warning.kind.title)])
        case .lapsed: Words.Happening.lapsed.both
        case .rated(_, let level, _): Words.Happening.rated.filled([:], names: ["what": Self.word(for: level).both])
        case .personalDataErased: Words.Happening.erased.both
        case .suspended(let suspension, _):
            Words.Happening.suspended.filled(
                ["through": "\(suspension.lastDay)"], names: ["what": Bilingual(suspension.ground.title)])
        case .resumed: Words.Happening.resumed.both
        case .extended(let granted, _): Words.Happening.extended.filled(["amount": "\(granted.amount)"])
        case .clockStarted(let change):
            Words.Happening.clockStarted.filled([:], names: ["what": Bilingual(change.clock.kind.title)])
        case .clockStopped: Words.Happening.clockStopped.both
        case .redated: Words.Happening.redated.both
        case .warningReplied: Words.Happening.warningReplied.both
        case .warningAppealed: Words.Happening.warningAppealed.both
        case .warningUpheld: Words.Happening.warningUpheld.both
        case .warningRevoked: Words.Happening.warningRevoked.both
        default: leg(event)
        }
    }

    /// Who did it, and where.
    func place(of event: CaseEvent, by actor: ActorRecord) -> Bilingual {
        if let post = actor.post.flatMap({ registry.posts[$0] }) {
            let window: Handle<Window>? =
                switch event {
                case .received(let window, _, _): window
                case .issued(_, let window): window
                case .takenIn(let receipt): receipt.window
                default: nil
                }
            let hall = window.flatMap { registry.windows[$0] }.flatMap { registry.halls[$0.hall] }
            let counter = counter(of: event, actor).flatMap { registry.halls[$0] }
            guard let body = (hall ?? counter)?.name else { return Bilingual(post.name) }
            return Bilingual(
                "\(body.chinese) \(post.name.chinese)", "\(body.text(in: .english)), \(post.name.text(in: .english))")
        }
        switch actor.capacity {
        case .agent: return Words.Who.agent.both
        case .device: return Words.Who.device.both
        case .timer: return Words.Who.engine.both
        case .operatorOfHost: return Words.Who.host.both
        case .applicant, .officer: return Words.Who.applicant.both
        }
    }

    private static func word(for level: WarningLevel) -> Words.Happening {
        switch level {
        case .reminder: .reminder
        case .yellow: .yellow
        case .red: .red
        case .superviseOrder: .superviseOrder
        }
    }

    static func word(for level: Satisfaction) -> Words.Rating {
        switch level {
        case .verySatisfied: .five
        case .satisfied: .four
        case .basicallySatisfied: .three
        case .dissatisfied: .two
        case .veryDissatisfied: .one
        }
    }

    func named(
        _ word: Words.Happening, _ materials: [UInt32], _ figures: [String: String] = [:]
    ) -> Bilingual {
        let all = definition?.materials ?? []
        let names = materials.compactMap { all.indices.contains(Int($0)) ? all[Int($0)].name : nil }
        let joined = Bilingual(
            names.map(\.chinese).joined(separator: "、"), names.map { $0.text(in: .english) }.joined(separator: ", "))
        return word.filled(figures, names: ["what": joined])
    }

    private func name(ofStep step: UInt32) -> Bilingual {
        let steps = definition?.steps ?? []
        return steps.indices.contains(Int(step)) ? Bilingual(steps[Int(step)].name) : Bilingual("\(step)")
    }
}
