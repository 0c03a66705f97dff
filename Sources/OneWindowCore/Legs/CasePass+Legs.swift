/// The acts of cross-region handling: the receipt elsewhere, the legs and the halls that co-operate.
extension CasePass {
    private var registry: Registry { context.registry }
    private var remote: RemoteHandling? { state.remote }

    /// Whether the halls that the work names are there.
    func checkHalls(in work: CaseCommand.Work) throws(Rejection) {
        let named: [Code] =
            switch work {
            case .takeIn(_, let hall): [hall]
            case .dispatchLeg(let order): order.to.map { [$0] } ?? []
            case .callHalls(let halls): halls
            default: []
            }
        for code in named where registry.halls.handle(code) == nil { throw Rejection(.unknownHall, code.text) }
    }

    // MARK: Who and where

    /// The hall that a case is dealt with at: the one that it was passed on to, else the one it came in at.
    var hallOfCase: Handle<Hall>? { remote?.receipt?.competentHall ?? state.opening.hall }

    /// Who took an application in for another place neither accepts nor reviews nor decides it (收受分离).
    func checkReceivingHall(of officer: Officer, _ work: CaseCommand.Work) throws(Rejection) {
        if case .receive(let code?, _) = work, let window = registry.windows[code] { try checkArea(of: window) }
        guard let receipt = remote?.receipt, isAt(receipt.hall, officer) else { return }
        switch work {
        case .receive, .notifySupplement, .supplement, .accept, .refuseAcceptance, .completeStep, .decide, .suspend,
            .resume, .extend, .startClock, .stopClock, .archive, .callHalls:
            throw Rejection(.receivingHallOnly, officer.hall?.text ?? "")
        default: break
        }
    }

    /// A window outside the area of the competent body does not receive in its place, but takes in and passes on.
    private func checkArea(of window: Window) throws(Rejection) {
        let definition = try definition()
        guard let hall = registry.halls[window.hall], hall.lies(outside: definition),
            !definition.isTakenEverywhere(in: hall), !isOfGrantee(window, definition)
        else { return }
        throw Rejection(.receivingHallOnly, hall.code.text)
    }

    /// Whether the receiving hall's officers act at its own counter, for which they need be of no agency of the item.
    func isCounterAct(_ work: CaseCommand.Work, of officer: Officer) -> Bool {
        guard let receipt = remote?.receipt else { return false }
        switch work {
        case .issue, .withdraw, .dispatchLeg, .receiveLeg, .loseLeg: return isAt(receipt.hall, officer)
        default: return false
        }
    }

    /// Whether the officer stands where the leg begins or ends.
    func checkLegPlace(
        of work: CaseCommand.Work, _ post: Post, _ officer: Officer
    ) throws(Rejection) -> Handle<Authority>? {
        switch work {
        case .takeIn(let window, _): _ = try windowOfOfficer(window, officer)
        case .dispatchLeg(let order):
            guard let receipt = remote?.receipt else { return nil }
            try check(officer, isAtOneOf: [order.content == .result ? receipt.competentHall : receipt.hall])
            return try checkAgencyUnlessAtCounter(post, officer, work)
        case .receiveLeg(let number, _):
            guard let dispatch = remote?.leg(number)?.dispatch else { return nil }
            try check(officer, isAtOneOf: [dispatch.to ?? dispatch.from])
            return try checkAgencyUnlessAtCounter(post, officer, work)
        case .loseLeg(let number, _):
            guard let dispatch = remote?.leg(number)?.dispatch else { return nil }
            try check(officer, isAtOneOf: [dispatch.from] + (dispatch.to.map { [$0] } ?? []))
            return try checkAgencyUnlessAtCounter(post, officer, work)
        case .callHalls:
            try checkHall(of: officer)
            return try checkAgency(of: post, work, definition())
        case .contribute:
            guard let remote, remote.cooperating.contains(where: { isAt($0.hall, officer) }) else {
                throw Rejection(.hallNotCooperating, officer.hall?.text ?? state.number.text)
            }
        default: break
        }
        return nil
    }

    private func checkAgencyUnlessAtCounter(
        _ post: Post, _ officer: Officer, _ work: CaseCommand.Work
    ) throws(Rejection) -> Handle<Authority>? {
        isCounterAct(work, of: officer) ? nil : try checkAgency(of: post, work, definition())
    }

