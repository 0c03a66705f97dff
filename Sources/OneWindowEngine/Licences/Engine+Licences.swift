public import OneWindowCore

extension Engine {
    /// A licence, or nil where none has the number.
    public func licence(_ number: CaseNumber) throws(OneWindowError) -> Licence? {
        try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: number), row.kind == .licence else { return nil }
            return try row.licence()
        }
    }

    /// Up to `limit` licences of a holder, of one type or of all, by type and in the order in which they were issued.
    ///
    /// - Parameters:
    ///   - holder: The identity number or credit code.
    ///   - type: The type; nil for all.
    ///   - after: The last licence of the page before; nil for the first page.
    public func licences(
        holder: String, type: Code? = nil, after: Licence? = nil, limit: Int
    ) throws(OneWindowError) -> [Licence] {
        var types: ClosedRange<UInt32> = 0...UInt32.max
        if let type {
            guard let handle = registry.licenceTypes.handle(type)?.rawValue else {
                throw OneWindowError(Rejection(.unknownLicenceType, type.text))
            }
            types = handle...handle
        }
        return try query { (reader) throws(StoreFailure) in
            guard let key = try reader.holderKey(holder) else { return [] }
            let last = after.map { LicenceRow(holder: key, type: $0.opening.type.rawValue, caseID: $0.id) }
            var found: [Licence] = []
            for row in try reader.licences(holder: key, types: types, after: last, limit: limit) {
                guard let stored = try reader.caseRow(row.caseID), stored.kind == .licence else {
                    throw StoreFailure(.corrupt, "an indexed licence is not there")
                }
                found.append(try stored.licence())
            }
            return found
        }
    }

    /// Looks at a licence: its state at an instant, its holder, its content and its signature; nil where none has the
    /// number.
    public func verify(_ question: LicenceQuestion) throws(OneWindowError) -> LicenceAnswer? {
        let registry = registry
        return try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: question.number), row.kind == .licence else { return nil }
            let licence = try row.licence()
            var isHolder: Bool?
            if !question.holder.isEmpty, licence.erasedThrough == 0 {
                isHolder = try reader.holds(question.holder, licence)
            }
            return LicenceAnswer(
                question, licence, isHolder: isHolder, verifier: SignatureCheck.verifier, registry: registry)
        }
    }

    /// Whether a licence would stand for a material, without an application: what a counter or kiosk asks before it
    /// takes one; nil where no licence has the number.
    ///
    /// - Throws: `unknownItem`; `itemNotPublished` where no version of it is in effect at the instant.
    public func offer(_ offer: LicenceOffer) throws(OneWindowError) -> LicenceOfferAnswer? {
        let registry = registry
        guard let handle = registry.item(offer.item), let item = registry.item(handle) else {
            throw OneWindowError(Rejection(.unknownItem, offer.item.text))
        }
        guard let version = item.version(on: offer.instant.date)?.number,
            let definition = try definition(handle, version: version)
        else { throw OneWindowError(Rejection(.itemNotPublished, offer.item.text)) }
        return try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: offer.licence), row.kind == .licence else { return nil }
            let licence = try row.licence()
            let held = HeldLicence(licence, isOfApplicant: try reader.holds(offer.holder, licence))
            return LicenceOfferAnswer(offer, held, version: version, of: definition, registry: registry)
        }
    }

    /// The bytes over which the issuing body signs the present terms of a licence; nil where none has the number.
    public func licenceForm(_ number: CaseNumber) throws(OneWindowError) -> [UInt8]? {
        try licence(number).flatMap { LicenceForm.bytes(of: $0, in: registry) }
    }

    /// What happened to a licence, oldest first; empty where none has the number.
    public func licenceHistory(of number: CaseNumber) throws(OneWindowError) -> [JournalEntry] {
        try query { (reader) throws(StoreFailure) in
            guard let row = try reader.caseRow(numbered: number), row.kind == .licence else { return [] }
            return try Self.history(of: row, reader)
        }
    }
}
