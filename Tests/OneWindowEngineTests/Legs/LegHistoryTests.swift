import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// Random histories of a case that halls share: mostly what the rules allow, with every act at every time among it.
@Suite("Random histories of handling elsewhere")
struct LegHistoryTests {
    private typealias District = TestDistrict

    private func works(_ chance: inout SeededGenerator, _ legs: Int) -> (CaseCommand.Work, Actor)? {
        let clerk = chance.one(of: [District.farClerk, District.clerk, District.thirdClerk]) ?? District.clerk
        let leg = UInt32(max(0, legs - chance.below(2)))
        let defects = chance.chance(30) ? [District.proofMaterial] : []
        let content = chance.one(of: LegContent.allCases) ?? .result
        let materials = content == .supplement ? [District.proofMaterial] : []
        let to = content == .result && chance.chance(70) ? District.farHall : nil
        let order = LegOrder(content, to: to, by: .messenger, materials: materials)
        let counter: [(CaseCommand.Work, Actor)] = [
            (.takeIn(window: District.farWindow, to: District.districtHall), clerk),
            (.dispatchLeg(order), clerk), (.dispatchLeg(order), clerk), (.receiveLeg(leg, defects: defects), clerk),
            (.receiveLeg(leg, defects: defects), clerk), (.loseLeg(leg, reason: "遗失"), clerk),
            (.receive(window: District.comprehensiveWindow, waitedSince: nil), District.clerk),
            (.issue(method: .window, window: District.farWindow, recipient: ""), District.farClerk),
            (.supplement(materials: [District.proofMaterial]), .applicant), (.contribute("已办"), District.thirdClerk),
        ]
        let district: [(CaseCommand.Work, Actor)] = [
            (
                .notifySupplement(materials: [District.proofMaterial], answerWorkdays: 3, reason: ""),
                District.acceptor
            ),
            (.accept, District.acceptor), (.accept, District.farAcceptor),
            (.callHalls([District.thirdHall]), District.acceptor),
            (.completeStep(step: District.formalStep, opinion: .agree, reason: ""), District.reviewer),
            (.completeStep(step: District.inspectionStep, opinion: .agree, reason: ""), District.inspector),
            (.completeStep(step: District.opinionStep, opinion: .agree, reason: ""), District.reviewer),
            (.decide(.granted, reason: ""), District.decider), (.archive, District.archivist),
        ]
        return chance.one(of: counter + district)
    }

    @Test(
        "no limit runs before the competent hall received, one leg of a kind is on its way, and replay agrees",
        arguments: seeds(4))
    func histories(seed: UInt64) throws {
        print("seed \(seed)")
        var chance = SeededGenerator(seed: seed)
        let hall = try EngineFixture()
        try hall.submit(.register(District.documentWithFarHalls), by: .operatorOfHost)
        var phases = Set<CasePhase>()
        for _ in 0..<12 {
            let receipt = try hall.submit(.apply(District.remoteApplication), by: .applicant)
            let number = try #require(receipt.caseReceipt).number
            for _ in 0..<160 {
                hall.clock.turn(minutes: chance.below(400))
                let before = try #require(try hall.engine.find(number))
                guard let (work, actor) = works(&chance, before.remote?.legs.count ?? 0) else { continue }
                _ = try? hall.act(number, work, by: actor)
                let state = try #require(try hall.engine.find(number))
                phases.insert(state.phase)
                check(state)
            }
        }
        #expect(phases.contains(.decided), "\(phases)")
        #expect(try hall.engine.check().findings.isEmpty)
        #expect(try hall.problems == [])
    }

    private func check(_ state: CaseState) {
        guard let remote = state.remote, remote.receipt != nil else { return }
        let application = remote.latest(.application)
        if application?.status != .arrived { #expect(state.clocks.isEmpty && state.phase == .submitted) }
        for content in LegContent.allCases {
            #expect(remote.legs.filter { $0.content == content && $0.status == .onItsWay }.count <= 1)
        }
        for (place, leg) in remote.legs.enumerated() {
            #expect(Int(leg.number) == place + 1)
            #expect((leg.status == .onItsWay) == (leg.endedAt == nil))
            if let lost = leg.dispatch.replaces {
                #expect(remote.leg(lost)?.status == .lost && remote.leg(lost)?.content == leg.content)
            }
        }
    }
}
