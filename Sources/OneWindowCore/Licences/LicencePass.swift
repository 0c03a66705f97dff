/// One command on one licence: the checks of its content, and the event it makes.
struct LicencePass {
    let state: Licence
    let context: DecisionContext
    let verifier: SignatureVerifier

    private var registry: Registry { context.registry }
    private var type: LicenceType? { registry.licenceTypes[state.opening.type] }
    private var today: CivilDate { context.times.effective.date }

    /// The body that answers for it: who issued it, or who stands in that one's place.
    var keeper: Code? { registry.agencies[registry.agency(ofIssued: state, on: today)]?.code }

    /// The body that issued it.
    var issuer: Code? { registry.agencies[state.opening.issuer]?.code }

    func checkNames(in work: LicenceCommand.Work) throws(Rejection) {
        switch work {
        case .sign(let signature): _ = try LicenceDecider.signatureKey(signature, registry)
        case .renew(let terms): _ = try LicenceDecider.signatureKey(terms.signature, registry)
        default: break
        }
    }

    /// The event that the work makes, or the rule of state or content that it breaks.
    func event(for work: LicenceCommand.Work) throws(Rejection) -> LicenceEvent {
        switch work {
        case .sign(let signature):
            var terms = state.terms
            terms.signature = signature
            try checkSignature(of: terms)
            return .signed(signature)
        case .fileDormancy(let through, let address, _): return try fileDormancy(through, address)
        case .resume:
            return .resumed(deemed: false, validThrough: state.validThrough(resumedAt: context.times.effective))
        case .suspend(let through, let basis, _):
            if basis.isEmpty { throw Rejection(.basisRequired, "basis") }
            if let through, through < today { throw Rejection(.malformedField, "through") }
            try checkRoom()
            return .suspended(LicenceSuspension(through: through, basis: basis))
        case .lift: return .lifted(ended: false)
        case .renew(let terms): return try renew(terms)
        case .revoke(let ground, let basis, _):
            if basis.isEmpty { throw Rejection(.basisRequired, ground.name) }
            return .revoked(ground, basis: basis)
        case .cancel(let ground, let basis, _):
            try checkFits(ground)
            if ground == .other && basis.isEmpty { throw Rejection(.basisRequired, ground.name) }
            return .cancelled(ground, basis: basis)
        }
    }

    private func checkRoom() throws(Rejection) {
        // Each filing or order makes three changes at most, the end included.
        if state.changes.count + 3 > Limits.changesPerLicence { throw Rejection(.tooMany, "changes") }
    }

    /// The longest term counts all dormancies together (implementing rules, article 42 (3)).
    private func fileDormancy(_ through: CivilDate, _ address: String) throws(Rejection) -> LicenceEvent {
        try checkRoom()
        guard let type, let rules = type.dormancy else {
            throw Rejection(.dormancyNotAllowed, self.type?.code.text ?? "")
        }
        if rules.needsAddress && address.isEmpty { throw Rejection(.addressRequired) }
        let from = state.dormancy?.from ?? today
        guard through >= today else { throw Rejection(.malformedField, "through") }
        let last = from.adding(years: rules.longestYears).adding(days: -Int(state.dormantDays))
        if through > last { throw Rejection(.dormancyTooLong, last.description) }
        let notice = max(through.adding(days: -rules.noticeDays), today.adding(days: 1))
        return .dormancyFiled(
            Dormancy(
                from: from, through: through, noticeOn: rules.noticeDays == 0 ? nil : notice, isNoticed: false,
                bars: rules.bars, stopsValidity: rules.stopsValidity))
    }

    private func renew(_ terms: LicenceTerms) throws(Rejection) -> LicenceEvent {
        if let dormancy = state.dormancy, dormancy.bars.contains(.renewal) {
            throw Rejection(.barredWhileDormant, state.number.text)
        }
        if terms.issuedOn > today { throw Rejection(.validityNotInOrder, "issuedOn") }
        // A renewal takes effect at once: what it says must hold now, and for longer than before.
        if terms.validFrom > today { throw Rejection(.validityNotInOrder, "validFrom") }
        switch (state.terms.validThrough, terms.validThrough) {
        case (nil, _): throw Rejection(.validityNotInOrder, "validThrough")
        case (let old?, let new?) where new <= old: throw Rejection(.validityNotInOrder, "validThrough")
        default: break
        }
        try checkSignature(of: terms)
        return .renewed(terms)
    }

    private func checkSignature(of terms: LicenceTerms) throws(Rejection) {
        guard let signature = terms.signature, let key = try LicenceDecider.signatureKey(signature, registry),
            let type, let issuer
        else { return }
        let form = LicenceForm.bytes(number: state.number, type: type.code, issuer: issuer, terms: terms)
        try LicenceDecider.checkSignature(signature, key, of: issuer, over: form, verifier)
    }

    private func checkFits(_ ground: CancellationGround) throws(Rejection) {
        let fits =
            switch ground {
            case .notRenewed: state.phase == .expired
            case .revoked: state.phase == .revoked
            case .holderGone, .bodyEnded, .forceMajeure, .other: true
            }
        if !fits { throw Rejection(.groundNotGiven, ground.name) }
    }
}

extension CivilDate {
    /// The same day of the month some years later; the last of the month where there is no such day (Civil Code
    /// article 202).
    func adding(years: Int) -> CivilDate {
        let (year, month, day) = parts
        let days = CivilDate.days(inMonth: month, of: year + years)
        // Beyond the year 9999 there is nothing to file.
        return CivilDate(year: year + years, month: month, day: min(day, days)) ?? self
    }
}
