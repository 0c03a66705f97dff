extension Explanation {
    /// The facts of the calendar that a clock was counted with (所依据的工作日历), for the years that matter to it.
    public struct Sheet: Sendable, Hashable {
        /// The edition of the calendar.
        public let edition: UInt32
        /// The region of the layer in it; empty for the national calendar.
        public let region: String
        /// The layer's name and basis; nil for the national calendar.
        public let layer: Source?
        /// The first day covered.
        public let firstDay: CivilDate
        /// The last day covered.
        public let lastDay: CivilDate
        /// The first day that is certain.
        public let knownFrom: CivilDate
        /// The last day that is certain.
        public let knownUntil: CivilDate
        /// The weekly rest days before the first day covered.
        public let restBefore: WeeklyRest
        /// The weekly rest days after the last day covered.
        public let restAfter: WeeklyRest
        /// The years, ascending, that the clock touches and the calendar covers.
        public let years: [Year]

        /// What a layer is called and rests on.
        public struct Source: Sendable, Hashable {
            /// Its name.
            public let name: LocalizedText
            /// The law or notice.
            public let basis: String
        }

        /// One year.
        public struct Year: Sendable, Hashable {
            /// What the national notices say; it names them.
            public let national: CalendarYear
            /// What the layer says; it holds where both name a day.
            public let local: CalendarYear?
            /// The weekly rest days.
            public let rest: WeeklyRest
        }

        init(_ calendar: WorkCalendar, from first: CivilDate, through last: CivilDate) {
            edition = calendar.edition
            region = calendar.region
            layer = calendar.layer.map { Source(name: $0.name, basis: $0.basis) }
            firstDay = calendar.firstDay
            lastDay = calendar.lastDay
            knownFrom = calendar.knownFrom
            knownUntil = calendar.knownUntil
            let rests = calendar.facts.rests
            restBefore = rests.first
            restAfter = rests.last
            let span = first.parts.year...max(first, last).parts.year
            years = calendar.years.filter { span.contains($0.year) }.map { national in
                Year(
                    national: national, local: calendar.layer?.years.first { $0.year == national.year },
                    rest: rests.rest(in: national.year))
            }
        }
    }
}
