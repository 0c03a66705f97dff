public import ArgumentParser
public import OneWindowCore

// Days and instants as arguments: what is not one is refused with the option's name before anything is done.

extension CivilDate: ExpressibleByArgument {
    /// A day such as `2026-11-21`.
    public init?(argument: String) {
        self.init(iso: argument)
    }
}

extension Instant: ExpressibleByArgument {
    /// A time with an offset, such as `2026-03-09T09:00:00+08:00`.
    public init?(argument: String) {
        self.init(iso: argument)
    }
}

/// The day that a verb asks about.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day, such as 2026-11-21. Default: today.", valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    /// The day.
    var day: CivilDate { on ?? Instant.now.date }
}
