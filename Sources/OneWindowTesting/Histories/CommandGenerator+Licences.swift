internal import OneWindowCore
internal import OneWindowEngine

extension CommandGenerator {
    private static let types = [TestDistrict.businessLicence, TestDistrict.foodPermit, TestDistrict.stallPermit]

    /// Something about licences or standards, mostly what is allowed.
    mutating func license(on engine: Engine) throws(OneWindowError) -> (Actor, Command) {
        let registry = engine.registry
        if registry.licenceTypes.handle(TestDistrict.businessLicence) == nil {
            return (.operatorOfHost, .register(library))
        }
        let today = clock.now.date
        switch licenceChance.below(20) {
        case 0: return (.operatorOfHost, .register(standards(on: today)))
        case 1..<4: return present()
        default: break
        }
        guard let number = licenceChance.one(of: licences.suffix(5)), licenceChance.chance(75),
            let licence = try engine.licence(number)
        else { return issue(on: engine) }
        if licence.phase.isClosed && licenceChance.chance(50) {
            return (TestDistrict.privacyOfficer, .erase(number))
        }
        let work = work(on: licence, today)
        let isHolder = work.act == .fileDormancy || work.act == .resume
        var command = LicenceCommand(number, work)
        if licenceChance.chance(30) { command.expectedRevision = licence.revision }
        guard isHolder, licenceChance.chance(60) else {
            return (licenceChance.chance(95) ? TestDistrict.licensor : anybody(), .actOnLicence(command))
        }
        command.holder = licenceChance.chance(90) ? TestDistrict.holder.identityNumber : "91370123MA3C000023"
        return (.applicant, .actOnLicence(command))
    }

    /// The library of the district, with a key.
    private var library: RegistryDocument {
        var document = TestDistrict.library
        document.signatureKeys = [
            SignatureKey(
                code: TestDistrict.code("K-TRADE"), agency: TestDistrict.trade,
                publicKey: [UInt8](repeating: 9, count: 32))
        ]
        return document
    }

    private mutating func issue(on engine: Engine) -> (Actor, Command) {
        let type = licenceChance.one(of: Self.types) ?? TestDistrict.businessLicence
        let today = clock.now.date
        var issue = TestDistrict.issue(
            type, on: today.adding(days: -licenceChance.below(3)),
            through: today.adding(days: licenceChance.below(600) - 2))
        if licenceChance.chance(30) { issue.terms.validThrough = nil }
        if licenceChance.chance(20) { issue.number = CaseNumber("JY-\(licenceChance.below(40))") }
        if licenceChance.chance(30), let number = numbers.suffix(6).first(where: { (try? engine.find($0)) != nil }) {
            issue.caseNumber = number
        }
        return (TestDistrict.licensor, .issueLicence(issue))
    }

    private mutating func work(on licence: Licence, _ today: CivilDate) -> LicenceCommand.Work {
        let through = today.adding(days: licenceChance.below(200) - 3)
        switch licenceChance.below(14) {
        case 0:
            let signature = [UInt8](repeating: UInt8(licenceChance.below(256)), count: 64)
            return .sign(LicenceSignature(key: TestDistrict.code("K-TRADE"), bytes: signature))
        case 1: return .revoke(.fraud, basis: licenceChance.chance(80) ? "撤销决定" : "", reason: text())
        case 2: return .cancel(licenceChance.one(of: CancellationGround.allCases) ?? .other, basis: "", reason: text())
        case 3...5:
            return .renew(
                LicenceTerms(
                    issuedOn: today, validFrom: today, validThrough: through.adding(days: 100), digests: []))
        default: break
        }
        switch licence.phase {
        case .dormant where licenceChance.chance(60): return .resume(reason: text())
        case .suspended: return .lift(reason: text())
        default:
            return licenceChance.chance(60)
                ? .fileDormancy(through: through, address: text(), reason: text())
                : .suspend(through: licenceChance.chance(60) ? through : nil, basis: "处罚决定", reason: text())
        }
    }

    /// An application in which licences stand for materials.
    private mutating func present() -> (Actor, Command) {
        let materials = [TestDistrict.licenceMaterial, TestDistrict.permitMaterial]
        let uses = materials.compactMap { material in
            licenceChance.chance(70)
                ? licenceChance.one(of: licences.suffix(6)).map { LicenceUse(material: material, licence: $0) } : nil
        }
        let application = Application(
            item: TestDistrict.reuseItem, channel: .online, materials: [TestDistrict.formMaterial],
            applicant: Applicant(
                name: TestDistrict.holder.name, identityNumber: TestDistrict.holder.identityNumber),
            presented: PresentedLicences(uses, assurance: licenceChance.chance(85) ? .person : .stated))
        return (.applicant, .apply(application))
    }

    /// A version of a standard, or a release of it.
    private mutating func standards(on today: CivilDate) -> RegistryDocument {
        var document = RegistryDocument()
        let edition = TestDistrict.code(licenceChance.chance(50) ? "2026-1" : "2026-2")
        document.standards = [TestDistrict.standard(edition, from: TestDistrict.firstDay)]
        let kind = licenceChance.one(of: ReleaseKind.allCases) ?? .pilot
        let halls = licenceChance.chance(50) ? [] : [TestDistrict.streetHall]
        document.releases = [.init(TestDistrict.standard, edition, StandardRelease(kind, in: halls, from: today))]
        return document
    }
}
