internal import OneWindowCore
internal import OneWindowEngine

extension CommandGenerator {
    // MARK: Applications

    mutating func apply() -> (Actor, Command) {
        let item =
            chance.one(of: TestDistrict.itemCodes + [TestDistrict.licence, TestDistrict.licence, TestDistrict.joint])
            ?? TestDistrict.licence
        let applicant = Applicant(
            name: "\(Self.marker)甲", identityNumber: text(), phone: text(), address: text(), agentName: text())
        var application = TestDistrict.application(for: item, applicant: applicant, asDraft: chance.chance(15))
        if item == TestDistrict.renewal {
            application.licenceExpiry = clock.now.date.adding(days: chance.below(90) - 5)
        }
        if chance.chance(20) {
            application.channel = chance.one(of: Channel.allCases) ?? .window
            if application.channel != .window && application.channel != .kiosk { application.hall = nil }
        }
        if chance.chance(15) {
            application.hall = chance.one(of: [
                TestDistrict.districtHall, TestDistrict.streetHall, TestDistrict.communityHall,
            ])
        }
        if chance.chance(15) { application.materials = materials() }
        let actors: [Actor] = [.applicant, .applicant, .agent, TestDistrict.kiosk, TestDistrict.roamingClerk]
        return (chance.one(of: actors) ?? .applicant, .apply(application))
    }

    private mutating func materials() -> [Code] {
        let all = [TestDistrict.formMaterial, TestDistrict.proofMaterial, TestDistrict.extraMaterial]
        var chosen = all.filter { _ in chance.chance(55) }
        if chance.chance(5) { chosen.append(TestDistrict.code("M-NONE")) }
        return chosen
    }

    mutating func register() -> (Actor, Command) {
        var document = RegistryDocument()
        switch chance.below(5) {
        case 0: document = TestDistrict.document
        case 1:
            let number = chance.below(5)
            document.agencies = [
                Agency(code: TestDistrict.trade, name: LocalizedText("市场监管局 \(number)"))
            ]
            document.packages = [
                .init(TestDistrict.package(visits: number), effectiveFrom: number == 0 ? nil : TestDistrict.firstDay)
            ]
        case 2:
            let days = 1 + chance.below(30)
            document.items = [
                .init(
                    TestDistrict.serviceDefinition(naturalDays: days),
                    effectiveFrom: max(TestDistrict.futureDay, clock.now.date))
            ]
        case 3: document.officers = [TestDistrict.reviewer(holdsPost: chance.chance(50))]
        default:
            document.windows = [Window(code: TestDistrict.streetWindow, hall: TestDistrict.code("H-NONE"))]
        }
        return (chance.chance(50) ? .operatorOfHost : TestDistrict.registrar, .register(document))
    }

    mutating func rate(_ state: CaseState) -> (Actor, Command) {
        let level = chance.one(of: Satisfaction.allCases) ?? .satisfied
        let act = UInt32(chance.below(state.serviceActs.count + 1)) + (chance.chance(90) ? 1 : 0)
        let first = chance.chance(90) ? level.tags.lowerBound : 999
        let rating = Rating(
            state.number, act: act, level: level, tags: chance.chance(60) ? [first, first + 1] : [], comment: text())
        return (chance.chance(80) ? .applicant : TestDistrict.kiosk, .rate(rating))
    }

    // MARK: Work on a case

