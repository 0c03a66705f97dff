internal import OneWindowCore

extension CommitPass {
    /// The place of requests in table `serials`: items have handles from 1 on.
    static let serialItem: UInt32 = 0

    /// Takes in a service request, or says which rule refuses it.
    mutating func open(
        _ intake: RequestIntake, _ submission: Submission, _ context: DecisionContext
    ) throws(StoreFailure) -> Result<Receipt, Rejection> {
        let writer = self.writer
        let date = context.times.occurredAt.date
        var followed: RequestDecider.Followed?
        if let number = intake.follows, let row = try writer.caseRow(numbered: number) {
            let ledger = try row.ledger()
            followed = RequestDecider.Followed(id: row.id, warnings: ledger.warnings)
        }
        let result = try RequestDecider.decide(intake, by: submission.actor, following: followed, in: context) {
            () throws(StoreFailure) in
            var serial = try writer.serial(item: Self.serialItem, date: date)
            while true {
                serial += 1
                let number = CaseNumber(requestOn: date, serial: serial)
                // A case whose item's code looks like a request's number could be in the way.
                if try writer.caseID(number) == nil {
                    return MatterOpening(number: number, serial: serial, date: date)
                }
            }
        }
        let decided: DecidedEvents
        switch result {
        case .success(let events): decided = events
        case .failure(let rejection): return .failure(rejection)
        }
        guard let event = decided.events.first, case .requestChanged(.opened(let opening, let clocks)) = event.event
        else { throw StoreFailure(.internalFault, "an intake was decided without opening a request") }
        let id = CaseID(try writer.lastCaseID() + 1)
        let state = ServiceRequest(id: id, opening: opening, clocks: clocks, times: context.times)
        var chain = ChainHead.empty
        let first = head.sequence + 1
        try append(event, times: context.times, by: decided.actor, to: id, chain: &chain)
        try writer.insertCase(CaseRow(state, head: chain))
        try writer.putSerial(SerialRow(item: Self.serialItem, date: opening.serialDate, last: opening.serial))
        if let due = state.ledger.timers.first?.due { try writer.addTimer(TimerRow(due: due, caseID: id)) }
        let receipt = Receipt(firstSequence: first, eventCount: 1, instant: context.times.instant, matter: state)
        try writer.putOutcome(submission.id, StoredOutcome(receipt, caseID: id).wireBytes)
        return .success(receipt)
    }
}

extension Command {
    /// What a command on something that is there is about.
    enum Subject {
        case ofCases, ofRequests, ofLicences, ofAny

        func takes(_ kind: MatterKind) -> Bool {
            switch self {
            case .ofCases: kind == .application
            case .ofRequests: kind == .request
            case .ofLicences: kind == .licence
            case .ofAny: true
            }
        }

        /// What is said where nothing of it has the number.
        var unknown: RejectionCode {
            switch self {
            case .ofCases, .ofAny: .unknownCase
            case .ofRequests: .unknownRequest
            case .ofLicences: .unknownLicence
            }
        }
    }

    var subject: Subject {
        switch self {
        case .openRequest, .actOnRequest: .ofRequests
        case .issueLicence, .actOnLicence: .ofLicences
        case .erase: .ofAny
        default: .ofCases
        }
    }
}
