/// What a registry document may say of types of licences, keys and standards.
enum LibraryCheck {
    static func violations(of type: LicenceType) -> [Rejection] {
        var found = name(type.name, of: type.code)
        guard let rules = type.dormancy else { return found }
        if !(1...10).contains(rules.longestYears) {
            found.append(Rejection(.malformedField, "\(type.code) longestYears"))
        }
        if !(0...365).contains(rules.noticeDays) { found.append(Rejection(.malformedField, "\(type.code) noticeDays")) }
        if rules.bars.rawValue > 3 { found.append(Rejection(.malformedField, "\(type.code) bars")) }
        // A local rule names its document.
        if rules.basis.law.isEmpty { found.append(Rejection(.basisRequired, "\(type.code) basis")) }
        if rules.noticeDays > 0 && rules.noticeBasis.law.isEmpty {
            found.append(Rejection(.basisRequired, "\(type.code) noticeBasis"))
        }
        return found
    }

    static func violations(of key: SignatureKey, in registry: Registry) -> [Rejection] {
        var found: [Rejection] = []
        if registry.agencies.handle(key.agency) == nil {
            found.append(Rejection(.unknownReference, "\(key.code) \(key.agency)"))
        }
        if key.publicKey.count != key.algorithm.keyBytes {
            found.append(Rejection(.malformedField, "\(key.code) publicKey"))
        }
        // A signature stays what it was: a key does not change hands, and a new one gets a new id.
        if let known = registry.signatureKeys[key.code], known != key {
            found.append(Rejection(.duplicateEntry, key.code.text))
        }
        return found
    }

    static func violations(of standard: Standard, in registry: Registry) -> [Rejection] {
        var found = name(standard.title, of: standard.code)
        if standard.levels.levels.isEmpty { found.append(Rejection(.missingField, "\(standard.code) levels")) }
        if standard.digest.count != 32 { found.append(Rejection(.malformedField, "\(standard.code) digest")) }
        if standard.place.utf8.count > Limits.nameBytes { found.append(Rejection(.tooLong, "\(standard.code) place")) }
        if !Instant.supported.contains(Instant(date: standard.effectiveFrom)) {
            found.append(Rejection(.malformedField, "\(standard.code) effectiveFrom"))
        }
        if max(standard.items.count, standard.posts.count) > Limits.standardLinks {
            found.append(Rejection(.tooMany, "\(standard.code)"))
        }
        for item in standard.items where registry.item(item) == nil {
            found.append(Rejection(.unknownReference, "\(standard.code) \(item)"))
        }
        for post in standard.posts where registry.posts.handle(post) == nil {
            found.append(Rejection(.unknownReference, "\(standard.code) \(post)"))
        }
        if let record = registry.standards[standard.code], let known = record.version(standard.edition),
            record.versions[Int(known) - 1] != standard
        {
            found.append(Rejection(.standardChanged, "\(standard.code) \(standard.edition)"))
        }
        return found
    }

    /// The releases of a version once one more is made; nil where it was made already.
    static func releases(
        adding entry: RegistryDocument.ReleaseEntry, in registry: Registry
    ) throws(Rejection) -> (handle: Handle<StandardRecord>, version: UInt32, releases: [StandardRelease])? {
        let place = "\(entry.standard) \(entry.edition)"
        guard let handle = registry.standards.handle(entry.standard), let record = registry.standards[handle],
            let version = record.version(entry.edition)
        else { throw Rejection(.unknownStandard, place) }
        let release = entry.release
        for hall in release.halls where registry.halls.handle(hall) == nil {
            throw Rejection(.unknownReference, "\(place) \(hall)")
        }
        if release.halls.count > Limits.standardLinks { throw Rejection(.tooMany, place) }
        if !Instant.supported.contains(Instant(date: release.from)) {
            throw Rejection(.malformedField, "\(place) from")
        }
        let known = record.releases[Int(version) - 1]
        if known.contains(release) { return nil }
        if known.count >= Limits.standardReleases { throw Rejection(.tooMany, place) }
        if release.kind == .withdrawn && !known.contains(where: { $0.kind != .withdrawn }) {
            throw Rejection(.standardNotReleased, place)
        }
        return (handle, version, known + [release])
    }

    private static func name(_ name: LocalizedText, of code: Code) -> [Rejection] {
        if name.chinese.isEmpty { return [Rejection(.missingField, "\(code) name")] }
        let isLong = name.chinese.utf8.count > Limits.nameBytes || (name.english?.utf8.count ?? 0) > Limits.nameBytes
        return isLong ? [Rejection(.tooLong, "\(code) name")] : []
    }
}
