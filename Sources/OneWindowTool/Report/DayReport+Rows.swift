import OneWindowCore

extension DayReport {
    /// One hall.
    struct HallRow: Sendable, Codable, Equatable {
        /// Its name.
        var name: Bilingual
        /// How many cases came in there.
        var cases: Int
        /// How long people waited there at windows on average, in minutes.
        var meanWait: Double?
    }

    /// One agency.
    struct AgencyRow: Sendable, Codable, Equatable {
        /// Its name.
        var name: Bilingual
        /// How many cases came in for it.
        var cases: Int
        /// Its completed cases that have a promised limit.
        var completed: Int
        /// Those of them that kept it.
        var onTime: Int
        /// How many working days a completed case took on average.
        var meanDaysUsed: Double?
        /// How many ratings it got.
        var rated: Int
        /// Those of them that count as good.
        var good: Int
    }

    /// One item.
    struct ItemRow: Sendable, Codable, Equatable {
        /// Its name.
        var name: Bilingual
        /// The agency that decides it.
        var agency: Bilingual?
        /// How many cases came in.
        var cases: Int
    }

    /// One case from its first event to its last.
    struct Story: Sendable, Codable, Equatable {
        /// The number of the case.
        var number: String
        /// The item.
        var item: Bilingual
        /// What happened, in order.
        var steps: [StoryStep]
    }

    /// One event of a case.
    struct StoryStep: Sendable, Codable, Equatable {
        /// When, in milliseconds since the Unix epoch, as `Instant` counts.
        var milliseconds: Int64
        /// What happened.
        var event: Bilingual
        /// Who did it, or where.
        var place: Bilingual?

        /// Creates an event of a case.
        init(at instant: Instant, _ event: Bilingual, place: Bilingual? = nil) {
            milliseconds = instant.milliseconds
            self.event = event
            self.place = place
        }

        /// When.
        var instant: Instant { Instant(milliseconds: milliseconds) }
    }

    /// What the engine did to play the days.
    struct EngineFigures: Sendable, Codable, Equatable {
        /// Commands that the engine was given.
        var commands: Int
        /// Events that it wrote.
        var events: Int
        /// Wall time, in seconds.
        var seconds: Double?
        /// The size of the database, in bytes.
        var databaseBytes: Int?
        /// How commits were made durable, such as `synchronous=FULL`.
        var durability: String?
        /// How many entries the journal has.
        var journalLength: Int
        /// The digest of the last entry, which stands for all before it, in hexadecimal.
        var digest: String
        /// The result of the consistency check, or nil where it was not run.
        var check: Check?
    }

    /// The result of a consistency check.
    struct Check: Sendable, Codable, Equatable {
        /// Whether everything agreed.
        var passed: Bool
        /// What was compared, or what did not agree.
        var detail: Bilingual?
    }
}