    /// What the case waits for, by who may do it.
    mutating func sensible(_ state: CaseState) -> (Actor, CaseCommand.Work) {
        let isHousing = state.opening.agency == Handle(2)
        let front = isHousing ? TestDistrict.housingClerk : TestDistrict.roamingClerk
        switch state.phase {
        case .draft: return chance.chance(85) ? (.applicant, .submit) : (.applicant, .withdraw(reason: text()))
        case .submitted:
            if chance.chance(5) { return (.agent, .withdraw(reason: text())) }
            let waited = chance.chance(30) ? clock.now.adding(minutes: -chance.below(400)) : nil
            return (front, .receive(window: window(for: state), waitedSince: waited))
        case .received: return acceptance(state, isHousing ? TestDistrict.housingClerk : TestDistrict.roamingAcceptor)
        case .supplementing:
            if chance.chance(8) { return (.applicant, .withdraw(reason: text())) }
            return (chance.chance(70) ? .applicant : front, .supplement(materials: materials()))
        case .underReview: return review(state)
        case .awaitingDecision:
            if chance.chance(4) { return (.applicant, .withdraw(reason: text())) }
            let decision: CaseDecision = state.approval.hasDisagreement || chance.chance(15) ? .refused : .granted
            return (isHousing ? TestDistrict.housingDecider : TestDistrict.decider, .decide(decision, reason: text()))
        case .decided:
            let method = chance.one(of: IssueMethod.allCases) ?? .window
            let place = method == .window ? window(for: state) ?? TestDistrict.issuingWindow : nil
            return (front, .issue(method: method, window: place, recipient: text()))
        default: return (isHousing ? TestDistrict.housingClerk : TestDistrict.archivist, .archive)
        }
    }

    private mutating func acceptance(_ state: CaseState, _ acceptor: Actor) -> (Actor, CaseCommand.Work) {
        switch chance.below(10) {
        case ..<5: return (acceptor, .accept)
        case ..<8:
            return (
                acceptor,
                .notifySupplement(
                    materials: materials(), answerWorkdays: chance.chance(70) ? 1 + chance.below(10) : nil,
                    reason: text())
            )
        case 8:
            let ground = chance.one(of: NonAcceptanceGround.allCases) ?? .other
            return (
                acceptor,
                .refuseAcceptance(ground: ground, competentBody: chance.chance(70) ? "住建局" : "", reason: text())
            )
        default: return (TestDistrict.jack(TestDistrict.acceptancePost), .accept)
        }
    }

    private mutating func review(_ state: CaseState) -> (Actor, CaseCommand.Work) {
        let steps = [TestDistrict.formalStep, TestDistrict.inspectionStep, TestDistrict.opinionStep]
        let open = steps.indices.filter { !state.approval.isDone(UInt32($0)) }
        let place = (chance.chance(80) ? open.first : chance.one(of: steps.indices)) ?? 0
        let opinion: Opinion = chance.chance(12) ? .disagree : .agree
        let isInspection = steps[place] == TestDistrict.inspectionStep
        var actor = isInspection ? TestDistrict.inspector : TestDistrict.reviewer
        if chance.chance(15) {
            actor = TestDistrict.jack(isInspection ? TestDistrict.inspectionPost : TestDistrict.reviewPost)
        }
        return (actor, .completeStep(step: steps[place], opinion: opinion, reason: text()))
    }

    private mutating func window(for state: CaseState) -> Code? {
        switch state.opening.hall?.rawValue {
        case 1:
            state.opening.agency == Handle(2) && chance.chance(50)
                ? TestDistrict.dedicatedWindow : TestDistrict.comprehensiveWindow
        case 2: TestDistrict.streetWindow
        case 3: TestDistrict.communityWindow
        default: chance.chance(50) ? nil : TestDistrict.comprehensiveWindow
        }
    }

    /// Any work at all, whether the case is at it or not.
    mutating func anything(_ state: CaseState) -> CaseCommand.Work {
        let windows: [Code?] = [
            nil, TestDistrict.comprehensiveWindow, TestDistrict.enquiryWindow, TestDistrict.issuingWindow,
            TestDistrict.code("W-NONE"),
        ]
        let place = chance.one(of: windows) ?? nil
        switch chance.below(20) {
        case ..<9: return anythingTimed(state)
        case 9: return .submit
        case 10: return .receive(window: place, waitedSince: chance.chance(30) ? clock.now.adding(minutes: 5) : nil)
        case 11:
            return .notifySupplement(materials: materials(), answerWorkdays: chance.below(4_000) - 1, reason: text())
        case 12: return .supplement(materials: materials())
        case 13: return .accept
        case 14: return .refuseAcceptance(ground: .notCompetent, competentBody: "", reason: text())
        case 15: return .completeStep(step: TestDistrict.code("NO-STEP"), opinion: .disagree, reason: "")
        case 16: return .decide(.refused, reason: "")
        case 17: return .issue(method: .window, window: place, recipient: text())
        case 18: return .archive
        default: return .withdraw(reason: text())
        }
    }
}
