import OneWindowCore
import Testing

@Suite("Rejections")
struct RejectionTests {
    /// Permanent: a number here is never changed and never used for anything else.
    private static let numbers: [(Int, RejectionCode)] = [
        (101, .missingField), (102, .malformedField), (103, .tooLong), (104, .tooMany), (105, .unknownCommand),
        (106, .duplicateEntry), (107, .checkFails), (108, .segmentUnknown), (109, .schemeNotTaken),
        (151, .instantOutOfRange), (152, .clockBehind), (153, .occurredInFuture),
        (154, .occurredTooLongAgo), (155, .occurredBeforeLastAct), (156, .clockAhead),
        (201, .unknownItem), (202, .unknownCase),
        (203, .unknownOfficer), (204, .unknownPost), (205, .unknownWindow), (206, .unknownHall), (207, .unknownAgency),
        (208, .unknownStep), (209, .unknownServiceAct), (210, .unknownClock), (211, .unknownRule),
        (212, .unknownWarning), (301, .actorNotAllowed), (302, .postNotHeld),
        (303, .dutyMissing),
        (304, .wrongAgency), (305, .wrongHall), (306, .wrongPost), (307, .skillMissing), (308, .acceptorMayNotApprove),
        (401, .revisionConflict), (501, .wrongPhase), (502, .stepNotReady),
        (503, .stepAlreadyDone),
        (504, .alreadyRated), (505, .alreadyErased), (506, .clockRunning), (507, .clockStopped),
        (508, .clockStopsItself), (509, .nothingSuspended), (510, .warningSettled), (511, .extendedAlready),
        (601, .itemNotPublished), (602, .channelNotOffered),
        (603, .itemOutOfRange),
        (604, .materialNotInList), (605, .materialMissing), (607, .noticeNamesNewDefect),
        (608, .reasonRequired), (609, .competentBodyRequired), (610, .stepDisagrees), (611, .badRatingNeedsReason),
        (612, .tagNotOfLevel), (613, .noFieldGiven), (614, .suspensionNotAllowed), (615, .noticeRequired),
        (616, .suspensionTooLong), (617, .extensionNotAllowed), (618, .extensionTooLong), (619, .ruleNotForItem),
        (620, .officeHoursMissing), (621, .calendarNotInOrder), (622, .rulesNotInOrder),
        (651, .promiseOverStatutory), (652, .licenceWithoutLaw),
        (653, .immediateWithLimit), (654, .unknownReference), (655, .postLacksDuty), (656, .stepsOverPromise),
        (657, .decisionPostMissing), (658, .channelMissing), (659, .promiseMissing), (660, .effectiveTooEarly),
        (661, .levelMissing), (662, .itemDecisionsBroken), (663, .situationUnknown),
        (664, .situationQuestionUnmatched),
        (665, .visitsUnexplained), (666, .feeWithoutBasis), (667, .feeWithoutStandard),
        (668, .entrustingBodyMissing), (669, .toleranceNotPromised), (670, .toleranceOfPrimary),
        (671, .toleranceTooLong), (672, .toleranceSensitive), (673, .promiseSensitive),
        (674, .promiseIncomplete), (675, .crossProvinceWithoutForm), (676, .resultUnnamed),
        (677, .proofNotRetained), (678, .statusUnexplained), (679, .successorsDisagree), (680, .itemPaused),
        (681, .itemCancelled), (682, .articleMissing), (683, .bodyNatureMissing), (684, .applicantsMissing),
        (685, .conditionsMissing), (686, .resultMissing), (687, .visitsMissing), (688, .onlineDepthDisagrees),
        (689, .toleranceUnused), (690, .serviceInfoMissing), (691, .modeDisagrees),
        (692, .materialIssuerMissing), (693, .feeUnstated), (694, .reformDisagrees),
    ]

