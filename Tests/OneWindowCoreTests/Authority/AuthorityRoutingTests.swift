import OneWindowCore
import OneWindowTesting
import Testing

private typealias District = TestDistrict

@Suite("Routing obeys authority lists")
struct AuthorityRoutingTests {
    private func route(
        _ item: ItemCode, from hall: Code, _ registry: Registry, on day: String, _ table: inout RoutingTable?
    ) throws -> Route {
        let date = try #require(CivilDate(iso: day))
        let compiled = RoutingTable.compile(registry, on: date, workdays: .china2019To2026)
        table = compiled
        return compiled.route(
            item: try #require(compiled.item(item)), from: registry.halls.handle(hall), channel: .window,
            minuteOfWeek: 600)
    }

    private func hall(
        _ item: ItemCode, from hall: Code, _ registry: Registry, on day: String = "2026-03-02"
    ) throws -> Code? {
        var table: RoutingTable?
        let route = try route(item, from: hall, registry, on: day, &table)
        if route.refusal == nil {
            // Whoever takes it, it is of the agency of the item.
            #expect(registry.agencies[route.agency]?.code == District.trade)
        }
        return route.hall.flatMap { registry.halls[$0]?.code }
    }

    @Test("an item goes to the town's window on the days of the grant, and to the district on others")
    func days() throws {
        let hall = try AuthorityHall(granted: { $0.scope = .items([District.districtOnly, District.licence]) })
        let registry = hall.registry
        let expected: [(String, Code)] = [
            ("2025-12-31", District.districtHall), ("2026-01-01", District.townHall),
            ("2026-12-31", District.townHall), ("2027-01-01", District.districtHall),
        ]
        for (day, place) in expected {
            #expect(try self.hall(District.districtOnly, from: District.townHall, registry, on: day) == place)
        }
        #expect(try self.hall(District.districtOnly, from: District.districtHall, registry) == District.districtHall)
        #expect(try self.hall(District.districtOnly, from: District.streetHall, registry) == District.districtHall)
        // Items that the grant is not about stay where they were.
        #expect(try self.hall(District.immediate, from: District.townHall, registry) == District.districtHall)
        #expect(try self.hall(District.licence, from: District.streetHall, registry) == District.streetHall)
    }

    @Test("not without acceptance in the acts, not elsewhere, not while suspended")
    func limits() throws {
        let changes: [(inout AuthorityGrant) -> Void] = [
            { $0.acts = AuthorityActSet([.review, .decide]) }, { $0.region = RegionCode("370123102")! },
            { $0.grantee = District.otherTown }, { $0.scope = .types([.benefit]) },
        ]
        for change in changes {
            let registry = try AuthorityHall(granted: change).registry
            #expect(try hall(District.districtOnly, from: District.townHall, registry) == District.districtHall)
        }
        var hall = try AuthorityHall(granted: { $0.scope = .types([.licence]) })
        #expect(try self.hall(District.districtOnly, from: District.townHall, hall.registry) == District.townHall)
        try hall.run(.init(.suspend(AuthorityHall.grant), reason: "整改"))
        #expect(
            try self.hall(District.districtOnly, from: District.townHall, hall.registry) == District.districtHall)
    }

    @Test("a table holds while the same grants do")
    func validity() throws {
        var hall = try AuthorityHall(granted: { _ in })
        try hall.run(.init(.suspend(AuthorityHall.grant), day: CivilDate(iso: "2026-05-01"), reason: "整改"))
        let expected = [
            ("2026-04-30", "2026-01-01", "2026-04-30"), ("2026-05-01", "2026-05-01", "2026-06-30"),
            ("2027-01-01", "2027-01-01", nil),
        ]
        for (day, first, last) in expected {
            var table: RoutingTable?
            _ = try route(District.licence, from: District.townHall, hall.registry, on: day, &table)
            let days = try #require(table).days
            #expect(days.lowerBound == CivilDate(iso: first))
            if let last { #expect(days.upperBound == CivilDate(iso: last)) }
        }
    }

    @Test("the table routes to where a case is taken: routing and the decider agree")
    func agreement() throws {
        let hall = try AuthorityHall(granted: { _ in })
        for item in [District.licence, District.districtOnly] {
            for place in hall.registry.halls.entries.map(\.code) {
                let routed = try self.hall(item, from: place, hall.registry)
                var application = District.application(for: District.licence)
                application.item = item
                application.hall = place
                let isTaken: Bool =
                    (try? ApplicationDecider.decide(application, by: .applicant, in: hall.context) { handle, code in
                        .init(
                            number: CaseNumber(item: code, handle: handle, date: hall.now.date, serial: 1), serial: 1,
                            date: hall.now.date)
                    }.get()) != nil
                #expect(isTaken == (routed == place), "\(item) at \(place)")
            }
        }
    }
}