    private func check(_ officer: Officer, isAtOneOf halls: [Handle<Hall>]) throws(Rejection) {
        guard let home = officer.hall, !halls.contains(where: { isAt($0, officer) }) else { return }
        throw Rejection(.legOfOtherHall, home.text)
    }

    private func isAt(_ hall: Handle<Hall>, _ officer: Officer) -> Bool {
        officer.hall != nil && registry.halls[hall]?.code == officer.hall
    }

    // MARK: Events

    func legEvent(for work: CaseCommand.Work) throws(Rejection) -> CaseEvent {
        switch work {
        case .takeIn(let window, let hall): return try takeIn(window, hall)
        case .dispatchLeg(let order): return .legDispatched(try dispatch(order))
        case .receiveLeg(let number, let defects): return .legEnded(try arrival(of: number, defects))
        case .loseLeg(let number, _): return .legEnded(LegEnd(leg: try travelling(number).number, isLost: true))
        case .callHalls(let halls): return .cooperated(.called(try call(halls)))
        case .contribute: return .cooperated(.contributed(try contribution()))
        default: throw Rejection(.unknownCommand)
        }
    }

    /// The receiving hall looks at form and identity only; that the materials are complete is not its question.
    private func takeIn(_ code: Code, _ competent: Code) throws(Rejection) -> CaseEvent {
        if remote?.receipt != nil { throw Rejection(.legSettled, state.number.text) }
        try checkRoomForServiceAct()
        let definition = try definition()
        guard definition.elements.crossRegion.forms.contains(.remoteReceipt) else {
            throw Rejection(.remoteNotOffered, definition.code.text)
        }
        guard let handle = registry.windows.handle(code), let window = registry.windows[handle],
            let hallHandle = registry.halls.handle(window.hall), let hall = registry.halls[hallHandle]
        else { throw Rejection(.unknownWindow, code.text) }
        guard let target = registry.halls.handle(competent), let home = registry.halls[target] else {
            throw Rejection(.unknownHall, competent.text)
        }
        guard window.kind == .comprehensive || window.kind == .dedicated, definition.isHandled(from: hall) else {
            throw Rejection(.itemOutOfRange, code.text)
        }
        guard target != hallHandle, !home.lies(outside: definition), definition.levels.contains(home.level) else {
            throw Rejection(.legElsewhere, competent.text)
        }
        return .takenIn(RemoteReceipt(hall: hallHandle, window: handle, competentHall: target))
    }

    private func dispatch(_ order: LegOrder) throws(Rejection) -> LegDispatch {
        guard let remote, let receipt = remote.receipt else { throw Rejection(.notRemote, state.number.text) }
        let content = order.content
        let former = remote.latest(content)
        // A round of supplements may follow another; an application and a result travel once.
        if let former, former.status == .onItsWay || (former.status == .arrived && content != .supplement) {
            throw Rejection(.legSettled, "\(former.number)")
        }
        guard state.phase == content.phase else { throw Rejection(.wrongPhase, state.phase.name) }
        guard remote.legs.count < Limits.legsPerCase else { throw Rejection(.tooMany, "legs") }
        if content == .supplement { try checkRoomForServiceAct() }
        let target = order.to.flatMap { registry.halls.handle($0) }
        let end = content == .result ? target : target ?? receipt.competentHall
        if let end, end != (content == .result ? receipt.hall : receipt.competentHall) {
            throw Rejection(.legElsewhere, order.to?.text ?? "")
        }
        if order.means == .courier, order.carrier.isEmpty || order.tracking.isEmpty {
            throw Rejection(.carrierRequired, order.carrier.isEmpty ? "carrier" : "tracking")
        }
        let lost = former.flatMap { $0.status == .lost ? $0 : nil }
        return LegDispatch(
            number: UInt32(remote.legs.count) + 1, content: content,
            from: content == .result ? receipt.competentHall : receipt.hall, to: end, means: order.means,
            carrier: order.carrier, tracking: order.tracking, materials: try materials(of: order, after: lost),
            replaces: lost?.number)
    }

