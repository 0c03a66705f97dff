internal import OneWindowCore

extension CommitPass {
    /// The place of licences in table `serials`: no item has this handle.
    static let serialLicence = UInt32.max

    /// Issues a licence, or says which rule refuses it.
    mutating func issue(
        _ issue: LicenceIssue, _ submission: Submission, _ context: DecisionContext
    ) throws(StoreFailure) -> Result<Receipt, Rejection> {
        let writer = self.writer
        let date = context.times.occurredAt.date
        var origin: CaseState?
        if let number = issue.caseNumber, let row = try writer.caseRow(numbered: number), row.kind == .application {
            origin = try row.state()
        }
        var isTaken = false
        if let number = issue.number { isTaken = try writer.caseID(number) != nil }
        let result = try LicenceDecider.decide(
            issue, by: submission.actor, among: .init(origin: origin, isNumberTaken: isTaken),
            verifier: SignatureCheck.verifier, in: context
        ) { () throws(StoreFailure) in
            if let number = issue.number { return MatterOpening(number: number, serial: 0, date: date) }
            var serial = try writer.serial(item: Self.serialLicence, date: date)
            while true {
                serial += 1
                let number = CaseNumber(licenceOn: date, serial: serial)
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
        guard let event = decided.events.first, case .licenceChanged(.issued(let opening, let terms)) = event.event
        else { throw StoreFailure(.internalFault, "an issue was decided without a licence") }
        let id = CaseID(try writer.lastCaseID() + 1)
        let state = Licence(id: id, opening: opening, terms: terms, times: context.times)
        var chain = ChainHead.empty
        let first = head.sequence + 1
        try append(event, times: context.times, by: decided.actor, to: id, chain: &chain)
        try writer.insertCase(CaseRow(state, head: chain))
        if opening.serial > 0 {
            try writer.putSerial(SerialRow(item: Self.serialLicence, date: opening.serialDate, last: opening.serial))
        }
        if let due = state.ledger.timers.first?.due { try writer.addTimer(TimerRow(due: due, caseID: id)) }
        if try writer.holderSalt().isEmpty { try writer.putHolderSalt(options.salt()) }
        if let row = try writer.licenceRow(state) { try writer.addLicence(row) }
        let receipt = Receipt(firstSequence: first, eventCount: 1, instant: context.times.instant, matter: state)
        try writer.putOutcome(submission.id, StoredOutcome(receipt, caseID: id).wireBytes)
        return .success(receipt)
    }

    /// The licences that an application or a supplement names, with whether the applicant holds them.
    ///
    /// - Parameter identity: The applicant's identity number.
    func held(
        _ presented: PresentedLicences, identity: String
    ) throws(StoreFailure) -> [CaseNumber: HeldLicence] {
        var held: [CaseNumber: HeldLicence] = [:]
        for use in presented.uses {
            guard let row = try writer.caseRow(numbered: use.licence), row.kind == .licence else { continue }
            let licence = try row.licence()
            held[use.licence] = HeldLicence(licence, isOfApplicant: try writer.holds(identity, licence))
        }
        return held
    }

    /// The same for a case that is there, whose applicant's number stands in the side rows.
    func held(
        for submission: Submission, of row: CaseRow
    ) throws(StoreFailure) -> [CaseNumber: HeldLicence] {
        guard case .act(let command) = submission.command, case .supplement(_, let presented) = command.work,
            !presented.uses.isEmpty
        else { return [:] }
        let slot = PersonalSlot.identityNumber.rawValue
        let number = try writer.personal(row.id).first { $0.slot == slot }?.text
        return try held(presented, identity: number ?? "")
    }

    static func decide(
        _ submission: Submission, on state: Licence, isHolder: Bool, in context: DecisionContext
    ) throws(Rejection) -> DecidedEvents {
        switch submission.command {
        case .actOnLicence(let command):
            try LicenceDecider.decide(
                command, by: submission.actor, on: state, isHolder: isHolder, verifier: SignatureCheck.verifier,
                in: context)
        case .erase: try ErasureDecider.decide(by: submission.actor, on: state, in: context)
        default: throw Rejection(.unknownCommand)
        }
    }

    /// Whether a command names the holder of a licence.
    func isHolder(in submission: Submission, of licence: Licence) throws(StoreFailure) -> Bool {
        guard case .actOnLicence(let command) = submission.command else { return false }
        return try writer.holds(command.holder, licence)
    }
}
