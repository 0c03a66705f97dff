import OneWindow
import OneWindowSample

/// Counts what happened, from the journal and the states of the cases alone (统计): nothing is taken from whoever played
/// the day.
struct DayStatistics {
    let registry: Registry
    let calendar: WorkCalendar
    private(set) var states: [CaseState] = []
    private(set) var waits: [(wait: Double, hall: Int, half: Int)] = []
    private var events = 0
    private var story: CaseState?
    /// Where a case stands among ``states``: licences have ids of the same row.
    private var places: [CaseID: Int] = [:]
    var licences = LicenceCount()
    /// The newest definitions of the items that had cases.
    private(set) var definitions: [Handle<ItemDefinition>: ItemDefinition] = [:]

    /// Reads a database from end to end.
    init(_ engine: Engine, progress: (Int, Int) -> Void) throws(OneWindowError) {
        registry = engine.registry
        calendar = engine.calendar
        let total = Int(try engine.journalHead().sequence)
        while true {
            let next = try engine.cases(after: states.last?.id.rawValue ?? 0, limit: 2_048)
            if next.isEmpty { break }
            states += next
        }
        for (place, state) in states.enumerated() { places[state.id] = place }
        let latest = Set(states.map(\.opening.item)).compactMap { item in
            registry.item(item)?.latest.map { VersionKey(item, $0.number) }
        }
        for held in try engine.definitions(latest) {
            if let held { definitions[held.item] = held.definition }
        }
        var after: UInt64 = 0
        while true {
            let entries = try engine.events(after: after, limit: 4_096)
            guard let last = entries.last else { break }
            after = last.sequence
            for entry in entries { count(entry) }
            progress(events, total)
        }
        story =
            states.first { $0.noticed != nil && $0.decision == .granted && $0.approval.done.count >= 2 && isRated($0) }
            ?? states.first { $0.decision == .granted }
    }

    private func isRated(_ state: CaseState) -> Bool { state.serviceActs.contains { $0.rating != nil } }

    private mutating func count(_ entry: JournalEntry) {
        events += 1
        licences.count(entry)
        guard case .caseChanged(.received(let window?, let since?, _)) = entry.record.event, let id = entry.caseID,
            let place = places[id], let hall = registry.windows[window].flatMap({ registry.halls.handle($0.hall) })
        else { return }
        // The window enters the application when it calls the number, so that is when the wait ends.
        let state = states[place]
        let minutes = Double(state.milestones.opened.milliseconds - since.milliseconds) / 60_000
        waits.append((minutes, Int(hall.rawValue) - 1, since.minuteOfDay / 30))
    }

    // MARK: The report

    func report(
        district: LocalizedText, plan: DayPlan, engine: DayReport.EngineFigures, story: DayReport.Story?
    ) -> DayReport {
        let days = states.map { $0.milestones.opened.date }
        return DayReport(
            district: Bilingual(district), firstDay: "\(days.min() ?? plan.firstDay)",
            lastDay: "\(days.max() ?? plan.firstDay)",
            days: plan.days, seed: plan.seed, cases: states.count, network: network, channels: channels(states),
            outcomes: outcomes, levels: levels, halfHours: halfHours, waiting: waiting, punctuality: punctuality,
            supervision: supervision, limits: limits, ratings: ratings, halls: halls, agencies: agencies, items: items,
            library: library(on: days.max() ?? plan.firstDay), story: story,
            engine: engine)
    }

    /// The case that the report tells: one with a notice, several steps and a rating.
    var toldCase: CaseState? { story }

    private var network: DayReport.Network {
        func halls(_ level: HallLevel) -> Int { registry.halls.entries.count { $0.level == level } }
        return DayReport.Network(
            districtHalls: halls(.district), streetHalls: halls(.street), communityHalls: halls(.community),
            windows: registry.windows.entries.count, agencies: registry.agencies.entries.count,
            items: registry.items.count,
            staff: registry.officers.entries.count { $0.hall != nil })
    }

    private func channels(_ states: some Sequence<CaseState>) -> DayReport.ChannelCounts {
        var counts = DayReport.ChannelCounts(window: 0, kiosk: 0, online: 0)
        for state in states {
            switch state.opening.channel {
            case .window, .mail, .other: counts.window += 1
            case .kiosk: counts.kiosk += 1
            case .online, .mobile: counts.online += 1
            }
        }
        return counts
    }

    private var outcomes: DayReport.Outcomes {
        var counts = DayReport.Outcomes(granted: 0, refused: 0, notAccepted: 0, withdrawn: 0, lapsed: 0, open: 0)
        for state in states {
            switch (state.phase, state.decision) {
            case (.notAccepted, _): counts.notAccepted += 1
            case (.withdrawn, _): counts.withdrawn += 1
            case (.lapsed, _): counts.lapsed += 1
            case (_, .granted): counts.granted += 1
            case (_, .refused): counts.refused += 1
            default: counts.open += 1
            }
        }
        return counts
    }

    func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    private var levels: [DayReport.LevelRow] {
        [(HallLevel.district, DayReport.Level.district), (.street, .street), (.community, .community)].map {
            level, shown in
            let places = Set(registry.halls.entries.indices.filter { registry.halls.entries[$0].level == level })
            let windows = registry.windows.entries.count { window in
                registry.halls.handle(window.hall).map { places.contains(Int($0.rawValue) - 1) } ?? false
            }
            return DayReport.LevelRow(
                level: shown, halls: places.count, windows: windows,
                cases: states.count { $0.opening.hall.map { places.contains(Int($0.rawValue) - 1) } ?? false },
                meanWait: mean(waits.filter { places.contains($0.hall) }.map(\.wait)))
        }
    }

    private var halfHours: [DayReport.HalfHour] {
        var arrivals = [DayReport.ChannelCounts](repeating: .init(window: 0, kiosk: 0, online: 0), count: 48)
        for state in states {
            let half = state.milestones.opened.minuteOfDay / 30
            switch state.opening.channel {
            case .window, .mail, .other: break
            case .kiosk: arrivals[half].kiosk += 1
            case .online, .mobile: arrivals[half].online += 1
            }
        }
        var sums = [(sum: Double, count: Int)](repeating: (0, 0), count: 48)
        for wait in waits {
            arrivals[wait.half].window += 1
            sums[wait.half].sum += wait.wait
            sums[wait.half].count += 1
        }
        let used = (0..<48).filter { arrivals[$0].total > 0 }
        return ((used.min() ?? 0)...(used.max() ?? 0)).map { half in
            let mean = sums[half].count == 0 ? nil : sums[half].sum / Double(sums[half].count)
            return DayReport.HalfHour(minute: half * 30, arrivals: arrivals[half], meanWait: mean)
        }
    }

    private var waiting: DayReport.Waiting {
        let sorted = waits.map(\.wait).sorted()
        func quantile(_ share: Double) -> Double? {
            sorted.isEmpty ? nil : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
        }
        let edges = [0, 1, 5, 10, 20, 30, 45, 60]
        let bins = edges.indices.map { place in
            let to = place + 1 < edges.count ? edges[place + 1] : nil
            let people = sorted.count { $0 >= Double(edges[place]) && (to == nil || $0 < Double(to ?? 0)) }
            return DayReport.WaitBin(from: edges[place], to: to, people: people)
        }
        return DayReport.Waiting(
            people: sorted.count, mean: mean(sorted), median: quantile(0.5), p90: quantile(0.9), longest: sorted.last,
            withinTarget: sorted.count { $0 <= 20 }, histogram: bins)
    }
}
