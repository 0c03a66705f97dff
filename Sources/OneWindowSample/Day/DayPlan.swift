public import OneWindowCore

/// What a played day consists of (运行计划): how many cases, on which days, and how people behave. All shares are in
/// ten-thousandths.
public struct DayPlan: Sendable, Hashable {
    /// How many cases come in.
    public var cases = 20_000
    /// Over how many working days they come in.
    public var days = 1
    /// The first day; moved to the next working day where it is none.
    public var firstDay = SampleDistrict.openingDay
    /// What chance draws from: the same seed gives the same days.
    public var seed: UInt64 = 1

    /// How the cases come in: at windows, at kiosks; the rest online.
    public var windowShare = 4_500
    /// Cases that come in at kiosks.
    public var kioskShare = 1_500
    /// Kiosk cases that are forwarded hours later, because the kiosk was cut off.
    public var offlineShare = 200
    /// Online cases that are kept as a draft first.
    public var draftShare = 500

    /// Cases in which a material is missing.
    public var supplementShare = 600
    /// Of those, the ones that are never answered.
    public var unansweredShare = 700
    /// Cases that are not accepted.
    public var notAcceptedShare = 120
    /// Cases that are taken back.
    public var withdrawnShare = 80
    /// Cases that are refused.
    public var refusedShare = 150
    /// Cases in which a step comes late.
    public var lateShare = 150
    /// Licence cases that nobody looks at in time, so that the law deems them accepted.
    public var forgottenShare = 30
    /// Reviewed cases whose clocks are stopped for something that the law does not count, such as a review by experts,
    /// where the item's law or guide allows it.
    public var suspendedShare = 300
    /// Of those, the ones in which it takes less time than the applicant was told.
    public var resumedShare = 4_000
    /// Reviewed licence cases that are extended by the head of the organ or of the government.
    public var extendedShare = 100
    /// Steps that take their time, some of them longer than their own limit.
    public var slowStepShare = 1_500
    /// Warnings that are answered in time; of the others some are contested.
    public var repliedShare = 7_000
    /// Warnings that are contested.
    public var appealedShare = 600
    /// Contested warnings that are taken back; the others are confirmed.
    public var revokedShare = 4_000
    /// Service acts that are rated: when materials are received, and when the result is handed over.
    public var ratingShare = 4_000

    /// Of the applications for which paper could be spared, those in which a licence stands for it.
    public var reuseShare = 6_000
    /// Holders of a licence who file dormancy in the days after.
    public var dormancyShare = 800
    /// Of those, the ones who take up business again soon.
    public var reopenedShare = 4_000

    /// Creates the plan of one day with 20,000 cases.
    public init() {}
}

extension SampleDistrict {
    /// The day a played day begins unless another is named: a Monday in spring with no holiday near.
    public static let openingDay = SampleText.valid(CivilDate(year: 2026, month: 3, day: 9), "2026-03-09")
}
