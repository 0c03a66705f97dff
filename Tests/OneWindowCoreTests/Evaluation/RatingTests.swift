import OneWindowCore
import OneWindowTesting
import Testing

@Suite("Ratings")
struct RatingTests {
    private func rate(
        _ walk: CaseWalk, act: UInt32 = 1, _ level: Satisfaction, tags: [UInt32] = [], comment: String = "",
        by actor: Actor = .applicant
    ) -> RejectionCode? {
        let rating = Rating(walk.state.number, act: act, level: level, tags: tags, comment: comment)
        do throws(Rejection) {
            _ = try RatingDecider.decide(rating, by: actor, on: walk.state, in: walk.context)
            return nil
        } catch {
            return error.code
        }
    }

    @Test(
        "the codes of table A.8 run the other way, and converting twice is the identity",
        arguments: Satisfaction.allCases)
    func inversion(level: Satisfaction) {
        #expect(level.satisfactionCode.rawValue + level.ratingCode.rawValue == 6)
        #expect(Satisfaction(level.satisfactionCode) == level)
        #expect(Satisfaction(level.ratingCode) == level)
        #expect(SatisfactionTable.a8.level(of: level.satisfactionCode.rawValue) == level)
        #expect(SatisfactionTable.exchange.level(of: level.ratingCode.rawValue) == level)
    }

    @Test("codes that neither table has are refused", arguments: [0, 6, 255] as [UInt8])
    func noCode(code: UInt8) {
        #expect(SatisfactionCode(rawValue: code) == nil && RatingCode(rawValue: code) == nil)
        for table in SatisfactionTable.allCases { #expect(table.level(of: code) == nil) }
    }

    @Test("very satisfied is 1 in table A.8 and 5 in the rating exchange")
    func ends() {
        #expect(Satisfaction.verySatisfied.satisfactionCode.rawValue == 1)
        #expect(Satisfaction.verySatisfied.ratingCode.rawValue == 5)
        #expect(Satisfaction.verySatisfied.rawValue == 5)
        #expect(Satisfaction.allCases.filter(\.isBad) == [.veryDissatisfied, .dissatisfied])
    }

    @Test("a tag belongs to one level", arguments: Satisfaction.allCases)
    func tags(level: Satisfaction) throws {
        let walk = try CaseWalk.inPhase(.received)
        #expect(level.tags.count == 8 && level.tags.lowerBound / 100 == UInt32(level.rawValue))
        for other in Satisfaction.allCases {
            let expected: RejectionCode? = other == level ? nil : .tagNotOfLevel
            #expect(rate(walk, level, tags: [other.tags.lowerBound]) == expected)
        }
        #expect(rate(walk, level, tags: [level.tags.lowerBound - 1]) == .tagNotOfLevel)
        #expect(rate(walk, level, tags: [level.tags.upperBound + 1]) == .tagNotOfLevel)
        #expect(rate(walk, level, tags: [level.tags.lowerBound, level.tags.lowerBound]) == .duplicateEntry)
        #expect(rate(walk, level, tags: Array(repeating: 0, count: Limits.tagsPerRating + 1)) == .tooMany)
    }

    @Test("a bad rating needs a tag or a text", arguments: Satisfaction.allCases)
    func reason(level: Satisfaction) throws {
        let walk = try CaseWalk.inPhase(.received)
        #expect(rate(walk, level) == (level.isBad ? .badRatingNeedsReason : nil))
        #expect(rate(walk, level, comment: "慢") == nil)
        #expect(rate(walk, level, tags: [level.tags.upperBound]) == nil)
    }

    @Test("a service act is rated once, and must be there")
    func once() throws {
        var walk = try CaseWalk.inPhase(.archived)
        #expect(walk.state.serviceActs.map(\.kind) == [.receipt, .issue])
        #expect(rate(walk, act: 0, .satisfied) == .unknownServiceAct)
        #expect(rate(walk, act: 3, .satisfied) == .unknownServiceAct)
        walk.state.apply(
            .rated(act: 1, level: .satisfied, tags: []), times: walk.context.times, by: ActorRecord(.applicant))
        #expect(rate(walk, act: 1, .verySatisfied) == .alreadyRated)
        #expect(rate(walk, act: 2, .verySatisfied) == nil)
    }

    @Test("nobody who works in the halls rates for an applicant")
    func own() throws {
        let walk = try CaseWalk.inPhase(.received)
        for officer in TestDistrict.officers + [.operatorOfHost] {
            #expect(rate(walk, .verySatisfied, by: officer) == .actorNotAllowed)
        }
        for actor in [Actor.applicant, .agent, TestDistrict.kiosk] {
            #expect(rate(walk, .verySatisfied, by: actor) == nil)
        }
    }

    @Test("a service act is not rated before it took place")
    func early() throws {
        var walk = try CaseWalk.inPhase(.received)
        walk.occurredAt = walk.now.adding(milliseconds: -1)
        #expect(rate(walk, .satisfied) == .occurredBeforeLastAct)
    }

    @Test("a rating that claims an earlier time does not turn the case's time back")
    func late() throws {
        var walk = try CaseWalk.inPhase(.received)
        let receipt = walk.now
        walk.now = walk.now.adding(minutes: 60)
        try walk.act(.accept, by: TestDistrict.acceptor)
        let accepted = walk.now
        walk.state.apply(
            .rated(act: 1, level: .satisfied, tags: []), times: EventTimes(instant: walk.now, occurredAt: receipt),
            by: ActorRecord(.applicant))
        #expect(walk.state.lastActAt == accepted)
        walk.occurredAt = accepted.adding(minutes: -30)
        #expect(
            walk.rejection(of: CaseWalk.step(TestDistrict.formalStep), by: TestDistrict.reviewer)
                == .occurredBeforeLastAct)
    }

    @Test("a rating counts for the window, its hall and the agency")
    func subjects() throws {
        let walk = try CaseWalk.inPhase(.decided)
        let act = try #require(walk.state.serviceActs.first)
        #expect(
            RatingDecider.subjects(of: act, in: walk.state, registry: CaseWalk.registry) == [
                .window(Handle(1)), .hall(Handle(1)), .agency(Handle(1)),
            ])
    }

    @Test("a rate is nil where there is nothing to divide by, and counts from basically satisfied up as good")
    func score() throws {
        var score = Score()
        #expect(score.goodRateBasisPoints == nil && score.total == 0)
        for level in Satisfaction.allCases { score.add(level) }
        #expect(score.goodRateBasisPoints == 6_000 && score.total == 5)
        #expect(Satisfaction.allCases.allSatisfy { score[$0] == 1 })
        #expect(try Score(wireBytes: score.wireBytes) == score)
    }
}
