import OneWindow

/// Tells what happened between halls in words.
extension CaseStory {
    /// What an event of handling elsewhere is called.
    func leg(_ event: CaseEvent) -> Bilingual {
        switch event {
        case .takenIn(let receipt): Words.Happening.takenIn.filled([:], names: ["what": names([receipt.competentHall])])
        case .legDispatched(let dispatch):
            if let hall = dispatch.to {
                Words.Happening.sentToHall.filled(
                    ["leg": "\(dispatch.number)"],
                    names: [
                        "content": Bilingual(dispatch.content.title), "what": names([hall]), "how": how(dispatch),
                    ])
            } else {
                Words.Happening.sentToApplicant.filled(
                    ["leg": "\(dispatch.number)"],
                    names: ["content": Bilingual(dispatch.content.title), "how": how(dispatch)])
            }
        case .legEnded(let end):
            if end.isLost {
                Words.Happening.lost.filled(["leg": "\(end.leg)"])
            } else if end.defects.isEmpty {
                Words.Happening.arrived.filled(["leg": "\(end.leg)"])
            } else {
                named(.arrivedWithDefects, end.defects, ["leg": "\(end.leg)"])
            }
        case .cooperated(.called(let halls)): Words.Happening.hallsCalled.filled([:], names: ["what": names(halls)])
        case .cooperated(.contributed(let hall)):
            Words.Happening.contributed.filled([:], names: ["what": names([hall])])
        default: Bilingual("")
        }
    }

    /// The hall of the counter at which something was sent or taken in.
    func counter(of event: CaseEvent, _ actor: ActorRecord) -> Handle<Hall>? {
        switch event {
        case .legDispatched(let dispatch): dispatch.from
        case .legEnded: actor.officer.flatMap { registry.officers[$0]?.hall }.flatMap { registry.halls.handle($0) }
        default: nil
        }
    }

    private func how(_ dispatch: LegDispatch) -> Bilingual {
        let means = Bilingual(dispatch.means.title)
        let parcel = [dispatch.carrier, dispatch.tracking].filter { !$0.isEmpty }.joined(separator: " ")
        if parcel.isEmpty { return means }
        return Bilingual("\(means.chinese) \(parcel)", "\(means.text(in: .english)) \(parcel)")
    }

    private func names(_ halls: [Handle<Hall>]) -> Bilingual {
        let names = halls.compactMap { registry.halls[$0]?.name }
        return Bilingual(
            names.map(\.chinese).joined(separator: "、"), names.map { $0.text(in: .english) }.joined(separator: ", "))
    }
}
