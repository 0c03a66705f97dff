extension Command {
    /// Refuses what has not the shape of a command, before anything is looked up: a field missing, a text or a list too
    /// long.
    public func checkShape() throws(Rejection) {
        switch self {
        case .register(let document): try document.checkShape()
        case .loadRules(_, let reason), .loadCalendar(_, let reason):
            if reason.isEmpty { throw Rejection(.missingField, PersonalSlot.reason.name) }
            if reason.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, PersonalSlot.reason.name) }
        case .arrange(let command): try command.checkShape()
        case .apply(let application): try application.checkShape()
        case .act(let command): try command.work.checkShape()
        case .openRequest(let intake): try intake.checkShape()
        case .actOnRequest(let command): try command.work.checkShape()
        case .issueLicence(let issue): try issue.checkShape()
        case .actOnLicence(let command):
            if command.holder.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "holder") }
            try command.work.checkShape()
        case .rate(let rating): try rating.checkShape()
        case .erase: break
        case .authority(let command): try command.checkShape()
        }
    }
}

extension RegistryDocument {
    func checkShape() throws(Rejection) {
        if count > Limits.registryEntries { throw Rejection(.tooMany, "\(Limits.registryEntries)") }
    }
}

extension Application {
    func checkShape() throws(Rejection) {
        if applicant.name.isEmpty { throw Rejection(.missingField, PersonalSlot.name.name) }
        if hall == nil && (channel == .window || channel == .kiosk) { throw Rejection(.missingField, "hall") }
        try PersonalText.check(applicant.personal)
        if materials.count > Limits.materialsPerItem { throw Rejection(.tooMany, "materials") }
        try presented.checkShape()
        if let licenceExpiry, !Instant.supported.contains(Instant(date: licenceExpiry)) {
            throw Rejection(.malformedField, "licenceExpiry")
        }
    }
}

extension CaseCommand.Work {
    func checkShape() throws(Rejection) {
        try PersonalText.check(personal)
        switch self {
        case .notifySupplement(let materials, let answerWorkdays, _):
            try Self.checkShape(materials)
            if let answerWorkdays, !(1...Limits.limitDays).contains(answerWorkdays) {
                throw Rejection(.malformedField, "answerWorkdays")
            }
        case .supplement(let materials, let presented):
            if presented.uses.isEmpty || !materials.isEmpty { try Self.checkShape(materials) }
            try presented.checkShape()
        case .refuseAcceptance(_, let body, _):
            if body.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "competentBody") }
        case .issue(.window, nil, _): throw Rejection(.missingField, "window")
        case .suspend(_, _, let notice, _):
            if notice.utf8.count > Limits.nameBytes { throw Rejection(.tooLong, "notice") }
        case .extend(let amount, _):
            if !(1...Limits.limitDays).contains(amount) { throw Rejection(.malformedField, "amount") }
        case .startClock(_, _, let limit?):
            if !(0...Limits.limitDays).contains(limit.amount) { throw Rejection(.malformedField, "limit") }
        case .replyWarning(_, ""): throw Rejection(.missingField, "reply")
        case .appealWarning(_, ""), .revokeWarning(_, ""): throw Rejection(.missingField, PersonalSlot.reason.name)
        case .dispatchLeg(let order): try order.checkShape()
        case .receiveLeg(_, let defects):
            if defects.count > Limits.materialsPerItem { throw Rejection(.tooMany, "defects") }
        case .callHalls(let halls):
            if halls.isEmpty { throw Rejection(.missingField, "halls") }
            if halls.count > Limits.cooperatingHalls { throw Rejection(.tooMany, "halls") }
        case .contribute(""): throw Rejection(.missingField, PersonalSlot.reason.name)
        case .takeIn, .loseLeg, .contribute: break
        case .submit, .receive, .accept, .completeStep, .decide, .issue, .archive, .withdraw, .resume, .startClock,
            .stopClock, .replyWarning, .appealWarning, .upholdWarning, .revokeWarning:
            break
        }
    }

    private static func checkShape(_ materials: [Code]) throws(Rejection) {
        if materials.isEmpty { throw Rejection(.missingField, "materials") }
        if materials.count > Limits.materialsPerItem { throw Rejection(.tooMany, "materials") }
    }
}

extension Rating {
    func checkShape() throws(Rejection) {
        try PersonalText.check(PersonalText.list((.comment, comment)))
        if tags.count > Limits.tagsPerRating { throw Rejection(.tooMany, "tags") }
        if let twice = firstRepeated(tags) { throw Rejection(.duplicateEntry, String(twice)) }
    }
}
