/// Something that is not right, or hardly meant, in a notice or in office hours (疑点): which rule, and where.
public struct CalendarDoubt: Sendable, Hashable {
    /// The rule.
    public let rule: CalendarRule
    /// The place, such as `years[0].workdays[2]`, the first of a list being 0; empty where the whole is meant.
    public let place: String

    /// Creates a doubt.
    public init(_ rule: CalendarRule, _ place: String) {
        self.rule = rule
        self.place = place
    }

    /// Whether it may well be meant. What has only warnings can be taken over.
    public var isWarning: Bool { rule.isWarning }

    /// One line in a language: the rule, then the place.
    public func message(in language: Language = .english) -> String {
        place.isEmpty ? rule.text(in: language) : "\(rule.text(in: language)): \(place)"
    }
}

/// The rules for calendars and office hours; the names are permanent.
public enum CalendarRule: String, Sendable, CaseIterable {
    // MARK: Errors
    case nothingSaid
    case tooManyYears
    case tooManyDays
    case tooManyLayers
    case tooManyNotices
    case tooManySessions
    case tooLong
    case yearOutOfRange
    case yearTwice
    case yearsNotConsecutive
    case yearBeforeUnknown
    case noSuchDay
    case dayTwice
    case dayOffAndWorked
    case dayWholeAndHalf
    case noticeMissing
    case regionMalformed
    case regionTwice
    case nameMissing
    case basisMissing
    case noWorkdayInWeek
    case weeklyRestWithoutYear
    case horizonOutsideYear
    case sessionsMissing
    case sessionMalformed
    case sessionsNotApart
    case halfDayTooLong
    // MARK: Warnings
    case dayOffAnyway
    case workdayAnyway
    case layerTakenAway
    case layerYearNotCovered

    /// Whether a breach may well be meant.
    public var isWarning: Bool {
        switch self {
        case .dayOffAnyway, .workdayAnyway, .layerTakenAway, .layerYearNotCovered: true
        default: false
        }
    }

    /// What is wrong, in a language.
    public func text(in language: Language = .english) -> String {
        language == .english ? texts.english : texts.chinese
    }
}
