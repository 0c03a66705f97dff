/// Licences that stand in place of materials (电子证照替代材料), with how well the applicant's identity was established.
public struct PresentedLicences: Sendable, Hashable {
    /// The licences, each for one material.
    public var uses: [LicenceUse]
    /// How well the applicant's identity was established; nil where it was not.
    public var assurance: IdentityAssurance?

    /// Creates a list.
    public init(_ uses: [LicenceUse] = [], assurance: IdentityAssurance? = nil) {
        self.uses = uses
        self.assurance = assurance
    }

    /// None.
    public static let none = PresentedLicences()

    func checkShape() throws(Rejection) {
        if uses.count > Limits.licencesPresented { throw Rejection(.tooMany, "licences") }
        if let twice = firstRepeated(uses.map(\.material)) { throw Rejection(.duplicateEntry, twice.text) }
    }
}

/// A licence that is to stand for a material.
public struct LicenceUse: Sendable, Hashable {
    /// The material, by its code on the item's list.
    public var material: Code
    /// The licence.
    public var licence: CaseNumber

    /// Creates a use.
    public init(material: Code, licence: CaseNumber) {
        self.material = material
        self.licence = licence
    }
}

/// A licence that stands for a material of a case, as the case keeps it.
public struct StandingLicence: Sendable, Hashable, WireCodable {
    /// The material, by its place on the item's list.
    public var material: UInt32
    /// The licence.
    public var licence: CaseID
    /// The version of its terms.
    public var version: UInt32

    /// Creates one.
    public init(material: UInt32, licence: CaseID, version: UInt32) {
        self.material = material
        self.licence = licence
        self.version = version
    }

    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(material) + 1)
        writer.number(2, licence.rawValue)
        writer.number(3, UInt64(version))
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var material: UInt32?
        var licence: UInt64?
        var version: UInt32 = 0
        while let field = try reader.next() {
            switch field.number {
            case 1: material = try field.optional()
            case 2: licence = try field.number()
            case 3: version = try field.number()
            default: break
            }
        }
        self.init(
            material: try required(material, 1), licence: CaseID(try required(licence, 2)), version: version)
    }
}

/// A licence that an application names, as the engine found it.
public struct HeldLicence: Sendable, Hashable {
    /// The licence.
    public let licence: Licence
    /// Whether the applicant holds it.
    public let isOfApplicant: Bool

    /// Creates one.
    public init(_ licence: Licence, isOfApplicant: Bool) {
        self.licence = licence
        self.isOfApplicant = isOfApplicant
    }
}

/// Whether licences may stand for materials: each of a type that the material names, valid on the day, held by the
/// applicant, whose identity is established well enough.
struct LicenceReuse {
    let presented: PresentedLicences
    let context: DecisionContext

    init(_ presented: PresentedLicences, in context: DecisionContext) {
        self.presented = presented
        self.context = context
    }

    private func licence(_ use: LicenceUse) throws(Rejection) -> HeldLicence {
        guard let held = context.licences[use.licence] else { throw Rejection(.unknownLicence, use.licence.text) }
        return held
    }

    /// Existence.
    func checkNames() throws(Rejection) {
        for use in presented.uses { _ = try licence(use) }
    }

    /// Permission.
    func checkPerson() throws(Rejection) {
        for use in presented.uses {
            try Self.checkPerson(licence(use), assurance: presented.assurance, in: context.registry)
        }
    }

    /// State.
    func checkState() throws(Rejection) {
        for use in presented.uses { try Self.checkState(licence(use).licence, at: context.times.occurredAt) }
    }

    /// Whether the identity is established well enough, and the applicant is who holds it.
    static func checkPerson(
        _ held: HeldLicence, assurance: IdentityAssurance?, in registry: Registry
    ) throws(Rejection) {
        let needed = held.licence.assurance(in: registry)
        guard let assurance, assurance >= needed else {
            throw Rejection(.identityNotEstablished, "\(needed.rawValue)")
        }
        if !held.isOfApplicant { throw Rejection(.notLicenceHolder, held.licence.number.text) }
    }

    /// Whether it holds at an instant, dormant where its type does not bar that.
    static func checkState(_ licence: Licence, at instant: Instant) throws(Rejection) {
        let number = licence.number
        switch licence.standing(at: instant) {
        case .valid: break
        case .dormant:
            if licence.dormancy?.bars.contains(.reuse) ?? true { throw Rejection(.barredWhileDormant, number.text) }
        case let phase: throw Rejection(.licenceNotValid, "\(number) \(phase?.name ?? "notYet")")
        }
        if licence.terms.validFrom > instant.date { throw Rejection(.licenceNotValid, "\(number) notYet") }
    }

    /// The place of a material of an item that names the type of a licence.
    static func place(
        of licence: Licence, for material: Code, in definition: ItemDefinition, _ registry: Registry
    ) throws(Rejection) -> Int {
        guard let place = definition.materials.firstIndex(where: { $0.code == material }) else {
            throw Rejection(.materialNotInList, material.text)
        }
        guard let wanted = definition.materials[place].details.licenceType else {
            throw Rejection(.materialTakesNoLicence, material.text)
        }
        guard registry.licenceTypes[licence.opening.type]?.code == wanted else {
            throw Rejection(.licenceTypeDiffers, "\(material) \(wanted)")
        }
        return place
    }

    /// Content: the places of the materials that are there, on paper or as a licence, and the licences among them.
    func places(
        with materials: [Code], in definition: ItemDefinition
    ) throws(Rejection) -> (materials: [UInt32], licences: [StandingLicence]) {
        let handedIn = try MaterialList.places(of: materials, in: definition)
        let standing = try standing(in: definition)
        return (Set(handedIn).union(standing.map(\.material)).sorted(), standing)
    }

    private func standing(in definition: ItemDefinition) throws(Rejection) -> [StandingLicence] {
        var standing: [StandingLicence] = []
        for use in presented.uses {
            let licence = try licence(use).licence
            let place = try Self.place(of: licence, for: use.material, in: definition, context.registry)
            standing.append(
                StandingLicence(material: UInt32(place), licence: licence.id, version: licence.version))
        }
        return standing.sorted { $0.material < $1.material }
    }
}

extension Licence {
    /// The level to which its type asks the applicant's identity to be established; the highest where the type is not
    /// known.
    func assurance(in registry: Registry) -> IdentityAssurance {
        registry.licenceTypes[opening.type]?.assurance ?? .certificate
    }
}
