import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Rates of service requests")
struct RequestRatesTests {
    /// One request led to where an example needs it.
    private func request(
        _ category: StaticString, day: String, answers: RequestAnswers?, late: Bool = false
    ) throws -> ServiceRequest {
        var walk = try RequestWalk(category, at: RequestWalk.instant(day + "T09:00"))
        try walk.act(RequestWalk.dispatch, by: TestDistrict.requestClerk)
        try walk.act(.take, by: RequestWalk.handler)
        if late { while walk.fire() != nil {} }
        try walk.act(RequestWalk.answer, by: RequestWalk.handler)
        if let answers { try walk.act(.rate(answers, comment: ""), by: .applicant) }
        return walk.state
    }

    @Test("an example counted by hand")
    func example() throws {
        let all = RequestAnswers(responded: true, resolved: true, satisfied: true)
        let some = RequestAnswers(responded: true, resolved: true, satisfied: false)
        let none = RequestAnswers(responded: false, resolved: false, satisfied: false)
        var table = RequestRateTable(
            from: RequestWalk.instant("2026-09-01T00:00").date, through: RequestWalk.instant("2026-09-30T00:00").date)
        let requests = [
            try request("complaint", day: "2026-09-01", answers: all),
            try request("complaint", day: "2026-09-10", answers: some),
            try request("complaint", day: "2026-09-30", answers: none, late: true),
            try request("enterprise", day: "2026-09-15", answers: nil),
            // Outside of the period.
            try request("complaint", day: "2026-08-31", answers: all),
            try request("complaint", day: "2026-10-08", answers: all),
            // Open, and refused: the one counts as not answered, the other not at all.
            try RequestWalk("enterprise").state, try RequestWalk.inPhase(.refused).state,
        ]
        for request in requests { table.add(request) }

        let complaints = table.rates(of: .complaint)
        #expect(complaints.total == 3 && complaints.answered == 3 && complaints.onTime == 2)
        #expect(complaints.answeredRateBasisPoints == 10_000)
        #expect(complaints.onTimeRateBasisPoints == 6_666)
        #expect(complaints.resolvedRateBasisPoints == 6_666)
        #expect(complaints.satisfiedRateBasisPoints == 3_333)
        #expect(complaints.responded == 2)

        let enterprise = table.rates(of: .enterpriseRequest)
        #expect(enterprise.total == 2 && enterprise.answeredRateBasisPoints == 5_000)
        #expect(enterprise.resolvedRateBasisPoints == nil, "nobody rated: there is no rate")

        #expect(table.total.total == 5 && table.total.answeredRateBasisPoints == 8_000)
        #expect(table.rows.map(\.key.category.text) == ["enterprise", "enterprise", "complaint"])
        #expect(table.rows.map(\.key.agency) == [nil, Handle(1), Handle(1)])
        #expect(table.rates(of: Handle<Agency>(1)).total == 4)
    }

    @Test("what somebody says on the telephone counts until the requester rates in person")
    func callback() throws {
        var walk = try RequestWalk.inPhase(.answered)
        let said = RequestAnswers(responded: true, resolved: false, satisfied: false)
        try walk.act(.callBack(said, note: ""), by: TestDistrict.requestClerk)
        #expect(walk.state.rating == said && walk.state.isRatedByCallback)
        try walk.act(RequestWalk.rate(true), by: .applicant)
        #expect(walk.state.rating?.satisfied == true && !walk.state.isRatedByCallback)
        #expect(walk.rejection(of: RequestWalk.rate(false), by: .applicant) == .alreadyRated)
    }
}