    /// What travels: what the order names, else what was handed in; of a lost leg what that carried.
    private func materials(of order: LegOrder, after lost: CaseLeg?) throws(Rejection) -> [UInt32] {
        let places = try MaterialList.places(of: order.materials, in: definition())
        switch order.content {
        case .result:
            if let first = order.materials.first { throw Rejection(.materialNotInList, first.text) }
            return []
        case .application:
            // What is to travel was handed in.
            for place in places where !state.materials.contains(place) {
                throw Rejection(.materialMissing, try definition().materials[Int(place)].code.text)
            }
            return places.isEmpty ? lost?.dispatch.materials ?? state.materials : places
        case .supplement:
            let all = places.isEmpty ? lost?.dispatch.materials ?? [] : places
            if all.isEmpty { throw Rejection(.missingField, "materials") }
            return all
        }
    }

    private func travelling(_ number: UInt32) throws(Rejection) -> CaseLeg {
        guard let leg = remote?.leg(number) else { throw Rejection(.unknownLeg, "\(number)") }
        guard leg.status == .onItsWay else { throw Rejection(.legSettled, leg.status.name) }
        return leg
    }

    private func arrival(of number: UInt32, _ defects: [Code]) throws(Rejection) -> LegEnd {
        let leg = try travelling(number)
        let definition = try definition()
        let places = try MaterialList.places(of: defects, in: definition)
        if leg.content == .result, let first = defects.first { throw Rejection(.materialNotInList, first.text) }
        let isReceipt = leg.content != .result && state.phase == leg.content.phase
        return LegEnd(leg: number, defects: places, clocks: isReceipt ? receiptClocks(definition) : [])
    }

    // MARK: What waits for another hall

    /// A case that was taken in elsewhere is received by its materials arriving, not before.
    func checkArrival() throws(Rejection) {
        if remote?.receipt != nil { throw Rejection(.notArrived, LegContent.application.name) }
    }

    /// The result is handed over where it is.
    func checkResult(_ method: IssueMethod, _ window: Handle<Window>?) throws(Rejection) {
        guard let receipt = remote?.receipt, method != .electronic else { return }
        let leg = remote?.latest(.result)
        let hall = window.flatMap { registry.windows[$0] }.flatMap { registry.halls.handle($0.hall) }
        if method == .window, hall != receipt.hall {
            // It left this hall.
            if let leg, leg.status != .lost { throw Rejection(.legSettled, "\(leg.number)") }
            return
        }
        guard let leg, leg.status == .arrived, method == .mail || leg.dispatch.to == receipt.hall else {
            throw Rejection(.notArrived, LegContent.result.name)
        }
    }

    // MARK: Co-operation

    private func call(_ halls: [Code]) throws(Rejection) -> [Handle<Hall>] {
        let definition = try definition()
        guard definition.elements.crossRegion.forms.contains(.jointHandling) else {
            throw Rejection(.remoteNotOffered, definition.code.text)
        }
        let known = remote?.cooperating ?? []
        guard known.count + halls.count <= Limits.cooperatingHalls else { throw Rejection(.tooMany, "halls") }
        var called: [Handle<Hall>] = []
        for code in halls {
            guard let handle = registry.halls.handle(code) else { throw Rejection(.unknownHall, code.text) }
            guard handle != hallOfCase, !called.contains(handle), !known.contains(where: { $0.hall == handle }) else {
                throw Rejection(.duplicateEntry, code.text)
            }
            called.append(handle)
        }
        return called
    }

    private func contribution() throws(Rejection) -> Handle<Hall> {
        guard let home = resolved.officer?.hall, let hall = registry.halls.handle(home) else {
            throw Rejection(.hallNotCooperating, state.number.text)
        }
        let count = remote?.cooperating.reduce(0) { $0 + $1.contributions.count } ?? 0
        if count >= Limits.contributionsPerCase { throw Rejection(.tooMany, "contributions") }
        return hall
    }

    /// Nothing is decided before every hall that was called on has done its part.
    func checkCooperation() throws(Rejection) {
        guard let open = remote?.cooperating.first(where: { $0.contributions.isEmpty }) else { return }
        throw Rejection(.notArrived, registry.halls[open.hall]?.code.text ?? "")
    }
}
