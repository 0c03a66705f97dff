import COneWindow
import OneWindow
import Testing

@Suite("Constants of the header")
struct ConstantTests {
    @Test("are the permanent numbers of the engine, all of them")
    func equalSwift() {
        check(
            OneWindowError.Family.self,
            [
                OW_REJECTED, OW_NOT_FOUND, OW_CONFLICT, OW_INVALID, OW_MISUSE, OW_BUSY, OW_STORAGE, OW_CORRUPT,
                OW_LIMIT, OW_UNSUPPORTED, OW_INTERNAL,
            ])
        check(
            Channel.self,
            [
                OW_CHANNEL_WINDOW, OW_CHANNEL_ONLINE, OW_CHANNEL_MOBILE, OW_CHANNEL_MAIL, OW_CHANNEL_KIOSK,
                OW_CHANNEL_OTHER,
            ])
        check(CaseType.self, [OW_CASE_TYPE_IMMEDIATE, OW_CASE_TYPE_PROMISED])
        check(
            LimitUnit.self,
            [
                OW_LIMIT_UNIT_WORKDAY, OW_LIMIT_UNIT_NATURAL_DAY, OW_LIMIT_UNIT_WORKING_HOUR,
                OW_LIMIT_UNIT_NATURAL_HOUR,
            ])
        check(Necessity.self, [OW_NECESSITY_NECESSARY, OW_NECESSITY_OPTIONAL, OW_NECESSITY_TOLERABLE])
        check(MaterialSource.self, [OW_SOURCE_APPLICANT, OW_SOURCE_GOVERNMENT, OW_SOURCE_OTHER])
        check(
            WindowKind.self,
            [OW_WINDOW_COMPREHENSIVE, OW_WINDOW_DEDICATED, OW_WINDOW_ISSUING, OW_WINDOW_ENQUIRY])
        check(
            CasePhase.self,
            [
                OW_PHASE_DRAFT, OW_PHASE_SUBMITTED, OW_PHASE_RECEIVED, OW_PHASE_SUPPLEMENTING, OW_PHASE_UNDER_REVIEW,
                OW_PHASE_AWAITING_DECISION, OW_PHASE_DECIDED, OW_PHASE_ISSUED, OW_PHASE_ARCHIVED, OW_PHASE_NOT_ACCEPTED,
                OW_PHASE_WITHDRAWN, OW_PHASE_LAPSED,
            ])
        check(
            RequestPhase.self,
            [
                OW_PHASE_REQUEST_REGISTERED, OW_PHASE_REQUEST_DISPATCHED, OW_PHASE_REQUEST_IN_HAND,
                OW_PHASE_REQUEST_CONFIRMING, OW_PHASE_REQUEST_ANSWERED, OW_PHASE_REQUEST_CLOSED,
                OW_PHASE_REQUEST_REFUSED, OW_PHASE_REQUEST_WITHDRAWN,
            ])
        check(CaseDecision.self, [OW_DECISION_GRANTED, OW_DECISION_REFUSED])
        check(
            WarningLevel.self,
            [OW_WARNING_REMINDER, OW_WARNING_YELLOW, OW_WARNING_RED, OW_WARNING_SUPERVISE_ORDER])
        check(ServiceActKind.self, [OW_SERVICE_ACT_RECEIPT, OW_SERVICE_ACT_SUPPLEMENT, OW_SERVICE_ACT_ISSUE])
        check(
            Satisfaction.self,
            [
                OW_SATISFACTION_VERY_DISSATISFIED, OW_SATISFACTION_DISSATISFIED, OW_SATISFACTION_BASICALLY_SATISFIED,
                OW_SATISFACTION_SATISFIED, OW_SATISFACTION_VERY_SATISFIED,
            ])
        #expect(
            [OW_ACTOR_APPLICANT, OW_ACTOR_AGENT, OW_ACTOR_DEVICE]
                == [Capacity.applicant, .agent, .device].map { Int($0.rawValue) })
    }

    @Test("those of clocks and supervision too")
    func clocks() {
        check(
            Duty.self,
            [
                OW_DUTY_INTAKE, OW_DUTY_ACCEPTANCE, OW_DUTY_REVIEW, OW_DUTY_DECISION, OW_DUTY_ISSUING,
                OW_DUTY_ARCHIVING, OW_DUTY_REGISTRY, OW_DUTY_PRIVACY, OW_DUTY_ORGAN_HEAD, OW_DUTY_GOVERNMENT_HEAD,
                OW_DUTY_SUPERVISION, OW_DUTY_REQUESTS, OW_DUTY_AUTHORITY, OW_DUTY_LICENCES,
                OW_DUTY_ESTABLISHMENT,
            ])
        check(
            ClockKind.self,
            [
                OW_CLOCK_ACCEPTANCE, OW_CLOCK_PROMISED, OW_CLOCK_STATUTORY, OW_CLOCK_STEP, OW_CLOCK_ISSUE,
                OW_CLOCK_SUPPLEMENT, OW_CLOCK_LOWER_REVIEW, OW_CLOCK_HEARING_REQUEST, OW_CLOCK_HEARING,
                OW_CLOCK_HEARING_NOTICE, OW_CLOCK_INSPECTION, OW_CLOCK_RENEWAL_APPLICATION, OW_CLOCK_RENEWAL,
                OW_CLOCK_PACKAGE, OW_CLOCK_OTHER, OW_CLOCK_CONTACT, OW_CLOCK_HANDLING, OW_CLOCK_CALLBACK,
                OW_CLOCK_ADMISSION,
            ])
        check(
            SuspensionGround.self,
            [
                OW_SUSPENSION_HEARING, OW_SUSPENSION_TENDER, OW_SUSPENSION_AUCTION, OW_SUSPENSION_INSPECTION,
                OW_SUSPENSION_TESTING, OW_SUSPENSION_QUARANTINE, OW_SUSPENSION_APPRAISAL, OW_SUSPENSION_EXPERT_REVIEW,
                OW_SUSPENSION_SITE_SURVEY, OW_SUSPENSION_PUBLICITY, OW_SUSPENSION_CORRECTION, OW_SUSPENSION_OTHER,
            ])
        check(ApproverRole.self, [OW_APPROVER_ORGAN_HEAD, OW_APPROVER_GOVERNMENT_HEAD, OW_APPROVER_SUPERVISOR])
        check(
            TimerKind.self,
            [
                OW_TIMER_EXPIRY, OW_TIMER_REMINDER, OW_TIMER_YELLOW, OW_TIMER_RED, OW_TIMER_SUPERVISE_ORDER,
                OW_TIMER_REPLY_OVERDUE,
            ])
        check(
            Warning.Status.self,
            [
                OW_WARNING_STATUS_OPEN, OW_WARNING_STATUS_REPLIED, OW_WARNING_STATUS_APPEALED, OW_WARNING_STATUS_UPHELD,
                OW_WARNING_STATUS_REVOKED,
            ])
        check(Warning.Cause.self, [OW_WARNING_CAUSE_CLOCK, OW_WARNING_CAUSE_UNANSWERED])
    }

    @Test("name every kind of event")
    func events() {
        let header = [
            OW_EVENT_AGENCY_SET, OW_EVENT_HALL_SET, OW_EVENT_WINDOW_SET, OW_EVENT_POST_SET, OW_EVENT_OFFICER_SET,
            OW_EVENT_ITEM_VERSION_ADDED, OW_EVENT_CLOCK_RULES_SET, OW_EVENT_CALENDAR_LOADED,
            OW_EVENT_AUTHORITY_GRANTED, OW_EVENT_AUTHORITY_CHANGED, OW_EVENT_DUTY_SET, OW_EVENT_DUTY_DISPUTED,
            OW_EVENT_DUTY_RULED, OW_EVENT_BODIES_SUCCEEDED, OW_EVENT_ENTRY_SET, OW_EVENT_PROOF_SET,
            OW_EVENT_DISPUTE_TERMS_SET, OW_EVENT_PACKAGE_VERSION_ADDED, OW_EVENT_DISPUTE_OVERDUE,
            OW_EVENT_DISPUTE_REDATED, OW_EVENT_STANDARD_ADDED,
            OW_EVENT_STANDARD_RELEASED, OW_EVENT_LICENCE_TYPE_SET, OW_EVENT_SIGNATURE_KEY_SET, OW_EVENT_CASE_OPENED,
            OW_EVENT_CASE_SUBMITTED, OW_EVENT_CASE_RECEIVED, OW_EVENT_CASE_SUPPLEMENT_REQUESTED,
            OW_EVENT_CASE_SUPPLEMENTED, OW_EVENT_CASE_ACCEPTED, OW_EVENT_CASE_ACCEPTANCE_REFUSED,
            OW_EVENT_CASE_STEP_COMPLETED, OW_EVENT_CASE_DECIDED, OW_EVENT_CASE_ISSUED, OW_EVENT_CASE_ARCHIVED,
            OW_EVENT_CASE_WITHDRAWN, OW_EVENT_CASE_WARNED, OW_EVENT_CASE_LAPSED, OW_EVENT_CASE_RATED,
            OW_EVENT_CASE_PERSONAL_DATA_ERASED, OW_EVENT_CASE_SUSPENDED, OW_EVENT_CASE_RESUMED,
            OW_EVENT_CASE_EXTENDED, OW_EVENT_CASE_CLOCK_STARTED, OW_EVENT_CASE_CLOCK_STOPPED, OW_EVENT_CASE_REDATED,
            OW_EVENT_CASE_WARNING_REPLIED, OW_EVENT_CASE_WARNING_APPEALED, OW_EVENT_CASE_WARNING_UPHELD,
            OW_EVENT_CASE_WARNING_REVOKED, OW_EVENT_CASE_TAKEN_IN, OW_EVENT_CASE_LEG_DISPATCHED,
            OW_EVENT_CASE_LEG_ENDED, OW_EVENT_CASE_COOPERATED, OW_EVENT_REQUEST_OPENED, OW_EVENT_REQUEST_DISPATCHED,
            OW_EVENT_REQUEST_GIVEN_BACK, OW_EVENT_REQUEST_TAKEN, OW_EVENT_REQUEST_CONTACTED,
            OW_EVENT_REQUEST_ANSWERED, OW_EVENT_REQUEST_NEGATIVE_PROPOSED, OW_EVENT_REQUEST_NEGATIVE_CONFIRMED,
            OW_EVENT_REQUEST_NEGATIVE_REJECTED, OW_EVENT_REQUEST_FOUND, OW_EVENT_REQUEST_CLOSED,
            OW_EVENT_REQUEST_REFUSED, OW_EVENT_REQUEST_WITHDRAWN, OW_EVENT_REQUEST_REOPENED,
            OW_EVENT_REQUEST_ESCALATED, OW_EVENT_REQUEST_RATED, OW_EVENT_REQUEST_CALLED_BACK, OW_EVENT_REQUEST_WARNED,
            OW_EVENT_REQUEST_SUSPENDED, OW_EVENT_REQUEST_RESUMED, OW_EVENT_REQUEST_EXTENDED, OW_EVENT_REQUEST_REDATED,
            OW_EVENT_REQUEST_WARNING_REPLIED, OW_EVENT_REQUEST_WARNING_APPEALED, OW_EVENT_REQUEST_WARNING_UPHELD,
            OW_EVENT_REQUEST_WARNING_REVOKED, OW_EVENT_REQUEST_PERSONAL_DATA_ERASED, OW_EVENT_LICENCE_ISSUED,
            OW_EVENT_LICENCE_SIGNED, OW_EVENT_LICENCE_DORMANCY_FILED, OW_EVENT_LICENCE_DORMANCY_NOTICED,
            OW_EVENT_LICENCE_RESUMED, OW_EVENT_LICENCE_SUSPENDED, OW_EVENT_LICENCE_LIFTED, OW_EVENT_LICENCE_RENEWED,
            OW_EVENT_LICENCE_EXPIRED, OW_EVENT_LICENCE_REVOKED, OW_EVENT_LICENCE_CANCELLED,
            OW_EVENT_LICENCE_PERSONAL_DATA_ERASED,
        ]
        #expect(header == EventKind.allCases.map { Int($0.rawValue) })
        for kind in EventKind.allCases { #expect(String(ow_event_name(Int32(kind.rawValue))) == kind.name) }
        #expect(String(ow_event_name(9_999)) == "")
        #expect(String(ow_event_name(-1)) == "")
    }

    @Test("every rule has its text in both languages")
    func rejections() {
        for code in RejectionCode.allCases {
            let number = Int32(code.rawValue)
            #expect(String(ow_rejection_text(number, Int32(OW_LANGUAGE_ENGLISH))) == code.text(in: .english))
            #expect(String(ow_rejection_text(number, Int32(OW_LANGUAGE_CHINESE))) == code.text(in: .chinese))
        }
        #expect(String(ow_rejection_text(0, 0)) == "")
        #expect(String(ow_rejection_text(.max, 0)) == "")
    }

    @Test("of codes too")
    func codes() {
        check(
            CodeKind.self,
            [
                OW_CODE_KIND_ITEM, OW_CODE_KIND_CREDIT_CODE, OW_CODE_KIND_ORGANISATION_CODE,
                OW_CODE_KIND_CITIZEN_NUMBER, OW_CODE_KIND_REGION, OW_CODE_KIND_CASE_NUMBER,
            ])
        check(
            CodeScheme.self,
            [
                OW_CODE_SCHEME_UNKNOWN, OW_CODE_SCHEME_NATIONAL_BASIC, OW_CODE_SCHEME_NATIONAL_IMPLEMENTATION,
                OW_CODE_SCHEME_NATIONAL_HANDLING, OW_CODE_SCHEME_SICHUAN, OW_CODE_SCHEME_SICHUAN_SHORT,
                OW_CODE_SCHEME_HUBEI, OW_CODE_SCHEME_GUIZHOU,
            ])
    }

    @Test("versions agree")
    func versions() {
        #expect(ow_library_version() == UInt32(OW_HEADER_VERSION))
        let number = ow_library_version()
        #expect(String(ow_library_version_text()) == "\(number / 10_000).\(number / 100 % 100).\(number % 100)")
        #expect(String(ow_sqlite_version_text()) == SQLiteStore.sqliteVersion)
    }

    @Test("table A.8 counts the other way round")
    func tableA8() {
        #expect((0...6).map { ow_satisfaction_from_table_a8($0) } == [0, 5, 4, 3, 2, 1, 0])
        #expect(ow_satisfaction_from_table_a8(.min) == 0)
    }

    @Test("the minute of the week is that of China time")
    func minuteOfWeek() {
        #expect(ow_minute_of_week(morning) == 4 * 1_440 + 540)
        #expect(ow_minute_of_week(.max) == -1)
        #expect(ow_minute_of_week(.min) == -1)
    }

    private func check<Value: RawRepresentable & CaseIterable>(
        _ type: Value.Type, _ header: [Int], location: SourceLocation = #_sourceLocation
    ) where Value.RawValue == UInt8 {
        #expect(header == Value.allCases.map { Int($0.rawValue) }, sourceLocation: location)
    }
}
