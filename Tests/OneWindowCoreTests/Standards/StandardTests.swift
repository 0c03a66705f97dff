import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Standards library")
struct StandardTests {
    private typealias District = TestDistrict
    private let first = Code("2026-1")!
    private let second = Code("2026-2")!

    private func date(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    private func load(_ document: RegistryDocument, into registry: inout Registry) throws(Rejection) -> Int {
        let events = try RegistryDecider.decide(document, registry: registry)
        for event in events {
            guard case .registryChanged(let change) = event.event else { continue }
            registry.apply(change)
            #expect(try! RegistryEvent(storedKind: change.storedKey.kind, storedBody: change.storedBody) == change)
        }
        return events.count
    }

    /// A standard of which the first version is tried out in a street hall in March, released everywhere in April, and
    /// replaced in the district hall alone by the second in June.
    private func released() throws -> Registry {
        var registry = LicenceWalk.registry
        var document = RegistryDocument()
        document.standards = [
            District.standard(first, from: date("2026-03-01"), items: [District.licence]),
            District.standard(second, from: date("2026-05-01"), posts: [District.frontPost]),
        ]
        document.releases = [
            .init(
                District.standard, first, StandardRelease(.pilot, in: [District.streetHall], from: date("2026-03-01"))),
            .init(District.standard, first, StandardRelease(.released, from: date("2026-04-01"))),
            .init(
                District.standard, second,
                StandardRelease(.released, in: [District.districtHall], from: date("2026-06-01"))),
            .init(
                District.standard, second,
                StandardRelease(.withdrawn, in: [District.districtHall], from: date("2026-09-01"))),
        ]
        #expect(try load(document, into: &registry) == 6)
        #expect(try load(document, into: &registry) == 0, "loaded again, it says nothing new")
        return registry
    }

    @Test(
        "what holds in a hall on a day: pilot halls first, then all; a newer version replaces the older where released")
    func halls() throws {
        let registry = try released()
        let rows: [(hall: Code, day: String, edition: Code?, kind: ReleaseKind?)] = [
            (District.streetHall, "2026-02-28", nil, nil), (District.streetHall, "2026-03-01", first, .pilot),
            (District.districtHall, "2026-03-01", nil, nil), (District.districtHall, "2026-04-01", first, .released),
            (District.streetHall, "2026-04-01", first, .released),
            (District.communityHall, "2026-04-01", nil, nil),  // not of its levels
            (District.districtHall, "2026-05-31", first, .released),
            (District.districtHall, "2026-06-01", second, .released),
            (District.streetHall, "2026-06-01", first, .released),
            (District.districtHall, "2026-09-01", first, .released),  // the second was withdrawn there
        ]
        for row in rows {
            let held = registry.standards(in: row.hall, on: date(row.day))
            #expect(held.first?.standard.edition == row.edition, "\(row.hall) \(row.day)")
            #expect(held.first?.kind == row.kind && held.count <= 1)
        }
        #expect(registry.standards(in: District.frontPost, on: date("2026-04-01")) == [], "no such hall")
    }

    @Test("for an item and at a post: what names none is about all")
    func links() throws {
        let registry = try released()
        let day = date("2026-07-01")
        func count(_ item: ItemCode?, _ post: Code?, _ hall: Code) -> Int {
            registry.standards(item: item, post: post, in: hall, on: day).count
        }
        #expect(count(District.licence, nil, District.streetHall) == 1)
        #expect(count(District.service, nil, District.streetHall) == 0)
        #expect(count(District.licence, District.reviewPost, District.streetHall) == 1)
        #expect(count(District.service, District.frontPost, District.districtHall) == 1)
        #expect(count(District.service, District.reviewPost, District.districtHall) == 0)
    }

    private func rejection(
        _ registry: Registry, _ change: (inout RegistryDocument) -> Void
    ) -> RejectionCode? {
        var document = RegistryDocument()
        change(&document)
        do {
            _ = try RegistryDecider.decide(document, registry: registry)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("versions do not change, releases name what is there, nothing unreleased is withdrawn")
    func refusals() throws {
        let registry = try released()
        let third = Code("2026-3")!
        let rows: [(RejectionCode, (inout RegistryDocument) -> Void)] = [
            (.standardChanged, { $0.standards = [District.standard(first, from: date("2026-03-02"))] }),
            (
                .unknownReference,
                { $0.standards = [District.standard(third, from: date("2026-03-02"), items: [ItemCode("X")!])] }
            ),
            (
                .unknownReference,
                { $0.standards = [District.standard(third, from: date("2026-03-02"), posts: [third])] }
            ),
            (
                .malformedField,
                {
                    var standard = District.standard(third, from: date("2026-03-02"))
                    standard.digest = [1]
                    $0.standards = [standard]
                }
            ),
            (
                .missingField,
                {
                    var standard = District.standard(third, from: date("2026-03-02"))
                    standard.levels = []
                    $0.standards = [standard]
                }
            ),
            (
                .unknownStandard,
                {
                    $0.releases = [
                        .init(District.standard, third, StandardRelease(.released, from: date("2026-07-01")))
                    ]
                }
            ),
            (
                .unknownReference,
                {
                    $0.releases = [
                        .init(
                            District.standard, first, StandardRelease(.released, in: [third], from: date("2026-07-01")))
                    ]
                }
            ),
            (
                .standardNotReleased,
                {
                    $0.standards = [District.standard(third, from: date("2026-03-02"))]
                    $0.releases = [
                        .init(District.standard, third, StandardRelease(.withdrawn, from: date("2026-07-01")))
                    ]
                }
            ),
        ]
        for (expected, change) in rows { #expect(rejection(registry, change) == expected) }
    }

    @Test("local rules of licences name their document, keys their agency")
    func library() throws {
        let registry = try released()
        let third = Code("2026-3")!
        let rows: [(RejectionCode, (inout RegistryDocument) -> Void)] = [
            (
                .basisRequired,
                {
                    $0.licenceTypes = [
                        LicenceType(
                            code: third, name: LocalizedText("证"),
                            dormancy: DormancyRules(longestYears: 3, noticeDays: 0, basis: LegalBasis(law: "")))
                    ]
                }
            ),
            (
                .basisRequired,
                {
                    $0.licenceTypes = [
                        LicenceType(
                            code: third, name: LocalizedText("证"),
                            dormancy: DormancyRules(longestYears: 3, noticeDays: 9, basis: LegalBasis(law: "x")))
                    ]
                }
            ),
            (
                .malformedField,
                { $0.signatureKeys = [SignatureKey(code: third, agency: District.trade, publicKey: [1])] }
            ),
            (
                .unknownReference,
                {
                    $0.signatureKeys = [
                        SignatureKey(code: third, agency: third, publicKey: [UInt8](repeating: 1, count: 32))
                    ]
                }
            ),
        ]
        for (expected, change) in rows { #expect(rejection(registry, change) == expected) }
    }
}
