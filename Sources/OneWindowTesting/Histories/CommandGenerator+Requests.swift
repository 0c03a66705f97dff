internal import OneWindowCore
internal import OneWindowEngine

extension CommandGenerator {
    /// The next command on service requests.
    mutating func chooseRequest(among states: [ServiceRequest]) -> (Actor, Command) {
        let open = states.filter { !$0.phase.isClosed }.count
        if chance.chance(open < 2 ? 40 : 5) { return openRequest() }
        guard let state = chance.one(of: states) else { return openRequest() }
        if state.phase.isClosed && chance.chance(15) { return (TestDistrict.privacyOfficer, .erase(state.number)) }
        // Now and then everybody forgets about it.
        if chance.chance(4) { clock.turn(days: 8 + chance.below(15)) }
        let isStopped = state.ledger.clocks.contains { clock in
            clock.isRunning && clock.suspensions.contains { $0.through > self.clock.now }
        }
        let (actor, work) =
            switch isStopped ? 20 : chance.below(100) {
            case ..<10: (anybody(), requestExtra(state))
            case ..<38: supervision(state)
            default: sensible(state)
            }
        var command = RequestCommand(state.number, work)
        if chance.chance(25) { command.expectedRevision = chance.chance(80) ? state.revision : state.revision &- 1 }
        return (actor, .actOnRequest(command))
    }

    private mutating func openRequest() -> (Actor, Command) {
        let categories = TestDistrict.rules.requests.categories
        guard let category = chance.one(of: categories) else { return apply() }
        var intake = TestDistrict.intake(
            category.code, requester: Requester(name: "\(Self.marker)乙", identityNumber: text(), phone: text()))
        intake.text = "\(Self.marker)诉求"
        if chance.chance(10) { intake.channel = chance.one(of: Channel.allCases) ?? .window }
        if chance.chance(10) { intake.hall = TestDistrict.districtHall }
        if chance.chance(4) { intake.category = TestDistrict.code("no.such") }
        if chance.chance(6) { intake.reportClass = nil }
        if category.kind == .superviseOrder { return (TestDistrict.requestSupervisor, .openRequest(intake)) }
        return (chance.chance(50) ? .applicant : TestDistrict.requestClerk, .openRequest(intake))
    }

    /// Who the request was passed to: in these histories always a post of trade.
    private var handler: Actor { TestDistrict.reviewer }

    /// What the request waits for, by who may do it.
    private mutating func sensible(_ state: ServiceRequest) -> (Actor, RequestCommand.Work) {
        switch state.phase {
        case .registered:
            if chance.chance(8) {
                return (
                    TestDistrict.requestClerk,
                    .refuse(
                        ground: chance.one(of: RequestRefusalGround.allCases) ?? .other, competentBody: "法院",
                        reason: text())
                )
            }
            let isNamed = chance.chance(80)
            return (
                TestDistrict.requestClerk,
                .dispatch(
                    agency: isNamed ? nil : TestDistrict.trade, post: isNamed ? TestDistrict.reviewPost : nil,
                    reason: text())
            )
        case .dispatched:
            switch chance.below(10) {
            case 0: return (handler, .giveBack(reason: text()))
            case ..<4: return (handler, .contact(note: text()))
            default: return (handler, .take)
            }
        case .inHand:
            switch chance.below(12) {
            case 0: return (handler, .giveBack(reason: text()))
            case 1: return (.applicant, .withdraw(reason: text()))
            case 2: return (handler, .contact(note: text()))
            case 3: return (TestDistrict.requestClerk, .escalate(to: TestDistrict.requestLeadPost, reason: "久拖"))
            case ..<6: return (TestDistrict.requestSupervisor, finding())
            default:
                let ground = chance.chance(60) ? chance.one(of: NegativeGround.allCases) : nil
                return (handler, .answer(text: "\(Self.marker)答复", ground: ground))
            }
        case .confirming:
            return (
                TestDistrict.requestSupervisor,
                chance.chance(50) ? .confirmNegative(reason: text()) : .rejectNegative(reason: "应予办理")
            )
        case .answered, .closed: return afterwards(state)
        case .refused, .withdrawn: return (anybody(), requestExtra(state))
        }
    }

