import OneWindowCore

/// What becomes of licences: issued from granted cases, shown in place of paper, dormant for a time.
extension DayPlayer {
    /// Now and then somebody applies who holds a licence already and shows it in place of the paper.
    ///
    /// Also remembers who will hold the licence that comes of the case.
    ///
    /// - Parameter wasCutOff: Whether a kiosk tells of it later: it could look no licence up.
    mutating func present(
        for definition: ItemDefinition, _ index: Int, wasCutOff: Bool, in materials: inout [Code],
        by applicant: inout Applicant
    ) -> PresentedLicences {
        guard hasLibrary else { return .none }
        defer {
            if definition.elements.results.contains(where: { $0.licenceType != nil }) {
                cases[index].holder = LicenceHolder(name: applicant.name, identityNumber: applicant.identityNumber)
            }
        }
        let fate = cases[index].fate
        guard !wasCutOff, fate != .supplement, fate != .unanswered, !licences.isEmpty,
            let material = definition.materials.first(where: { $0.details.licenceType != nil }),
            keepers.happens(plan.reuseShare)
        else { return .none }
        // One of the holders of late; the older ones have been here before.
        for _ in 0..<8 {
            let licence = licences[licences.count - 1 - keepers.place(in: min(licences.count, 200))]
            guard licence.type == material.details.licenceType, !licence.isDormant else { continue }
            applicant.name = licence.holder.name
            applicant.identityNumber = licence.holder.identityNumber
            materials.removeAll { $0 == material.code }
            return PresentedLicences(
                [LicenceUse(material: material.code, licence: licence.number)], assurance: .person)
        }
        return .none
    }

    /// Plans the licence that a granted case leads to.
    mutating func planLicence(_ index: Int, _ now: Instant) {
        guard hasLibrary, cases[index].holder != nil else { return }
        plan(.issueLicence, for: index, at: time.adding(keepers.number(2...20), to: now.adding(minutes: 1)))
    }

    mutating func issueLicence(_ index: Int, _ now: Instant) {
        let definition = definition(of: index)
        guard let number = cases[index].number, let holder = cases[index].holder,
            let type = definition.elements.results.compactMap(\.licenceType).first
        else { return }
        let day = now.date
        // A licence of five years ends on the day before the same day five years on.
        let last = SampleDistrict.years(of: type).flatMap { years in
            CivilDate(year: day.parts.year + years, month: day.parts.month, day: min(day.parts.day, 28))
        }
        let terms = LicenceTerms(
            issuedOn: day, validFrom: day, validThrough: last?.adding(days: -1),
            digests: [(0..<32).map { UInt8(truncatingIfNeeded: (index + 1) * ($0 + 1)) }])
        let issue = LicenceIssue(type: type, holder: holder, issuer: definition.agency, from: number, terms: terms)
        let officer = SampleDistrict.licensors[index % SampleDistrict.licensors.count]
        submit(.issueLicence(issue), for: index, at: now, by: .officer(officer, post: SampleDistrict.licencePost))
    }

    /// Some holders of a business licence stop for a time, a few days later.
    mutating func keep(_ place: Int, of index: Int, _ now: Instant) {
        guard licences[place].type.text == "business-licence", keepers.happens(plan.dormancyShare) else { return }
        let at = time.workday(keepers.number(1...3), after: now, minute: keepers.number(560...1_000))
        plan(.fileDormancy(place), for: index, at: at)
    }

    mutating func fileDormancy(_ place: Int, _ index: Int, _ now: Instant) {
        let days = keepers.number(60...360)
        act(
            .fileDormancy(
                through: now.date.adding(days: days), address: "云澜区东街\(place + 1)号", reason: "经营困难，暂停营业"),
            on: place, index, now)
        licences[place].isDormant = true
        if keepers.happens(plan.reopenedShare) {
            let at = time.workday(keepers.number(2...5), after: now, minute: keepers.number(560...1_000))
            plan(.resumeBusiness(place), for: index, at: at)
        }
    }

    mutating func resumeBusiness(_ place: Int, _ index: Int, _ now: Instant) {
        act(.resume(reason: "恢复营业"), on: place, index, now)
        licences[place].isDormant = false
    }

    private mutating func act(_ work: LicenceCommand.Work, on place: Int, _ index: Int, _ now: Instant) {
        let licence = licences[place]
        let command = LicenceCommand(licence.number, work, holder: licence.holder.identityNumber)
        submit(.actOnLicence(command), for: index, at: now, by: .applicant)
    }
}
