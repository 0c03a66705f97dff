import OneWindowCore

/// The figures of one or several days of a district (运行日报), as the report prints them.
///
/// Only numbers and names. A figure that was not measured is nil and prints as a dash, never as 0.
struct DayReport: Sendable, Codable, Equatable {
    /// The name of the district.
    var district: Bilingual
    /// The first day, such as `2026-03-02`.
    var firstDay: String
    /// The last day; equal to the first for a report of one day.
    var lastDay: String
    /// How many days were played.
    var days = 1
    /// The seed that the days were drawn from: the same seed gives the same figures.
    var seed: UInt64
    /// How many cases came in.
    var cases: Int
    /// What the district consists of.
    var network: Network
    /// The cases by the channel they came in through.
    var channels: ChannelCounts
    /// The cases by how they ended.
    var outcomes: Outcomes
    /// The halls by level, the highest first.
    var levels: [LevelRow]
    /// Arrivals and waiting by the half hour of the day, in order, summed over all days.
    var halfHours: [HalfHour]
    /// Waiting at the windows.
    var waiting: Waiting
    /// Completion against the promised limits.
    var punctuality: Punctuality
    /// What the supervision clocks did.
    var supervision: Supervision
    /// How limits were kept, and what became of warnings; nil where it was not counted.
    var limits: Limits?
    /// The ratings of applicants.
    var ratings: Ratings
    /// The halls, of which the page shows the ten with the most cases.
    var halls: [HallRow]
    /// All agencies.
    var agencies: [AgencyRow]
    /// The items, of which the page shows the ten with the most cases.
    var items: [ItemRow]
    /// Licences and standards; nil where the district keeps neither.
    var library: Library?
    /// One case told from its first event to its last, where one was picked.
    var story: Story?
    /// What the engine itself did.
    var engine: EngineFigures
}

extension DayReport {
    /// What the district consists of.
    struct Network: Sendable, Codable, Equatable {
        /// Halls of the district.
        var districtHalls: Int
        /// Halls of the streets.
        var streetHalls: Int
        /// Halls of the communities.
        var communityHalls: Int
        /// Windows in all halls.
        var windows: Int
        /// Agencies with items.
        var agencies: Int
        /// Items.
        var items: Int
        /// Window staff.
        var staff: Int

        /// All halls.
        var halls: Int { districtHalls + streetHalls + communityHalls }
    }

    /// Cases by channel. Mobile applications count as online, and what comes by post at the window that opens it.
    struct ChannelCounts: Sendable, Codable, Equatable {
        /// At a window (窗口).
        var window: Int
        /// At a kiosk (自助终端).
        var kiosk: Int
        /// Online, from a computer or a phone (网上).
        var online: Int

        /// All channels together.
        var total: Int { window + kiosk + online }
    }

    /// Cases by outcome.
    struct Outcomes: Sendable, Codable, Equatable {
        /// Decided as applied for (准予).
        var granted: Int
        /// Refused in the decision (不予许可).
        var refused: Int
        /// Not accepted (不予受理).
        var notAccepted: Int
        /// Withdrawn by the applicant (撤回).
        var withdrawn: Int
        /// Ended because nothing came in by a date (逾期终止).
        var lapsed: Int
        /// Not ended by the end of the last day (在办).
        var open: Int

        /// All outcomes together, those still open included.
        var total: Int { granted + refused + notAccepted + withdrawn + lapsed + open }
    }

    /// A level of halls.
    enum Level: String, Sendable, Codable, CaseIterable {
        /// The hall of the district (区).
        case district
        /// The halls of the streets (街道).
        case street
        /// The halls of the communities (社区).
        case community
    }

    /// The halls of one level.
    struct LevelRow: Sendable, Codable, Equatable {
        /// The level.
        var level: Level
        /// How many halls.
        var halls: Int
        /// How many windows they have together.
        var windows: Int
        /// How many cases came in there.
        var cases: Int
        /// How long people waited there at windows on average, in minutes.
        var meanWait: Double?
    }

    /// One half hour of the day.
    struct HalfHour: Sendable, Codable, Equatable {
        /// Minutes from 00:00 to its start: 540 is 09:00.
        var minute: Int
        /// The cases that came in.
        var arrivals: ChannelCounts
        /// How long the people who took a ticket in it waited on average, in minutes; nil where nobody did.
        var meanWait: Double?
    }

    /// Waiting at the windows, in minutes from ticket to call.
    struct Waiting: Sendable, Codable, Equatable {
        /// How many people were called to a window: the denominator of all the rest.
        var people: Int
        /// The mean.
        var mean: Double?
        /// Half of the people waited no longer than this.
        var median: Double?
        /// Nine of ten people waited no longer than this.
        var p90: Double?
        /// The longest wait.
        var longest: Double?
        /// The mean wait that the halls aim to stay within.
        var target: Double = 20
        /// How many people waited no longer than the target.
        var withinTarget: Int?
        /// The people by how long they waited, the shortest wait first.
        var histogram: [WaitBin]
    }

    /// People who waited about equally long.
    struct WaitBin: Sendable, Codable, Equatable {
        /// From this many minutes on.
        var from: Int
        /// To less than this many minutes; nil for the last bin without an end.
        var to: Int?
        /// How many people.
        var people: Int
    }

    /// Completion against the promised limits.
    struct Punctuality: Sendable, Codable, Equatable {
        /// Completed cases that kept their promised limit.
        var onTime: Int
        /// Completed cases that did not.
        var late: Int
        /// Cases that are still open and past their limit.
        var overdueOpen: Int?
        /// How many working days a completed case took on average.
        var meanDaysUsed: Double?
        /// How many working days were promised for the same cases on average.
        var meanDaysPromised: Double?

        /// Completed cases that have a promised limit: the denominator of the on-time share.
        var completed: Int { onTime + late }
    }

    /// What the supervision clocks did.
    struct Supervision: Sendable, Codable, Equatable {
        /// Reminders (提醒).
        var reminders: Int
        /// Yellow warnings (黄牌).
        var yellow: Int
        /// Red warnings (红牌).
        var red: Int
        /// Orders to act (督办).
        var orders = 0
        /// Cases accepted by silence, because nobody answered within five working days (视为受理).
        var deemedAcceptances: Int?
        /// Notices to supplement materials (一次性告知补正).
        var supplements: Int?
    }

    /// The ratings of applicants (好差评), five levels.
    struct Ratings: Sendable, Codable, Equatable {
        /// Very satisfied (非常满意).
        var five: Int
        /// Satisfied (满意).
        var four: Int
        /// Basically satisfied (基本满意).
        var three: Int
        /// Dissatisfied (不满意).
        var two: Int
        /// Very dissatisfied (非常不满意).
        var one: Int
        /// How many services could have been rated.
        var rateable: Int?

        /// All ratings: the denominator of the good rate.
        var rated: Int { five + four + three + two + one }
        /// The ratings that count as good.
        var good: Int { five + four + three }
    }
}
