import OneWindowCore

extension DayReport {
    /// How limits were kept, what stopped and extended them, and what became of warnings (时限).
    struct Limits: Sendable, Codable, Equatable {
        /// By what limits measure, those with the most first.
        var clocks: [ClockRow]
        /// By why clocks were stopped, the most frequent first.
        var suspensions: [SuspensionRow]
        /// Cases in which limits were extended.
        var extended: Int
        /// By level, rising.
        var warnings: [WarningRow]

        /// All suspensions.
        var suspended: Int { suspensions.reduce(0) { $0 + $1.cases } }
        /// All warnings.
        var warned: Int { warnings.reduce(0) { $0 + $1.raised } }
        /// Warnings that ask for an answer.
        var asked: Int { warnings.reduce(0) { $0 + $1.asked } }
        /// Warnings that were answered or contested.
        var answered: Int { warnings.reduce(0) { $0 + $1.answered + $1.contested } }
    }

    /// Limits of one kind.
    struct ClockRow: Sendable, Codable, Equatable {
        /// The kind, by its name in JSON.
        var kind: String
        /// Those that stopped in time, or still run and are in time.
        var onTime: Int
        /// Those that stopped late, or still run and are late.
        var late: Int

        /// All of them.
        var total: Int { onTime + late }
    }

    /// Suspensions on one ground.
    struct SuspensionRow: Sendable, Codable, Equatable {
        /// The ground, by its name in JSON.
        var ground: String
        /// In how many cases.
        var cases: Int
        /// Working days not counted, on average.
        var meanDays: Double?
    }

    /// Warnings of one level.
    struct WarningRow: Sendable, Codable, Equatable {
        /// The level, by its name in JSON.
        var level: String
        /// How many were raised.
        var raised: Int
        /// How many ask for an answer.
        var asked: Int
        /// How many were answered.
        var answered: Int
        /// How many were contested, whatever came of it.
        var contested: Int
        /// How many were taken back.
        var revoked: Int
    }
}