    private mutating func afterwards(_ state: ServiceRequest) -> (Actor, RequestCommand.Work) {
        if state.rating?.isDissatisfied == true && chance.chance(50) {
            return (TestDistrict.requestClerk, .reopen(reason: text()))
        }
        if state.rating == nil && state.milestones.calledBack == nil && chance.chance(50) {
            let said = chance.chance(70) ? answers() : nil
            return (TestDistrict.requestClerk, .callBack(said, note: text()))
        }
        switch chance.below(10) {
        case ..<3: return (.applicant, .rate(answers(), comment: text()))
        case ..<5:
            return (TestDistrict.requestClerk, .callBack(chance.chance(70) ? answers() : nil, note: text()))
        case ..<7: return (TestDistrict.requestClerk, .reopen(reason: text()))
        case 7: return (TestDistrict.requestSupervisor, finding())
        default: return (TestDistrict.requestClerk, .close)
        }
    }

    private mutating func answers() -> RequestAnswers {
        RequestAnswers(responded: chance.chance(90), resolved: chance.chance(60), satisfied: chance.chance(60))
    }

    private mutating func finding() -> RequestCommand.Work {
        .find(
            chance.one(of: FindingResult.allCases) ?? .partly, body: TestDistrict.trade,
            officer: TestDistrict.code("O-REVIEW"), measure: chance.one(of: FindingMeasure.allCases) ?? .nothing,
            reason: text())
    }

    /// What supervision does: it extends, and settles warnings.
    private mutating func supervision(_ state: ServiceRequest) -> (Actor, RequestCommand.Work) {
        let warnings = UInt32(state.ledger.warnings.count)
        let number = warnings == 0 ? 1 : UInt32(chance.below(Int(warnings))) + 1
        if let waiting = state.ledger.warnings.first(where: { $0.status == .open }), chance.chance(20) {
            return (handler, .replyWarning(waiting.number, reply: text() + "已整改"))
        }
        if let appealed = state.ledger.warnings.first(where: { $0.status == .appealed }), chance.chance(40) {
            return (TestDistrict.requestSupervisor, .upholdWarning(appealed.number, reason: text()))
        }
        let isStopped = state.ledger.clocks.contains { clock in
            clock.isRunning && clock.suspensions.contains { $0.through > self.clock.now }
        }
        if isStopped && chance.chance(85) {
            return (handler, .resume(suspension: state.ledger.suspensionCount, reason: text()))
        }
        let isInHand = state.phase == .dispatched || state.phase == .inHand
        let isLate = state.ledger.clock(.handling)?.isLate(at: clock.now) ?? true
        switch isInHand && !isLate && chance.chance(70) ? [0, 6][chance.below(2)] : chance.below(9) {
        case 8: return (TestDistrict.requestClerk, .escalate(to: TestDistrict.requestLeadPost, reason: text()))
        case 0: return (TestDistrict.requestSupervisor, .extend(amount: 1 + chance.below(2), reason: "需会商"))
        case 1: return (handler, .replyWarning(number, reply: text()))
        case ..<4: return (handler, .appealWarning(number, reason: text()))
        case 4: return (TestDistrict.requestSupervisor, .upholdWarning(number, reason: text()))
        case 5: return (TestDistrict.requestSupervisor, .revokeWarning(number, reason: text()))
        case 6:
            return (
                handler,
                .suspend(
                    ground: .appraisal, through: clock.now.date.adding(days: chance.below(20)), notice: "告知书",
                    reason: text())
            )
        default: return (handler, .resume(suspension: max(1, state.ledger.suspensionCount), reason: text()))
        }
    }

    /// Any act at all.
    private mutating func requestExtra(_ state: ServiceRequest) -> RequestCommand.Work {
        switch chance.below(10) {
        case 0: .take
        case 1: .close
        case 2: .escalate(to: TestDistrict.requestLeadPost, reason: text())
        case 3: .escalate(to: TestDistrict.code("P-NONE"), reason: text())
        case 4: .withdraw(reason: text())
        case 5: .dispatch(agency: TestDistrict.housing, post: TestDistrict.reviewPost, reason: "")
        case 6: .answer(text: text(), ground: nil)
        case 7: .rate(answers(), comment: text())
        case 8: .find(.established, body: TestDistrict.code("A-NONE"), officer: nil, measure: .talk, reason: "")
        default: .contact(note: text())
        }
    }
}
