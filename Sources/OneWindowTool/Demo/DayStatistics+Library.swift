import OneWindow

/// Licences and standards, from the journal.
extension DayStatistics {
    /// What happened to licences.
    struct LicenceCount {
        fileprivate var issued: [Handle<LicenceType>: Int] = [:]
        fileprivate var dormancies = 0
        fileprivate var resumed = 0
        fileprivate var dormant: Set<CaseID> = []

        mutating func count(_ entry: JournalEntry) {
            guard case .licenceChanged(let event) = entry.record.event, let id = entry.caseID else { return }
            switch event {
            case .issued(let opening, _): issued[opening.type, default: 0] += 1
            case .dormancyFiled:
                dormancies += 1
                dormant.insert(id)
            case .resumed:
                resumed += 1
                dormant.remove(id)
            default: break
            }
        }
    }

    /// The libraries on a day; nil where there are none.
    func library(on day: CivilDate) -> DayReport.Library? {
        guard !registry.licenceTypes.entries.isEmpty || !registry.standards.entries.isEmpty else { return nil }
        let held = registry.halls.entries.map { registry.standards(in: $0.code, on: day) }
        return DayReport.Library(
            licences: licences.issued.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.compactMap { type, count in
                registry.licenceTypes[type].map { DayReport.LicenceRow(name: Bilingual($0.name), issued: count) }
            },
            reused: states.count { !$0.licences.isEmpty }, dormancies: licences.dormancies,
            resumed: licences.resumed, dormant: licences.dormant.count,
            standards: registry.standards.entries.count,
            versions: registry.standards.entries.reduce(0) { $0 + $1.versions.count },
            halls: held.count { !$0.isEmpty }, pilotHalls: held.count { $0.contains { $0.kind == .pilot } })
    }
}
