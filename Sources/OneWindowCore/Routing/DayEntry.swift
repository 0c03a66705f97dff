extension RoutingTable {
    /// The sessions of a hall on one day, as the table reads them: 16 bytes, a quarter of a cache line.
    ///
    /// Room for ``Limits/sessionsPerDay`` sessions, each as its first minute and its length; an unused one has length
    /// 0. All are looked at, since a guess which one it is would cost more than it saves.
    struct DayEntry {
        private var opens: SIMD4<UInt16> = .zero
        private var lengths: SIMD4<UInt16> = .zero

        /// Takes the first four sessions; more cannot be registered.
        init(_ sessions: [OpeningSession]) {
            for (place, session) in sessions.prefix(4).enumerated() where session.opens < session.closes {
                opens[place] = UInt16(clamping: session.opens)
                lengths[place] = UInt16(clamping: session.closes - max(session.opens, 0))
            }
        }

        /// Whether a minute of the day, 0 to 1,439, lies within a session: what lies before its first minute wraps
        /// round to more than any length.
        @inline(__always)
        func isOpen(_ minute: UInt16) -> Bool {
            any((SIMD4(repeating: minute) &- opens) .< lengths)
        }
    }
}
