/// The sessions of one day, read so that every input has a meaning: what overlaps counts once, what is no time of day
/// does not count.
struct OfficeDay {
    private let sessions: [OfficeHours.Session]

    init(_ sessions: [OfficeHours.Session]) {
        self.sessions = sessions
    }

    /// All minutes of the day.
    var minutes: Int { Int(worked(before: 86_400_000) / 60_000) }

    /// Milliseconds worked before so many milliseconds of the day have passed.
    func worked(before time: Int64) -> Int64 {
        var sum: Int64 = 0
        each { opens, closes in
            sum += max(min(closes, time) - opens, 0)
            return closes < time
        }
        return sum
    }

    /// The earliest time of day at which so much, more than nothing and at most the whole day's, has been worked.
    func earliest(worked: Int64) -> Int64 {
        var left = worked
        var time: Int64 = 0
        each { opens, closes in
            time = min(closes, opens + left)
            left -= closes - opens
            return left > 0
        }
        return time
    }

    /// The latest time of day at which so much, less than the whole day's, has been worked.
    func latest(worked: Int64) -> Int64 {
        var left = worked
        var time: Int64 = 86_400_000
        each { opens, closes in
            time = opens + left
            left -= closes - opens
            return left >= 0
        }
        return time
    }

    /// The sessions in milliseconds of the day, until `body` says that it is enough.
    private func each(_ body: (_ opens: Int64, _ closes: Int64) -> Bool) {
        var free = 0
        for session in sessions {
            let opens = min(max(session.opens, free), 1_440)
            let closes = min(session.closes, 1_440)
            guard closes > opens else { continue }
            free = closes
            guard body(Int64(opens) * 60_000, Int64(closes) * 60_000) else { return }
        }
    }
}
