public import OneWindowCore

/// A whole district (示例区) to try the engine with: 云澜区, Yunlan District, which does not exist.
///
/// It has the size that one district of Shenzhen reported when it let any window take any item (一窗综合受理): 57 halls on
/// three levels, 240 windows, 21 agencies, 691 items and 336 people at the windows, with those who review, decide and
/// archive behind them. Names, codes and people are made up; the laws cited are those of China.
///
/// It is the same at every call: the facts stand in tables of text, and nothing in them is left to chance.
public enum SampleDistrict {
    /// The name of the district (区名).
    public static let name = LocalizedText("云澜区", english: "Yunlan District")

    /// The day from which the items hold unless another is named: 2026-01-01.
    public static let firstDay: CivilDate = SampleText.valid(CivilDate(year: 2026, month: 1, day: 1), "2026-01-01")

    /// The whole district as one registry document; every item is published with effect from `effectiveFrom`.
    ///
    /// - Parameter effectiveFrom: The day from which every item holds (生效日期).
    /// - Returns: Agencies, halls, windows, posts, officers, items and packages, parents before children.
    public static func document(effectiveFrom: CivilDate = firstDay) -> RegistryDocument {
        var document = RegistryDocument()
        SampleOrganisation.add(to: &document)
        let items = SampleSituations.added(to: SamplePackages.enriched(SampleItems.definitions()))
        document.items = items.map { definition in
            RegistryDocument.ItemEntry(definition, effectiveFrom: effectiveFrom)
        }
        document.packages = SamplePackages.definitions(of: items).map { definition in
            RegistryDocument.PackageEntry(definition, effectiveFrom: effectiveFrom)
        }
        return document
    }
}
