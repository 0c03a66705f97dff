/// What events of cross-region handling do to a case. Never decides.
extension CaseState {
    mutating func applyToLegs(_ event: CaseEvent, _ times: EventTimes, _ actor: ActorRecord) {
        var remote = self.remote ?? RemoteHandling()
        switch event {
        case .takenIn(var receipt):
            receipt.at = times.occurredAt
            receipt.officer = actor.officer
            remote.receipt = receipt
            serve(.receipt, window: receipt.window, actor, times)
        case .legDispatched(let dispatch):
            let leg = CaseLeg(dispatch: dispatch, dispatchedAt: times.occurredAt, dispatchedBy: actor.officer)
            remote.legs.append(leg)
            // What was missing was handed in at the counter; where it was lost and is sent again, nobody came.
            if dispatch.content == .supplement, dispatch.replaces == nil {
                serve(.supplement, window: nil, actor, times)
            }
        case .legEnded(let end):
            guard let place = remote.legs.firstIndex(where: { $0.number == end.leg }) else { return }
            remote.legs[place].status = end.isLost ? .lost : .arrived
            remote.legs[place].endedAt = times.occurredAt
            remote.legs[place].endedBy = actor.officer
            remote.legs[place].defects = end.defects
            if !end.isLost { arrive(remote.legs[place], end.clocks, times) }
        case .cooperated(.called(let halls)):
            remote.cooperating += halls.map { CooperatingHall(hall: $0) }
        case .cooperated(.contributed(let hall)):
            guard let place = remote.cooperating.firstIndex(where: { $0.hall == hall }) else { return }
            remote.cooperating[place].contributions.append(.init(officer: actor.officer, at: times.occurredAt))
        default: return
        }
        self.remote = remote
    }

    /// The arrival of an application or a supplement is the receipt by the competent body: its clocks start.
    private mutating func arrive(_ leg: CaseLeg, _ clocks: [ClockChange], _ times: EventTimes) {
        guard leg.content != .result, phase == leg.content.phase else { return }
        let arrived = Set(materials).union(leg.dispatch.materials)
        materials = arrived.subtracting(leg.defects).sorted()
        phase = .received
        milestones.received = times.effective
        if leg.content == .supplement {
            answerBy = nil
            ledger.stop(at: times.occurredAt) { $0.kind == .supplement }
        }
        ledger.set(clocks)
    }
}
