/// What a licence is now (电子证照): the sum of its events. Holds no personal data: who holds it stands in side rows.
///
/// It stands beside cases and service requests and shares their id space, timers and journal.
public struct Licence: Sendable, Hashable {
    /// Its permanent number in this database.
    public internal(set) var id: CaseID
    /// How many events it has; what `expectedRevision` is compared with.
    public internal(set) var revision: UInt32 = 0
    /// How it was made: number, type, issuer, where it came from.
    public internal(set) var opening: LicenceOpening
    /// Where it is in its life, as far as timers have fired; ``standing(at:)`` says it for an instant.
    public internal(set) var phase: LicencePhase
    /// What it says now.
    public internal(set) var terms: LicenceTerms
    /// Which version of the terms that is, from 1.
    public internal(set) var version: UInt32 = 1
    /// The dormancy that is filed; nil where none is.
    public internal(set) var dormancy: Dormancy?
    /// Natural days of the dormancies that are over.
    public internal(set) var dormantDays: UInt32 = 0
    /// The order that suspends it; nil where none does.
    public internal(set) var suspension: LicenceSuspension?
    /// Why it was revoked.
    public internal(set) var revocation: RevocationGround?
    /// Why it was struck off.
    public internal(set) var cancellation: CancellationGround?
    /// The phases it has been in, oldest first.
    public internal(set) var changes: [LicenceChange]
    /// Its timers; a licence has no clocks.
    public internal(set) var ledger = ClockLedger()
    /// When somebody last did something; timers do not count.
    public internal(set) var lastActAt: Instant
    /// The revision up to which its personal data was erased; 0 where it never was.
    public internal(set) var erasedThrough: UInt32 = 0

    /// Its number.
    public var number: CaseNumber { opening.number }

    /// The phase it is in at an instant, whether or not its timers have fired; nil before it was issued.
    public func standing(at instant: Instant) -> LicencePhase? {
        guard let place = changes.lastIndex(where: { $0.at <= instant }) else { return nil }
        guard place == changes.count - 1, !phase.isClosed else { return changes[place].phase }
        var end = terms.end
        var dormancy = dormancy
        if let filed = dormancy, filed.end <= instant {
            if filed.stopsValidity { end = end?.adding(minutes: 1_440 * filed.days(at: filed.end)) }
            dormancy = nil
        }
        if let end, end <= instant, dormancy?.stopsValidity != true { return .expired }
        if let suspension, suspension.end.map({ $0 > instant }) ?? true { return .suspended }
        return dormancy == nil ? .valid : .dormant
    }

    /// Whether it holds at an instant: valid, and its validity has begun.
    public func isValid(at instant: Instant) -> Bool {
        standing(at: instant) == .valid && terms.validFrom <= instant.date
    }

    /// The phase while it is open: an order goes before dormancy.
    var openPhase: LicencePhase { suspension != nil ? .suspended : dormancy != nil ? .dormant : .valid }

    /// The timers that its state asks for, in order.
    var dueTimers: [CaseTimer] {
        guard !phase.isClosed else { return [] }
        var timers: [CaseTimer] = []
        if let end = terms.end, dormancy?.stopsValidity != true {
            timers.append(CaseTimer(due: end, kind: .expiry, target: LicenceTimer.validity.rawValue))
        }
        if let dormancy {
            timers.append(CaseTimer(due: dormancy.end, kind: .expiry, target: LicenceTimer.dormancy.rawValue))
            if let day = dormancy.noticeOn, !dormancy.isNoticed {
                timers.append(
                    CaseTimer(due: Instant(date: day), kind: .reminder, target: LicenceTimer.dormancy.rawValue))
            }
        }
        if let end = suspension?.end {
            timers.append(CaseTimer(due: end, kind: .expiry, target: LicenceTimer.suspension.rawValue))
        }
        return timers.sorted()
    }
}

/// What a timer of a licence is about: the target of its ``CaseTimer``; permanent numbers.
public enum LicenceTimer: UInt32, Sendable, CaseIterable {
    /// The end of its validity.
    case validity = 1
    /// The end of dormancy, or the notice before it.
    case dormancy = 2
    /// The end of an order that suspends it.
    case suspension = 3
}

/// How a licence was made.
public struct LicenceOpening: Sendable, Hashable {
    /// Its number.
    public var number: CaseNumber
    /// Its type.
    public var type: Handle<LicenceType>
    /// The body that issued it.
    public var issuer: Handle<Agency>
    /// What kind of number its holder has.
    public var holder: IdentityKind
    /// The item and its version that it came from; nil where it came from none here.
    public var item: VersionKey?
    /// The case it came from; nil where it came from none here.
    public var caseID: CaseID?
    /// The day its serial was counted on.
    public var serialDate: CivilDate
    /// Its serial on that day; 0 where the issuer gave the number.
    public var serial: UInt32
}

/// A dormancy that is filed (歇业备案).
public struct Dormancy: Sendable, Hashable {
    /// Its first day.
    public var from: CivilDate
    /// Its last day, through 24:00.
    public var through: CivilDate
    /// The day on which a notice of its end is due; nil where none is.
    public var noticeOn: CivilDate?
    /// Whether that notice was given.
    public var isNoticed: Bool
    /// What the licence may not be used for meanwhile.
    public var bars: DormancyBars
    /// Whether its validity stands still meanwhile.
    public var stopsValidity: Bool

    /// When it ends: 24:00 of the last day. The holder is then taken to be in business again.
    public var end: Instant { Instant(date: through, minute: 1_440) }

    /// The natural days it has taken where it ends at an instant.
    func days(at instant: Instant) -> Int { max(0, instant.date.days(since: from)) }
}

/// An order that suspends a licence (暂扣、中止).
public struct LicenceSuspension: Sendable, Hashable {
    /// Its last day, through 24:00; nil where it holds until it is lifted.
    public var through: CivilDate?
    /// What it rests on.
    public var basis: String

    /// Creates an order.
    public init(through: CivilDate?, basis: String) {
        self.through = through
        self.basis = basis
    }

    /// When it ends by itself.
    public var end: Instant? { through.map { Instant(date: $0, minute: 1_440) } }
}

/// A phase of a licence, and when it began.
public struct LicenceChange: Sendable, Hashable {
    /// When it took effect.
    public var at: Instant
    /// The phase.
    public var phase: LicencePhase
}