    @Test("numbers are permanent")
    func golden() {
        for (number, code) in Self.numbers { #expect(RejectionCode(rawValue: number) == code, "\(number)") }
        let own = Self.numbers + RequestNumberTests.codes + PackageNumberTests.codes + AuthorityRuleTests.codes
        let others = own + LegNumberTests.codes
        let listed = Set((others + LicenceNumberTests.codes + BodiesNumberTests.codes).map(\.1))
        // A new code is fine; it is added here with its number for good.
        #expect(RejectionCode.allCases.filter { !listed.contains($0) } == [])
    }

    @Test("the family follows from the number", arguments: RejectionCode.allCases)
    func family(code: RejectionCode) {
        let ranges: [RejectionFamily: ClosedRange<Int>] = [
            .shape: 100...149, .time: 150...199, .existence: 200...299, .permission: 300...399, .conflict: 400...499,
            .state: 500...599, .content: 600...799,
        ]
        #expect(ranges[code.family]?.contains(code.rawValue) == true)
    }

    @Test("every code has a text of its own in both languages, without a stop")
    func texts() {
        for language in Language.allCases {
            let texts = RejectionCode.allCases.map { $0.text(in: language) }
            #expect(Set(texts).count == texts.count)
            #expect(texts.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") && !$0.hasSuffix("。") && !$0.contains("\n") })
        }
    }

    @Test("a subject is cut, so that an error stays one line")
    func subject() {
        #expect(Rejection(.tooLong, "reason").message() == "a text is longer than its limit: reason")
        #expect(Rejection(.tooLong).message(in: .chinese) == "文本超过长度上限")
        #expect(Rejection(.unknownItem, String(repeating: "长", count: 5_000)).subject.utf8.count < 150)
    }
}

@Suite("Event kinds")
struct EventKindTests {
    /// Permanent: a number here is never changed and never used for anything else.
    private static let numbers: [(UInt16, EventKind, String)] = [
        (1, .agencySet, "registry.agencySet"), (2, .hallSet, "registry.hallSet"), (3, .windowSet, "registry.windowSet"),
        (4, .postSet, "registry.postSet"), (5, .officerSet, "registry.officerSet"),
        (6, .itemVersionAdded, "registry.itemVersionAdded"), (7, .clockRulesSet, "registry.clockRulesSet"),
        (8, .calendarLoaded, "registry.calendarLoaded"),
        (26, .packageVersionAdded, "registry.packageVersionAdded"), (100, .caseOpened, "case.opened"),
        (101, .caseSubmitted, "case.submitted"), (102, .caseReceived, "case.received"),
        (103, .caseSupplementRequested, "case.supplementRequested"), (104, .caseSupplemented, "case.supplemented"),
        (105, .caseAccepted, "case.accepted"), (106, .caseAcceptanceRefused, "case.acceptanceRefused"),
        (107, .caseStepCompleted, "case.stepCompleted"), (108, .caseDecided, "case.decided"),
        (109, .caseIssued, "case.issued"),
        (110, .caseArchived, "case.archived"), (111, .caseWithdrawn, "case.withdrawn"),
        (112, .caseWarned, "case.warned"),
        (113, .caseLapsed, "case.lapsed"), (114, .caseRated, "case.rated"),
        (115, .casePersonalDataErased, "case.personalDataErased"), (116, .caseSuspended, "case.suspended"),
        (117, .caseResumed, "case.resumed"), (118, .caseExtended, "case.extended"),
        (119, .caseClockStarted, "case.clockStarted"), (120, .caseClockStopped, "case.clockStopped"),
        (121, .caseRedated, "case.redated"), (122, .caseWarningReplied, "case.warningReplied"),
        (123, .caseWarningAppealed, "case.warningAppealed"), (124, .caseWarningUpheld, "case.warningUpheld"),
        (125, .caseWarningRevoked, "case.warningRevoked"),
    ]

    @Test("numbers and names are permanent")
    func golden() {
        for (number, kind, name) in Self.numbers {
            #expect(EventKind(rawValue: number) == kind)
            #expect(kind.name == name)
        }
        let others = LegNumberTests.events + LicenceNumberTests.events
        let own = Self.numbers + RequestNumberTests.events + others
        let listed = Set((own + BodiesNumberTests.events + AuthorityRuleTests.events).map(\.1))
        #expect(EventKind.allCases.filter { !listed.contains($0) } == [])
    }

    @Test("the other numbers that are stored are permanent")
    func stored() {
        #expect(CasePhase.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22])
        #expect(CaseAct.allCases.map(\.rawValue) == Array(1...21) + Array(40...45) + Array(50...55))
        #expect(Capacity.allCases.map(\.rawValue) == [1, 2, 3, 10, 20, 30])
        #expect(PersonalSlot.allCases.map(\.rawValue) == Array(1...11))
        #expect(TimerKind.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
        #expect(ClockKind.allCases.map(\.rawValue) == Array(1...14) + [19, 20, 21, 22, 23])
        #expect(WarningLevel.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(Channel.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 9])
        #expect(HallLevel.allCases.map(\.rawValue) == [4, 5, 6])
        #expect(WindowKind.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(DayOffRule.allCases.map(\.rawValue) == [1, 2])
        #expect(Duty.allCases.map(\.rawValue) == Array(1...15))
        #expect(CaseDecision.allCases.map(\.rawValue) == [1, 2])
        #expect(Opinion.allCases.map(\.rawValue) == [1, 2])
        #expect(IssueMethod.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(NonAcceptanceGround.allCases.map(\.rawValue) == [1, 2, 9])
        #expect(ServiceActKind.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(MaterialSource.allCases.map(\.rawValue) == [10, 20, 99])
        #expect(Necessity.allCases.map(\.rawValue) == [1, 2, 3])
    }

    @Test("the numbers of clocks and warnings are permanent")
    func clocks() {
        #expect(SuspensionGround.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22, 29])
        #expect(ClockStart.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7, 10, 11, 12])
        #expect(ExpiryEffect.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
        #expect(ApproverRole.allCases.map(\.rawValue) == [1, 2, 3])
        #expect(ClockRule.Bearer.allCases.map(\.rawValue) == [1, 2])
        #expect(RuleScope.Condition.allCases.map(\.rawValue) == [0, 1, 2, 3])
        #expect(Counting.LastDay.allCases.map(\.rawValue) == [0, 1, 2])
        #expect(Warning.Cause.allCases.map(\.rawValue) == [1, 2])
        #expect(Warning.Status.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
        #expect(LimitUnit.allCases.map(\.rawValue) == [1, 2, 3, 4])
    }
}
