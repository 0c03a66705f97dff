/// A licence that an applicant would name for a material of an item (证照代替材料的预判): what a counter or kiosk asks before
/// it takes the application.
public struct LicenceOffer: Sendable, Hashable {
    /// The licence.
    public var licence: CaseNumber
    /// The item that is to be applied for.
    public var item: ItemCode
    /// The material it is to stand for; nil asks for any that names its type.
    public var material: Code?
    /// The identity number of who applies. Compared and not kept.
    public var holder: String
    /// How well the applicant's identity was established; nil where it was not.
    public var assurance: IdentityAssurance?
    /// When the application would be made.
    public var instant: Instant

    /// Creates an offer.
    public init(
        _ licence: CaseNumber, item: ItemCode, material: Code? = nil, holder: String,
        assurance: IdentityAssurance?, at instant: Instant
    ) {
        self.licence = licence
        self.item = item
        self.material = material
        self.holder = holder
        self.assurance = assurance
        self.instant = instant
    }
}

/// What a licence stands for when it is offered (证照代替材料的预判结果). Nothing is kept of the question, and the application
/// is checked again when it comes.
public struct LicenceOfferAnswer: Sendable, Hashable {
    /// The licence.
    public let licence: Licence
    /// The number of the item's version in effect at the instant.
    public let itemVersion: UInt32
    /// The level to which the type of licence asks the applicant's identity to be established.
    public let needed: IdentityAssurance
    /// The materials that it may stand for: those that the offer asks for and that name its type, in the order of the
    /// item's list. They say what the item takes, whether or not a reason stands against this offer.
    public let materials: [Code]
    /// The first thing that stands against it, in the order in which an application is checked; nil where it is taken.
    public let reason: Rejection?

    /// Whether an application that names it would be taken, as far as the licence goes.
    public var isTaken: Bool { reason == nil }

    /// Looks at an offer.
    ///
    /// - Parameters:
    ///   - held: The licence, and whether the applicant holds it.
    ///   - version: The number of the item's version in effect at the instant of the offer.
    ///   - definition: What that version says.
    public init(
        _ offer: LicenceOffer, _ held: HeldLicence, version: UInt32, of definition: ItemDefinition,
        registry: Registry
    ) {
        let type = registry.licenceTypes[held.licence.opening.type]?.code
        licence = held.licence
        itemVersion = version
        needed = held.licence.assurance(in: registry)
        materials = definition.materials.filter { material in
            (offer.material.map { $0 == material.code } ?? true) && type != nil && material.details.licenceType == type
        }.map(\.code)
        let fitting = offer.material ?? materials.first
        do throws(Rejection) {
            try LicenceReuse.checkPerson(held, assurance: offer.assurance, in: registry)
            try LicenceReuse.checkState(held.licence, at: offer.instant)
            guard let fitting else { throw Rejection(.licenceTypeDiffers, definition.code.text) }
            _ = try LicenceReuse.place(of: held.licence, for: fitting, in: definition, registry)
            reason = nil
        } catch {
            reason = error
        }
    }
}
