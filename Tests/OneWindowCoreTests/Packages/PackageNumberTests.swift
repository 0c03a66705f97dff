import OneWindowCore
import Testing

@Suite("Numbers of packages and guides")
struct PackageNumberTests {
    /// Permanent: a number here is never changed and never used for anything else.
    static let codes: [(Int, RejectionCode)] = [
        (225, .unknownPackage), (226, .unknownQuestion), (525, .questionsRemain), (526, .guideFinished),
        (720, .packageInCircle), (721, .packageItemNotPublished), (722, .packageItemMissing),
        (723, .packageDecisionsBroken), (724, .conditionUnknown), (725, .questionUnmatched), (726, .formFieldUnused),
        (727, .answerNotAllowed), (728, .packageLimitTooLong), (729, .packageEmpty),
    ]

    @Test("numbers are permanent")
    func golden() {
        for (number, code) in Self.codes { #expect(RejectionCode(rawValue: number) == code, "\(number)") }
        #expect(FailureRule.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(FieldType.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7, 8, 9])
        #expect(QuestionKind.allCases.map(\.rawValue) == [1, 2, 3])
    }
}
