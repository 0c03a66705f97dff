/// A material of a package (合并材料): asked for once, whichever of its items need it.
///
/// Materials are the same where they have the same standard code (标准材料编码); those without one where code and name
/// are the same.
public struct MergedMaterial: Sendable, Hashable {
    /// What the first item that asks for it calls it.
    public var name: LocalizedText
    /// The code in the list of standard materials, or nil.
    public let standard: Code?
    /// The code in the first item that asks for it.
    public let code: Code
    /// Originals: the most that any item asks for.
    public var originals: Int
    /// Copies: the most that any item asks for.
    public var copies: Int
    /// Whether it must be there: necessary where it is for any item.
    public var necessity: Necessity
    /// Where it comes from.
    public let source: MaterialSource
    /// The body that issues it, or empty.
    public var issuer: String
    /// The type of licence in the licence library that takes its place, or nil.
    public var licenceType: Code?
    /// The items that ask for it, in the order of the plan.
    public var items: [ItemCode]
    /// The item of the same plan that brings it forth before it is needed, or nil: then nobody hands it in.
    public var broughtForthBy: ItemCode?
    /// The questions whose answers made it needed; none where it always is.
    public var reasons: [Code]
    /// Whether a written promise can take its place.
    public var isReplaceableByPromise: Bool

    /// Whether the applicant need not bring it: the licence library holds it, or an earlier item brings it forth.
    public var isSpared: Bool { licenceType != nil || broughtForthBy != nil }
}

/// Merges the materials of items, in the order in which they are added (材料去重).
public struct MaterialMerge: Sendable {
    private enum Key: Hashable {
        case standard(Code)
        case own(Code, String)
        case form
    }

    /// The materials so far, in the order in which they first came.
    public private(set) var materials: [MergedMaterial] = []
    /// How many materials were added: what would be handed in without merging.
    public private(set) var addedCount = 0
    private var places: [Key: Int] = [:]
    private let form: LocalizedText?

    /// Nothing yet.
    ///
    /// - Parameter form: The name of the merged form (一表申请), which takes the place of the items' own forms; nil where
    ///   each keeps its own.
    public init(form: LocalizedText? = nil) {
        self.form = form
    }

    /// Adds a material that an item asks for.
    ///
    /// - Parameter reasons: The questions whose answers made it needed.
    public mutating func add(_ material: Material, of item: ItemCode, reasons: [Code] = []) {
        addedCount += 1
        let details = material.details
        var name = material.name
        var key = details.standard.map(Key.standard) ?? .own(material.code, material.name.chinese)
        if let form, details.kind == .form { (name, key) = (form, .form) }
        guard let place = places[key] else {
            places[key] = materials.count
            materials.append(
                MergedMaterial(
                    name: name, standard: key == .form ? nil : details.standard, code: material.code,
                    originals: material.originals, copies: material.copies, necessity: material.necessity,
                    source: material.source, issuer: details.issuer, licenceType: details.licenceType, items: [item],
                    broughtForthBy: nil, reasons: reasons, isReplaceableByPromise: details.isReplaceableByPromise))
            return
        }
        var known = materials[place]
        known.originals = max(known.originals, material.originals)
        known.copies = max(known.copies, material.copies)
        if material.necessity.weight > known.necessity.weight { known.necessity = material.necessity }
        if known.name.english == nil { known.name.english = material.name.english }
        if known.issuer.isEmpty { known.issuer = details.issuer }
        known.licenceType = known.licenceType ?? details.licenceType
        // Where one item needs it whatever is answered, no answer made it needed.
        if reasons.isEmpty {
            known.reasons = []
        } else if !known.reasons.isEmpty {
            known.reasons += reasons.filter { !known.reasons.contains($0) }
        }
        known.isReplaceableByPromise = known.isReplaceableByPromise && details.isReplaceableByPromise
        if known.items.last != item { known.items.append(item) }
        materials[place] = known
    }

    /// Notes which materials an item of the plan brings forth before all that need them.
    mutating func note(_ finder: (MergedMaterial) -> ItemCode?) {
        for place in materials.indices { materials[place].broughtForthBy = finder(materials[place]) }
    }
}

extension Necessity {
    /// How much it asks: what may follow later asks more than what may be left out.
    fileprivate var weight: Int {
        switch self {
        case .optional: 0
        case .tolerable: 1
        case .necessary: 2
        }
    }
}
