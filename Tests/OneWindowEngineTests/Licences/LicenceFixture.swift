import Crypto
import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

/// An engine in memory with the test district and its licence library.
struct LicenceFixture {
    let base: EngineFixture

    init() throws {
        base = try EngineFixture()
        try base.submit(.register(TestDistrict.library), by: .operatorOfHost)
    }

    var engine: Engine { base.engine }
    var today: CivilDate { base.clock.now.date }

    func issue(_ issue: LicenceIssue? = nil) throws -> CaseNumber {
        let receipt = try base.submit(
            .issueLicence(issue ?? TestDistrict.issue(on: today)), by: TestDistrict.licensor)
        return try #require(receipt.licenceReceipt).number
    }

    @discardableResult
    func act(
        _ number: CaseNumber, _ work: LicenceCommand.Work, by actor: Actor = TestDistrict.licensor,
        holder: String = ""
    ) throws -> Receipt {
        try base.submit(.actOnLicence(LicenceCommand(number, work, holder: holder)), by: actor)
    }

    /// An application of the holder in which a licence stands for a material.
    func application(
        _ uses: [LicenceUse], assurance: IdentityAssurance? = .person, materials: [Code] = [],
        identityNumber: String = TestDistrict.holder.identityNumber
    ) -> Command {
        .apply(
            Application(
                item: TestDistrict.reuseItem, channel: .online, materials: materials,
                applicant: Applicant(name: "某公司", identityNumber: identityNumber),
                presented: PresentedLicences(uses, assurance: assurance)))
    }

    func rejection(_ body: () throws -> Void) -> RejectionCode? { base.rejection(body) }
}
