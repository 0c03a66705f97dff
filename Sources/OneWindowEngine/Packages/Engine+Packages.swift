public import OneWindowCore

// Packages and guides, by the registry as this engine last saw it. None of this writes anything.
extension Engine {
    /// The guide of a package or of an item (情形引导), by its code.
    ///
    /// A package is looked for first; the situations of its items join what it asks itself. An item is guided by its
    /// own situations, and by the package that has nothing in it but the item where there is one; without either its
    /// guide asks nothing and its plan is what the item says.
    ///
    /// - Parameters:
    ///   - code: The code of a package or of an item.
    ///   - date: The day it is for, of China time.
    /// - Throws: `notFound` where there is neither, `rejected` where it is not published on the day or the day is out
    ///   of range, and the store's failures.
    public func guide(_ code: String, on date: CivilDate) throws(OneWindowError) -> PlanGuide {
        guard Instant.supported.contains(Instant(date: date)) else {
            throw OneWindowError(Rejection(.instantOutOfRange))
        }
        let registry = registry
        if let code = Code(code), !registry.packages.versions(code).isEmpty {
            guard let version = registry.packages.version(code, on: date) else {
                throw OneWindowError(Rejection(.packageItemNotPublished, code.text))
            }
            return try guide(of: version, registry, on: date)
        }
        guard let item = ItemCode(code), let handle = registry.item(item) else {
            throw OneWindowError(Rejection(.unknownPackage, code))
        }
        if let version = registry.packages.guide(ofItem: item, on: date) {
            return try guide(of: version, registry, on: date)
        }
        guard let version = registry.item(handle)?.version(on: date),
            let held = try definitions([VersionKey(handle, version.number)])[0]
        else { throw OneWindowError(Rejection(.itemNotPublished, item.text)) }
        return try guide(PackageDefinition(of: held.definition), nil, held.version, [held], registry, on: date)
    }

    private func guide(
        of version: PackageVersion, _ registry: Registry, on date: CivilDate
    ) throws(OneWindowError) -> PlanGuide {
        var keys: [VersionKey] = []
        for member in version.definition.members {
            guard let key = registry.published(member, on: date) else {
                throw OneWindowError(Rejection(.packageItemNotPublished, "\(version.code) \(member.item)"))
            }
            keys.append(key)
        }
        let items = try definitions(keys).compactMap { $0 }
        return try guide(version.definition, version.code, version.number, items, registry, on: date)
    }

    private func guide(
        _ definition: PackageDefinition, _ package: Code?, _ version: UInt32, _ items: [HeldDefinition],
        _ registry: Registry, on date: CivilDate
    ) throws(OneWindowError) -> PlanGuide {
        let compiled: CompiledGuide
        do throws(DecisionDoubts) {
            compiled = try CompiledGuide(definition, items: items.map(\.definition))
        } catch {
            throw OneWindowError(Rejection(.packageDecisionsBroken, definition.code.text))
        }
        let maker = PlanMaker(
            compiled.definition, package: package, version: version, items: items,
            calendar: calendars.latest(region: definition.region), agencies: registry.agencies)
        return PlanGuide(Guide(compiled), maker, on: date)
    }
}
