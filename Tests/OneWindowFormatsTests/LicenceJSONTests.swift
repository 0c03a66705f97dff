import OneWindow
import OneWindowTesting
import Testing

@testable import OneWindowFormats

extension FormatsFixture {
    /// Every command on licences, with all members and with as few as it can have.
    static func licenceCommands() throws -> [Command] {
        let number = try #require(CaseNumber("EL20261121.0001"))
        let day = try #require(CivilDate(iso: "2026-11-21"))
        let signature = LicenceSignature(key: try code("K-1"), bytes: [UInt8](repeating: 0xAB, count: 64))
        let full = LicenceTerms(
            issuedOn: day, validFrom: day.adding(days: 1), validThrough: day.adding(days: 900),
            digests: [[UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32)], signature: signature)
        let works: [LicenceCommand.Work] = [
            .sign(signature), .suspend(through: nil, basis: "", reason: ""),
            .suspend(through: day, basis: "处罚决定", reason: "整改"), .lift(reason: ""), .renew(full),
            .renew(LicenceTerms(issuedOn: day, validFrom: day)),
        ]
        var commands: [Command] = [
            .issueLicence(
                LicenceIssue(
                    number: number, type: try code("L-1"),
                    holder: LicenceHolder(name: "某公司", identityNumber: "91370123MA3C000015"),
                    issuer: try code("A01"), from: CaseNumber("C1"), terms: full)),
            .issueLicence(
                LicenceIssue(
                    type: try code("L-1"), holder: LicenceHolder(identityNumber: "X"), issuer: try code("A01"),
                    terms: LicenceTerms(issuedOn: day, validFrom: day))),
            .actOnLicence(
                LicenceCommand(
                    number, .fileDormancy(through: day, address: "东街", reason: "歇业"), holder: "91370123MA3C000015",
                    expectedRevision: 3)),
            .actOnLicence(LicenceCommand(number, .resume(reason: ""), holder: "9137")),
        ]
        commands += works.map { .actOnLicence(LicenceCommand(number, $0)) }
        commands += RevocationGround.allCases.map {
            .actOnLicence(LicenceCommand(number, .revoke($0, basis: "决定", reason: "r")))
        }
        commands += CancellationGround.allCases.map {
            .actOnLicence(LicenceCommand(number, .cancel($0, basis: "", reason: "")))
        }
        return commands
    }
}

@Suite("Licences and standards in JSON")
struct LicenceJSONTests {
    @Test("the library's part of the registry document comes back the same, and as the same bytes")
    func document() throws {
        var document = TestDistrict.library
        document.signatureKeys = [
            SignatureKey(
                code: try FormatsFixture.code("K-1"), agency: TestDistrict.trade,
                publicKey: [UInt8](repeating: 0xC4, count: 32))
        ]
        let edition = try FormatsFixture.code("2026-1")
        let day = try #require(CivilDate(iso: "2026-03-01"))
        document.standards = [
            TestDistrict.standard(edition, from: day, items: [TestDistrict.reuseItem], posts: [TestDistrict.frontPost])
        ]
        document.releases = ReleaseKind.allCases.map {
            .init(TestDistrict.standard, edition, StandardRelease($0, in: [TestDistrict.streetHall], from: day))
        }
        let data = RegistryJSON.data(document)
        let back = try RegistryJSON.document(from: data)
        #expect(back == document)
        #expect(RegistryJSON.data(back) == data)
    }

    @Test("the page of licences: every command stands on it, and all are carried out")
    func page() throws {
        let page = try FormatsPage("Licences.md")
        let submissions = try page.commands.map { (line) throws(OneWindowError) in
            try CommandJSON.submission(from: line)
        }
        let names = CommandName.allCases.filter { $0.rawValue.hasPrefix("licence.") }
        #expect(submissions.map { CommandName($0.command) } == names.sorted { place($0) < place($1) })
        let outputs = try page.outputs().map { String(decoding: $0, as: UTF8.self) }
        #expect(outputs.contains { $0.contains(#""revision":9,"phase":"cancelled""#) })
    }

