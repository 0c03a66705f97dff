import OneWindow
import Testing

@testable import OneWindowFormats

@Suite("Names in JSON")
struct JSONNamesTests {
    private func check<Value: JSONNamed>(_ type: Value.Type) where Value.RawValue: BinaryInteger {
        var seen: Set<String> = []
        for value in Value.allCases {
            #expect(seen.insert(value.jsonName).inserted, "\(value)")
            #expect((try? JSONNode(.text(value.jsonName)).choice(Value.self)) == value)
            #expect((try? JSONNode(.integer(Int64(value.rawValue))).choice(Value.self)) == value)
        }
        #expect((try? JSONNode(.text("")).choice(Value.self)) == nil)
        #expect((try? JSONNode(.text("no such name")).choice(Value.self)) == nil)
        #expect((try? JSONNode(.integer(Int64.max)).choice(Value.self)) == nil)
        #expect((try? JSONNode(.integer(Int64.min)).choice(Value.self)) == nil)
    }

    @Test("no two values of a table share a name, and names and numbers lead back")
    func tables() {
        check(CasePhase.self)
        check(CaseDecision.self)
        check(NonAcceptanceGround.self)
        check(IssueMethod.self)
        check(Opinion.self)
        check(Capacity.self)
        check(Satisfaction.self)
        check(ServiceActKind.self)
        check(WarningLevel.self)
        check(PersonalSlot.self)
        check(EventKind.self)
        check(CaseType.self)
        check(Channel.self)
        check(HallLevel.self)
        check(LimitUnit.self)
        check(Duty.self)
        check(WindowKind.self)
        check(DayOffRule.self)
        check(Necessity.self)
        check(MaterialSource.self)
        check(ClockKind.self)
        check(TimerKind.self)
        check(ClockStart.self)
        check(ExpiryEffect.self)
        check(Counting.LastDay.self)
        check(SuspensionGround.self)
        check(ApproverRole.self)
        check(Warning.Status.self)
        check(Warning.Cause.self)
        check(ClockRule.Bearer.self)
        check(RuleScope.Condition.self)
        check(BudgetSource.self)
        check(RequestKind.self)
        check(RequestPhase.self)
        check(RequestPriority.self)
        check(ReportClass.self)
        check(RequestRefusalGround.self)
        check(NegativeGround.self)
        check(FindingResult.self)
        check(FindingMeasure.self)
        check(RejectionCode.self)
        check(RequestKind.self)
        check(RequestPhase.self)
        check(RequestPriority.self)
        check(ReportClass.self)
        check(RequestRefusalGround.self)
        check(NegativeGround.self)
        check(FindingResult.self)
        check(FindingMeasure.self)
        check(OneWindowError.Family.self)
        check(LegContent.self)
        check(LegMeans.self)
        check(LegStatus.self)
        check(AuthorityKind.self)
        check(AuthorityAct.self)
        check(AuthorityStatus.self)
        check(AuthorityEnd.self)
        check(AuthorityGap.self)
        check(AuthorityStep.self)
    }

    @Test("every rejection has its own name and not a number")
    func rejections() {
        for code in RejectionCode.allCases { #expect(code.jsonName == "\(code)") }
    }
}
