extension RegistryDocument {
    /// Everything that a registry holds in memory, as a document without items: what an export starts with.
    ///
    /// - Parameter names: The names of officers, which a registry does not hold; those that are not given stay empty.
    public init(organisationOf registry: Registry, names: [Handle<Officer>: String] = [:]) {
        agencies = registry.agencies.entries
        // A parent stands before its children: it is of a higher level, and the order within a level is kept.
        halls = HallLevel.allCases.sorted().flatMap { level in
            registry.halls.entries.filter { $0.level == level }
        }
        posts = registry.posts.entries
        windows = registry.windows.entries
        officers = registry.officers.entries.enumerated().map { place, officer in
            NamedOfficer(officer, name: names[Handle(UInt32(place) + 1)] ?? "")
        }
        packages = registry.packages.packages.flatMap { versions in
            versions.map { PackageEntry($0.definition, effectiveFrom: $0.effectiveFrom) }
        }
        licenceTypes = registry.licenceTypes.entries
        signatureKeys = registry.signatureKeys.entries
        for record in registry.standards.entries {
            standards += record.versions
            for (standard, versionReleases) in zip(record.versions, record.releases) {
                releases += versionReleases.map { ReleaseEntry(record.code, standard.edition, $0) }
            }
        }
    }
}