    /// The place of a command on the page.
    private func place(_ name: CommandName) -> Int {
        let order: [CommandName] = [
            .issueLicence, .licenceSign, .licenceFileDormancy, .licenceResume, .licenceSuspend, .licenceLift,
            .licenceRenew, .licenceRevoke, .licenceCancel,
        ]
        return order.firstIndex(of: name) ?? order.count
    }

    @Test("a licence, a page, an answer and its events hold no personal data unless it is handed in")
    func results() throws {
        let engine = try TestDistrict.engine()
        let start = TestDistrict.opening.adding(minutes: 60)
        func submit(_ command: Command, _ actor: Actor, _ id: String) throws -> Receipt {
            try engine.submit(Submission(id: try #require(RequestID(id)), at: start, by: actor, command))
        }
        _ = try submit(.register(TestDistrict.library), .operatorOfHost, "library")
        let receipt = try submit(
            .issueLicence(TestDistrict.issue(on: start.date)), TestDistrict.licensor, "issue")
        let number = try #require(receipt.licenceReceipt).number
        #expect(
            ResultJSON.data(receipt).text.contains(
                #""licence":{"number":"EL20260105.0001","revision":1,"phase":"valid"}"#))
        let licence = try #require(try engine.licence(number))
        let answer = try #require(try engine.verify(LicenceQuestion(number, at: start)))
        let texts = [
            ResultJSON.data(licence, registry: engine.registry),
            ResultJSON.data([licence], registry: engine.registry), ResultJSON.data(answer, registry: engine.registry),
            ResultJSON.data(
                try engine.licenceHistory(of: number)[0], number: number, registry: engine.registry),
        ].map(\.text)
        for text in texts {
            #expect(!text.contains(TestDistrict.holder.name) && !text.contains(TestDistrict.holder.identityNumber))
            #expect(text.contains(#""type":"L-BUSINESS""#))
        }
        #expect(texts[2].hasPrefix(#"{"schema":"ow.licenceAnswer/1","good":true"#))
        let shown = ResultJSON.data(
            licence, registry: engine.registry, personal: try engine.personalTexts(of: number))
        #expect(shown.text.contains(TestDistrict.holder.identityNumber))
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

@Suite("Offered licences in JSON")
struct LicenceOfferJSONTests {
    @Test("what is taken, what it may stand for, and what stands against it")
    func offers() throws {
        let engine = try TestDistrict.engine()
        let day = TestDistrict.opening.date
        func submit(_ id: String, _ command: Command, by actor: Actor) throws -> Receipt {
            try engine.submit(
                Submission(
                    id: TestDistrict.request(id), at: TestDistrict.opening.adding(minutes: 1), by: actor, command))
        }
        _ = try submit("library", .register(TestDistrict.library), by: .operatorOfHost)
        let receipt = try submit(
            "issue", .issueLicence(TestDistrict.issue(on: day)), by: TestDistrict.licensor)
        let number = try #require(receipt.licenceReceipt).number
        func offer(_ assurance: IdentityAssurance?) throws -> String {
            let answer = try engine.offer(
                LicenceOffer(
                    number, item: TestDistrict.reuseItem, holder: TestDistrict.holder.identityNumber,
                    assurance: assurance, at: TestDistrict.opening.adding(minutes: 2)))
            return String(
                decoding: ResultJSON.data(try #require(answer), registry: engine.registry), as: UTF8.self)
        }
        let head =
            #""number":"EL20260105.0001","type":"L-BUSINESS","itemVersion":1,"needed":"person","#
            + #""materials":["M-LICENCE"]"#
        #expect(try offer(.person) == #"{"schema":"ow.licenceOffer/1","taken":true,"# + head + "}")
        let refused = try offer(.stated)
        #expect(refused.hasPrefix(#"{"schema":"ow.licenceOffer/1","taken":false,"# + head + #","reason":{"code":"#))
        #expect(refused.hasSuffix(#""subject":"3"}}"#))
    }
}
