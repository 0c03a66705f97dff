import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Transition table of licences")
struct LicenceTransitionTests {
    private static let later = TestDistrict.terms(
        on: LicenceWalk.issuedOn, through: CivilDate(year: 2040, month: 1, day: 1))

    /// For each act that somebody does: well-formed work, and what else than the phase may refuse it.
    private static let works: [(work: LicenceCommand.Work, others: Set<RejectionCode>)] = [
        (
            .sign(LicenceSignature(key: TestDistrict.licencePost, bytes: [UInt8](repeating: 1, count: 64))),
            [.unknownSignatureKey]
        ),
        (LicenceWalk.dormancy(through: "2027-03-01"), []), (.resume(reason: ""), []),
        (.suspend(through: nil, basis: "处罚决定", reason: ""), []), (.lift(reason: ""), []), (.renew(later), []),
        (.revoke(.fraud, basis: "撤销决定", reason: ""), []), (.cancel(.bodyEnded, basis: "", reason: ""), []),
    ]

    @Test(
        "an act from a phase that the table does not list is refused with wrongPhase, one that it lists is not",
        arguments: LicencePhase.allCases)
    func table(phase: LicencePhase) throws {
        var walk = try LicenceWalk.inPhase(phase)
        #expect(walk.state.phase == phase && walk.state.standing(at: walk.now) == phase)
        walk.now = max(walk.now, Instant(date: LicenceWalk.issuedOn, minute: 700))
        for (work, others) in Self.works where phase != .expired || work.act != .fileDormancy {
            let isListed = LicenceTransition.find(work.act, from: phase) != nil
            let found = walk.rejection(of: work)
            if let found, others.contains(found) { continue }
            #expect(found == (isListed ? nil : .wrongPhase), "\(work.act) from \(phase)")
            guard found == nil else { continue }
            var after = walk
            try after.act(work)
            #expect(LicenceTransition.find(work.act, from: phase)?.to.contains(after.state.phase) == true)
        }
    }

    @Test("every act is tried, stands once for each phase, and needs one role; open phases have a timer's way out")
    func roles() {
        let byTimer: Set<LicenceAct> = [.expire, .remind, .endDormancy, .endSuspension]
        #expect(Set(Self.works.map(\.work.act)).union(byTimer).union([.issue]) == Set(LicenceAct.allCases))
        for act in LicenceAct.allCases {
            let rows = LicenceTransition.table.filter { $0.act == act }
            #expect(Set(rows.map(\.role)).count == 1, "\(act)")
            #expect(Set(rows.map(\.from)).count == rows.count, "\(act)")
            if [LicenceAct.fileDormancy, .revoke, .cancel].contains(act) {
                #expect(rows.allSatisfy { !$0.basis.isEmpty }, "\(act)")
            }
        }
        #expect(LicencePhase.allCases.allSatisfy { $0.rawValue >= LicencePhase.first })
        #expect(RequestPhase.allCases.allSatisfy { $0.rawValue < LicencePhase.first })
    }

    @Test("only an officer of the issuing body with the duty, or the holder for dormancy, may do anything")
    func actors() throws {
        let walk = try LicenceWalk()
        for (work, _) in Self.works.dropFirst() {
            let isOfHolder = work.act == .fileDormancy || work.act == .resume
            let byHolder: RejectionCode? = isOfHolder ? (work.act == .resume ? .wrongPhase : nil) : .actorNotAllowed
            #expect(walk.rejection(of: work, by: .applicant) == byHolder, "\(work.act)")
            #expect(walk.rejection(of: work, by: TestDistrict.clerk) == .dutyMissing, "\(work.act)")
            #expect(walk.rejection(of: work, by: TestDistrict.housingLicensor) == .wrongAgency, "\(work.act)")
        }
        let stranger = { () throws(Rejection) in
            _ = try LicenceDecider.decide(
                LicenceCommand(walk.state.number, LicenceWalk.dormancy(through: "2027-01-01")), by: .applicant,
                on: walk.state, isHolder: false, verifier: { _, _, _ in true }, in: LicenceWalk.context(walk.now))
        }
        #expect(throws: Rejection(.notLicenceHolder, walk.state.number.text)) { try stranger() }
    }

    @Test("every event keeps its stored form, and a licence its state")
    func wire() throws {
        let signature = LicenceSignature(key: TestDistrict.licencePost, bytes: [UInt8](repeating: 5, count: 64))
        var seen = Set<EventKind>()
        var walks = try LicencePhase.allCases.map { try LicenceWalk.inPhase($0) }
        for index in walks.indices {
            for (work, _) in Self.works { try? walks[index].act(work) }
            walks[index].advance(to: "2045-01-01")
        }
        let rare: [LicenceEvent] = [
            .signed(signature), .personalDataErased, .lifted(ended: true), .lifted(ended: false), .dormancyNoticed,
            .resumed(deemed: true, validThrough: LicenceWalk.issuedOn), .expired, .renewed(Self.later),
            .suspended(LicenceSuspension(through: LicenceWalk.issuedOn, basis: "x")), .cancelled(.other, basis: "y"),
        ]
        for walk in walks { #expect(try Licence(wireBytes: walk.state.wireBytes) == walk.state) }
        for event in walks.flatMap(\.events) + rare {
            let record = EventRecord(
                times: EventTimes(instant: walks[0].now), actor: .timer, sealed: [], event: .licenceChanged(event))
            seen.insert(record.event.kind)
            let back = try EventRecord(
                kind: record.event.kind.rawValue, instant: walks[0].now, payload: record.payload)
            #expect(back == record)
        }
        #expect(seen == Set(EventKind.allCases.filter { (300..<320).contains($0.rawValue) }))
    }

    @Test("the numbers stored for good")
    func numbers() {
        #expect(LicencePhase.allCases.map(\.rawValue) == [200, 201, 202, 205, 206, 207])
        #expect(LicenceAct.allCases.map(\.rawValue) == Array(1...9) + Array(51...54))
        #expect(IdentityKind.allCases.map(\.rawValue) == [1, 2, 9])
        #expect(IdentityAssurance.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(RevocationGround.allCases.map(\.rawValue) == Array(1...8))
        #expect(CancellationGround.allCases.map(\.rawValue) == Array(1...6))
        #expect(LicenceTimer.allCases.map(\.rawValue) == [1, 2, 3])
        let kinds = EventKind.allCases.filter { (300..<320).contains($0.rawValue) }
        #expect(kinds.map(\.rawValue) == Array(300...311))
        #expect(
            kinds.map(\.name)
                == [
                    "issued", "signed", "dormancyFiled", "dormancyNoticed", "resumed", "suspended", "lifted", "renewed",
                    "expired", "revoked", "cancelled", "personalDataErased",
                ].map { "licence.\($0)" })
        #expect(EventKind.standardAdded.rawValue == 30 && EventKind.standardReleased.rawValue == 31)
        #expect(EventKind.licenceTypeSet.rawValue == 33 && EventKind.signatureKeySet.rawValue == 34)
        #expect(Duty.licences.rawValue == 14)
    }
}
