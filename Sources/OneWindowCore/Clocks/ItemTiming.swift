/// What an item says of its own limits beyond their length (事项时限要素). An item that says nothing follows the rules for
/// its type.
public struct ItemTiming: Sendable, Hashable {
    /// Whether several departments handle it jointly or centrally, so that the longer limit of Administrative Licensing
    /// Law article 42 (2) applies.
    public var isJoint: Bool
    /// The law by which silence accepts an application that is no licence; nil where there is none.
    public var deemedAcceptance: LegalBasis?
    /// Whether inspection, testing or quarantine is needed (article 55).
    public var needsInspection: Bool
    /// Whether it renews a licence (article 50).
    public var isRenewal: Bool
    /// The special procedures that the item's own law knows (特别程序).
    public var procedures: [SpecialProcedure]

    /// Creates what an item says; by default nothing.
    public init(
        isJoint: Bool = false, deemedAcceptance: LegalBasis? = nil, needsInspection: Bool = false,
        isRenewal: Bool = false, procedures: [SpecialProcedure] = []
    ) {
        self.isJoint = isJoint
        self.deemedAcceptance = deemedAcceptance
        self.needsInspection = needsInspection
        self.isRenewal = isRenewal
        self.procedures = procedures
    }
}

/// A special procedure (特别程序) and what it may stop by the item's own law.
public struct SpecialProcedure: Sendable, Hashable {
    /// What it is.
    public var ground: SuspensionGround
    /// Whether it stops the statutory limit.
    public var pausesStatutory: Bool
    /// Whether it stops the promised limit, and with it those of the steps.
    public var pausesPromised: Bool
    /// The most days for which it stops a clock, all its suspensions together: see ``SuspensionRule/most``. Nil where
    /// nothing limits it.
    public var most: Int?
    /// Whether the applicant must be told in writing before it counts.
    public var needsNotice: Bool
    /// The law that allows it.
    public var basis: LegalBasis

    /// Creates a procedure.
    public init(
        _ ground: SuspensionGround, pausesStatutory: Bool, pausesPromised: Bool, most: Int? = nil,
        needsNotice: Bool = true, basis: LegalBasis
    ) {
        self.ground = ground
        self.pausesStatutory = pausesStatutory
        self.pausesPromised = pausesPromised
        self.most = most
        self.needsNotice = needsNotice
        self.basis = basis
    }
}

extension ItemTiming: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.flag(1, isJoint)
        if let deemedAcceptance { writer.message(2, deemedAcceptance) }
        writer.flag(3, needsInspection)
        writer.flag(4, isRenewal)
        writer.messages(5, procedures)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        self.init()
        while let field = try reader.next() {
            switch field.number {
            case 1: isJoint = try field.flag()
            case 2: deemedAcceptance = try field.message(as: LegalBasis.self)
            case 3: needsInspection = try field.flag()
            case 4: isRenewal = try field.flag()
            case 5: procedures.append(try field.message())
            default: break
            }
        }
    }
}

extension SpecialProcedure: WireCodable {
    public func encode(to writer: inout WireWriter) {
        writer.number(1, UInt64(ground.rawValue))
        writer.flag(2, pausesStatutory)
        writer.flag(3, pausesPromised)
        writer.optional(4, most.map { UInt64($0) })
        writer.flag(5, needsNotice)
        writer.message(6, basis)
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var ground: SuspensionGround?
        var others = SpecialProcedure(
            .other, pausesStatutory: false, pausesPromised: false, needsNotice: false, basis: LegalBasis(law: ""))
        while let field = try reader.next() {
            switch field.number {
            case 1: ground = try field.known(as: SuspensionGround.self)
            case 2: others.pausesStatutory = try field.flag()
            case 3: others.pausesPromised = try field.flag()
            case 4: others.most = Int(try field.optional(as: UInt16.self))
            case 5: others.needsNotice = try field.flag()
            case 6: others.basis = try field.message()
            default: break
            }
        }
        others.ground = try required(ground, 1)
        self = others
    }
}
