import OneWindowCore
import OneWindowEngine
import OneWindowTesting
import Testing

@Suite("What an item says of its clocks")
struct ItemTimingTests {
    private static func procedure(_ most: Int? = nil, law: String = "食品经营许可和备案管理办法") -> SpecialProcedure {
        SpecialProcedure(
            .siteSurvey, pausesStatutory: false, pausesPromised: true, most: most, basis: LegalBasis(law: law))
    }

    /// The first rule that a definition with this timing breaks when it is registered, or nil.
    private func refusal(of timing: ItemTiming) throws -> RejectionCode? {
        var document = TestDistrict.document
        document.items[0].definition.timing = timing
        let engine = try TestDistrict.engine()
        do {
            _ = try engine.submit(
                Submission(
                    id: TestDistrict.request("timing"), at: TestDistrict.opening, by: .operatorOfHost,
                    .register(document)))
            return nil
        } catch let error as OneWindowError {
            return error.rejection?.code
        }
    }

    @Test("amounts out of range, missing laws and too many procedures are refused; nothing traps")
    func refused() throws {
        let long = String(repeating: "长", count: 334)
        let table: [(ItemTiming, RejectionCode?)] = [
            (ItemTiming(), nil),
            (ItemTiming(procedures: [Self.procedure(), Self.procedure(Limits.limitDays)]), nil),
            (ItemTiming(procedures: [Self.procedure(-1)]), .malformedField),
            (ItemTiming(procedures: [Self.procedure(.min)]), .malformedField),
            (ItemTiming(procedures: [Self.procedure(Limits.limitDays + 1)]), .malformedField),
            (ItemTiming(procedures: [Self.procedure(law: "")]), .missingField),
            (ItemTiming(procedures: [Self.procedure(law: long)]), .tooLong),
            (ItemTiming(deemedAcceptance: LegalBasis(law: "")), .missingField),
            (ItemTiming(deemedAcceptance: LegalBasis(law: "某条例", article: long)), .tooLong),
            (ItemTiming(procedures: Array(repeating: Self.procedure(), count: 65)), .tooMany),
        ]
        for (timing, rule) in table { #expect(try refusal(of: timing) == rule) }
    }
}
