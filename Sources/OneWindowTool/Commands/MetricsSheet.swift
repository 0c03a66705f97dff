import OneWindow

/// The figures over the items of a registry as lines of text.
struct MetricsSheet {
    private let metrics: RegistryMetrics
    private let day: CivilDate

    init(_ metrics: RegistryMetrics, on day: CivilDate) {
        (self.metrics, self.day) = (metrics, day)
    }

    /// The lines, each figure with its denominator.
    var lines: [Bilingual] {
        typealias Key = Words.Metrics
        func average(_ key: Key, _ value: MetricAverage) -> Bilingual {
            key.filled(["value": Self.decimal(value.hundredths), "of": "\(value.count)"])
        }
        func share(_ key: Key, _ value: MetricShare) -> Bilingual {
            key.filled(["value": Self.percent(value), "part": "\(value.part)", "of": "\(value.whole)"])
        }
        return [
            Key.title.filled(["day": day.description, "items": "\(metrics.items)"]),
            average(.promised, metrics.promised), average(.statutory, metrics.statutory),
            share(.compression, metrics.compression),
            Key.materials.filled([
                "value": Self.decimal(metrics.materials.hundredths), "of": "\(metrics.materials.count)",
                "most": "\(metrics.mostMaterials)",
            ]),
            average(.steps, metrics.steps), average(.visits, metrics.visits),
            share(.atMostOneVisit, metrics.atMostOneVisit),
            share(.offlineAtMostOneVisit, metrics.offlineAtMostOneVisit), share(.online, metrics.online),
            share(.fullyOnline, metrics.fullyOnline), share(.immediate, metrics.immediate),
            Key.proofs.filled(["value": "\(metrics.proofs)"]),
            Key.preconditions.filled(["value": "\(metrics.preconditions)"]),
        ]
    }

    /// What was saved, in all and item by item.
    static func lines(of saving: RegistrySaving, since day: CivilDate) -> [Bilingual] {
        typealias Key = Words.Metrics
        var lines = [
            Key.saved.filled([
                "day": day.description, "compared": "\(saving.compared)", "added": "\(saving.added.count)",
                "removed": "\(saving.removed.count)",
            ]),
            Key.savedTotals.filled([
                "workdays": "\(saving.workdays)", "steps": "\(saving.steps)", "materials": "\(saving.materials)",
                "visits": "\(saving.visits)",
            ]),
        ]
        for (key, share) in [(Key.savedProofs, saving.proofs), (.savedPreconditions, saving.preconditions)] {
            lines.append(
                key.filled(["value": percent(share), "part": "\(share.part)", "of": "\(share.whole)"]))
        }
        for row in saving.rows {
            lines.append(
                Key.savedRow.filled(
                    [
                        "code": row.code.text, "workdays": row.workdays.map(String.init) ?? "–",
                        "steps": "\(row.steps)", "materials": "\(row.materials)",
                        "visits": row.visits.map(String.init) ?? "–",
                    ], names: ["name": Bilingual(row.name)]))
        }
        return lines
    }

    /// Hundredths with a point, such as `2.05`.
    static func decimal(_ hundredths: Int?) -> String {
        guard let hundredths else { return "–" }
        let magnitude = abs(hundredths)
        let cents = magnitude % 100
        return (hundredths < 0 ? "-" : "") + "\(magnitude / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
    }

    static func percent(_ share: MetricShare) -> String {
        share.basisPoints.map { decimal($0) + " %" } ?? "–"
    }
}
