import Testing

@testable import OneWindowCore

@Suite("national code tables")
struct NationalVocabularyTests {
    @Test("permanent numbers and names")
    func numbers() {
        #expect(BodyNature.allCases.map(\.rawValue) == [1, 2, 3, 9])
        #expect(ApplicantClass.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
        #expect(PowerSource.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
        #expect(HandlingArea.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(ExerciseLevel.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
        #expect(SpecialProcedureClass.allCases.map(\.rawValue) == [1, 2])
    }

    @Test("names in JSON and for people are distinct")
    func names() {
        func check(_ names: [String]) { #expect(Set(names).count == names.count && !names.contains("")) }
        for language in Language.allCases {
            check(BodyNature.allCases.map { $0.text(in: language) })
            check(ApplicantClass.allCases.map { $0.text(in: language) })
            check(PowerSource.allCases.map { $0.text(in: language) })
            check(HandlingArea.allCases.map { $0.text(in: language) })
            check(ExerciseLevel.allCases.map { $0.text(in: language) })
            check(SpecialProcedureClass.allCases.map { $0.text(in: language) })
        }
        check(BodyNature.allCases.map(\.name))
        check(ApplicantClass.allCases.map(\.name))
        check(PowerSource.allCases.map(\.name))
        check(HandlingArea.allCases.map(\.name))
        check(ExerciseLevel.allCases.map(\.name))
        check(SpecialProcedureClass.allCases.map(\.name))
    }

    @Test("the exchange numbers applicants otherwise than table A.4")
    func applicants() {
        #expect(ApplicantClass(tableA4Code: 5) == .administrativeOrgan)
        #expect(ApplicantClass(exchangeCode: 5) == .unincorporatedEnterprise)
        #expect(ApplicantClass(tableA4Code: 6) == .otherOrganisation)
        #expect(ApplicantClass(exchangeCode: 6) == .administrativeOrgan)
        #expect(ApplicantClass(exchangeCode: 9) == .otherOrganisation)
        #expect(ApplicantClass.unincorporatedEnterprise.tableA4Code == 6)
        for code in [0, 7, 9, -1, 300] { #expect(ApplicantClass(tableA4Code: code) == nil) }
        for code in [0, 7, 8, -1, 300] { #expect(ApplicantClass(exchangeCode: code) == nil) }
        for applicant in ApplicantClass.allCases {
            #expect(ApplicantClass(exchangeCode: applicant.exchangeCode) == applicant)
        }
    }

    @Test("sets hold what was put in")
    func sets() {
        let applicants = ApplicantClassSet([.enterprise, .unincorporatedEnterprise])
        #expect(applicants.choices == [.enterprise, .unincorporatedEnterprise])
        #expect(!applicants.contains(.naturalPerson))
        let levels = ExerciseLevelSet([.shared, .county])
        #expect(levels.choices == [.county, .shared])
        #expect(!levels.contains(.national))
    }

    @Test("Guangdong sends letters for the classes of special procedures")
    func letters() {
        #expect(SpecialProcedureClass.allCases.map(\.guangdongCode) == ["A", "B"])
        #expect(SpecialProcedureClass(guangdongCode: "A") == .extended)
        #expect(SpecialProcedureClass(guangdongCode: "B") == .other)
        #expect(SpecialProcedureClass(guangdongCode: "1") == nil)
    }
}
