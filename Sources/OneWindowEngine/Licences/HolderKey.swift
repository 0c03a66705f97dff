internal import Crypto
internal import OneWindowCore

/// The key under which the licences of a holder are found (持证主体索引键): the kind of the identity number, and SHA-256 of
/// the database's salt and the number. It stands in table `licences` only, never in the journal or a state, and its row
/// goes when the licence's personal data is erased.
enum HolderKey {
    static func of(_ number: String, salt: [UInt8]) -> [UInt8] {
        let normal = LicenceHolder.normal(number)
        var hasher = SHA256()
        hasher.update(data: salt)
        hasher.update(data: Array(normal.utf8))
        return [IdentityKind(of: normal).rawValue] + Array(hasher.finalize())
    }
}

extension StoreReader {
    /// The key of an identity number; nil where it is empty, or no licence was ever issued.
    func holderKey(_ number: String) throws(StoreFailure) -> [UInt8]? {
        guard !number.isEmpty else { return nil }
        let salt = try holderSalt()
        return salt.isEmpty ? nil : HolderKey.of(number, salt: salt)
    }

    /// Whether a licence is found under an identity number.
    func holds(_ number: String, _ licence: Licence) throws(StoreFailure) -> Bool {
        guard let key = try holderKey(number) else { return false }
        let type = licence.opening.type.rawValue
        let before = LicenceRow(holder: key, type: type, caseID: CaseID(licence.id.rawValue - 1))
        return try licences(holder: key, types: type...type, after: before, limit: 1).first?.caseID == licence.id
    }

    /// The row of a licence in table `licences`, worked out from its personal texts; nil where they were erased.
    func licenceRow(_ licence: Licence) throws(StoreFailure) -> LicenceRow? {
        let slot = PersonalSlot.identityNumber.rawValue
        guard let text = try personal(licence.id).first(where: { $0.slot == slot })?.text,
            let key = try holderKey(text)
        else { return nil }
        return LicenceRow(holder: key, type: licence.opening.type.rawValue, caseID: licence.id)
    }
}
